"""Passkeys in a browser, with a phone's lock: made, used, removed, and worth nothing at another address."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, Route, expect

from e2e.conftest import PHONE, SignedIn, in_english, in_spanish
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language, address
from e2e.pages.passkeys import Passkeys
from e2e.pages.profile import Confirm
from e2e.pages.sign_in import SignIn
from e2e.pages.start import StartPage
from e2e.support.complaints import Complaints
from e2e.support.frames import Frames
from e2e.support.phone_lock import PhoneLock


@pytest.mark.parametrize(("key", "language"), [("rosa", "es"), ("martin", "en")])
def test_a_key_is_saved_opens_the_account_and_is_removed(
    signed_in: SignedIn, key: str, language: Language
) -> None:
    context = signed_in(key, **PHONE)
    complaints = Complaints(context)
    page = context.new_page()
    lock = PhoneLock(page)
    keys = Passkeys(page, language).open()
    expect(keys.none_yet).to_be_visible()
    expect(keys.main).to_contain_text(keys.say("Una copia de esta página", "A copy of this page"))
    keys.save_button.click()
    expect(keys.saved).to_be_visible()
    expect(keys.rows).to_have_count(1)
    assert [one["rpId"] for one in lock.held()] == ["localhost"]

    keys.save_button.click()
    expect(keys.status).to_have_text(
        keys.say(
            "Este aparato ya tiene una llave de tu cuenta. No necesitas otra.",
            "This device already has a passkey for your account. You do not need another.",
        )
    )
    keys.sign_out()
    sign_in = SignIn(page, language).expect_open()
    sign_in.passkey_button.click()
    Dashboard(page, language).expect_open()

    keys.open()
    expect(keys.rows.first).to_contain_text(keys.say("La usaste el", "You used it on"))
    keys.remove_first()
    expect(keys.removed).to_be_visible()
    expect(keys.none_yet).to_be_visible()
    keys.sign_out()
    sign_in.expect_open().passkey_button.click()
    expect(sign_in.passkey_status).to_have_text(
        sign_in.say(
            "Esa llave no sirve aquí. Usa otra llave o tu contraseña",
            "That passkey does not work here. Use another passkey or your password",
        )
    )
    assert complaints.heard == []


@in_english
def test_who_does_not_open_the_lock_is_told_so_and_may_try_again(page: Page, language: Language) -> None:
    lock = PhoneLock(page, opens=False)
    sign_in = SignIn(page, language).open()
    sign_in.passkey_button.click()
    told = sign_in.say("No se usó ninguna llave.", "No passkey was used.")
    expect(sign_in.passkey_status).to_contain_text(told)
    lock.unlock()
    sign_in.passkey_button.click()
    expect(sign_in.passkey_status).to_contain_text(told)
    expect(sign_in.passkey_button).to_be_enabled()


@in_spanish
def test_a_key_stands_in_for_the_password_once_more(signed_in: SignedIn, language: Language) -> None:
    page = signed_in("tomas").new_page()
    PhoneLock(page)
    keys = Passkeys(page, language).open()
    keys.save_button.click()
    expect(keys.saved).to_be_visible()
    confirm = Confirm(page, language)
    page.goto(f"{confirm.address}?para={keys.path}")
    expect(confirm.h1).to_have_text(confirm.say(*confirm.heading))
    confirm.passkey_button.click()
    keys.expect_open()
    page.goto(address("/cuenta/perfil/contrasena", language))
    expect(keys.main).to_contain_text(keys.say("bastan 8 letras", "8 letters are enough"))
    keys.open()
    keys.remove_first()
    expect(keys.none_yet).to_be_visible()


def test_without_a_key_only_the_password_is_asked_for(signed_in: SignedIn) -> None:
    page = signed_in("elvira").new_page()
    confirm = Confirm(page)
    page.goto(f"{confirm.address}?para=/cuenta/perfil/llaves")
    expect(confirm.main.get_by_role("button", name="Continuar", exact=True)).to_be_visible()
    expect(confirm.passkey_button).to_have_count(0)


COPY = "https://mi-cuenta.example"


@pytest.mark.parametrize("says_its_own_name", [False, True])
def test_a_copy_of_the_site_at_another_address_gets_nothing(
    signed_in: SignedIn, base_url: str, says_its_own_name: bool
) -> None:
    """It hands on the real page, script and challenge, as a phisher's server does, and asks for the key by
    the real site's name or its own."""
    page = signed_in("lidia").new_page()
    lock = PhoneLock(page)
    keys = Passkeys(page).open()
    if not lock.held():
        keys.save_button.click()
        expect(keys.saved).to_be_visible()
    used = lock.held()[0]["signCount"]

    def hand_on(route: Route) -> None:
        asked = route.request
        headers = {**asked.headers, "origin": base_url, "host": base_url.removeprefix("http://")}
        answer = route.fetch(url=asked.url.replace(COPY, base_url), headers=headers)
        body = answer.text()
        if says_its_own_name and asked.url.endswith("/reto"):
            body = body.replace('"rpId":"localhost"', '"rpId":"mi-cuenta.example"')
            assert "mi-cuenta.example" in body
        route.fulfill(response=answer, body=body)

    posted: list[str] = []
    page.on("request", lambda one: posted.append(urlsplit(one.url).path) if one.method == "POST" else None)
    page.route(f"{COPY}/**", hand_on)
    page.goto(f"{COPY}/entrar")
    copy = SignIn(page)
    copy.passkey_button.click()
    told = "No se usó ninguna llave." if says_its_own_name else "Este aparato no puede guardar llaves."
    expect(copy.passkey_status).to_contain_text(told)
    assert posted == ["/llave/entrar/reto"], "the phone answered another address"
    assert lock.held()[0]["signCount"] == used


