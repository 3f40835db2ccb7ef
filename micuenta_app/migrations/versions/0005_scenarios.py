"""Keep retirement plans under a name"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "retirement_scenario",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_retirement_scenario_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retirement_scenario")),
        sa.UniqueConstraint("account_id", "name", name=op.f("uq_retirement_scenario_account_id_name")),
    )


def downgrade() -> None:
    op.drop_table("retirement_scenario")
