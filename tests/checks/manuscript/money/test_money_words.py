"""Which figure of the ledger the words in front of an amount mean."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money_words import MoneyWords


def told(text: str) -> list[tuple[str, str]]:
    report = Manuscript.of_text(text)
    mentions = {passage.index: report.readings[passage.index].mentions for passage in report.prose}
    words = MoneyWords(projects={"村道修复项目": "村道", "渠道清淤项目（二期）": "清淤"})
    return [(each.name, each.mention.text) for each in words.told(report.prose, mentions)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "2031年度，本单位全年预算数30万元，执行数27万元。",
            [("部门整体.全年预算数", "30万元"), ("部门整体.执行数", "27万元")],
        ),
        (
            "全年预算30万元，其中：基本支出20万元，项目支出10万元。",
            [("部门整体.全年预算数", "30万元"), ("基本支出.全年预算数", "20万元"), ("项目支出.全年预算数", "10万元")],
        ),
        (
            "村道修复项目预算12万元，支出9万元，执行率75%。",
            [("村道.全年预算数", "12万元"), ("村道.执行数", "9万元"), ("村道.预算执行率", "75%")],
        ),
        ("渠道清淤项目（二期）预算数8万元。", [("清淤.全年预算数", "8万元")]),
        ("项目支出12万元。", []),
        ("购置设备支出5万元，执行数3万元。", []),
        ("省级资金预算数6万元，执行数5万元；全年预算数30万元。", []),
        ("省级资金预算数6万元。全年预算数30万元。", [("部门整体.全年预算数", "30万元")]),
        ("工程推进顺利，预算数6万元。", []),
        ("执行率由80%提高到95%。", []),
    ],
)
def test_only_known_words_name_a_figure(text: str, names: list[tuple[str, str]]) -> None:
    assert told(text) == names


def test_below_the_heading_of_a_project_amounts_are_its_own() -> None:
    text = "（一）村道修复项目\n全年预算数12万元。\n1.资金情况\n执行数9万元。\n（二）管理情况\n全年预算数30万元。"
    assert told(text) == [("村道.全年预算数", "12万元"), ("村道.执行数", "9万元"), ("部门整体.全年预算数", "30万元")]


@pytest.mark.parametrize(
    ("label", "scope"), [("其中：村道修复项目", "村道"), ("　　基本支出", "基本支出"), ("合计", ""), ("办公设备", "")]
)
def test_a_row_is_named_after_a_scope_or_none(label: str, scope: str) -> None:
    assert MoneyWords(projects={"村道修复项目": "村道"}).scope_of(label) == scope
