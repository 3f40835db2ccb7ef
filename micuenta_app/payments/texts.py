"""The words for what is paid: amounts, what they do, the slip, and what can go wrong."""

from datetime import date

from babel.numbers import format_decimal

from ..accounts.service import Problem
from ..credit import settlement
from ..credit.rules import in_groups, next_payment
from ..credit.service import CreditFile
from ..ui.dates import long_date, month_year
from ..ui.fields import FieldError
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from .channel_texts import channel_title
from .channels import channels
from .desk import Slip
from .rules import Effect, Kind, Rate, dollars


def square_text(t: Translator, slip: Slip) -> str:
    """What the QR code says: enough to pay, and nothing about the person."""
    return "\n".join(
        (
            t("Crédito INFONAVIT: {number}", number=slip.number),
            t("Cantidad: {amount} pesos mexicanos", amount=plain_pesos(slip.centavos)),
        )
    )


def share_text(t: Translator, slip: Slip) -> str:
    """What is handed on to somebody who pays. It says nothing about what is owed."""
    return "\n".join(
        (
            t("Pago de un crédito INFONAVIT"),
            t("Número de crédito: {number}", number=in_groups(slip.number)),
            t("Cantidad: {amount} pesos mexicanos", amount=plain_pesos(slip.centavos)),
            t("A nombre de: {name}", name=slip.holder),
            t("Guarda el recibo. Revisa que diga este número."),
        )
    )


def problem_text(t: Translator, problem: Problem) -> str:
    """What is wrong, for the summary and beside the field."""
    return {
        "credit_unknown": t("Escoge tu crédito"),
        "credit_not_owed": t("Ese crédito ya no se debe. Si te cobran por él, llama a INFONATEL"),
        "paid_empty": t("Escribe qué día pagaste"),
        "paid_format": t("Escribe el día así: año, mes y día, como 2026-11-15"),
        "paid_future": t("Ese día todavía no llega. Escribe el día de tu recibo"),
        "paid_before_credit": t("Ese día todavía no tenías este crédito. Revisa el año"),
        "paid_amount_empty": t("Escribe cuántos pesos pagaste"),
        "paid_amount_large": t("Es más de lo que te prestaron: {most}. Revísalo", most=problem.word),
        "channel_empty": t("Escoge dónde pagaste"),
        "channel_unknown": t("Escoge dónde pagaste"),
        "reference_long": t("Es muy larga. Escribe {n} letras y números cuando mucho", n=problem.n),
        "reference_format": t("Escribe la referencia solo con letras, números y guiones"),
        "day_of_month": t("Escoge un día del 1 al 28"),
        "no_email": t("Primero confirma un correo en tu perfil. Sin él no podemos avisarte"),
        "order_unknown": t("Ese pago ya no está. Vuelve a tus pagos y escógelo otra vez"),
        "receipt_empty": t("Escoge la foto de tu recibo"),
        "receipt_large": t("La foto pesa más de 5 MB. Toma una captura de pantalla y súbela"),
        "receipt_kind": t("Solo recibimos fotos JPEG o PNG, y archivos PDF. Toma una captura de pantalla"),
        "receipt_pixels": t("La foto es demasiado grande. Toma una captura de pantalla y súbela"),
        "receipt_broken": t("No pudimos abrir ese archivo. Toma una foto de tu recibo y súbela"),
        "receipt_busy": t("Hay mucha gente subiendo su recibo. Espera un momento y vuelve a intentar"),
        "orders_many": t("Hoy ya apuntaste muchos pagos. Vuelve mañana"),
        "amount_empty": t("Escribe cuánto quieres pagar"),
        "amount_format": t("Escribe la cantidad con números, como 1,500 o 1500.50"),
        "amount_negative": t("La cantidad debe ser mayor que cero"),
        "amount_zero": t("La cantidad debe ser mayor que cero"),
        "amount_over_debt": t("Es más de lo que debes: {debt}", debt=problem.word),
        "date_empty": t("Escoge un día"),
        "date_format": t("Escribe el día así: año, mes y día, como 2027-01-15"),
        "date_past": t("Ese día ya pasó. Escoge otro"),
        "date_far": t("Ese día está muy lejos. Escoge uno de los próximos años"),
        "busy": t("Hay mucha gente pidiendo su ficha. Espera un momento y vuelve a intentar"),
        "no_slip": t("Primero escoge cuánto quieres pagar"),
    }[problem.code]


