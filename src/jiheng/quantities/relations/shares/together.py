"""What a share is told of: the amount before it, or several taken together: 甲172件、乙80件、丙50件，占总量的59.7%."""

import re

from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_EACH = "分别"
_SHARE = "占"
_SUMMED = re.compile("^(?:合计|共计?|[两二三四五六][者项类市县区省]|以上)(?:合计|共)?占")
_TWO = 2


def told_of(sentence: Sentence, rate: Term) -> Term | None:
    """新增企业2,818户，同比增长12.4%，占8.0%: the amount before a share, whatever is told of its change between."""
    behind = rate
    for part in reversed(sentence.terms[: rate.index]):
        if part.segment != rate.segment or part.depth != rate.depth or behind.clause - part.clause > 1:
            return None
        if not (part.is_attribute or (part.unit == PERCENT and is_growth(part))):
            return part if part.unit not in NO_AMOUNTS else None
        behind = part
    return None


def is_summed(share: Term) -> bool:
    """Whether it says that it is of several taken together: 三市合计占."""
    return _SUMMED.match(share.name) is not None


def listed_before(sentence: Sentence, position: int) -> list[Term]:
    """The amounts with only 、 or 和 between them that one share is told of; none where it is of the last alone."""
    rate, last = sentence.terms[position], sentence.terms[position - 1]
    if position > 1 and is_summed(rate) and rate.mark:
        return _level_with(sentence, position) or _row_before(sentence, position)
    is_share = position > 1 and rate.name.startswith(_SHARE) and rate.clause - last.clause == 1
    if not is_share or last.unit == PERCENT or last.is_attribute or _EACH in rate.name or "共" in last.name:
        return []
    return _row_before(sentence, position)


def _row_before(sentence: Sentence, position: int) -> list[Term]:
    """172件、80件和50件, whatever their names."""
    last = sentence.terms[position - 1]
    run = [last]
    for earlier in reversed(sentence.terms[: position - 1]):
        if not (run[-1].mark == "、" or run[-1].is_joined) or not _is_alike(earlier, last):
            break
        run.append(earlier)
    return run[::-1] if len(run) > 1 else []


def _level_with(sentence: Sentence, position: int) -> list[Term]:
    """灭火17.4万起（另有0.2万起未出动），抢险10.4万起，合计占总数的70.7%: the two before it outside brackets."""
    rate = sentence.terms[position]
    run = [each for each in sentence.terms[:position] if each.segment == rate.segment and each.depth == rate.depth]
    is_row = len(run) == _TWO and all(each.mark in ("", "，", "、", "；") for each in run)
    is_alike = is_row and run[0].unit == run[1].unit != PERCENT and run[0].mention.scale == run[1].mention.scale
    are_told = is_alike and all(each.mention.is_exact and not each.is_attribute for each in run)
    return run if are_told and rate.clause - run[-1].clause == 1 else []


def _is_alike(term: Term, last: Term) -> bool:
    is_beside = term.unit == last.unit and term.clause == last.clause and term.depth == last.depth
    return is_beside and term.mention.scale == last.mention.scale and term.mention.is_exact and last.mention.is_exact
