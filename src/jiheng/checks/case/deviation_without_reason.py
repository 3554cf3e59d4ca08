"""Targets missed, or passed by far, with an empty reason."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.attainment import attainments
from jiheng.checks.declared.indicator import place_of
from jiheng.core.case import Case
from jiheng.core.finding import Severity
from jiheng.core.indicator import Indicator
from jiheng.core.numbers import HUNDRED, fixed, plain

_FAR = Decimal("1.3")
_HEAD = "指标\n| 三级指标 | 指标方向 | 符号 | 年度指标值 | 计量单位 | 实际完成值 | 偏差原因 |\n"


@check(
    id="CAS107",
    title="未完成或超额较多的指标应写原因",
    why="没有达到指标值的要写原因；超过130%的要分析目标是否定低了。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    references=("R15", "R17"),
    good=(
        f"{_HEAD}| 复垦面积 | 正向 | ≥ | 320 | 亩 | 300 | 汛期停工 |\n| 每亩成本 | 反向 | ≤ | 9000 | 元 | 8600 | |\n"
        "| 新增耕地 | 正向 | ≥ | 45 | 亩 | 46 | |",
    ),
    bad=(
        Bad(f"{_HEAD}| 复垦面积 | 正向 | ≥ | 320 | 亩 | 300 | |", says="“复垦面积”目标≥320亩，实际300亩，没有达到"),
        Bad(f"{_HEAD}| 复垦面积 | 正向 | ≥ | 320 | 亩 | 480 | |", says="完成150.00%"),
        Bad(f"{_HEAD}| 每亩成本 | 反向 | ≤ | 9000 | 元 | 9800 | |", says="没有达到"),
    ),
)
def deviation_without_reason(case: Case) -> Answers:
    """Told before any standard scores them, so that nothing is forgotten."""
    found = attainments(case)
    if not found:
        raise DoesNotApply("案卷里没有可以比较的指标值和完成值")
    for each in found:
        indicator = each.indicator
        if indicator.reason:
            continue
        if not each.is_met:
            message = (
                f"“{indicator.name}”{_aim(indicator)}实际{each.actual}，没有达到，没有写原因；"
                "请填写偏差原因和改进措施。"
            )
            yield Flaw((place_of(indicator.code, "reason"),), message)
        elif each.share is not None and each.share >= _FAR:
            done = fixed(each.share * HUNDRED, 2)
            message = f"“{indicator.name}”完成{done}%，超过目标三成以上，没有写原因；请分析年初目标是否偏低。"
            yield Flaw((place_of(indicator.code, "reason"),), message)


def _aim(indicator: Indicator) -> str:
    if not isinstance(indicator.target, Decimal):
        return ""
    return f"目标{indicator.operator.label}{plain(indicator.target)}{indicator.unit_of_measure}，"
