"""The example district is whole, believable, and scored by the engine."""

from collections import Counter
from dataclasses import replace

import pytest

from jiheng.core.case import Case
from jiheng.documents.case_json import case_to_json
from jiheng.evaluation.evaluate import evaluate
from jiheng.rules.library import rule_day
from jiheng.web.accounts.models import Post
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.cases import whole_case
from jiheng.web.example_district.loading import NotEmptyError, load
from jiheng.web.home import Home
from jiheng.web.library import library
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet


@pytest.mark.django_db
def test_the_district_is_whole_and_scored_by_the_engine(home: Home, womens_federation: Case) -> None:
    accounts = load(home)
    assert Counter(BudgetUnit.objects.values_list("level", flat=True)) == {
        "finance_department": 1,
        "supervising_department": 6,
        "budget_unit": 16,
    }
    assert UnitYear.objects.count() == 48
    assert {post.role for post in Post.objects.all()} == {
        "preparer",
        "unit_reviewer",
        "supervising_department",
        "finance_department",
        "expert",
        "external_auditor",
        "administrator",
    }
    assert [account.username for account in accounts] == [
        "finance",
        "expert",
        "auditor",
        "department",
        "preparer",
        "reviewer",
        "administrator",
    ]
    assert not TargetSet.objects.exclude(state=State.APPROVED).exists()
    with pytest.raises(NotEmptyError):
        load(home)
    _the_worked_case_is_in_it_whole(womens_federation)
    _every_past_evaluation_can_be_scored()


def _the_worked_case_is_in_it_whole(case: Case) -> None:
    stored = SelfEvaluation.objects.get(unit_year__budget_unit__code="FL01", unit_year__year__year=2022, project="")
    without_notes = tuple(replace(unit, note="") for unit in case.budget_units)
    assert case_to_json(whole_case(stored)) == case_to_json(replace(case, budget_units=without_notes))


def _every_past_evaluation_can_be_scored() -> None:
    past = SelfEvaluation.objects.filter(unit_year__year__year__lt=2023)
    cases = [
        whole_case(each) for each in past.select_related("unit_year__budget_unit", "unit_year__year", "target_set")
    ]
    scored = [evaluate(case, library().standard(case.profile.standard, rule_day(case.year))) for case in cases]
    assert len(scored) == 69
    assert min(each.total for each in scored) > 80
