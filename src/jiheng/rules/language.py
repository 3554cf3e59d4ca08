"""Words of official language as data: fixed expressions, misspellings, sounds and shapes, documents no longer in force.

Each file is a table: one entry a line, columns apart by tabs, lines with # in front are notes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_LANGUAGE = Path(__file__).parent / "data" / "cn" / "language"


@dataclass(frozen=True, slots=True)
class FixedExpression:
    """An expression and a sentence in which it is used rightly.

    `firm`: the places at which any other character makes it wrong; elsewhere only one that sounds or looks alike does,
    because usual neighbours differ there.
    """

    text: str
    example: str
    firm: frozenset[int]


@dataclass(frozen=True, slots=True)
class Misspelling:
    """`wrong` is always wrong unless a character of `not_after` stands before it or one of `not_before` behind it."""

    wrong: str
    right: str
    example: str
    not_after: str
    not_before: str


@dataclass(frozen=True, slots=True)
class RepealedDocument:
    """A document that may no longer be relied on since `repealed_on`."""

    number: str
    title: str
    repealed_on: date
    replaced_by: str


@dataclass(frozen=True, slots=True)
class SectionWords:
    """A part that every self-evaluation report has. `codes` are those of the report outlines.

    It is there where a heading has one of `headings`, or the text one of `words`.
    """

    codes: tuple[str, ...]
    title: str
    headings: tuple[str, ...]
    words: tuple[str, ...]


@cache
def fixed_expressions() -> tuple[FixedExpression, ...]:
    """The expressions of official language whose wording is fixed."""
    return tuple(
        FixedExpression(text, example, frozenset(int(place) for place in firm.split()))
        for text, example, firm in _rows("fixed_expressions.txt", 3)
    )


@cache
def usual_neighbours() -> frozenset[str]:
    """Expressions one character away from a fixed one that are usual themselves."""
    return frozenset(word for (words,) in _rows("usual_neighbours.txt", 1) for word in words.split("、"))


@cache
def misspellings() -> tuple[Misspelling, ...]:
    """Common writing mistakes that are wrong in any context."""
    return tuple(Misspelling(*row) for row in _rows("misspellings.txt", 5))


@cache
def sounds_alike() -> tuple[str, ...]:
    """Groups of characters read alike, tones and 平翘舌、前后鼻音 aside."""
    return tuple(group for (group,) in _rows("sounds_alike.txt", 1))


@cache
def looks_alike() -> tuple[str, ...]:
    """Groups of characters that are easily taken for each other."""
    return tuple(group for (group,) in _rows("looks_alike.txt", 1))


@cache
def two_character_words() -> frozenset[str]:
    """Usual words of two different characters."""
    return frozenset(first + second for first, seconds in _rows("two_character_words.txt", 2) for second in seconds)


@cache
def doubled_words() -> frozenset[str]:
    """Words, parts of words and names in which a character stands twice: 姐姐, 方方, 莹莹."""
    return frozenset(word for (words,) in _rows("doubled_words.txt", 1) for word in words.split("、"))


@cache
def coordinate_words() -> tuple[tuple[str, ...], ...]:
    """Words that are told side by side, series by series."""
    return tuple(tuple(words.split("、")) for (words,) in _rows("coordinate_words.txt", 1))


@cache
def section_words() -> tuple[SectionWords, ...]:
    """The parts of a self-evaluation report in order."""
    return tuple(
        SectionWords(tuple(codes.split()), title, tuple(headings.split("、")), tuple(words.split("、")))
        for codes, title, headings, words in _rows("section_words.txt", 4)
    )


@cache
def repealed_documents() -> tuple[RepealedDocument, ...]:
    """Documents of budget performance management that later ones replaced."""
    return tuple(
        RepealedDocument(number, title, date.fromisoformat(day), replaced_by)
        for number, title, day, replaced_by in _rows("repealed_documents.txt", 4)
    )


def _rows(name: str, columns: int) -> Iterator[tuple[str, ...]]:
    """The entries of a file; missing columns at the end are empty."""
    for line in (_LANGUAGE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            assert len(cells) <= columns, f"{name}: {line}"
            yield (*cells, *[""] * (columns - len(cells)))
