"""The worked case in the small district, submitted once for all tests of a module; each of them starts from it anew."""

from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from django.test import override_settings
from pytest_django.fixtures import Settings

from jiheng.core.case import Case
from jiheng.web.home import Home
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import District, build_district
from tests.web.put_case import put_case


@dataclass(frozen=True)
class SubmittedCase:
    """`home` holds the files that were made."""

    home: Home
    district: District
    evaluation: SelfEvaluation


@pytest.fixture(scope="module")
def submitted_case(
    rows_of_the_module: None,  # noqa: ARG001  # undoes what is made here
    tmp_path_factory: pytest.TempPathFactory,
    womens_federation: Case,
) -> SubmittedCase:
    """Submitted, and so no longer to be changed."""
    home = Home(Path(tmp_path_factory.mktemp("submitted"), "home"))
    home.prepare()
    with override_settings(HOME=home):
        district = build_district()
        evaluation = put_case(replace(womens_federation, stated_figures=()), district.unit_year)
        district.client("preparer").post(f"{evaluation.get_absolute_url()}step/", {"verb": "submit"})
    evaluation.refresh_from_db()
    return SubmittedCase(home, district, evaluation)


@pytest.fixture(autouse=True)
def home(submitted_case: SubmittedCase, settings: Settings) -> Home:
    """Where the submitted files are."""
    settings.HOME = submitted_case.home
    return submitted_case.home


@pytest.fixture
def district(submitted_case: SubmittedCase, db: None) -> District:  # noqa: ARG001  # opens the database
    return deepcopy(submitted_case.district)


@pytest.fixture
def evaluation(submitted_case: SubmittedCase, db: None) -> SelfEvaluation:  # noqa: ARG001  # opens the database
    return deepcopy(submitted_case.evaluation)
