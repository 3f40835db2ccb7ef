"""What the institution's registry holds of a person."""

from typing import Any

from sqlmodel import col, select

from ..accounts.records import Account
from ..credit.texts import channel_name, product_name
from ..registry.records import Credit, CreditMovement, SavingsMovement, SavingsTotal, Worker
from ..savings.texts import bucket_name, kind_name
from ..ui.texts import Translator
from .own_data_shape import Column, Section, by_worker


def _of_my_credits(account: Account) -> Any:
    mine = select(Credit.id).where(Credit.worker_id == account.worker_id)
    return col(CreditMovement.credit_id).in_(mine)


def _credit_kind(t: Translator, kind: str) -> str:
    return {
        "disbursement": t("Dinero que te prestaron"),
        "interest": t("Intereses"),
        "insurance": t("Seguro"),
        "fee": t("Cuota"),
        "late_interest": t("Intereses por atraso"),
        "payment": t("Pago"),
        "employer_contribution": t("Aportación de tu patrón"),
        "adjustment": t("Ajuste"),
        "forgiveness": t("Descuento"),
    }.get(kind, kind)


PERSON = Section(
    "person",
    lambda t: t("Quién eres en INFONAVIT"),
    Worker,
    lambda account: Worker.id == account.worker_id,
    (
        Column("given_names", lambda t: t("Nombre")),
        Column("first_surname", lambda t: t("Primer apellido")),
        Column("second_surname", lambda t: t("Segundo apellido")),
        Column("nss", lambda t: t("NSS")),
        Column("curp", lambda t: t("CURP")),
        Column("rfc", lambda t: t("RFC")),
        Column("first_contribution_on", lambda t: t("Primera aportación")),
        Column("weeks_contributed", lambda t: t("Semanas cotizadas")),
        Column("weeks_as_of", lambda t: t("Semanas contadas al")),
    ),
    frozenset({"id"}),
    single=True,
)

LEDGERS: tuple[Section, ...] = (
    Section(
        "savings_totals",
        lambda t: t("Tu ahorro, según INFONAVIT"),
        SavingsTotal,
        by_worker(SavingsTotal),
        (
            Column("bucket", lambda t: t("Parte del ahorro"), bucket_name),
            Column("as_of", lambda t: t("Al día")),
            Column("balance_centavos", lambda t: t("Saldo, en pesos")),
        ),
        frozenset({"worker_id"}),
    ),
    Section(
        "savings_movements",
        lambda t: t("Movimientos de tu ahorro"),
        SavingsMovement,
        by_worker(SavingsMovement),
        (
            Column("posted_on", lambda t: t("Fecha")),
            Column("kind", lambda t: t("Movimiento"), kind_name),
            Column("bucket", lambda t: t("Parte del ahorro"), bucket_name),
            Column("period", lambda t: t("Bimestre")),
            Column("employer", lambda t: t("Patrón")),
            Column("amount_centavos", lambda t: t("Cantidad, en pesos")),
            Column("movement_id", lambda t: t("Clave")),
        ),
        frozenset({"id", "worker_id"}),
    ),
    Section(
        "credits",
        lambda t: t("Tus créditos"),
        Credit,
        by_worker(Credit),
        (
            Column("credit_number", lambda t: t("Número de crédito")),
            Column("product", lambda t: t("Tipo de crédito"), product_name),
            Column("granted_on", lambda t: t("Otorgado")),
            Column("denomination", lambda t: t("En pesos o en VSM")),
            Column("original_amount_centavos", lambda t: t("Monto al inicio, en pesos")),
            Column("annual_rate", lambda t: t("Tasa al año")),
            Column("late_annual_rate", lambda t: t("Tasa por atraso al año")),
            Column("term_months", lambda t: t("Plazo en meses")),
            Column("monthly_payment_centavos", lambda t: t("Pago al mes, en pesos")),
            Column("monthly_insurance_centavos", lambda t: t("Seguro al mes, en pesos")),
            Column("monthly_fee_centavos", lambda t: t("Cuota al mes, en pesos")),
            Column("regime", lambda t: t("Quién paga: ROA (patrón) o REA (tú)")),
            Column("status", lambda t: t("Estado")),
            Column("status_until", lambda t: t("Estado hasta")),
            Column("late_installments", lambda t: t("Pagos atrasados")),
            Column("deferral_months_used", lambda t: t("Meses de prórroga usados")),
            Column("frozen", lambda t: t("Congelado en pesos")),
            Column("balance_centavos", lambda t: t("Saldo, en pesos")),
            Column("balance_units", lambda t: t("Saldo en VSM")),
            Column("monthly_payment_units", lambda t: t("Pago al mes en VSM")),
            Column("as_of", lambda t: t("Al día")),
        ),
        frozenset({"id", "worker_id"}),
    ),
    Section(
        "credit_movements",
        lambda t: t("Movimientos de tus créditos"),
        CreditMovement,
        _of_my_credits,
        (
            Column("posted_on", lambda t: t("Fecha")),
            Column("kind", lambda t: t("Movimiento"), _credit_kind),
            Column("channel", lambda t: t("Dónde"), channel_name),
            Column("reference", lambda t: t("Referencia")),
            Column("amount_centavos", lambda t: t("Cantidad, en pesos; lo que se debe de más es positivo")),
            Column("movement_id", lambda t: t("Clave")),
        ),
        frozenset({"id", "credit_id"}),
    ),
)
