"""The administrator's pages: for administrators alone, and nothing of the business on them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from tests.web.conftest import District

PAGES = (
    "/administration/",
    "/administration/people/new/",
    "/administration/trail/",
    "/administration/units/",
    "/administration/units/new/?under=FL00",
    "/administration/units/FL01/",
)


@pytest.mark.any_database
@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(
    ("name", "status"), [("administrator", 200), ("bureau_officer", 404), ("preparer", 404), ("nobody", 302)]
)
def test_administrators_alone_administer(district: District, address: str, name: str, status: int) -> None:
    assert district.client(name).get(address).status_code == status


@pytest.mark.any_database
@pytest.mark.parametrize("verb", ["posts", "hand-over", "close", "open", "reset"])
@pytest.mark.parametrize(("name", "status"), [("bureau_officer", 404), ("nobody", 302)])
def test_nobody_else_changes_an_account(district: District, verb: str, name: str, status: int) -> None:
    key = district.person("preparer").pk
    assert district.client(name).post(f"/administration/people/{key}/{verb}/").status_code == status


def test_people_are_found_by_name_role_and_unit(district: District) -> None:
    client = district.client("administrator")
    for query, found in (("q=填报人甲", "preparer"), ("role=expert", "expert"), ("q=民政局", "stranger")):
        page = client.get(f"/administration/?{query}").content.decode()
        assert f"<td>{found}</td>" in page
    assert "没有找到" in client.get("/administration/?q=没有此人").content.decode()


def test_the_trail_tells_administration_and_not_business(district: District) -> None:
    client = district.client("administrator")
    client.post(f"/administration/people/{district.person('expert').pk}/close/", {"words": "合同到期"})
    page = client.get("/administration/trail/").content.decode()
    assert "停用账号expert（专家戊）：合同到期" in page


def test_the_list_of_people_asks_no_more_for_more_people(district: District) -> None:
    client = district.client("administrator")
    client.get("/administration/")
    before = _queries(district, "/administration/")
    for number in range(20):
        person = Person(username=f"p{number}", name=f"某人{number}")
        person.set_unusable_password()
        person.save()
        Post.objects.create(person=person, role=Role.PREPARER, budget_unit=district.unit)
    assert _queries(district, "/administration/") == before
    assert _queries(district, "/administration/units/") <= before


def _queries(district: District, address: str) -> int:
    client = district.client("administrator")
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)
