"""The ledgers of the example's units: activities, surveys, complaints, works, the kindergarten; everything invented.

What an indicator tells is the sum of its records: the year's value is shared out over them, the last takes the rest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from jiheng.core.activity import Activity, ActivityKind
from jiheng.core.complaint import Complaint, ComplaintOutcome
from jiheng.core.kindergarten import Kindergarten, PayDay
from jiheng.core.numbers import YUAN_PER_WAN, plain, round_half_up
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.core.record import Record
from jiheng.core.survey import Survey, SurveyQuestion
from jiheng.core.works import Works
from jiheng.web.example_district.description import YEARS, IndicatorRow, ProjectRow, UnitRow

COUNTED = {"场": ("sessions", "场次"), "人次": ("person_times", "人次")}
"""Units of measure whose indicators are counted in the activity ledger: its column, the end of the figure's name."""

SATISFACTION = "满意度"
_DAYS = ((2, 20), (4, 18), (6, 16), (8, 22), (10, 19), (12, 9))
_DAYS_UP_TO_JUNE = 3
_SHARES = (14, 16, 18, 15, 17, 20)
_PLACES = ("东街社区", "南园村", "文化广场", "西街社区", "北岭村", "镇综合服务中心")
_KINDS = {"培训": ActivityKind.TRAINING, "志愿": ActivityKind.VOLUNTEER, "文化": ActivityKind.PUBLICITY}
_BUILT = ("维护", "维修", "改造", "建设")
_ASKED = ("服务态度", "办理效率", "工作质量", "信息公开", "总体情况")
_RESPONDENTS = 200
_POSTS, _PLACES_FOR_CHILDREN = 32, 200


