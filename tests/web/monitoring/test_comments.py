"""What reviewers say at a row or a column of a sheet, and what stands there that was not typed for the day."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.web.accounts.access import access_of_person
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.opening import open_period
from jiheng.web.records.models import Comment
from jiheng.web.records.reviewed_work import State

from .conftest import Monitored

FIELD = "指标1.2.偏差原因"


@pytest.fixture
def submitted(monitored: Monitored) -> Monitored:
    monitored.fill_all()
    MonitoringSheet.objects.filter(pk=monitored.whole.pk).update(state=State.SUBMITTED)
    return monitored


def _say(monitored: Monitored, who: str, field: str = FIELD, words: str = "请写明抽样范围") -> int:
    posted = {"subject": monitored.whole.subject, "field": field, "words": words}
    return monitored.district.client(who).post("/comments/", posted).status_code


def test_a_comment_stands_at_its_row_for_reviewers_and_for_the_preparer(submitted: Monitored) -> None:
    page = submitted.district.client("unit_reviewer").get(submitted.address(submitted.whole)).content.decode()
    assert ('<option value="指标1.2.偏差原因">偏差原因' in page, '<option value="资金Y1.整行">整行' in page) == (
        True,
        True,
    )
    assert _say(submitted, "unit_reviewer") == 302
    MonitoringSheet.objects.filter(pk=submitted.whole.pk).update(state=State.RETURNED)
    page = submitted.district.client("preparer").get(submitted.address(submitted.whole)).content.decode()
    assert ("审核意见 1条未处理" in page, page.count("请写明抽样范围"), "提意见" in page) == (True, 3, False)
    said = Comment.objects.get()
    submitted.district.client("preparer").post(f"/comments/{said.pk}/settle/")
    page = submitted.district.client("preparer").get(submitted.address(submitted.whole)).content.decode()
    assert ("请写明抽样范围" in page.split("<h2>经过</h2>")[0], "已处理意见" in page) == (False, True)


@pytest.mark.parametrize(("who", "status"), [("supervisor", 302), ("stranger", 404), ("administrator", 404)])
def test_who_may_say_something(submitted: Monitored, who: str, status: int) -> None:
    assert _say(submitted, who) == status


def test_those_who_only_read_get_no_form(submitted: Monitored) -> None:
    page = submitted.district.client("auditor").get(submitted.address(submitted.whole)).content.decode()
    assert "提意见" not in page


@pytest.mark.any_database
def test_comments_cost_no_query_a_row(submitted: Monitored) -> None:
    client = submitted.district.client("unit_reviewer")
    counts = []
    for more in (2, 18):
        for number in range(more):
            _say(submitted, "unit_reviewer", words=f"第{more}批第{number}条")
        client.get(submitted.address(submitted.whole))
        with CaptureQueriesContext(connection) as asked:
            client.get(submitted.address(submitted.whole))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_figure_of_an_earlier_day_says_so(monitored: Monitored) -> None:
    monitored.fill_all()
    bureau = access_of_person(monitored.district.person("bureau_officer"))
    later = open_period(
        monitored.district.year, bureau, name="1—10月监控", as_of=date(2022, 10, 31), due_on=date(2022, 11, 20)
    )
    sheet = MonitoringSheet.objects.select_related("unit_year__year").get(
        period=later, project="", unit_year=monitored.whole.unit_year
    )
    read = monitored.district.client("auditor").get(monitored.address(sheet)).content.decode()
    assert ("7月31日的数，本期还没有填" in read, "上次填33，7月31日的数，本期还没有填" in read) == (True, True)
    page = monitored.district.client("preparer").get(monitored.address(sheet)).content.decode()
    assert page.count("上次填33，7月31日的数") == 1
    monitored.fill(sheet, ind_1__value="51")
    page = monitored.district.client("preparer").get(monitored.address(sheet)).content.decode()
    assert "上次填33" not in page
