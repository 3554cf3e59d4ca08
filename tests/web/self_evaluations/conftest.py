"""The worked case in the small district: its self-evaluation, ready to be filled in."""

from dataclasses import replace

import pytest

from jiheng.core.case import Case
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import District
from tests.web.put_case import put_case


@pytest.fixture
def evaluation(district: District, womens_federation: Case) -> SelfEvaluation:
    """The worked case, told by the district's own unit."""
    return put_case(in_district(womens_federation), district.unit_year)


def in_district(case: Case) -> Case:
    """The unit's records under its code in the small district are those of the case: the codes are the same."""
    return replace(case, stated_figures=())
