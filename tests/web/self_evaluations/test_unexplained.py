"""Points lost by the execution rate want a remark at the budget lines that were not spent."""

from dataclasses import replace

import pytest

from jiheng.core.case import Case
from jiheng.evaluation.evaluate import evaluate_draft
from jiheng.rules.library import load_library, rule_day
from jiheng.web.accounts.access import access_of_person
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.submitting import submit
from jiheng.web.self_evaluations.unexplained import Unexplained, unexplained_money
from tests.reports.small_case import CASE
from tests.web.conftest import District
from tests.web.drafted import district, drafted_case, evaluation
from tests.web.put_case import put_case

__all__ = ["district", "drafted_case", "evaluation"]


def unexplained(case: Case) -> Unexplained | None:
    return unexplained_money(case, evaluate_draft(case, load_library().standard(case.profile.standard, rule_day(2024))))


def test_money_left_over_without_a_remark_is_told_until_it_has_one() -> None:
    noted = tuple(replace(line, note="新车到货晚") for line in CASE.budget_lines)
    spent = tuple(replace(line, actual_expenditure=line.revised_budget, carry_over=None) for line in CASE.budget_lines)
    assert [
        unexplained(CASE),
        unexplained(replace(CASE, budget_lines=noted)),
        unexplained(replace(CASE, budget_lines=spent)),
    ] == [Unexplained("0.92", ("Y1",)), None, None]


def test_nothing_is_asked_where_the_execution_rate_is_only_shown(
    district: District, evaluation: SelfEvaluation
) -> None:
    page = district.client("preparer").get(evaluation.get_absolute_url())
    assert page.context["unexplained"] is None


def test_nobody_can_submit_before_the_reason_is_written(district: District) -> None:
    unit = district.other_unit
    lines = tuple(replace(each, budget_unit=unit.code) for each in CASE.budget_lines)
    projects = tuple(replace(each, budget_unit=unit.code) for each in CASE.projects)
    profile = replace(CASE.profile, budget_unit=unit.code)
    own = replace(CASE, profile=profile, budget_units=(), budget_lines=lines, projects=projects, stated_figures=())
    whole = put_case(own, district.other_unit_year)
    with pytest.raises(ActionRefusedError, match=r"预算执行率扣0\.92分，没有支完的预算行Y1没有备注"):
        submit(whole, access_of_person(district.person("stranger")))
    page = district.client("stranger").get(whole.get_absolute_url()).content.decode()
    assert "预算执行率扣0.92分，没有支完的预算行Y1没有备注</strong>；请<a" in page
