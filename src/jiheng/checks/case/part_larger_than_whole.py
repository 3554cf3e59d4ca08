"""A rate whose numerator is larger than its denominator, or a share beyond 100 %."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.indicator import place_of
from jiheng.checks.declared.target_values import is_share
from jiheng.core.case import Case
from jiheng.core.finding import Severity
from jiheng.core.numbers import HUNDRED, plain

_HEAD = "指标\n| 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 分子 | 分母 |\n"


@check(
    id="CAS106",
    title="合格率、满意度等比率不应超过100%",
    why="部分不会多于总体；分子大于分母，说明两栏填反或口径不同。",
    kind=Kind.CASE,
    severity=Severity.ERROR,
    good=(
        f"{_HEAD}| 学员满意度 | 90 | % | | 133 | 141 |\n| 产值增长率 | 8 | % | 130 | | |\n"
        "| 任务完成率 | 100 | % | | 33 | 30 |",
    ),
    bad=(
        Bad(f"{_HEAD}| 学员满意度 | 90 | % | | 141 | 133 |", says="分子141大于分母133"),
        Bad(f"{_HEAD}| 产品合格率 | 90 | % | 109 | | |", says="实际完成值109%超过100%"),
    ),
)
def part_larger_than_whole(case: Case) -> Answers:
    """Rates that are a share of a whole by their name."""
    found = [each for each in case.indicators if each.unit_of_measure == "%" and is_share(each.name)]
    if not found:
        raise DoesNotApply("案卷里没有这样的比率指标")
    for each in found:
        if each.numerator is not None and each.denominator and each.numerator > each.denominator:
            message = f"“{each.name}”的分子{plain(each.numerator)}大于分母{plain(each.denominator)}；请核对是否填反。"
            yield Flaw((place_of(each.code, "numerator"), place_of(each.code, "denominator")), message)
        elif isinstance(each.actual, Decimal) and each.actual > HUNDRED:
            message = f"“{each.name}”的实际完成值{plain(each.actual)}%超过100%；请核对。"
            yield Flaw((place_of(each.code, "actual", plain(each.actual)),), message)
