"""The HTML part says what the text says, whatever stands in it."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.delivery.letter import as_html

from .messages import TEXT


class Reader(HTMLParser):
    """The words of the body, a line for each <br>, a blank line for each paragraph; and the tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words, self.tags, self._inside = "", [], False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside = self._inside or tag == "p"
        self.words += {"p": "\n\n", "br": ""}.get(tag, "")

    def handle_endtag(self, tag):
        self._inside = self._inside and tag != "p"

    def handle_data(self, data):
        if self._inside:
            self.words += data


def page(body: str, *, subject: str = "Tu código", language: str = "es") -> Reader:
    return Reader(as_html(subject=subject, body=body, language=language))


def test_the_words_are_those_of_the_text():
    assert page(TEXT).words.strip() == TEXT


# Often what HTML or a line would trip over. Line ends are \n in our texts; others do not come out of a
# reader of HTML as they went in.
_CHARACTERS = st.sampled_from("\n<>&'\"; a") | st.characters(
    exclude_characters="\r\0", exclude_categories=["Cs"]
)


@given(st.text(_CHARACTERS))
def test_they_are_the_same_words_for_any_text(text: str):
    assert page(text).words.strip("\n") == re.sub(r"\n{2,}", "\n\n", text.strip("\n"))


@given(st.text(_CHARACTERS))
def test_no_text_adds_a_tag(text: str):
    allowed = {"html", "head", "meta", "title", "body", "div", "p", "br"}
    letter = page(text + '<a href="https://x.example">', subject=text + "</title><img src=x>")
    assert {tag for tag, _ in letter.tags} <= allowed


def test_the_language_is_on_the_page_and_inside_it():
    languages = [
        attributes["lang"] for _, attributes in page(TEXT, language="en").tags if "lang" in attributes
    ]
    assert languages == ["en", "en"]


def test_colours_are_the_readers_own():
    letter = as_html(subject="Tu código", body=TEXT, language="es")
    assert '<meta name="color-scheme" content="light dark">' in letter
    assert not re.search(r"(?<!-)color\s*:|background|https?:", letter)
