"""The cases of the example district: one for the whole unit and one for each project, year by year."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from jiheng.core.budget import BudgetLine, ExpenditureKind, GovernmentLevel, Payment, Project, ProjectContinuity
from jiheng.core.budget_unit import BudgetUnit, Duty, Task
from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator, Objective
from jiheng.core.indicator_values import Accumulation, Direction, Operator
from jiheng.core.numbers import YUAN_PER_WAN, round_half_up
from jiheng.web.example_district.description import YEAR_OF_WORKED_CASE, YEARS, IndicatorRow, ProjectRow, UnitRow
from jiheng.web.example_district.ledgers import LedgersOfUnit, measure_of
from jiheng.web.example_district.observing import observations, readings

_SHORTFALL = "前期准备和组织进度慢于预期，年内未能补足。"
_LEFT_OVER = "部分尾款待验收后支付"
INDICATORS_LEFT = 2
_REMEDY = "年初排定月度进度，按季核对，滞后的及时调整力量。"


@dataclass(frozen=True, slots=True)
class Scheme:
    """How indicators are placed and weighed: level 1 and level 2 by kind, and the points of each level 1."""

    places: dict[str, tuple[str, str]]
    points: dict[str, int]


OF_WHOLE_UNIT = Scheme(
    {
        "数量": ("产出", ""),
        "质量": ("产出", ""),
        "时效": ("效率", ""),
        "社会效益": ("效果", ""),
        "满意度": ("成果", ""),
    },
    {"产出": 50, "效率": 10, "效果": 20, "成果": 10},
)
OF_PROJECT = Scheme(
    {
        "数量": ("产出指标", "数量指标"),
        "质量": ("产出指标", "质量指标"),
        "时效": ("产出指标", "时效指标"),
        "社会效益": ("效益指标", "社会效益指标"),
        "满意度": ("满意度指标", "服务对象满意度指标"),
    },
    {"产出指标": 50, "效益指标": 30, "满意度指标": 10},
)


@dataclass(frozen=True, slots=True)
class UnitOfYear:
    """One unit in one year, from which its cases are made."""

    unit: UnitRow
    year: int
    region: str
    department: str
    siblings: tuple[BudgetUnit, ...]

    def whole(self, standard: str) -> Case:
        """整体自评 of the unit."""
        rows = [(project, row) for project in self.unit.projects for row in project.indicators]
        profile = self._profile(f"{self.unit.name}{self.year}年部门整体支出绩效自评", standard, "")
        objective = Objective(code="M1", expected=f"{self.unit.duty}完成年度各项任务，资金使用规范有效。")
        return self._case(profile, OF_WHOLE_UNIT, rows, (objective,))

    def of_project(self, project: ProjectRow, standard: str) -> Case:
        """项目自评."""
        profile = self._profile(f"{self.unit.name}{self.year}年{project.name}绩效自评", standard, project.code)
        first = project.indicators[0]
        expected = f"{first.name}达到{first.target}{first.unit_of_measure}，服务对象满意。"
        objective = Objective(code="M1", expected=expected, project=project.code)
        return self._case(profile, OF_PROJECT, [(project, row) for row in project.indicators], (objective,))

    @property
    def _at(self) -> int:
        return YEARS.index(self.year)

    @property
    def is_running(self) -> bool:
        """The last year of the example is still going on; its figures are those of the end of June."""
        return self.year == YEARS[-1]

    @property
    def _has_worked_case(self) -> bool:
        """The ledgers of that year are those of the worked case."""
        return self.year == YEAR_OF_WORKED_CASE and bool(self.unit.case_of_2022)

    def _profile(self, title: str, standard: str, project: str) -> CaseProfile:
        return CaseProfile(
            title=title,
            year=self.year,
            budget_unit=self.unit.code,
            project=project,
            region=self.region,
            standard=standard,
            as_of=date(self.year, 12, 31),
            is_example=True,
        )

    def _case(
        self,
        profile: CaseProfile,
        scheme: Scheme,
        rows: list[tuple[ProjectRow, IndicatorRow]],
        objectives: tuple[Objective, ...],
    ) -> Case:
        own = BudgetUnit(
            code=self.unit.code,
            name=self.unit.name,
            kind=self.unit.kind,
            supervising_department=self.department,
        )
        return Case(
            profile=profile,
            budget_units=(own, *self.siblings),
            duties=(Duty(code="Z1", text=self.unit.duty),),
            tasks=tuple(map(_task, self.unit.projects)),
            projects=tuple(map(self._project, self.unit.projects)),
            budget_lines=self._budget_lines(),
            payments=self._payments(),
            expenditure_readings=tuple(readings(self.year, self._budget_lines(), self._payments())),
            objectives=objectives,
            indicators=self._indicators(scheme, rows),
            observations=tuple(observations(self.year, [row for _, row in rows])),
            **LedgersOfUnit(self.unit, self.year).tables(),
        )

    def _project(self, project: ProjectRow) -> Project:
        return Project(
            code=project.code,
            name=project.name,
            short_name=project.short_name,
            budget_unit=self.unit.code,
            is_key=project.code == "X1",
            continuity=ProjectContinuity.CONTINUING,
            description=f"{project.name}，按年度计划组织实施。",
        )

    def _budget_lines(self) -> tuple[BudgetLine, ...]:
        basic = self.unit.basic[self._at] * YUAN_PER_WAN
        lines = [self._line("Y1", "", ExpenditureKind.BASIC, "district", basic, self._basic_spent(basic))]
        for number, project in enumerate(self.unit.projects, 2):
            budget, spent = (each[self._at] * YUAN_PER_WAN for each in (project.budgets, project.spent))
            lines.append(self._line(f"Y{number}", project.code, ExpenditureKind.PROJECT, project.level, budget, spent))
        return tuple(lines)

    def _basic_spent(self, budget: Decimal) -> Decimal:
        return round_half_up(budget * Decimal("0.485"), 0) if self.is_running else budget

    def _line(
        self, code: str, project: str, kind: ExpenditureKind, level: str, budget: Decimal, spent: Decimal
    ) -> BudgetLine:
        return BudgetLine(
            code=code,
            budget_unit=self.unit.code,
            kind=kind,
            project=project,
            level=GovernmentLevel(level),
            year_of_origin=self.year,
            original_budget=budget,
            revised_budget=budget,
            actual_expenditure=spent,
            note="" if self.is_running or spent == budget else _LEFT_OVER,
        )

    def _payments(self) -> tuple[Payment, ...]:
        """Every second month; the last payment of a line takes what is left, so that the parts add up."""
        days = ((2, 25), (4, 25), (6, 25), *(() if self.is_running else ((8, 25), (10, 25), (12, 20))))
        payments = []
        for line in self._budget_lines():
            part = round_half_up(line.actual_expenditure / len(days), 0)
            for number, (month, day) in enumerate(days, 1):
                is_last = number == len(days)
                amount = line.actual_expenditure - part * (number - 1) if is_last else part
                payments.append(
                    Payment(
                        code=f"P{line.code[1:]}-{number}",
                        budget_line=line.code,
                        amount=amount,
                        on=date(self.year, month, day),
                        purpose="基本支出" if not line.project else "项目支出",
                    )
                )
        return tuple(payments)

    def _indicators(self, scheme: Scheme, rows: list[tuple[ProjectRow, IndicatorRow]]) -> tuple[Indicator, ...]:
        weights = _weights([scheme.places[row.kind][0] for _, row in rows], scheme.points)
        found = []
        for number, ((project, row), weight) in enumerate(zip(rows, weights, strict=True), 1):
            level1, level2 = scheme.places[row.kind]
            actual = row.actuals[self._at]
            measure = "" if self._has_worked_case else measure_of(project, row)
            is_short = not self.is_running and not _is_reached(row, actual)
            found.append(
                Indicator(
                    code=str(number),
                    level1=level1,
                    level2=level2,
                    name=row.name,
                    project=project.code,
                    direction=Direction.LOWER if _is_zero(row) else Direction.HIGHER,
                    operator=Operator.find(row.sign) or Operator.AT_LEAST,
                    target=row.target,
                    unit_of_measure=row.unit_of_measure,
                    weight=weight,
                    actual=None if self.is_running or measure else actual,
                    actual_measure=measure,
                    accumulation=Accumulation.NONE,
                    previous_actual=row.actuals[self._at - 1] if self._at else None,
                    target_basis="历史标准",
                    data_source=f"{project.short_name}台账",
                    responsible=f"{project.short_name}负责人",
                    duties=("Z1",),
                    tasks=(_task_code(project),),
                    reason=_SHORTFALL if is_short else "",
                    improvement=_REMEDY if is_short else "",
                )
            )
        return tuple(found)


def without_some_actuals(case: Case) -> Case:
    """A case of which the last indicators still have to be filled in."""
    filled, left = case.indicators[:-INDICATORS_LEFT], case.indicators[-INDICATORS_LEFT:]
    blank = tuple(replace(each, actual=None, actual_measure="", reason="", improvement="") for each in left)
    return replace(case, indicators=(*filled, *blank))


def _task(project: ProjectRow) -> Task:
    return Task(code=_task_code(project), name=project.name, content=f"组织实施{project.name}。", duties=("Z1",))


def _task_code(project: ProjectRow) -> str:
    return f"R{project.code[1:]}"


def _is_zero(row: IndicatorRow) -> bool:
    return row.target == 0


def _is_reached(row: IndicatorRow, actual: Decimal) -> bool:
    return actual == 0 if _is_zero(row) else actual >= row.target


def _weights(levels: list[str], points: dict[str, int]) -> list[Decimal]:
    """Whole points: each level's are shared out evenly; the first level takes over those of absent ones."""
    present = {level: points[level] for level in points if level in levels}
    first = next(iter(present))
    present[first] += sum(points.values()) - sum(present.values())
    shared: dict[str, list[int]] = {}
    for level, total in present.items():
        count = levels.count(level)
        shared[level] = [total // count + (1 if number < total % count else 0) for number in range(count)]
    return [Decimal(shared[level].pop(0)) for level in levels]
