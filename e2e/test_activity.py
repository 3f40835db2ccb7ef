"""What happened to an account, signing out elsewhere, reporting, and the "no fui yo" link."""

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.conftest import PHONE, SignedIn, in_english, in_spanish
from e2e.pages.activity import Activity, AllSignedOut, NotMe, Report
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language, address
from e2e.pages.mailbox import Mailbox
from e2e.pages.recovery import NewPassword, Recovered
from e2e.pages.sign_in import SignIn
from e2e.support.accessibility import violations
from e2e.support.complaints import Complaints
from micuenta_app.outreach.keys import KEYS

SPANISH = "ene feb mar abr may jun jul ago sep oct nov dic".split()
ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def _enter(url: str, key: str, agent: str = "") -> None:
    """Sign in from another device, as somebody who has the password."""
    keys = KEYS[key]
    form = {"identifier": keys.email, "password": keys.password}
    posted = httpx.post(f"{url}/sesion", data=form, headers={"Origin": url, "User-Agent": agent})
    assert posted.headers["location"] == "/cuenta"


def _is_local(time: Locator, zone: str, language: Language) -> None:
    """A moment is said as in a zone, in a language."""
    moment = time.get_attribute("datetime")
    assert moment
    there = datetime.fromisoformat(moment).astimezone(ZoneInfo(zone))
    hour = f"{there.hour % 12 or 12}:{there.minute:02}"
    half = ("a.m.", "p.m.") if language == "es" else ("AM", "PM")
    if language == "es":
        day = f"{there.day} {SPANISH[there.month - 1]}"
    else:
        day = f"{ENGLISH[there.month - 1]} {there.day}"
    said = re.sub(r"\s+", " ", time.inner_text())
    assert said.startswith(f"{day}, {hour} {half[there.hour >= 12]}"), (said, moment)
    assert len(said.split()[-1]) >= 3  # the zone's short name


@pytest.mark.parametrize(("zone", "language"), [("America/Los_Angeles", "es"), ("America/Toronto", "en")])
def test_times_are_the_readers_own_also_without_a_load(
    signed_in: SignedIn, base_url: str, zone: str, language: Language
) -> None:
    _enter(base_url, "rosa")
    dashboard = Dashboard(signed_in("rosa", timezone_id=zone).new_page(), language).open()
    _is_local(dashboard.main.locator("time"), zone, language)
    dashboard.main.get_by_role("link", name=dashboard.say("Ver la actividad", "See the activity")).click()
    activity = Activity(dashboard.page, language).expect_open()
    _is_local(activity.history.first.locator("time"), zone, language)
    activity.page.reload()
    activity.expect_open()
    _is_local(activity.history.first.locator("time"), zone, language)


@in_english
def test_a_moment_of_another_year_says_which(signed_in: SignedIn, language: Language) -> None:
    page = signed_in("rosa").new_page()
    page.clock.set_fixed_time(datetime(2031, 5, 1, tzinfo=UTC))
    time = Activity(page, language).open().history.first.locator("time")
    moment = time.get_attribute("datetime")
    assert moment
    expect(time).to_contain_text(str(datetime.fromisoformat(moment).year))


FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"


@pytest.mark.parametrize(("all_of_them", "language"), [(False, "es"), (True, "en")])
def test_signing_out_elsewhere_counts_there_at_once(
    signed_in: SignedIn, base_url: str, language: Language, all_of_them: bool
) -> None:
    lost = Dashboard(signed_in("martin").new_page(), language).open()
    _enter(base_url, "martin", FIREFOX)
    mine = Activity(signed_in("martin").new_page(), language).open()
    expect(mine.devices.first).to_contain_text(mine.say("Es este aparato, ahora.", "This device, now."))
    before = mine.devices.count()
    if all_of_them:
        mine.sign_out_others()
        mine.expect_open()
        expect(mine.devices).to_have_count(1)
        lost.cover_button.click()
        SignIn(lost.page, language).expect_open()
    else:
        mine.sign_out_on("Firefox")
        mine.expect_open()
        expect(mine.devices).to_have_count(before - 1)
        expect(mine.devices.filter(has_text="Firefox")).to_have_count(0)
        lost.cover_button.click()
        expect(lost.uncover_button).to_be_visible()
        mine.sign_out_others()
    expect(mine.said).to_contain_text(mine.say("Cerramos tu cuenta", "We signed your account out"))
    expect(mine.history.first).to_contain_text(
        re.compile(mine.say("Tu cuenta se cerró", "Your account was signed out"))
    )


