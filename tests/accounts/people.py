"""Workers and finished sign-ups for the tests, made through the product's own services."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from sqlmodel import col, select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.contacts import give_up
from micuenta_app.accounts.records import Account, SignupDraft
from micuenta_app.accounts.rules import Step
from micuenta_app.accounts.secret import new_token, token_hash
from micuenta_app.delivery.channel import ChannelName
from micuenta_app.delivery.records import OutboxMessage
from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.identity import rules as identity
from micuenta_app.identity.rules import PersonNames, curp_for, nss_check_digit, rfc_for
from micuenta_app.registry.records import Worker

PASSWORD = "mango escalera viento jueves"
ORIGIN = "https://cuenta.example"
DEVICE = service.Device("Chrome · Android")


async def add_worker(serial: int = 1) -> Worker:
    """A worker of the registry; each serial is somebody else."""
    names = PersonNames("Aurora", "Tzab", "Núñez" if serial % 2 else "Poot")
    born = date(1980, 1, 1 + serial)
    first_ten = f"97028000{serial:02d}"
    worker = Worker(
        nss=first_ten + nss_check_digit(first_ten),
        curp=curp_for(names, born, "M", "YN"),
        rfc=rfc_for(names, born),
        given_names=names.given_names,
        first_surname=names.first_surname,
        second_surname=names.second_surname,
    )
    async with db.writing() as database:
        database.add(worker)
    return worker


async def begin(language: Literal["es", "en"] = "es") -> str:
    """A draft of somebody who accepted the privacy notice; its token."""
    token = await service.begin_signup(language, NOTICE_VERSION)
    assert token
    return token


async def answer(token: str, step: Step, given: Mapping[str, str]) -> service.Outcome:
    return await service.answer(token, step, given, origin=ORIGIN)


async def send_again(token: str, channel: str = "") -> service.Problem | None:
    return await service.send_again(token, channel, origin=ORIGIN)


def answers(
    worker: Worker,
    *,
    email: str = "aurora@example.com",
    phone: str = "312 555 0142",
    by: ChannelName = "email",
) -> dict[Step, dict[str, str]]:
    """Right answers up to the code."""
    return {
        "nss": {"nss": worker.nss},
        "curp": {"curp": worker.curp},
        "rfc": {"rfc": worker.rfc},
        "datos": {},
        "correo": {"correo": email},
        "celular": {"pais": "us", "celular": phone, "canal": by},
    }


async def fill_in(
    worker: Worker,
    *,
    language: Literal["es", "en"] = "es",
    email: str = "aurora@example.com",
    phone: str = "312 555 0142",
    by: ChannelName = "email",
) -> str:
    """A draft answered up to the code; returns its token."""
    token = await begin(language)
    for step, given in answers(worker, email=email, phone=phone, by=by).items():
        outcome = await answer(token, step, given)
        assert not outcome.problems, (step, outcome)
    return token


async def letters_to(recipient: str) -> list[OutboxMessage]:
    """What the outbox holds for an address, oldest first."""
    async with db.reading() as database:
        wanted = (
            select(OutboxMessage).where(OutboxMessage.recipient == recipient).order_by(col(OutboxMessage.id))
        )
        return list((await database.execute(wanted)).scalars())


async def code_sent_to(recipient: str) -> str:
    """The code in the newest message to an address."""
    found = re.search(r"\b\d{6}\b", (await letters_to(recipient))[-1].body)
    assert found
    return found[0]


async def sign_up(
    worker: Worker,
    *,
    email: str = "aurora@example.com",
    phone: str = "312 555 0142",
    proves_both: bool = True,
) -> None:
    """A finished account with PASSWORD. Its e-mail is proved by the code, and its phone as if it had been
    later, unless told otherwise.

    Only the last question is really answered: what comes before is twenty transactions, for which the tests
    of signing up are there.
    """
    token = new_token()
    draft = SignupDraft(
        token_hash=token_hash(token),
        language="es",
        started_at=clock.now(),
        nss=worker.nss,
        curp=worker.curp,
        rfc=worker.rfc,
        worker_id=worker.id,
        data_confirmed=True,
        email=identity.email(email),
        email_confirmed=True,
        phone_country="us",
        phone=identity.phone(phone, "us"),
        notice_version=NOTICE_VERSION,
    )
    async with db.writing() as database:
        database.add(draft)
    outcome = await answer(token, "contrasena", {"password": PASSWORD})
    assert outcome.done, outcome
    if proves_both:
        number = identity.phone(phone, "us")
        async with db.writing() as database:
            account = (
                await database.execute(select(Account).where(Account.worker_id == worker.id))
            ).scalar_one()
            account.phone = number
            await give_up(database, account.id, "phone")


async def sign_in(
    identifier: str, password: str, device: service.Device = DEVICE
) -> service.SignedIn | service.Problem:
    """From the telephone everybody has."""
    return await service.sign_in(identifier, password, device, ORIGIN)
