"""The app: page table, middleware, HTTP edge. Nothing else."""

import reflex as rx
from starlette.applications import Starlette

from . import log
from .accounts.page import PAGES as ACCOUNTS
from .activity.page import PAGES as ACTIVITY
from .credit.page import PAGES as CREDIT
from .dashboard.page import PAGE as DASHBOARD
from .delivery.sender import keep_sending
from .fraud.page import PAGE as FRAUD
from .fraud.practice_page import PAGE as PRACTICE
from .fraud.review_page import PAGE as REVIEW
from .help.glossary_page import PAGE as GLOSSARY
from .help.page import PAGE as HELP
from .help.privacy_page import PAGE as PRIVACY
from .home.page import PAGE as HOME
from .outreach import service as outreach
from .outreach.assisted_page import PAGE as ASSISTED
from .outreach.counts_page import PAGE as COUNTS
from .passkeys.page import PAGES as PASSKEYS
from .payments.exchange import keep_rate
from .payments.page import PAGES as PAYMENTS
from .payments.reminders import keep_reminding
from .profile.page import PAGES as PROFILE
from .recovery.page import PAGES as RECOVERY
from .retirement.page import PAGES as RETIREMENT
from .savings.page import PAGES as SAVINGS
from .settings import settings
from .ui.frame import HEAD, STYLESHEETS, WRAPS
from .ui.not_found import NOT_FOUND
from .ui.page import Page
from .ui.texts import LANGUAGES, Translator
from .ui.unreachable import PAGE as UNREACHABLE
from .web.headers import Headers
from .web.last_resort import LastResort
from .web.routes import routes
from .web.session_guard import SessionGuard
from .web.socket_guard import SocketGuard

PAGES: list[Page] = [HOME, FRAUD, REVIEW, PRACTICE, HELP, GLOSSARY, PRIVACY, UNREACHABLE]
PAGES += [*ACCOUNTS, *RECOVERY, *PASSKEYS]
PAGES += [ASSISTED, COUNTS, DASHBOARD, *SAVINGS, *CREDIT, *PAYMENTS, *RETIREMENT, *PROFILE, *ACTIVITY]

if settings().demo:
    # Outside demo mode neither the pages nor their handlers exist.
    from .outreach.page import PAGES as OUTREACH
    from .outreach.pieces import PAGE as PIECES

    PAGES += [*OUTREACH, PIECES]

log.configure()
app = rx.App(
    html_lang="es",
    toaster=None,
    stylesheets=STYLESHEETS,
    reset_style=False,
    head_components=HEAD,
    app_wraps=WRAPS,
    # Each wraps the ones before it: the socket guard sees a request first.
    api_transformer=[Starlette(routes=routes()), LastResort, Headers, SocketGuard],
    backend_exception_handler=log.handler_failed,
    frontend_exception_handler=log.page_failed,
)
app.add_middleware(SessionGuard())
app.register_lifespan_task(keep_sending)
app.register_lifespan_task(keep_rate)
app.register_lifespan_task(keep_reminding)
if settings().demo:
    app.register_lifespan_task(outreach.warm)
for page in PAGES:
    for language in LANGUAGES:
        t = Translator(language)
        app.add_page(
            lambda page=page, t=t: page.view(t),
            route=t.href(f"/{page.slug}") or "/",
            title=f"{page.title(t)} · Mi Cuenta desde el extranjero",
            # pyrefly: ignore[bad-argument-type]
            on_load=page.on_load,
        )
app.add_page(lambda: NOT_FOUND.view(Translator()), route="404", title=NOT_FOUND.title(Translator()))
