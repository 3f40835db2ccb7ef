"""Six stories, each for somebody who can sign in, at pages that exist."""

import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.outreach.service import story
from micuenta_app.ui.texts import LANGUAGES, Translator


def test_there_are_six_and_none_for_others():
    assert [key for key in KEYS if story(Translator(), key)] == list(KEYS) and len(KEYS) == 6
    assert story(Translator(), "nadie") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_a_story_begins_at_the_account_and_visits_each_page_once(key, language):
    from micuenta_app.micuenta_app import PAGES

    t = Translator(language)
    stops = story(t, key)
    paths = [stop.path for stop in stops]
    assert paths[0] == t.href("/cuenta") and len(set(paths)) == len(paths) >= 4
    assert set(paths) <= {t.href(f"/{page.slug}") for page in PAGES}
    # A point that is said aloud, not read out.
    assert all(0 < len(stop.say) <= 110 for stop in stops)