def done_text(t: Translator, done: str) -> str:
    """What a form did; empty for nothing."""
    return {
        "order_told": t("Guardamos tu pago. Te decimos cuando ya se vea en tu crédito."),
        "reminders_on": t("Listo. Te vamos a avisar por correo."),
        "reminders_off": t("Listo. Ya no te avisamos de ese crédito."),
        "receipt_kept": t("Guardamos tu recibo. Solo tú lo puedes ver."),
        "receipt_gone": t("Borramos la foto de tu recibo."),
        "receipt_none": t("Ese pago no tiene recibo."),
        "order_gone": t("Lo quitamos."),
        "order_stays": t("Ese pago ya no se puede quitar."),
    }.get(done, "")


def errors_of(t: Translator, problems: tuple[Problem, ...]) -> list[FieldError]:
    return [FieldError(problem.field, problem_text(t, problem)) for problem in problems]


def kind_title(t: Translator, kind: Kind) -> str:
    """The portal's own words."""
    return {
        "installment": t("Mi mensualidad"),
        "catch_up": t("Ponerme al corriente"),
        "settle": t("Liquidar mi crédito"),
        "other": t("Otro monto"),
    }[kind]


def kind_hint(t: Translator, kind: Kind, file: CreditFile) -> str:
    """What choosing it does, in a line."""
    match kind:
        case "installment":
            due = next_payment(file.terms, file.last_paid_on)
            if due and due.month:
                return t("Es el pago de {month}.", month=month_year(t, due.month))
            return t("Estás en prórroga: hoy no tienes que pagar.")
        case "catch_up":
            return t.many(
                "Pagas el mes atrasado.", "Pagas los {n} meses atrasados.", file.terms.late_installments
            )
        case "settle":
            return t("Pagas todo lo que debes. Tu deuda queda en cero.")
        case "other":
            return kind_hint_other(t)


def kind_hint_other(t: Translator) -> str:
    return t("Tú dices cuánto.")


def effect_lines(t: Translator, kind: Kind, file: CreditFile, done: Effect) -> list[str]:
    """What the payment does to the debt, one idea a line."""
    before, after = plain_pesos(done.before), plain_pesos(done.after)
    said = [t("Tu deuda baja de {before} a {after}.", before=before, after=after)]
    if kind == "settle":
        said.append(t("Antes de pagar, pide a INFONATEL el monto exacto: cada mes se suman intereses."))
        if settlement.is_near(file.terms.original_centavos, done.before):
            said.append(t("Debes una cuarta parte o menos: pregunta antes por el descuento por liquidar."))
    elif done.interest or done.costs:
        said.append(_grows(t, done))
    if kind == "catch_up":
        said.append(t("Si tu contrato cobra por el atraso, INFONATEL te dice cuánto más."))
    if done.falls_short:
        said.append(t("Este pago es menor que eso. Si solo pagas esto cada mes, tu deuda crece."))
    if file.terms.regime == "roa":
        said.append(t("Tu patrón ya te descuenta. Esto sería un pago más: antes, pregunta en INFONATEL."))
    if file.terms.status == "judicial":
        said.append(t("Tu crédito está ante un juez. Antes de pagar, llama a INFONATEL."))
    return said


def _grows(t: Translator, done: Effect) -> str:
    interest, costs = plain_pesos(done.interest), plain_pesos(done.costs)
    if not done.costs:
        return t("Después, cada mes se suman unos {interest} de intereses.", interest=interest)
    if not done.interest:
        return t("Después, cada mes se suman {costs} de seguro y cuotas.", costs=costs)
    return t(
        "Después, cada mes se suman unos {interest} de intereses y {costs} de seguro y cuotas.",
        interest=interest,
        costs=costs,
    )


def dollar_lines(t: Translator, centavos: int, rate: Rate | None, today: date) -> list[str]:
    """The same in dollars, as the dated estimate that it is; nothing where no rate is known."""
    if rate is None:
        return []
    amount = format_decimal(dollars(centavos, rate), format="#,##0.00", locale=t.locale)
    pesos = format_decimal(rate.pesos, format="0.00", locale=t.locale)
    said = [
        t("Son unos {amount} dólares de Estados Unidos. Es una estimación.", amount=amount),
        _rate_words(t, rate, pesos),
        t("Donde pagues usan su propio tipo de cambio."),
    ]
    if rate.is_old(today):
        said.insert(2, t("Ese dato ya tiene {n} días.", n=rate.age_days(today)))
    return said


def _rate_words(t: Translator, rate: Rate, pesos: str) -> str:
    if rate.is_invented:
        return t("Con {pesos} pesos por dólar, un dato inventado para la demostración.", pesos=pesos)
    return t(
        "Con {pesos} pesos por dólar, del Banco de México, el {date}.",
        pesos=pesos,
        date=long_date(t, rate.day),
    )


def place_name(t: Translator, channel: str) -> str:
    """Where somebody says they paid. A channel that has left the list keeps its code."""
    if channel == "other":
        return t("Otro lugar")
    return next((channel_title(t, one) for one in channels() if one.id == channel), channel)
