"""Everyone sees their part of the tree, and nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import UnitYear
from tests.web.conftest import YEAR, District


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("preparer", ["FL01"]),
        ("unit_reviewer", ["FL01"]),
        ("supervisor", ["FL00", "FL01", "FL02"]),
        ("bureau_officer", ["CZ00", "FL00", "FL01", "FL02", "MZ00", "MZ01"]),
        ("auditor", ["CZ00", "FL00", "FL01", "FL02", "MZ00", "MZ01"]),
        ("stranger", ["MZ01"]),
        ("administrator", []),
    ],
)
def test_a_post_reaches_its_branch_of_the_tree(district: District, name: str, codes: list[str]) -> None:
    units = access_of_person(district.person(name)).units()
    assert sorted(unit.code for unit in units) == codes


def test_a_lent_post_ends_with_its_last_day(district: District) -> None:
    today = timezone.localdate()
    lent = Post.objects.create(
        person=district.person("stranger"),
        role=Role.PREPARER,
        budget_unit=district.unit,
        lent_by=district.person("preparer"),
        since=today - timedelta(days=3),
        until=today,
    )
    assert {each.budget_unit.code for each in _years(district)} == {"FL01", "MZ01"}
    lent.until = today - timedelta(days=1)
    lent.save()
    assert {each.budget_unit.code for each in _years(district)} == {"MZ01"}


def _years(district: District) -> list[UnitYear]:
    return list(access_of_person(district.person("stranger")).unit_years(YEAR))
