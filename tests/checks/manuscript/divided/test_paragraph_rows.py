"""Totals and the paragraphs below them that each tell a part in the same units."""

import pytest

from jiheng.checks.manuscript.divided.paragraph_rows import paragraph_rows
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.document import Document

ROADS = "道路方面。发生事故{}起，死亡8人，受伤17人。"
TRADE = "商贸方面。发生事故2起，死亡2人。"
BUILDING = "建设方面。发生事故3起，死亡{}人。"
ALL = "全市发生事故20起，死亡13人，受伤19人。"
ON_ROADS = "公路客运量为33,302万人次。"
BY_TRAIN = "铁路客运量为1,537.2万人次，增长15%。"
BY_WATER = "水路客运量为{}万人次，增长38%。"
TRAVELS = "全社会人员流动量为35,042.5万人次，创新高。"

READ = {
    # each unit has a total of its own
    (ALL, ROADS.format(15), TRADE, BUILDING.format(3)): [("20起", 3, True), ("13人", 3, True)],
    (ALL, ROADS.format(16), TRADE, BUILDING.format(3)): [("13人", 3, True), ("20起", 3, False)],
    (ALL, ROADS.format(15), TRADE, BUILDING.format(4)): [("20起", 3, True), ("13人", 3, False)],
    # paragraphs without figures stand between
    (ALL, ROADS.format(15), "采矿方面。未发生事故。", TRADE, BUILDING.format(3)): [
        ("20起", 3, True),
        ("13人", 3, True),
    ],
    # no total comes out, and no digits changed places
    (ALL, ROADS.format(11), TRADE, BUILDING.format(2)): [],
    # one unit: large figures
    (TRAVELS, ON_ROADS, BY_TRAIN, BY_WATER.format("203.3")): [("35,042.5万人次", 3, True)],
    (TRAVELS, ON_ROADS, BY_TRAIN, BY_WATER.format("230.3")): [("35,042.5万人次", 3, False)],
    (TRAVELS, ON_ROADS, BY_TRAIN, BY_WATER.format("281.9")): [],
    # two paragraphs are no row, and a larger figure is no part
    (ALL, ROADS.format(15), TRADE): [],
    (ALL, "去年发生事故33起，死亡21人。", TRADE, BUILDING.format(3)): [],
}


@pytest.mark.parametrize(("paragraphs", "told"), READ.items())
def test_paragraphs_that_make_up_one_total_make_up_the_others(
    paragraphs: tuple[str, ...], told: list[tuple[str, int, bool]]
) -> None:
    manuscript = Manuscript(Document.of_text("\n".join(paragraphs)))
    found = [(each.whole[1].mention.text, len(each.parts), each.holds) for each in paragraph_rows(manuscript)]
    assert sorted(found) == sorted(told)
