"""Shares of a whole that other shares beside them, or the words after 占, show."""

import pytest

from jiheng.checks.manuscript.by_digits.shares_beside import _Share
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation
from tests.work import calls

TRADE = "上半年进出口20.1万亿元。甲地3.08万亿元，占15.3%；乙地2.75万亿元，占13.7%。\n民营企业10.59万亿元，占{}%；国有企业3.29万亿元，占16.4%。"
CASES = "3月共受理来件2,495件，转办2,388件。\n居前三位的是{}件、城建579件、政法562件，合计占来件总量的77%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TRADE.format("52.7"), []),
        # whatever changed between a part and its share, and whose whole it is
        (TRADE.format("52.7") + "乡镇企业1.27万亿元，同比增长4.1%，占3.6%。", ["1.27万亿元÷20.1万亿元＝6.32%≠3.6%"]),
        ("上半年，全市进出口274亿元，增长12%。其中，出口142.7亿元，增长16%，占全省出口的57.4%。", []),
        # told by the words after 占
        (
            "上半年外贸进出口18.07万亿元，其中出口9.85万亿元。一般贸易11.19万亿元，占外贸总值的61.3%。",
            ["11.19万亿元÷18.07万亿元＝61.93%≠61.3%"],
        ),
        (
            "上半年全省新登记53.73万户，其中企业19.02万户。\n甲市14.38万户、乙市5.09万户、丙市4.3万户，三市合计占全省的42.24%。",
            ["（14.38万户＋5.09万户＋4.3万户）÷53.73万户＝44.24%≠42.24%"],
        ),
        # of the very name, not of what only holds it
        (
            "上半年外贸进出口2.61万亿元。出口8,352亿元，其中机电产品出口2,914.7亿元，占出口总值的26.3%。",
            ["2,914.7亿元÷8,352亿元＝34.9%≠26.3%"],
        ),
        # the share of the line above
        (
            "完成固定资产投资62.4亿元。服务业48.3亿元，占77.4%。\n民生类工程21.5亿元，占全区投资的77.4%。",
            ["21.5亿元÷62.4亿元＝34.46%≠77.4%"],
        ),
        # a slip in the whole
        ("接报火灾5.31万起，亡1,826人。住宅亡917人，占亡人总数的71.31%。", ["917人÷1,826人＝50.22%≠71.31%"]),
        ("接报火灾5.31万起，亡1,286人。住宅亡913人，占亡人总数的71.00%。\n夜间亡604人，占46.97%。", []),
        (CASES.format("环保783"), []),
        (CASES.format("环保562"), []),
        # of a part of it, of both together, or of another whole than any that is told
        ("检查1,246家。有隐患的318家，占25.5%，其中餐饮142家，占44.7%。", []),
        ("全年进出口38.4亿元。甲地2.7亿元，占8.1%；乙地30.6亿元，占91.9%。", []),
        ("快递业务收入38.4亿元，占行业的61.2%；其中同城2.7亿元，占5.1%。", []),
        ("党员2,140人，占47%。", []),
        ("共受理投诉37,894件。平台接收18,561件，占总量的49%；其他接收1件，占总量的0%。", []),
        ("播种面积46.8万亩，占耕地面积的86%。蔬菜12.4万亩，占设施面积的31%。", []),
    ],
)
def test_a_share_is_of_the_whole_that_others_are_of_or_that_it_names(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    found = [each for _, each in manuscript.by_digits if each.relation is Relation.RATE]
    assert [each.arithmetic for each in found] == told


def test_of_many_amounts_only_those_near_enough_are_divided_by() -> None:
    shares = [f"第{place}街居民{200 + place * 13}人，占总人口的{place % 90 + 3}.{place % 9}%。" for place in range(120)]
    manuscript = Manuscript.of_text("全县人口88,000人。" + "".join(shares))
    assert calls(lambda: manuscript.by_digits, of=_Share.is_of) < len(shares)
