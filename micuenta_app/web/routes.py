"""The HTTP routes beside Reflex's own."""

from starlette.routing import Route

from . import (
    activity,
    assisted,
    confirm,
    contact_link,
    counts,
    credit,
    demo,
    handover,
    health,
    lost_email,
    not_me,
    paper_codes,
    passkeys,
    payment_orders,
    payments,
    poster,
    profile,
    receipts,
    recovery,
    retirement,
    savings,
    sign_in,
    sign_up,
)

_ALL = (
    *(sign_in, confirm, passkeys, handover, sign_up, recovery, paper_codes, lost_email),
    *(assisted, counts, demo, contact_link, profile, activity, not_me),
    *(retirement, savings, credit, poster, health, payments, payment_orders, receipts),
)


def routes() -> list[Route]:
    return [route for module in _ALL for route in module.ROUTES]
