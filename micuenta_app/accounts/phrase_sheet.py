"""The sheet that proposes a phrase. assets/js/page.js fills it, and shows it once it has one."""

from typing import cast

import reflex as rx

from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from . import phrases

_TRIES_A_SECOND, _SECONDS_A_YEAR = 1_000, 31_557_600


def phrase_sheet(t: Translator, ready: bool | rx.Var[bool], *, source: str) -> rx.Component:
    """Stands from when the page is live: until then the script must not touch it.

    Args:
        source: the address that answers with a phrase, to whoever has come to this page.
    """
    return cast(
        rx.Component,
        rx.cond(
            ready,
            rx.el.div(
                sheet(
                    t("Frase que te proponemos"),
                    rx.el.ol(
                        *(rx.el.li(custom_attrs={"data-word": ""}) for _ in range(phrases.WORDS_A_PHRASE)),
                        class_name="phrase",
                        lang="es",
                        custom_attrs={"aria-live": "polite"},
                    ),
                    rx.el.p(
                        rx.el.b(t("Es fácil de recordar:")),
                        " ",
                        t("imagina las cuatro palabras en una sola escena."),
                    ),
                    rx.el.p(rx.el.b(t("Es difícil de adivinar:")), " ", _how_hard(t)),
                    rx.el.p(
                        button(t("Usar esta frase"), type="button", custom_attrs={"data-use-phrase": ""}),
                        button(t("Dame otra"), type="button", custom_attrs={"data-new-phrase": ""}),
                        class_name="row",
                    ),
                    rx.el.p(
                        t("Escríbela con los espacios. Nosotros no podemos verla después: apréndetela."),
                        class_name="small muted",
                    ),
                    icon="llave",
                ),
                hidden=True,
                custom_attrs={"data-phrase-for": "password", "data-phrase-from": source},
            ),
        ),
    )


def _how_hard(t: Translator) -> str:
    all_phrases = phrases.combinations()
    years = all_phrases // (_TRIES_A_SECOND * _SECONDS_A_YEAR)
    return t(
        "salió al azar entre más de {trillions} billones de frases. Con mil intentos por segundo, "
        "un ladrón tardaría unos {years} años en probarlas todas.",
        trillions=all_phrases // 10**12,
        years=years // 100 * 100,
    )
