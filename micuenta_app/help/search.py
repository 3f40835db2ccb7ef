"""The field that narrows a page's list while one types. assets/js/search.js does it, without the server:
everything it looks in is on the page, so it also works without a network. Without the script the field is
not shown and the list is whole.
"""

import reflex as rx

from ..ui.files import address
from ..ui.texts import Translator


def search(t: Translator, label: str) -> rx.Component:
    """For a page whose list items carry `data-found`, and the groups around them `data-group`."""
    return rx.el.div(
        rx.el.script(src=address("js/search.js"), async_=True),
        rx.el.label(label, html_for="busca"),
        rx.el.input(
            id="busca",
            type="search",
            name="busca",
            auto_complete="off",
            enter_key_hint="search",
            custom_attrs={
                "data-search": "",
                "data-one": t("1 respuesta."),
                "data-many": t("{n} respuestas."),
                "data-some": t("Nada tiene todas esas palabras. Esto tiene alguna:"),
                "data-none": t("No encontramos eso. Pregunta en INFONATEL: la llamada está en esta página."),
            },
        ),
        rx.el.p(role="status", class_name="small"),
        role="search",
        class_name="field needs-script",
    )
