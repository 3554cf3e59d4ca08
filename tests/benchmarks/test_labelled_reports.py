"""The labelled reports keep their form. Whether the checker agrees with them is measured, not tested."""

from collections import Counter

import pytest
from benchmarks.check_accuracy.kinds import MEASURED
from benchmarks.check_accuracy.label_arithmetic import holds
from benchmarks.check_accuracy.labelled import HALVES, LabelledReport, read_half

from jiheng.checks.check import Kind

REPORTS = [report for half in HALVES for report in read_half(half)]
PITFALLS = {f"P{number}" for number in range(1, 31)}

every_report = pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)


def test_no_two_reports_have_one_name() -> None:
    assert [name for name, times in Counter(report.name for report in REPORTS).items() if times > 1] == []


@every_report
def test_a_report_is_as_long_as_a_real_one(report: LabelledReport) -> None:
    assert 600 <= sum(map(len, report.lines)) <= 5200


@every_report
def test_its_labels_are_of_known_kinds(report: LabelledReport) -> None:
    assert {statement.kind for statement in report.statements} <= set(MEASURED)
    assert {trap.pitfall for trap in report.traps} <= PITFALLS


@every_report
def test_a_statement_holds_exactly_when_its_arithmetic_does(report: LabelledReport) -> None:
    wrong = [each.place.quote for each in report.statements if holds(each.arithmetic) is not each.holds]
    assert wrong == []


@every_report
def test_a_failing_statement_says_why(report: LabelledReport) -> None:
    silent = [each.place.quote for each in report.statements if not each.holds and not each.why]
    assert silent == []


@every_report
def test_a_conflict_names_both_places(report: LabelledReport) -> None:
    single = [each.place.quote for each in report.statements if each.kind is Kind.CONFLICT and each.other is None]
    assert single == []


@pytest.mark.parametrize(
    ("half", "documents", "failing", "holding"), [("tune", 392, 255, 440), ("held_out", 18, 14, 35)]
)
def test_every_kind_has_enough_of_both(half: str, documents: int, failing: int, holding: int) -> None:
    reports = read_half(half)
    counts = Counter((each.kind, each.holds) for report in reports for each in report.statements)
    assert len(reports) >= documents
    assert [kind for kind in MEASURED if counts[kind, False] < failing or counts[kind, True] < holding] == []


def test_there_are_clean_reports_in_both_halves() -> None:
    assert all(sum(report.is_clean for report in read_half(half)) >= 3 for half in HALVES)


def test_every_pitfall_is_met_at_least_twice() -> None:
    met = Counter(trap.pitfall for report in REPORTS for trap in report.traps)
    assert [pitfall for pitfall in sorted(PITFALLS) if met[pitfall] < 2] == []
    assert met.total() >= 900
