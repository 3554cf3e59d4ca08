"""Activities that leave out what their kind must record."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.activity import ActivityKind
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Location, Severity

_HEAD = "活动\n| 活动名称 | 活动简称 | 类别 | 日期 | 地点 | 场次 | 人数 | 金额 | 资金来源 | 佐证材料 |\n"
_NAMED = 5


@check(
    id="CAS115",
    title="活动应记全本类别要记的内容",
    why="没有日期、数量和佐证的活动，报告里的数字就没有依据；动用公共资金没有写金额，成本也无从算起。",
    kind=Kind.CASE,
    severity=Severity.NOTICE,
    confidence=Confidence.ASK,
    good=(
        f"{_HEAD}| 技能培训 | 培训 | 培训 | 2031-03-08 | 甲镇 | 6 | | | | 签到表 |",
        f"{_HEAD}| 困难救助 | 救助 | 救助 | 2031-03-08 | 甲镇 | | 6 | 3万元 | 彩票公益金 | 签收表 |",
    ),
    bad=(
        Bad(f"{_HEAD}| 技能培训 | 培训 | 培训 | | 甲镇 | 6 | | | | 签到表 |", says="“培训”类1项没有记日期"),
        Bad(
            f"{_HEAD}| 困难救助 | 救助 | 救助 | 2031-03-08 | 甲镇 | | 6 | | 彩票公益金 | 签收表 |",
            says="“救助”类1项没有记金额",
        ),
    ),
)
def activity_without_its_record(case: Case) -> Answers:
    """One answer for each kind and each thing left out, by the rules in force in the year."""
    from jiheng.rules.errors import UnknownRuleError  # slow to load, and many cases have no activities
    from jiheng.rules.library import load_library, rule_day

    if not case.activities:
        raise DoesNotApply("案卷里没有活动")
    lacking: dict[tuple[ActivityKind, str], list[str]] = {}
    for rule in load_library().activity_kinds.values():
        try:
            kinds = rule.value_on(rule_day(case.year))
        except UnknownRuleError:
            continue
        for activity in case.activities:
            terms = kinds.of(activity.kind)
            for title in terms.missing(activity) if terms else ():
                lacking.setdefault((activity.kind, title), []).append(activity.code)
    for (kind, title), codes in lacking.items():
        named = "、".join(codes[:_NAMED]) + ("等" if len(codes) > _NAMED else "")
        places = tuple(Location(place=f"活动[{code}]") for code in codes)
        yield Flaw(places, f"“{kind.label}”类{len(codes)}项没有记{title}（{named}）；请补齐，确实没有的在备注里说明。")
