"""The lines of a table of contents, which repeat the headings and are no headings themselves."""

import re
from collections.abc import Sequence

from jiheng.checks.manuscript.text.item_number import NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern

_TITLE = re.compile(r"目录|目次|CONTENTS|Contents|contents")
_LEADER = late_pattern(r"(?:[.…·．]{3,}|…{2,}|[\t ]{2,}|\t)[.…·．\s]{0,200}[0-9]{1,3}\s{0,20}$")
_PAGE = late_pattern(r"[.…·．\s-]{0,200}[0-9]{1,3}$")
_LONGEST = 80


def contents_lines(passages: Sequence[Passage]) -> frozenset[int]:
    """The indices of the passages that belong to a table of contents, its title included.

    After 目录 it lasts until a line is no heading, or a heading or part comes again; elsewhere a line belongs to one
    where dots or a tab lead to a page number.
    """
    found: set[int] = set()
    seen: set[str] = set()
    parts: set[int] = set()
    inside = False
    for passage in passages:
        if passage.cell is not None or len(passage.text) > _LONGEST:
            inside = False
            continue
        if _TITLE.fullmatch(passage.text):
            found.add(passage.index)
            inside, seen, parts = True, set(), set()
            continue
        if _leads_to_a_page(passage):
            found.add(passage.index)
        elif inside:
            words = _PAGE.sub("", passage.text)
            part = passage.number.value if passage.number and passage.number.style is NumberStyle.PART else 0
            inside = (passage.is_heading or passage.number is not None) and words not in seen and part not in parts
            parts.update({part} - {0})
            if inside:
                found.add(passage.index)
        if inside:
            seen.add(_PAGE.sub("", passage.text))
    return frozenset(found)


def _leads_to_a_page(passage: Passage) -> bool:
    text = passage.lines[-1].text
    return len(text) <= 2 * _LONGEST + 200 and text.rstrip()[-1:].isdigit() and bool(_LEADER.search(text))
