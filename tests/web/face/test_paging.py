"""A page of a long list holds its rows in order, whichever page is asked for."""

from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.face.paging import LongList
from tests.web.conftest import District


def test_pages_hold_the_rows_in_the_order_of_the_list(district: District) -> None:
    units = BudgetUnit.objects.select_related("parent").order_by("-code")
    codes = [each.code for each in units]
    assert district.unit.code in codes
    listed = LongList(units, 3)
    pages = [[each.code for each in listed.get_page(number)] for number in listed.page_range]
    assert [code for page in pages for code in page] == codes
    assert {len(page) for page in pages[:-1]} == {3}
    assert [each.code for each in listed.get_page("99")] == pages[-1]
