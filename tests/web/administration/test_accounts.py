"""Accounts: opened with a password that is told once, reset, closed, never deleted."""

import re

import pytest
from django.test import Client

from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.administration.actions.accounts import (
    add_person,
    change_person,
    close_account,
    open_account,
    reset_password,
)
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.conftest import District

PASSWORD = re.compile(r"[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}")


@pytest.fixture
def administrator(district: District) -> Access:
    return access_of_person(district.person("administrator"))


def test_a_new_person_comes_in_with_the_one_time_password_and_changes_it_first(administrator: Access) -> None:
    made = add_person(administrator, "liu01", "填报人壬")
    client = Client()
    client.post("/login/", {"username": "liu01", "password": made.password})
    assert client.get("/").headers["Location"] == "/password/"
    assert Event.objects.get().words == "管理员庚（系统管理员）开立账号liu01（填报人壬）"


def test_the_password_is_on_the_answer_and_nowhere_else(district: District) -> None:
    client = district.client("administrator")
    answer = client.post("/administration/people/new/", {"username": "liu01", "name": "填报人壬"})
    told = PASSWORD.search(answer.content.decode())
    assert told is not None
    assert "no-store" in answer.headers["Cache-Control"]
    person = Person.objects.get(username="liu01")
    assert (person.check_password(told[0]), person.must_change_password) == (True, True)
    assert told[0] not in client.get(f"/administration/people/{person.pk}/").content.decode()
    assert not any(told[0] in event.words for event in Event.objects.all())


def test_an_account_name_is_taken_once(district: District) -> None:
    client = district.client("administrator")
    answer = client.post("/administration/people/new/", {"username": "preparer", "name": "别人"})
    assert (answer.status_code, "已经有人用了" in answer.content.decode()) == (422, True)
    wrong = client.post("/administration/people/new/", {"username": "张 三", "name": ""}).content.decode()
    assert ("账号只能有字母" in wrong, "姓名没有填" in wrong) == (True, True)


def test_a_reset_password_logs_the_person_out(district: District, administrator: Access) -> None:
    client = district.client("preparer")
    assert client.get("/2022/budgets/").status_code == 200
    reset_password(administrator, district.person("preparer"))
    assert client.get("/2022/budgets/").status_code == 302


def test_a_closed_account_no_longer_comes_in_until_it_is_opened(district: District, administrator: Access) -> None:
    person = district.person("preparer")
    client = district.client("preparer")
    close_account(administrator, person, "调离")
    close_account(administrator, person, "调离")
    assert client.get("/2022/budgets/").status_code == 302
    open_account(administrator, person)
    assert district.client("preparer").get("/2022/budgets/").status_code == 200
    assert [event.words for event in Event.objects.all()] == [
        "管理员庚（系统管理员）停用账号preparer（填报人甲）：调离",
        "管理员庚（系统管理员）恢复账号preparer（填报人甲）",
    ]


def test_the_last_administrator_stays(district: District, administrator: Access) -> None:
    with pytest.raises(ActionRefusedError, match="唯一的系统管理员"):
        close_account(administrator, district.person("administrator"), "")


def test_only_an_administrator_opens_accounts(district: District) -> None:
    for name in ("preparer", "bureau_officer"):
        with pytest.raises(ActionRefusedError, match="只有系统管理员"):
            add_person(access_of_person(district.person(name)), "x1", "某人")


def test_a_new_name_is_told_in_the_trail(district: District, administrator: Access) -> None:
    change_person(administrator, district.person("preparer"), name="填报人甲甲", email="", telephone="")
    assert Event.objects.get().words == (
        "管理员庚（系统管理员）修改账号preparer的资料，姓名由“填报人甲”改为“填报人甲甲”"
    )
    client = district.client("administrator")
    key = district.person("preparer").pk
    page = client.post(f"/administration/people/{key}/", {"name": "填报人", "telephone": "8000"}, follow=True)
    assert "已保存" in page.content.decode()
    assert Person.objects.get(pk=key).username == "preparer"
