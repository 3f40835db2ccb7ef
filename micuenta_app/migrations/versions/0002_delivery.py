"""Let the outbox hold text messages, and say how long a message is of use"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_OUTBOX = sa.table(
    "outbox_message",
    sa.column("id", sa.Integer()),
    sa.column("created_at", sa.DateTime(timezone=True)),
    sa.column("useless_after", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    with op.batch_alter_table("outbox_message") as table:
        table.add_column(sa.Column("channel", sa.String(length=5), nullable=False, server_default="email"))
        table.add_column(sa.Column("useless_after", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("doubts", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("failure", sa.String(), nullable=False, server_default=""))
    # Row by row: the two databases do not add a day to a time in one way.
    for message in op.get_bind().execute(sa.select(_OUTBOX.c.id, _OUTBOX.c.created_at)).all():
        op.execute(
            sa.update(_OUTBOX)
            .where(_OUTBOX.c.id == message.id)
            .values(useless_after=message.created_at + timedelta(days=1))
        )
    with op.batch_alter_table("outbox_message") as table:
        table.alter_column("useless_after", nullable=False)
        for column in ("channel", "doubts", "failure"):
            table.alter_column(column, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("outbox_message") as table:
        for column in ("failure", "doubts", "useless_after", "channel"):
            table.drop_column(column)
