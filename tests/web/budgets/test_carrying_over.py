"""Unspent money goes into the next year with its year of origin, once."""

from decimal import Decimal

import pytest

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Payment as PaymentRecord
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.budgets.actions.carrying_over import Remainder, carry_over
from jiheng.web.budgets.actions.payments import book_payment
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.cases.records import year_records
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.budgets.conftest import line
from tests.web.conftest import YEAR, District


@pytest.fixture
def following(money: UnitYear) -> UnitYear:
    """The next year, open."""
    year = FiscalYear.objects.create(year=YEAR + 1, region="440117")
    return UnitYear.objects.create(budget_unit=money.budget_unit, year=year)


def _all(amount: int) -> Remainder:
    return Remainder(Decimal(amount), Decimal(0))


def test_carried_money_keeps_its_origin_and_its_project(money: UnitYear, following: UnitYear, preparer: Access) -> None:
    assert carry_over(preparer, money, {"Y3": _all(50_000), "Y2": Remainder(Decimal(0), Decimal(200_000))}) == 1
    (carried,) = year_records(BudgetLine, following)
    assert (carried.code, carried.project, carried.year_of_origin, carried.original_budget, carried.revised_budget) == (
        "Y1",
        "X1",
        YEAR - 1,
        None,
        Decimal(50_000),
    )
    continued = Project.objects.get(unit_year=following)
    assert continued.continues == Project.objects.get(unit_year=money)
    assert (line(money, "Y3").carry_over, line(money, "Y2").surplus) == (Decimal(50_000), Decimal(200_000))


def test_carrying_over_twice_does_one_thing(money: UnitYear, following: UnitYear, preparer: Access) -> None:
    for _ in range(2):
        carry_over(preparer, money, {"Y3": _all(50_000)})
    assert len(year_records(BudgetLine, following)) == 1
    assert Event.objects.filter(verb__in=("settle", "carry")).count() == 2


def test_a_correction_follows_into_the_next_year_but_not_below_what_was_spent(
    money: UnitYear, following: UnitYear, preparer: Access
) -> None:
    carry_over(preparer, money, {"Y3": _all(50_000)})
    book_payment(preparer, following, PaymentRecord(code="", budget_line="Y1", amount=Decimal(20_000)))
    carry_over(preparer, money, {"Y3": Remainder(Decimal(30_000), Decimal(20_000))})
    found: tuple[BudgetLineRecord, ...] = year_records(BudgetLine, following)
    assert [each.revised_budget for each in found] == [Decimal(30_000)]
    with pytest.raises(ActionRefusedError, match=r"下年已用20,000\.00元"):
        carry_over(preparer, money, {"Y3": Remainder(Decimal(10_000), Decimal(40_000))})
    assert line(money, "Y3").carry_over == Decimal(30_000)


def test_both_parts_make_up_what_is_unspent(money: UnitYear, preparer: Access) -> None:
    with pytest.raises(ActionRefusedError, match=r"未支出50,000\.00元，结转40,000\.00元加结余收回0\.00元不等于"):
        carry_over(preparer, money, {"Y3": _all(40_000)})


def test_before_the_next_year_is_open_the_decision_waits(money: UnitYear, preparer: Access) -> None:
    assert carry_over(preparer, money, {"Y3": _all(50_000)}) == 0
    assert line(money, "Y3").carry_over == Decimal(50_000)


def test_the_page_fills_in_the_other_part(district: District, money: UnitYear, following: UnitYear) -> None:
    client = district.client("preparer")
    address = "/2022/FL01/budgets/carry-over/"
    wrong = client.post(address, {"carry-Y3": "五"})
    assert (wrong.status_code, "预算行Y3：应为" in wrong.content.decode()) == (422, True)
    over = client.post(address, {"carry-Y3": "6"})
    assert (over.status_code, "填的60,000.00元超过了" in over.content.decode()) == (422, True)
    done = client.post(address, {"carry-Y3": "3"}, follow=True).content.decode()
    assert "已保存；1笔结转已转入2023年。" in done
    assert (line(money, "Y3").carry_over, line(money, "Y3").surplus) == (Decimal(30_000), Decimal(20_000))
    assert len(year_records(BudgetLine, following)) == 1
