"""A page of a long list holds its rows in order, whichever page is asked for."""

from typing import NamedTuple

from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.face.paging import LongList
from tests.web.conftest import District


class Listed(NamedTuple):
    """What is shown of a unit."""

    code: str


def test_pages_hold_the_rows_in_the_order_of_the_list(district: District) -> None:
    units = BudgetUnit.objects.order_by("-code")
    codes = [each.code for each in units]
    assert district.unit.code in codes
    listed = LongList(units, 3, ["code"], Listed)
    pages = [[each.code for each in listed.get_page(number)] for number in listed.page_range]
    assert [code for page in pages for code in page] == codes
    assert {len(page) for page in pages[:-1]} == {3}
    assert [each.code for each in listed.get_page("99")] == pages[-1]
