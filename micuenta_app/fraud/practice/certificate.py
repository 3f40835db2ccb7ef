"""The end of a round: how many were right, and a sheet to pass on. It names nobody."""

import reflex as rx

from ...ui.icons import icon
from ...ui.press import button
from ...ui.share import share
from ...ui.texts import Translator


def _filled(text: str, class_name: str) -> rx.Component:
    """A line in which assets/js/practice.js fills {n}, {total}, {day} and {address}."""
    return rx.el.p(class_name=class_name, custom_attrs={"data-text": text})


def _certificate(t: Translator) -> rx.Component:
    return rx.el.div(
        icon("flor"),
        rx.el.p("Mi Cuenta desde el extranjero", class_name="small", lang="es"),
        rx.el.h3(t("Practiqué contra el fraude")),
        _filled(t("{n} de {total}"), class_name="figure"),
        rx.el.p(
            t("Sé que registrarse y consultar es gratis, y que mi contraseña y mis códigos son solo míos.")
        ),
        _filled("{day} · {address}", class_name="small"),
        rx.el.p(t("No es un documento de INFONAVIT."), class_name="small"),
        class_name="certificate",
    )


def _level(t: Translator) -> rx.Component:
    said = (
        ("great", t("Muy bien: no te engañan fácil.")),
        ("good", t("Vas bien. Mira abajo las que se te fueron.")),
        ("low", t("No es tu culpa: las trampas se hacen para engañar. Míralas abajo y practica otra vez.")),
    )
    return rx.fragment(
        *(rx.el.p(words, class_name="lead", custom_attrs={"data-when": level}) for level, words in said)
    )


def end(t: Translator) -> rx.Component:
    score = rx.el.h2(tab_index=-1, id="resultado", custom_attrs={"data-text": t("Acertaste {n} de {total}")})
    keep = rx.el.button(
        icon("bajar"),
        t("Guardar como imagen"),
        type="button",
        class_name="tool",
        custom_attrs={"data-picture": t("practica-contra-el-fraude.png")},
    )
    return rx.el.section(
        rx.el.div(
            score,
            _level(t),
            rx.el.p(
                button(
                    t("Practicar con otras diez"), main=True, type="button", custom_attrs={"data-starts": ""}
                ),
                class_name="row",
            ),
            class_name="stack",
        ),
        rx.el.div(
            _certificate(t),
            share(
                t,
                t("¿Trampa o seguro? Acerté {n} de {total}. ¿Y tú? Registrarte en INFONAVIT es gratis."),
            ),
            rx.el.p(keep, class_name="row tools"),
            rx.el.p(t("No lleva tu nombre. Aquí no guardamos lo que contestas."), class_name="small muted"),
            class_name="stack",
        ),
        rx.el.h2(t("Las que se te fueron"), custom_attrs={"data-when": "missed"}),
        class_name="cols two",
        custom_attrs={"data-part": "end", "aria-labelledby": "resultado"},
    )
