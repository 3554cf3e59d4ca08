"""The value to be scored of each indicator: typed, drawn from a figure, or a numerator over a denominator."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.figure import Figure
from jiheng.core.finding import Findings, Severity
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import ActualValue, Direction, Nature, Operator, Span
from jiheng.core.numbers import EXACT, HUNDRED, plain, round_half_up
from jiheng.evaluation.placement import Placed
from jiheng.evaluation.scoring_row import ScoringRow
from jiheng.figures.cells import value_text
from jiheng.figures.indicators import measured_in
from jiheng.figures.measure import RATE_DIGITS
from jiheng.rules.standard import Method

YES = frozenset({"是", "达到", "完成", "已完成", "符合"})
NO = frozenset({"否", "未达到", "未完成", "不符合"})


def resolve_actual(indicator: Indicator, figures: Mapping[str, Figure], findings: Findings) -> ActualValue | None:
    """The actual value in the indicator's unit of measure; findings say where sources contradict each other."""
    place = f"指标[{indicator.code}]"
    ways = [
        title
        for title, given in (
            ("实际完成值", indicator.actual is not None),
            ("取数", bool(indicator.actual_measure)),
        )
        if given
    ]
    if len(ways) > 1:
        findings.add("CASE301", f"{place}.实际完成值", "实际完成值和取数只能填一个；请删去其中一个。")
        return None
    if indicator.actual_measure:
        return _from_figure(indicator, figures, place, findings)
    if indicator.denominator is not None or indicator.numerator is not None:
        return _from_parts(indicator, place, findings)
    return indicator.actual


def _from_figure(
    indicator: Indicator, figures: Mapping[str, Figure], place: str, findings: Findings
) -> ActualValue | None:
    figure = figures.get(indicator.actual_measure)
    if figure is None:
        findings.add(
            "CASE302",
            f"{place}.取数",
            f"没有叫“{indicator.actual_measure}”的数字；可用的名称见网页“台账”里的“数字”，或 jiheng figures。",
            found=indicator.actual_measure,
        )
        return None
    kind = measured_in(indicator.unit_of_measure)
    if not kind.accepts(figure.unit, figure.word):
        findings.add(
            "CASE303",
            f"{place}.计量单位",
            f"“{figure.name}”的单位是“{figure.unit_word}”，指标的计量单位是“{indicator.unit_of_measure}”；请改成一致。",
            found=indicator.unit_of_measure,
            expected=figure.unit_word,
        )
        return None
    if isinstance(figure.value, Decimal):
        return EXACT.divide(figure.value, kind.factor)
    return figure.value


def _from_parts(indicator: Indicator, place: str, findings: Findings) -> ActualValue | None:
    top, bottom = indicator.numerator, indicator.denominator
    if top is None or bottom is None:
        findings.add("CASE304", f"{place}.分子", "分子和分母要同时填写；请补齐。")
        return indicator.actual
    if bottom == 0:
        return indicator.actual or NotApplicable("分母为0")
    factor = HUNDRED if measured_in(indicator.unit_of_measure).word == "%" else Decimal(1)
    rate = EXACT.divide(EXACT.multiply(top, factor), bottom)
    if isinstance(indicator.actual, Decimal):
        exponent = indicator.actual.as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        if round_half_up(rate, places) != indicator.actual:
            findings.add(
                "CASE305",
                f"{place}.实际完成值",
                f"按分子÷分母算得{plain(round_half_up(rate, 4))}，实际完成值写的是{plain(indicator.actual)}；请核对。",
                found=indicator.actual,
                expected=plain(round_half_up(rate, 4)),
            )
    return rate.quantize(Decimal(1).scaleb(-RATE_DIGITS), context=EXACT).normalize(EXACT)


