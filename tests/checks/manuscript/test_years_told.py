"""Years told for what a report itself is about."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.report.figures_of_another_year import figures_of_another_year

_TITLE = "某市民政局2023年度养老机构补贴项目绩效自评报告\n"


def _told(text: str) -> list[str]:
    manuscript = Manuscript.of_text(_TITLE + text)
    return [each.arithmetic for each in figures_of_another_year.find(manuscript) if hasattr(each, "message")]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("2022年度养老机构补贴项目自评得分91分。", "2022≠2023"),
        ("评价小组对2022年度养老机构补贴开展绩效自评。", "2022≠2023"),
        ("我局对2023年度补贴资金进行自评，2022年度自评得分为91分。", "2022≠2023"),
        ("较好完成2022年度绩效目标。", "2022≠2023"),
        ("2022年度项目绩效目标全部完成。", "2022≠2023"),
        ("评价时段为2022年1月1日至2022年12月31日。", "2022≠2023"),
        ("项目执行期为2023年3月至2022年12月。", "2022≠2023"),
        ("2023年预算数310万元，2022年执行数304万元，执行率98.06%。", "2022≠2023"),
        ("2023年资助养老机构41家。\n2021年，本项目资助养老机构41家，床位均已启用。", "2021≠2023"),
        ("2022年，项目资助养老机构41家，超额完成任务。", "2022≠2023"),
        ("2022年末，该项资金支出304万元。", "2022≠2023"),
        ("为做好2022年度项目支出绩效自评工作，我局成立了小组。", "2022≠2023"),
        ("站点于2022年全年免费开放，完成年度指标。", "2022≠2023"),
        ("至2022年末，补贴资金全部付清。", "2022≠2023"),
        ("到2022年12月底，补贴资金已拨付完毕。", "2022≠2023"),
    ],
)
def test_year_that_cannot_be_meant_is_told(text: str, arithmetic: str) -> None:
    assert _told(text) == [arithmetic]


@pytest.mark.parametrize(
    "text",
    [
        "2022年度自评得分90分，2023年度自评得分91分。",
        "针对2022年度自评发现的问题，已全部整改。",
        "根据财政部门要求，对2022年度补贴开展自评。",
        "2023年资助养老机构41家。\n与2022年资助养老机构41家持平。",
        "项目执行期为2022年3月至2023年12月。",
        "2023年预算数310万元，2023年执行数304万元，执行率98.06%。",
        "下一步：2024年，项目要完成年度目标任务。",
        "全年资助养老机构41家，其中新增5家；2022年资助38家。",
        "到2024年底，力争全部床位投入使用。",
        "2022年度自评得分90分，今年提高1分。",
        "2022年12月底前下达资金120万元。",
    ],
)
def test_year_with_a_reason_is_left(text: str) -> None:
    assert _told(text) == []
