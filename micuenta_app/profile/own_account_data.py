"""What this site itself keeps of a person."""

from typing import Any

from sqlmodel import col, or_, select

from ..accounts.records import (
    Account,
    AccountEvent,
    ContactChange,
    Disavowal,
    KnownBrowser,
    Session,
    SignupDraft,
    SignupHandover,
)
from ..activity.texts import happening_words
from ..delivery.records import OutboxMessage
from ..passkeys.records import Passkey, PasskeyChallenge
from ..payments.records import PaymentOrder, PaymentReminder, Receipt
from ..payments.texts import place_name
from ..recovery.records import LostEmail, PasswordReset, PhoneProof, RecoveryCode
from ..retirement.records import Scenario
from ..ui.texts import Translator
from .own_data_shape import KEYS, Column, Section, by_account, by_worker


def _to_me(account: Account) -> Any:
    return or_(
        *(col(OutboxMessage.recipient) == one for one in (account.email, account.phone) if one is not None)
    )


def _contact_kind(t: Translator, kind: str) -> str:
    return t("correo") if kind == "email" else t("celular")


def _channel(t: Translator, channel: str) -> str:
    return t("mensaje de texto") if channel == "sms" else t("correo")


def _of_my_drafts(account: Account) -> Any:
    mine = select(SignupDraft.id).where(SignupDraft.worker_id == account.worker_id)
    return col(SignupHandover.draft_id).in_(mine)


_WHEN = Column("ended_at", lambda t: t("Terminó"))

ACCOUNT = Section(
    "account",
    lambda t: t("Tu cuenta en este sitio"),
    Account,
    lambda account: Account.id == account.id,
    (
        Column("email", lambda t: t("Correo confirmado")),
        Column("phone", lambda t: t("Celular confirmado")),
        Column("language", lambda t: t("Idioma de los mensajes")),
        Column("created_at", lambda t: t("Abierta")),
        Column("notice_version", lambda t: t("Aviso de privacidad que aceptaste, por su fecha")),
        Column("password_alone", lambda t: t("Tu contraseña basta para entrar")),
    ),
    frozenset({"id", "worker_id", "password_hash"}),
    single=True,
)

