"""The worked case in the small district, submitted; and the means to change its records afterwards."""

from dataclasses import replace

import pytest

from jiheng.core.case import Case
from jiheng.web.case_entry import put_case
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import District


@pytest.fixture
def evaluation(district: District, womens_federation: Case) -> SelfEvaluation:
    """Submitted, and so no longer to be changed."""
    draft = put_case(replace(womens_federation, stated_figures=()), district.unit_year)
    district.client("preparer").post(f"{draft.get_absolute_url()}step/", {"verb": "submit"})
    draft.refresh_from_db()
    return draft
