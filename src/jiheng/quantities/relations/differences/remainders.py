"""What is left: 结余X; 未支付X; 节约X; 缺口X."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import (
    WINDOW,
    Signed,
    amounts_before,
    apart,
    difference_told,
    exactly,
    fits,
    is_slipped_from,
    net,
    without_parts,
)
from jiheng.quantities.relations.differences.adjusted import ADJUSTMENT
from jiheng.quantities.relations.differences.balances.balances import left_of, of_the_year, rest_of
from jiheng.quantities.relations.differences.balances.every_amount import left_by_all
from jiheng.quantities.relations.differences.balances.mistold import mistold
from jiheng.quantities.relations.differences.operands import (
    Ratio,
    chain_of,
    difference_of,
    first_less_the_rest,
    is_subdivided,
    less_all,
    slipped_difference,
)
from jiheng.quantities.relations.differences.told_first import gap_told_first, rest_told_first
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT
from jiheng.quantities.words import SAVED

_PAIR = 2
_LIMIT = late_pattern("控制价|限价|拦标价|预算|概算|评审价")
_AGREED = late_pattern("合同|中标|成交|采购金额|结算|决算")
_SMALL = 10
"""A gap of no more than so small a part of what came in."""
_UNSPENT = Decimal("0.3")
_SHORT_NAME = 10
"""A balance with a longer name has a subject of its own."""
_GAP = re.compile(r"差值|差额|差异|差距|相差")
_LACK = re.compile(r"缺口|赤字")
_GIVEN = late_pattern("(?:实际|已)?(?:安排|到位|落实|筹集|拨付|下达)")
_CUMULATED = late_pattern("滚存|历年|累计结[余存转]")
"""What was left of earlier years is in it."""
_IN_ALL = late_pattern("^(?:支出)?总计|^支出合计|^总支出")
_AT_THE_END = late_pattern("(?:[年期]末|年底)(?:结[余存转]|余额|库存)")
"""What there is at the end may have been there before the flows of the year."""
_GOES_ON = late_pattern("正在|在办|在建|在调|在途")
"""What is neither done nor going on may not have begun."""


def remainder(sentence: Sentence, position: int, near: Sequence[Sentence], linked: Sequence[Ratio]) -> Statement | None:
    """The figure as what is left of amounts before it, of two behind it, or of those that a rate links."""
    term = sentence.terms[position]
    stated = term.mention
    amounts = without_parts(_amounts(sentence, position))
    if not amounts and (told := rest_told_first(sentence, position)) is not None:
        return told
    if _GAP.search(term.name[-8:]) and len(amounts) < _PAIR:
        return gap_told_first(sentence, position)
    every = left_by_all(term, amounts, near[-1:])
    if every is not None and not fits(stated, every):
        wrong = _judged(term, every, Confidence.PROBABLE)
        return replace(wrong, is_other_way=True) if wrong is not None else None
    found = difference_of(stated, amounts) or chain_of(stated, amounts) or first_less_the_rest(stated, amounts)
    ahead = [each for other in (*near[-1:], sentence) for each in other.terms if each.end <= term.start]
    closed = of_the_year(term, ahead) or _named_as_left(term, amounts) or _of_one_before(term, amounts, near[-1:])
    wider: list[Term] = []
    if found is None and (closed is None or len(closed) == _PAIR):
        wider = [
            each for other in near[-2:] for each in other.terms if each.unit == term.unit and each.mention.is_exact
        ]
        found = (
            (difference_of(stated, [*wider, *amounts][-WINDOW:]) or less_all(stated, wider, amounts)) if wider else None
        )
    rest = rest_of(term, amounts) if found is None and closed is None else None
    if rest is not None and (fits(stated, rest) or is_slipped_from(stated, rest)):
        is_right = fits(stated, rest)
        return difference_told(Relation.REMAINDER, stated, rest, holds=is_right, confidence=Confidence.PROBABLE)
    ratios = [each for each in linked if _may_leave(each, stated)]
    linked_pairs = (_what_is_left(ratio) for ratio in ratios)
    found = found or next((signed for signed in linked_pairs if fits(stated, signed)), None)
    if found is not None:
        return difference_told(Relation.REMAINDER, stated, found, holds=True)
    if _is_summed_up(sentence, position):
        return None
    if _CUMULATED.search(term.name[-12:]) and not any(words.OPENING.search(each.name[-14:]) for each in amounts):
        return None
    if closed is not None:
        return _of_account(term, closed, amounts)
    slipped = slipped_difference(stated, amounts, wider, ratios)
    if slipped is not None:
        return difference_told(Relation.REMAINDER, stated, slipped, holds=False, confidence=Confidence.PROBABLE)
    return mistold(term, amounts) or _left_of_linked(sentence, term, ratios)


def _amounts(sentence: Sentence, position: int) -> list[Term]:
    """Those before it that are no changes, but for what was added to a budget and taken from it."""
    before = amounts_before(sentence, position)
    return [each for each in before if not each.is_attribute or ADJUSTMENT.search(each.name[-8:])]


def _of_account(term: Term, closed: Signed, amounts: Sequence[Term]) -> Statement | None:
    """Beside several flows something may have been there at first, unless that is told: then the gap is small."""
    if all(sign > 0 for sign, _ in closed) and not is_close(net(closed), term.mention.value, _UNSPENT):
        return None  # 上年结转125万元，下达860万元，执行率91.5%，结余84万元: what was spent is not told
    if _has_moved_against(term, closed, amounts):
        return None
    if len(closed) == _PAIR or any(words.OPENING.search(each.name[-14:]) for each in amounts):
        return _judged(term, closed, Confidence.CERTAIN)
    is_near = abs(net(closed) - term.mention.value) * _SMALL <= closed[0][1].value
    return _judged(term, closed, Confidence.PROBABLE) if is_near else None


def _has_moved_against(term: Term, closed: Signed, amounts: Sequence[Term]) -> bool:
    """年初余额78亿元，当年收回10亿元，年末余额89亿元: it rose though something went, so what came is told elsewhere."""
    first, *flows = closed
    opening = next((each for each in amounts if words.OPENING.search(each.name[-14:])), None)
    if opening is None or opening.mention is not first[1] or len({sign for sign, _ in flows}) != 1:
        return False
    apart_from_it = term.mention.value - first[1].value
    return apart_from_it * flows[0][0] < 0 and not is_slipped_from(term.mention, closed)


def _is_summed_up(sentence: Sentence, position: int) -> bool:
    """还本支出4.6亿元，结转下年1.2亿元，支出总计12.9亿元: an item of the total behind it."""
    behind = sentence.terms[position + 1 : position + _PAIR]
    return bool(behind) and _IN_ALL.search(behind[0].own_name) is not None


def _named_as_left(term: Term, amounts: Sequence[Term]) -> Signed | None:
    """The amounts whose words alone say that their difference is meant."""
    is_gap = _GAP.search(term.name[-8:]) or (
        _LACK.search(term.name[-8:]) and len(amounts) == _PAIR and _lacks(*amounts)
    )
    if len(amounts) == _PAIR and SAVED.search(term.name[-8:]) and _is_below_its_limit(*amounts):
        return apart(*amounts)
    if _LACK.search(term.name[-8:]) and len(amounts) >= _PAIR and _falls_short(*amounts[-_PAIR:]):
        return apart(*amounts[-_PAIR:])
    return apart(*amounts) if is_gap and len(amounts) == _PAIR else left_of(amounts)


def _of_one_before(term: Term, amounts: Sequence[Term], last: Sequence[Sentence]) -> Signed | None:
    """计划改造28个。完工25个，剩余3个: the one amount of the sentence before, less all of its own."""
    if not amounts or not last or term.clause - amounts[0].clause != term.index or len(amounts) != term.index:
        return None
    told = [each for each in last[0].terms if each.unit == term.unit]
    is_one = len(told) == 1 and told[0].is_plain and not told[0].begins_parts
    return left_of([told[0], *amounts]) if is_one and words.CLOSING.match(term.own_name) else None


def _may_leave(ratio: Ratio, stated: Mention) -> bool:
    """Whether the two amounts can be told beside what they leave, and it is neither of them."""
    is_exact = ratio.whole.is_exact and ratio.part.is_exact
    return is_exact and ratio.whole.unit == stated.unit and stated.value not in (ratio.part.value, ratio.whole.value)


def _what_is_left(ratio: Ratio) -> Signed:
    return [(1, ratio.whole), (-1, ratio.part)]


def _left_of_linked(sentence: Sentence, term: Term, ratios: Sequence[Ratio]) -> Statement | None:
    """What the last rate before a balance without a subject of its own leaves."""
    ahead = [ratio for ratio in ratios if ratio.part.start < term.start]
    is_long = len(term.own_name) > _SHORT_NAME and not _LACK.match(term.own_name)
    if not ahead or is_long:
        return None
    if is_subdivided(sentence, term.index) and not _stands_behind_its_rate(sentence, term, ahead[-1]):
        return None
    if "；" in sentence.text[ahead[-1].part.end : term.start] and _begins_an_account(sentence, term, ahead[-1].part):
        return None
    return _judged(term, _what_is_left(ahead[-1]), Confidence.PROBABLE)


def _stands_behind_its_rate(sentence: Sentence, term: Term, ratio: Ratio) -> bool:
    """支付1,512万元，其中…，占到位资金的92.65%，结存120万元: the list has ended with a share of what is told before."""
    is_next = sentence.terms[term.index - 1].unit == PERCENT and not sentence.begins_parts(term)
    return is_next and not sentence.start <= ratio.whole.start < sentence.end


def _begins_an_account(sentence: Sentence, term: Term, last: Mention) -> bool:
    """执行率98%；“三公”经费26.4万元，控制在32万元以内，节约5.6万元: a balance of the amounts behind the ；.

    Or the rest of a list that follows on the `last` amount of the rate, or each of whose items has a rate:
    支出171万元；场租113.4万元；其余15万元.
    """
    alike = [each for each in sentence.terms[: term.index] if each.unit == term.unit]
    is_of_others = words.OTHERS.match(term.own_name) is not None and bool(alike)
    is_of_a_list = is_of_others and (alike[-1].start > last.end or alike[-1].segment > alike[0].segment)
    return is_of_a_list or any(each.segment == term.segment for each in alike)


def _judged(term: Term, closed: Signed, confidence: Confidence) -> Statement | None:
    stated = term.mention
    if net(closed) <= 0 and not is_slipped_from(stated, closed):
        return None
    if term.begins_parts and _GOES_ON.search(term.name[-12:]):
        return None  # 已开工27个，其中正在建设25个: of those told before it
    if _GOES_ON.search(term.name[-12:]) and stated.value < net(closed) and not is_slip(stated, exactly(closed)):
        return None
    if _AT_THE_END.search(term.name[-12:]) and stated.value > net(closed) and not is_slipped_from(stated, closed):
        return None
    return difference_told(Relation.REMAINDER, stated, closed, holds=fits(stated, closed), confidence=confidence)


def _is_below_its_limit(agreed: Term, limit: Term) -> bool:
    """中标价合计1,084万元，控制价合计1,162万元，节约78万元: what was agreed stands before its limit."""
    are_told = _LIMIT.search(limit.own_name) is not None and _AGREED.search(agreed.own_name) is not None
    return are_told and limit.clause - agreed.clause == 1 and limit.mention.value > agreed.mention.value


def _falls_short(needed: Term, there: Term) -> bool:
    """48座合计57.6万元，实际安排40.3万元，缺口17.3万元: what was given right behind the larger amount needed."""
    is_next = there.clause - needed.clause == 1 and there.mention.value < needed.mention.value
    return is_next and _GIVEN.search(there.own_name) is not None


def _lacks(income: Term, spending: Term) -> bool:
    """总收入5万元，总支出6万元，收支缺口1万元."""
    is_told = income.name.endswith("收入") and spending.name.endswith("支出")
    return is_told and spending.mention.value > income.mention.value
