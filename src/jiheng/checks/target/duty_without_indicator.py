"""Duties and tasks of the year that no indicator measures."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_HEAD = (
    "职责\n| 职责编号 | 职责内容 |\n| Z1 | 管护县内水库。 |\n{duty}"
    "任务\n| 任务编号 | 任务名称 |\n| R1 | 水库除险 |\n{task}"
    "指标\n| 三级指标 | 年度指标值 | 计量单位 | 对应职责 | 对应任务 |\n| 除险水库 | 2 | 座 | Z1 | R1 |"
)
_LONGEST_QUOTE = 24


@check(
    id="TGT122",
    title="每项职责和年度任务应有指标（指向明确）",
    why="目标要体现部门职能和年度重点工作；没有指标的任务，年底无从说明做得怎样。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("财预〔2015〕88号",),
    good=(_HEAD.format(duty="", task=""),),
    bad=(
        Bad(_HEAD.format(duty="| Z2 | 编制抗旱预案。 |\n", task=""), says="职责Z2“编制抗旱预案。”没有对应的指标"),
        Bad(_HEAD.format(duty="", task="| R2 | 节水改造 |\n"), says="任务R2“节水改造”没有对应的指标"),
    ),
)
def duty_without_indicator(case: Case) -> Answers:
    """Only where some indicator names a duty or a task at all; a duty is also measured through its tasks.

    A project answers for its own task alone.
    """
    tasks = {code for each in case.indicators for code in each.tasks}
    duties = {code for each in case.indicators for code in each.duties}
    duties |= {code for task in case.tasks if task.code in tasks for code in task.duties}
    if not tasks and not duties:
        raise DoesNotApply("案卷里的指标没有写对应的职责和任务")
    own = next((each.task for each in case.projects if each.code == case.profile.project), "")
    asked = [each for each in case.tasks if not case.profile.project or each.code == own]
    records = [("任务", "任务名称", each.code, each.name) for each in asked if tasks and each.code not in tasks]
    records += (
        []
        if case.profile.project
        else [("职责", "职责内容", each.code, each.text) for each in case.duties if duties and each.code not in duties]
    )
    for table, column, code, text in records:
        words = " ".join(text.split())
        quote = words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE] + "…"
        place = Location(place=f"{table}[{code}].{column}", quote=quote)
        message = f"{table}{code}“{quote}”没有对应的指标；请补充指标，或在指标的“对应{table}”栏写上{code}。"
        yield Flaw((place,), message)
