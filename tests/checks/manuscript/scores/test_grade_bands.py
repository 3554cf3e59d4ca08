"""The bands that grades stand for in a report."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.grade_bands import USUAL, Band, bands_in_force


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自评得分86分。", USUAL),
        (
            "按85分以上为优、70至85分为良、60-70分为中划档。",
            (Band("优", 85, 100), Band("良", 70, 85), Band("中", 60, 70)),
        ),
        ("优秀（95分以上）、良好（85分以上）。", (Band("优", 95, 100), Band("良", 85, 95))),
        # to the last whole point below the next
        ("95分及以上为优，85—94分为良。", (Band("优", 95, 100), Band("良", 85, 95))),
        ("评价等级：良（80—90分）。", USUAL),  # told alone, and usual
        ("评价等级：良（75—90分）。", ()),  # told alone, and its own
    ],
)
def test_a_report_may_tell_its_own_bands(text: str, expected: tuple[Band, ...]) -> None:
    assert bands_in_force(Manuscript.of_text(text).prose) == expected
