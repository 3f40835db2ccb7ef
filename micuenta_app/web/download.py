"""A file that is the answer to a form: kept by the person, and by nothing between."""

from starlette.responses import Response


def download(content: bytes, media_type: str, name: str) -> Response:
    """The answer that a browser saves under a name; the name is our own words, in ASCII."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)
