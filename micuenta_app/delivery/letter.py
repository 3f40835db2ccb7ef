"""A message as a web page, for mail programs that show one. It is made from the plain text, so that the
two cannot differ."""

import re
from html import escape

# No colour is set and both schemes are declared: the mail program's own colours stay, light or dark.
# No table, image, link or outside file: nothing is fetched and nothing tells that it was read.
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{subject}</title>
</head>
<body style="margin: 0; overflow-wrap: anywhere">
<div lang="{language}" style="max-width: 36em; padding: 1em; font: 16px/1.5 sans-serif">
{paragraphs}
</div>
</body>
</html>
"""


def as_html(*, subject: str, body: str, language: str) -> str:
    """The page: a paragraph for each one of the text, a line for each line."""
    paragraphs = re.split(r"\n{2,}", body.strip("\n"))
    return _PAGE.format(
        language=escape(language),
        subject=escape(subject),
        paragraphs="\n".join(_paragraph(text) for text in paragraphs),
    )


def _paragraph(text: str) -> str:
    # Webmail drops the head and the attributes of <html>, so the language stands on the <div> as well.
    lines = "<br>\n".join(escape(line) for line in text.split("\n"))
    return f'<p style="margin: 0 0 1em">{lines}</p>'
