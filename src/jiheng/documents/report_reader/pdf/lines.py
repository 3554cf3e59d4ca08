"""Characters put together into printed lines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from jiheng.documents.report_reader.pdf.geometry import Glyph

_SAME_ROW = 0.45
_APART = 1.5
"""A gap of so many character heights parts columns, or what stands side by side."""
_FAR_APART = 2.5
"""Wider than justified text is ever drawn out."""
_WORD_GAP = 0.2
_LATIN_END = re.compile("[0-9A-Za-z\u00c0-\u1fff,.;:!?)]")
_LATIN = re.compile("[0-9A-Za-z\u00c0-\u1fff]")
_UNBREAKABLE = re.compile("[0-9A-Za-z\u00c0-\u1fff.,;!?%/:_+'’)\\[\\]-]")
_CLOSING = frozenset("，。、；：？！）》〉】〕」』％%…—/／")
_OPENING = frozenset("([（《〈【〔「『")
_QUOTES = frozenset("“”‘’")
_LONGEST_WORD = 80


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of one column.

    `first_word` is how much room its first unbreakable word takes; `is_spaced` tells entries side by side, far apart.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first_word: float
    page: int
    is_spaced: bool
    glyphs: tuple[Glyph, ...]


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Characters at one height, from left to right; rows from top to bottom. White space at the ends is dropped."""
    in_order = sorted(glyphs, key=lambda glyph: glyph.middle)
    if not in_order:
        return []
    usual = median(glyph.height for glyph in in_order)
    rows: list[list[Glyph]] = []
    limit = float("-inf")
    for glyph in in_order:
        if glyph.middle > limit:
            rows.append([])
            limit = glyph.middle + _SAME_ROW * max(usual, glyph.height)
        rows[-1].append(glyph)
    trimmed = (_trimmed(sorted(row, key=lambda glyph: glyph.x0)) for row in rows)
    return [row for row in trimmed if row]


def segments_of(row: Sequence[Glyph], apart: float = _APART) -> list[list[Glyph]]:
    """The row cut where a gap of so many character heights stands."""
    segments: list[list[Glyph]] = []
    end = float("-inf")
    size = median(glyph.height for glyph in row)
    for glyph in row:
        if glyph.text.isspace():
            if segments:
                segments[-1].append(glyph)
            continue
        if glyph.x0 - end > apart * size:
            segments.append([])
        segments[-1].append(glyph)
        end = glyph.x1
    return [_trimmed(segment) for segment in segments]


def line_of(glyphs: Sequence[Glyph], page: int) -> Line:
    """A line of characters that stand in order, the first and last of them visible."""
    return Line(
        _text(glyphs),
        glyphs[0].x0,
        max(glyph.x1 for glyph in glyphs),
        min(glyph.top for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
        median(glyph.height for glyph in glyphs if not glyph.text.isspace()),
        _first_word(glyphs),
        page,
        len(segments_of(glyphs, _FAR_APART)) > 1,
        tuple(glyphs),
    )


def joined_text(before: str, after: str) -> str:
    """Two printed lines as running text: only Latin words are set apart by a space. A number may have been broken."""
    is_number = before[-1:].isdigit() and after[:1].isdigit()
    is_latin = _LATIN_END.fullmatch(before[-1:]) and _LATIN.match(after)
    return f"{before} {after}" if is_latin and not is_number else before + after


def _text(glyphs: Sequence[Glyph]) -> str:
    told: list[str] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None:
            gap = glyph.x0 - before.x1
            is_word_gap = gap > _WORD_GAP * glyph.height and _LATIN.match(before.text) and _LATIN.match(glyph.text)
            if is_word_gap or (gap > _APART * glyph.height and not before.text.isspace()):
                told.append(" ")
        told.append(glyph.text)
        before = glyph
    return "".join(told)


def _first_word(glyphs: Sequence[Glyph]) -> float:
    """A character with what must not part from it: the rest of a number or word, brackets, quotes and stops.

    LibreOffice parts no figure and no Latin word from the stop before it, so that a list of them moves to the next line
    as a whole.
    """
    end = 0
    for one, other in pairwise(glyphs[:_LONGEST_WORD]):
        if not _hold_together(one, other):
            break
        end += 1
    return glyphs[end].x1 - glyphs[0].x0


def _hold_together(one: Glyph, other: Glyph) -> bool:
    if one.text in _OPENING or other.text in _CLOSING or one.text in _QUOTES or other.text in _QUOTES:
        return True
    if one.text in _CLOSING and other.text.isascii() and other.text.isalnum():
        return True
    is_word = _UNBREAKABLE.match(one.text) and _UNBREAKABLE.match(other.text)
    return is_word is not None and other.x0 - one.x1 <= _WORD_GAP * one.height


def _trimmed(glyphs: Sequence[Glyph]) -> list[Glyph]:
    visible = [at for at, glyph in enumerate(glyphs) if not glyph.text.isspace()]
    return list(glyphs[visible[0] : visible[-1] + 1]) if visible else []