@in_spanish
def test_an_event_is_reported_and_has_a_number(
    signed_in: SignedIn, base_url: str, language: Language
) -> None:
    context = signed_in("noemi", **PHONE)
    complaints = Complaints(context)
    elsewhere = Dashboard(signed_in("noemi").new_page(), language).open()
    activity = Activity(context.new_page(), language).open()
    activity.not_me(activity.history.first)
    report = Report(activity.page, language).expect_question()
    assert violations(report.page) == []
    report.send()
    number = report.number()
    assert violations(report.page) == []
    elsewhere.cover_button.click()
    SignIn(elsewhere.page, language).expect_open()
    mailbox = Mailbox(context.new_page())
    mailbox.open()
    expect(mailbox.main).to_contain_text(number)
    mailbox.page.close()

    # Again is the same report.
    report.page.reload()
    assert report.number() == number
    activity.open()
    reported = activity.history.filter(has_text=number)
    reported.get_by_role("link", name=activity.say("Ver tu reporte", "See your report")).click()
    assert report.number() == number
    report.change_password()
    expect(report.page).to_have_url(re.compile("/cuenta/(perfil/contrasena|confirmar)"))
    assert complaints.heard == []


@in_english
def test_the_link_in_a_message_ends_everything_and_leads_to_a_new_password(
    page: Page, signed_in: SignedIn, base_url: str, language: Language
) -> None:
    tomas = KEYS["tomas"]
    elsewhere = Dashboard(signed_in("tomas").new_page(), language).open()
    _enter(base_url, "tomas", FIREFOX)
    link = _not_me_link(page, tomas.email)
    # A scanner opens it first.
    assert httpx.get(link, follow_redirects=True).status_code == 200
    page.goto(link if language == "es" else link.replace("/no-fui-yo/", "/en/no-fui-yo/"))
    not_me = NotMe(page, language).expect_open()
    expect(not_me.button).to_be_visible()
    assert link.rpartition("/")[2] not in page.url
    assert violations(page) == []
    not_me.button.dblclick()
    AllSignedOut(page, language).expect_open()

    elsewhere.cover_button.click()
    SignIn(elsewhere.page, language).expect_open()
    sign_in = SignIn(page, language).open()
    sign_in.sign_in(tomas.email, tomas.password)
    expect(sign_in.error_summary).to_be_focused()

    page.goto(link)
    expect(NotMe(page).expect_open().dead_end).to_be_visible()
    page.goto(Mailbox(page).link_for(tomas.email))
    NewPassword(page).expect_open().save(tomas.password)
    Recovered(page).expect_open()
    again = SignIn(page, language).open()
    again.sign_in(tomas.email, tomas.password)
    Dashboard(page, language).expect_open()


def _not_me_link(page: Page, email: str) -> str:
    return Mailbox(page).link_for(email, "/no-fui-yo/")


@in_spanish
def test_a_link_that_does_not_work_says_what_helps(page: Page, language: Language) -> None:
    page.goto(f"{address('/no-fui-yo', language)}/guess")
    not_me = NotMe(page, language).expect_open()
    expect(not_me.dead_end).to_be_visible()
    expect(not_me.button).to_have_count(0)
    change = not_me.main.get_by_role("link", name=not_me.say("Cambiar mi contraseña", "Change my password"))
    expect(change).to_have_attribute("href", address("/recuperar", language))


@in_english
def test_wrong_passwords_are_told_calmly(page: Page, base_url: str, language: Language) -> None:
    lidia = KEYS["lidia"]
    headers = {"Origin": base_url}
    _enter(base_url, "lidia")
    for _ in range(2):
        form: dict[str, Any] = {"identifier": lidia.email, "password": "no es esta contraseña"}
        httpx.post(f"{base_url}/sesion", data=form, headers=headers)
    SignIn(page, language).open().sign_in(lidia.email, lidia.password)
    dashboard = Dashboard(page, language).expect_open()
    told = dashboard.say("contraseñas equivocadas", "wrong passwords")
    expect(dashboard.main.get_by_text(told)).to_be_visible()
