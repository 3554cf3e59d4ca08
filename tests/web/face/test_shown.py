"""How values stand on a page."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.web.face import shown

TODAY = date(2024, 3, 8)


def test_missing_not_applicable_and_zero_look_different() -> None:
    assert [shown.wan(value) for value in (None, NotApplicable("没有预算"), Decimal(0))] == [
        '<span class="missing"><span class="unseen">未填</span></span>',
        '<span class="not-applicable" title="没有预算">—<span class="unseen">（没有预算）</span></span>',
        "0.00",
    ]


@pytest.mark.parametrize(
    ("yuan", "told"),
    [("12345678.90", "1,234.57"), ("50", "0.01"), ("49.99", "0.00"), ("-22600000", "-2,260.00")],
)
def test_money_is_shown_in_wan_rounded_half_up(yuan: str, told: str) -> None:
    assert shown.wan(Decimal(yuan)) == told


def test_rates_scores_and_plain_numbers_stand_as_people_write_them() -> None:
    assert (
        shown.percent(Decimal("69.325")),
        shown.percent(Decimal(70), 0),
        shown.points(Decimal("7.105")),
        shown.number(Decimal("-1234567.50")),
        shown.number(0),
    ) == ("69.33%", "70%", "7.11", "-1,234,567.5", "0")


def test_a_moment_names_the_year_only_when_it_is_another() -> None:
    assert [
        shown.moment(datetime(2024, 3, 5, 6, 3, tzinfo=UTC), TODAY),
        shown.moment(date(2023, 12, 31), TODAY),
        shown.moment(None, TODAY),
    ] == ["3月5日 14:03", "2023年12月31日", ""]
