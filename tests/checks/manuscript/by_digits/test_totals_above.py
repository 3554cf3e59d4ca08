"""Sums that no word tells, whose total stands in a paragraph above."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import places_of

TOTAL = "某县2023年度绩效自评报告\n全年采购规模为13,251.26万元，增长3.1%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{TOTAL}\n城区学校3,755.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。",
            ["3755.08＋9694.18＝13449.26万元≠13,251.26万元，相差198万元"],
        ),
        (f"{TOTAL}\n城区学校3,557.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。", []),
        # amounts without decimals had idle zeros
        (
            f"{TOTAL}\n城区学校3,557万元，镇村学校9,964.26万元。",
            ["3557＋9964.26＝13521.26万元≠13,251.26万元，相差270万元"],
        ),
        # a gap that no slip leaves
        (f"{TOTAL}\n城区学校3,755.08万元，增长3.9%；镇村学校8,614.07万元，增长6.9%。", []),
        # an average beside the parts is none of them
        (
            f"{TOTAL}\n城区学校3,755.08万元，镇村学校9,694.18万元，校均28.62万元。",
            ["3755.08＋9694.18＝13449.26万元≠13,251.26万元，相差198万元"],
        ),
        # a numbered paragraph begins another matter
        (f"{TOTAL}\n1.城区学校3,755.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。", []),
        # short figures meet by chance, unless their names divide something
        ("某县2023年度绩效自评报告\n建成岗亭613个。\n全年换岗234次，城西设点位285个；城东设点位355个。", []),
    ],
)
def test_parts_a_slip_from_the_total_above_are_doubted(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(text)
    assert [statement.arithmetic for _, statement in manuscript.by_digits] == told


def test_total_and_parts_are_shown_where_they_stand() -> None:
    text = f"{TOTAL}\n城区学校3,755.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。"
    ((passage, statement),) = Manuscript.of_text(text).by_digits
    assert [(each.paragraph, each.quote) for each in places_of(passage, statement)] == [
        (2, "13,251.26万元"),
        (3, "3,755.08万元"),
        (3, "9,694.18万元"),
    ]
