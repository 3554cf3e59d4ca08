"""Two versions of a case: which figures differ, by how much, and through which cells."""

from dataclasses import replace
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.figure import RecordSource
from jiheng.core.loan import Loan
from jiheng.figures.changes import CellChange, changed_figures, changes_between
from jiheng.figures.registry import figures_of
from jiheng.schema.quantities import read_quantity


def with_sessions(case: Case, text: str) -> Case:
    first, *others = case.activities
    return replace(case, activities=(replace(first, sessions=read_quantity(text, is_money=False)), *others))


def test_the_same_case_has_no_changes(womens_federation: Case) -> None:
    assert changes_between(womens_federation, womens_federation) == ()


def test_a_changed_record_changes_every_figure_above_it(womens_federation: Case) -> None:
    changes = changes_between(womens_federation, with_sessions(womens_federation, "97"))
    assert [(each.name, each.difference) for each in changes] == [
        (name, Decimal(1))
        for name in ("活动.巾帼宣教.场次", "活动类别.宣传教育.场次", "活动任务.R1.场次", "活动合计.场次")
    ]
    assert changes[0].cells == (
        CellChange(
            RecordSource("activities", "H01", "sessions", "96"), RecordSource("activities", "H01", "sessions", "97")
        ),
    )


def test_an_exact_count_that_becomes_a_bound_is_a_change_without_a_difference(womens_federation: Case) -> None:
    change, *_ = changes_between(womens_federation, with_sessions(womens_federation, "近96"))
    assert (change.difference, change.is_told_otherwise) == (Decimal(0), True)


def test_a_document_is_told_only_of_the_figures_that_it_printed(womens_federation: Case) -> None:
    before, after = figures_of(womens_federation), figures_of(with_sessions(womens_federation, "97"))
    assert [each.name for each in changed_figures(before, after, ["活动合计.场次", "贷款.发放金额"])] == [
        "活动合计.场次"
    ]


def test_records_that_change_while_their_sum_stays_are_told_too(womens_federation: Case) -> None:
    def moved(loan: Loan) -> Loan:
        change = {"D2022-01": -10000, "D2022-02": 10000}.get(loan.code, 0)
        return replace(loan, disbursed_amount=(loan.disbursed_amount or Decimal(0)) + change) if change else loan

    changes = changes_between(
        womens_federation, replace(womens_federation, loans=tuple(map(moved, womens_federation.loans)))
    )
    told = {each.name: (each.is_told_otherwise, len(each.cells)) for each in changes}
    assert told["贷款.发放金额"] == (False, 2)
    assert told["贷款.发放完成率"] == (False, 0)


def test_figures_that_come_and_go_are_changes(womens_federation: Case) -> None:
    without = replace(womens_federation, activities=womens_federation.activities[1:])
    gone = next(each for each in changes_between(womens_federation, without) if each.name == "活动.巾帼宣教.场次")
    assert (gone.after, gone.difference, gone.is_told_otherwise) == (None, None, True)
    came = next(each for each in changes_between(without, womens_federation) if each.name == "活动.巾帼宣教.场次")
    assert (came.before, came.cells[0].before) == (None, None)
