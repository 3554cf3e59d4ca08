"""What one person has to do."""

from datetime import date

import pytest

from jiheng.web.accounts.access import access_of_person
from jiheng.web.budgets.models import Project
from jiheng.web.desk.deadlines import Deadline, deadline
from jiheng.web.desk.todo import todo
from jiheng.web.face.parts import Link, ShownLight, Task
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet
from tests.web.budgets.conftest import put_line
from tests.web.conftest import YEAR, District

TODAY = date(YEAR, 3, 8)


@pytest.mark.parametrize(
    ("due_on", "told"),
    [
        (None, Deadline("", ShownLight.NORMAL)),
        (date(2022, 3, 6), Deadline("逾期2天", ShownLight.WARNING, is_late=True)),
        (date(2021, 7, 20), Deadline("逾期，应于2021年7月20日", ShownLight.WARNING, is_late=True)),
        (date(2022, 3, 8), Deadline("今天截止", ShownLight.ATTENTION)),
        (date(2022, 3, 11), Deadline("还有3天", ShownLight.ATTENTION)),
        (date(2022, 3, 15), Deadline("还有7天", ShownLight.NORMAL)),
        (date(2022, 3, 20), Deadline("3月20日前", ShownLight.NORMAL)),
        (date(2023, 1, 5), Deadline("2023年1月5日前", ShownLight.NORMAL)),
    ],
)
def test_deadlines_are_told_from_today(due_on: date | None, told: Deadline) -> None:
    assert deadline(due_on, TODAY) == told


def test_the_preparer_sees_own_work_by_deadline_with_the_projects_name(district: District) -> None:
    Project.objects.create(unit_year=district.unit_year, code="X1", name="家庭教育讲座")
    TargetSet.objects.create(unit_year=district.other_unit_year)
    late = TargetSet.objects.create(unit_year=district.unit_year, project="X1", due_on=date(YEAR, 3, 1))
    returned = TargetSet.objects.create(unit_year=district.unit_year, state=State.RETURNED, due_on=date(YEAR, 3, 20))
    TargetSet.objects.create(unit_year=district.unit_year, project="X2", state=State.APPROVED)
    found = todo(access_of_person(district.person("preparer")), YEAR, TODAY)
    assert (found.tasks, found.count, found.rest) == (
        (
            Task("填报2022年绩效目标：家庭教育讲座", late.get_absolute_url(), ShownLight.WARNING, "", "逾期7天", True),
            Task(
                "修改2022年绩效目标：整体",
                returned.get_absolute_url(),
                ShownLight.ATTENTION,
                "被退回",
                "3月20日前",
            ),
            Task("录入2022年预算", "/2022/FL01/budgets/"),
        ),
        3,
        (Link("目标 2件", "/2022/targets/"),),
    )


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("who", "state", "title"),
    [
        ("unit_reviewer", State.SUBMITTED, "审核2022年绩效目标：整体"),
        ("supervisor", State.CONFIRMED, "审核2022年绩效目标：整体"),
        ("bureau_officer", State.REVIEWED, "批复2022年绩效目标：整体"),
    ],
)
def test_work_waits_for_whoever_holds_it_and_nobody_else(
    district: District, who: str, state: State, title: str
) -> None:
    for unit_year in (district.unit_year, district.other_unit_year):
        put_line(unit_year, code="Y1", revised=1)
    TargetSet.objects.create(unit_year=district.unit_year, state=state)
    TargetSet.objects.create(unit_year=district.other_unit_year, state=State.APPROVED)
    waiting = {
        name: [task.title for task in todo(access_of_person(person), YEAR, TODAY).tasks]
        for name, person in district.people.items()
    }
    assert {name: titles for name, titles in waiting.items() if titles} == {who: [title]}


def test_nobody_reviews_what_they_submitted_themselves(district: District) -> None:
    reviewer = district.person("unit_reviewer")
    TargetSet.objects.create(unit_year=district.unit_year, state=State.SUBMITTED, submitted_by=reviewer)
    assert todo(access_of_person(reviewer), YEAR, TODAY).count == 0
