"""An activity with more people than person-times."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_HEAD = "活动\n| 活动名称 | 活动简称 | 类别 | 场次 | 人数 | 人次 |\n"


@check(
    id="CAS103",
    title="活动的人数不应多于人次",
    why="一个人参加一次就是一人次，人次不会少于人数；反了，说明两栏填颠倒或口径不同。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    good=(
        f"{_HEAD}| 技能培训 | 培训 | 培训 | 6 | 120 | 640 |\n| 宣讲 | 宣讲 | 宣讲 | 9 | | 800 |",
        f"{_HEAD}| 技能培训 | 培训 | 培训 | 6 | 约700 | 640 |",
    ),
    bad=(Bad(f"{_HEAD}| 技能培训 | 培训 | 培训 | 6 | 640 | 120 |", says="640人，人次只有120"),),
)
def more_people_than_visits(case: Case) -> Answers:
    """Exact counts only."""
    if not case.activities:
        raise DoesNotApply("案卷里没有活动")
    for activity in case.activities:
        people, visits = activity.people, activity.person_times
        if people is None or visits is None or not people.is_exact or not visits.is_exact:
            continue
        if people.value > visits.value:
            message = f"活动“{activity.name}”有{people.wording}人，人次只有{visits.wording}；请核对人数和人次是否填反。"
            yield Flaw((Location(place=f"活动[{activity.code}].人数", quote=people.wording),), message)
