"""A unit together with all units below it, told as one case.

Absolute values are added, rates are formed from added numerators and denominators or weighted by budget; only then is
anything scored (湖北省2020年度项目自评表填表说明：绝对值直接累加，相对值按资金额度加权平均，先汇总完成数再计算得分).
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Accumulation
from jiheng.core.numbers import EXACT
from jiheng.figures.measure import RATE_DIGITS


def rolled_up(case: Case) -> Case:
    """The case of its own unit and everything below it, with all budget lines its own and the values summed.

    The set of indicators and their weights are those of the unit itself; an indicator of a unit below counts when it
    has the same place and name. Values that cannot be added (取最新值、不汇总) stay those of the unit itself. In a
    project's case the projects of the units below are parts of it.
    """
    own = case.profile.budget_unit
    below = {unit.code for unit in case.subordinates(own)}
    covered = below | {own}
    weights = {code: _budget(case, code) for code in covered}
    indicators = [each for each in case.indicators if case.unit_code(each) in covered]
    summed = tuple(
        _summed(case, each, [other for other in indicators if _same(each, other)], weights)
        for each in indicators
        if case.unit_code(each) == own
    )
    return replace(
        case,
        budget_lines=tuple(
            replace(line, budget_unit=own, project=case.profile.project or line.project)
            for line in case.budget_lines
            if case.unit_code(line) in covered
        ),
        projects=tuple(replace(each, budget_unit=own) for each in case.projects if case.unit_code(each) in covered),
        indicators=summed,
    )


def _budget(case: Case, code: str) -> Decimal:
    return sum((line.revised_budget for line in case.budget_lines if case.unit_code(line) == code), Decimal(0))


def _same(one: Indicator, other: Indicator) -> bool:
    return (one.level1, one.level2, one.name) == (other.level1, other.level2, other.name)


def _summed(case: Case, own: Indicator, parts: Sequence[Indicator], weights: dict[str, Decimal]) -> Indicator:
    if len(parts) == 1 or own.accumulation in (Accumulation.NONE, Accumulation.LATEST):
        return own
    if own.accumulation in (Accumulation.SUM, Accumulation.RUNNING):
        return replace(
            own,
            target=_added([each.target for each in parts]) or own.target,
            actual=_added([each.actual for each in parts]),
            weight=own.weight,
        )
    if all(each.numerator is not None and each.denominator is not None for each in parts):
        return replace(
            own,
            actual=None,
            numerator=_added([each.numerator for each in parts]),
            denominator=_added([each.denominator for each in parts]),
        )
    actual = _weighted([(each.actual, weights[case.unit_code(each)]) for each in parts])
    return replace(own, actual=actual, numerator=None, denominator=None)


def _added(values: Sequence[object]) -> Decimal | None:
    """The sum, or None as soon as one of them is no number: missing is not zero."""
    total = Decimal(0)
    for value in values:
        if not isinstance(value, Decimal):
            return None
        total = EXACT.add(total, value)
    return total


def _weighted(values: Sequence[tuple[object, Decimal]]) -> Decimal | None:
    whole = sum((weight for _, weight in values), Decimal(0))
    if not whole:
        return None
    total = Decimal(0)
    for value, weight in values:
        if not isinstance(value, Decimal):
            return None
        total = EXACT.add(total, EXACT.multiply(value, weight))
    return EXACT.divide(total, whole).quantize(Decimal(1).scaleb(-RATE_DIGITS), context=EXACT).normalize(EXACT)
