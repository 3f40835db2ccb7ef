"""What crosses the event socket on the whole path: no secret ever, an identifier only where it is shown."""

from playwright.sync_api import expect

from e2e.conftest import OpenContext
from e2e.pages.credit import Credit
from e2e.pages.dashboard import Dashboard
from e2e.pages.mailbox import read_code
from e2e.pages.savings import Savings
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.support.demo_files import PEOPLE
from e2e.support.frames import Frames, SocketFrame

WHO = PEOPLE["guadalupe"]
EMAIL, PASSWORD = "frames@example.com", "violeta tranvía jilguero maíz"
# The pages of the sign-up that show an identifier, and with it may send or receive it.
SHOWN_AT = {
    WHO.nss: {"/registro/nss", "/registro/datos"},
    WHO.curp: {"/registro/curp", "/registro/datos"},
    WHO.rfc: {"/registro/rfc", "/registro/datos"},
}


def test_no_secret_crosses_the_socket(own_context: OpenContext) -> None:
    page = own_context().new_page()
    frames = Frames(page)
    tokens: set[str] = set()

    def keep_tokens() -> None:
        tokens.update(str(cookie.get("value")) for cookie in page.context.cookies())

    sign_up = SignUp(page).open()
    sign_up.begin()
    sign_up.answer_nss(WHO.nss)
    sign_up.answer_curp(WHO.curp)
    sign_up.answer_rfc(WHO.rfc)
    keep_tokens()
    sign_up.confirm_data()
    sign_up.answer_email(EMAIL)
    sign_up.answer_phone("us", "212 555 0163")
    sign_up.expect_question("codigo")
    # The mailbox is the person's mail app, not this tab: its frames are not listened to.
    code = read_code(page.context, EMAIL)
    sign_up.answer_code(f"{(int(code) + 1) % 1_000_000:06}")
    expect(sign_up.error_summary).to_be_focused()
    keep_tokens()
    sign_up.answer_code(code)
    sign_up.choose_password("too short")
    expect(sign_up.error_summary).to_be_focused()
    keep_tokens()
    sign_up.choose_password(PASSWORD)
    sign_up.expect_done()
    sign_up.go_to_sign_in()
    SignIn(page).sign_in(EMAIL, f"{PASSWORD} wrong")
    expect(SignIn(page).error_summary).to_be_focused()
    keep_tokens()
    SignIn(page).sign_in(WHO.nss, PASSWORD)
    dashboard = Dashboard(page).expect_open()
    keep_tokens()
    dashboard.go_to_savings()
    Savings(page).expect_open().go_to_credit()
    Credit(page).expect_open().sign_out()
    SignIn(page).expect_open()

    _expect_the_recorder_heard(frames)
    assert len(tokens) >= 4, "a draft, a session and two notices at least"
    for secret in (PASSWORD, code, "too short", *tokens):
        assert not frames.with_text(secret), f"{secret} crossed the socket"
    assert not [address for address in frames.addresses if any(token in address for token in tokens)]
    _expect_identifiers_only_where_shown(frames)


def _expect_the_recorder_heard(frames: Frames) -> None:
    """Each kind of frame that must have been there was recorded."""
    assert [frame for frame in frames.with_text(WHO.nss, sent=True) if frame.path == "/registro/nss"]
    assert [frame for frame in frames.with_text(WHO.nss, sent=False) if frame.path == "/registro/datos"]
    assert frames.with_text(f"Hola, {WHO.names.given_names}", sent=False)
    assert frames.with_text("signup_state.answer", sent=True)


def _expect_identifiers_only_where_shown(frames: Frames) -> None:
    astray: list[SocketFrame] = []
    for identifier, pages in SHOWN_AT.items():
        for frame in frames.with_text(identifier):
            answers = frame.sent and "signup_state.answer" in frame.text and frame.path != "/registro/datos"
            fits = answers if frame.sent else frame.path in pages
            if not fits or frame.path not in pages:
                astray.append(frame)
    assert astray == []
