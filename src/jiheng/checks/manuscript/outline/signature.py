"""The lines at the end that say who answers for the report and of which day it is."""

import re
from collections.abc import Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.part import Part

_DATE = re.compile(
    r"^（?(?:[^，。；：]{0,24}[，：]?)(?:20[0-9]{2}|二[〇○零O][一二三四五六七八九〇○零]{2})(?:年[0-9一二三四五六七八九十]{1,3}月|[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
    r"(?:[0-9一二三四五六七八九十]{1,3}日)?）?$"
)
_BLANK_DATE = re.compile("年月日|[^，。；：]{2,24}年月日")
_ANNEX = late_pattern("附(?:件|表|录)[0-9一二三四五六七八九十]{0,2}[:：]?")
_MOST_ANNEXES = 3
_PAUSE = late_pattern("[，。；：、！？]")
_LONGEST_LINE = 40
_LAST_LINES = 8
NOTES = frozenset({Part.FOOTNOTE, Part.ENDNOTE})


def is_date_line(passage: Passage) -> bool:
    """Whether a line is a date and at most a name in front of it."""
    return len(passage.text) <= _LONGEST_LINE and _DATE.match(passage.text) is not None and passage.cell is None


def without_notes(prose: Sequence[Passage]) -> Sequence[Passage]:
    """What runs on to the end: notes are read behind it, wherever they are printed."""
    end = len(prose)
    while end and prose[end - 1].lines[0].part in NOTES:
        end -= 1
    return prose if end == len(prose) else prose[:end]


def signature_of(prose: Sequence[Passage]) -> tuple[Passage, ...]:
    """The date line near the end, the unit's name before it, and what follows; empty where there is none."""
    prose = without_notes(prose)
    for place in range(len(prose) - 1, max(len(prose) - 1 - _LAST_LINES, -1), -1):
        if len(prose[place].text) <= _LONGEST_LINE and is_date_line(prose[place]):
            before = prose[place - 1] if place else None
            named = before is not None and len(before.text) <= _LONGEST_LINE and not _PAUSE.search(before.text)
            return tuple(prose[place - named :])
    return ()


def is_signed(prose: Sequence[Passage]) -> bool:
    """Whether the report is signed at its end or in front of its annexes; a date to be written by hand counts."""
    ends = [
        len(prose),
        *(place for place, each in enumerate(prose) if each.text[:1] == "附" and _ANNEX.fullmatch(each.text)),
    ]
    return any(
        signature_of(prose[:end])
        or any(_BLANK_DATE.fullmatch(each.text) for each in prose[max(end - _LAST_LINES, 0) : end])
        for end in ends[:_MOST_ANNEXES]
    )
