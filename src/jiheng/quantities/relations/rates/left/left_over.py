"""What a rate leaves: 抽检300批次，合格率98%，不合格6批次; 预算200万元，到位率91.5%，未到位17万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, quotient_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, NO_AMOUNTS, NOT_ADDED, PERCENT

_RATE = re.compile("(?P<of>[\u4e00-\u9fff]{2,6}?)[率度](?:约|仅|已|均)?(?:为|是|达到?)*$")
_OTHERWISE = tuple(
    (re.compile(done), re.compile(other))
    for done, other in (
        ("按[时期]", "超[时期]|逾期"),
        ("办结|处理", "正在|在办"),
        ("通过", "退回|驳回"),
        ("接种", "漏种"),
        ("完好", "损坏|维修|停用|故障"),
        ("成功", "失败"),
        ("合格", "补考|不及格|次品"),
        ("签约", "流标|流拍"),
        ("入学|巩固", "辍学|失学"),
        ("服判", "上诉"),
        ("普及|覆盖|通达", "未(?:接?通|覆盖)"),
    )
)
"""What is told to be neither without the word not; of balances see the differences."""
_DUE = late_pattern("[应需可拟待]")
_ALL_OF_IT = late_pattern("[应需可拟待共总]|预算|计划|任务|目标")
_OF_ANOTHER = re.compile("其中|新增|另|上年|年初|历年|累计|以前|近")
_NOT = re.compile("[不未没非]")
_NOT_YET = late_pattern("能|予|曾|得到|有|按[时期]")
"""未能通过, 未按期办结: what may stand between the not and what was not done."""
_CLAUSES, _WORDS = 2, 12
_STEM, _TWO = 2, 2
_ALL = 100
_FAR = Decimal("0.75")


def left_over(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The number left by each rate of a sentence, told behind it, of the whole told right before or behind."""
    for term in sentence.terms:
        found = _RATE.search(term.name) if term.unit == PERCENT and term.mention.is_exact else None
        if found is None:
            continue
        behind = sentence.terms[term.index + 1 : term.index + 1 + _TWO]
        is_next = bool(behind) and _is_left(term, behind[0], found["of"])
        left = behind[0 if is_next else -1] if behind else term
        whole = _whole(sentence, term, found["of"], left, earlier) if is_next else _told_next(term, behind, found["of"])
        statement = None if whole is None else _judged(whole, term, left)
        if statement is not None:
            yield statement


def _told_next(rate: Term, behind: Sequence[Term], of: str) -> Term | None:
    """服判息诉率91%，判决6,420件，上诉578件: the whole right behind the rate, where what is left of it follows."""
    if len(behind) < _TWO or behind[0].unit != behind[1].unit or behind[0].segment != rate.segment:
        return None
    if behind[0].clause - rate.clause != 1:
        return None
    whole, left = behind
    if whole.segment != rate.segment:
        return None  # 饮用水合格率97.66%；食品检测420份，不合格9份: of other things
    is_whole = whole.mention.is_exact and not whole.is_attribute and of[-_STEM:] not in whole.name
    return whole if is_whole and _is_left(whole, left, of) else None


def _whole(sentence: Sentence, rate: Term, of: str, left: Term, earlier: Sequence[Sentence]) -> Term | None:
    """The amount right before the rate, or last in the sentence before, unless it is what was done."""
    before = sentence.terms[: rate.index] or (earlier[-1].terms if earlier else ())
    told = [each for each in before if each.unit not in NOT_ADDED]
    if not told or sum(each.unit == told[-1].unit for each in told) > 1:
        return None  # what was done is told as well, and says itself what is left
    whole = told[-1]
    is_done = of[-_STEM:] in whole.name or (whole.unit == MONEY and words.SPENT.search(whole.name) is not None)
    is_done = is_done and not _DUE.search(whole.name)
    is_near = whole not in sentence.terms or rate.clause - whole.clause <= _CLAUSES
    is_same = whole.unit == left.unit and whole.depth == rate.depth
    return whole if is_same and is_near and not is_done and whole.mention.is_exact and not whole.is_attribute else None


def _is_left(before: Term, left: Term, of: str) -> bool:
    """Whether a figure right behind another is told to be what a rate does not count: 不合格8批次, 8件未办结."""
    if left.unit in NO_AMOUNTS:
        return False
    if left.clause - before.clause > 1 or left.depth != before.depth or not left.mention.is_exact or left.is_attribute:
        return False
    if _OF_ANOTHER.search(left.name):
        return False
    told = left.name + left.after[:_WORDS]
    if _is_not(told, tuple(of[at:] for at in range(len(of) - 1))):
        return True
    if any(left.name.endswith(f"未{character}") for character in of[-_STEM:]):
        return True  # 收缴率, 未收
    return any(done.search(of) and other.search(told) for done, other in _OTHERWISE)


def _is_not(told: str, done: tuple[str, ...]) -> bool:
    """Whether one of these words stands there behind a not."""
    for found in _NOT.finditer(told):
        between = _NOT_YET.match(told, found.end())
        if told.startswith(done, found.end()) or (between is not None and told.startswith(done, between.end())):
            return True
    return False


def _judged(whole: Term, rate: Term, left: Term) -> Statement | None:
    rest = (Interval.point(_ALL) - rate.mention.interval).times(Fraction(1, _ALL)) * whole.mention.operand
    value = whole.mention.value * (_ALL - rate.mention.value) / _ALL
    holds = rest.meets(left.mention.bounds) or rest.low == left.mention.value
    is_meant = is_close(value, left.mention.value, _FAR) or is_slip(left.mention, rest)
    if not holds and (not is_meant or _is_done(whole, rate, left)):
        return None
    working = f"{whole.mention.text}×（100%－{rate.mention.text}）"
    operands = (whole.mention, rate.mention)
    return quotient_told(
        Relation.RATE, left.mention, operands, working, value, holds=holds, confidence=Confidence.PROBABLE
    )


def _is_done(amount: Term, rate: Term, left: Term) -> bool:
    """通公交村162个，通达率96.43%，尚未通达的6个: the first is what was done, and both together are the whole."""
    if _ALL_OF_IT.search(amount.name):
        return False
    return is_percent_of(rate.mention, amount.mention.operand, amount.mention.operand + left.mention.operand)
