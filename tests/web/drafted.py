"""The worked case in the small district, put there once for all tests of a module; each of them starts from it anew."""

from copy import deepcopy
from dataclasses import dataclass, replace

import pytest

from jiheng.core.case import Case
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import District, build_district
from tests.web.put_case import put_case


@dataclass(frozen=True)
class DraftedCase:
    """Told by the district's own unit: its targets, and its self-evaluation still being filled in."""

    district: District
    evaluation: SelfEvaluation


@pytest.fixture(scope="module")
def drafted_case(
    rows_of_the_module: None,  # noqa: ARG001  # undoes what is made here
    womens_federation: Case,
) -> DraftedCase:
    """The targets are approved."""
    district = build_district()
    return DraftedCase(district, put_case(replace(womens_federation, stated_figures=()), district.unit_year))


@pytest.fixture
def district(drafted_case: DraftedCase, db: None) -> District:  # noqa: ARG001  # opens the database
    return deepcopy(drafted_case.district)


@pytest.fixture
def evaluation(drafted_case: DraftedCase, db: None) -> SelfEvaluation:  # noqa: ARG001  # opens the database
    return deepcopy(drafted_case.evaluation)


@pytest.fixture
def draft(evaluation: SelfEvaluation) -> TargetSet:
    """The targets before anything hung on them: complete, not submitted yet."""
    IndicatorResult.objects.all().delete()
    evaluation.delete()
    evaluation.target_set.state = State.DRAFT
    evaluation.target_set.save(update_fields=["state"])
    return evaluation.target_set


@pytest.fixture
def approved(evaluation: SelfEvaluation) -> TargetSet:
    """Approved, and what was reached is known."""
    return evaluation.target_set
