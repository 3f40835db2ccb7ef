"""What answering costs, counted: a clock would also measure what else the machine does."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import bcrypt
from sqlalchemy import Engine, event


@contextmanager
def counted() -> Iterator[list[str]]:
    """Everything of weight that is done inside, in its order: statements sent to the database, without
    their values, and passwords hashed, with their cost."""
    done: list[str] = []

    def statement(_connection: Any, _cursor: Any, text: str, *_rest: Any) -> None:
        done.append(text)

    def told(name: str) -> Any:
        hash_it = getattr(bcrypt, name)

        def hashing(password: bytes, salt: bytes) -> Any:
            done.append(f"bcrypt {salt[:7].decode()}")  # algorithm and cost
            return hash_it(password, salt)

        return mock.patch.object(bcrypt, name, hashing)

    event.listen(Engine, "before_cursor_execute", statement)
    try:
        with told("checkpw"), told("hashpw"):
            yield done
    finally:
        event.remove(Engine, "before_cursor_execute", statement)
