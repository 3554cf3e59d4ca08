"""A stage that nobody has begun is something to do, and late when its day is past."""

from datetime import date

import pytest

from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.budgets.models import Project
from jiheng.web.desk.reminding import count_late, remind
from jiheng.web.desk.todo import todo
from jiheng.web.desk.unbegun import beginnings
from jiheng.web.desk.works import stage_counts
from jiheng.web.face.parts import ShownLight, Task
from jiheng.web.records.models import Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet
from tests.web.budgets.conftest import put_line
from tests.web.conftest import YEAR, District

SPRING = date(YEAR, 3, 8)
NEXT_YEAR = date(YEAR + 1, 2, 1)


def titles(district: District, today: date, who: str = "preparer") -> list[str]:
    return [each.title for each in beginnings(access_of_person(district.person(who)), today)]


def test_a_new_year_begins_with_money_and_targets(district: District) -> None:
    FiscalYear.objects.update(targets_due_on=date(YEAR, 3, 10))
    assert todo(access_of_person(district.person("preparer")), YEAR, SPRING).tasks == (
        Task("开始填报2022年绩效目标", "/2022/targets/", ShownLight.ATTENTION, "", "还有2天"),
        Task("录入2022年预算：先写职责、任务和项目", "/2022/FL01/budgets/"),
    )
    assert [titles(district, SPRING, who) for who in ("unit_reviewer", "bureau_officer", "administrator")] == [
        [],
        [],
        [],
    ]


def test_every_project_needs_targets_of_its_own(district: District) -> None:
    put_line(district.unit_year, code="Y1", revised=1)
    TargetSet.objects.create(unit_year=district.unit_year)
    assert titles(district, SPRING) == []
    Project.objects.create(unit_year=district.unit_year, code="X1", name="家庭教育讲座")
    assert titles(district, SPRING) == ["开始填报2022年绩效目标"]
    TargetSet.objects.create(unit_year=district.unit_year, project="X1")
    assert titles(district, SPRING) == []


@pytest.mark.parametrize(
    ("today", "due_on", "is_called_for"),
    [
        (SPRING, None, False),
        (NEXT_YEAR, None, True),
        (date(YEAR, 11, 20), date(YEAR, 12, 20), True),
        (date(YEAR, 11, 19), date(YEAR, 12, 20), False),
    ],
)
def test_a_self_evaluation_is_called_for_at_the_end_of_the_year(
    district: District, today: date, due_on: date | None, is_called_for: bool
) -> None:
    FiscalYear.objects.update(self_evaluations_due_on=due_on)
    put_line(district.unit_year, code="Y1", revised=1)
    targets = TargetSet.objects.create(unit_year=district.unit_year, state=State.APPROVED)
    assert titles(district, today) == (["开始2022年绩效自评"] if is_called_for else [])
    SelfEvaluation.objects.create(unit_year=district.unit_year, target_set=targets, as_of=date(YEAR, 12, 31))
    assert titles(district, today) == []


def late(access: Access, today: date) -> int:
    return count_late(access, YEAR, today, stage_counts(access, YEAR, today))


def test_nothing_is_begun_in_a_closed_year(district: District) -> None:
    FiscalYear.objects.update(is_closed=True, targets_due_on=date(YEAR, 3, 1))
    assert titles(district, NEXT_YEAR) == []
    assert late(access_of_person(district.person("bureau_officer")), NEXT_YEAR) == 0


def test_who_has_not_begun_by_the_day_is_reminded(district: District) -> None:
    FiscalYear.objects.update(targets_due_on=date(YEAR, 3, 1), self_evaluations_due_on=NEXT_YEAR)
    TargetSet.objects.create(unit_year=district.other_unit_year, state=State.APPROVED)
    officer = access_of_person(district.person("bureau_officer"))
    assert (late(officer, SPRING), remind(officer, YEAR, SPRING)) == (1, 1)
    assert Notice.objects.get().words == "财政丁（财政部门）催办：2022年度有1件事已逾期，请尽快办理。"
    assert late(officer, date(YEAR + 1, 2, 2)) == 2
