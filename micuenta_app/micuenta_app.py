"""The app: page table, middleware, HTTP edge. Nothing else."""

import reflex as rx
from starlette.applications import Starlette

from .accounts.page import PAGES as ACCOUNTS
from .accounts.recovery_page import PAGES as RECOVERY
from .credit.page import PAGE as CREDIT
from .dashboard.page import PAGE as DASHBOARD
from .delivery.sender import keep_sending
from .fraud.page import PAGE as FRAUD
from .help.page import PAGE as HELP
from .home.page import PAGE as HOME
from .savings.page import PAGE as SAVINGS
from .settings import settings
from .ui.frame import HEAD, STYLESHEETS, WRAPS
from .ui.not_found import NOT_FOUND
from .ui.page import Page
from .ui.texts import LANGUAGES, Translator
from .web.headers import Headers
from .web.routes import routes
from .web.session_guard import SessionGuard
from .web.socket_guard import SocketGuard

PAGES: list[Page] = [HOME, FRAUD, HELP, *ACCOUNTS, *RECOVERY, DASHBOARD, SAVINGS, CREDIT]

if settings().demo:
    # Outside demo mode neither the pages nor their handlers exist.
    from .outreach.page import PAGES as OUTREACH
    from .outreach.pieces import PAGE as PIECES

    PAGES += [*OUTREACH, PIECES]

app = rx.App(
    html_lang="es",
    toaster=None,
    stylesheets=STYLESHEETS,
    reset_style=False,
    head_components=HEAD,
    app_wraps=WRAPS,
    # Each wraps the ones before it: the socket guard sees a request first.
    api_transformer=[Starlette(routes=routes()), Headers, SocketGuard],
)
app.add_middleware(SessionGuard())
app.register_lifespan_task(keep_sending)
for page in PAGES:
    for language in LANGUAGES:
        t = Translator(language)
        app.add_page(
            lambda page=page, t=t: page.view(t),
            route=t.href(f"/{page.slug}") or "/",
            title=f"{page.title(t)} · Mi Cuenta desde el extranjero",
            on_load=page.on_load,  # pyright: ignore[reportArgumentType]
        )
app.add_page(lambda: NOT_FOUND.view(Translator()), route="404", title=NOT_FOUND.title(Translator()))
