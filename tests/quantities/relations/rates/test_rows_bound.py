"""Figures in rows, each of those in its place, in whatever order the rows are told."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

FAILING = {
    # amounts first, rates, and the plans last
    "失业人员再就业2,130人，就业困难人员就业860人，分别完成任务的106.5%和107.5%，目标任务为2,000人和820人。": (
        Relation.RATE,
        False,
        "860人÷820人＝104.88%≠107.5%",
    ),
    "基本支出1,256万元、项目支出864万元，执行率分别为98.1%和94.5%，年初预算分别为1,280万元、904万元。": (
        Relation.RATE,
        False,
        "864万元÷904万元＝95.58%≠94.5%",
    ),
    "培训、宣传支出分别为45.6万元和32.4万元，预算分别为48万元和36万元，执行率分别为95%和93%。": (
        Relation.RATE,
        False,
        "32.4万元÷36万元＝90%≠93%",
    ),
    "受理、审结案件分别为1,236件、1,180件，同比分别上升4.5%、6.8%，上年分别为1,183件、1,125件。": (
        Relation.GROWTH,
        False,
        "（1,180件－1,125件）÷1,125件＝4.89%≠6.8%",
    ),
    "办公费、差旅费分别为12.6万元和8.4万元，分别比预算减少1.4万元和0.6万元，预算分别为14万元和9.6万元。": (
        Relation.COMPARISON,
        False,
        "9.6万元－8.4万元＝1.2万元≠0.6万元",
    ),
    # each with a name of its own, in the sentence before and in this
    "A类3,120人、B类4,100人、C类2,700人，标准分别为每人每月420元、350元、260元。"
    "A类月发131.04万元，B类月发148.5万元，C类月发70.2万元。": (
        Relation.PRODUCT,
        False,
        "4,100人×350元＝143.5万元≠148.5万元",
    ),
    "水稻、玉米、大豆分别种植1.2万亩、0.8万亩、0.3万亩，亩产分别为580公斤、520公斤、160公斤，"
    "总产分别为6,960吨、4,160吨、580吨。": (Relation.PRODUCT, False, "0.3万亩×160公斤＝480吨≠580吨"),
}
HOLDING = (
    "失业人员再就业2,130人，就业困难人员就业860人，分别完成任务的106.5%和107.5%，目标任务为2,000人和800人。",
    "甲、乙两项支出分别为45.6万元和32.4万元，执行率分别为95%和90%，预算分别为48万元和36万元。",
    "受理、审结案件分别为1,236件、1,180件，同比分别上升4.5%、4.9%，上年分别为1,183件、1,125件。",
)
PASSED_OVER = (
    # the plans are told nowhere
    "失业人员再就业2,130人，就业困难人员就业860人，分别完成任务的106.5%和107.5%。",
    # what each did of its own is no share of what both did
    "甲、乙两村分别投入36万元、24万元，项目完成率分别为60%、45%。",
    # two totals for one
    "中央、省级资金分别安排300万元、120万元，实际到位420万元，到位率100%。",
)


@pytest.mark.parametrize(("sentence", "statement"), FAILING.items())
def test_the_odd_figure_of_a_row_that_two_others_make_is_told(sentence: str, statement: Told) -> None:
    assert [each for each in stated(sentence) if not each[1]] == [statement]


@pytest.mark.parametrize("sentence", HOLDING)
def test_a_row_that_two_others_make_holds(sentence: str) -> None:
    assert [holds for _, holds, _ in stated(sentence)] == [True, True]


@pytest.mark.parametrize("sentence", PASSED_OVER)
def test_rows_that_do_not_belong_to_each_other_are_passed_over(sentence: str) -> None:
    assert [each for each in stated(sentence) if not each[1]] == []
