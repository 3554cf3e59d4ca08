"""Amounts right behind the share of a total that they are: 总预算126万元，其中20%即25.2万元; 预付30%（192万元）."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.products import product_told
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import TEN_THOUSANDFOLD, is_slip
from jiheng.quantities.statement import Relation, Statement, is_close, plain_number
from jiheng.quantities.units import NO_AMOUNTS, NOT_ADDED, PERCENT

_MAKES = late_pattern("^(?:[为即计共是]|计算为|补贴|补助|资金|承担|负担)*$")
_THAT_IS = re.compile("^(?:[即计]|共计?|合计|金额|资金)?(?:为|约)?$")
_SAME, _OF = ("即", "计"), "的"
_IS_SHARE = re.compile("占|比例|按")
_TOTAL = late_pattern(
    "[总共全合]|本金|造价|[结审核]定?算?价|限价|收入|利润|保费|保险费|金额|资金|投资|价款|经费|预算|计划"
)
_BY = ("按", "按照")
_SET_ASIDE = late_pattern(
    "的?(?:比例|标准)?(?:预留|扣留|计提|提取|收取|扣除|缴纳|缴存|预付|支付|拨付|返还|配套|补助|补贴|奖励|奖补|承担|征收|核定|安排)"
)
"""按3%预留质保金2.6万元."""
_GIVEN_TO = late_pattern("(?:的?比例)?(?:分配|发放|分红|返还|拨付|补助|奖励)给(?P<whom>[一-鿿]{2,10})$")
"""按70%分配给农户，农户分得42.21万元: whom it was given to has it."""
_PERCENT = Fraction(1, 100)
_NEAR = Decimal("0.25")

_TOLD = frozenset({Qualifier.EXACT, Qualifier.ABOUT})

_Pair = tuple[Term, Term]
"""A share and the amount that it makes."""


def amounts_of_shares(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each amount right behind its share of the total told before the first of them.

    A sentence that begins with a share goes on with the list of the one before it.
    """
    pairs = _pairs(sentence)
    if not pairs:
        return
    whole, listed = _whole(sentence, pairs[0]), pairs
    if whole is None and not pairs[0][0].index and earlier and (before := _pairs(earlier[-1])):
        whole, listed = _whole(earlier[-1], before[0]), [*before, *pairs]
    if whole is None:
        return
    is_list = any(_made(whole, rate).meets(part.mention.bounds) for rate, part in listed)
    for place, (rate, part) in enumerate(pairs):
        if place and sentence.begins_parts(rate):
            whole = pairs[place - 1][1]  # 投资额的10%即60.3万元，其中70%即42.21万元
        statement = _judged(whole, rate, part, is_list=is_list)
        if statement is not None:
            yield statement


def _pairs(sentence: Sentence) -> list[_Pair]:
    return [(rate, part) for rate, part in pairwise(sentence.terms) if rate.unit == PERCENT and _is_made_by(rate, part)]


def _is_made_by(rate: Term, part: Term) -> bool:
    """47.5%为95万元, 50%（171.5万元）; 占20%，计25.2万元."""
    if part.unit in NOT_ADDED or not rate.mention.is_exact or part.mention.qualifier not in _TOLD or is_growth(rate):
        return False
    if part.mark == "，":
        is_next = part.clause - rate.clause == 1
        is_told = part.name.startswith(_SAME) and not rate.name.endswith(_OF)  # 预算的95%，即152万元 is a rate
        is_share = _IS_SHARE.search(rate.name) or is_told
        given = _GIVEN_TO.match(rate.after) if rate.name.endswith(_BY) else None
        if is_next and given is not None and part.name.startswith(given["whom"]):
            return True
        return is_next and bool(is_share and _THAT_IS.match(part.name))
    if not part.mark and rate.name.endswith(_BY):
        return _SET_ASIDE.match(part.name) is not None
    is_joined = (not part.mark and part.name) or (part.mark == "（" and part.bracket == rate.end)
    return bool(is_joined) and not rate.is_attribute and _MAKES.match(part.name) is not None


def _whole(sentence: Sentence, first: _Pair) -> Term | None:
    """The last amount before the first share, where it is called a total."""
    before = [each for each in sentence.terms[: first[0].index] if each.unit not in NO_AMOUNTS]
    whole = before[-1] if before else None
    if whole is None or whole.is_attribute or not whole.mention.is_exact or not _TOTAL.search(whole.name):
        return None
    return whole if first[0].clause - whole.clause <= 1 else None


def _made(whole: Term, rate: Term) -> Interval:
    """A share that came out was rounded; one that was agreed is as written."""
    share = rate.mention.operand if _IS_SHARE.search(rate.name) else Interval.point(rate.mention.value)
    return (whole.mention.operand * share).times(_PERCENT)


def _judged(whole: Term, rate: Term, part: Term, *, is_list: bool) -> Statement | None:
    """Where one of a list makes its amount, all must; a lone share that is far from its amount is of something else."""
    if part.unit != whole.unit or part.mention.value > whole.mention.value:
        return None  # 检测864批，占全部的96%，共900批: the whole stands behind
    made = _made(whole, rate)
    holds = made.meets(part.mention.bounds)
    value = whole.mention.value * rate.mention.value * _PERCENT
    if not holds and (slip := _unit_slip(whole, rate, part, made)) is not None:
        return slip
    if not (holds or part.mention.is_exact):
        return None
    if not (holds or is_list or is_slip(part.mention, made) or is_close(value, part.mention.value, _NEAR)):
        return None
    return product_told(part.mention, (whole, rate), holds=holds, confidence=Confidence.PROBABLE, times=_PERCENT)


def _unit_slip(whole: Term, rate: Term, part: Term, made: Interval) -> Statement | None:
    """支出28.57亿元，民生支出占91%，约26万元: the share in another unit."""
    if not any(made.times(factor).meets(part.mention.bounds) for factor in TEN_THOUSANDFOLD):
        return None
    arithmetic = f"{whole.mention.text}×{rate.mention.text}与{part.mention.text}，差10000倍"
    right = plain_number(part.mention) + whole.mention.unit_text
    operands = (whole.mention, rate.mention)
    return Statement(Relation.UNIT_SLIP, part.mention, operands, False, arithmetic, right, Confidence.PROBABLE)
