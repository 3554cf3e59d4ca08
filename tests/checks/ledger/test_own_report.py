"""A report composed from a case agrees with it; when the case changes, the report is told to be out of date."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from jiheng.checks.check import Kind
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import check_report
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import Finding, Severity
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.documents.case_files import read_case
from jiheng.evaluation.evaluate import evaluate
from jiheng.reports.report import compose_report
from jiheng.rules.library import load_library, rule_day

EXAMPLES = Path(__file__).parents[3] / "examples"
LEDGER = {id: check for id, check in report_checks().items() if check.kind is Kind.LEDGER}


@cache
def composed(example: str) -> tuple[Case, Document]:
    case = read_case(EXAMPLES / example)
    library, day = load_library(), rule_day(case.year)
    standard = library.standard(case.profile.standard, day, allow_unread=True)
    return case, compose_report(evaluate(case, standard), library.outline(standard.outline, day))


def findings(example: str, change: Callable[[Case], Case]) -> tuple[Finding, ...]:
    case, report = composed(example)
    return check_report(report, case=change(case), checks=LEDGER).findings


@pytest.mark.parametrize("example", ["conghua-2022", "elderly-care-2023"])
def test_a_report_agrees_with_the_case_it_was_composed_from(example: str) -> None:
    assert findings(example, lambda case: case) == ()


def lend_less(case: Case) -> Case:
    first, *others = case.loans
    return replace(case, loans=(replace(first, disbursed_amount=Decimal(290_000)), *others), stated_figures=())


def spend_less(case: Case) -> Case:
    first, *others = case.budget_lines
    spent = first.actual_expenditure - 20_000
    return replace(
        case, budget_lines=(replace(first, actual_expenditure=spent), *others), payments=(), stated_figures=()
    )


def aim_higher(case: Case) -> Case:
    indicators = tuple(
        replace(each, target=Decimal(3)) if each.name == "建立省级“妇女之家”示范点数量" else each
        for each in case.indicators
    )
    return replace(case, indicators=indicators)


def hold_more_sessions(case: Case) -> Case:
    more = Quantity(Decimal(281), Qualifier.EXACT, "281")
    activities = tuple(
        replace(each, sessions=more) if each.short_name == "家教法宣讲" else each for each in case.activities
    )
    return replace(case, activities=activities)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lend_less, {"贷款.发放金额", "指标.1.实际完成值", "自评.总分"}),
        (spend_less, {"基本支出.执行数", "部门整体.执行数", "部门整体.预算执行率"}),
        (aim_higher, {"指标.4.目标值"}),
        (hold_more_sessions, {"活动.家教法宣讲.场次"}),
    ],
)
def test_every_figure_that_changed_is_found(change: Callable[[Case], Case], told: set[str]) -> None:
    found = findings("conghua-2022", change)
    assert told <= {place.place for finding in found for place in finding.places if place.source == "案卷"}


@pytest.mark.parametrize("example", ["conghua-2022", "elderly-care-2023"])
def test_a_composed_report_draws_no_error_and_no_warning(example: str) -> None:
    case, _ = composed(example)
    library, day = load_library(), rule_day(case.year)
    standard = library.standard(case.profile.standard, day, allow_unread=True)
    outline, form = library.outline(standard.outline, day), library.form(standard.form, day)
    told = check_report(compose_report(evaluate(case, standard), outline, form)).findings
    assert [str(each) for each in told if each.severity is not Severity.NOTICE] == []
