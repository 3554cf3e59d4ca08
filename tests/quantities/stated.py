"""What a text states, as tests compare it."""

from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation

Told = tuple[Relation, bool, str]
"""The formula, whether it holds, and its working."""


def stated(text: str) -> list[Told]:
    """The statements of one passage in order."""
    return [(each.relation, each.holds, each.arithmetic) for each in Reading(text).statements]
