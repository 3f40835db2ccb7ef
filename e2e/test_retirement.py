"""Will it be enough? The whole path, on a phone and a tablet, in both languages, with and without account."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Download, expect

from e2e.conftest import PHONE, SignedIn, in_english, in_spanish, phone_and_tablet
from e2e.pages.frame import Language
from e2e.pages.retirement import PublicRetirement, Retirement
from e2e.support.accessibility import sideways, small_targets, violations
from e2e.support.complaints import Complaints


@phone_and_tablet
def test_questions_one_by_one_without_an_account(
    new_context: Callable[..., BrowserContext], screen: dict[str, Any], language: Language
) -> None:
    context = new_context(**screen)
    complaints = Complaints(context)
    check = PublicRetirement(context.new_page(), language).open()
    expect(check.main).to_contain_text(check.say("Aquí no se guarda nada.", "Nothing is kept here."))
    check.wait_for_scripts()
    check.expect_question(1, 8)
    expect(check.back_button).to_have_count(0)
    check.field("nac_mes").select_option("5")
    check.field("nac_anio").fill("19788")
    check.go_on_button.click()
    expect(check.error_summary).to_be_focused()
    expect(check.field("nac_anio")).to_have_value("19788")
    assert violations(check.page) == []
    check.field("nac_anio").fill("1978")
    check.go_on_button.click()
    check.expect_question(2, 8)
    check.button_of("edad", more=False).click()
    expect(check.field("edad")).to_have_value("64")
    check.go_on_button.click()
    check.expect_question(3, 8)
    check.page.get_by_role("radio", name="Ley 97").check()
    check.field("semanas").fill("612")
    check.go_on_button.click()
    check.field("viv97").fill("184,320.55")
    check.back_button.click()
    check.expect_question(3, 8)
    expect(check.field("semanas")).to_have_value("612")
    check.go_on_button.click()
    check.expect_question(4, 8)
    expect(check.field("viv97")).to_have_value("184,320.55")
    check.go_on_button.click()
    check.expect_question(5, 8)
    check.go_on_button.click()
    check.field("afore").fill("95000")
    check.go_on_button.click()
    check.field("ing_us").fill("310")
    check.go_on_button.click()
    check.expect_question(8, 8)
    assert small_targets(check.page) == []
    check.page.get_by_role("radio", name=check.say("con lo justo", "just enough")).check()
    expect(check.field("comida")).to_have_value("3,000")
    check.expect_question(8, 8)
    check.go_on_button.click()
    expect(check.sentence).to_be_focused()
    expect(check.sentence).to_contain_text(check.say("A los 64 tendrías", "At 64 you would have"))
    check.field("usd").evaluate("(field) => { field.closest('details').open = true }")
    expect(check.main).to_contain_text("17.5445")
    assert violations(check.page) == []
    assert small_targets(check.page) == []
    assert sideways(check.page) == []
    assert complaints.heard == []


@in_spanish
def test_a_connection_that_comes_back_finds_everything(
    context: BrowserContext, base_url: str, language: Language
) -> None:
    check = PublicRetirement(context.new_page(), language)
    # By number: engine.io does not listen to the offline event on "localhost".
    check.page.goto(f"{base_url.replace('localhost', '127.0.0.1')}{check.address}")
    check.expect_open()
    check.wait_for_scripts()
    check.field("nac_mes").select_option("5")
    check.field("nac_anio").fill("1978")
    check.skip_button.click()
    check.field("salud").fill("1,234")
    check.answer_button.click()
    expect(check.sentence).to_contain_text("14,234")
    context.set_offline(True)
    expect(check.no_connection).to_be_visible()
    context.set_offline(False)
    expect(check.no_connection).to_be_hidden()
    check.button_of("edad", more=True).click()
    expect(check.sentence).to_contain_text(check.say("A los 66", "At 66"))
    expect(check.field("salud")).to_have_value("1,234")
    expect(check.field("nac_anio")).to_have_value("1978")


def _result(signed_in: SignedIn, language: Language, **options: Any) -> Retirement:
    check = Retirement(signed_in("noemi", **options).new_page(), language).open()
    check.wait_for_scripts()
    check.skip_button.click()
    expect(check.sentence).to_be_focused()
    return check


@phone_and_tablet
def test_a_number_is_typed_slid_and_stepped(
    signed_in: SignedIn, screen: dict[str, Any], language: Language
) -> None:
    check = _result(signed_in, language, **screen)
    expect(check.sentence).to_contain_text(check.say("A los 65", "At 65"))
    check.button_of("edad", more=True).click()
    expect(check.field("edad")).to_have_value("66")
    expect(check.slider("edad")).to_have_value("66")
    expect(check.sentence).to_contain_text(check.say("A los 66", "At 66"))
    check.slider("edad").press("ArrowRight")
    expect(check.field("edad")).to_have_value("67")
    expect(check.sentence).to_contain_text(check.say("A los 67", "At 67"))
    check.field("edad").fill("60")
    check.field("edad").press("Tab")
    expect(check.slider("edad")).to_have_value("60")
    expect(check.sentence).to_contain_text(check.say("A los 60", "At 60"))
    # What is wrong is said beside its field; what was typed and the result of before stay.
    check.field("edad").fill("20")
    check.field("edad").press("Tab")
    expect(check.error_summary).to_be_visible()
    expect(check.field("edad")).to_have_value("20")
    expect(check.sentence).to_contain_text(check.say("A los 60", "At 60"))
    check.field("edad").fill("65")
    check.field("edad").press("Tab")
    expect(check.error_summary).to_have_count(0)


@in_spanish
def test_the_sliders_close_the_gap(signed_in: SignedIn, language: Language) -> None:
    check = _result(signed_in, language)
    short = check.say("Con esto te faltan", "With this you are")
    expect(check.mixed).to_contain_text(short)
    check.slider("menos_gasto").press("End")
    expect(check.mixed).to_have_text(check.say("Con esto te alcanza", "With this you have enough"))
    check.slider("menos_gasto").press("Home")
    expect(check.mixed).to_contain_text(short)


@in_english
def test_plans_are_kept_opened_compared_and_deleted(signed_in: SignedIn, language: Language) -> None:
    check = _result(signed_in, language, **PHONE)
    names = ("Chicago", "Mérida")
    for name, age in zip(names, ("65", "70"), strict=True):
        check.field("edad").fill(age)
        check.answer_button.click()
        expect(check.sentence).to_contain_text(check.say(f"A los {age}", f"At {age}"))
        check.field("nombre").fill(name)
        check.main.get_by_role("button", name=check.say("Guardar", "Save"), exact=True).click()
        open_button = check.main.get_by_role("button", name=check.say(f"Abrir {name}", f"Open {name}"))
        expect(open_button).to_be_visible()
    check.field("uno").select_option(label=names[0])
    check.field("otro").select_option(label=names[1])
    check.main.get_by_role("button", name=check.say("Comparar", "Compare"), exact=True).click()
    compared = check.page.get_by_role("table", name=check.say("Las dos cuentas", "The two results"))
    expect(compared.get_by_role("row").nth(1)).to_have_text(
        re.compile(check.say("Edad de retiro", "Retirement age") + ".*65.*70")
    )
    assert violations(check.page) == []
    # Who has kept a plan goes on with the newest; the questions were for the first time.
    again = Retirement(check.page, language).open()
    expect(again.sentence).to_contain_text(again.say("A los 70", "At 70"))
    again.wait_for_scripts()
    again.main.get_by_role("button", name=again.say("Abrir Chicago", "Open Chicago")).click()
    expect(again.sentence).to_contain_text(again.say("A los 65", "At 65"))
    for name in names:
        button = again.main.get_by_role("button", name=again.say(f"Borrar {name}", f"Delete {name}"))
        button.click()
        expect(button).to_have_count(0)


@in_spanish
def test_the_document(signed_in: SignedIn, language: Language) -> None:
    check = _result(signed_in, language)
    with check.page.expect_download() as waiting:
        check.main.get_by_role("button", name=check.say("Descargar en PDF", "Download as PDF")).click()
    made: Download = waiting.value
    assert made.suggested_filename.startswith(check.say("mi-retiro-", "my-retirement-"))
    assert made.path().read_bytes().startswith(b"%PDF")


@in_english
def test_on_paper_the_answer_stays_and_the_fields_go(signed_in: SignedIn, language: Language) -> None:
    check = _result(signed_in, language)
    check.page.emulate_media(media="print")
    expect(check.sentence).to_be_visible()
    expect(check.page.locator(".chart.l").first).to_be_visible()
    for field in ("edad", "viv97", "mas_ahorro", "nombre"):
        expect(check.field(field)).to_be_hidden()


@in_spanish
def test_the_way_there_from_the_account(signed_in: SignedIn, language: Language) -> None:
    page = signed_in("rosa").new_page()
    page.goto(Retirement(page, language).say("/cuenta", "/en/cuenta"))
    check = Retirement(page, language)
    link = check.main.get_by_role(
        "link", name=check.say("¿Me alcanzará en mi retiro?", "Will I have enough when I retire?")
    )
    link.click()
    check.expect_open()
    # What the registry knows is filled in already.
    expect(check.field("nac_anio")).to_have_value("1985")
