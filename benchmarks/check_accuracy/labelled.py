"""The labelled reports: each is a text and, beside it, what a careful reader says of its statements."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from jiheng.checks.check import Kind
from jiheng.core.finding import Location

CORPUS = Path(__file__).parent / "corpus"

HALVES = {"tune": "调试用的一份", "held_out": "只作测量的一份"}


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one line; lines count from 1, characters from 0, the end is exclusive."""

    line: int
    start: int
    end: int
    quote: str

    def overlaps(self, location: Location) -> bool:
        """Whether a finding's place shares a character with it."""
        if location.paragraph != self.line or location.start is None or location.end is None:
            return False
        return location.start < self.end and self.start < location.end


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that can be recomputed from the report. A conflict has a second place."""

    place: Place
    kind: Kind
    holds: bool
    arithmetic: str
    why: str = ""
    other: Place | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        return (self.place,) if self.other is None else (self.place, self.other)

    def is_touched_by(self, locations: Iterable[Location]) -> bool:
        return any(place.overlaps(location) for location in locations for place in self.places)


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look wrong and are not; `pitfall` is the number of the trap, P1 to P30."""

    place: Place
    pitfall: str
    why: str


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """A text with its labels."""

    name: str
    path: Path
    lines: tuple[str, ...]
    statements: tuple[Statement, ...]
    traps: tuple[Trap, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def is_clean(self) -> bool:
        return all(statement.holds for statement in self.statements)


@cache
def read_half(half: str) -> tuple[LabelledReport, ...]:
    """Every report of one half, by name."""
    return tuple(read_labelled(path) for path in sorted((CORPUS / half).glob("*.txt")))


def read_labelled(path: Path) -> LabelledReport:
    lines = tuple(path.read_text(encoding="utf-8").splitlines())
    labels = yaml.load(path.with_suffix(".yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return LabelledReport(
        path.stem,
        path,
        lines,
        tuple(_statement(each, lines) for each in labels["statements"]),
        tuple(Trap(_place(each, lines), str(each["pitfall"]), str(each["why"])) for each in labels["traps"]),
    )


def _statement(label: Mapping[str, object], lines: Sequence[str]) -> Statement:
    other = label.get("other")
    return Statement(
        _place(label, lines),
        Kind(str(label["kind"])),
        label["holds"] is True,
        str(label["arithmetic"]),
        str(label.get("why", "")),
        _place(other, lines) if isinstance(other, dict) else None,
    )


def _place(label: Mapping[str, object], lines: Sequence[str]) -> Place:
    line, quote = int(str(label["line"])), str(label["quote"])
    text = lines[line - 1]
    if text.count(quote) != 1:
        raise ValueError(f"line {line} has {quote!r} {text.count(quote)} times")
    start = text.index(quote)
    return Place(line, start, start + len(quote), quote)
