"""Every list of a year: there are none for the administrator or of a year nobody opened; departments narrow them."""

import pytest

from tests.web.conftest import YEAR, District
from tests.web.monitoring.conftest import build_monitored

LISTS = {
    "budgets/": "/2022/{}/budgets/",
    "targets/": "",
    "monitoring/": "/2022/{}/monitoring/",
    "monitoring/summary/": "",
    "monitoring/rectifications/": "",
    "self-evaluations/": "",
    "activities/": "/2022/{}/activities/",
    "loans/": "/2022/{}/loans/",
    "summary/": "/2022/{}/budgets/",
    "summary/download/": "",
    "budgets/amounts/?name=部门整体.全年预算数": "",
}
"""Addresses under a year, and the link by which a unit is told in them, where units that have nothing yet are too."""


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    ("who", "year", "status"),
    [
        ("bureau_officer", YEAR, 200),
        ("bureau_officer", 9999, 404),
        ("bureau_officer", 10**30, 404),
        ("administrator", YEAR, 404),
        ("nobody", YEAR, 302),
    ],
)
def test_a_list_is_there_for_those_who_see_the_year(
    district: District, address: str, who: str, year: int, status: int
) -> None:
    assert district.client(who).get(f"/{year}/{address}").status_code == status


@pytest.mark.parametrize("address", [address for address, link in LISTS.items() if link])
def test_a_department_leaves_its_units(district: District, address: str) -> None:
    build_monitored(district)
    client = district.client("bureau_officer")
    shown = {}
    for department in ("", "FL00", "MZ00", "没有"):
        page = client.get(f"/{YEAR}/{address}?department={department}").content.decode()
        assert ('<select id="department"' in page) is True
        shown[department] = [code for code in ("FL01", "MZ01") if LISTS[address].format(code) in page]
    assert shown == {"": ["FL01", "MZ01"], "FL00": ["FL01"], "MZ00": ["MZ01"], "没有": []}
