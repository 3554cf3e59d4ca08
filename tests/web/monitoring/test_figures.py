"""The figures of a monitoring sheet open what was known on its day, and mark it when that changes."""

from decimal import Decimal

from jiheng.web.budgets.models import BudgetLine, Payment
from jiheng.web.figures.comparing import mark_of
from tests.web.conftest import YEAR
from tests.web.figures.opened import opened
from tests.web.monitoring.conftest import Monitored


def test_a_monitoring_sheet_opens_what_was_known_on_its_day(monitored: Monitored) -> None:
    monitored.fill_all()
    client = monitored.district.client("unit_reviewer")
    sheet = monitored.whole
    page = client.get(monitored.address(sheet)).content.decode()
    assert {"部门整体.累计执行数", "家庭教育讲座.支出进度", "指标.1.累计完成值"} <= opened(page)
    assert "部门整体.累计执行数" in opened(client.get(f"/{YEAR}/monitoring/").content.decode())
    for name, told in (("部门整体.累计执行数", "154万元"), ("指标.1.累计完成值", "33场")):
        answer = client.get(f"/{YEAR}/FL01/figures/", {"name": name, "of": sheet.subject}).content.decode()
        assert told in answer
        assert "/figures/records/" in answer
    another_day = client.get(monitored.address(sheet) + "?as_of=2022-09-30").content.decode()
    assert "部门整体.累计执行数" not in opened(another_day)


def test_a_monitoring_sheet_is_marked_by_what_concerns_its_day_alone(monitored: Monitored) -> None:
    monitored.fill_all()
    client = monitored.district.client("preparer")
    assert (
        "已提交审核"
        in client.post(monitored.address(monitored.whole, "step/"), {"verb": "submit"}, follow=True).content.decode()
    )
    snapshot = monitored.whole.snapshots.get()
    line = BudgetLine.objects.get(unit_year=monitored.district.unit_year, code="Y1")
    line.actual_expenditure = Decimal(1_500_000)  # type: ignore[attr-defined]  # what was paid by the end of the year
    line.save()
    assert mark_of(monitored.again(monitored.whole)) is None
    paid = Payment(
        unit_year=monitored.district.unit_year, code="P1", budget_line="Y1", amount=Decimal(1_300_000), on="2022-07-01"
    )  # type: ignore[misc]
    paid.save()
    mark = mark_of(monitored.again(monitored.whole))
    assert mark is not None
    assert [(each["name"], each["before"], each["after"], each["difference"]) for each in mark.changes] == [
        ("部门整体.累计执行数", "154万元", "164万元", "+10.00万元"),
        ("部门整体.支出进度", "59.23%", "63.08%", "+3.85个百分点"),
    ]
    page = client.get(monitored.address(monitored.whole)).content.decode()
    assert "部门整体.累计执行数" in page
    assert "已过时" in client.get(f"/{YEAR}/monitoring/").content.decode()
    snapshot.refresh_from_db()
    assert '"spent":"1540000"' in snapshot.monitoring_json