def scoring_row(placed: Placed, actual: ActualValue | None, findings: Findings) -> ScoringRow:
    """The row that the engine scores. Words that no method can weigh are findings."""
    indicator, rule = placed.indicator, placed.rule
    place = f"指标[{indicator.code}]"
    row = ScoringRow(
        full_points=placed.full_points,
        rule=rule,
        direction=indicator.direction,
        operator=indicator.operator,
        tier=indicator.tier,
        assigned_points=indicator.assigned_points,
        missing_items=_items(indicator) if rule.method is Method.CHECKLIST else None,
        alternative_operator=indicator.alternative_operator,
        alternative_target=indicator.alternative_target,
        alternative_actual=indicator.alternative_actual,
    )
    if isinstance(actual, NotApplicable):
        return replace(row, actual=actual)
    if rule.method is Method.TIERS:
        return row
    if rule.method is Method.BOOLEAN and isinstance(actual, str):
        return replace(row, actual=_yes_or_no(actual, place, findings))
    target = indicator.target
    if isinstance(target, date) or isinstance(actual, date):
        return _by_date(row, target, actual, place, findings)
    if isinstance(target, str):
        findings.add(
            "CASE306",
            f"{place}.年度指标值",
            f"年度指标值“{target}”是文字，不能以“{rule.method.label}”记分；请把指标性质改为定性并填等次，或写成数字。",
            found=target,
        )
        return row
    if isinstance(actual, str):
        findings.add(
            "CASE306",
            f"{place}.实际完成值",
            f"年度指标值是数字，实际完成值“{actual}”是文字，不能以“{rule.method.label}”记分；请填数字。",
            found=actual,
        )
        return row
    return replace(row, target=target, actual=actual)


def _items(indicator: Indicator) -> tuple[str, ...] | None:
    if isinstance(indicator.actual, Decimal) and not indicator.missing_items:
        return None
    return tuple(item for item in indicator.missing_items.split("、") if item)


def _yes_or_no(answer: str, place: str, findings: Findings) -> Decimal | None:
    if answer in YES:
        return Decimal(1)
    if answer in NO:
        return Decimal(0)
    findings.add(
        "CASE307", f"{place}.实际完成值", f"“{answer}”看不出是否达到；请填“是”或“否”。", found=answer, expected="是、否"
    )
    return None


def _by_date(row: ScoringRow, target: object, actual: ActualValue | None, place: str, findings: Findings) -> ScoringRow:
    """A deadline: on or before it is met. Late ones need a rule that says what lateness costs."""
    if not isinstance(target, date) or (actual is not None and not isinstance(actual, date)):
        findings.add("CASE308", f"{place}.实际完成值", "年度指标值和实际完成值要都是日期，才能比较；请改正。")
        return row
    if row.rule.method is Method.PROPORTIONAL and actual is not None and actual > target:
        findings.add(
            "CASE309",
            f"{place}.记分法",
            f"{value_text(actual)}晚于{value_text(target)}，日期不能按比例得分；请选一种记分法（如“是否”“阶梯扣分”）。",
        )
        return row
    return replace(
        row,
        is_date=True,
        direction=Direction.LOWER,
        operator=Operator.AT_MOST,
        target=Decimal(target.toordinal()),
        actual=None if actual is None else Decimal(actual.toordinal()),
    )


def check_declared(indicator: Indicator, findings: Findings) -> None:
    """What a declared target must have: base year of a growth rate, unit of measure, responsible person.

    财预〔2015〕88号：细化量化、合理可行.
    """
    place = f"指标[{indicator.code}]"
    if indicator.baseline_year is None and any(
        word in indicator.name for word in ("提高率", "增长率", "下降率", "降低率")
    ):
        findings.add("CASE311", f"{place}.基准年度", f"“{indicator.name}”要与某一年比较；请填写基准年度。")
    if indicator.nature is Nature.QUALITATIVE:
        return
    if not indicator.unit_of_measure and isinstance(indicator.target, Decimal | Span):
        findings.add(
            "CASE312",
            f"{place}.计量单位",
            f"“{indicator.name}”没有计量单位；请填写。",
            severity=Severity.WARNING,
        )
    if not indicator.responsible:
        findings.add("CASE313", f"{place}.责任人", f"“{indicator.name}”没有责任人；请填写。", severity=Severity.WARNING)


def shown(value: object, unit_of_measure: str) -> str:
    """A target or actual value as the form prints it: numbers to at most two decimals, the rest in words."""
    if value is None:
        return ""
    if isinstance(value, NotApplicable):
        return "—"
    if isinstance(value, Decimal):
        text = plain(round_half_up(value, 2))
        return text + "%" if unit_of_measure in ("%", "％") else text
    return value_text(value)
