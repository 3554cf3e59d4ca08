"""Shares told in a row, of totals in another passage."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.statements.shares_in_rows import rows_of_totals_above
from jiheng.core.document import Document
from jiheng.quantities.statement import Relation

ABOVE = "某乡2023年度绩效自评报告\n全年接报险情480起，转移1250人，安置960人，损失36万元。\n二、分布\n灾情分布较广。\n防汛责任已落实。\n"
RIVERS = "河道险情210起，转移815人，安置436人，损失31.5万元，分别只占总数的"
HOLDING = [
    (True, "210起÷480起＝43.75%"),
    (True, "815人÷1250人＝65.20%"),
    (True, "436人÷960人＝45.42%≈45.4%"),
    (True, "31.5万元÷36万元＝87.50%"),
]


def told(text: str) -> list[tuple[bool, str]]:
    manuscript = Manuscript(Document.of_text(text))
    return [(each.holds, each.arithmetic) for _, each in rows_of_totals_above(manuscript.prose, manuscript.readings)]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (f"{ABOVE}{RIVERS}43.75%、65.2%、45.4%和87.5%。", HOLDING),
        (
            f"{ABOVE}{RIVERS}43.75%、65.2%、54.4%和87.5%。",
            [*HOLDING[:2], (False, "436人÷960人＝45.42%≠54.4%"), HOLDING[3]],
        ),
        # what another list tells in the same units gives none of them
        (
            f"{ABOVE}山区险情90起，转移310人。\n城区险情108起、转移250人，占总数的22.5%和26%。",
            [(True, "108起÷480起＝22.50%"), (False, "250人÷1250人＝20.00%≠26%")],
        ),
    ],
)
def test_each_is_held_against_the_total_in_its_unit(text: str, statements: list[tuple[bool, str]]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        # none fits, or only one that nearly any would
        f"{ABOVE}城区险情108起、转移250人，占总数的25.2%和26%。",
        "某乡2023年度绩效自评报告\n全年接报险情28万起，转移1250人。\n城区险情2万起、转移250人，占总数的7.3%和26%。",
        # two of one name, and no totals
        f"{ABOVE}城区转移108人、乡村转移250人，损失3万元，分别占总数的8.64%、20%、8.33%。",
        "某乡2023年度绩效自评报告\n情况如下。\n城区险情108起、转移250人，占总数的22.5%和26%。",
    ],
)
def test_what_no_total_gives_is_passed_over(text: str) -> None:
    assert told(text) == []


def test_shares_rounded_so_that_all_make_up_the_whole_are_not_doubted() -> None:
    text = (
        "全县园地1278.62万亩。其中，茶园842.67万亩，占65.90%；果园435.95万亩，占34.10%。位于平地的园地791.90万亩，"
        "占全县园地的61.93%；位于缓坡的园地315.46万亩，占24.67%；位于陡坡的园地171.26万亩，占13.40%。"
    )
    assert wrong_shares(text) == []
    assert wrong_shares(text.replace("13.40%", "13.49%")) == ["171.26万亩÷12786200亩≈13.39%≠13.49%"]


def wrong_shares(text: str) -> list[str]:
    shares = Manuscript(Document.of_text(text)).shares
    return [each.arithmetic for here in shares.values() for each in here.values() if not each.holds]


def test_a_share_of_a_namesake_is_none_of_what_two_lists_make_up_together() -> None:
    text = "某镇2023年度绩效自评报告\n计划建桥梁65座，水闸6座。\n建成桥梁60座、占总数的92.3%，水闸5座、占总数的83.3%。"
    manuscript = Manuscript(Document.of_text(text))
    assert all(each.holds for here in manuscript.shares.values() for each in here.values())


def test_no_other_whole_is_meant_than_the_one_that_the_parts_make_up() -> None:
    text = "总供水量2072.36亿立方米，地表水2003.62亿立方米，占97.6%；地下水39.88亿立方米，占1.9%；其他28.86亿立方米，占1.4%。"
    told = [(each.target.text, each.holds) for _, each in Manuscript.of_text(text).stated(Relation.RATE)]
    assert told == [("97.6%", False), ("1.9%", True), ("1.4%", True)]
