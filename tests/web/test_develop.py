"""Hot reload has one address for pages, forms and socket; Vite's configuration must have a place for it."""

import pytest
from reflex.utils import frontend_skeleton
from reflex_base.config import get_config

from micuenta_app.web.develop import Develop


def _modified(monkeypatch: pytest.MonkeyPatch, mode: str) -> list[str]:
    monkeypatch.setenv("REFLEX_ENV_MODE", mode)
    before = frontend_skeleton._compile_vite_config(get_config())
    after: list[str] = []
    Develop().pre_compile(add_modify_task=lambda path, change: after.append(change(before)))
    assert all(len(text) > len(before) for text in after)
    return after


def test_development_passes_on_what_the_server_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    (config,) = _modified(monkeypatch, "dev")
    assert '"/_event": { target: "http://localhost:8000", ws: true }' in config


def test_a_build_knows_nothing_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _modified(monkeypatch, "prod") == []
