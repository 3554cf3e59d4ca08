"""What the comparisons of a text tell."""

from collections.abc import Callable, Iterable

from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading


def told(read: Callable[[Passage, Reading], Iterable[Comparison]], text: str) -> list[tuple[bool, str]]:
    """Whether each comparison of a text holds, and its figures."""
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    return [
        (each.holds, each.told)
        for passage in manuscript.prose
        for each in read(passage, manuscript.readings[passage.index])
    ]
