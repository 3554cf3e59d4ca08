"""无目标不入库: what a project needs before it gets money, where the district has switched it on."""

from collections.abc import Iterable
from decimal import Decimal

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.budget import ProjectContinuity
from jiheng.core.numbers import in_wan
from jiheng.reports.target_blocks.declaration import declared_amount
from jiheng.rules.library import rule_day
from jiheng.rules.target_rules import ExAnteThreshold
from jiheng.rules.target_words import threshold_in_words
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.budgets.questions import projects_with_targets
from jiheng.web.cases.records import record_of
from jiheng.web.library import library


def without_target(project: str) -> str:
    """Why a project gets no money yet, and the way out."""
    return f"本年度无目标不入库：项目{project}还没有批复的绩效目标；请先在“目标”申报，批复后再录入预算。"


def projects_without_targets(unit_year: UnitYear) -> tuple[str, ...]:
    """The names of the projects that get no money yet, where the district asks for targets first."""
    if not unit_year.year.requires_target:
        return ()
    approved = projects_with_targets(unit_year)
    waiting = Project.objects.filter(unit_year=unit_year).exclude(code__in=approved).order_by("position")
    return tuple(waiting.values_list("name", flat=True))


def without_assessment(unit_year: UnitYear, code: str, lines: Iterable[BudgetLineRecord]) -> str:
    """Why a project may not have this much: above the amount of the rule it is assessed first. "" when it may."""
    year = unit_year.year
    rule = library().target_rule(ExAnteThreshold, year.region, rule_day(year.year)) if year.requires_target else None
    row = Project.objects.filter(unit_year=unit_year, code=code).first() if rule else None
    if rule is None or row is None:
        return ""
    project: ProjectRecord = record_of(row, unit_year.budget_unit)
    is_meant = not rule.value.only_new or project.continuity is ProjectContinuity.NEW
    amount = sum((declared_amount(line) for line in lines if line.project == code), Decimal(0))
    if project.ex_ante_assessment or not is_meant or amount < rule.value.minimum:
        return ""
    return (
        f"项目{code}合计{in_wan(amount)}，按规定{threshold_in_words(rule.value)}，还没有评估结论；"
        "请先评估，把结论和文号写在项目的“事前评估”里，再录入预算。"
    )
