"""A change behind what is and what was: 发电24.8万度，…；上年发电23万度，多发1.8万度; 上年为82%，提高8个百分点."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.changes.changed_amounts import difference_of
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS

_WAS = late_pattern(
    "^(?:而|其中)?(?:上年同期|去年同期|上年度?|去年|上一年|20[0-9]{2}年度?)(?P<noun>[\u4e00-\u9fff]{0,10}?)(?:为|是|达|约)?$"
)
_MORE = late_pattern(
    "^(?:净|共|同比|实际)*(?:[多少][\u4e00-\u9fff]{0,2}|[增减][\u4e00-\u9fff]?|提高|上升|下降|降低|节约|回落)了?$"
)
_NEAR, _FEWEST = Decimal("0.6"), 2


def base_second(sentence: Sentence) -> Iterator[Statement]:
    """The change of each amount that stands before the one of the year before."""
    for was, change in zip(sentence.terms[1:], sentence.terms[_FEWEST:], strict=False):
        unit = PERCENTAGE_POINTS if was.unit == PERCENT else was.unit
        found = _WAS.match(was.own_name) if change.unit == unit and change.clause - was.clause == 1 else None
        if found is None or _MORE.match(change.own_name) is None or change.depth != was.depth:
            continue
        now = _level(sentence.terms[: was.index], was, found["noun"])
        if now is not None and all(each.mention.is_exact for each in (now, was, change)):
            yield from _judged(now, was, change)


def _level(before: Sequence[Term], was: Term, noun: str) -> Term | None:
    """The last of its unit that the noun of the base names, or where it has none the one right before it."""
    alike = [
        each
        for each in before
        if each.unit == was.unit
        and each.unit not in NO_AMOUNTS - {PERCENT}
        and not each.is_attribute
        and each.depth == was.depth
    ]
    alike = [each for each in alike if per_of_average(each) == per_of_average(was)]
    if not noun:
        return alike[-1] if alike and was.clause - alike[-1].clause == 1 else None
    return next((each for each in reversed(alike) if share_a_word(each.own_name, noun)), None)


def _judged(now: Term, was: Term, change: Term) -> Iterator[Statement]:
    gap = now.mention.operand - was.mention.operand
    told = change.mention
    holds = gap.meets(told.operand) or gap.times(-1).meets(told.operand)
    apart = abs(now.mention.value - was.mention.value)
    is_meant = is_close(apart, told.value, _NEAR) or is_slip(told, gap) or is_slip(told, gap.times(-1))
    if holds or is_meant:
        yield difference_of(told, now.mention, was.mention, holds=holds)
