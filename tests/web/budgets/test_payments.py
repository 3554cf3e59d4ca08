"""Paying from a purse: never more than is there, every payment told."""

from datetime import date
from decimal import Decimal

import pytest

from jiheng.core.budget import Payment as PaymentRecord
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.payments import book_payment, cancel_payment
from jiheng.web.budgets.models import Payment
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.budgets.conftest import line
from tests.web.conftest import District


def payment(amount: int, *, code: str = "", budget_line: str = "Y2") -> PaymentRecord:
    return PaymentRecord(
        code=code, budget_line=budget_line, amount=Decimal(amount), on=date(2022, 3, 1), purpose="讲课费"
    )


def test_a_payment_is_booked_and_told(money: UnitYear, preparer: Access) -> None:
    book_payment(preparer, money, payment(120_000))
    assert line(money, "Y2").actual_expenditure == Decimal(120_000)
    assert [event.words for event in Event.objects.all()] == [
        "填报人甲（填报人）登记支付P1：从Y2支付120,000.00元，讲课费"
    ]


def test_a_purse_never_falls_below_zero(money: UnitYear, preparer: Access) -> None:
    book_payment(preparer, money, payment(150_000))
    with pytest.raises(ActionRefusedError, match=r"可用50,000\.00元，这笔要付60,000\.00元，超出10,000\.00元"):
        book_payment(preparer, money, payment(60_000))
    assert (line(money, "Y2").unspent, Payment.objects.count()) == (Decimal(50_000), 1)


def test_the_same_code_is_booked_once(money: UnitYear, preparer: Access) -> None:
    book_payment(preparer, money, payment(10, code="凭证7"))
    with pytest.raises(ActionRefusedError, match="已经登记过"):
        book_payment(preparer, money, payment(10, code="凭证7"))


def test_a_payment_already_counted_adds_nothing(money: UnitYear, preparer: Access) -> None:
    book_payment(preparer, money, payment(400_000, budget_line="Y1"), is_counted=True)
    assert line(money, "Y1").actual_expenditure == Decimal(400_000)
    with pytest.raises(ActionRefusedError, match=r"还有0\.00元没有分笔"):
        book_payment(preparer, money, payment(1, budget_line="Y1"), is_counted=True)


def test_a_payment_taken_back_frees_its_money_and_leaves_a_trace(money: UnitYear, preparer: Access) -> None:
    book_payment(preparer, money, payment(120_000))
    cancel_payment(preparer, money, "P1", "收款人写错")
    assert (line(money, "Y2").unspent, Payment.objects.count()) == (Decimal(200_000), 0)
    assert Event.objects.latest("pk").words == "填报人甲（填报人）撤销支付P1（120,000.00元，Y2）：收款人写错"
    with pytest.raises(ActionRefusedError, match="已经撤销"):
        cancel_payment(preparer, money, "P1", "收款人写错")


def test_the_day_of_a_payment_lies_in_the_year(money: UnitYear, preparer: Access) -> None:
    late = PaymentRecord(code="", budget_line="Y2", amount=Decimal(1), on=date(2023, 1, 1))
    with pytest.raises(ActionRefusedError, match="不在2022年内"):
        book_payment(preparer, money, late)


def test_only_the_preparer_pays_and_only_while_the_year_is_open(
    money: UnitYear, preparer: Access, reviewer: Access
) -> None:
    with pytest.raises(ActionRefusedError, match="只有示例区妇女联合会（本级）的填报人"):
        book_payment(reviewer, money, payment(1))
    money.year.is_closed = True
    with pytest.raises(ActionRefusedError, match="2022年度已经关闭"):
        book_payment(preparer, money, payment(1))


def test_the_page_books_a_payment_and_warns_when_little_is_left(district: District, money: UnitYear) -> None:
    client = district.client("preparer")
    typed = {"budget_line": "Y2", "amount": "185000", "on": "2022-05-06", "purpose": "场地费"}
    page = client.post("/2022/FL01/budgets/payments/", typed, follow=True).content.decode()
    assert "已登记P1：185,000.00元。" in page
    assert "预算行Y2已用九成以上，只剩15,000.00元" in page
    assert line(money, "Y2").actual_expenditure == Decimal(185_000)


def test_a_refused_payment_stays_in_the_form(district: District, money: UnitYear) -> None:
    client = district.client("preparer")
    typed = {"budget_line": "Y2", "amount": "300000", "on": "2022-05-06", "purpose": "场地费"}
    answer = client.post("/2022/FL01/budgets/payments/", typed)
    page = answer.content.decode()
    assert (answer.status_code, "超出100,000.00元" in page, 'value="300000"' in page) == (422, True, True)
    unreadable = client.post("/2022/FL01/budgets/payments/", {**typed, "amount": "三十"}).content.decode()
    assert "写的是“三十”" in unreadable
    assert not Payment.objects.filter(unit_year=money).exists()


def test_payments_without_a_day_stand_at_the_end(district: District, money: UnitYear, preparer: Access) -> None:
    for code, on in (("甲", date(2022, 3, 1)), ("乙", None), ("丙", date(2022, 5, 1))):
        book_payment(preparer, money, PaymentRecord(code=code, budget_line="Y2", amount=Decimal(1), on=on))
    page = district.client("preparer").get("/2022/FL01/budgets/payments/").content.decode()
    places = [page.index(f'<th scope="row">{code}</th>') for code in ("丙", "甲", "乙")]
    assert places == sorted(places)


def test_the_grid_marks_a_line_of_which_little_is_left(district: District, money: UnitYear, preparer: Access) -> None:
    book_payment(preparer, money, payment(190_000))
    page = district.client("preparer").get("/2022/FL01/budgets/lines/").content.decode()
    assert page.count("余额不多") == 1
