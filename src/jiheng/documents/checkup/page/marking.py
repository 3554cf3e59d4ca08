"""A line of the report as markup: marked words lead to their finding, small numbers tell every finding there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from jiheng.core.finding import Severity
from jiheng.documents.printing.printable_text import printable

_ORDER = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of one line that finding `number` is about. `anchor` is the place's id on the page."""

    start: int
    end: int
    number: int
    anchor: str
    severity: Severity


def marked(text: str, hits: Iterable[Hit]) -> str:
    """The text; where hits overlap, the words lead to the worst, and each has its number behind its last word."""
    starts: defaultdict[int, list[Hit]] = defaultdict(list)
    ends: defaultdict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        hit = _within(hit, len(text))
        starts[hit.start].append(hit)
        ends[hit.end].append(hit)
    pieces: list[str] = []
    covering: dict[Hit, None] = {}
    for start, end in pairwise(sorted({0, len(text), *starts, *ends})):
        covering |= dict.fromkeys(hit for hit in starts[start] if hit.end > start)
        piece = _escaped(text[start:end])
        if covering:
            piece = _linked(piece, min(covering, key=lambda hit: (_ORDER[hit.severity], hit.number)))
        for hit in starts[start]:
            if hit.end > start:
                piece = f'<span class="at" id="{hit.anchor}">{piece}</span>'
        pieces.append(piece)
        for hit in ends[end]:
            covering.pop(hit, None)
            pieces.append(_reference(hit))
    return "".join([*map(_reference, ends[0]), *pieces])


def _within(hit: Hit, length: int) -> Hit:
    start = min(hit.start, length)
    return Hit(start, min(max(hit.end, start), length), hit.number, hit.anchor, hit.severity)


def _linked(piece: str, hit: Hit) -> str:
    title = f"{hit.severity.label}{hit.number}"
    return f'<a class="hit is-{hit.severity.value}" href="#finding-{hit.number}" title="{title}">{piece}</a>'


def _reference(hit: Hit) -> str:
    return (
        f'<a class="number is-{hit.severity.value}" href="#finding-{hit.number}"'
        f'{_own_anchor(hit)} aria-label="{hit.severity.label}{hit.number}">{hit.number}</a>'
    )


def _own_anchor(hit: Hit) -> str:
    """Of a hit without words: its number is where a reader arrives."""
    return f' id="{hit.anchor}"' if hit.start == hit.end else ""


def _escaped(text: str) -> str:
    return escape(printable(text), quote=False).replace("\n", "<br>")
