"""The two elements a browser must handle itself.

`rx.el.form` always stops the browser from posting and `rx.el.a` turns an address of this site into
a client-side link. Sign-in, sign-out, fragments, and the language switch need the real thing.
"""

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML


class NativeForm(BaseHTML):
    """A form that the browser posts: it works before any script has run."""

    tag = "form"

    action: rx.Var[str]
    method: rx.Var[str] = rx.Var.create("post")
    # The server finds the errors and says them in words; the browser's own bubbles cannot be styled,
    # translated or kept on the screen.
    no_validate: rx.Var[bool] = rx.Var.create(True)


class NativeLink(BaseHTML):
    """A link that loads the page, or moves to a fragment and takes the focus along."""

    tag = "a"

    href: rx.Var[str]
    href_lang: rx.Var[str]
    download: rx.Var[str | bool]
    rel: rx.Var[str]
