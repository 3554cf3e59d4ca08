"""What last year left is said to be all settled."""

import pytest

from jiheng.checks.manuscript.by_name.done_of_last_year import OF_LAST_YEAR, done_of_last_year
from jiheng.checks.manuscript.manuscript import Manuscript

AUDIT = "上年度审计反映航标问题168个，已整改159个，仍有9个正在推进。今年发现问题32个，已整改30个。\n"
INSPECTION = "去年巡察反馈问题46个，已整改46个。\n"


def told(text: str) -> list[str]:
    manuscript = Manuscript.of_text(f"东洲市航标站2023年度工作总结\n{text}")
    claims = manuscript.whole_text.passages_where(OF_LAST_YEAR)
    found = done_of_last_year(claims, manuscript.prose, manuscript.readings, manuscript.measures)
    return [each.told for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{AUDIT}上年度问题已全部整改到位。", ["159个＜168个"]),
        (f"{AUDIT}去年审计反映的问题均已整改。", ["159个＜168个"]),
        (f"{AUDIT}上年度问题基本整改到位。", []),
        (f"{AUDIT}力争上年度问题全部整改到位。", []),
        (f"{AUDIT}上年度提案已全部办结。", []),
        (f"{INSPECTION}去年反馈的问题已全部整改完成。", []),
        (f"{AUDIT}{INSPECTION}去年反馈的问题已全部整改完成。", []),
    ],
)
def test_what_is_told_of_last_year_denies_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected
