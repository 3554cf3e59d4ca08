from pathlib import Path

import pytest
from benchmarks.check_accuracy.labelled import LabelledReport, Place, Statement
from benchmarks.check_accuracy.mutations import LAST_DIGIT, SWAPPED, TENFOLD, changed, mutations

from jiheng.checks.check import Kind


def changes_of(line: str, arithmetic: str, kind: Kind) -> list[tuple[str, str]]:
    statement = Statement(Place(1, 0, len(line), line), kind, True, arithmetic)
    report = LabelledReport("one", Path("one.txt"), (line,), (statement,), ())
    return [(each.old, each.new) for each in mutations(report)]


@pytest.mark.parametrize(
    ("figure", "change", "slips"),
    [
        ("45", LAST_DIGIT, ["46", "44", "48", "40"]),
        # nothing is divided by a 0
        ("9", LAST_DIGIT, ["8", "2", "4"]),
        ("1,286.45", SWAPPED, ["1,286.54", "1,268.45", "1,826.45"]),
        ("100", SWAPPED, []),
        ("12.50", TENFOLD, ["125.0"]),
        ("8,120", TENFOLD, ["81,200"]),
    ],
)
def test_a_figure_is_changed_by_a_known_slip(figure: str, change: str, slips: list[str]) -> None:
    assert list(changed(figure, change)) == slips


def test_a_change_that_rounding_hides_is_not_tried() -> None:
    assert changes_of("到位60万元，支出59万元，执行率98%", "98%=59/60", Kind.RATE) == [
        ("60", "61"),
        ("60", "600"),
        ("59", "50"),
        ("59", "95"),
        ("59", "590"),
        ("98", "99"),
        ("98", "89"),
        ("98", "980"),
    ]


def test_vague_figures_are_left_alone() -> None:
    changes = changes_of("约40人，其中女性18人、男性22人", "40=18+22", Kind.SUM)
    assert {old for old, _ in changes} == {"18", "22"}


def test_a_quantity_told_again_is_changed_in_one_place() -> None:
    assert changes_of("共310万元", "310=310", Kind.CONFLICT) == [("310", "311"), ("310", "301"), ("310", "3100")]


def test_a_year_is_only_moved_by_a_digit() -> None:
    assert changes_of("２０２３年", "2023=2023", Kind.YEAR) == [("2023", "2024")]
