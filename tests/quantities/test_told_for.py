"""Sums that miss their total by exactly one figure that is told beside them."""

import pytest

from jiheng.quantities.reading import Reading


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # a part of another sentence
        (
            "用电量863亿千瓦时。分产业看，第一产业15亿千瓦时；第二产业512亿千瓦时；第三产业201亿千瓦时。居民生活135亿千瓦时。",
            [],
        ),
        # one of the figures overlaps another and is told beside the parts
        ("水资源总量352.6亿立方米。其中，地表水341.8亿立方米，地下水96.4亿立方米，不重复量10.8亿立方米。", []),
        # what is in both is taken off
        ("地下水资源量88.82亿立方米。其中，平原区19.3亿立方米，山丘区72.8亿立方米，两者重复计算量3.28亿立方米。", []),
        (
            "资金352.6万元，其中：省级241.8万元，市级96.4万元，县级10.8万元。",
            ["241.8＋96.4＋10.8＝349万元≠352.6万元，相差3.6万元"],
        ),
        # of two parts the one was copied over the total
        (
            "债务限额67.4亿元，其中：一般债务54.3亿元，专项债务67.4亿元。",
            ["54.3＋67.4＝121.7亿元≠67.4亿元，相差54.3亿元"],
        ),
        # what looks like a change is told among the parts, and the list begins before it
        (
            "预算1,659.00万元，其中支持外贸370.00万元，支持商贸稳增长30.00万元，支持总部1,106.00万元，支持会展153.00万元，合计1,659.00万元。",
            [],
        ),
        ("甲线120.5公里，乙线230.5公里，丙线340.5公里，合计691.5公里。", []),
        (
            "资金520万元，其中省级300万元，增长12.00%，市级120万元，县级70万元。",
            ["300＋120＋70＝490万元≠520万元，相差30万元"],
        ),
        # what the one is more than the other, and what it is of it
        ("净资产账面值4,677万元，评估值5,614万元，增值率20.04%。", []),
        ("计划养护4,677公里，完成5,614公里，完成率20.04%。", ["5,614公里÷4,677公里＝120.03%≠20.04%"]),
        # in brackets stands what the figure before them is of
        (
            "毛利率上升0.76个百分点（由37.34%上升至38.10%），占比上升1.85个百分点（由17.29%上升至19.14%），带动利润率提高0.56个百分点。",
            [],
        ),
        # growth a year, by its other name
        ("产量由2010年的7,770万辆增长至2016年的9,498万辆，年复合增长率为3.40%。", []),
        (
            "产量由2010年的7,770万辆增长至2016年的9,498万辆，年复合增长率为4.30%。",
            ["（9,498万辆÷7,770万辆）开6次方－1＝3.4%≠4.30%"],
        ),
        # beside its parts the whole is a part itself
        ("使用资金5,860万元，用于设备2,356万元，用于人才1,280万元，用于科研2,224万元。", []),
        # who came and who went
        ("参保职工28.6万人，同比净增1.0万人，其中新参保1.9万人，退保和死亡0.9万人。", []),
        # the one is what was done of the other
        ("受理案件6,380件，结案6,201件，其中受理民事5,644件，结案5,489件，结案率97.25%。", []),
    ],
)
def test_a_sum_parted_from_its_total_by_one_figure_beside_it_is_no_wrong_sum(text: str, wrong: list[str]) -> None:
    assert [each.arithmetic for each in Reading(text).statements if not each.holds] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # what is done but not accepted is no rest beside another state
        ("12个子项目中，已完工验收9个，已完工未验收2个，在建1个。", []),
        ("子项目共12个，已完工9个，未完工2个。", ["12－9＝3个≠2个，相差1个"]),
        # a share of money, not of what was counted
        ("12个子项目中，已验收9个；按资金量计算，验收项目占86.42%。", []),
        # the second measure of both
        ("贷款486笔、1.12亿元；不良贷款3笔、52万元，不良率0.46%。", []),
        ("检查门店326家、面积4.2万平方米，发现隐患41家、面积0.36万平方米，隐患占比8.6%。", []),
        (
            "检查门店326家、面积4.2万平方米，发现隐患41家、面积0.36万平方米，隐患占比18.6%。",
            ["41家÷326家＝12.58%≠18.6%"],
        ),
        # a share of the other part, and a rate of two parts of three
        ("支出36.18亿元，其中民生支出28.94亿元，占79.99%；三项支出19.86亿元，占民生支出的68.62%，占支出的54.89%。", []),
        ("收到意见12条，采纳9条、部分采纳2条、未采纳1条，采纳率91.67%。", []),
        # rates of one kind
        ("评审审减率9.22%，其中预算评审审减率8.64%，结算评审审减率10.31%。", []),
        # the first rate is theirs, and the second names another
        (
            "采购预算142.00万元，实际采购126.85万元，节约资金15.15万元，资金节约率10.67%；工程类节约率12.36%，货物类节约率5.41%。",
            [],
        ),
    ],
)
def test_a_figure_told_beside_others_of_its_own_is_not_held_against_these(text: str, wrong: list[str]) -> None:
    assert [each.arithmetic for each in Reading(text).statements if not each.holds] == wrong
