"""Spaces between the characters of Chinese sentences: those inside a word, and the others."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine
from jiheng.rules.language import two_character_words

_SPACED = late_pattern("[\u4e00-\u9fff](?:[ \u3000\u00a0\t]{1,20}[\u4e00-\u9fff])+")
BLANKS = " \u3000\u00a0\t"
_GAP = late_pattern(f"[{BLANKS}]")
_SENTENCE = late_pattern("[，。；,;]")
_NUMBERED = late_pattern("[ \u3000\t]{0,20}第[零一二三四五六七八九十百0-9]{1,6}[条章节款项部][ \u3000\t]{1,20}")
_JOINT_ISSUERS = late_pattern("(?:[局厅委会院府部办处行司室校]|中心)[ \u3000\u00a0\t][^《》]{0,60}关于")
"""《县财政局 县农业农村局关于…》: the issuers of one document are told apart by spaces."""
_SHORTEST_SENTENCE = 15


@dataclass(frozen=True, slots=True)
class Spaced:
    """Characters with spaces between them. `word`: the word that they tear apart, or empty."""

    place: Location
    word: str


def spaced(line: TextLine) -> Iterator[Spaced]:
    """The spaces in a line that is a sentence; headings, labels and table cells may be spaced out."""
    text = line.text.strip()
    if line.cell is not None or len(text) < _SHORTEST_SENTENCE or not _SENTENCE.search(text):
        return
    words = two_character_words()
    for found in _SPACED.finditer(line.text, _behind_number(line.text)):
        start, end = found.span()
        if _is_among_issuers(line.text, found.start()):
            continue
        characters = _GAP.sub("", found[0])
        before, after = line.text[max(start - 1, 0) : start], line.text[end : end + 1]
        pairs = (characters[place : place + 2] for place in range(len(characters) - 1))
        torn = next(
            (
                pair
                for place, pair in enumerate(pairs)
                if pair in words
                and (place > 0 or before + pair[0] not in words)
                and (place + 2 < len(characters) or pair[1] + after not in words)
            ),
            "",
        )
        if not torn:
            yield Spaced(line.at(start - 1 if "\u4e00" <= before <= "\u9fff" else start, end), "")
            continue
        # Only the torn word itself is shown: 「提 供」 of 「妇女 提 供」.
        first = _place_of(found[0], characters.index(torn))
        last = _place_of(found[0], characters.index(torn) + 1)
        yield Spaced(line.at(start + first, start + last + 1), torn)


def _is_among_issuers(text: str, start: int) -> bool:
    opened = text.rfind("《", 0, start)
    return (
        opened > text.rfind("》", 0, start) and _JOINT_ISSUERS.search(text, opened, text.find("》", start)) is not None
    )


def _behind_number(text: str) -> int:
    """A number in front of a sentence may be followed by a space: 第一条 为了."""
    found = _NUMBERED.match(text)
    return found.end() if found is not None else 0


def _place_of(text: str, number: int) -> int:
    """Where the character with this number stands, spaces not counted."""
    return [place for place, character in enumerate(text) if not character.isspace()][number]
