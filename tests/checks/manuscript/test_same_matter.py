"""Facts that are one matter though their words differ a little."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

_TITLE = "某区2023年度惠民项目绩效自评报告\n"


def _conflicts(text: str) -> list[tuple[str, str]]:
    told = Manuscript.of_text(_TITLE + text).restatements
    return [(each.earlier.mention.text, each.later.mention.text) for each in told if not each.agrees]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("区财政批复预算246万元。\n该项目预算264万元，已下达。", ("246万元", "264万元")),
        ("问卷显示居民满意度91.7%。\n服务对象满意度97.1%，达标。", ("91.7%", "97.1%")),
        ("本项目自评得分为92.6分。\n项目自评总分96.2分。", ("92.6分", "96.2分")),
        ("年末在编教职工56人。\n在编教职工65人，均已参保。", ("56人", "65人")),
        ("项目完成沟渠疏浚4.8千米。\n各项产出达标，其中沟渠疏浚8.4千米。", ("4.8千米", "8.4千米")),
        ("为14个街道图书室配置书架38组。\n14个街道图书室的书架83组已启用。", ("38组", "83组")),
        ("服务站入驻机构17家，开放床位42张。\n开放床位45张，入驻机构17家。", ("42张", "45张")),
        ("项目全年共向2,357户家庭发放燃气补贴。\n发放燃气补贴2,375户。", ("2,357户", "2,375户")),
        ("市级下达补助资金537万元。\n截至年底，下达的573万元补助资金已支付。", ("537万元", "573万元")),
        ("现有协管员382名。\n本项目用于发放328名协管员的工资。", ("382名", "328名")),
        ("受益师生2.7万人次。\n从效益看，科普讲座受益师生7.2万人次。", ("2.7万人次", "7.2万人次")),
        ("建成健身步道4,125米。沿线绿化同步完成。健身步道4,152米已开放。", ("4,125米", "4,152米")),
    ],
)
def test_slip_in_one_matter_is_a_conflict(text: str, expected: tuple[str, str]) -> None:
    assert _conflicts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "年初预算246万元。\n调整后预算264万元。",
        "居民满意度91.7%。\n志愿者满意度97.1%。",
        "部门整体自评得分92.6分。\n项目自评得分96.2分。",
        "年初在编教职工56人。\n年末在编教职工65人。",
        "改造院落23个，惠及2,357户。\n已完工院落19个，惠及2,375户。",
        "开展冬季巡查48次。\n开展夏季巡查84次。",
    ],
)
def test_other_scope_is_no_conflict(text: str) -> None:
    assert _conflicts(text) == []
