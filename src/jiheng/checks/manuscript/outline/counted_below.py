"""How many items stand as paragraphs of their own below one that announces them.

Numbered ones, 第一，…, 第一阶段…, or with a dash in front; 二是… and so on where the paragraph itself tells 一是….
"""

import re
from collections.abc import Iterable

from jiheng.checks.manuscript.text.item_number import NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.enumerations.numbered_items import run_of_ordinals

_RANKED = re.compile("第(?P<number>[一二三四五六七八九十]{1,2})(?P<kind>[，、：]|阶段|步|方面|点|项|条|类|批|层)")
_DASH = re.compile("(?:——|[—–●■◆▪•※-])(?![0-9])")
_THE_REST = late_pattern("其[余他它]|另[有外]|剩余|余下")
_FIRST = late_pattern("[：。，；]一是")


@value()
class Below:
    """How many items stand below, and the words behind the number of each.

    `are_sections`: they are headings with text of their own. `leaves_some`: 其余2件… follows.
    """

    items: int
    words: tuple[str, ...]
    are_sections: bool = False
    leaves_some: bool = False


def items_below(passage: Passage, following: Iterable[Passage]) -> Below:
    """The items directly below a paragraph, counted through in one style from the first."""
    told = _told_in(passage)
    style: object = NumberStyle.ORDINAL if told else None
    words: list[str] = []
    headings, leaves_some = 0, False
    for each in following:
        marked = _mark(each, told + len(words) + 1)
        if marked is not None and marked[1] == told + len(words) + 1 and style in (None, marked[0]):
            style = marked[0]
            words.append(each.text[marked[2] :])
            headings += each.is_heading
        elif words and _THE_REST.match(each.text) is not None:
            leaves_some = True
        elif marked is not None or not words or style == _DASH:
            break
    are_sections = bool(words) and headings == len(words) and style != _DASH
    return Below(told + len(words) if words else 0, tuple(words), are_sections, leaves_some)


def _mark(passage: Passage, awaited: int) -> tuple[object, int, int] | None:
    """The style and number a paragraph begins with, and where its words begin; a dash counts whatever is awaited."""
    number = passage.number
    if number is not None:
        return number.style, number.value, number.end if passage.text.startswith(number.text) else 0
    ranked = _RANKED.match(passage.text)
    if ranked is not None:
        return ranked["kind"], int(numeral_value(ranked["number"]) or 0), ranked.end()
    dash = _DASH.match(passage.text)
    return (_DASH, awaited, dash.end()) if dash is not None else None


def begins_in(passage: Passage) -> int | None:
    """Where a paragraph begins to tell items itself: 工作有三项。一是修路。 and then 二是…, 三是… below."""
    found = list(_FIRST.finditer(passage.text))
    return found[-1].start() if found else None


def _told_in(passage: Passage) -> int:
    begin = begins_in(passage)
    if begin is None:
        return 0
    run = run_of_ordinals(passage.text, begin, len(passage.text))
    return run.items if run is not None else 1
