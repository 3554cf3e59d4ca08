"""Gaps and balances by one amount and the rate that it is of: 决算数为预算2,120万元的86.9%，节约278万元.

清淤32.86万立方米，完成计划的106%，超出计划1.86万立方米: the other amount is told nowhere, but follows from the rate.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, NOT_ADDED, PERCENT
from jiheng.quantities.words import CARRIED_OVER

_LEFT = re.compile(
    "^(?:[0-9]{1,2}[.、])?(?:尚|仍|还)?(?:有)?(?P<of>[\u4e00-\u9fff]{0,8}?)(?:年末|年底|预算|资金|项目)*"
    "(?:(?:比|较)(?:预算|计划|年初预算)(?:数)?)?(?:结转(?:和|及)?结余|结余|结转|剩余|余额|节约|节支|节省|少支出?|未支出|未使用|未支付|未拨付|未完成|决算数?(?:小于|低于|少于)(?:年初)?预算数?)"
    "(?:资金|经费|下年|金额|预算)*(?:为|约|共|达)*$"
)
_OVER = re.compile(
    "^(?P<of>)(?:决算数?(?:大于|高于|超过|多于)(?:年初)?预算数?|(?:比|较)?(?:(?:年初|全年|年度|原)?(?:计划|目标|预算|任务)(?:数)?)?(?:超额|超出|超过|超|多)[\u4e00-\u9fff]{0,4}?"
    "(?:(?:年初|全年|年度|原)?(?:计划|目标|预算|任务)(?:数)?)?)(?:了|约)?$"
)
_RATE = late_pattern(
    "(?:(?:执行|支付|支出|拨付|完成|使用)(?:率|进度)|完成率)[^，。；]{0,4}$|完成(?:了|约)?$|"
    "(?:完成|为|占|达到?)(?:年初|全年|年度|调整)?[\u4e00-\u9fff]{0,6}?(?:预算|计划|目标|任务)(?:数)?的?$"
)
_PLANNED = late_pattern("(?:预算|计划|目标|任务)(?:数|资金)?(?:为|共|安排)*$")
_BOTH_TOLD = "决算"
"""完成年初预算的100%，决算数大于预算数56万元: what is left of other money may stand beside 100 %."""
_OF_PLAN, _VERB = "的", 2
_ALL, _PLACES = 100, 2
_MOST_CLAUSES = 3
_SHARP, _NEAR = Fraction(1, 5), Fraction(35, 100)
SIGNS = ("结余", "结转", "剩余", "余额", "节", "少支", "未", "超", "多", "决算")


@value(slots=False)
class _Basis:
    """`told`: the amount that the rate is told of, the plan where `is_plan`."""

    told: Term
    rate: Term
    is_plan: bool

    @property
    def gap(self) -> Interval:
        """How far plan and result lie apart."""
        amount_told, rate = self.told.mention.interval, self.rate.mention.interval
        ends = [
            abs(each * (1 - share / _ALL) if self.is_plan else each * (_ALL / share - 1))
            for each in (amount_told.low, amount_told.high)
            for share in (rate.low, rate.high)
        ]
        return Interval(min(ends), max(ends))


def by_rates(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each gap or balance whose sentence, or the one before it, tells one amount and its rate alone."""
    if not any(each.unit == PERCENT for told_in in (sentence, *earlier[-1:]) for each in told_in.terms):
        return
    for gap in sentence.terms:
        found = _LEFT.match(gap.own_name) or _OVER.match(gap.own_name)
        if found is None or gap.unit in NOT_ADDED or not gap.mention.is_exact or gap.depth:
            continue
        basis = _basis(sentence, gap, earlier, found["of"])
        statement = None if basis is None else _judged(gap, basis, is_left=found.re is _LEFT)
        if statement is not None:
            yield statement


def _basis(sentence: Sentence, gap: Term, earlier: Sequence[Sentence], subject: str) -> _Basis | None:
    """The last rate before the gap and the one amount of its unit that it is told of."""
    own = [each for each in sentence.terms[: gap.index] if gap.clause - each.clause <= _MOST_CLAUSES]
    told_in = sentence if own or not earlier else earlier[-1]
    before = own or told_in.terms
    for rate in reversed(before):
        if rate.unit == PERCENT and _RATE.search(rate.name) and rate.mention.is_exact and rate.mention.value:
            told = [each for each in told_in.terms[: rate.index] if rate.clause - each.clause <= 1]
            told = [each for each in told if each.unit == gap.unit]
            if subject and not (told and subject in told[-1].name):
                continue
            if any(CARRIED_OVER.search(each.name) for each in told_in.terms[: rate.index] if each.unit == gap.unit):
                return None  # what was left of the year before was there to spend as well
            if len(told) == 1 and subject in told[0].name and not _goes_on(told_in, before, rate, subject):
                return _of(told_in, told[0], rate)
            if not told and told_in is sentence and earlier and not subject:
                return _of_spending(earlier[-1], gap, rate)
            return None
    return None


