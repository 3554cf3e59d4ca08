"""What fell short is told as a problem, and every problem keeps the measure against it."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from jiheng.web.self_evaluations.models import (
    Improvement,
    IndicatorResult,
    ObjectiveResult,
    Problem,
    SelfEvaluation,
)
from tests.web.conftest import District
from tests.web.drafted import district, drafted_case, evaluation

__all__ = ["district", "drafted_case", "evaluation"]


def _save(client: Client, evaluation: SelfEvaluation, table: str, cells: dict[str, str]) -> Any:
    address = f"{evaluation.get_absolute_url()}narrative/{table}/save/"
    return json.loads(client.post(address, cells, headers={"X-Grid": "save"}).content)


def test_a_shortfall_is_written_as_a_problem_with_its_measure_once(
    district: District, evaluation: SelfEvaluation
) -> None:
    client, address = district.client("preparer"), evaluation.get_absolute_url()
    row = IndicatorResult.objects.get(self_evaluation=evaluation, indicator__code="2")
    cells = {f"{row.pk}.actual": "50", f"{row.pk}.reason": "报名人数少。", f"{row.pk}.improvement": "提前招募。"}
    client.post(f"{address}save/", cells)
    assert "写成问题和措施" in client.get(f"{address}narrative/").content.decode()
    for _ in range(2):
        client.post(f"{address}problems/2/")
    problem, improvement = Problem.objects.last(), Improvement.objects.last()
    assert problem is not None
    assert improvement is not None
    told = problem.record_values()
    assert told["indicators"] == ("2",)
    assert told["text"] == "年初目标{{ 指标.2.目标值 }}，实际完成{{ 指标.2.实际完成值 }}。原因：报名人数少。"
    assert improvement.record_values()["problems"] == (told["code"],)
    assert improvement.record_values()["text"] == "提前招募。"
    page = client.get(f"{address}narrative/").content.decode()
    assert "写成问题和措施" not in page
    shown = f'aria-label="{told["code"]} 说明和原因" data-prose hx-post="{address}preview/problems/"'
    assert f'{shown} hx-params="{problem.pk}.text" hx-trigger="revealed, input' in page
    printed = client.post(f"{address}preview/problems/", {f"{problem.pk}.text": told["text"]}).content.decode()
    assert ">50%</span>" in printed


def test_a_measure_answers_only_problems_that_there_are(district: District, evaluation: SelfEvaluation) -> None:
    row = Improvement.objects.filter(self_evaluation=evaluation).first()
    assert row is not None
    told = _save(district.client("preparer"), evaluation, "improvements", {f"{row.pk}.problems": "W1、W9"})
    assert told["errors"] == {f"{row.pk}.problems": "没有编号W9的问题；可写：W1、W2，多个用、分开。"}
    problem = Problem.objects.filter(self_evaluation=evaluation).first()
    assert problem is not None
    told = _save(district.client("preparer"), evaluation, "problems", {f"{problem.pk}.indicators": "99"})
    assert told["errors"][f"{problem.pk}.indicators"].startswith("没有编号99的指标；可写：1、2")


def test_a_problem_goes_after_its_measures(district: District, evaluation: SelfEvaluation) -> None:
    problem = Problem.objects.filter(self_evaluation=evaluation).first()
    assert problem is not None
    told = _save(district.client("preparer"), evaluation, "problems", {"remove": str(problem.pk)})
    assert told["message"] == "措施G1、G2针对问题W1；请先删去或改写这些措施，再删问题。"
    assert Problem.objects.filter(pk=problem.pk).exists()


def test_what_became_of_an_objective_is_told_with_figures(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    row = ObjectiveResult.objects.filter(self_evaluation=evaluation).first()
    assert row is not None
    _save(client, evaluation, "objectives", {f"{row.pk}.achieved": "发放{{ 贷款.发放金额 }}。", "new-1.achieved": "多"})
    assert ObjectiveResult.objects.filter(self_evaluation=evaluation).count() == 3
    page = client.get(evaluation.get_absolute_url()).content.decode()
    assert '发放<span class="chip" data-tip="贷款.发放金额">240万元</span>。' in page


@pytest.mark.any_database
def test_the_pages_ask_no_more_of_the_database_with_more_rows(district: District, evaluation: SelfEvaluation) -> None:
    client, address = district.client("preparer"), f"{evaluation.get_absolute_url()}narrative/"
    client.get(address)
    counts = []
    for amount in (2, 20):
        for number in range(amount):
            _save(client, evaluation, "problems", {f"new-{number}.title": f"第{amount}-{number}个问题"})
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]
