"""A list of people or indicators that does not have as many as the total beside it says."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Location, Severity

_RELIEF = (
    "活动\n| 活动编号 | 活动名称 | 活动简称 | 类别 | 人数 |\n| H1 | 困难救助 | 救助 | 救助 | {people} |\n"
    "救助名单\n| 对应活动 | 对象编号 |\n| H1 | K1 |\n| H1 | K2 |\n| H1 | K2 |"
)
_PROGRAMME = (
    "发展规划\n| 规划编号 | 规划名称 | 起始年 | 终止年 | 可量化指标数 |\n| G1 | 妇女规划 | 2031 | 2040 | {count} |\n"
    "规划指标\n| 规划编号 | 规划指标 |\n| G1 | 入学率 |\n| G1 | 参保率 |"
)


@check(
    id="CAS118",
    title="名单、规划指标的个数应与总数一致",
    why="名单和逐项指标是总数的依据；两处不同，报告的总数就核不上。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    good=(_RELIEF.format(people="2"), _RELIEF.format(people="近3"), _PROGRAMME.format(count="2")),
    bad=(
        Bad(_RELIEF.format(people="3"), says="登记的人数是3，救助名单里是2人"),
        Bad(_PROGRAMME.format(count="5"), says="可量化指标数是5，规划指标表里有2项"),
    ),
)
def lists_against_their_totals(case: Case) -> Answers:
    """Totals that are only bounds, and lists that were not kept, are left alone."""
    if not case.relief_recipients and not case.programme_indicators:
        raise DoesNotApply("案卷里没有救助名单和规划指标")
    yield from _relief(case)
    yield from _programmes(case)


def _relief(case: Case) -> Iterator[Flaw]:
    listed: dict[str, set[str]] = {}
    for each in case.relief_recipients:
        listed.setdefault(each.activity, set()).add(each.person)
    for activity in case.activities:
        people = activity.people
        own = listed.get(activity.code)
        if own and people is not None and people.is_exact and people.value != len(own):
            message = (
                f"活动“{activity.name}”登记的人数是{people.wording}，救助名单里是{len(own)}人；请补全名单或改正人数。"
            )
            yield Flaw((Location(place=f"活动[{activity.code}].人数", quote=people.wording),), message)


def _programmes(case: Case) -> Iterator[Flaw]:
    for programme in case.development_programmes:
        own = sum(each.programme == programme.code for each in case.programme_indicators)
        stated = programme.quantified_indicators
        if own and stated is not None and stated != own:
            message = f"“{programme.name}”的可量化指标数是{stated}，规划指标表里有{own}项；请补全或改正。"
            yield Flaw((Location(place=f"发展规划[{programme.code}].可量化指标数", quote=str(stated)),), message)
