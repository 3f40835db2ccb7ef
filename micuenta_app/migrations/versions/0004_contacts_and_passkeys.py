"""Prove contacts, know browsers, add passkeys and ways back"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NO, _YES, _EMPTY, _ZERO = sa.false(), sa.true(), "", "0"
_ADDED = {
    "account": (
        sa.Column("password_alone", sa.Boolean(), nullable=False, server_default=_YES),
        sa.Column("notice_version", sa.String(length=10), nullable=False, server_default=_EMPTY),
    ),
    "account_event": (
        sa.Column("device", sa.String(), nullable=False, server_default=_EMPTY),
        sa.Column("count", sa.Integer(), nullable=False, server_default=_ZERO),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("report_number", sa.String(length=9), nullable=False, server_default=_EMPTY),
    ),
    "password_reset": (sa.Column("drops_email", sa.Boolean(), nullable=False, server_default=_NO),),
    "session": (
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("assisted", sa.Boolean(), nullable=False),
    ),
    "sign_in_wait": (sa.Column("tries", sa.Integer(), nullable=False, server_default=_ZERO),),
    "signup_draft": (
        sa.Column("phone_confirmed", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("code_channel", sa.String(length=5), nullable=False, server_default="email"),
        sa.Column("link_hash", sa.String(length=64), nullable=True),
        sa.Column("link_confirmed", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("notice_version", sa.String(length=10), nullable=False, server_default=_EMPTY),
    ),
}


def upgrade() -> None:
    # Codes and sessions live for minutes and hours, and the old ones do not say what the new ones must.
    op.execute("DELETE FROM session")
    op.drop_table("one_time_code")
    op.create_table(
        "address_traffic",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("full_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_address_traffic")),
    )
    op.create_index(op.f("ix_address_traffic_full_at"), "address_traffic", ["full_at"])
    op.create_table(
        "passkey_challenge",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("challenge", sa.LargeBinary(), nullable=False),
        sa.Column("purpose", sa.String(length=10), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("user_handle", sa.String(length=86), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_passkey_challenge_account_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_passkey_challenge")),
    )
    op.create_index(op.f("ix_passkey_challenge_made_at"), "passkey_challenge", ["made_at"])
    op.create_table(
        "contact_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=5), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_contact_change_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_change")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_contact_change_token_hash")),
    )
    op.create_index(op.f("ix_contact_change_account_id"), "contact_change", ["account_id"])
    op.create_table(
        "disavowal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_disavowal_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disavowal")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_disavowal_token_hash")),
    )
    op.create_index(op.f("ix_disavowal_account_id"), "disavowal", ["account_id"])
    op.create_table(
        "known_browser",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_known_browser_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_browser")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_known_browser_token_hash")),
    )
    op.create_index(op.f("ix_known_browser_account_id"), "known_browser", ["account_id"])
    op.create_table(
        "lost_email",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_message_id", sa.Integer(), nullable=True),
        sa.Column("stop_hash", sa.String(length=64), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_lost_email_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lost_email")),
        sa.UniqueConstraint("stop_hash", name=op.f("uq_lost_email_stop_hash")),
    )
    op.create_index(op.f("ix_lost_email_account_id"), "lost_email", ["account_id"])
    op.create_table(
        "passkey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("user_handle", sa.String(length=86), nullable=False),
        sa.Column("credential_id", sa.String(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_passkey_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkey")),
        sa.UniqueConstraint("credential_id", name=op.f("uq_passkey_credential_id")),
    )
    op.create_index(op.f("ix_passkey_account_id"), "passkey", ["account_id"])
    op.create_table(
        "phone_proof",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("person_hash", sa.String(length=64), nullable=False),
        sa.Column("nss_hash", sa.String(length=64), nullable=False),
        sa.Column("phone", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_phone_proof_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_proof")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_phone_proof_token_hash")),
    )
    op.create_index(op.f("ix_phone_proof_started_at"), "phone_proof", ["started_at"])
    op.create_table(
        "recovery_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_recovery_code_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_code")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_recovery_code_code_hash")),
    )
    op.create_index(op.f("ix_recovery_code_account_id"), "recovery_code", ["account_id"])
    op.create_table(
        "one_time_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_hash", sa.String(length=64), nullable=False),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("worker_hash", sa.String(length=64), nullable=False),
        sa.Column("subject_hash", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("replaced", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_code")),
    )
    op.create_index(op.f("ix_one_time_code_sent_at"), "one_time_code", ["sent_at"])
    op.create_index(
        op.f("ix_one_time_code_owner_hash_one_time_code_sent_at"), "one_time_code", ["owner_hash", "sent_at"]
    )
    op.create_index(
        op.f("ix_one_time_code_address_hash_one_time_code_sent_at"),
        "one_time_code",
        ["address_hash", "sent_at"],
    )
    op.create_index(
        op.f("ix_one_time_code_worker_hash_one_time_code_sent_at"),
        "one_time_code",
        ["worker_hash", "sent_at"],
    )
    for name, columns in _ADDED.items():
        with op.batch_alter_table(name) as batch:
            for column in columns:
                batch.add_column(column)
    # Read newest first, a page at a time.
    op.drop_index(op.f("ix_account_event_account_id"), table_name="account_event")
    op.create_index(
        op.f("ix_account_event_account_id_account_event_at"), "account_event", ["account_id", "at"]
    )
    with op.batch_alter_table("account") as batch:
        batch.alter_column("email", existing_type=sa.String(), nullable=True)
        batch.alter_column("phone", existing_type=sa.String(length=16), nullable=True)
    with op.batch_alter_table("signup_draft") as batch:
        batch.create_unique_constraint(batch.f("uq_signup_draft_link_hash"), ["link_hash"])


def downgrade() -> None:
    raise NotImplementedError("an account without an e-mail has no place in the tables before")
