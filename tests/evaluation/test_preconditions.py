"""What a case must be before it is scored; every refusal says where, what, and what to do."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from jiheng.core.budget import Adjustment, ExpenditureKind, Payment
from jiheng.core.case import Case
from jiheng.core.finding import CaseError, Finding
from jiheng.core.loan import LoanState
from jiheng.core.narrative import StatedFigure
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation

Change = Callable[[Case], Case]


def changed(table: str, key: str, **values: Any) -> Change:
    """The case with one record changed."""

    def change(case: Case) -> Case:
        records = tuple(replace(record, **values) if record.code == key else record for record in getattr(case, table))
        whole: dict[str, Any] = {table: records}
        return replace(case, **whole)

    return change


def added(table: str, *records: Any) -> Change:
    def change(case: Case) -> Case:
        whole: dict[str, Any] = {table: (*getattr(case, table), *records)}
        return replace(case, **whole)

    return change


def stated(name: str, value: str) -> Change:
    return lambda case: replace(case, stated_figures=(StatedFigure(name=name, value=Decimal(value)),))


def errors(case: Case, evaluation: Evaluation) -> list[Finding]:
    with pytest.raises(CaseError) as refusal:
        evaluate(case, evaluation.standard)
    return [finding for finding in refusal.value.findings if finding.is_error]


WAN = Decimal(10000)
REFUSALS: list[tuple[str, Change, list[str]]] = [
    (
        "negative budget",
        changed("budget_lines", "Y4", revised_budget=-26000 * Decimal(1), actual_expenditure=-26000 * Decimal(1)),
        [
            "预算[Y4].全年预算数 CASE101 全年预算数是-2.6万元，不能为负数；请核对。",
            "预算[Y4].执行数 CASE101 执行数是-2.6万元，不能为负数；请核对。",
            "支付[P3].支付金额 CASE107 这笔支付2.6万元超过该来源余额-2.6万元；请改记其他来源，或先办理预算调整。",
            "预算[Y4].执行数 CASE108 逐笔支付合计2.6万元，执行数写的是-2.6万元，相差5.2万元；请补记支付或改正执行数。",
        ],
    ),
    (
        "spending above a source's balance",
        changed("budget_lines", "Y5", actual_expenditure=Decimal("43.07") * WAN),
        [
            "预算[Y5].执行数 CASE102 执行数43.07万元超过这一来源的全年预算数43.06万元，超出0.01万元；"
            "请核对来源，或先办理预算调整。"
        ],
    ),
    (
        "project money without a project",
        changed("budget_lines", "Y5", project=""),
        ["预算[Y5].项目编号 CASE103 项目支出没有写项目编号；请填写，或把支出类别改为基本支出。"],
    ),
    (
        "basic money with a project",
        changed("budget_lines", "Y1", project="X1"),
        ["预算[Y1].项目编号 CASE103 基本支出不归项目，这里写了X1；请删去或改支出类别。"],
    ),
    (
        "money of a coming year",
        changed("budget_lines", "Y5", year_of_origin=2023),
        ["预算[Y5].资金年度 CASE104 资金年度2023晚于评价年度2022；请核对。"],
    ),
    (
        "a carry-over that does not explain what was left",
        changed("budget_lines", "Y3", carry_over=Decimal(9) * WAN),
        ["预算[Y3].结转下年 CASE105 未支出10万元，结转加结余共9万元，相差1万元；请核对。"],
    ),
    (
        "adjustments that do not foot",
        lambda case: added("adjustments", Adjustment(code="T1", budget_line="Y5", amount=WAN, reason="追加"))(
            changed("budget_lines", "Y5", original_budget=Decimal(43) * WAN)(case)
        ),
        [
            "预算[Y5].全年预算数 CASE106 年初预算43万元加调整后为44万元，全年预算数写的是43.06万元，相差0.94万元；"
            "请补记调整或改正预算数。"
        ],
    ),
    (
        "paying 10.01 from money of which 10 is left",
        changed("payments", "P1", amount=Decimal("10.01") * WAN),
        [
            "支付[P1].支付金额 CASE107 这笔支付10.01万元超过该来源余额10万元；请改记其他来源，或先办理预算调整。",
            "预算[Y2].执行数 CASE108 逐笔支付合计10.01万元，执行数写的是10万元，相差0.01万元；请补记支付或改正执行数。",
        ],
    ),
    (
        "payments that do not add up to the expenditure",
        added("payments", Payment(code="P4", budget_line="Y5", amount=WAN)),
        ["预算[Y5].执行数 CASE108 逐笔支付合计1万元，执行数写的是43.06万元，相差42.06万元；请补记支付或改正执行数。"],
    ),
    (
        "a disbursed loan without an amount",
        changed("loans", "D2022-01", disbursed_amount=None),
        ["贷款[D2022-01] CASE121 状态是“已放款”，请填写放款年度和放款金额。"],
    ),
    (
        "a rejected application that got money",
        changed("loans", "D2022-17", disbursed_amount=WAN),
        ["贷款[D2022-17] CASE122 状态是“未通过”，却有放款年度或放款金额；请改正状态或删去放款。"],
    ),
    (
        "a rejection without a reason",
        changed("loans", "D2022-17", rejection_reason=""),
        ["贷款[D2022-17].未通过原因 CASE123 未通过的申请要写明原因。"],
    ),
    (
        "more lent than applied for",
        changed("loans", "D2022-05", disbursed_amount=Decimal(11) * WAN),
        ["贷款[D2022-05].放款金额 CASE124 放款11万元超过申请10万元；请核对。"],
    ),
    (
        "more repaid than lent",
        changed("loans", "D2020-01", repaid_amount=Decimal(21) * WAN, state=LoanState.REPAID),
        ["贷款[D2020-01].已还本金 CASE125 已还21万元超过放款20万元；请核对。"],
    ),
    (
        "a due year that is not the end of the term",
        changed("loans", "D2022-01", due_year=2023),
        ["贷款[D2022-01].到期年度 CASE126 2022年放款、期限2年，应在2024年到期，写的是2023年；请核对。"],
    ),
    (
        "a short name that names something else",
        changed("projects", "X2", short_name="部门整体"),
        ["项目[X2].项目简称 CASE131 “部门整体”是系统用的数字名；请换一个简称。"],
    ),
    (
        "a short name with a dot",
        changed("activities", "H01", short_name="宣.讲"),
        ["活动[H01].活动简称 CASE131 简称“宣.讲”不能为空，也不能含“.”、空格、括号或竖线；请改短。"],
    ),
    (
        "two activities of different kinds with one short name",
        changed("activities", "H02", short_name="巾帼宣教"),
        [
            "活动[H02].活动简称 CASE132 简称“巾帼宣教”的几行类别不同：H02是宣讲，H01是宣传教育；"
            "请统一类别，或换一个简称。"
        ],
    ),
    (
        "a series counted by two words",
        changed("activities", "H28", short_name="规划指标"),
        ["活动[H28].量词 CASE133 简称“规划指标”的几行量词不同（“部”、“项”），不能相加；请改成一致。"],
    ),
    (
        "a problem without an improvement",
        changed("improvements", "G4", problems=("W1",)),
        [],
    ),
    (
        "a typed total that does not foot",
        stated("部门整体.全年预算数", "503.3"),
        [
            "核对[部门整体.全年预算数] CASE162 填报数503.3万元与台账503.20万元不符，相差0.1万元；请核对台账或改正填报数。",
        ],
    ),
    (
        "a typed rate that does not agree at its own decimals",
        stated("部门整体.预算执行率", "98.02"),
        ["核对[部门整体.预算执行率] CASE162 填报数98.02%与台账98.01%不符，相差0.01%；请核对台账或改正填报数。"],
    ),
    (
        "a typed total of something unknown",
        stated("部门.预算", "1"),
        ["核对[部门.预算] CASE161 没有叫“部门.预算”的数字；可用的名称见网页“台账”里的“数字”，或 jiheng figures。"],
    ),
]


@pytest.mark.parametrize(
    ("change", "said"), [row[1:] for row in REFUSALS if row[2]], ids=[r[0] for r in REFUSALS if r[2]]
)
def test_a_case_is_refused_for(
    change: Change, said: list[str], womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    assert [str(finding) for finding in errors(change(womens_federation), conghua_evaluation)] == said


@pytest.mark.parametrize(
    "change",
    [
        changed("improvements", "G4", problems=("W1",)),
        stated("部门整体.全年预算数", "503.20"),
        stated("部门整体.预算执行率", "98"),
        stated("贷款.发放完成率", "88.9"),
    ],
    ids=["every problem still answered", "503.20 is 503.2", "98 is 98.01 at no decimals", "88.9 is 88.89 at one"],
)
def test_a_case_passes_with(change: Change, womens_federation: Case, conghua_evaluation: Evaluation) -> None:
    assert evaluate(change(womens_federation), conghua_evaluation.standard).total == conghua_evaluation.total


def test_every_problem_needs_an_improvement(womens_federation: Case, conghua_evaluation: Evaluation) -> None:
    case = replace(
        womens_federation,
        improvements=tuple(each for each in womens_federation.improvements if "W1" not in each.problems),
    )
    assert [str(finding) for finding in errors(case, conghua_evaluation)] == [
        "问题[W1] CASE141 存在问题“贴息贷款发放未完成年初目标”没有对应的改进措施；请在“措施”表补一条，并写明针对W1。"
    ]


def test_all_refusals_come_at_once(womens_federation: Case, conghua_evaluation: Evaluation) -> None:
    case = changed("loans", "D2022-17", rejection_reason="")(
        changed("budget_lines", "Y1", kind=ExpenditureKind.PROJECT)(womens_federation)
    )
    assert [finding.id for finding in errors(case, conghua_evaluation)] == ["CASE103", "CASE123"]


def test_tasks_and_indicators_that_hang_in_the_air_are_pointed_out(conghua_evaluation: Evaluation) -> None:
    assert [str(finding) for finding in conghua_evaluation.findings] == [
        "任务 CASE151 下列任务没有对应的绩效指标：R2疫情防控志愿服务。",
        "指标 CASE213 没有“投入”类指标；请确认是否遗漏。",
    ]
