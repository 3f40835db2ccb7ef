"""Let a sign-up go on on another device"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "signup_handover",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("by_link", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"],
            ["signup_draft.id"],
            name=op.f("fk_signup_handover_draft_id_signup_draft"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signup_handover")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_signup_handover_draft_id")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_signup_handover_code_hash")),
    )
    op.create_index(op.f("ix_signup_handover_made_at"), "signup_handover", ["made_at"])


def downgrade() -> None:
    op.drop_table("signup_handover")
