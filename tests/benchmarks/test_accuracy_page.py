from pathlib import Path

from benchmarks.check_accuracy.kinds import MEASURED, NEIGHBOURS, may_tell
from benchmarks.check_accuracy.labelled import HALVES, LabelledReport, Place, Statement
from benchmarks.check_accuracy.linters import LinterRun, run_linters
from benchmarks.check_accuracy.page import page
from benchmarks.check_accuracy.tally import Tally

from jiheng.checks.check import Kind


def test_percentages_begin_at_ten_cases() -> None:
    assert [str(Tally(0, 0)), str(Tally(7, 9)), str(Tally(9, 10))] == ["—", "7/9", "9/10（90.0%）"]


def test_two_kinds_may_tell_each_others_slips() -> None:
    assert may_tell(Kind.REMAINDER, Kind.SUM)
    assert may_tell(Kind.SUM, Kind.REMAINDER)
    assert not may_tell(Kind.YEAR, Kind.SUM)


def test_neighbours_are_measured_kinds() -> None:
    assert {kind for pair in NEIGHBOURS for kind in pair[:2]} <= set(MEASURED)


def test_the_page_says_which_half_was_tuned_on() -> None:
    text = page({half: [] for half in HALVES}, [], [])
    assert "## 调试用的一份（`tune`）" in text
    assert "## 只作测量的一份（`held_out`）" in text
    assert "`held_out` 只作测量，不据以改规则" in text
    assert "没有装 zhlint" in text


def test_a_linter_that_changes_only_blanks_finds_no_wrong_figure() -> None:
    place = Place(1, 0, 6, "支出99万元")
    wrong = Statement(place, Kind.SUM, holds=False, arithmetic="60＋40≠99")
    report = LabelledReport("某县", Path("某县.txt"), ("支出99万元，其中甲60万元，乙40万元。",), (wrong,), ())
    (autocorrect,) = (each for each in run_linters([report]) if each.name == "autocorrect-py")
    assert autocorrect == LinterRun("autocorrect-py", Tally(0, 1), Tally(1, 1))
