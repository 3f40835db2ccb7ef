"""Problems in words, for the summary and beside the fields."""

from ..ui.fields import FieldError
from ..ui.texts import Translator
from .rules import Problem
from .texts import problem_text


def blank(fields: tuple[str, ...]) -> dict[str, str]:
    """An empty string for each field: what a dict does not hold is undefined in the browser, not ""."""
    return dict.fromkeys(fields, "")


def errors_of(t: Translator, problems: tuple[Problem, ...]) -> list[FieldError]:
    """The problems in words, for the summary and beside the fields."""
    return [
        FieldError(problem.field, problem_text(t, problem), problem.wait_seconds)
        for problem in problems
        if not problem.is_question
    ]
