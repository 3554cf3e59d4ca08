"""What is said to go beyond its budget or to fall short of it, beside the rate told of that budget."""

import pytest

from jiheng.checks.manuscript.claims.budgets_passed import budgets_passed
from jiheng.checks.manuscript.manuscript import Manuscript


def _told(text: str) -> list[str]:
    manuscript = Manuscript.of_text(f"某县2023年育苗项目绩效自评报告\n{text}")
    prose, facts = manuscript.prose_with("预算"), manuscript.indexed_facts
    return [each.told for each in budgets_passed(prose, facts, manuscript.prose[0].text, manuscript.year)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("税收收入12.6亿元，为年初预算的97.4%。\n税收收入虽超过年初预算，但后劲不足。", "97.4%＜100%"),
        ("税收收入12.6亿元，为调整预算的103.2%。\n税收收入未完成调整预算。", "103.2%≥100%"),
        ("预算执行率95.2%。\n由于苗价上涨，导致育苗资金超预算支出。", "95.2%＜100%"),
    ],
)
def test_what_the_rate_denies_is_told(text: str, expected: str) -> None:
    assert _told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "税收收入12.6亿元，为年初预算的97.4%，为调整预算的101%。\n税收收入超过调整预算。",
        "税收收入12.6亿元，为年初预算的97.4%。\n非税收入超过年初预算。",
        "土地收入6.4亿元，其他收入0.4亿元，为年初预算的97.4%。\n土地收入超过年初预算。",
        "预算执行率95.2%。\n公务接待费超预算支出。",
        "预算执行率105.2%。\n育苗资金超预算支出。",
    ],
)
def test_other_budgets_and_subjects_are_left(text: str) -> None:
    assert _told(text) == []
