"""An account of Aurora's for the tests of recovery, and who is who in them."""

import re

from micuenta_app.accounts import service
from micuenta_app.registry.records import Worker
from micuenta_app.viewer import Viewer
from tests.accounts.people import PASSWORD, add_worker, letters_to, sign_in, sign_up

ORIGIN = "https://cuenta.example.org"
EMAIL, PHONE = "aurora@example.com", "+13125550142"
NEW = "cuaderno farol nopal otono"


async def aurora() -> tuple[Worker, Viewer]:
    """Her account, and herself in a session."""
    worker = await add_worker()
    await sign_up(worker)
    return worker, await viewer_with(PASSWORD)


async def viewer_with(password: str, identifier: str = EMAIL) -> Viewer:
    """Sign in."""
    signed_in = await sign_in(identifier, password)
    assert isinstance(signed_in, service.SignedIn), signed_in
    viewer = await service.viewer_of(signed_in.token)
    assert viewer
    return viewer


async def link_in_message_to(address: str, path: str = "recuperar/abrir") -> str:
    """The token of the link in the newest message to an address that has one."""
    for message in reversed(await letters_to(address)):
        if found := re.search(rf"{re.escape(ORIGIN)}(?:/en)?/{path}/(\S+)", message.body):
            return found[1]
    raise AssertionError(f"no link went to {address}")
