"""What went wrong where nobody expected it: the person gets a calm answer, the log its kind and place."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..log import count, place

_SORRY = (
    "Algo falló de nuestro lado. No hiciste nada mal. Vuelve a intentar en un minuto. · "
    "Something failed on our side. You did nothing wrong. Try again in a minute."
)


class LastResort:
    """Wrap the ASGI app. Without it the server would log an error's words, which may be a person's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def noting_send(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, noting_send)
        except Exception as error:
            count("request_failed", f"{type(error).__name__} at {place(error)}")
            if scope["type"] == "http" and not started:
                await PlainTextResponse(_SORRY, 500)(scope, receive, send)
            elif scope["type"] == "lifespan":
                raise
