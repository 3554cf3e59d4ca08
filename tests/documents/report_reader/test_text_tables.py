"""Rows below each other, divided by tabs or |, are a table whose cells can still be found in the file."""

import pytest

from jiheng.core.blocks import Table
from jiheng.core.document import Document
from jiheng.core.finding import Findings
from jiheng.documents.report_reader.text import read_text

COSTS = "资金使用情况\n单位：万元\n项目\t预算\t支出\n管网\t112.60\t104.20\n合计\t112.60\t104.20\n专账核算。"


def read(text: str) -> Document:
    return read_text("报告.txt", text.encode(), Findings("报告.txt"))


def shapes(text: str) -> list[tuple[int, int]]:
    """Rows and columns of each table."""
    return [(len(block.rows), len(block.rows[0])) for block in read(text).blocks if isinstance(block, Table)]


@pytest.mark.parametrize("divider", ["\t", "|", " | "])
def test_every_cell_is_told_by_its_line_in_the_file(divider: str) -> None:
    text = COSTS.replace("\t", divider)
    lines = text.split("\n")
    places = [line.at(0, len(line.text)).as_in_file() for line in read(text).lines]
    assert [lines[(each.paragraph or 0) - 1][each.start : each.end] for each in places] == [
        each.quote for each in places
    ]
    assert [each.paragraph for each in places] == [1, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6]
    assert [line.cell for line in read(text).lines][5:8] == [(2, 1), (2, 2), (2, 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (COSTS, [(3, 3)]),
        # page numbers never fall
        ("补助安排表（单位：万元）\n东镇|20\n西镇|15\n合计|35", [(3, 2)]),
        ("基本情况|1\n实施情况|4\n主要成效|9", []),
        ("项目名称\t供水维修\n预算数\t186.40\n执行数\t171.49", [(3, 2)]),
        ("甲\t1\t2\n乙\t3\t4\n\n丙\t5\t6\n丁\t7\t8", [(2, 3), (2, 3)]),
        ("甲\t1\t2\n乙\t3\t4\n单位\t5\n科室\t6", [(2, 3)]),
        ("甲\t1\t2", []),
        ("甲\t1\t2\n" * 2001, []),
        ("一、项目概况\t1\n二、资金情况\t3\n三、目标完成\t12", []),
        ("1.\t维修管网32公里，按月验收，由水务站和村级组织共同签字确认后付款。\n2.\t检测水样240批次。", []),
        ("\t全年维修管网32公里。\n\t检测水样240批次。", []),
        # set in columns with spaces: three rows at the least, nothing but numbers behind the names
        ("项目    预算    支出\n  管网  112.60  104.20\n水井    86.40   86.40", [(3, 3)]),
        ("项目  预算  支出\n管网  112.60  104.20", []),
        ("项目  支出\n管网  104.20\n水井  86.40", [(3, 2)]),
        ("用途 金额(万元)\n管网 维修 104.20\n水井 86.40\n合计 190.60", [(4, 2)]),
        ("镇街 村居数 优 良\n东镇 35 9 26\n西镇 17 - 17", [(3, 4)]),
        ("基本情况 1\n实施情况 4\n主要成效 9", []),
        ("镇｜村｜户\n东镇｜12｜340\n西镇│9│212\n南镇│8│198", [(2, 3), (2, 3)]),
        # a sum may leave out the last cells
        ("镇|任务|完成|完成率\n东镇|60|57|95%\n西镇|40|36|90%\n合计|100|93", [(4, 4)]),
        ("镇|任务|完成|完成率\n东镇|60|57|95%\n西镇|40|36|90%\n附注|100|93", [(3, 4)]),
        # a title of two words above, a note below, units in the cells
        ("表1 补助安排\n镇街 金额\n东镇 20万元\n西镇 15万元\n合计 35万元\n注: 年底前拨付", [(4, 2)]),
        ("联系方式\n办公室： 3312\n财务科： 2210\n水务站： 1108", []),
        ("完成情况 管网 水井\n全年维修管网 32\n新打水井。 5", []),
        ("日期  地点  内容\n3月5日  县城  宣传\n4月8日  乡镇  培训", []),
        ("负责人：\t审核人：\t填表人：\n签名\t签名\t签名", []),
    ],
)
def test_contents_numbered_items_and_indented_lines_are_no_tables(text: str, expected: list[tuple[int, int]]) -> None:
    assert shapes(text) == expected


def test_a_cell_set_in_columns_is_told_by_its_line_in_the_file() -> None:
    text = "项目    预算    支出\n  管网  112.60  104.20 \n水井    86.40   86.40"
    lines = text.split("\n")
    told = [line.at(0, len(line.text)).as_in_file() for line in read(text).lines]
    assert [lines[(each.paragraph or 0) - 1][each.start : each.end] for each in told] == [each.quote for each in told]
    assert [each.quote.strip() for each in told][3:6] == ["管网", "112.60", "104.20"]
