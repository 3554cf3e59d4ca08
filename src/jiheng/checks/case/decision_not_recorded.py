"""A whole-department self-evaluation without the record of the meeting that approved it."""

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_HEAD = "基本信息\n| 项目编号 | 集体决策记录号 |\n"


@check(
    id="CAS112",
    title="整体自评应有集体审定记录",
    why="部门整体支出自评要经党组（办公）会审定；没有记录号，复核时视为未经审定。",
    kind=Kind.CASE,
    severity=Severity.NOTICE,
    references=("R38",),
    good=(
        f"{_HEAD}| | 党组会〔2032〕3号 |",
        "基本信息\n| 项目编号 |\n| X1 |\n项目\n| 项目编号 | 项目名称 | 项目简称 |\n| X1 | 供水 | 供水 |",
    ),
    bad=(Bad("", says="没有填集体决策记录号"),),
)
def decision_not_recorded(case: Case) -> Answers:
    """A project's self-evaluation does not need one."""
    if not case.profile.project and not case.profile.decision_record:
        message = "整体支出自评没有填集体决策记录号；请在“基本信息”填写审定会议的文号或日期。"
        yield Flaw((Location(place="基本信息.集体决策记录号"),), message)
