"""What was submitted stays as it was: it is read, commented on, returned and compared, and never weighed again."""

import hashlib
import json
from collections.abc import Iterable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.documents.case_json import case_digest, case_to_json
from jiheng.web.records.models import Comment
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation, Submission
from jiheng.web.self_evaluations.stored import actual_told, record_of_day, stored_rows
from jiheng.web.self_evaluations.whole_case import whole_case
from tests.web.conftest import District
from tests.web.submitted import district, evaluation, home, submitted_case

__all__ = ["district", "evaluation", "home", "submitted_case"]


@pytest.fixture
def submission(evaluation: SelfEvaluation) -> Submission:
    return evaluation.submissions.get()


def _read(answer: Iterable[bytes]) -> bytes:
    return b"".join(answer)


def test_the_case_is_kept_as_canonical_json_with_its_digest_and_its_rules(
    evaluation: SelfEvaluation, submission: Submission
) -> None:
    case = whole_case(evaluation)
    assert submission.case_json == case_to_json(case)
    assert submission.case_sha256 == case_digest(case) == hashlib.sha256(submission.case_json.encode()).hexdigest()
    ids = [each["id"] for each in submission.editions]
    assert ids[0] == "conghua.whole_department"
    assert all(len(each["content_hash"]) == 64 for each in submission.editions)
    assert {"conghua.whole_department", "whole_department"} <= set(ids)
    assert json.loads(submission.evaluation_json)["result"]["shown_total"] == "99.1"


def test_the_results_of_indicators_are_told_of_what_was_kept(submission: Submission) -> None:
    record = record_of_day(submission)
    assert [actual_told(record, code) for code in ("1", "no.such")] == ["240万元", ""]
    rows = {each.code: (each.number, each.target, each.points) for each in stored_rows(record, {}, {})}
    assert rows["1"] == ("1", "≥270万元", "7.11")
    assert rows["input.execution_rate"] == ("", "≥100%", "0.00")


def test_nothing_is_weighed_when_it_is_read_again(
    district: District, evaluation: SelfEvaluation, submission: Submission
) -> None:
    """The standard could not even be found: the pages and files come from what was kept."""
    SelfEvaluation.objects.filter(pk=evaluation.pk).update(state=State.APPROVED, standard="no.longer.there")
    IndicatorResult.objects.filter(self_evaluation=evaluation).update(actual="1")
    client, address = district.client("supervisor"), evaluation.get_absolute_url()
    for more in ("", "rows/1/", "pages/form/", "pages/report/", "submissions/1/", "submissions/1/pages/form/"):
        answer = client.get(address + more)
        assert answer.status_code == 200, more
    assert "99.1" in client.get(address).content.decode()
    assert "贷款[D2022-01].放款金额" in client.get(f"{address}rows/1/").content.decode()
    assert "<h1>预算执行率</h1>" in client.get(f"{address}rows/input.execution_rate/").content.decode()
    told = json.loads(_read(client.get(f"{address}submissions/1/files/案卷.json/")))
    assert told["sha256"] == submission.case_sha256
    same = [_read(client.get(f"{address}{more}files/自评表.xlsx/")) for more in ("", "submissions/1/")]
    assert same[0] == same[1]


@pytest.mark.parametrize("name", ["stranger", "administrator"])
def test_submissions_are_for_those_on_the_branch(district: District, submission: Submission, name: str) -> None:
    address = submission.self_evaluation.get_absolute_url()
    for more in ("submissions/1/", "submissions/1/pages/form/", "submissions/1/files/自评表.xlsx/"):
        assert district.client(name).get(address + more).status_code == 404


def test_it_is_returned_with_comments_at_the_field_and_handed_in_again(
    district: District, evaluation: SelfEvaluation, submission: Submission
) -> None:
    address = evaluation.get_absolute_url()
    reviewer, preparer = district.client("unit_reviewer"), district.client("preparer")
    assert "提意见" in reviewer.get(f"{address}rows/2/").content.decode()
    said = {"subject": evaluation.subject, "field": "2.偏差原因", "words": "请写明原因。"}
    reviewer.post("/comments/", said)
    assert "请写明原因。" in reviewer.get(address).content.decode()
    reviewer.post(f"{address}step/", {"verb": "return_by_unit_reviewer", "words": "见各栏意见"})
    page = preparer.get(address).content.decode()
    assert '<p class="cell-said">审核人乙：请写明原因。</p>' in page
    assert "审核意见还没有处理" in preparer.get(f"{address}check/").content.decode()
    preparer.post(f"/comments/{Comment.objects.get().pk}/settle/")
    assert "请写明原因。</p>" not in preparer.get(address).content.decode()
    row = IndicatorResult.objects.get(self_evaluation=evaluation, indicator__code="2")
    preparer.post(f"{address}save/", {f"{row.pk}.actual": "90", f"{row.pk}.reason": "报名少。"})
    preparer.post(f"{address}step/", {"verb": "submit"})
    assert [(each.number, each.total) for each in evaluation.submissions.all()] == [(1, "99.1"), (2, "98.7")]
    first = preparer.get(f"{address}submissions/1/").content.decode()
    assert "不是现在的内容" in first
    assert submission.case_sha256[:12] in first


@pytest.mark.any_database
def test_pages_ask_no_more_of_the_database_with_more_comments(
    district: District, evaluation: SelfEvaluation, submission: Submission
) -> None:
    client, address = district.client("supervisor"), submission.self_evaluation.get_absolute_url()
    client.get(address)
    counts = []
    for amount in (2, 20):
        for number in range(amount):
            words, person = f"第{amount}-{number}条", district.person("unit_reviewer")
            Comment.objects.create(subject=evaluation.subject, field=f"{number}.偏差原因", words=words, person=person)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]
