"""Keep the payments that people say they made"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("credit_id", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("amount_centavos", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("movement_id", sa.Integer(), nullable=True),
        sa.Column("applied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("missed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_payment_order_account_id")),
        sa.ForeignKeyConstraint(["credit_id"], ["credit.id"], name=op.f("fk_payment_order_credit_id")),
        sa.ForeignKeyConstraint(
            ["movement_id"], ["credit_movement.id"], name=op.f("fk_payment_order_movement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_order")),
        sa.UniqueConstraint("account_id", "number", name=op.f("uq_payment_order_account_id_number")),
        sa.UniqueConstraint(
            "account_id",
            "credit_id",
            "paid_on",
            "amount_centavos",
            "channel",
            "reference",
            name=op.f("uq_payment_order_told"),
        ),
        sa.UniqueConstraint("movement_id", name=op.f("uq_payment_order_movement_id")),
    )
    op.create_index(op.f("ix_payment_order_credit_id"), "payment_order", ["credit_id"])


def downgrade() -> None:
    op.drop_table("payment_order")
