"""The page for an address that leads nowhere; it speaks both languages."""

from .frame import Frame


class NotFound(Frame):
    path = "/no-existe"
    heading = ("No encontramos esta página", "No encontramos esta página")
