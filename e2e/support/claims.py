"""People without their old e-mail, who prove their phone without a browser."""

import re
from typing import Any

from e2e.support.asking import asking
from e2e.support.demo_files import PEOPLE
from micuenta_app.outreach.keys import KEYS


class Claim:
    """Somebody says to be a demo person and asks for the code that goes to that person's phone."""

    def __init__(self, url: str, key: str, country: str) -> None:
        self._url, self._http = url, asking(url)
        person = PEOPLE[key]
        said = {"nss": person.nss, "curp": person.curp, "pais": country, "celular": KEYS[key].phone}
        self._post("celular", "codigo", said)

    def _post(self, page: str, following: str, said: dict[str, str]) -> None:
        answered = self._http.post(f"/recuperar/sin-correo/{page}", data=said)
        assert answered.headers["location"] == f"/recuperar/sin-correo/{following}", answered.headers

    def prove(self, message: str) -> "Claim":
        """Give the code that a message holds."""
        code = re.search(r"\b\d{6}\b", message)
        assert code
        self._post("codigo", "espera", {"codigo": code[0]})
        return self

    @property
    def cookie(self) -> Any:
        return {"name": "celular", "value": self._http.cookies["celular"], "url": self._url, "httpOnly": True}
