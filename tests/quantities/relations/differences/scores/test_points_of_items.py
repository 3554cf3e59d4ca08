"""Full marks, points got and points lost of one item."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.differences.scores.items import items_of
from jiheng.quantities.relations.differences.scores.points_of_items import points_of_items

STATED: dict[str, list[tuple[bool, str]]] = {
    "综合管理得13.6分（满分15分，扣1.6分）。": [(False, "15－13.6＝1.4分≠1.6分，相差0.2分")],
    "船闸运行得23.8分（满分25分，扣1.2分），航道养护得38.2分（满分40分，扣1.6分）。": [
        (True, "25－23.8＝1.2分"),
        (False, "40－38.2＝1.8分≠1.6分，相差0.2分"),
    ],
    # points of a row, and further on the full marks of one of them
    "绩效管理16.6分，债务风险18.9分，支出管理28.4分。支出管理满分30分，扣2.6分。": [
        (False, "30－28.4＝1.6分≠2.6分，相差1分")
    ],
    "“时效指标—验收及时性”分值6分，自评8分；“成本指标—总成本”分值6分，自评6分。": [(False, "8分＞6分")],
    # what others took off
    "自评得分95.2分，复核扣3.2分，最终得分93分。": [(False, "95.2－3.2＝92分≠93分，相差1分")],
    "自评得分95.2分，财政评审扣4.8分，复核得分93分。": [],
    # what is told last is held against the others
    "过程指标满分20分，扣1分，得18分。": [(False, "20－1＝19分≠18分，相差1分")],
    # the full marks of a row are none of its last
    "投入15分、过程25分，满分40分；得38.2分，共扣1.8分，其中过程扣1.2分。": [],
    # what tells the parts of the loss is held against them elsewhere
    "产出满分50分，得48分，扣2分，扣分指标为：完成率扣1分、及时率扣0.5分。": [(True, "50－2＝48分")],
    # points of a row, losses with a name of their own, more than full marks allow and points added to them
    "过程满分30分，得28分；产出得38分，扣2分；效益满分30分，得30分。": [],
    "建设满分34分，小区改造扣3分，得32分。": [(False, "34－3＝31分≠32分，相差1分")],
    "A决策15分（满分15分）、B过程21.4分（满分20分）。": [(False, "21.4分＞20分")],
    "考核基础分80分，加分12分，扣分3分，最终得分88分。": [(False, "80＋12－3＝89分≠88分，相差1分")],
    "预算执行满分10分，得9分；产出满分50分，得47分，总分56分，共扣4分，因预算执行慢扣2分。": [
        (False, "10－9＝1分≠2分，相差1分")
    ],
    "该指标分值6分，未订办法，扣2分，培训不到位，扣1分，最终得分4分。": [(False, "6－2－1＝3分≠4分，相差1分")],
    # rules, and items told twice
    "满意度满分10分，每低1个百分点扣1分，得9分。": [],
    "过程满分20分，得18分，扣2分。过程满分25分，得18分。": [(True, "20－18＝2分")],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_an_item_lost_is_what_it_lacks_of_its_full_marks(text: str, statements: list[tuple[bool, str]]) -> None:
    assert [
        (each.holds, each.arithmetic) for each in points_of_items(items_of(Reading(text).distributed), text)
    ] == statements
