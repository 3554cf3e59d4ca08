"""Indicators that hang on no duty, no task, no programme and no project."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.indicator import place_of
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = (
    "职责\n| 职责编号 | 职责内容 |\n| Z1 | 管护县内水库。 |\n"
    "指标\n| 三级指标 | 年度指标值 | 计量单位 | 对应职责 | 对应规划指标 |\n| 除险水库 | 2 | 座 | Z1 |  |\n"
)


@check(
    id="TGT123",
    title="每项指标应对应职责、任务或规划（指向明确）",
    why="与职责、任务、规划都不沾边的指标，说不清为什么要考核它。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("财预〔2015〕88号",),
    good=(f"{_HEAD}| 水库水质达标率 | 98 | % |  | 水安全规划第3项 |",),
    bad=(Bad(f"{_HEAD}| 编印刊物 | 4 | 期 |  |  |", says="“编印刊物”没有对应职责、任务或规划"),),
)
def indicator_without_duty(case: Case) -> Answers:
    """Where the case lists duties or tasks, and some indicator names one."""
    linked = [each for each in case.indicators if each.duties or each.tasks]
    if not linked:
        raise DoesNotApply("案卷里的指标没有写对应的职责和任务")
    for each in case.indicators:
        if not (each.duties or each.tasks or each.programme_indicators or each.project):
            message = f"“{each.name}”没有对应职责、任务或规划；请在“对应职责”“对应任务”或“对应规划指标”栏填写。"
            yield Flaw((place_of(each.code, "duties"),), message)
