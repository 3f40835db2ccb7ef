"""What to do, by situation: the answers to five questions, and the age. Pure.

Facts: what is asked for at retirement (Uno TV, W Radio, Club Hipotecario), art. 37 and 40 of the Ley del
INFONAVIT, arts. 154 and 162 of the Ley del Seguro Social. Never advice to buy anything.
"""

from typing import Literal

Reply = Literal["si", "no", "nose"]
REPLIES: tuple[Reply, ...] = ("si", "no", "nose")
SITUATIONS = ("semanas_ok", "datos_iguales", "credito", "vuelves", "familia_sabe")
HALFWAY = 50


def tips_for(replies: dict[str, str], age: int) -> list[str]:
    """Codes of what to do, the most pressing first; unanswered questions say nothing."""
    found = [
        f"{situation}_{replies[situation]}" for situation in SITUATIONS if replies.get(situation) in REPLIES
    ]
    return [*found, "desde_50" if age >= HALFWAY else "antes_50"]
