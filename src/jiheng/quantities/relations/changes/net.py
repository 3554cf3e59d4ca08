"""Changes taken together: 接待费减少26万元、运行费减少32万元、购置费增加36万元，合计减少22万元."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.names.changes import direction, is_change
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, PERCENTAGES

_TOGETHER = re.compile(
    "^(?:以上|全年|年度|上半年|前三季度)?(?:[两三四]项)?(?:合计|共计|总计|共|总共|总体|整体|相抵后?|增减相抵后?|净)[^，。；]{0,3}[增减下降节]"
)
_SET_OFF = "相抵"
_BESIDE = PERCENTAGES | {"项"}
"""Rates of the changes, and 两项 of 两项合计."""
_FEWEST, _MOST = 2, 8
_FAR = Decimal("0.6")


def net_changes(sentence: Sentence) -> Iterator[Statement]:
    """The total changes of a sentence against the changes right before them."""
    may_be_set_off = _SET_OFF in sentence.words
    for term in sentence.terms[_FEWEST:]:
        if term.unit in (PERCENT, PERCENTAGE_POINTS):
            continue
        is_together = _TOGETHER.match(term.own_name) or (may_be_set_off and _is_set_off(sentence, term))
        if not is_together or not is_change(term):
            continue
        statement = _judged(term, _changes_before(sentence, term))
        if statement is not None:
            yield statement


def _is_set_off(sentence: Sentence, total: Term) -> bool:
    """增减相抵，经费比上年减少2万元: the word stands in a clause of its own."""
    return total.mark == "，" and _SET_OFF in sentence.between(sentence.terms[total.index - 1], total)


def _changes_before(sentence: Sentence, total: Term) -> list[Term]:
    """The changes up to the total, whatever rates stand beside them."""
    found: list[Term] = []
    for each in reversed(sentence.terms[: total.index]):
        if each.unit in _BESIDE:
            continue
        if each.unit != total.unit or not is_change(each) or not each.mention.is_exact or len(found) == _MOST:
            break
        if len(found) >= _FEWEST and each.mention.key == total.mention.key:
            break  # 较上年减少42万元，因项目减少50万元，补助增加8万元（净减少42万元）: the total itself, told first
        found.append(each)
    return found[::-1]


def _judged(total: Term, changes: list[Term]) -> Statement | None:
    ways = [direction(each.name) for each in changes]
    goes_up = direction(total.name)
    if len(changes) < _FEWEST or None in ways or goes_up is None or not total.mention.is_exact:
        return None
    signed: Signed = [(1 if way is goes_up else -1, each.mention) for way, each in zip(ways, changes, strict=True)]
    signed.sort(key=lambda each: -each[0])
    holds = fits(total.mention, signed)
    is_other_way = fits(total.mention, [(-sign, mention) for sign, mention in signed])
    if signed[0][0] < 0 or not (holds or is_other_way or is_close(net(signed), total.mention.value, _FAR)):
        return None
    return difference_told(Relation.GROWTH, total.mention, signed, holds=holds, confidence=Confidence.PROBABLE)
