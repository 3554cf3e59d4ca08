"""A sheet from its first cell to approval: what is saved, refused, calculated and kept."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from jiheng.core.activity import Activity as ActivityRecord
from jiheng.core.activity import ActivityKind
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.documents.case_json import case_to_json
from jiheng.web.accounts.access import access_of_person
from jiheng.web.activities.models import Activity
from jiheng.web.monitoring.models import MonitoringSnapshot
from jiheng.web.monitoring.monitored import calculate, case_of
from jiheng.web.records.acting import act
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import Indicator
from tests.web.conftest import SEEN_ON_THE_BRANCH, YEAR

from .conftest import INDICATORS, Monitored


@pytest.mark.any_database
@pytest.mark.parametrize(("name", "status"), SEEN_ON_THE_BRANCH.items())
def test_a_sheet_is_seen_by_those_of_its_branch_alone(monitored: Monitored, name: str, status: int) -> None:
    client = monitored.district.client(name)
    for page in ("", "form.xlsx"):
        assert client.get(monitored.address(monitored.whole, page)).status_code == status


def test_a_sheet_that_nobody_can_review_says_so_and_others_do_not(monitored: Monitored) -> None:
    district, told = monitored.district, "现在没有人能接着办"
    assert told not in district.client("preparer").get(monitored.address(monitored.whole)).content.decode()
    reviewer = district.person("unit_reviewer")
    monitored.whole.submitted_by, monitored.whole.state = reviewer, State.SUBMITTED
    monitored.whole.save()
    page = district.client("preparer").get(monitored.address(monitored.whole)).content.decode()
    assert page.count('<div class="notice heed"><p>现在没有人能接着办：除提交人外没有人担任“单位审核人”') == 1


def test_cells_are_read_like_those_of_the_workbook(monitored: Monitored) -> None:
    answer = monitored.district.client("preparer").post(
        monitored.address(monitored.whole, "save/"),
        {"line-Y1.spent": "一百", "line-Y2.expected": "60", "ind-1.value": "33", "ind-1.likelihood": "certain"},
        headers={"X-Grid": "save"},
    )
    assert answer.json()["errors"] == {
        "line-Y1.spent": "“累计执行数”写的是“一百”，应为金额（万元）；请只写数字，单位和说明写在各自的栏里。",
        "line-Y2.expected": "请先填累计执行数，再填全年预计和说明；没有支出的填0。",
    }
    case = case_of(monitored.again(monitored.whole))
    assert [(each.indicator, str(each.value)) for each in case.observations] == [("1", "33")]
    assert case.expenditure_readings == ()


def test_a_save_answers_with_the_engine_s_words(monitored: Monitored) -> None:
    answer = monitored.district.client("preparer").post(
        monitored.address(monitored.whole, "save/"),
        {"line-Y1.spent": "120", "line-Y2.spent": "20"},
        headers={"X-Grid": "save"},
    )
    outcome = answer.json()["html"]["outcome"]
    assert "支出20万元÷预算60万元＝33.33%" in outcome
    assert "再支出9万元，执行率达到48.33%" in outcome
    sheet = monitored.again(monitored.whole)
    assert (sheet.execution_rate, sheet.level, sheet.spent) == ("53.85%", "normal", 1_400_000)


def test_an_emptied_cell_takes_its_record_away(monitored: Monitored) -> None:
    monitored.fill(monitored.whole, line_Y1__spent="120", ind_1__value="33")
    monitored.fill(monitored.whole, line_Y1__spent="", ind_1__value="")
    case = case_of(monitored.again(monitored.whole))
    assert (case.expenditure_readings, case.observations) == ((), ())


def test_two_people_in_one_cell_are_told_and_lose_nothing(monitored: Monitored) -> None:
    monitored.fill(monitored.whole, ind_1__value="33")
    answer = monitored.district.client("preparer").post(
        monitored.address(monitored.whole, "save/"),
        {"ind-1.value": "35", "was:ind-1.value": ""},
        headers={"X-Grid": "save"},
    )
    assert answer.status_code == 409
    assert answer.json()["conflicts"]["ind-1.value"]["value"] == "33"
    assert answer.json()["conflicts"]["ind-1.value"]["who"] == "填报人甲"


def test_the_plain_form_saves_too(monitored: Monitored) -> None:
    client = monitored.district.client("preparer")
    answer = client.post(monitored.address(monitored.whole, "save/"), {"ind-1.value": "33"}, follow=True)
    assert "已保存。" in answer.content.decode()


@pytest.mark.any_database
@pytest.mark.parametrize("name", ["unit_reviewer", "supervisor", "bureau_officer"])
def test_only_the_preparer_fills_in(monitored: Monitored, name: str) -> None:
    answer = monitored.district.client(name).post(
        monitored.address(monitored.whole, "save/"), {"ind-1.value": "33"}, headers={"X-Grid": "save"}
    )
    assert answer.status_code == 409
    assert "与单位的填报人联系" in answer.json()["message"]


def test_an_incomplete_sheet_is_not_submitted_and_says_what_is_missing(monitored: Monitored) -> None:
    client = monitored.district.client("preparer")
    answer = client.post(monitored.address(monitored.whole, "step/"), {"verb": "submit"}, follow=True)
    assert "还有2处没有填好，不能提交" in answer.content.decode()
    assert monitored.again(monitored.whole).state == State.DRAFT


def test_a_sheet_goes_to_approval_and_what_was_submitted_is_kept(monitored: Monitored) -> None:
    monitored.fill_all()
    client = monitored.district.client("preparer")
    client.post(monitored.address(monitored.whole, "step/"), {"verb": "submit"})
    sheet = monitored.again(monitored.whole)
    assert sheet.state == State.SUBMITTED
    kept = MonitoringSnapshot.objects.get()
    assert kept.case_json == case_to_json(case_of(sheet))
    record = json.loads(kept.monitoring_json)
    assert (record["as_of"], record["whole"]["level"]) == ("2022-07-31", "normal")
    assert {"cn.execution_lag", "cn.target_lag"} <= {rule["id"] for rule in record["rules"]}
    for name, verb in (("unit_reviewer", "confirm"), ("supervisor", "review"), ("bureau_officer", "approve")):
        act(sheet, verb, access_of_person(monitored.district.person(name)))
    assert monitored.again(monitored.whole).state == State.APPROVED
    answer = client.post(monitored.address(monitored.whole, "save/"), {"ind-1.value": "1"}, headers={"X-Grid": "save"})
    assert answer.status_code == 409
    assert [event.verb for event in Event.objects.filter(subject=sheet.subject)] == [
        "submit",
        "confirm",
        "review",
        "approve",
    ]


def test_submitting_again_after_a_return_keeps_both(monitored: Monitored) -> None:
    monitored.fill_all()
    client = monitored.district.client("preparer")
    client.post(monitored.address(monitored.whole, "step/"), {"verb": "submit"})
    reviewer = monitored.district.client("unit_reviewer")
    reviewer.post(
        monitored.address(monitored.whole, "step/"), {"verb": "return_by_unit_reviewer", "words": "场次再核对"}
    )
    monitored.fill(monitored.whole, ind_1__value="35")
    client.post(monitored.address(monitored.whole, "step/"), {"verb": "submit"})
    first, second = MonitoringSnapshot.objects.order_by("number")
    assert (first.number, second.number, first.case_sha256 == second.case_sha256) == (1, 2, False)
    told = client.get(monitored.address(monitored.whole, "snapshots/1/"))
    assert b"".join(told).decode() == first.case_json
    name = f"{monitored.district.unit.name}·{YEAR}年{monitored.whole.title} 第1次提交·案卷.json"
    assert unquote(told.headers["Content-Disposition"]).endswith(name)


def test_a_past_day_is_answered_from_what_was_known_then(monitored: Monitored) -> None:
    monitored.fill_all()
    page = monitored.district.client("auditor").get(monitored.address(monitored.whole) + "?as_of=2022-06-30")
    text = page.content.decode()
    assert "这是截至2022年6月30日的重算" in text
    assert "data-save-url" not in text
    assert calculate(monitored.again(monitored.whole), date(2022, 6, 30)).whole.money.spent is None


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2099-01-01", "只能重算2022年1月1日至2022年12月31日的，2099年1月1日不在其中"),
        ("2021-06-30", "2021年6月30日不在其中"),
        ("7月", "“7月”不是日期"),
    ],
)
def test_a_day_that_cannot_be_answered_for_is_refused_in_words(monitored: Monitored, asked: str, told: str) -> None:
    page = monitored.district.client("preparer").get(monitored.address(monitored.whole), {"as_of": asked})
    assert told in page.content.decode()
    assert page.context["as_of"] == monitored.period.as_of


def test_when_the_year_is_over_values_come_from_the_ledgers(monitored: Monitored) -> None:
    monitored.fill_all()
    Indicator.objects.filter(target_set=monitored.whole.target_set, code="1").update(actual_measure="活动.讲座.场次")
    held = Quantity(Decimal(61), Qualifier.EXACT, "61")
    lecture = ActivityRecord(code="H1", kind=ActivityKind.LECTURE, name="讲座", short_name="讲座", sessions=held)
    Activity(unit_year=monitored.district.unit_year).fill(lecture).save()
    sheet = monitored.again(monitored.whole)
    assert calculate(sheet).case.activities == ()
    assert [each.value for each in calculate(sheet, date(YEAR, 12, 31)).whole.indicators][:1] == [Decimal(61)]


def test_what_is_lacking_is_told_at_its_cell(monitored: Monitored) -> None:
    monitored.fill_all()
    client = monitored.district.client("preparer")
    posted = {"ind-1.expected": "30"}
    answer = client.post(monitored.address(monitored.whole, "save/"), posted, headers={"X-Grid": "save"}).json()
    notes = {name: words for name, words in answer["notes"].items() if words}
    assert set(notes) == {"ind-1.deviation_reason", "ind-1.likelihood"}
    assert notes["ind-1.deviation_reason"] == "“举办讲座”有偏差，没有选偏差原因；请从五类中选一类并说明。"
    assert 'href="#cell-ind-1-deviation_reason"' in answer["html"]["outcome"]
    page = client.get(monitored.address(monitored.whole)).content.decode()
    assert 'id="cell-ind-1-deviation_reason-note"' in page
    assert 'aria-label="举办讲座 偏差原因"' in page


def test_words_where_a_number_belongs_are_refused_at_the_cell(monitored: Monitored) -> None:
    client = monitored.district.client("preparer")
    posted = {"ind-1.value": "三十场左右", "ind-1.expected": "不适用：活动改期"}
    answer = client.post(monitored.address(monitored.whole, "save/"), posted, headers={"X-Grid": "save"}).json()
    told = "“已完成值”写的是“三十场左右”，应为以“场”计的数；请只写数；这一期没法统计的写“不适用：原因”。"
    assert answer["errors"] == {"ind-1.value": told}


def test_a_project_s_sheet_keeps_to_the_project(monitored: Monitored) -> None:
    monitored.fill(monitored.project, line_Y2__spent="34", ind_1__value="33")
    answer = calculate(monitored.again(monitored.project))
    assert [line.code for line in answer.case.budget_lines] == ["Y2"]
    assert monitored.again(monitored.project).execution_rate == "56.67%"
    assert case_of(monitored.again(monitored.whole)).observations == ()


@pytest.mark.any_database
def test_the_form_is_that_of_the_command(monitored: Monitored) -> None:
    monitored.fill_all()
    client = monitored.district.client("preparer")
    whole = client.get(monitored.address(monitored.whole, "form.xlsx"))
    book = load_workbook(BytesIO(b"".join(whole.streaming_content)))  # type: ignore[attr-defined]
    assert len(book.sheetnames) == 3
    project = client.get(monitored.address(monitored.project, "form.docx"))
    assert b"".join(project.streaming_content)[:2] == b"PK"  # type: ignore[attr-defined]
    assert client.get(monitored.address(monitored.whole, "form.exe")).status_code == 404


@pytest.mark.any_database
def test_more_indicators_need_no_more_queries(
    monitored: Monitored, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = monitored.district.client("preparer")
    client.get(monitored.address(monitored.whole))
    first = Indicator.objects.filter(target_set=monitored.whole.target_set).first()
    assert first is not None
    first.save()  # tables are read anew after a write
    with django_assert_max_num_queries(40) as few:
        client.get(monitored.address(monitored.whole))
    for number in range(20):
        copy = Indicator(unit_year=first.unit_year, target_set=first.target_set)
        copy.fill(replace(INDICATORS[0], code=f"9{number}")).save()
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(monitored.address(monitored.whole))


def test_a_plain_form_over_somebody_elses_change_says_what_stands_there_and_what_was_typed(
    monitored: Monitored,
) -> None:
    monitored.fill(monitored.whole, ind_1__value="33")
    posted = {"ind-1.value": "35", "was:ind-1.value": ""}
    answer = monitored.district.client("preparer").post(
        monitored.address(monitored.whole, "save/"), posted, follow=True
    )
    page = answer.content.decode()
    assert (answer.status_code, "已改为“33”，您填的是“35”" in page) == (200, True)
    assert [each.value for each in case_of(monitored.again(monitored.whole)).observations] == [33]
