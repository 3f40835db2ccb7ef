"""First tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("workers", sa.Integer(), nullable=False),
        sa.Column("movements", sa.Integer(), nullable=False),
        sa.Column("credits", sa.Integer(), nullable=False),
        sa.Column("credit_movements", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_table(
        "outbox_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("given_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_message")),
    )
    op.create_index(
        op.f("ix_outbox_message_recipient_outbox_message_created_at"),
        "outbox_message",
        ["recipient", "created_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_outbox_message_sent_at_outbox_message_given_up_at_outbox_message_due_at"),
        "outbox_message",
        ["sent_at", "given_up_at", "due_at"],
        unique=False,
    )
    op.create_table(
        "sign_in_wait",
        sa.Column("identifier_hash", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_failure_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("identifier_hash", name=op.f("pk_sign_in_wait")),
    )
    op.create_index(op.f("ix_sign_in_wait_last_failure_at"), "sign_in_wait", ["last_failure_at"])
    op.create_table(
        "worker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nss", sa.String(length=11), nullable=False),
        sa.Column("curp", sa.String(length=18), nullable=False),
        sa.Column("rfc", sa.String(length=13), nullable=False),
        sa.Column("given_names", sa.String(), nullable=False),
        sa.Column("first_surname", sa.String(), nullable=False),
        sa.Column("second_surname", sa.String(), nullable=False),
        sa.Column("first_contribution_on", sa.Date(), nullable=True),
        sa.Column("weeks_contributed", sa.Integer(), nullable=True),
        sa.Column("weeks_as_of", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker")),
        sa.UniqueConstraint("curp", name=op.f("uq_worker_curp")),
        sa.UniqueConstraint("nss", name=op.f("uq_worker_nss")),
    )
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(length=16), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_account_worker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
        sa.UniqueConstraint("phone", name=op.f("uq_account_phone")),
        sa.UniqueConstraint("worker_id", name=op.f("uq_account_worker_id")),
    )
    op.create_table(
        "credit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("credit_number", sa.String(length=10), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(), nullable=False),
        sa.Column("granted_on", sa.Date(), nullable=False),
        sa.Column("denomination", sa.String(), nullable=False),
        sa.Column("original_amount_centavos", sa.BigInteger(), nullable=False),
        sa.Column("annual_rate", sa.Text(), nullable=False),
        sa.Column("term_months", sa.Integer(), nullable=False),
        sa.Column("monthly_payment_centavos", sa.BigInteger(), nullable=False),
        sa.Column("monthly_insurance_centavos", sa.BigInteger(), nullable=False),
        sa.Column("monthly_fee_centavos", sa.BigInteger(), nullable=False),
        sa.Column("late_annual_rate", sa.Text(), nullable=True),
        sa.Column("regime", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("status_until", sa.Date(), nullable=True),
        sa.Column("late_installments", sa.Integer(), nullable=False),
        sa.Column("deferral_months_used", sa.Integer(), nullable=False),
        sa.Column("frozen", sa.Boolean(), nullable=False),
        sa.Column("balance_centavos", sa.BigInteger(), nullable=False),
        sa.Column("balance_units", sa.Text(), nullable=True),
        sa.Column("monthly_payment_units", sa.Text(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_credit_worker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit")),
        sa.UniqueConstraint("credit_number", name=op.f("uq_credit_credit_number")),
    )
    op.create_index(op.f("ix_credit_worker_id"), "credit", ["worker_id"], unique=False)
    op.create_table(
        "savings_movement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("movement_id", sa.String(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("bucket", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount_centavos", sa.BigInteger(), nullable=False),
        sa.Column("employer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_savings_movement_worker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_savings_movement")),
        sa.UniqueConstraint("movement_id", name=op.f("uq_savings_movement_movement_id")),
    )
    op.create_index(
        op.f("ix_savings_movement_worker_id_savings_movement_posted_on_savings_movement_id"),
        "savings_movement",
        ["worker_id", "posted_on", "id"],
        unique=False,
    )
    op.create_table(
        "savings_total",
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("bucket", sa.String(), nullable=False),
        sa.Column("balance_centavos", sa.BigInteger(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_savings_total_worker_id")),
        sa.PrimaryKeyConstraint("worker_id", "bucket", name=op.f("pk_savings_total")),
    )
    op.create_table(
        "signup_draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("nss", sa.String(), nullable=False),
        sa.Column("curp", sa.String(), nullable=False),
        sa.Column("rfc", sa.String(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=True),
        sa.Column("data_confirmed", sa.Boolean(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("email_confirmed", sa.Boolean(), nullable=False),
        sa.Column("phone_country", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_signup_draft_worker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signup_draft")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_signup_draft_token_hash")),
    )
    op.create_index(op.f("ix_signup_draft_started_at"), "signup_draft", ["started_at"], unique=False)
    op.create_table(
        "account_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_account_event_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_event")),
    )
    op.create_index(op.f("ix_account_event_account_id"), "account_event", ["account_id"], unique=False)
    op.create_table(
        "credit_movement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("movement_id", sa.String(), nullable=False),
        sa.Column("credit_id", sa.Integer(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount_centavos", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["credit_id"], ["credit.id"], name=op.f("fk_credit_movement_credit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_movement")),
        sa.UniqueConstraint("movement_id", name=op.f("uq_credit_movement_movement_id")),
    )
    op.create_index(
        op.f("ix_credit_movement_credit_id_credit_movement_posted_on_credit_movement_id"),
        "credit_movement",
        ["credit_id", "posted_on", "id"],
        unique=False,
    )
    op.create_table(
        "one_time_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=True),
        sa.Column("mailbox_hash", sa.String(length=64), nullable=False),
        sa.Column("subject_hash", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("replaced", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["signup_draft.id"], name=op.f("fk_one_time_code_draft_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_one_time_code_worker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_code")),
    )
    for column in ("mailbox_hash", "worker_id"):
        name = op.f(f"ix_one_time_code_{column}_one_time_code_sent_at")
        op.create_index(name, "one_time_code", [column, "sent_at"], unique=False)
    op.create_index(op.f("ix_one_time_code_draft_id"), "one_time_code", ["draft_id"], unique=False)
    op.create_table(
        "session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_session_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_session_token_hash")),
    )
    op.create_index(op.f("ix_session_account_id"), "session", ["account_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_session_account_id"), table_name="session")
    op.drop_table("session")
    op.drop_index(op.f("ix_one_time_code_draft_id"), table_name="one_time_code")
    op.drop_table("one_time_code")
    op.drop_index(
        op.f("ix_credit_movement_credit_id_credit_movement_posted_on_credit_movement_id"),
        table_name="credit_movement",
    )
    op.drop_table("credit_movement")
    op.drop_index(op.f("ix_account_event_account_id"), table_name="account_event")
    op.drop_table("account_event")
    op.drop_index(op.f("ix_signup_draft_started_at"), table_name="signup_draft")
    op.drop_table("signup_draft")
    op.drop_table("savings_total")
    op.drop_index(
        op.f("ix_savings_movement_worker_id_savings_movement_posted_on_savings_movement_id"),
        table_name="savings_movement",
    )
    op.drop_table("savings_movement")
    op.drop_index(op.f("ix_credit_worker_id"), table_name="credit")
    op.drop_table("credit")
    op.drop_table("account")
    op.drop_table("worker")
    op.drop_table("sign_in_wait")
    op.drop_index(
        op.f("ix_outbox_message_sent_at_outbox_message_given_up_at_outbox_message_due_at"),
        table_name="outbox_message",
    )
    op.drop_index(op.f("ix_outbox_message_recipient_outbox_message_created_at"), table_name="outbox_message")
    op.drop_table("outbox_message")
    op.drop_table("import_batch")
