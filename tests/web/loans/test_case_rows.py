"""What changes in the register reaches the cases of the open years by itself, and marks what was submitted from them."""

from dataclasses import replace
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.loan import Loan as LoanRecord
from jiheng.core.loan import LoanState
from jiheng.web.accounts.access import access_of_person
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.cases.records import year_records
from jiheng.web.figures.comparing import mark_of
from jiheng.web.fiscal_years.bringing_in import bring_in
from jiheng.web.loans.actions import change_loan
from jiheng.web.loans.models import Loan, RegisteredLoan
from jiheng.web.records.acting import Actor
from jiheng.web.records.models import Event
from tests.web.conftest import District
from tests.web.loans.test_loans import CONTRACT, UNIT, application, apply, filled, told
from tests.web.put_case import put_case

__all__ = ["filled"]


def rows(unit_year: UnitYear) -> tuple[LoanRecord, ...]:
    loans: tuple[LoanRecord, ...] = year_records(Loan, unit_year)
    return loans


def another_year(unit: BudgetUnit, year: int, *, is_closed: bool = False) -> UnitYear:
    opened = FiscalYear.objects.create(
        year=year, region="440117", whole_unit_standard="x", project_standard="x", is_closed=is_closed
    )
    return UnitYear.objects.create(budget_unit=unit, year=opened)


def test_every_open_year_tells_a_loan_as_it_stood_at_its_end(district: District) -> None:
    client = district.client("preparer")
    later, closed = another_year(district.unit, 2023), another_year(district.unit, 2021, is_closed=True)
    apply(client, borrower="J07")
    (loan,) = rows(district.unit_year)
    assert (loan.code, loan.state, loan.applied_amount) == ("D001", LoanState.APPLIED, Decimal(100000))
    client.post(f"{UNIT}loan/D001/edit/", {**application(id_number=""), **CONTRACT, "revision": "0"})
    (loan,) = rows(district.unit_year)
    assert (loan.state, loan.disbursed_amount, loan.due_year) == (LoanState.DISBURSED, Decimal(100000), 2024)
    client.post(f"{UNIT}loan/D001/step/", {"step": "settlement", "on": "2023-05-04"})
    assert [each.state for each in rows(district.unit_year)] == [LoanState.DISBURSED]
    assert [each.state for each in rows(later)] == [LoanState.REPAID]
    assert rows(closed) == ()


def test_what_the_cases_tell_already_is_not_written_again(filled: District) -> None:
    unit_year = filled.unit_year
    disbursed = [each for each in rows(unit_year) if each.disbursed_year == 2022]
    assert (len(disbursed), sum(each.disbursed_amount or 0 for each in disbursed)) == (16, Decimal(2400000))
    unit_year.refresh_from_db()
    before = unit_year.records_revision
    client = filled.client("preparer")
    client.post(f"{UNIT}loan/D2022-01/step/", {"step": "extension", "on": "2024-06-01", "until": "2025-06-01"})
    client.post(f"{UNIT}money/", {"kind": "sources", "level": "district", "year_of_origin": "2022", "amount": "5"})
    unit_year.refresh_from_db()
    assert unit_year.records_revision == before


def test_a_change_in_the_register_marks_what_was_submitted(filled: District, womens_federation: Case) -> None:
    client = filled.client("preparer")
    Loan.objects.all().delete()
    evaluation = put_case(replace(womens_federation, stated_figures=()), filled.unit_year)
    client.post(f"{evaluation.get_absolute_url()}step/", {"verb": "submit"})
    evaluation.refresh_from_db()
    row = RegisteredLoan.objects.get(code="D2022-01")
    access = access_of_person(filled.person("preparer"))
    change_loan(access, filled.unit_year, row.pk, {"amount": Decimal(310000)}, revision=row.revision)
    mark = mark_of(evaluation)
    assert mark is not None
    amount = next(each for each in mark.changes if each["name"] == "贷款.发放金额")
    assert (amount["before"], amount["after"]) == ("240万元", "241万元")
    assert [cell["words"] for cell in amount["cells"]] == ["贷款[D2022-01].放款金额"]


def test_loans_that_the_register_does_not_have_are_told_and_can_be_left_out(filled: District) -> None:
    client = filled.client("preparer")
    typed = LoanRecord(
        code="手记01", borrower="J99", state=LoanState.DISBURSED, applied_year=2022, applied_amount=Decimal(1)
    )
    Loan(unit_year=filled.unit_year, position=99).fill(typed).save()
    assert "还算进了1笔台账里没有的贷款" in told(client.get(f"{UNIT}results/"))
    client.post(f"{UNIT}results/leave-out/")
    assert "手记01" not in {each.code for each in rows(filled.unit_year)}
    assert "台账里没有" not in told(client.get(f"{UNIT}results/"))
    assert Event.objects.filter(words__contains="删去案卷里台账没有的贷款：1笔").exists()


def test_the_loans_are_counted_to_one_project_and_stay_there(filled: District) -> None:
    client = filled.client("preparer")
    Project.objects.create(unit_year=filled.unit_year, code="X1", name="贷款贴息", short_name="贴息")
    client.post(f"{UNIT}results/project/", {"project": "X1"})
    apply(client, borrower="J77", id_number="")
    assert {each.project for each in rows(filled.unit_year)} == {"X1"}
    assert "没有这个项目" in told(client.post(f"{UNIT}results/project/", {"project": "X9"}, follow=True))


def test_a_year_that_is_opened_begins_with_the_register_s_loans(filled: District) -> None:
    year = FiscalYear.objects.create(year=2023, region="440117", whole_unit_standard="x", project_standard="x")
    actor = Actor(filled.person("bureau_officer"), filled.person("bureau_officer").posts.get())
    opened = bring_in(actor, filled.unit, year)
    assert len(rows(opened)) == len(rows(filled.unit_year)) > 0
