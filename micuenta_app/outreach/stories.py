"""Six stories to tell, one a person: which pages to open, and what to say at each. All of it invented."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..ui.texts import Translator

Say = Callable[[Translator], str]


@dataclass(frozen=True, slots=True)
class Stop:
    """A page of a story and the point to make there, in the language of the screen."""

    path: str
    say: str


_STORIES: Mapping[str, tuple[tuple[str, Say], ...]] = {
    "rosa": (
        ("/cuenta", lambda t: t("Rosa ve en una pantalla cuánto tiene, cuánto debe y qué sigue.")),
        ("/cuenta/credito", lambda t: t("Su crédito: cuánto debe hoy, de qué día es el dato y cómo va.")),
        ("/cuenta/pagar", lambda t: t("Paga desde Estados Unidos con una ficha. Hacerla es gratis.")),
        (
            "/cuenta/credito/y-si",
            lambda t: t("Prueba qué pasa si paga un poco más. Aquí no se paga ni se cambia nada."),
        ),
        (
            "/fraude/revisar",
            lambda t: t("¿Le llegó un mensaje raro? Lo pega aquí antes de tocar nada. No se guarda."),
        ),
    ),
    "elvira": (
        ("/cuenta", lambda t: t("Elvira debe tres pagos. Lo primero que ve es qué puede hacer.")),
        ("/cuenta/credito", lambda t: t("Ve cuánto debe y cómo llegó ahí, sin llamar a nadie.")),
        (
            "/cuenta/pagar",
            lambda t: t("Prepara su ficha para ponerse al corriente. Otro puede pagarla."),
        ),
        (
            "/fraude",
            lambda t: t("A quien debe le ofrecen arreglos. Quien cobra, promete o apura es un coyote."),
        ),
    ),
    "martin": (
        ("/cuenta", lambda t: t("Martín trabaja en Canadá y no tiene crédito. Tiene un ahorro a su nombre.")),
        ("/cuenta/ahorro", lambda t: t("Su Subcuenta de Vivienda: cuánto hay y de qué día es el dato.")),
        ("/cuenta/ahorro/patrones", lambda t: t("Ve qué patrones aportaron por él, y cuándo.")),
        (
            "/cuenta/retiro",
            lambda t: t("Compara lo que tendrá con lo que quiere. Cada número tiene su fuente."),
        ),
    ),
    "tomas": (
        ("/cuenta", lambda t: t("El crédito de Tomás cambió mientras estaba lejos. Aquí lo ve explicado.")),
        ("/cuenta/credito", lambda t: t("Sus condiciones de ahora, en pesos, con la fecha del dato.")),
        ("/cuenta/credito/plan", lambda t: t("Mes por mes: cuánto va a intereses y cuánto a la deuda.")),
        (
            "/cuenta/actividad",
            lambda t: t("Lo que pasa en su cuenta queda aquí. Si no fue él, lo dice."),
        ),
    ),
    "lidia": (
        ("/cuenta", lambda t: t("Lidia perdió su empleo y está en prórroga. La pantalla dice hasta cuándo.")),
        ("/cuenta/credito", lambda t: t("En la prórroga no paga, pero su deuda sigue. Aquí ve cuánto.")),
        (
            "/cuenta/ahorro/movimientos",
            lambda t: t("Revisa, movimiento por movimiento, qué aportaron sus patrones."),
        ),
        ("/ayuda", lambda t: t("Si tiene dudas, llama a INFONATEL. El número está en todas las páginas.")),
    ),
    "noemi": (
        ("/cuenta", lambda t: t("Noemí terminó de pagar. Le falta un paso: cancelar su hipoteca.")),
        ("/cuenta/credito", lambda t: t("Aquí dice qué sigue cuando un crédito ya está pagado.")),
        ("/cuenta/ahorro", lambda t: t("Su ahorro sigue a su nombre: cuánto hay, y de qué día es el dato.")),
        ("/cuenta/actividad", lambda t: t("Cuida su cuenta: ve quién entró, desde qué aparato y cuándo.")),
    ),
}


def story(t: Translator, key: str) -> list[Stop]:
    """The stops of a person's story; none for who has no story."""
    return [Stop(t.href(path), say(t)) for path, say in _STORIES.get(key, ())]


def bar_words(t: Translator) -> dict[str, str]:
    """What stands on the presenter's bar besides the points."""
    return {
        "label": t("Guion de la demostración"),
        "previous": t("Anterior"),
        "next": t("Siguiente"),
        "back": t("Volver al guion"),
        "end": t("Otra persona"),
        "of": t("Paso {n} de {all}"),
    }
