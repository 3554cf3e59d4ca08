"""The year a report is about."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

NAMED = {
    "某市民政局2023年度养老机构补贴项目绩效自评报告\n2022年立项。": (2023, 2023),
    "2023年发放补贴80万元。": (2023, None),
    "发放补贴80万元，比2022年增加5万元。": (None, None),
    "养老机构补贴绩效评价报告\n受委托，评价组对2023年度养老机构补贴项目进行了绩效评价。": (2023, 2023),
    "养老机构补贴绩效评价报告\n1.项目背景\n补贴自2021年设立。\n评价时段为2023年1月1日至12月31日。": (2023, 2023),
    "第二部分 某市民政局2023年度部门决算情况说明": (2023, 2023),
    "关于某市2023年预算执行情况和2024年预算草案的报告": (2023, 2023),
    "某街道2023年工作总结和2024年工作思路": (2023, 2023),
    "某市民政局2022年预算执行和2024年工作安排": (None, None),
    "某市民政局2022—2023年养老机构补贴项目绩效自评报告": (None, None),
    "养老机构补贴绩效评价报告\n评价组于2024年5月至7月对2023年度养老机构补贴实施评价。": (2023, 2023),
    "养老机构补贴绩效评价报告\n补贴自2021年至2023年发放，本次评价2023年度。": (2023, 2023),
    "某市2023年度养老补贴绩效自评报告（填报日期：2024年3月20日）": (2023, 2023),
    "养老机构补贴绩效评价报告\n1.项目背景\n补贴自2021年设立。": (None, None),
}


@pytest.mark.parametrize(("text", "years"), NAMED.items())
def test_the_year_of_a_report_is_that_of_its_title_or_of_what_it_evaluates(
    text: str, years: tuple[int | None, int | None]
) -> None:
    manuscript = Manuscript.of_text(text)
    assert (manuscript.year, manuscript.titled_year) == years
