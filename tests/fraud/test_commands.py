"""`micuenta check`, as a program runs it."""

import json

from typer.testing import CliRunner

from micuenta_app.cli import app


def run(*lines: str) -> tuple[int, list[dict[str, object]]]:
    result = CliRunner().invoke(app, ["check", "--jsonl"], input="\n".join(lines))
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def test_each_line_gets_its_verdict_and_its_reasons():
    code, answers = run(
        json.dumps({"id": "a", "text": "https://micuenta.infonavit.org.mx"}),
        json.dumps({"id": 2, "text": "https://micuenta.infonavit.org.mx@acceso.top"}),
        json.dumps({"id": None, "text": "Mañana pago el Infonavit"}),
        json.dumps({"id": "d", "text": "infonavit-puebla.com"}),
    )
    assert code == 0
    assert answers == [
        {"id": "a", "verdict": "official", "reasons": ["official_link"]},
        {"id": 2, "verdict": "dangerous", "reasons": ["before_at"]},
        {"id": None, "verdict": "unknown", "reasons": []},
        {"id": "d", "verdict": "suspicious", "reasons": ["name_off_list"]},
    ]


def test_a_wrong_line_does_not_stop_the_others():
    code, answers = run(
        "{", '{"id": 1}', '{"id": 2, "text": 5}', '["text"]', '{"id": 3, "text": "\\ud83d hola"}'
    )
    assert code == 1
    assert [answer.get("error") for answer in answers] == [
        {"field": "", "code": "not_json"},
        {"field": "text", "code": "missing"},
        {"field": "text", "code": "not_a_text"},
        {"field": "", "code": "not_json"},
        None,
    ]
    assert answers[-1]["verdict"] == "unknown"


def test_a_line_that_is_no_utf8_is_a_wrong_line():
    said = b'\xff\xfe\n{"id": 1, "text": "hola"}\n'
    result = CliRunner().invoke(app, ["check", "--jsonl"], input=said)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [answer.get("error", {}).get("code") for answer in answers] == ["not_json", None]


def test_one_text_by_itself_is_answered_in_words():
    result = CliRunner().invoke(app, ["check", "Saca tu ahorro del Infonavit en efectivo, 20% de comisión"])
    assert result.exit_code == 0
    assert result.stdout.split()[0] == "dangerous" and "cash_out" in result.stdout


def test_neither_or_both_ways_of_giving_a_text_are_an_error():
    assert CliRunner().invoke(app, ["check"]).exit_code == 2
    assert CliRunner().invoke(app, ["check", "hola", "--jsonl"], input="").exit_code == 2
