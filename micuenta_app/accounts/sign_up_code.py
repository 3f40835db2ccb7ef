"""Sign-up's one code: where it goes, who is told instead, and what it proves when it comes back."""

import hmac
from collections.abc import Awaitable, Callable, Mapping

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from ..delivery.channel import ChannelName
from ..identity import rules as identity
from ..settings import settings
from ..ui.texts import translator_for
from . import codes, drafts, waits
from .codes import CodeRequest
from .contacts import owner_of
from .messages import already_yours_message, send_to, sign_up_link_message, write
from .records import Account, SignupDraft
from .rules import Outcome, Problem
from .secret import keyed_hash, new_token, token_hash

Send = Callable[[AsyncSession, CodeRequest], Awaitable[Problem | bool]]


def channel_of(draft: SignupDraft) -> ChannelName:
    return "sms" if draft.code_channel == "sms" else "email"


def request_for(draft: SignupDraft, *, link: str = "", opens: bool = True) -> CodeRequest:
    channel = channel_of(draft)
    return CodeRequest(
        # Not its id: SQLite gives the id of a finished draft to the next, with the codes it was sent.
        owner=f"signup:{draft.token_hash}",
        subject=f"{draft.worker_id}:{draft.email}:{draft.phone}",
        channel=channel,
        address=draft.phone if channel == "sms" else draft.email,
        worker=str(draft.worker_id),
        language=draft.language,
        link=link,
        opens=opens,
    )


async def send(database: AsyncSession, draft: SignupDraft, origin: str, way: Send) -> Problem | None:
    """Send the code, and to the e-mail the link that leads back to its question.

    No code is sent when the worker has an account or the address it would go to is another's: the owner
    is told, and the person at the screen sees no difference. The contact that gets no code may be
    anybody's. It stays unproved, and what happens here does not depend on it: who types somebody's
    e-mail beside their own phone learns nothing from the code that comes.
    """
    channel, token = channel_of(draft), _link_token(draft)
    link = f"{origin}{translator_for(draft.language).href('/registro/abrir')}/{token}"
    of_worker = await _account_of(database, draft.worker_id)
    request = request_for(draft, link=link)
    of_address = await owner_of(database, "phone" if channel == "sms" else "email", request.address)
    request = request_for(draft, link=link, opens=not (of_worker or of_address))
    sent = await way(database, request)
    if isinstance(sent, Problem):
        return sent
    if sent:
        if of_address:
            await _tell_there(database, of_address, request)
        if of_worker and of_worker is not of_address:
            t, has_email = translator_for(of_worker.language), of_worker.email is not None
            await write(database, of_worker, already_yours_message(t, has_email=has_email))
        await _open_link(database, draft, link, token)
    return None


async def _account_of(database: AsyncSession, worker_id: int | None) -> Account | None:
    return (
        await database.execute(select(Account).where(Account.worker_id == worker_id))
    ).scalar_one_or_none()


async def _tell_there(database: AsyncSession, owner: Account, request: CodeRequest) -> None:
    message = already_yours_message(translator_for(owner.language))
    await send_to(database, request.channel, request.address, message, language=owner.language)


def _link_token(draft: SignupDraft) -> str:
    """The same each time: a code sent again must not shut out who came by the message before."""
    return keyed_hash("signup-link", f"{draft.token_hash}:{draft.email}")


async def _open_link(database: AsyncSession, draft: SignupDraft, link: str, token: str) -> None:
    """A code's e-mail has the link in it; beside a text message it goes by an e-mail of its own, once."""
    if channel_of(draft) == "sms":
        if draft.link_hash is not None:
            return
        await send_to(
            database,
            "email",
            draft.email,
            sign_up_link_message(translator_for(draft.language), link),
            language=draft.language,
            minutes=60 * settings().draft_hours,
        )
    draft.link_hash, draft.link_confirmed = token_hash(token), False


async def answer(
    database: AsyncSession, draft: SignupDraft, token: str, answers: Mapping[str, str]
) -> Outcome:
    """Check a typed code. It proves the phone or the mailbox that it went to, and nothing else.

    Whoever came by the link gives the NSS as well. The e-mail that brought it may bring the code too, and
    a mistyped address is a stranger's.
    """
    by_link = drafts.came_by_link(draft, token)
    if by_link and (problem := await _nss_again(database, draft, answers.get("nss", ""))):
        return Outcome(next="codigo", problems=(problem,))
    if not (typed := codes.digits_of(answers.get("codigo", ""))):
        return Outcome(next="codigo", problems=(codes.NOT_A_CODE,))
    if problem := await codes.check(database, request_for(draft), typed):
        return Outcome(next="codigo", problems=(problem,))
    if channel_of(draft) == "sms":
        draft.phone_confirmed = True
    else:
        draft.email_confirmed = True
    if not by_link:
        return Outcome(next="contrasena")
    # From now on the link in the message opens nothing: what it led to belongs to this browser.
    own = new_token()
    draft.link_hash, draft.link_confirmed = token_hash(own), True
    return Outcome(next="contrasena", token=own)


async def _nss_again(database: AsyncSession, draft: SignupDraft, typed: str) -> Problem | None:
    try:
        nss = identity.nss(typed)
    except identity.InvalidIdentifier as invalid:
        return Problem("nss", invalid.code, abs(invalid.missing))
    guess = keyed_hash("signup-nss", draft.token_hash)
    if seconds := await waits.count_try(database, guess):
        return Problem("", "identity_wait", seconds)
    if not hmac.compare_digest(nss, draft.nss):
        return Problem("nss", "nss_of_another")
    await waits.forget(database, guess)
    return None
