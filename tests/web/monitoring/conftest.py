"""The unit of the small district with money and approved targets, and one period of monitoring opened."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from jiheng.core.budget import BudgetLine, ExpenditureKind, Project
from jiheng.core.budget_unit import BudgetUnit
from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Accumulation
from jiheng.web.accounts.access import access_of_person
from jiheng.web.case_entry import put_targets
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet
from jiheng.web.monitoring.opening import open_period
from tests.web.conftest import YEAR, District
from tests.web.put_case import put_case

JULY = date(YEAR, 7, 31)
DUE = date(YEAR, 8, 20)

INDICATORS = (
    Indicator(code="1", level1="产出", name="举办讲座", project="X1", target=Decimal(60), unit_of_measure="场",
              weight=Decimal(60), accumulation=Accumulation.SUM, responsible="宣传部"),
    Indicator(code="1.2", level1="效果", name="听众满意度", project="X1", target=Decimal(90), unit_of_measure="%",
              weight=Decimal(40), accumulation=Accumulation.RATE, responsible="宣传部"),
)  # fmt: skip
CASE = Case(
    profile=CaseProfile(
        title="示例区妇女联合会（本级）",
        year=YEAR,
        budget_unit="FL01",
        region="440117",
        standard="conghua.whole_department",
        as_of=date(YEAR, 12, 31),
    ),
    budget_units=(BudgetUnit(code="FL01", name="示例区妇女联合会（本级）"),),
    projects=(Project(code="X1", name="家庭教育讲座", short_name="讲座", budget_unit="FL01"),),
    budget_lines=(
        BudgetLine(code="Y1", budget_unit="FL01", kind=ExpenditureKind.BASIC, year_of_origin=YEAR,
                   revised_budget=Decimal(2_000_000), actual_expenditure=Decimal(0)),
        BudgetLine(code="Y2", budget_unit="FL01", kind=ExpenditureKind.PROJECT, project="X1", year_of_origin=YEAR,
                   revised_budget=Decimal(600_000), actual_expenditure=Decimal(0)),
    ),
    indicators=INDICATORS,
)  # fmt: skip


@dataclass(frozen=True)
class Monitored:
    """The district with its first period; `whole` and `project` are the unit's two sheets."""

    district: District
    period: MonitoringPeriod
    whole: MonitoringSheet
    project: MonitoringSheet

    def again(self, sheet: MonitoringSheet) -> MonitoringSheet:
        """The sheet as it stands now."""
        found = MonitoringSheet.objects.select_related(
            "unit_year__budget_unit", "unit_year__year", "period", "target_set"
        )
        return found.get(pk=sheet.pk)

    def address(self, sheet: MonitoringSheet, page: str = "") -> str:
        return f"/{YEAR}/FL01/monitoring/{sheet.pk}/{page}"

    def fill(self, sheet: MonitoringSheet, **cells: str) -> None:
        """Post cells as the preparer: `line_Y1__spent` is the cell `line-Y1.spent`."""
        posted = {name.replace("__", ".").replace("_", "-", 1): text for name, text in cells.items()}
        answer = self.district.client("preparer").post(self.address(sheet, "save/"), posted, headers={"X-Grid": "save"})
        assert answer.status_code == 200
        assert answer.json()["errors"] == {}

    def fill_all(self) -> None:
        """Everything that the whole unit's sheet needs before it can be submitted."""
        self.fill(self.whole, line_Y1__spent="120", line_Y1__expected="200", line_Y2__spent="34")
        self.fill(self.whole, ind_1__value="33", ind_1__expected="60", ind_1__likelihood="certain")
        self.district.client("preparer").post(
            self.address(self.whole, "save/"),
            {"ind-1%2E2.value": "93", "ind-1%2E2.likelihood": "certain"},
            headers={"X-Grid": "save"},
        )


@pytest.fixture
def monitored(district: District) -> Monitored:
    return build_monitored(district)


def build_monitored(district: District) -> Monitored:
    """Rows of the period; whoever needs them outside of a test's transaction calls this."""
    put_case(CASE, district.unit_year)
    own = tuple(replace(each, project="X1") for each in INDICATORS)
    put_targets(replace(CASE, profile=replace(CASE.profile, project="X1"), indicators=own), district.unit_year)
    bureau = access_of_person(district.person("bureau_officer"))
    period = open_period(district.year, bureau, name="1—7月监控", as_of=JULY, due_on=DUE)
    sheets = MonitoringSheet.objects.filter(period=period, unit_year=district.unit_year).order_by("project")
    whole, project = sheets
    return Monitored(district, period, whole, project)
