"""What a plan starts from, told otherwise than what is."""

import pytest

from jiheng.checks.manuscript.facts.told_again.bases_of_plans import bases_of_plans
from jiheng.checks.manuscript.manuscript import Manuscript

_REPORT = "一、2023年工作回顾\n种茶9,860亩，开放床位860张。\n二、2024年工作安排\n{}"


def _told(text: str) -> list[tuple[str, str]]:
    facts = Manuscript.of_text(_REPORT.format(text)).facts
    return [(each.earlier.mention.text, each.later.mention.text) for each in bases_of_plans(facts)]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("茶园提质，种茶面积由8,960亩扩大到10,200亩。", ("9,860亩", "8,960亩")),
        ("开放床位由目前的680张增加到920张。", ("860张", "680张")),
    ],
)
def test_it_is_told(text: str, both: tuple[str, str]) -> None:
    assert _told(text) == [both]


@pytest.mark.parametrize(
    "text",
    [
        "茶园提质，种茶面积由9,860亩扩大到10,200亩。",
        "低产茶园由8,960亩降到8,000亩。",
        "外科开放床位由680张增加到920张。",
    ],
)
def test_the_same_and_others_are_left(text: str) -> None:
    assert _told(text) == []
