"""Forms that were answered."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Submission(SQLModel, table=True):
    """Where the answer to a form led, so that the same form sent again leads there and does nothing."""

    __tablename__ = "submission"

    # A hash of the form's number and of all that was in it: it tells neither.
    key: str = Field(primary_key=True, max_length=64)
    location: str
    answered_at: datetime = Field(index=True)