@in_english
def test_at_an_address_in_numbers_the_page_says_why_there_is_no_key(
    page: Page, base_url: str, language: Language
) -> None:
    sign_in = SignIn(page, language)
    page.goto(base_url.replace("localhost", "127.0.0.1") + sign_in.address)
    expect(
        sign_in.main.get_by_text(
            sign_in.say("En esta dirección no hay llaves de acceso", "There are no passkeys at this address")
        )
    ).to_be_visible()
    expect(sign_in.passkey_button).to_be_hidden()


@in_spanish
def test_a_browser_without_passkeys_is_told_so(page: Page, language: Language) -> None:
    page.add_init_script("delete window.PublicKeyCredential")
    sign_in = SignIn(page, language).open()
    told = sign_in.say("Este navegador no tiene llaves de acceso", "This browser has no passkeys")
    expect(sign_in.main.get_by_text(told)).to_be_visible()
    expect(sign_in.passkey_button).to_be_hidden()


def test_the_button_works_where_the_page_opened_without_a_load(page: Page) -> None:
    PhoneLock(page, opens=False)
    StartPage(page).open()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.locator("a[href='/entrar']").first.click()
    sign_in = SignIn(page).expect_open()
    assert not [url for url in requests if url.endswith("/entrar/")], "the page was loaded"
    sign_in.passkey_button.click()
    expect(sign_in.passkey_status).to_contain_text("No se usó ninguna llave.")


@in_english
def test_with_the_network_cut_the_page_says_so(page: Page, language: Language) -> None:
    PhoneLock(page)
    sign_in = SignIn(page, language).open()
    page.context.set_offline(True)
    sign_in.passkey_button.click()
    expect(sign_in.passkey_status).to_contain_text(sign_in.say("Revisa tu conexión", "Check your connection"))


def test_no_challenge_and_no_answer_crosses_the_socket(signed_in: SignedIn) -> None:
    context = signed_in("noemi")
    page = context.new_page()
    PhoneLock(page)
    frames = Frames(page)
    secrets: set[str] = set()

    def keep(response: Response) -> None:
        if "/llave/" not in response.url:
            return
        said = response.request.post_data_json or {}
        credential = said.get("credential") or {}
        secrets.update(value for value in credential.get("response", {}).values() if value)
        if response.url.endswith("/reto"):
            secrets.add(response.json()["options"]["challenge"])
        secrets.update(str(one.get("value")) for one in context.cookies() if one.get("name") == "llave")

    page.on("response", keep)
    keys = Passkeys(page).open()
    keys.save_button.click()
    expect(keys.saved).to_be_visible()
    keys.sign_out()
    SignIn(page).expect_open().passkey_button.click()
    Dashboard(page).expect_open()
    assert frames.with_text(keys.say("Guardamos tu llave", "We saved")), "the recorder heard nothing"
    assert len(secrets) >= 7
    for secret in secrets:
        assert not frames.with_text(secret)