def _goes_on(told_in: Sentence, before: Sequence[Term], rate: Term, subject: str) -> bool:
    """Whether another amount stands behind the rate, that is no part of the first."""
    behind = [each for each in before if each.start > rate.start and each.unit not in NO_AMOUNTS]
    return not subject and any(not told_in.is_part(each) for each in behind)


def _of(told_in: Sentence, told: Term, rate: Term) -> _Basis | None:
    if not told.mention.is_exact or told.is_attribute:
        return None
    rank = rank_of(told)
    is_plan = _PLANNED.search(told.name) is not None or told_in.is_whole_of_share(told)
    is_done = rank is Rank.USED or rate.name.endswith(_OF_PLAN) or rate.own_name[:_VERB] in told.name
    is_plan = is_plan or (Rank.PLANNED <= rank <= Rank.RECEIVED and not is_done)
    return _Basis(told, rate, is_plan) if is_plan or is_done else None


def _of_spending(before: Sentence, gap: Term, rate: Term) -> _Basis | None:
    """实付998.64万元。执行率91.2%，结余96.36万元: what was spent, where it leaves that, or but for a slip."""
    spent = [
        _Basis(each, rate, is_plan=False)
        for each in before.terms
        if each.unit == gap.unit and each.mention.is_exact and rank_of(each) is Rank.USED and not _is_listed(each)
    ]
    fitting = [each for each in spent if each.gap.meets(gap.mention.interval) or is_slip(gap.mention, each.gap)]
    return fitting[0] if len(fitting) == 1 else None


def _is_listed(term: Term) -> bool:
    """工资福利支出398.6万元、商品和服务支出441.9万元: a part of what was spent."""
    return "、" in (term.mark, term.after_mark)


def _judged(gap: Term, basis: _Basis, *, is_left: bool) -> Statement | None:
    if basis.rate.mention.value == _ALL:
        return _of_all(gap, basis, is_left=is_left) if gap.own_name.startswith(_BOTH_TOLD) else None
    if (basis.rate.mention.value < _ALL) != is_left:
        return None
    wanted = basis.gap
    middle = (wanted.low + wanted.high) / 2
    if wanted.width > middle * _SHARP:
        return None
    is_meant = abs(gap.mention.value - middle) < middle * _NEAR or is_slip(gap.mention, wanted)
    if wanted.meets(gap.mention.interval) or not is_meant:
        return None  # a rounded rate leaves too much room to show that the gap is right
    if _Basis(basis.told, basis.rate, not basis.is_plan).gap.meets(gap.mention.interval):
        return None  # 拨付4,836万元，执行率96.72%，结余164万元: it was what was spent, or what there was
    stated = gap.mention
    about = format(round_half_up(middle / stated.scale, stated.places), "f") + stated.unit_text
    told, rate = basis.told.mention, basis.rate.mention
    share = f"（1－{rate.text}）" if is_left else f"（{rate.text}－1）"
    other = f"{told.text}÷{rate.text}"
    working = (
        f"{told.text}×{share}" if basis.is_plan else f"{other}－{told.text}" if is_left else f"{told.text}－{other}"
    )
    arithmetic = f"{working}≈{about}≠{stated.text}"
    relation = Relation.REMAINDER if is_left else Relation.COMPARISON
    return Statement(relation, gap.mention, (told, rate), False, arithmetic, about, Confidence.PROBABLE)


def _of_all(gap: Term, basis: _Basis, *, is_left: bool) -> Statement | None:
    """完成年初预算的100%，决算数大于预算数56万元: more than the rounding of the rate leaves room for."""
    if gap.mention.interval.low <= basis.gap.high:
        return None
    told, apart, rate = basis.told.mention, gap.mention, basis.rate.mention
    is_added = is_left is not basis.is_plan
    other = told.value + apart.value if is_added else told.value - apart.value
    if other <= 0:
        return None
    share = other / told.value if basis.is_plan else told.value / other
    about = f"{round_half_up(share * _ALL, _PLACES)}%"
    working = f"{told.text}{'＋' if is_added else '－'}{apart.text}"
    arithmetic = f"（{working}）÷{told.text}" if basis.is_plan else f"{told.text}÷（{working}）"
    statement = f"{arithmetic}＝{about}≠{rate.text}"
    return Statement(Relation.COMPARISON, rate, (told, apart), False, statement, about, Confidence.PROBABLE)
