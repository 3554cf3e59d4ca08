"""Gifts and other people's money booked as spent from this budget."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.activity import InKind
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Location, Severity

_NOT_OURS = re.compile(r"捐|赞助|自筹|社会资金|企业|基金会|募集|银行|福利彩票|爱心")
_HEAD = "活动\n| 活动名称 | 活动简称 | 类别 | 金额 | 资金来源 | 在预算内 | 现金或物资 |\n"


@check(
    id="CAS104",
    title="捐赠和自筹不应记在预算内",
    why="用捐赠、自筹办的事不是本预算的成效；记在预算内，单位成本和成效都算错。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R54",),
    good=(
        f"{_HEAD}| 走访慰问 | 慰问 | 关爱慰问 | 3.2万元 | 区级财政 | 是 | 现金 |\n"
        "| 物资捐赠 | 捐赠 | 捐赠 | 8万元 | 企业捐赠 | 否 | 物资 |",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 物资捐赠 | 捐赠 | 捐赠 | 8万元 | 企业捐赠 | 是 | 物资 |",
            says="资金来源是“企业捐赠”，却记“在预算内”",
        ),
    ),
)
def gifts_within_the_budget(case: Case) -> Answers:
    """By the words of 资金来源, or goods given."""
    if not case.activities:
        raise DoesNotApply("案卷里没有活动")
    for activity in case.activities:
        if not activity.within_budget:
            continue
        is_gift = _NOT_OURS.search(activity.money_source) or (
            activity.in_kind is InKind.GOODS and not activity.money_source
        )
        if is_gift:
            source = f"资金来源是“{activity.money_source}”" if activity.money_source else "是物资"
            message = f"活动“{activity.name}”{source}，却记“在预算内”；请核对，不是本预算支出的改为“否”。"
            yield Flaw((Location(place=f"活动[{activity.code}].在预算内", quote="是"),), message)
