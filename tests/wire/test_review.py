"""What was pasted into the checker goes back to who pasted it, once; then the server has it no more."""

import sqlite3
from contextlib import closing

from tests.support.server import Server
from tests.wire.client import ROOT, Tab

TEXT = "Mándame tu contraseña a citas-infonavit-zafiro.com"
REVIEW = f"{ROOT}.micuenta_app___fraud___review_state____review_state.review"


async def test_the_text_is_shown_once_and_forgotten(server: Server):
    async with Tab(server, page="/fraude/revisar") as tab:
        await tab.send(REVIEW, form={"texto": TEXT})
        shown = await tab.until(lambda text: "veredicto" in text)
        assert "zafiro" in shown and '"dangerous"' in shown
        before = len(tab.received)
        # The whole state again, as after a lost connection: the verdict, and none of the text.
        await tab.settle()
        again = "\n".join(tab.received[before:])
        assert '"dangerous"' in again
        assert "zafiro" not in again and 'pieces_rx_state_": [{' not in again


async def test_odd_arguments_are_no_text(server: Server):
    async with Tab(server, page="/fraude/revisar") as tab:
        for form in (None, [], "texto", {"texto": 5}, {"texto": None}, {"otro": TEXT}, {"texto": ["x"]}):
            await tab.send(REVIEW, form=form)
        received = await tab.settle()
    assert "zafiro" not in received and '"dangerous"' not in received


async def test_the_verdict_is_counted_and_the_text_is_nowhere(server: Server):
    def counted() -> int:
        with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
            found = database.execute(
                "SELECT count FROM day_count WHERE name = 'verdict_dangerous'"
            ).fetchone()
            assert not [line for line in database.iterdump() if "zafiro" in line]
            return found[0] if found else 0

    before = counted()
    async with Tab(server, page="/fraude/revisar") as tab:
        await tab.send(REVIEW, form={"texto": TEXT})
        await tab.until(lambda text: "veredicto" in text)
    assert counted() == before + 1
