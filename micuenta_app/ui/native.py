"""The two elements a browser must handle itself.

`rx.el.form` always stops the browser from posting and `rx.el.a` turns an address of this site into
a client-side link. Sign-in, sign-out, fragments, and the language switch need the real thing.
"""

from typing import Any

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML

from .texts import Translator


class NativeForm(BaseHTML):
    """A form that the browser posts: it works before any script has run."""

    tag = "form"

    action: rx.Var[str]
    method: rx.Var[str] = rx.Var.create("post")
    enc_type: rx.Var[str]
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


def language_field(t: Translator) -> rx.Component:
    """Says in which language the form was shown, and so the answer is."""
    return rx.el.input(type="hidden", name="idioma", value=t.language, read_only=True)


def native_form(
    t: Translator, action: str, *inside: rx.Component, class_name: str = "stack", **props: Any
) -> rx.Component:
    """A form of this site that the browser posts itself, in the language of its page."""
    return NativeForm.create(language_field(t), *inside, action=action, class_name=class_name, **props)
