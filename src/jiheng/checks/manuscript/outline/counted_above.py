"""How many items stand above a paragraph that begins by counting them: 以上五个问题; 为解决上述四个问题."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.outline.purposes import Point, Purpose, PurposeSections
from jiheng.checks.manuscript.text.item_number import ItemNumber, NumberStyle, item_number
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.enumerations.numbered_items import run_of_ordinals
from jiheng.quantities.mention import Mention

_ALL_ABOVE = re.compile("(?:针对|对于|对照|对|就|围绕|结合|通过|为?解决|(?:为了?)?整改)?(?:以上|上述|前述|这)$")
_NAMED_BACK = re.compile("(?:方面)?的?(?:主要|突出|具体)?(?:问题|不足|困难|短板|措施|建议|原因|做法|举措|薄弱环节)")
_NOUN = 2
_PROBLEM = late_pattern("问题|不足|困难|短板|薄弱环节")


@value()
class CountedAbove:
    """`is_far`: they stand in the section of problems rather than right above."""

    items: int
    is_far: bool


def counted_above(
    passages: Sequence[Passage], purposes: PurposeSections, passage: Passage, mention: Mention
) -> CountedAbove | None:
    """The items that the first figure of a paragraph counts; None where several rows may be meant."""
    named = _NAMED_BACK.match(passage.text, mention.end)
    if named is None or not _ALL_ABOVE.match(passage.text[: mention.start]):
        return None
    noun = named[0][-_NOUN:]
    items = _numbered_above(passages, passage) or _in_one_paragraph_above(passages, passage, noun)
    if items:
        return CountedAbove(items, is_far=False)
    if _PROBLEM.search(named[0]) and purposes.purpose(passage) is Purpose.MEASURES:
        items = _problems_told(purposes, passage)
    return CountedAbove(items, is_far=True) if items else None


def _numbered_above(passages: Sequence[Passage], passage: Passage) -> int:
    """How many paragraphs right above are numbered through; 0 for one of several rows."""
    run: list[ItemNumber] = []
    for before in _prose_before(passages, passage):
        number = before.number
        if number is None:
            if run or before.is_heading:
                return 0
            continue
        if run and (number.style is not run[-1].style or number.value != run[-1].value - 1):
            return 0
        run.append(number)
        if number.value == 1:
            is_row = len(run) > 1 and not _is_one_of_several(passages, before)
            return len(run) if is_row else 0
    return 0


def _prose_before(passages: Sequence[Passage], passage: Passage) -> Iterator[Passage]:
    """The paragraphs before it, the nearest first."""
    before = (passages[at] for at in range(passage.index - 1, -1, -1))
    return (each for each in before if each.cell is None)


def _is_one_of_several(passages: Sequence[Passage], first: Passage) -> bool:
    """Whether the row stands under a heading behind which others have rows too: （二）过程 of （一） and （二）."""
    above = next(_prose_before(passages, first), None)
    return (
        above is not None
        and above.number is not None
        and above.number.style is not NumberStyle.CHINESE
        and above.number.value > 1
    )


def _in_one_paragraph_above(passages: Sequence[Passage], passage: Passage, noun: str) -> int:
    """一是…；二是…。 in the one paragraph right above."""
    above = next(_prose_before(passages, passage), None)
    if above is None or not _begins_a_row(above) or not (noun in above.text or _PROBLEM.search(above.text)):
        return 0
    run = run_of_ordinals(above.text, 0, len(above.text), is_last=True)
    return run.items if run is not None else 0


def _begins_a_row(passage: Passage) -> bool:
    number = passage.number
    return number is None or (number.style is NumberStyle.ORDINAL and number.value == 1)


def _problems_told(purposes: PurposeSections, passage: Passage) -> int:
    """The numbered problems of the one section of problems above; 0 where a problem has several of its own."""
    told = [each for each in purposes.of(Purpose.PROBLEMS) if each.passages and each.passages[0].index < passage.index]
    points = [point for point in told[0].points if _is_numbered(point)] if len(told) == 1 else []
    return len(points) if len(points) > 1 and not any(map(_has_its_own, points)) else 0


def _has_its_own(point: Point) -> bool:
    is_numbered_below = any(each.number is not None for each in point.following)
    return is_numbered_below or run_of_ordinals(point.text, 0, len(point.text)) is not None


def _is_numbered(point: Point) -> bool:
    number = point.passage.number
    return item_number(point.passage.text[point.start :]) is not None or (
        number is not None and number.end == point.start
    )
