"""An error nobody expected."""

from starlette.types import Message, Receive, Scope, Send

from micuenta_app.web.last_resort import LastResort

_SCOPE: Scope = {"type": "http", "method": "GET", "path": "/", "headers": []}


async def _receive() -> Message:
    return {"type": "http.request"}


async def _fall(scope: Scope, receive: Receive, send: Send) -> None:
    raise ValueError("97028012345 is what was typed")


async def test_the_person_gets_an_answer_and_the_log_no_words_of_theirs(capsys):
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    await LastResort(_fall)(_SCOPE, _receive, send)
    assert sent[0]["status"] == 500
    assert "97028012345" not in str(sent)
    assert "97028012345" not in "".join(capsys.readouterr())


async def test_an_answer_under_way_is_not_mended():
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def fall_late(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ValueError

    await LastResort(fall_late)(_SCOPE, _receive, send)
    assert len(sent) == 1
