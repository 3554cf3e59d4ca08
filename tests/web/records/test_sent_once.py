"""The same form sent twice from one page does one thing, whatever the form is."""

import re

from django.test import Client

from jiheng.web.budgets.models import Payment, Project
from jiheng.web.records.models import SentForm
from tests.web.budgets.conftest import put_money
from tests.web.conftest import District

PAYMENTS = "/2022/FL01/budgets/payments/"
WORDS = "同样的内容刚才已经提交，没有重复办理"


def _token(client: Client, page: str) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(page).content.decode())
    assert found is not None
    return found[1]


def test_a_payment_sent_twice_is_booked_once(district: District) -> None:
    put_money(district.unit_year)
    client = district.client("preparer")
    paid = {"budget_line": "Y2", "amount": "1.5", "on": "2022-03-01", "purpose": "场地"}
    sent = paid | {"csrfmiddlewaretoken": _token(client, PAYMENTS)}
    first, second = (client.post(PAYMENTS, sent) for _ in range(2))
    assert (first.status_code, second.status_code, second["Location"]) == (302, 302, first["Location"])
    assert (Payment.objects.filter(purpose="场地").count(), WORDS in client.get(PAYMENTS).content.decode()) == (1, True)
    client.post(PAYMENTS, paid | {"csrfmiddlewaretoken": _token(client, PAYMENTS)})
    assert Payment.objects.filter(purpose="场地").count() == 2


def test_a_form_that_was_not_taken_may_be_sent_again_as_it_is(district: District) -> None:
    put_money(district.unit_year)
    client = district.client("preparer")
    too_much = {"budget_line": "Y2", "amount": "99999999", "on": "2022-03-01"}
    too_much["csrfmiddlewaretoken"] = _token(client, PAYMENTS)
    assert [client.post(PAYMENTS, too_much).status_code for _ in range(2)] == [422, 422]
    refused = {"words": " ", "csrfmiddlewaretoken": _token(client, PAYMENTS)}
    for _ in range(2):
        told = client.post(f"{PAYMENTS}Z9/cancel/", refused, follow=True).content.decode()
        assert (WORDS in told, "撤销支付要写明原因" in told) == (False, True)
    assert SentForm.objects.count() == 0


def test_other_content_from_the_same_page_is_another_form(district: District) -> None:
    put_money(district.unit_year)
    client = district.client("preparer")
    page = "/2022/FL01/budgets/projects/new/"
    token = _token(client, page)
    for name in ("甲", "乙", "乙"):
        client.post(page, {"name": f"项目{name}", "short_name": name, "csrfmiddlewaretoken": token})
    assert Project.objects.filter(name__startswith="项目").count() == 2
