"""Plans that a person keeps to come back to."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class Scenario(SQLModel, table=True):
    """A named set of answers, as they were typed. What comes of them is worked out anew each time."""

    __tablename__ = "retirement_scenario"
    __table_args__ = (UniqueConstraint("account_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id")
    name: str = Field(max_length=40)
    answers: str  # JSON: the fields of answers.py
    saved_at: datetime
