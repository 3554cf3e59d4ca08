"""What an amount is a part of."""

from jiheng.checks.manuscript.drawn.stands_under import StandsUnder
from jiheng.checks.manuscript.manuscript import Manuscript


def test_a_part_stands_under_its_total_and_what_that_is_a_share_of() -> None:
    manuscript = Manuscript.of_text(
        "支出217,360万元。民生支出178,235万元，占支出的82.00%，其中教育46,820万元、卫生24,370万元。"
    )
    under = StandsUnder.of(manuscript.facts, manuscript.readings)
    part = next(fact for fact in manuscript.facts if fact.own_left == "教育")
    assert {fact.mention.text for fact in under.above(part)} == {"178,235万元", "217,360万元"}


def test_a_part_told_again_stands_under_its_total_too() -> None:
    manuscript = Manuscript.of_text("参保42.60万人，其中职工5.80万人、居民36.80万人。\n二、其他\n职工5.80万人。")
    under = StandsUnder.of(manuscript.facts, manuscript.readings)
    assert [fact.mention.text for fact in under.above(manuscript.facts[-1])] == []
    assert [fact.mention.text for fact in under.above(manuscript.facts[1])] == ["42.60万人"]
