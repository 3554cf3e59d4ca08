"""Summary tables of a branch: money, progress and scores, on the page and as a workbook."""

from decimal import Decimal
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from jiheng.core.budget_unit import UnitKind
from jiheng.core.case import Case
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.face.parts import ShownLight
from jiheng.web.self_evaluations.models import Submission
from jiheng.web.summaries.rows import Score, Watched, project_rows, unit_rows
from tests.web.budgets.conftest import put_line
from tests.web.conftest import District
from tests.web.monitoring.conftest import build_monitored
from tests.web.put_case import put_case

SUMMARY = "/2022/summary/"


@pytest.fixture
def worked(district: District, womens_federation: Case) -> UnitYear:
    """The worked case, submitted twice."""
    evaluation = put_case(womens_federation, district.unit_year)
    for number, total in ((1, "98.00"), (2, "99.11")):
        Submission.objects.create(
            self_evaluation=evaluation, number=number, case_json="{}", evaluation_json="{}", total=total, grade="优"
        )
    return district.unit_year


def test_a_row_tells_money_progress_and_the_last_score(worked: UnitYear) -> None:
    (row,) = unit_rows([worked])
    assert (row.amounts.revised, row.amounts.actual) == (Decimal(5_032_000), Decimal(4_932_000))
    assert {stage.title: stage.told for stage in row.stages} == {"目标": "已批复", "监控": "未开始", "自评": "填报中"}
    (last,) = Submission.objects.filter(number=2)
    assert (row.department, row.score) == ("示例区妇女联合会", Score(Decimal("99.11"), "优", last.place))
    assert row.watched == Watched(ShownLight.NONE, "", 27)


def test_projects_are_told_unit_by_unit(worked: UnitYear) -> None:
    rows = project_rows([worked])
    assert [(row.code, row.amounts.revised, row.target, row.score) for row in rows] == [
        ("X1", Decimal(326_000), "未开始", Score()),
        ("X2", Decimal(430_600), "未开始", Score()),
    ]


@pytest.mark.usefixtures("worked")
def test_the_page_and_the_workbook_tell_the_same(district: District) -> None:
    client = district.client("supervisor")
    page = client.get(SUMMARY).content.decode()
    for words in ("503.20", "493.20", "98.01%", "99.11", "示例区妇女联合会"):
        assert words in page
    assert "民政局" not in page
    assert "69.33%" in client.get(f"{SUMMARY}?by=project").content.decode()
    answer = client.get(f"{SUMMARY}download/")
    book = load_workbook(BytesIO(b"".join(answer)))
    totals = [cell.value for cell in book["单位汇总"][5]]
    assert totals == ["合计1行", None, None, 503.2, 493.2, None, None, None, None, 27, None, None, None, None]
    units = [[cell.value for cell in row] for row in book["单位汇总"].iter_rows(min_row=4, max_row=4)]
    assert units == [
        [
            "示例区妇女联合会（本级）",
            "示例区妇女联合会",
            None,
            503.2,
            493.2,
            "98.01%",
            "已批复",
            "未开始",
            "填报中",
            27,
            None,
            "○ 未监控",
            99.11,
            "优",
        ]
    ]
    assert book["项目汇总"].max_row == 6


@pytest.mark.any_database
@pytest.mark.parametrize("address", [SUMMARY, f"{SUMMARY}?by=project", f"{SUMMARY}download/"])
@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("supervisor", 200),
        ("bureau_officer", 200),
        ("auditor", 200),
        ("preparer", 404),
        ("administrator", 404),
        ("nobody", 302),
    ],
)
def test_those_above_the_units_see_the_summary(district: District, address: str, name: str, status: int) -> None:
    assert district.client(name).get(address).status_code == status


def test_the_bureau_chooses_a_department(district: District) -> None:
    page = district.client("bureau_officer").get(f"{SUMMARY}?department=MZ00").content.decode()
    assert ("/2022/MZ01/budgets/" in page, "/2022/FL01/budgets/" in page) == (True, False)


@pytest.mark.any_database
@pytest.mark.parametrize("address", [SUMMARY, f"{SUMMARY}?by=project", f"{SUMMARY}download/"])
def test_more_units_and_projects_ask_no_more(district: District, address: str) -> None:
    client = district.client("bureau_officer")

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    _unit(district, 0)
    queries()
    before = queries()
    for number in range(1, 20):
        _unit(district, number)
    assert queries() == before


def _unit(district: District, number: int) -> None:
    unit = BudgetUnit.objects.create(
        code=f"FL{number + 10}", name=f"示例单位{number}", parent=district.department, kind=UnitKind.SUBORDINATE.value
    )
    unit_year = UnitYear.objects.create(budget_unit=unit, year=district.year)
    put_line(unit_year, code="Y1", project="X1", revised=100)
    Project.objects.create(unit_year=unit_year, code="X1", name="某项目", short_name="某")


def test_a_row_tells_the_last_period_of_monitoring(district: District) -> None:
    monitored = build_monitored(district)
    monitored.fill_all()
    (unit,), (project,) = unit_rows([district.unit_year]), project_rows([district.unit_year])
    sheet = monitored.again(monitored.whole)
    assert unit.watched == Watched(ShownLight(sheet.level), sheet.target_progress, 2, sheet.pk)
    assert (project.watched.indicators, unit.watched.progress) == (2, "55.00%")
