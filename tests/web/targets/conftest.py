"""The worked case's targets in the small district: complete, not submitted yet."""

import pytest

from jiheng.core.case import Case
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import District
from tests.web.put_case import put_case


@pytest.fixture
def draft(district: District, womens_federation: Case) -> TargetSet:
    """Told by the district's own unit, still being filled in."""
    evaluation = put_case(womens_federation, district.unit_year, state=State.DRAFT)
    IndicatorResult.objects.all().delete()
    evaluation.delete()
    return evaluation.target_set


@pytest.fixture
def approved(district: District, womens_federation: Case) -> TargetSet:
    """Approved, and what was reached is known."""
    return put_case(womens_federation, district.unit_year, state=State.APPROVED).target_set
