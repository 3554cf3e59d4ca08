"""Premiums, taxes and interest: 保险金额600元/亩，费率5%，保费30元/亩; 贷款15万元，期限2年，年利率5%，贴息1.5万元."""

import re
from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import PERCENT

_DUE = re.compile(
    "(?:保费|税额|税款|应纳税|利息|贴息|保险费|担保费)(?:资金|金额|额|总额|支出)?(?:共计|共|总计|合计)?(?:为|是|计|约)?$"
)
_RATE_OF = late_pattern("(?:费率|税率|利率|贴息率)(?:为|是|按)?$")
_OF_THE_RATE = late_pattern("的?(?:贴息率|费率|税率|利率|年利率)")
_SHARE_OF = late_pattern("(?:比例|按|贴补|补助)(?:为|是|按)?$")
_BY_THE_YEAR = "利率"
_ONE_YEAR = late_pattern("一年(?!期)|1年(?!期)|全年")
_MONTHS_OF_A_YEAR = 12
_LENGTHS = {"年": Fraction(1), "月": Fraction(1, _MONTHS_OF_A_YEAR)}
_MOST_BETWEEN, _FAR = 4, 3


@value()
class _Made:
    """An amount, the rates it is taken at, and how many years they may have run."""

    base: Term
    rates: tuple[Term, ...]
    years: tuple[Fraction, ...]
    is_of_told_time: bool

    def worth(self, years: Fraction) -> tuple[Interval, Fraction]:
        exact, made = self.base.mention.value * years, self.base.mention.operand.times(years)
        for rate in self.rates:
            made = (made * rate.mention.operand).times(Fraction(1, 100))
            exact *= rate.mention.value / 100
        return made, exact


def premium_made(sentence: Sentence, position: int) -> Statement | None:
    """The figure against the amount, its rates and its time right before it."""
    term = sentence.terms[position]
    made = _made(sentence, position) if position > 1 and _DUE.search(term.name) else None
    if made is None or not term.mention.is_exact:
        return None
    for years in made.years:
        interval, exact = made.worth(years)
        if interval.meets(term.mention.interval):
            return _told(made, term, years, exact, holds=True)
    interval, exact = made.worth(made.years[-1])
    is_near = exact < _FAR * term.mention.value < _FAR**2 * exact
    is_of_any_time = _BY_THE_YEAR in made.rates[0].name and not made.is_of_told_time
    if not is_near or (is_of_any_time and not is_slip(term.mention, interval)):
        return None
    return _told(made, term, made.years[-1], exact, holds=False)


def _made(sentence: Sentence, position: int) -> _Made | None:
    term = sentence.terms[position]
    between: list[Term] = []
    for each in reversed(sentence.terms[max(position - _MOST_BETWEEN - 1, 0) : position]):
        if each.segment != term.segment or not each.mention.is_exact:
            return None
        if each.unit == term.unit:
            rates = tuple(rate for rate in between[::-1] if rate.unit == PERCENT)
            if not _are_rates(rates) or any(other.unit not in _LENGTHS for other in between if other.unit != PERCENT):
                return None
            told = [each.mention.value * _LENGTHS[each.unit] for each in between if each.unit in _LENGTHS]
            is_told = bool(told) or _ONE_YEAR.search(sentence.text, each.end, term.start) is not None
            return _Made(each, rates, (Fraction(1), *told), is_told)
        between.append(each)
    return None


def _are_rates(rates: Sequence[Term]) -> bool:
    """Whether the first is a rate of interest or the like, and a second the share of it that is paid."""
    if not rates or len(rates) > len((_RATE_OF, _SHARE_OF)):
        return False
    first = rates[0]
    is_rate = _RATE_OF.search(first.name) is not None or _OF_THE_RATE.match(first.after) is not None
    return is_rate and all(_SHARE_OF.search(each.name) for each in rates[1:])


def _told(made: _Made, term: Term, years: Fraction, exact: Fraction, *, holds: bool) -> Statement:
    computed = in_unit_of(exact, term.mention)
    factors = [made.base.mention.text, *(rate.mention.text for rate in made.rates)]
    if years != 1:
        factors.append(f"{years}年" if years.denominator == 1 else f"{years * _MONTHS_OF_A_YEAR}/12年")
    arithmetic = "×".join(factors) + f"＝{computed}" + ("" if holds else f"≠{term.mention.text}")
    operands = (made.base.mention, *(rate.mention for rate in made.rates))
    return Statement(Relation.PRODUCT, term.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)
