"""The demonstration's mailbox. For a test it is the person's own mail app, in a tab of its own."""

import re

from playwright.sync_api import BrowserContext, expect

from .frame import Frame, Language


class Mailbox(Frame):
    path = "/demo/bandeja"
    heading = ("Bandeja de la demostración", "Demonstration mailbox")

    def code_for(self, email: str) -> str:
        """The code in the newest message to an address."""
        self.open()
        letter = self.page.get_by_role("article").filter(has_text=email).filter(has_text=_CODE).first
        expect(letter).to_be_visible()
        found = _CODE.search(letter.inner_text())
        assert found
        return found[1]

    def link_for(self, email: str) -> str:
        """The link to a new password in the newest message to an address."""
        self.open()
        letter = self.page.get_by_role("article").filter(has_text=email).filter(has_text=_LINK).first
        expect(letter).to_be_visible()
        found = _LINK.search(letter.inner_text())
        assert found
        return found[0]


def read_code(context: BrowserContext, email: str, language: Language = "es") -> str:
    """Look into the mail app and come back. It is closed: a tab behind another draws once a second."""
    mailbox = Mailbox(context.new_page(), language)
    code = mailbox.code_for(email)
    mailbox.page.close()
    return code


_LINK = re.compile(r"https?://\S+/recuperar/abrir/\S+")
_CODE = re.compile(r"(?:Tu código es|Your code is) (\d{6})")
