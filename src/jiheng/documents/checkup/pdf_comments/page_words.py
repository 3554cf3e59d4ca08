"""All characters of a PDF that are not blank, one after the other, each with its page and its box there."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw


class Box(NamedTuple):
    """A rectangle in the PDF's own coordinates, which grow upwards."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class PageWords:
    """`boxes` belong to the characters of `text`; `starts` tells where each page begins."""

    text: str
    boxes: tuple[Box, ...]
    starts: tuple[int, ...]

    def page_of(self, place: int) -> int:
        """The index of the page on which a character stands."""
        return bisect_right(self.starts, place) - 1

    def strips(self, start: int, end: int) -> Iterator[tuple[int, list[Box]]]:
        """The characters from `start` to `end` as one box a line, page by page."""
        place = start
        while place < end:
            page = self.page_of(place)
            last = min(end, self.starts[page + 1] if page + 1 < len(self.starts) else len(self.text))
            yield page, _lines(self.boxes[place:last])
            place = last


def page_words(document: pdfium.PdfDocument) -> PageWords:
    """Read all pages."""
    characters: list[str] = []
    boxes: list[Box] = []
    starts: list[int] = []
    for index in range(len(document)):
        starts.append(len(boxes))
        page = document[index]
        text = page.get_textpage()
        for character, box in _characters(text):
            characters.append(character)
            boxes.append(box)
        text.close()
        page.close()
    return PageWords("".join(characters), tuple(boxes), tuple(starts))


def _characters(text: pdfium.PdfTextPage) -> Iterator[tuple[str, Box]]:
    box = raw.FS_RECTF()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text.raw, index)
        character = chr(code) if 0 < code < 0xD800 or 0xDFFF < code <= 0x10FFFF else ""
        if character.strip() and raw.FPDFText_GetLooseCharBox(text.raw, index, box):
            yield character, Box(box.left, box.bottom, box.right, box.top)


def _lines(boxes: tuple[Box, ...]) -> list[Box]:
    """Neighbours at one height become one strip."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _is_level(lines[-1], box):
            lines[-1] = _both(lines[-1], box)
        else:
            lines.append(box)
    return lines


def _both(one: Box, other: Box) -> Box:
    left, bottom = min(one.left, other.left), min(one.bottom, other.bottom)
    return Box(left, bottom, max(one.right, other.right), max(one.top, other.top))


def _is_level(one: Box, other: Box) -> bool:
    middle = (other.bottom + other.top) / 2
    return one.bottom <= middle <= one.top and other.right > one.left
