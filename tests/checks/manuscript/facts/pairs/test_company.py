"""Other figures beside two facts tell whether their sentences speak of one matter."""

import pytest

from jiheng.checks.manuscript.facts.pairs.company import has_like_company, has_much_like_company, has_unlike_company
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "one", "other", "expected"),
    [
        ("铺设管道1430米，新建泵房6座。\n新建泵房7座，铺设管道1430米。", "6座", "7座", (True, True, False)),
        ("改造院落12个，惠及2,357户。\n改造院落15个，惠及2,375户。", "2,357户", "2,375户", (False, False, True)),
        ("巡查河段12处，清理垃圾35吨。\n巡查河段12处，清理垃圾53吨。", "35吨", "53吨", (True, False, False)),
        (
            "受理案件1,426件（其中民事381件、行政242件），来访2,746人次。\n受理案件1,426件，来访2,764人次。",
            "2,746人次",
            "2,764人次",
            (True, True, False),
        ),
        (
            "计划新建礼堂60家，实际新建礼堂67家，书屋20个。\n新建礼堂67家，书屋12个。",
            "20个",
            "12个",
            (True, False, False),
        ),
        ("书架满意率35%，购置书架38组。\n书架满意率35%，购置书架83组。", "38组", "83组", (False, False, False)),
    ],
)
def test_company_is_like_much_alike_or_unlike(
    text: str, one: str, other: str, expected: tuple[bool, bool, bool]
) -> None:
    facts = {fact.mention.text: fact for fact in Manuscript.of_text(text).facts}
    pair = facts[one], facts[other]
    assert tuple(has(*pair) for has in (has_like_company, has_much_like_company, has_unlike_company)) == expected
