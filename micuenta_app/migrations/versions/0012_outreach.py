"""Counts without people; a sign-up on a borrowed tablet"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "day_count",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "name", name=op.f("pk_day_count")),
    )
    op.add_column("signup_draft", sa.Column("assisted_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("signup_draft", "assisted_at")
    op.drop_table("day_count")
