"""The help page and the glossary."""

from playwright.sync_api import Locator

from .frame import Frame


class Searched(Frame):
    """A page whose list narrows while one types."""

    @property
    def search_field(self) -> Locator:
        return self.main.get_by_role("searchbox")

    @property
    def search_said(self) -> Locator:
        return self.main.get_by_role("search").get_by_role("status")

    def search(self, typed: str) -> None:
        self.search_field.fill(typed)


class Help(Searched):
    path = "/ayuda"
    heading = ("Ayuda", "Help")

    @property
    def questions(self) -> Locator:
        return self.main.locator("details[data-found]")

    def question(self, spanish: str, english: str) -> Locator:
        return self.questions.filter(has=self.page.get_by_text(self.say(spanish, english), exact=True))

    @property
    def telephone(self) -> Locator:
        """The number for callers in the United States or Canada."""
        sheet = self.sheet(self.say("Llama a INFONATEL", "Call INFONATEL"))
        return sheet.get_by_role("link", name="+52 55 9171 5050").first

    @property
    def calls(self) -> list[str]:
        """What each number of the telephone sheet dials."""
        sheet = self.sheet(self.say("Llama a INFONATEL", "Call INFONATEL"))
        return [link.get_attribute("href") or "" for link in sheet.get_by_role("link").all()]


class Glossary(Searched):
    path = "/ayuda/glosario"
    heading = ("Qué quiere decir cada palabra", "What each word means")

    @property
    def words(self) -> Locator:
        return self.main.locator("dt")
