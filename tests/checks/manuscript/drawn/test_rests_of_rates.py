"""What a rate or an account leaves, told paragraphs behind it."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

_TOLD = {
    "检查企业312家，合格287家，合格率91.99%。\n办公室2个。\n抽检中有35家企业不合格。": "312－287＝25家≠35家，相差10家",
    "体检老人3,420人，建档3,351人，建档率97.98%。\n办公室2个。\n96名老人档案不全。": "3420－3351＝69名≠96名，相差27名",
    "计划新增泊位1,500个，受征地影响实际新增1,318个，完成率87.87%。\n办公室2处。\n停车泊位距计划还差192个。": (
        "1500－1318＝182个≠192个，相差10个"
    ),
    "贴息预算96万元，其中省级48万元、县级48万元。\n办公室2个。\n兑付贴息88.32万元。\n办公室3处。\n"
    "贴息资金执行率92%。\n办公室4处。\n受投放时间靠后影响，年末结余8.68万元。": "96－88.32＝7.68万元≠8.68万元，相差1万元",
    "问题金额3,260万元，已整改2,934万元，占90%。\n办公室2个。\n尚未整改的主要是历史遗留问题，涉及金额362万元。": (
        "3260－2934＝326万元≠362万元，相差36万元"
    ),
    "一、收入\n2023年度收入总计845.6万元，其中本年收入812.4万元、年初结转和结余33.2万元。\n二、支出\n"
    "本年支出821.3万元，其中基本支出500万元、项目支出321.3万元。\n三、其他\n"
    "年末结转和结余28.6万元，主要是工程尾款。": "845.6－821.3＝24.3万元≠28.6万元，相差4.3万元",
}

_HELD = (
    "检查企业312家，合格287家，合格率91.99%。\n办公室2个。\n抽检中有25家企业不合格。",
    "检查企业312家，合格287家，合格率91.99%。\n办公室2个。\n抽检中有12家企业不合格项在三项以上。",
    "受理信访件486件，办结471件，办结率96.91%。\n办公室2个。\n还有6件疑难信访件没有办结。",
    "检查企业312家，合格287家，合格率91.99%。\n办公室2个。\n上年有35家企业不合格。",
    "检查企业312家，合格287家，合格率91.99%。\n抽样食品96批次。\n有35批次食品标签不规范。",
)


def _drawn(text: str) -> list[str]:
    return [each.arithmetic for _, each in Manuscript.of_text(text).drawn if not each.holds]


@pytest.mark.parametrize(("text", "arithmetic"), _TOLD.items())
def test_a_rest_that_no_pair_leaves_is_told(text: str, arithmetic: str) -> None:
    assert _drawn(text) == [arithmetic]


@pytest.mark.parametrize("text", _HELD)
def test_a_rest_that_is_right_or_of_some_is_left(text: str) -> None:
    assert _drawn(text) == []
