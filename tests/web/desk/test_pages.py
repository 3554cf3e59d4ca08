"""The pages of the 工作台, as the right person, the wrong person and nobody."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.budgets.models import Payment, Project
from jiheng.web.records.acting import Actor, record, tell
from jiheng.web.records.models import Event, Notice
from jiheng.web.targets.models import TargetSet
from tests.web.budgets.conftest import put_money
from tests.web.conftest import YEAR, District


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("nobody", 302),
        ("administrator", 302),
        *[(who, 200) for who in ("preparer", "bureau_officer", "expert", "auditor")],
    ],
)
def test_the_first_page_is_for_those_who_do_the_work(district: District, who: str, status: int) -> None:
    assert district.client(who).get("/").status_code == status


def test_the_page_shows_what_is_to_be_done_and_the_year(district: District) -> None:
    TargetSet.objects.create(unit_year=district.unit_year, due_on=date(YEAR, 3, 1))
    page = district.client("preparer").get("/").content.decode()
    told = ("填报2022年绩效目标：整体", "示例区妇女联合会（本级）", "1件逾期", "办理经过")
    assert [words for words in told if words not in page] == []


def test_a_year_is_chosen_and_remembered(district: District) -> None:
    FiscalYear.objects.create(year=2021, region="440117")
    client = district.client("preparer")
    assert "2021年度" in client.get("/?year=2021").content.decode()
    assert client.session["year"] == 2021
    for asked in ("/?year=x", "/?year=9999", f"/?year={'9' * 5000}", "/9999/budgets/"):
        client.get(asked)
        assert client.session["year"] == 2021


def test_reminding_is_done_from_the_page(district: District) -> None:
    TargetSet.objects.create(unit_year=district.unit_year, due_on=date(YEAR, 3, 1))
    officer = district.client("bureau_officer")
    assert ">催办逾期的1件</button>" in officer.get("/").content.decode()
    told = [officer.post("/2022/remind/", follow=True).content.decode() for _ in range(2)]
    assert ["已催办，通知1人。" in told[0], "今天都已催办过" in told[1], Notice.objects.count()] == [True, True, 1]
    refused = district.client("preparer").post("/2022/remind/", follow=True).content.decode()
    assert "只有主管部门和财政部门能催办" in refused
    assert officer.get("/2022/remind/").status_code == 405


def test_a_notice_is_read_when_it_is_opened(district: District) -> None:
    tell([district.person("preparer")], "退回修改：样本量未填", "/2022/targets/")
    notice = Notice.objects.get()
    client = district.client("preparer")
    assert "1条未读" in client.get("/notices/").content.decode()
    assert district.client("stranger").get(f"/notices/{notice.pk}/").status_code == 404
    answer: Any = client.get(f"/notices/{notice.pk}/")
    assert (answer.status_code, answer.url) == (302, "/2022/targets/")
    assert "0条未读" in client.get("/notices/").content.decode()


def test_all_notices_are_marked_as_read(district: District) -> None:
    tell([district.person("preparer"), district.person("stranger")], "甲", "/")
    district.client("preparer").post("/notices/read/")
    assert list(Notice.objects.filter(read_at=None).values_list("person__username", flat=True)) == ["stranger"]


def test_a_timeline_tells_every_step_of_a_unit_or_a_project(district: District) -> None:
    person = district.person("preparer")
    Project.objects.create(unit_year=district.unit_year, code="X1", name="讲座")
    for project, words in (("", "填报人甲（填报人）提交审核"), ("X1", "填报人甲（填报人）撤回：数字有误")):
        Event.objects.create(
            person=person,
            post="填报人",
            unit_year=district.unit_year,
            project=project,
            subject="x:1",
            verb="x",
            words=words,
        )
    client = district.client("preparer")
    whole = client.get("/2022/FL01/timeline/").content.decode()
    project = client.get("/2022/FL01/timeline/?project=X1").content.decode()
    assert [words in page for page in (whole, project) for words in ("提交审核", "撤回", "数字有误")] == [
        *(True, True, True),
        *(False, True, True),
    ]


def test_a_timeline_tells_to_what_a_step_was_done_with_the_way_there(district: District) -> None:
    work = TargetSet.objects.create(unit_year=district.unit_year, project="X1")
    record(
        Actor(district.person("preparer"), district.person("preparer").posts.get()),
        work.subject,
        "submit",
        "填报人甲（填报人）提交审核",
        unit_year=district.unit_year,
    )
    page = district.client("preparer").get("/2022/FL01/timeline/").content.decode()
    assert f'提交审核 <a href="{work.get_absolute_url()}">2022年绩效目标（项目X1）</a>' in page


@pytest.mark.parametrize(
    ("who", "status"), [("nobody", 302), ("stranger", 404), ("administrator", 404), ("supervisor", 200)]
)
def test_a_timeline_is_seen_by_those_who_see_the_unit(district: District, who: str, status: int) -> None:
    assert district.client(who).get("/2022/FL01/timeline/").status_code == status


@pytest.mark.any_database
def test_the_first_page_asks_no_more_for_twenty_units_than_for_two(district: District) -> None:
    client = district.client("bureau_officer")
    TargetSet.objects.create(unit_year=district.unit_year, project="X1")
    client.get("/")
    counts = []
    for more in (0, 18):
        for at in range(more):
            unit = BudgetUnit.objects.create(code=f"M{at}", name=f"站{at}", parent=district.department)
            unit_year = UnitYear.objects.create(budget_unit=unit, year=district.year)
            TargetSet.objects.create(unit_year=unit_year, project="X1", state="reviewed")
        with CaptureQueriesContext(connection) as asked:
            client.get("/")
        counts.append(len(asked))
    assert counts[1] - counts[0] <= 1  # the names of the projects


def test_figures_say_how_they_come_about(district: District) -> None:
    put_money(district.unit_year)
    page = district.client("bureau_officer").get("/?year=2022").content.decode()
    for words in ("各单位执行数", "2022年已经过完", f"/{YEAR}/budgets/amounts/?name="):
        assert words in page


def test_payments_without_a_day_say_why_nothing_is_drawn(district: District) -> None:
    Payment.objects.create(unit_year=district.unit_year, code="P1", budget_line="Y1", amount="100")
    assert "都没有支付日期" in district.client("preparer").get("/?year=2022").content.decode()
