"""What is read as divided in a text, as tests compare it."""

from collections.abc import Callable, Iterable

from jiheng.checks.manuscript.divided.division import Division
from jiheng.checks.manuscript.manuscript import Manuscript


def told(read: Callable[[Manuscript], Iterable[Division]], *paragraphs: str) -> list[tuple[bool, str, list[str]]]:
    """Whether each total is what its parts make up, with the figures of both."""
    found = read(Manuscript.of_text("\n".join(paragraphs)))
    return [(each.holds, each.whole[1].mention.text, [term.mention.text for _, term in each.parts]) for each in found]
