"""A satisfaction rate typed as a number, without the answers that it was counted from."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.indicator import place_of
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = "指标\n| 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 分子 | 分母 |\n"


@check(
    id="CAS105",
    title="满意度应有样本数",
    why="满意度须实际调查；填写满意份数（分子）和有效份数（分母），才能核实，也才能与别的单位汇总。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    references=("R34",),
    good=(f"{_HEAD}| 学员满意度 | 90 | % | | 133 | 141 |\n| 设备完好率 | 95 | % | 96 | | |",),
    bad=(Bad(f"{_HEAD}| 学员满意度 | 90 | % | 94 | | |", says="“学员满意度”只有完成值，没有样本数"),),
)
def satisfaction_without_sample(case: Case) -> Answers:
    """A rate drawn from a ledger has its own records."""
    found = [each for each in case.indicators if "满意度" in each.name or "满意度" in each.level2]
    if not found:
        raise DoesNotApply("案卷里没有满意度指标")
    for each in found:
        if each.actual is not None and each.denominator is None and not each.actual_measure:
            message = (
                f"“{each.name}”只有完成值，没有样本数；请把满意的份数填在“分子”，有效问卷数填在“分母”，并附调查材料。"
            )
            yield Flaw((place_of(each.code, "denominator"), place_of(each.code, "actual")), message)
