"""The demonstration's mailbox. For a test it is the person's own mail app, in a tab of its own."""

import re

from playwright.sync_api import BrowserContext, Locator, expect

from .frame import Frame, Language


class Mailbox(Frame):
    path = "/demo/bandeja"
    heading = ("Bandeja de la demostración", "Demonstration mailbox")

    def code_for(self, address: str) -> str:
        """The code in the newest message to an e-mail or a phone."""
        self.open()
        letter = self.page.get_by_role("article").filter(has_text=address).filter(has_text=_CODE).first
        expect(letter).to_be_visible()
        found = _CODE.search(letter.inner_text())
        assert found
        return found[1]

    def link_for(self, email: str, path: str = "/recuperar/abrir/") -> str:
        """The link in the newest message to an address that has one; to a new password, or another path."""
        self.open()
        link = re.compile(rf"https?://\S+{path}\S+")
        letter = self.page.get_by_role("article").filter(has_text=email).filter(has_text=link).first
        expect(letter).to_be_visible()
        found = link.search(letter.inner_text())
        assert found
        return found[0]

    def letters(self, recipient: str, words: str) -> Locator:
        """Those to an address that hold some words."""
        return self.page.get_by_role("article").filter(has_text=recipient).filter(has_text=words)


def read_code(context: BrowserContext, address: str, language: Language = "es") -> str:
    """Look into the mail app and come back. It is closed: a tab behind another draws once a second."""
    mailbox = Mailbox(context.new_page(), language)
    code = mailbox.code_for(address)
    mailbox.page.close()
    return code


_CODE = re.compile(r"(?:Tu código es|Your code is) (\d{6})")
