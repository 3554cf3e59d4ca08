"""Which targets are in force, and under which standard."""

from jiheng.core.case import Case
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.in_force import target_set_in_force
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import District
from tests.web.put_case import put_case


def test_the_targets_of_a_stored_case_are_in_force(district: District, womens_federation: Case) -> None:
    put_case(womens_federation, district.unit_year)
    found = target_set_in_force(district.unit_year)
    assert found is not None
    assert (found.version, found.state, found.project) == (1, State.APPROVED, "")


def test_targets_keep_the_standard_they_were_given_points_under(district: District, womens_federation: Case) -> None:
    district.year.whole_unit_standard = "hunan.whole_department"
    district.year.save()
    target_set = put_case(womens_federation, district.unit_year).target_set
    assert (target_set.own_standard, target_set.standard) == ("conghua.whole_department", "conghua.whole_department")
    blank = TargetSet(unit_year=district.unit_year, project="")
    assert blank.standard == "hunan.whole_department"
