"""The list of a year's self-evaluations: filtered, with what can be begun, at the same cost for many units."""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.core.budget_unit import UnitKind
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.self_evaluations.starting import startable
from jiheng.web.targets.models import TargetSet
from tests.conftest import EXAMPLES
from tests.web.conftest import District

LIST = "/2022/self-evaluations/"
GRADES = """
kind: parameter
type: grades
id: own.grades
title: 自定的等级
region: "440117"
values:
  - effective_from: 2020-01-01
    evidence: I
    reference: {title: 自拟, is_document: false}
    value:
      - {grade: excellent, label: 优秀, minimum: 85}
      - {grade: fair, label: 合格, minimum: 60}
      - {grade: poor, label: 不合格, minimum: 0}
"""


def _submitted(unit_year: UnitYear, grade: str) -> SelfEvaluation:
    target_set = TargetSet.objects.create(unit_year=unit_year, state=State.APPROVED)
    evaluation = SelfEvaluation.objects.create(
        unit_year=unit_year,
        target_set=target_set,
        case_title=f"{unit_year.budget_unit.name}自评",
        standard="conghua.whole_department",
        as_of="2022-12-31",
    )
    for number, each in enumerate(("差", grade), 1):
        Submission.objects.create(
            self_evaluation=evaluation, number=number, case_json="{}", evaluation_json="{}", total="90", grade=each
        )
    return evaluation


@pytest.fixture
def two(district: District) -> District:
    """妇联 优, 民政 良."""
    _submitted(district.unit_year, "优")
    _submitted(district.other_unit_year, "良")
    return district


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", {"妇女联合会", "民政局"}),
        ("?grade=优", {"妇女联合会"}),
        ("?grade=差", set()),
        ("?department=MZ00", {"民政局"}),
        ("?department=MZ00&grade=优", set()),
        ("?state=draft&q=民政", {"民政局"}),
    ],
)
def test_the_bureau_narrows_the_list(two: District, asked: str, shown: set[str]) -> None:
    page = two.client("bureau_officer").get(f"{LIST}{asked}").content.decode()
    table = page.partition("<tbody>")[2]
    assert {name for name in ("妇女联合会", "民政局") if f"示例区{name}（本级）自评" in table} == shown
    assert ("没有找到" in page) is (not shown)
    assert page.index(">优</option>") < page.index(">良</option>") < page.index(">差</option>")


def test_grades_are_called_what_the_standards_call_them(
    two: District, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standard = (EXAMPLES / "district" / "rules" / "example_whole_department.yaml").read_text(encoding="utf-8")
    (tmp_path / "standard.yaml").write_text(
        standard.replace("example.", "own.").replace("cn.grade_bands", "own.grades"), encoding="utf-8"
    )
    (tmp_path / "grades.yaml").write_text(GRADES, encoding="utf-8")
    monkeypatch.setenv("JIHENG_RULES", str(tmp_path))
    SelfEvaluation.objects.update(standard="own.whole_department")
    Submission.objects.filter(grade="优").update(grade="优秀")
    page = two.client("bureau_officer").get(f"{LIST}?grade=优秀").content.decode()
    assert re.findall(r"<option(?: selected)?>(..?.?)</option>", page) == ["优秀", "合格", "不合格"]
    assert "示例区妇女联合会（本级）自评" in page
    assert "示例区民政局（本级）自评" not in page


def test_another_year_is_filtered_alike(two: District) -> None:
    FiscalYear.objects.create(year=2023, region="440117", whole_unit_standard="x", project_standard="y")
    page = two.client("bureau_officer").get(f"{LIST}?department=MZ00&page=1").content.decode()
    assert 'href="/2023/self-evaluations/?department=MZ00"' in page


def test_a_unit_has_no_departments_to_choose_from(two: District) -> None:
    assert 'name="department"' not in two.client("preparer").get(LIST).content.decode()


def test_targets_are_chosen_by_department_too(two: District) -> None:
    table = two.client("bureau_officer").get("/2022/targets/?department=MZ00").content.decode().partition("<tbody>")[2]
    assert ("民政局" in table, "妇女联合会" in table) == (True, False)


def test_the_highest_approved_version_can_be_begun_once(district: District) -> None:
    for version, state in ((1, State.APPROVED), (2, State.APPROVED), (3, State.DRAFT)):
        TargetSet.objects.create(unit_year=district.unit_year, version=version, state=state)
    found = startable([district.unit_year, district.other_unit_year])
    assert [(each.unit_year, each.version) for each in found] == [(district.unit_year, 2)]


def test_more_units_ask_no_more(two: District) -> None:
    client = two.client("bureau_officer")

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(LIST)
        return len(captured)

    queries()
    before = queries()
    for number in range(20):
        unit = BudgetUnit.objects.create(
            code=f"N{number}", name=f"单位{number}", parent=two.department, kind=UnitKind.SUBORDINATE.value
        )
        _submitted(UnitYear.objects.create(budget_unit=unit, year=two.year), "中")
    assert queries() == before
