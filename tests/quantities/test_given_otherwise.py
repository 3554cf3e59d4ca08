"""Sentences that could be read as wrong, where figures near by show that they were meant otherwise."""

import pytest

from jiheng.quantities.reading import Reading


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("办理案件560件，目标500件，超额完成60件，完成率112%。", []),
        ("办理案件560件，目标500件，超额完成60件，完成率121%。", ["（500件＋60件）÷500件＝112.00%≠121%"]),
        # the ； parts the totals of two sides
        (
            "收入30,870万元，加补助136,500万元、结转6,930万元，收入总计174,300万元；支出152,400万元，加上解1,860万元。",
            [],
        ),
        # the whole of a share is none of the parts
        ("收入168,300万元，为预算187,000万元的90%；加补助6,200万元、上年结转12,000万元，收入总计186,500万元。", []),
        # two figures joined make the total
        ("选取12个项目和6个部门开展评价，其中“优”5个、“良”11个、“中”2个。", []),
        # 约1000 may be anything down to nothing, and gives no rate
        ("培训2000人，合格1760人，合格率91.5%，涉及约1000户中的915户。", ["1760人÷2000人＝88.00%≠91.5%"]),
        # what is left of the same whole only shows that the part is wrong
        ("交办线索86件，办结87件，办结率94.19%，剩余5件。", ["87件÷86件＝101.16%≠94.19%"]),
        # a rate of the two figures right before it is of no others
        ("检查商户68家，发现隐患10家，隐患发现率16.18%，11家均已整改。", ["10家÷68家＝14.71%≠16.18%"]),
        # the same digits stand beside the two that give them
        (
            "住宅伤986人，其中老人474人，占45.7%。农村伤661人，城镇伤622人，其他伤78人，占总数1361人的比例分别为48.6%、45.7%和5.7%。",
            ["474人÷986人＝48.07%≠45.7%"],
        ),
        # a base of last year is no whole of another rate
        (
            "运行费8.00万元，比上年的10.00万元下降20.00%；接待费1.60万元（16,000元），比上年的2.00万元下降25.00%。",
            ["（2.00万元－1.60万元）÷2.00万元＝20.00%≠25.00%"],
        ),
        # the amount of this year is a wrong base, not another reading
        ("经费支出48.60万元，比上年减少5.40万元，降低11.11%。", ["5.40万元÷（48.60万元＋5.40万元）＝10.00%≠11.11%"]),
        # the whole told before its parts may be what has changed
        ("核定面积36.50万亩，其中东片13.20万亩、中片12.40万亩、西片10.90万亩，比上年36.82万亩减少0.32万亩。", []),
        (
            "核定面积36.50万亩，其中东片25.60万亩、西片10.90万亩，比上年36.82万亩减少0.52万亩。",
            ["36.82万亩－36.50万亩＝0.32万亩≠0.52万亩，相差0.2万亩"],
        ),
    ],
)
def test_what_other_figures_give_exactly_is_not_doubted(text: str, wrong: list[str]) -> None:
    assert [each.arithmetic for each in Reading(text).statements if not each.holds] == wrong
