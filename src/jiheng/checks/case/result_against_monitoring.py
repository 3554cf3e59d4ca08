"""The year's actual value lies far from what the last monitoring of the year expected."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity
from jiheng.core.numbers import EXACT, HUNDRED, fixed, plain
from jiheng.core.observation import Likelihood, Observation
from jiheng.figures.indicators import measured_in
from jiheng.figures.registry import figures_of

FAR = Decimal("0.1")
"""Beyond a tenth the two contradict each other; the share that a province's monitoring rules use."""

_HEAD = (
    "指标\n| 指标编号 | 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 偏差原因 |\n"
    "| 1 | 复垦面积 | 320 | 亩 | {actual} | {reason} |\n"
)
_SEEN = (
    "指标进度\n| 指标编号 | 截至日期 | 已完成值 | 全年预计完成值 | 完成目标可能性 |\n"
    "| 1 | 2031-07-31 | 90 | 320 | 确定能 |\n| 1 | 2031-10-31 | 200 | {expected} | {likelihood} |\n"
)


@check(
    id="CAS114",
    title="自评的实际完成值应与最后一期监控相衔接",
    why="监控时预计的和年末报的差得远，其中一处没有说实话，或者中间发生了应当说明的事。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    references=("R16",),
    good=(
        _HEAD.format(actual="300", reason="汛期停工") + _SEEN.format(expected="310", likelihood="有可能"),
        _HEAD.format(actual="240", reason="汛期停工，10月监控后又停工一个月")
        + _SEEN.format(expected="320", likelihood="确定能"),
    ),
    bad=(
        Bad(
            _HEAD.format(actual="240", reason="") + _SEEN.format(expected="320", likelihood="确定能"),
            says="“复垦面积”实际240亩，10月31日监控时预计全年320亩，相差25.00%",
        ),
        Bad(
            _HEAD.format(actual="320", reason="") + _SEEN.format(expected="320", likelihood="完全不可能"),
            says="10月31日监控时填“完全不可能”完成，自评却达到了目标",
        ),
    ),
)
def result_against_monitoring(case: Case) -> Answers:
    """By the last observation of each indicator; a reason written beside the indicator explains the difference."""
    last: dict[str, Observation] = {}
    for each in sorted(case.observations, key=lambda each: each.on):
        last[each.indicator] = each
    if not last:
        raise DoesNotApply("没有填报指标进度")
    figures = figures_of(case)
    for indicator in case.indicators:
        seen = last.get(indicator.code)
        figure = figures[f"指标.{indicator.code}.实际完成值"]
        if seen is None or not isinstance(figure.value, Decimal):
            continue
        actual = EXACT.divide(figure.value, measured_in(indicator.unit_of_measure).factor)
        places = (Location(place=f"指标[{indicator.code}]"), Location(place=f"指标进度[{seen.code}]"))
        day, unit = f"{seen.on.month}月{seen.on.day}日", indicator.unit_of_measure
        target = indicator.target
        if seen.likelihood is Likelihood.IMPOSSIBLE and isinstance(target, Decimal) and actual >= target:
            message = f"“{indicator.name}”{day}监控时填“完全不可能”完成，自评却达到了目标；请核对其中一处。"
            yield Flaw(places, message)
        elif isinstance(seen.expected, Decimal) and seen.expected > 0:
            share = abs(actual - seen.expected) / seen.expected
            told = f"实际{plain(actual)}{unit}，{day}监控时预计全年{plain(seen.expected)}{unit}"
            if share <= FAR:
                yield Holds(places, told)
            elif not indicator.reason:
                message = f"“{indicator.name}”{told}，相差{fixed(share * HUNDRED, 2)}%；请核对，或在“偏差原因”栏说明。"
                yield Flaw(places, message)
