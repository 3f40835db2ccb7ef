"""Sign-ups begun without a browser, for tests whose subject is what comes after."""

import re
from typing import Any, Literal

from e2e.pages.frame import Language
from e2e.support.asking import asking
from e2e.support.demo_files import PEOPLE
from micuenta_app.help.rules import NOTICE_VERSION


class Draft:
    """A sign-up of a fictional person, answered by form posts as a browser without scripts does."""

    def __init__(
        self,
        url: str,
        key: str,
        language: Language = "es",
        *,
        email: str,
        number: str = "",
        by: Literal["email", "sms"] = "email",
    ) -> None:
        self._url, self._language, self._email, self._number, self._by = url, language, email, number, by
        self._person = PEOPLE[key]
        self._http = asking(url)
        self._post("/registro", aviso=NOTICE_VERSION)

    def _post(self, path: str, **answers: str) -> None:
        answered = self._http.post(path, data={"idioma": self._language, **answers})
        assert answered.status_code == 303, answered
        assert "aviso" not in answered.cookies, f"{path} was refused"

    def nss(self) -> "Draft":
        self._post("/registro/nss", nss=self._person.nss)
        return self

    def until_email(self) -> "Draft":
        """Say who it is."""
        self.nss()
        self._post("/registro/curp", curp=self._person.curp)
        self._post("/registro/rfc", rfc=self._person.rfc)
        self._post("/registro/datos")
        return self

    def until_code(self) -> "Draft":
        """Answer everything up to the code."""
        self.until_email()
        self._post("/registro/correo", correo=self._email)
        self._post("/registro/celular", pais="us", celular=self._number, canal=self._by)
        return self

    def confirm(self, letter: str) -> "Draft":
        """Give the code that a letter holds."""
        code = re.search(r"\b\d{6}\b", letter)
        assert code
        self._post("/registro/codigo", codigo=code[0])
        return self

    @property
    def cookie(self) -> Any:
        return {
            "name": "registro",
            "value": self._http.cookies["registro"],
            "url": self._url,
            "httpOnly": True,
        }
