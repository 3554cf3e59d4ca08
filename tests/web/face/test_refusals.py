"""What stands on the page when there is none."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.web.conftest import District


def test_a_page_that_is_not_there_says_what_to_do(district: District) -> None:
    answer = district.client("preparer").get("/2022/nothing/")
    assert (answer.status_code, "没有这个页面" in answer.content.decode()) == (404, True)


def test_an_expired_page_says_that_nothing_was_lost(district: District) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(district.person("preparer"), backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post("/notices/read/")
    assert (answer.status_code, "页面已过期，这次没有保存" in answer.content.decode()) == (403, True)


def test_an_address_that_is_not_registered_says_how_it_becomes_so(client: Client) -> None:
    answer = client.get("/login/", headers={"host": "192.0.2.7:8000"})
    assert (answer.status_code, "JIHENG_HOSTS" in answer.content.decode()) == (400, True)


@pytest.mark.parametrize("name", ["400.html", "403.html", "500.html"])
def test_other_refusals_need_nothing_from_the_request(name: str) -> None:
    assert "<h1 data-trouble>" in render_to_string(name)
