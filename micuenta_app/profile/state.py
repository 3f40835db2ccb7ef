"""The profile on the screen. What changes something is a native form: see web/profile.py."""

from collections.abc import Mapping
from dataclasses import dataclass

import reflex as rx

from ..accounts import service as accounts
from ..accounts.email_doubt import Asked, asked_about
from ..accounts.errors import blank, errors_of
from ..identity.rules import shown_phone
from ..passkeys import service as passkeys
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web import notice
from ..web.cookies import CONTACT, read_cookie
from ..web.session_guard import current_viewer, page_translator, public, request_headers
from ..web.signed_in import viewer_from
from . import service
from .texts import done_text

_FIELDS = ("correo", "pais", "celular", "codigo", "password")
_COVERED = "•••• "
_SHOWN_OF_COVERED = 4


@dataclass(frozen=True)
class ContactView:
    """An e-mail or phone. Empty where there is none, or nothing waits."""

    proved: str = ""
    waiting: str = ""


@dataclass(frozen=True)
class IdentityView:
    full_name: str = ""
    nss: str = ""
    curp: str = ""
    rfc: str = ""


@dataclass(frozen=True)
class Missing:
    """Something that would make the account safer, and where to do it; without an action, it says how."""

    title: str = ""
    text: str = ""
    action: str = ""
    href: str = ""
    urgent: bool = False


NO_CONTACT, NOBODY = ContactView(), IdentityView()


class ProfileState(rx.State):
    """The viewer's profile in a glance."""

    ready: bool = False
    errors: list[FieldError] = []
    said: str = ""
    identity: IdentityView = NOBODY
    uncovered: bool = False
    email: ContactView = NO_CONTACT
    phone: ContactView = NO_CONTACT
    missing: list[Missing] = []
    language: str = ""  # of the messages
    passkeys: str = ""
    codes: str = ""

    @rx.event
    async def open(self):
        """Fill the screen."""
        t, left = page_translator(self), notice.take(request_headers())
        self.errors, self.said = errors_of(t, left.problems), done_text(t, left.done)
        self.uncovered = False
        await self._fill(t)

    @rx.event
    async def uncover(self):
        """Show the identifiers in full, or cover them again. Covered ones never leave the server."""
        self.uncovered = not self.uncovered
        await self._fill(page_translator(self))

    async def _fill(self, t: Translator) -> None:
        seen = await service.overview_of(current_viewer())
        self.identity = _identity(seen.identity, self.uncovered)
        self.email = ContactView(seen.email.proved, seen.email.waiting)
        self.phone = ContactView(_number(seen.phone.proved), _number(seen.phone.waiting))
        self.missing = missing_of(t, seen)
        self.language = seen.language
        self.passkeys = (
            t.many("Tienes una llave.", "Tienes {n} llaves.", seen.passkeys) if seen.passkeys else ""
        )
        self.codes = (
            t.many("Te queda un código.", "Te quedan {n} códigos.", seen.codes_left)
            if seen.codes_left
            else ""
        )
        self.ready = True


class ProfileFormState(rx.State):
    """A page of the profile that asks one thing."""

    ready: bool = False
    errors: list[FieldError] = []
    asked: Asked = Asked()
    typed: dict[str, str] = blank(_FIELDS)
    said: str = ""
    waiting: str = ""  # the phone its code went to
    beside_passkey: bool = False  # so that a password may be shorter

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    async def open(self):
        """Show what the form post left, to who has just shown their password or passkey. It is asked for
        first, so that nothing typed is lost."""
        t, viewer = page_translator(self), current_viewer()
        if not accounts.is_fresh(viewer):
            return rx.redirect(t.href(accounts.confirm_path(self._page())))
        self.beside_passkey = bool(await passkeys.keys_of(viewer))
        self._show_what_was_left(t)
        return None

    @rx.event
    async def open_code(self):
        """The page for the code; without a phone that waits, back to the profile."""
        t = page_translator(self)
        self.waiting = _number(await service.waiting_value(current_viewer(), "phone"))
        if not self.waiting:
            return rx.redirect(t.href("/cuenta/perfil"))
        self._show_what_was_left(t)
        return None

    @rx.event
    async def open_plain(self):
        """A page that only tells. Being private, it is for who is signed in."""
        self.ready = True

    def _show_what_was_left(self, t: Translator) -> None:
        left = notice.take(request_headers())
        self.errors, self.said = errors_of(t, left.problems), done_text(t, left.done)
        self.asked = asked_about(t, left.problems, left.typed)
        self.typed = {**blank(_FIELDS), **_known(left.typed)}
        self.ready = True

    def _page(self) -> str:
        return self.router.url.path.rstrip("/").removeprefix("/en")


class ContactLinkState(rx.State):
    """The page a link in a message to a new e-mail leads to."""

    ready: bool = False
    works: bool = False
    email: str = ""  # what the link proves; only its own account may see it

    @rx.event
    @public
    async def open(self):
        """Whether the link still works, and in whose session; without one, to where one signs in."""
        headers = request_headers()
        token, viewer = read_cookie(headers, CONTACT), await viewer_from(headers)
        self.works = await accounts.email_link_is_open(token)
        if self.works and viewer is None:
            return rx.redirect(page_translator(self).href("/entrar"))
        self.email = await service.email_of_link(token, viewer) if viewer else ""
        self.ready = True
        return None


def _number(phone: str) -> str:
    return shown_phone(phone) if phone else ""


def _known(typed: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in typed.items() if name in _FIELDS}


def _identity(seen: service.Identity, uncovered: bool) -> IdentityView:
    def shown(text: str) -> str:
        return text if uncovered else _COVERED + text[-_SHOWN_OF_COVERED:]

    return IdentityView(seen.full_name, shown(seen.nss), shown(seen.curp), shown(seen.rfc))


def missing_of(t: Translator, seen: service.Overview) -> list[Missing]:
    """What is worth doing, most important first."""
    found: list[Missing] = []
    if not seen.email.proved and seen.email.waiting:
        found.append(
            Missing(
                t("Falta confirmar tu correo"),
                t(
                    "Sin él, si olvidas tu contraseña, esperas dos días para entrar. "
                    "Abre el enlace que te enviamos, antes de un día."
                ),
                urgent=True,
            )
        )
    elif not seen.email.proved:
        found.append(
            Missing(
                t("Agrega tu correo"),
                t("Sin él, si olvidas tu contraseña, esperas dos días para entrar."),
                t("Agregar mi correo"),
                t.href("/cuenta/perfil/correo"),
                urgent=True,
            )
        )
    if not seen.codes_left:
        found.append(
            Missing(
                t("Haz tus códigos de recuperación"),
                t("Te dejan entrar si pierdes tu celular y tu correo. Se guardan en papel."),
                t("Hacer mis códigos"),
                t.href("/cuenta/perfil/codigos"),
            )
        )
    return found
