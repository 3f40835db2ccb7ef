"""The reference of all pieces."""

from .frame import Frame


class Pieces(Frame):
    path = "/demo/piezas"
