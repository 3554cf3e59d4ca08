"""Coming in: nobody, the first administrator, a password that somebody else chose."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from jiheng.web.accounts import first_administrator
from jiheng.web.accounts.models import Person
from jiheng.web.home import Home
from tests.web.conftest import District


@pytest.mark.django_db
def test_an_empty_installation_leads_to_the_first_administrator() -> None:
    client = Client()
    assert client.get("/").headers["Location"] == "/login/?next=/"
    page = client.get("/login/").content.decode()
    assert ("<h1>登录</h1>" in page, 'href="/first-administrator/">建立第一个管理员账号' in page) == (True, True)


@pytest.mark.django_db
def test_the_first_administrator_comes_in_with_the_code_and_the_code_is_used_up(home: Home) -> None:
    client = Client()
    code = first_administrator.new_code(home)
    given = {"username": "admin", "name": "管理员", "password": "bai-ke-zheng-liu", "repeated": "bai-ke-zheng-liu"}
    faults = {"code": "WRONG", "username": "管理员", "password": "1234", "repeated": "12345"}
    refused = client.post("/first-administrator/", {**given, **faults})
    assert (refused.status_code, Person.objects.count()) == (422, 0)
    told = refused.content.decode()
    assert [each in told for each in ("代码不对", "账号只能有字母", "密码太短", "两次输入的密码不一样")] == [True] * 4
    accepted = client.post("/first-administrator/", {**given, "code": f" {code.lower()} "})
    assert accepted.headers["Location"] == "/administration/"
    assert Person.objects.get().username == "admin"
    assert not home.first_code_file.exists()
    assert Client().get("/first-administrator/").headers["Location"] == "/login/"
    assert "first-administrator" not in Client().get("/login/").content.decode()


def test_the_right_password_comes_in_and_five_wrong_ones_lock_the_account(district: District) -> None:
    person = district.person("preparer")
    person.set_password("bai-ke-zheng-liu")
    person.save()
    right = {"username": "preparer", "password": "bai-ke-zheng-liu"}
    assert Client().post("/login/", right).headers["Location"] == "/"
    client = Client()
    for _ in range(5):
        answer = client.post("/login/", {**right, "password": "wrong"})
    assert (answer.status_code, "锁定" in answer.content.decode()) == (429, True)
    assert client.post("/login/", right).status_code == 429


def test_a_password_that_somebody_else_chose_is_changed_first(district: District) -> None:
    person = district.person("preparer")
    person.set_password("given-by-another")
    person.must_change_password = True
    person.save()
    client = Client()
    client.post("/login/", {"username": "preparer", "password": "given-by-another"})
    assert client.get("/").headers["Location"] == "/password/"
    faults = {"old_password": "no", "password": "preparer", "repeated": "preparer1"}
    told = client.post("/password/", faults).content.decode()
    words = ("旧密码不对", "密码与账号太像", "密码太短", "两次输入的密码不一样")
    assert [each in told for each in words] == [True] * 4
    client.post(
        "/password/",
        {"old_password": "given-by-another", "password": "my-own-long-one", "repeated": "my-own-long-one"},
    )
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    ("name", "status"), [("administrator", 200), ("preparer", 404), ("bureau_officer", 404), ("nobody", 302)]
)
def test_only_the_administrator_sees_the_administration(district: District, name: str, status: int) -> None:
    assert district.client(name).get("/administration/").status_code == status


@pytest.mark.parametrize(
    ("came_from", "led_to"),
    [
        ("http://testserver/2022/FL01/budgets/lines/?page=2", "/2022/FL01/budgets/lines/?page=2"),
        ("http://elsewhere.example/2022/", "/"),
        ("", "/"),
    ],
)
def test_after_a_form_sent_too_late_one_comes_back_to_the_page_of_the_form(
    district: District, came_from: str, led_to: str
) -> None:
    client = district.client("nobody")
    answer = client.post("/2022/FL01/budgets/lines/save/", headers={"Referer": came_from})
    assert answer["Location"] == f"/login/?{urlencode({'next': led_to})}"
    assert "登录已经过期，请重新登录。没有提交的内容暂存" in client.get(answer["Location"]).content.decode()


def test_a_piece_of_a_page_asked_for_too_late_leads_the_whole_page_to_the_login(district: District) -> None:
    asked = {"HX-Request": "true", "HX-Current-URL": "http://testserver/2022/budgets/"}
    answer = district.client("nobody").get("/2022/budgets/amounts/?name=x", headers=asked)
    assert (answer.status_code, answer["HX-Redirect"]) == (200, "/login/?next=%2F2022%2Fbudgets%2F")
