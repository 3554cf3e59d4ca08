"""Equal figures beside two others tell that these were meant to be one."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import figures_apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the leading digit is wrong
        ("加装电梯46部，受益住户1,527户。\n加装电梯46部，涉及住户7,527户。", [("1,527户", "7,527户")]),
        # so far off that no slip tells it: the noun is one as a whole
        ("办班38期，讲课176场，参训教师2,914人。\n全年办班38期，讲课176场，教师2,460人。", [("2,914人", "2,460人")]),
        ("举办讲座1,157场，走访商户638家。\n讲座1,157场，商户794家。", [("638家", "794家")]),
        # spent, without a name of its own
        ("预算726.4万元，全年执行数583.7万元。\n资金支出541.2万元，未超预算726.4万元。", [("583.7万元", "541.2万元")]),
        # a percentage with many digits bears out an amount
        (
            "渠道清淤资金支出358.6万元，支出进度91.47%。\n渠道清淤资金支出402.9万元，支出进度91.47%。",
            [("358.6万元", "402.9万元")],
        ),
        # counts of two matters may have one rate
        ("已完成整改108个，整改率85.71%。\n国企方面。7个问题已整改6个，整改率85.71%。", []),
        # planned and done: only where it is a slip
        ("计划改造厨房124间，惠及住户2,318户。\n改造厨房124间，惠及住户2,381户。", [("2,318户", "2,381户")]),
        ("计划改造厨房124间，惠及住户2,318户。\n改造厨房124间，惠及住户2,290户。", []),
        # some of them
        (
            "扣分共2.64分，即满分100分与自评总分97.36分之差，涉及2项指标。\n7项指标得分合计97.36分；总分97.36分；等级为优。",
            [],
        ),
        # what came in, and what was spent of it
        ("到位资金：村级自筹61.5万元，乡贤捐助84万元。\n使用资金：村级自筹61.5万元，乡贤捐助79万元。", []),
        # of all, and of one kind
        ("采购项目63个，预算4,275万元，成交金额3,986万元。\n采购项目63个，其中：货物类29个，成交金额1,604万元。", []),
        # a percentage of its own stands behind each
        (
            "专户拨款中：防汛支出137.6万元，占92.35%，抗旱支出11.4万元。\n"
            "本年支出中：防汛支出152.9万元，占93.06%，抗旱支出11.4万元。",
            [],
        ),
        # the likest name of several
        (
            "专款下达：县级扶持资金215.4万元，县级奖励资金86.7万元，乡镇自筹43万元。\n"
            "乡镇自筹43万元，县级奖励资金36.7万元，县级扶持资金215.4万元。",
            [("86.7万元", "36.7万元")],
        ),
        # other verbs before one noun
        ("配有拼接屏174台，工作站37台，终端26台。\n维护拼接屏198台，工作站37台，终端26台。", [("174台", "198台")]),
        # those that are not yet done
        ("检修闸门84座，拨付276万元，检修阀门59座。\n检修闸门84座，拨付276万元，未检修阀门17座。", []),
        # what is done of it, with its share
        ("分类看，立改类121个、分段类48个。\n立改类121个全部整改；分段类完成41个，完成率85.4%。", []),
        # two levels of government
        ("铺设管网36公里，市级资金218万元。\n铺设管网36公里，县级资金352万元。", []),
    ],
)
def test_figures_of_a_row_told_again_are_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures_apart(text) == expected
