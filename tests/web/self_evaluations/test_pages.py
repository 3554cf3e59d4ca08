"""A self-evaluation is filled in, scored as one types, submitted and approved; others see it or do not."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from jiheng.core.case import Case
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult, Passage, Problem, SelfEvaluation
from tests.web.conftest import SEEN_ON_THE_BRANCH, YEAR, District
from tests.web.drafted import district, drafted_case, evaluation

__all__ = ["district", "drafted_case", "evaluation"]

ONE = "/2022/FL01/self-evaluations/{key}/"


def _address(evaluation: SelfEvaluation, more: str = "") -> str:
    return ONE.format(key=evaluation.pk) + more


def _save(client: Client, evaluation: SelfEvaluation, cells: dict[str, str], table: str = "") -> Any:
    address = _address(evaluation, f"narrative/{table}/save/" if table else "save/")
    return client.post(address, cells, headers={"X-Grid": "save"})


def _result(evaluation: SelfEvaluation, code: str) -> IndicatorResult:
    return IndicatorResult.objects.get(self_evaluation=evaluation, indicator__code=code)


@pytest.mark.any_database
@pytest.mark.parametrize(
    "page", ["", "narrative/", "check/", "rows/1/", "figures/?q=贷款", "pages/form/", "pages/report/"]
)
@pytest.mark.parametrize(("name", "status"), SEEN_ON_THE_BRANCH.items())
def test_pages_are_for_those_on_the_branch(
    district: District, evaluation: SelfEvaluation, page: str, name: str, status: int
) -> None:
    answer = district.client(name).get(_address(evaluation, page))
    assert answer.status_code == status
    if status == 200:
        assert " style=" not in answer.content.decode()


def test_the_form_shows_every_row_with_its_score(district: District, evaluation: SelfEvaluation) -> None:
    page = district.client("preparer").get(_address(evaluation)).content.decode()
    assert "妇女小额贴息贷款发放金额完成率" in page
    assert "7.11" in page
    assert "99.1" in page


def test_scores_come_back_as_one_types(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    row = _result(evaluation, "2")
    answer = _save(client, evaluation, {f"{row.pk}.actual": "50", f"was:{row.pk}.actual": "100"})
    told = json.loads(answer.content)
    assert told["html"]["score-2"].startswith("2.00")
    assert "2.00" in told["html"]["why-2"] or "扣2分" in told["html"]["why-2"]
    assert told["errors"] == {}
    assert "没有写原因" in told["html"]["need-2-reason"]
    assert "看是哪1处" in told["html"]["outcome"]
    told = json.loads(_save(client, evaluation, {f"{row.pk}.reason": "报名人数少于预期。"}).content)
    assert told["html"]["need-2-reason"] == ""
    assert "97.1" in told["html"]["outcome"]


def test_a_cell_that_cannot_be_read_is_told_and_kept_out(district: District, evaluation: SelfEvaluation) -> None:
    row = _result(evaluation, "2")
    told = json.loads(_save(district.client("preparer"), evaluation, {f"{row.pk}.assigned_points": "很多"}).content)
    assert "写的是“很多”" in told["errors"][f"{row.pk}.assigned_points"]
    assert told["html"]["score-2"].startswith("4.00")


def test_two_people_in_one_cell_lose_nothing(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    row = _result(evaluation, "2")
    _save(client, evaluation, {f"{row.pk}.actual": "90", f"was:{row.pk}.actual": "100"})
    answer = _save(client, evaluation, {f"{row.pk}.actual": "80", f"was:{row.pk}.actual": "100"})
    assert answer.status_code == 409
    conflict = json.loads(answer.content)["conflicts"][f"{row.pk}.actual"]
    assert (conflict["value"], conflict["who"]) == ("90", "填报人甲")


@pytest.mark.parametrize("name", ["unit_reviewer", "supervisor", "auditor"])
def test_only_the_preparer_writes(district: District, evaluation: SelfEvaluation, name: str) -> None:
    row = _result(evaluation, "2")
    answer = _save(district.client(name), evaluation, {f"{row.pk}.actual": "1"})
    assert answer.status_code == 409
    assert "只有本单位填报人" in json.loads(answer.content)["message"]


def test_words_are_written_by_section_and_previewed_with_their_figures(
    district: District, evaluation: SelfEvaluation
) -> None:
    client = district.client("preparer")
    section = "performance_management"
    key = getattr(Passage.objects.filter(self_evaluation=evaluation).first(), "pk", f"new-{section}")
    text = "全年发放{{ 贷款.发放金额 }}。"
    told = json.loads(_save(client, evaluation, {f"{key}.text": text}, "passages").content)
    assert told["errors"] == {}
    shown = client.post(_address(evaluation, f"preview/{section}/"), {"x.text": text}).content.decode()
    assert "240万元" in shown
    wrong = client.post(_address(evaluation, f"preview/{section}/"), {"x.text": "{{ 没有这个数 }}"}).content.decode()
    assert "没有这个数" in wrong
    found = client.get(_address(evaluation, "figures/"), {"q": "贷款 发放金额"}).content.decode()
    assert "贷款.发放金额" in found


def test_a_problem_that_is_sent_again_is_told_once(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    count = Problem.objects.count()
    sent = {"new-1.title": "进度偏慢", "new-1.text": "七月以后才开始放款。", "made:new-1": "甲"}
    first, again = (json.loads(_save(client, evaluation, sent, "problems").content) for _ in range(2))
    assert (again["rows"], again["errors"], Problem.objects.count()) == (first["rows"], {}, count + 1)


def test_problems_are_added_and_taken_away(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    before = Problem.objects.filter(self_evaluation=evaluation).count()
    refused = json.loads(_save(client, evaluation, {"new-1.text": "只有说明"}, "problems").content)
    assert refused["errors"] == {"new-1.text": "先填“问题”，这一行才能保存。"}
    told = json.loads(_save(client, evaluation, {"new-1.title": "培训场次不足"}, "problems").content)
    made = told["rows"]["new-1"]
    assert Problem.objects.filter(self_evaluation=evaluation).count() == before + 1
    _save(client, evaluation, {"remove": made}, "problems")
    assert Problem.objects.filter(self_evaluation=evaluation).count() == before


def test_it_is_submitted_once_kept_for_good_and_approved(district: District, evaluation: SelfEvaluation) -> None:
    preparer = district.client("preparer")
    assert "提交审核" in preparer.get(_address(evaluation, "check/")).content.decode()
    for _ in range(2):
        preparer.post(_address(evaluation, "step/"), {"verb": "submit"})
    evaluation.refresh_from_db()
    assert evaluation.state == State.SUBMITTED
    submission = evaluation.submissions.get()
    assert (submission.total, submission.grade) == ("99.1", "优")
    for name, verb in (("unit_reviewer", "confirm"), ("supervisor", "review"), ("bureau_officer", "approve")):
        district.client(name).post(_address(evaluation, "step/"), {"verb": verb})
    evaluation.refresh_from_db()
    assert evaluation.state == State.APPROVED
    page = preparer.get(_address(evaluation)).content.decode()
    assert "99.1" in page
    assert "以后打开不再重算" in page
    assert [event.verb for event in Event.objects.filter(subject=evaluation.subject)] == [
        "submit",
        "confirm",
        "review",
        "approve",
    ]


def test_what_is_not_complete_is_not_submitted(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    row = _result(evaluation, "2")
    _save(client, evaluation, {f"{row.pk}.actual": ""})
    page = client.get(_address(evaluation, "check/")).content.decode()
    assert "没有实际完成值" in page
    answer = client.post(_address(evaluation, "step/"), {"verb": "submit"}, follow=True)
    assert "不能提交" in answer.content.decode()
    evaluation.refresh_from_db()
    assert (evaluation.state, evaluation.submissions.count()) == (State.DRAFT, 0)


def test_a_unit_begins_against_its_approved_targets_and_only_once(
    district: District, evaluation: SelfEvaluation
) -> None:
    target_set = evaluation.target_set
    evaluation.delete()
    client = district.client("preparer")
    assert "开始自评" in client.get(f"/{YEAR}/self-evaluations/").content.decode()
    for _ in range(2):
        client.post(f"/{YEAR}/FL01/self-evaluations/start/", {"project": ""})
    begun = SelfEvaluation.objects.get()
    assert (begun.target_set, begun.standard) == (target_set, "conghua.whole_department")
    assert IndicatorResult.objects.filter(self_evaluation=begun).count() == 27
    page = client.get(_address(begun)).content.decode()
    assert "填齐后得出" in page


def test_lists_do_not_ask_more_of_the_database_as_they_grow(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("bureau_officer")
    _queries(client)  # the session learns the year
    first = _queries(client)
    for number in range(20):
        SelfEvaluation.objects.create(
            unit_year=district.unit_year,
            project=f"X{number + 10}",
            target_set=evaluation.target_set,
            case_title=f"第{number}个",
            standard="x",
            as_of=evaluation.as_of,
        )
    assert _queries(client) == first


def _queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/{YEAR}/self-evaluations/")
    return len(queries)


def test_the_worked_case_is_the_districts_own(evaluation: SelfEvaluation, womens_federation: Case) -> None:
    assert evaluation.unit_year.budget_unit.code == womens_federation.profile.budget_unit


def test_a_stale_page_does_not_submit(district: District, evaluation: SelfEvaluation) -> None:
    client, address = district.client("preparer"), evaluation.get_absolute_url()
    row = IndicatorResult.objects.get(self_evaluation=evaluation, indicator__code="2")
    seen = evaluation.revision
    client.post(f"{address}save/", {f"{row.pk}.reason": "补写。"}, headers={"X-Grid": "save"})
    answer = client.post(f"{address}step/", {"verb": "submit", "revision": str(seen)}, follow=True)
    assert "内容在您打开之后又有修改" in answer.content.decode()
    assert not evaluation.submissions.exists()
