"""What a person fills in. Errors stand in a summary and, with the same words, beside their cause."""

from dataclasses import dataclass
from typing import Any, cast

import reflex as rx

from .countdown import countdown
from .icons import icon, shape
from .native import NativeLink
from .texts import Translator
from .values import Text, pick, when


@dataclass(frozen=True)
class FieldError:
    """What is wrong (in words, in the page's language) with which field; "" is the whole form. Where only
    time helps, the seconds until the same may be tried again."""

    field: str = ""
    text: str = ""
    wait: int = 0


def error_summary(t: Translator, errors: list[FieldError] | rx.Var[list[FieldError]]) -> rx.Component:
    """All that is wrong, each a link to its field. assets/js/page.js moves the focus here."""

    def item(error: FieldError) -> rx.Component:
        link = NativeLink.create(error.text, href=f"#{error.field}")
        waiting = rx.cond(error.wait > 0, countdown(t, cast(rx.Var[int], error.wait)))
        return rx.el.li(rx.cond(error.field != "", link, rx.el.strong(error.text)), waiting)

    found = cast(rx.vars.ArrayVar[list[FieldError]], rx.Var.create(errors))
    return cast(
        rx.Component,
        rx.cond(
            found.length() > 0,
            rx.el.div(
                rx.el.h2(t("Revisa esto para seguir"), id="errores-titulo"),
                rx.el.ul(rx.foreach(found, item)),
                class_name="summary",
                id="errores",
                role="alert",
                tab_index=-1,
                custom_attrs={"aria-labelledby": "errores-titulo"},
            ),
        ),
    )


def message_line(t: Translator, name: str, error: Text) -> rx.Component:
    """What is wrong, beside its cause."""
    words = rx.el.span(rx.el.span(t("Error:"), " ", class_name="vh"), error)
    return when(error, rx.el.p(shape("bad"), words, class_name="msg", id=f"{name}-error"))


def hint_line(name: str, hint: Text) -> rx.Component:
    """What helps to answer."""
    return when(hint, rx.el.p(hint, class_name="hint", id=f"{name}-ayuda"))


def described(name: str, hint: Text, error: Text) -> dict[str, Any]:
    """The aria attributes that tie a control to its hint and its error."""
    hinted = "" if isinstance(hint, str) and not hint else f"{name}-ayuda"
    attributes: dict[str, Any] = {"aria-invalid": pick(error, "true", "false")}
    if hinted or not isinstance(error, str) or error:
        attributes["aria-describedby"] = pick(error, f"{hinted} {name}-error".strip(), hinted)
    return attributes


def _control(
    name: str,
    value: Text,
    hint: Text,
    error: Text,
    kind: str,
    width: str,
    input_mode: str,
    auto_complete: str,
    auto_capitalize: str,
) -> rx.Component:
    return rx.el.input(
        id=name,
        name=name,
        type=cast(Any, kind),
        # Uncontrolled: typing costs no traffic, and what was typed before the server answered stays.
        default_value=value,
        input_mode=cast(Any, input_mode),
        auto_complete=auto_complete,
        auto_capitalize=cast(Any, auto_capitalize),
        spell_check=False,
        class_name=width,
        custom_attrs=described(name, hint, error),
    )


def field_box(error: Text, *children: rx.Component, **props: Any) -> rx.Component:
    """What belongs to one question, marked where something is wrong with it."""
    return rx.el.div(*children, class_name=pick(error, "field error", "field"), **props)


def text_field(
    t: Translator,
    name: str,
    label: str,
    *,
    hint: Text = "",
    value: Text = "",
    error: Text = "",
    width: str = "",
    input_mode: str = "text",
    auto_complete: str = "off",
    auto_capitalize: str = "none",
    kind: str = "text",
    label_is_h1: bool = False,
    extra: rx.Component | None = None,
) -> rx.Component:
    """One line to fill in; its id and its name are the same.

    Args:
        width: w8, w11 or w18 for about so many characters; as wide as the line without.
        label_is_h1: for a page that asks one thing only.
        extra: stands between the hint and the input, such as where to find a number.
    """
    said = rx.el.label(label, html_for=name)
    return field_box(
        error,
        rx.el.h1(said) if label_is_h1 else said,
        hint_line(name, hint),
        extra if extra is not None else rx.fragment(),
        message_line(t, name, error),
        _control(name, value, hint, error, kind, width, input_mode, auto_complete, auto_capitalize),
    )


def password_field(
    t: Translator,
    name: str,
    label: str,
    *,
    hint: Text = "",
    error: Text = "",
    auto_complete: str = "current-password",
    label_is_h1: bool = False,
) -> rx.Component:
    """A password with a button that shows it (assets/js/page.js). What was typed never comes back."""
    said = rx.el.label(label, html_for=name)
    show = rx.el.button(
        rx.el.span(icon("ojo"), t("Ver"), class_name="to-show"),
        rx.el.span(icon("tapa"), t("Tapar"), class_name="to-hide"),
        rx.el.span(" ", t("la contraseña"), class_name="vh"),
        type="button",
        class_name="tool",
        custom_attrs={"data-shows": name, "aria-controls": name},
    )
    return field_box(
        error,
        rx.el.div(rx.el.h1(said) if label_is_h1 else said, show, class_name="row apart"),
        hint_line(name, hint),
        message_line(t, name, error),
        _control(name, "", hint, error, "password", "", "text", auto_complete, "none"),
    )


def area_field(
    t: Translator, name: str, label: str, *, hint: Text = "", error: Text = "", rows: int = 5, most: int
) -> rx.Component:
    """Several lines to fill in; what is typed stays in the browser.

    Args:
        most: how many characters it takes. Well above what is allowed: a browser cuts a longer text off
            without a word, and the server says it in words.
    """
    return field_box(
        error,
        rx.el.label(label, html_for=name),
        hint_line(name, hint),
        message_line(t, name, error),
        rx.el.textarea(
            id=name,
            name=name,
            rows=str(rows),
            max_length=most,
            auto_complete="off",
            spell_check=False,
            custom_attrs={"autoCapitalize": "none", **described(name, hint, error)},
        ),
    )