HISTORY: tuple[Section, ...] = (
    Section(
        "events",
        lambda t: t("Lo que pasó en tu cuenta"),
        AccountEvent,
        by_account(AccountEvent),
        (
            Column("at", lambda t: t("Cuándo")),
            Column("kind", lambda t: t("Qué pasó"), happening_words),
            Column("device", lambda t: t("Aparato")),
            Column("count", lambda t: t("Cuántos")),
            Column("reported_at", lambda t: t("Lo reportaste")),
            Column("report_number", lambda t: t("Número de reporte")),
        ),
    ),
    Section(
        "sessions",
        lambda t: t("Aparatos donde entraste"),
        Session,
        by_account(Session),
        (
            Column("device", lambda t: t("Aparato")),
            Column("created_at", lambda t: t("Entraste")),
            Column("last_seen_at", lambda t: t("Lo usaste por última vez")),
            Column("confirmed_at", lambda t: t("Mostraste tu contraseña o llave")),
            Column("assisted", lambda t: t("Aparato prestado")),
            _WHEN,
        ),
        KEYS | {"token_hash"},
    ),
    Section(
        "known_browsers",
        lambda t: t("Navegadores que ya conocemos"),
        KnownBrowser,
        by_account(KnownBrowser),
        (
            Column("created_at", lambda t: t("Desde")),
            Column("last_used_at", lambda t: t("Lo usaste por última vez")),
        ),
        KEYS | {"token_hash"},
    ),
    Section(
        "passkeys",
        lambda t: t("Tus llaves de acceso"),
        Passkey,
        by_account(Passkey),
        (
            Column("device", lambda t: t("Aparato")),
            Column("created_at", lambda t: t("Desde")),
            Column("last_used_at", lambda t: t("La usaste por última vez")),
        ),
        KEYS | {"user_handle", "credential_id", "public_key", "sign_count"},
    ),
    Section(
        "passkey_challenges",
        lambda t: t("Preguntas a tus llaves de acceso"),
        PasskeyChallenge,
        by_account(PasskeyChallenge),
        (
            Column("made_at", lambda t: t("Cuándo")),
            Column("purpose", lambda t: t("Para qué")),
        ),
        frozenset({"account_id", "token_hash", "challenge", "user_handle"}),
    ),
    Section(
        "recovery_codes",
        lambda t: t("Tus códigos de recuperación"),
        RecoveryCode,
        by_account(RecoveryCode),
        (
            Column("made_at", lambda t: t("Hecho")),
            Column("used_at", lambda t: t("Usado")),
        ),
        KEYS | {"code_hash"},
    ),
    Section(
        "contact_changes",
        lambda t: t("Correos y celulares que pediste cambiar"),
        ContactChange,
        by_account(ContactChange),
        (
            Column("kind", lambda t: t("Qué"), _contact_kind),
            Column("value", lambda t: t("Nuevo")),
            Column("asked_at", lambda t: t("Cuándo")),
            _WHEN,
        ),
        KEYS | {"token_hash"},
    ),
    Section(
        "disavowal_links",
        lambda t: t("Enlaces «No fui yo» que te enviamos"),
        Disavowal,
        by_account(Disavowal),
        (
            Column("kind", lambda t: t("Sobre qué"), happening_words),
            Column("contact", lambda t: t("Lo que vuelve a tu cuenta")),
            Column("sent_at", lambda t: t("Enviado")),
            _WHEN,
        ),
        KEYS | {"token_hash"},
    ),
    Section(
        "reset_links",
        lambda t: t("Enlaces para cambiar tu contraseña"),
        PasswordReset,
        by_account(PasswordReset),
        (
            Column("sent_at", lambda t: t("Enviado")),
            Column("drops_email", lambda t: t("Quita el correo de antes")),
            _WHEN,
        ),
        KEYS | {"token_hash"},
    ),
    Section(
        "lost_email_requests",
        lambda t: t("Veces que se pidió entrar sin tu correo"),
        LostEmail,
        by_account(LostEmail),
        (
            Column("asked_at", lambda t: t("Cuándo")),
            Column("ready_at", lambda t: t("Listo desde")),
            Column("stopped_at", lambda t: t("Detenido")),
            _WHEN,
        ),
        KEYS | {"stop_hash", "ready_message_id"},
    ),
    Section(
        "phone_proofs",
        lambda t: t("Veces que se pidió un código a tu celular para recuperar tu cuenta"),
        PhoneProof,
        by_account(PhoneProof),
        (
            Column("phone", lambda t: t("Celular")),
            Column("language", lambda t: t("Idioma")),
            Column("started_at", lambda t: t("Cuándo")),
            Column("proved_at", lambda t: t("Confirmado")),
        ),
        KEYS | {"token_hash", "person_hash", "nss_hash"},
    ),
    Section(
        "retirement_scenarios",
        lambda t: t("Cuentas de retiro que guardaste"),
        Scenario,
        by_account(Scenario),
        (
            Column("name", lambda t: t("Nombre")),
            Column("saved_at", lambda t: t("Guardada")),
            Column("answers", lambda t: t("Lo que contestaste")),
        ),
    ),
    Section(
        "payments_told",
        lambda t: t("Pagos que nos dijiste que hiciste"),
        PaymentOrder,
        by_account(PaymentOrder),
        (
            Column("told_at", lambda t: t("Nos lo dijiste")),
            Column("paid_on", lambda t: t("Fecha del pago")),
            Column("amount_centavos", lambda t: t("Cantidad, en pesos")),
            Column("channel", lambda t: t("Dónde"), place_name),
            Column("reference", lambda t: t("Referencia")),
            Column("number", lambda t: t("Tu pago número")),
            Column("applied_at", lambda t: t("Lo vimos en tu crédito")),
            Column("missed_at", lambda t: t("Vimos que faltaba")),
        ),
        KEYS | {"credit_id", "movement_id"},
    ),
    Section(
        "payment_receipts",
        lambda t: t("Fotos de recibos que guardaste"),
        Receipt,
        by_account(Receipt),
        (
            Column("kept_at", lambda t: t("Guardada")),
            Column("size_bytes", lambda t: t("Tamaño, en bytes")),
        ),
        # The picture itself is given beside its payment, at /cuenta/pagar.
        KEYS | {"order_id", "content"},
    ),
    Section(
        "payment_reminders",
        lambda t: t("Avisos de pago que pediste"),
        PaymentReminder,
        by_account(PaymentReminder),
        (
            Column("asked_at", lambda t: t("Cuándo")),
            Column("day", lambda t: t("Día del mes")),
            Column("told_for", lambda t: t("Último pago que revisamos")),
        ),
        KEYS | {"credit_id"},
    ),
    Section(
        "signups_started",
        lambda t: t("Registros que alguien empezó con tus datos"),
        SignupDraft,
        by_worker(SignupDraft),
        (
            Column("started_at", lambda t: t("Cuándo")),
            Column("language", lambda t: t("Idioma")),
        ),
        # What was typed there may be somebody else's.
        frozenset(SignupDraft.model_fields) - {"started_at", "language"},
    ),
    Section(
        "signup_handovers",
        lambda t: t("Registros con tus datos que se pasaron a otro teléfono"),
        SignupHandover,
        _of_my_drafts,
        (Column("made_at", lambda t: t("Cuándo")),),
        frozenset({"id", "draft_id", "code_hash", "by_link"}),
    ),
    Section(
        "messages",
        lambda t: t("Mensajes que te enviamos"),
        OutboxMessage,
        _to_me,
        (
            Column("created_at", lambda t: t("Escrito")),
            Column("channel", lambda t: t("Por"), _channel),
            Column("recipient", lambda t: t("Para")),
            Column("subject", lambda t: t("Asunto")),
            Column("language", lambda t: t("Idioma")),
            Column("sent_at", lambda t: t("Enviado")),
            Column("given_up_at", lambda t: t("No se pudo enviar")),
        ),
        # The words are forgotten once they are sent; the rest is how the sending goes.
        frozenset({"id", "body", "due_at", "useless_after", "tries", "doubts", "failure"}),
    ),
)
