"""Points told with headings, against those of the headings below them."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


def told(text: str) -> list[tuple[str, list[str], bool]]:
    return [
        (each.whole[1].mention.text, [term.mention.text for _, term in each.parts], each.holds)
        for each in Manuscript.of_text(text).scored_branches
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（一）产出（自评得分50分）\n1.数量（自评得分20分）：修缮56处。\n2.质量（自评得分30分）：合格。",
            [("50分", ["20分", "30分"], True)],
        ),
        (
            "（一）产出（自评得分50分）\n1.数量（自评得分20分）：修缮56处。\n2.质量（自评得分25分）：合格。",
            [("50分", ["20分", "25分"], False)],
        ),
        (
            "三、绩效（95分）\n（一）产出（50分）\n产出良好。\n（二）效益（40分）\n效益良好。",
            [("95分", ["50分", "40分"], False)],
        ),
        (
            "（一）产出（50分，得48分）\n1.数量（20分，得18分）。\n2.质量（30分，得30分）。",
            [("50分", ["20分", "30分"], True), ("48分", ["18分", "30分"], True)],
        ),
        (
            "（一）产出。该指标分值50分。\n1.数量。该项分值20分，修缮56处。\n2.质量。该项分值25分，合格。",
            [("50分", ["20分", "25分"], False)],
        ),
    ],
)
def test_the_points_of_a_heading_are_those_of_its_parts(text: str, expected: list[tuple[str, list[str], bool]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "（一）产出（50分）\n1.数量（20分）。\n2.质量：合格。",  # one has no points
        "（一）产出（50分）\n1.数量（20分）。\n3.质量（25分）。",  # one is missing
        "（一）产出（50分）\n1.数量（10分）。\n2.质量（10分）。",  # only some are told
        "（一）产出（50分）\n1.数量扣1分。\n2.质量扣2分。",
        "（一）产出\n1.数量（20分）。\n2.质量（25分）。",
        "（一）产出（50分）",
    ],
)
def test_headings_without_all_their_points_are_left_alone(text: str) -> None:
    assert told(text) == []
