"""What a text tells again with another value, as tests compare it."""

from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.checks.manuscript.manuscript import Manuscript


def conflicts(text: str) -> list[Restatement]:
    return [each for each in Manuscript.of_text(text).restatements if not each.agrees]


def figures_apart(text: str) -> list[tuple[str, str]]:
    """The earlier figure and the later one of each conflict."""
    return [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(text)]