@dataclass(frozen=True, slots=True)
class LedgersOfUnit:
    """One unit in one year, of which the last goes to the end of June."""

    unit: UnitRow
    year: int

    def tables(self) -> Mapping[str, tuple[Record, ...]]:
        """The records by the names of their tables."""
        surveys = tuple(self._surveys())
        return {
            "activities": tuple(self._activities()),
            "surveys": surveys,
            "survey_questions": tuple(self._questions(surveys)),
            "complaints": tuple(self._complaints()),
            "works": tuple(self._works()),
            "kindergartens": tuple(self._kindergartens()),
            "pay_days": tuple(self._pay_days()),
        }

    @property
    def _is_running(self) -> bool:
        return self.year == YEARS[-1]

    @property
    def _days(self) -> tuple[tuple[int, int], ...]:
        return _DAYS[:_DAYS_UP_TO_JUNE] if self._is_running else _DAYS

    def _actual(self, row: IndicatorRow) -> Decimal:
        return row.actuals[YEARS.index(self.year)]

    def _activities(self) -> Iterator[Activity]:
        number = 0
        for project in self.unit.projects:
            counted = [row for row in project.indicators if row.unit_of_measure in COUNTED]
            shares = {COUNTED[row.unit_of_measure][0]: self._shared(self._actual(row)) for row in counted}
            for at, (month, day) in enumerate(self._days if counted else ()):
                number += 1
                made = Activity(
                    code=f"H{number:02}",
                    name=f"{project.name}（{month}月）",
                    short_name=project.short_name,
                    kind=next((kind for word, kind in _KINDS.items() if word in project.name), ActivityKind.OTHER),
                    task=_task_of(project),
                    on=date(self.year, month, day),
                    place=_PLACES[at],
                    evidence="签到表、现场照片（示例）",
                )
                counts = {
                    column: Quantity(parts[at], Qualifier.EXACT, plain(parts[at])) for column, parts in shares.items()
                }
                yield replace(made, **counts)  # type: ignore[arg-type]  # the columns that count

    def _shared(self, total: Decimal) -> list[Decimal]:
        shares = _SHARES[: len(self._days)]
        parts = [round_half_up(total * share / sum(shares), 0) for share in shares[:-1]]
        return [*parts, total - sum(parts)]

    def _surveys(self) -> Iterator[Survey]:
        for project in self.unit.projects:
            for row in _satisfaction_of(project):
                yield Survey(
                    code=f"DC{project.code[1:]}",
                    name=f"{row.name}调查",
                    short_name=project.short_name,
                    task=_task_of(project),
                    on=date(self.year, 6, 12) if self._is_running else date(self.year, 12, 5),
                    respondents=row.name.removesuffix(SATISFACTION),
                    method="问卷",
                    handed_out=_RESPONDENTS + 12,
                    valid=_RESPONDENTS,
                )

    def _questions(self, surveys: tuple[Survey, ...]) -> Iterator[SurveyQuestion]:
        """Answers to five questions; those satisfied come to the indicator's rate exactly."""
        rates = [self._actual(row) for project in self.unit.projects for row in _satisfaction_of(project)]
        for survey, rate in zip(surveys, rates, strict=True):
            satisfied = int(rate * _RESPONDENTS * len(_ASKED) / 100)
            for at, asked in enumerate(_ASKED):
                more = 1 if at < satisfied % len(_ASKED) else 0
                yield SurveyQuestion(
                    code=f"{survey.code}-{at + 1}",
                    survey=survey.code,
                    text=f"您对{asked}是否满意",
                    answered=_RESPONDENTS,
                    satisfied=satisfied // len(_ASKED) + more,
                )

    def _complaints(self) -> Iterator[Complaint]:
        told = (
            (date(self.year, 4, 12), date(self.year, 5, 7), ComplaintOutcome.HANDLED, "来电", "办理时间"),
            (date(self.year, 9, 6), date(self.year, 9, 22), ComplaintOutcome.UNFOUNDED, "来信", "场地安排"),
        )
        for number, (on, closed, outcome, channel, subject) in enumerate(told[: 1 if self._is_running else 2], 1):
            yield Complaint(
                code=f"TS{number:02}",
                on=on,
                channel=channel,
                subject=subject,
                due_on=date(on.year, on.month + 1, on.day),
                closed_on=closed,
                outcome=outcome,
                complainant="示例投诉人（虚构）",
            )

    def _works(self) -> Iterator[Works]:
        at = YEARS.index(self.year)
        for number, project in enumerate(self._built(), 1):
            yield Works(
                code=f"GC{number}",
                name=project.name,
                project=project.code,
                place=self.unit.name,
                contractor="示例施工单位（虚构）",
                contract_amount=project.budgets[at] * YUAN_PER_WAN,
                paid_amount=project.spent[at] * YUAN_PER_WAN,
                started_on=date(self.year, 3, 10),
                due_on=date(self.year, 8, 25),
                finished_on=None if self._is_running else date(self.year, 8, 20),
                progress=Decimal(45) if self._is_running else Decimal(100),
                supervisor="示例监理单位（虚构）",
                accidents=0,
            )

    def _built(self) -> list[ProjectRow]:
        return [each for each in self.unit.projects if any(word in each.name for word in _BUILT)]

    def _kindergartens(self) -> Iterator[Kindergarten]:
        if "幼儿园" in self.unit.name:
            yield Kindergarten(
                code="YE1",
                name=self.unit.name,
                planned_enrolment=_PLACES_FOR_CHILDREN,
                enrolment=_PLACES_FOR_CHILDREN - (6 if self.year == YEARS[0] else 0),
                teaching_posts=_POSTS,
                teachers=_POSTS,
                accidents=0,
            )

    def _pay_days(self) -> Iterator[PayDay]:
        for kindergarten in self._kindergartens():
            monthly = round_half_up(self.unit.basic[YEARS.index(self.year)] * YUAN_PER_WAN * Decimal("0.7") / 12, 2)
            for month in range(1, 7 if self._is_running else 13):
                day = date(self.year, month, 15)
                yield PayDay(
                    code=f"GZ{month:02}",
                    kindergarten=kindergarten.code,
                    due_on=day,
                    paid_on=day,
                    people=_POSTS,
                    amount=monthly,
                )


def measure_of(project: ProjectRow, row: IndicatorRow) -> str:
    """The figure of the ledgers from which an indicator's value is drawn; "" where it is typed."""
    if row.unit_of_measure in COUNTED:
        return f"活动.{project.short_name}.{COUNTED[row.unit_of_measure][1]}"
    return f"{SATISFACTION}.{project.short_name}.满意率" if row in _satisfaction_of(project) else ""


def _satisfaction_of(project: ProjectRow) -> list[IndicatorRow]:
    """The one indicator of satisfaction that a survey answers."""
    return [row for row in project.indicators if row.kind == SATISFACTION and row.unit_of_measure == "%"][:1]


def _task_of(project: ProjectRow) -> str:
    return f"R{project.code[1:]}"
