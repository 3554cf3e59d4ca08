"""Figures that a sentence is read with only in another unit."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "可停车150台；总投资9000万元，折合每个车位60元。",
            [("60元", "60万元", "9000万元÷150台＝60万元≠60元")],
        ),
        ("可停车150台；总投资9000万元，折合每个车位60万元。", []),
        # a price that is of the number right beside it
        (
            "年节水87.84万立方米，按每立方米1.80元计算，节约158.11元。",
            [("158.11元", "158.11万元", "1.80元×87.84万立方米＝158.11万元≠158.11元")],
        ),
        ("年节水87.84万立方米，按每立方米1.80元计算，节约158.11万元。", []),
        # what was before
        (
            "今年缴费标准为每人400元，比2024年的380万元提高20元。",
            [("380万元", "380元", "400元－380元＝20元≠380万元")],
        ),
        # a month and the year
        (
            "三个年龄段合计9825人，月发放55.75万元，全年669.00元。",
            [("669.00元", "669.00万元", "55.75万元×12＝669.00万元≠669.00元")],
        ),
        ("每月补助50元，全年发放600万元，惠及老人1万名。", []),
        (
            "新增车位1116个，年租金每个1200万元，按每月100元收取。",
            [("1200万元", "1200元", "100元×12＝1200元≠1200万元")],
        ),
        # the same value is told beside it already
        ("为1万名学生每人补助1200元，共发放1200万元，另安排工作经费12万元。", []),
        # of two or fewer digits chance gives some
        ("帮助120户脱贫户，每户发展产业补助5000元，带动产值6亿元。", []),
        # so little that it matters to no sum
        ("收入745.00万元，其中财政拨款596.00万元，占80%；其他收入149.00万元，占20%；上年结转47.40万元。", []),
        # about so much, in many digits
        (
            "年末城乡低保对象1.86万人，其中农村低保1.52万人、城市低保0.34万人；每人每月平均补助433元，全年发放低保金约9,665元。",
            [("9,665元", "9665万元", "433元×1.86万人×12＝9664.56万元≈9665万元≠9,665元")],
        ),
        # all of two that were told before it
        (
            "地力补贴共发36.00万元。\n稻谷补贴每亩90元，共发18.00万元；两项补贴一共54.00亿元。",
            [("54.00亿元", "54.00万元", "36.00万元＋18.00万元＝54.00万元≠54.00亿元")],
        ),
        ("地力补贴共发36.00万元。\n稻谷补贴每亩90元，共发18.00万元；两项补贴一共54.00万元。", []),
        ("地力补贴共发36.00万元。\n稻谷补贴每亩90元，共发18.00万元；两项贷款一共52.00亿元。", []),
        # the price is wrong, not the total
        ("播放视频3,200万次，完成目标。单次播放成本0.046万元，支付费用147.2万元。", []),
        # growth of amounts in two digits
        ("软件业务收入3.8万亿元，同比增长11.6%，利润总额4314亿元，同比增长14.3%。", []),
    ],
)
def test_a_figure_that_comes_out_in_another_unit_is_doubted(text: str, told: list[tuple[str, str, str]]) -> None:
    manuscript = Manuscript.of_text(f"某县2025年度绩效自评报告\n{text}")
    found = [each for _, each in manuscript.by_digits if each.relation is Relation.UNIT_SLIP]
    assert [(each.target.text, each.computed, each.arithmetic) for each in found] == told
