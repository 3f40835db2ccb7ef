"""What of a table is a person's: the rows, the columns, and what each is called."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlmodel import SQLModel

from ..accounts.records import Account
from ..ui.texts import Translator

Words = Callable[[Translator], str]
KEYS = frozenset({"id", "account_id"})


@dataclass(frozen=True, slots=True)
class Column:
    """What is given out of a row.

    Attributes:
        name: the record's attribute. Amounts in centavos become pesos, and their key says so.
        label: what it is, in words.
        says: a code in words, for people; a program gets the code.
    """

    name: str
    label: Words
    says: Callable[[Translator, Any], str] | None = None

    @property
    def key(self) -> str:
        return self.name.removesuffix("_centavos")

    @property
    def is_money(self) -> bool:
        return self.name.endswith("_centavos")


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one table that are a person's.

    Attributes:
        key: its name in the file.
        mine: the condition that picks them, by the account.
        left_out: columns that are not given out: secrets, their hashes, keys between tables.
        single: there is one row.
    """

    key: str
    title: Words
    record: type[SQLModel]
    mine: Callable[[Account], Any]
    columns: tuple[Column, ...]
    left_out: frozenset[str] = KEYS
    single: bool = False


def by_account(record: Any) -> Callable[[Account], Any]:
    return lambda account: record.account_id == account.id


def by_worker(record: Any) -> Callable[[Account], Any]:
    return lambda account: record.worker_id == account.worker_id
