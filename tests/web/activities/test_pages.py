"""The pages of the ledgers: who sees them, what is registered, what is refused, how many queries they take."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from jiheng.web.activities.ledgers import LEDGERS
from jiheng.web.activities.models import Activity, CaseWorker, Complaint, RightsCase, Survey
from jiheng.web.cases.records import record_of
from jiheng.web.records.models import Event
from tests.web.conftest import District

UNIT = "/2022/FL01/activities/"


def told(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def activity(code: str = "", **cells: str) -> dict[str, str]:
    """What the form of an activity sends."""
    return {"code": code, "name": "春季讲座", "short_name": "讲座", "kind": "lecture", "sessions": "3", **cells}


def register(client: Client, slug: str = "activities", **cells: str) -> Any:
    return client.post(f"{UNIT}{slug}/new/", activity(**cells) if slug == "activities" else cells)


def test_everybody_of_the_branch_sees_the_ledgers_and_strangers_do_not(district: District) -> None:
    for name in ("preparer", "unit_reviewer", "supervisor", "bureau_officer", "expert", "auditor"):
        client = district.client(name)
        assert client.get("/2022/activities/").status_code == 200, name
        assert client.get(UNIT).status_code == 200, name
        assert client.get(f"{UNIT}activities/").status_code == 200, name
    for name, status in (("stranger", 404), ("administrator", 404), ("nobody", 302)):
        assert district.client(name).get(UNIT).status_code == status, name
        assert district.client(name).get(f"{UNIT}activities/").status_code == status, name


@pytest.mark.parametrize("slug", LEDGERS)
def test_every_ledger_opens_and_teaches_its_first_step(district: District, slug: str) -> None:
    page = told(district.client("preparer").get(f"{UNIT}{slug}/"))
    assert "还没有登记" in page
    assert LEDGERS[slug].lesson in page
    assert district.client("preparer").get(f"{UNIT}{slug}/new/").status_code == 200


def test_an_activity_is_registered_listed_and_summed_up_with_its_bound(district: District) -> None:
    client = district.client("preparer")
    assert register(client, person_times="近200", place="甲镇", on="2022-03-08").status_code == 302
    assert register(client, person_times="150", sessions="2").status_code == 302
    assert [str(row.code) for row in Activity.objects.order_by("pk")] == ["H01", "H02"]  # type: ignore[attr-defined]
    assert "近200" in told(client.get(f"{UNIT}activities/?place=甲镇"))
    assert "没有找到" in told(client.get(f"{UNIT}activities/?kind=donation"))
    assert "H01" in told(client.get(f"{UNIT}activities/?month=2022-03"))
    summary = told(client.get(UNIT))
    assert "近350人次" in summary
    assert "5场" in summary
    assert Event.objects.filter(words__contains="登记活动H01").count() == 1


def test_what_a_kind_still_has_to_record_is_said(district: District) -> None:
    client = district.client("preparer")
    page = told(client.post(f"{UNIT}activities/new/", activity(), follow=True))
    assert "“宣讲”类活动还应记：日期、地点、佐证材料" in page


def test_a_cell_that_cannot_be_read_is_told_as_the_workbook_tells_it(district: District) -> None:
    response = register(district.client("preparer"), sessions="很多")
    assert response.status_code == 422
    assert "写的是“很多”，应为一个数，可带近、超、余、多、万" in told(response)
    assert not Activity.objects.exists()


def test_one_series_has_one_kind(district: District) -> None:
    client = district.client("preparer")
    register(client)
    response = register(client, kind="training")
    assert response.status_code == 422
    assert "简称“讲座”的几行类别不同" in told(response)


def test_only_the_preparer_registers(district: District) -> None:
    for name in ("unit_reviewer", "supervisor", "auditor"):
        assert district.client(name).get(f"{UNIT}activities/new/").status_code == 404, name
        assert register(district.client(name)).status_code == 404, name
    assert not Activity.objects.exists()


def test_a_row_changed_meanwhile_is_not_overwritten(district: District) -> None:
    client = district.client("preparer")
    register(client)
    (row,) = Activity.objects.all()
    address = f"{UNIT}activities/{row.pk}/edit/"
    assert client.post(address, {**activity("H01", sessions="4"), "revision": "0"}).status_code == 302
    late = client.post(address, {**activity("H01", sessions="5"), "revision": "0"})
    assert (late.status_code, "又有人改过" in told(late)) == (422, True)
    row.refresh_from_db()
    assert record_of(row, district.unit).sessions.wording == "4"


def test_a_row_is_taken_out_with_a_reason_and_the_trail_keeps_it(district: District) -> None:
    client = district.client("preparer")
    register(client)
    (row,) = Activity.objects.all()
    assert "写明原因" in told(client.post(f"{UNIT}activities/{row.pk}/remove/", {}, follow=True))
    client.post(f"{UNIT}activities/{row.pk}/remove/", {"words": "登记错了"})
    assert not Activity.objects.exists()
    assert Event.objects.filter(words__contains="删除活动H01：登记错了").exists()


def test_survey_and_question_give_a_rate_among_the_figures(district: District) -> None:
    client = district.client("preparer")
    register(client, "surveys", name="学员满意度调查", short_name="学员", valid="200")
    assert Survey.objects.count() == 1
    register(client, "questions", survey="DC01", text="对老师是否满意", answered="200", satisfied="190")
    page = told(client.get("/2022/FL01/figures/?name=满意度.学员.满意率"))
    assert "<strong>95%</strong>" in page
    assert "满意度.学员.满意回答÷满意度.学员.有效回答×100%" in page


def test_a_figure_opens_its_records_and_takes_filters(district: District) -> None:
    client = district.client("preparer")
    register(client, on="2022-03-08")
    register(client, on="2022-05-01", sessions="2")
    page = told(client.get("/2022/FL01/figures/?name=活动.讲座.场次"))
    assert "活动[H01].场次" in page
    assert "共2处" in page
    assert "<strong>3场</strong>" in told(client.get("/2022/FL01/figures/?name=活动.场次（日期=2022-03）"))
    assert client.get("/2022/FL01/figures/?name=没有").status_code == 404


def test_many_activities_are_typed_in_one_go_and_only_bad_rows_come_back(district: District) -> None:
    client = district.client("preparer")
    typed = {
        "new-1.name": "讲座一", "new-1.short_name": "讲座", "new-1.kind": "lecture", "new-1.sessions": "2",
        "new-2.name": "讲座二", "new-2.short_name": "讲座", "new-2.kind": "lecture", "new-2.sessions": "两三",
        "new-3.name": "", "new-3.kind": "lecture",
    }  # fmt: skip
    response = client.post(f"{UNIT}grid/save/", typed)
    assert response.status_code == 422
    page = told(response)
    assert "写的是“两三”" in page
    assert "讲座一" not in page
    assert Activity.objects.count() == 1
    again = {name: text for name, text in typed.items() if name.startswith("new-2")} | {"new-2.sessions": "3"}
    assert client.post(f"{UNIT}grid/save/", again).status_code == 302
    assert Activity.objects.count() == 2


@pytest.mark.any_database
@pytest.mark.parametrize("address", [UNIT, f"{UNIT}activities/", "/2022/activities/"])
def test_queries_do_not_grow_with_rows(
    district: District, django_assert_max_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    client = district.client("preparer")
    for _ in range(2):
        register(client)
    with django_assert_max_num_queries(60) as few:
        client.get(address)
        number = len(few)
    for _ in range(18):
        register(client)
    with django_assert_max_num_queries(number):
        client.get(address)


def test_people_on_restricted_lists_are_seen_by_case_workers_alone(district: District) -> None:
    reviewer, preparer = district.client("unit_reviewer"), district.client("preparer")
    case = {"on": "2022-04-01", "request": "legal", "place": "甲镇", "name": "求助人某", "phone": "13000000000"}
    register(preparer, "rights-cases", **case)
    (row,) = RightsCase.objects.all()
    assert record_of(row, district.unit).name == ""  # nobody may write what nobody may see
    assert preparer.post(f"{UNIT}case-workers/", {"person": district.person("preparer").pk}).status_code == 302
    assert "只有承办人能看" in told(preparer.get(f"{UNIT}rights-cases/{row.pk}/"))
    reviewer.post(f"{UNIT}case-workers/", {"person": district.person("preparer").pk})
    preparer.post(f"{UNIT}rights-cases/{row.pk}/edit/", {**case, "code": "WQ01", "revision": "0"})
    assert "求助人某" in told(preparer.get(f"{UNIT}rights-cases/{row.pk}/"))
    assert "求助人某" not in told(reviewer.get(f"{UNIT}rights-cases/{row.pk}/"))
    for name in ("supervisor", "bureau_officer", "expert", "auditor", "stranger"):
        client = district.client(name)
        assert client.get(f"{UNIT}rights-cases/").status_code == 404, name
        assert client.get(f"{UNIT}rights-cases/{row.pk}/").status_code == 404, name
    assert "1件" in told(district.client("auditor").get("/2022/FL01/figures/?name=维权.受理件数"))
    given = CaseWorker.objects.get(ended_at=None)
    reviewer.post(f"{UNIT}case-workers/{given.pk}/end/")
    assert "求助人某" not in told(preparer.get(f"{UNIT}rights-cases/{row.pk}/"))


def test_changing_a_row_without_seeing_its_names_keeps_them(district: District) -> None:
    row = Complaint(unit_year=district.unit_year).fill(
        Complaint.case_table.record_type(
            code="TS01",
            on=date(2022, 3, 1),
            due_on=date(2022, 3, 15),
            subject="场地",
            complainant="投诉人某",
            phone="13100000000",
        )
    )
    row.save()
    changed = {"code": "TS01", "on": "2022-03-01", "subject": "停车", "due_on": "2022-03-15", "revision": "0"}
    district.client("preparer").post(f"{UNIT}complaints/{row.pk}/edit/", changed)
    row.refresh_from_db()
    record = record_of(row, district.unit)
    assert (record.subject, record.complainant, record.phone) == ("停车", "投诉人某", "13100000000")
