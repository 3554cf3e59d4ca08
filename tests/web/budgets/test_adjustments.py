"""A budget changes with a reason, or not at all."""

from decimal import Decimal

import pytest

from jiheng.core.budget import Adjustment as AdjustmentRecord
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.adjustments import adjust, move_budget
from jiheng.web.budgets.models import Adjustment
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.budgets.conftest import line
from tests.web.conftest import District


def _change(amount: int, reason: str = "追加培训经费", budget_line: str = "Y2") -> AdjustmentRecord:
    return AdjustmentRecord(code="", budget_line=budget_line, amount=Decimal(amount), reason=reason)


def test_an_adjustment_moves_the_revised_budget_alone(money: UnitYear, preparer: Access) -> None:
    adjust(preparer, money, _change(30_000))
    found = line(money, "Y2")
    assert (found.original_budget, found.revised_budget) == (Decimal(200_000), Decimal(230_000))
    assert (
        Event.objects.get().words == "填报人甲（填报人）调增预算行Y2：30,000.00元，全年预算数230,000.00元，追加培训经费"
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_change(1, reason=" "), "要写明原因"),
        (_change(0), "调整金额是0"),
        (_change(-700_000, budget_line="Y1"), r"已支出400,000\.00元，最多能调减600,000\.00元"),
        (_change(1, budget_line="Y9"), "没有预算行“Y9”"),
    ],
)
def test_what_cannot_be_is_refused(money: UnitYear, preparer: Access, change: AdjustmentRecord, message: str) -> None:
    with pytest.raises(ActionRefusedError, match=message):
        adjust(preparer, money, change)
    assert Adjustment.objects.count() == 0


def test_moving_money_between_lines_changes_both_or_neither(money: UnitYear, preparer: Access) -> None:
    move_budget(preparer, money, _change(50_000, "调剂"), "Y3")
    assert (line(money, "Y2").revised_budget, line(money, "Y3").revised_budget) == (Decimal(150_000), Decimal(100_000))
    with pytest.raises(ActionRefusedError, match="没有预算行“Y8”"):
        move_budget(preparer, money, _change(50_000, "调剂"), "Y8")
    with pytest.raises(ActionRefusedError, match="同一行"):
        move_budget(preparer, money, _change(50_000, "调剂"), "Y2")
    assert (line(money, "Y2").revised_budget, Adjustment.objects.count()) == (Decimal(150_000), 2)


def test_the_page_asks_for_the_reason(district: District, money: UnitYear) -> None:
    client = district.client("preparer")
    answer = client.post("/2022/FL01/budgets/adjustments/", {"budget_line": "Y2", "amount": "-1.5"})
    assert (answer.status_code, "调整原因没有填" in answer.content.decode()) == (422, True)
    typed = {"budget_line": "Y2", "amount": "-1.5", "reason": "节约", "to_line": ""}
    page = client.post("/2022/FL01/budgets/adjustments/", typed, follow=True).content.decode()
    assert ("已登记预算调整" in page, "-1.50" in page) == (True, True)
    assert line(money, "Y2").revised_budget == Decimal(185_000)
