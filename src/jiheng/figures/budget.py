"""Measures of money: budget, expenditure, execution rate, carry-over of the unit, its parts, projects and sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.core.budget import BudgetLine, ExpenditureKind, Source
from jiheng.core.case import Case
from jiheng.core.figure import Aspect, FigureUnit
from jiheng.core.indicator_values import Accumulation
from jiheng.figures.measure import Difference, Keep, Measure, Ratio, Sum, Total, Where

WHOLE = "部门整体"
BASIC = "基本支出"
PROJECTS = "项目支出"
OTHER_PROJECTS = "其他项目"
OWN_PROJECT = "项目"

AMOUNTS: tuple[tuple[str, str, str, Aspect], ...] = (
    ("original_budget", "年初预算数", "original_budget", Aspect.PLANNED),
    ("revised_budget", "全年预算数", "revised_budget", Aspect.PLANNED),
    ("actual_expenditure", "执行数", "actual_expenditure", Aspect.ACTUAL),
)
"""End of id, end of name, column of the budget line, aspect."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Some of the unit's budget lines: everything, a part, one project, or one project's money of one source."""

    id: str
    name: str
    where: Where

    def narrowed(self, id: str, name: str, words: str, keep: Keep) -> "Scope":
        """This scope's lines that also pass `keep`."""
        return Scope(f"{self.id}.{id}", f"{self.name}.{name}", self.where.also(words, keep))


def _own(line: BudgetLine, case: Case) -> bool:
    return case.unit_code(line) == case.profile.budget_unit


def _labelled(label: str) -> Keep:
    return lambda line, case: source_label(line) == label


def _of_project(code: str) -> Keep:
    return lambda line, case: line.project == code


def _carried_in(line: BudgetLine, case: Case) -> bool:
    return line.year_of_origin < case.year and line.source is Source.APPROPRIATION


def _current(line: BudgetLine, case: Case) -> bool:
    return line.year_of_origin >= case.year and line.source is Source.APPROPRIATION


def scopes(case: Case) -> Iterator[Scope]:
    """Every scope of the case that is told by records directly; the whole unit is the sum of its two parts."""
    basic = Where("本单位，基本支出", lambda line, case: _own(line, case) and line.kind is ExpenditureKind.BASIC)
    projects = Where("本单位，项目支出", lambda line, case: _own(line, case) and line.kind is ExpenditureKind.PROJECT)
    yield Scope("basic_expenditure", BASIC, basic)
    yield Scope("project_expenditure", PROJECTS, projects)
    key_projects = frozenset(project.code for project in case.projects if project.is_key)
    yield Scope(
        "other_projects",
        OTHER_PROJECTS,
        Where(
            "本单位，重点项目以外的项目支出",
            lambda line, case: projects.keep(line, case) and line.project not in key_projects,
        ),
    )
    for project in case.projects:
        where = Where(f"项目{project.code}", _of_project(project.code))
        yield Scope(f"project.{project.code}", project.short_name, where)
        if project.code == case.profile.project:
            yield Scope("project", OWN_PROJECT, where)


def source_label(line: BudgetLine) -> str:
    """「省级2022」: the level that gave the money and the year in which it did."""
    level = line.level.label if line.source is Source.APPROPRIATION else line.source.label
    return f"{level}{line.year_of_origin}"


def budget_measures(case: Case) -> Iterator[Measure]:
    """All money measures of the case, each after those that its formula names."""
    parts = list(scopes(case))
    for scope in parts:
        yield from _amounts(scope)
        yield from _derived(scope.id, scope.name)
        yield from _by_origin(scope)
    for end, word, _, aspect in AMOUNTS:
        yield Measure(
            f"whole_department.{end}",
            f"{WHOLE}.{word}",
            FigureUnit.MONEY,
            Sum((f"{BASIC}.{word}", f"{PROJECTS}.{word}")),
            aspect,
            Accumulation.RUNNING,
        )
    for end, word in (("carried_in", "上年结转"), ("carry_over", "结转下年")):
        yield Measure(
            f"whole_department.{end}",
            f"{WHOLE}.{word}",
            FigureUnit.MONEY,
            Sum((f"{BASIC}.{word}", f"{PROJECTS}.{word}")),
            accumulation=Accumulation.LATEST,
        )
    yield from _derived("whole_department", WHOLE)
    whole = Scope("whole_department", WHOLE, Where("本单位", _own))
    yield from _by_origin(whole)
    for scope in parts:
        if scope.id.startswith("project."):
            yield from _by_source(case, scope)
            yield Measure(
                f"{scope.id}.share_of_projects",
                f"{scope.name}.占项目支出预算比重",
                FigureUnit.PERCENT,
                Ratio(f"{scope.name}.全年预算数", f"{PROJECTS}.全年预算数", "本单位没有项目支出预算"),
                Aspect.PLANNED,
            )


def formula_of_amount(name: str) -> str:
    """How an amount comes about, by its name alone: 「部门整体.执行数」, 「讲座.预算执行率」."""
    scope, _, _ = name.rpartition(".")
    measures = _derived("", scope)
    for measure in (*_amounts(Scope("", scope, Where(scope, _own))), *measures):
        if measure.name == name:
            return measure.formula.words()
    raise KeyError(name)


def _amounts(scope: Scope) -> Iterator[Measure]:
    for end, word, column, aspect in AMOUNTS:
        yield Measure(
            f"{scope.id}.{end}",
            f"{scope.name}.{word}",
            FigureUnit.MONEY,
            Total("budget_lines", column, scope.where),
            aspect,
            Accumulation.RUNNING,
        )
    carried = scope.where.also("资金年度早于本年", lambda line, case: line.year_of_origin < case.year)
    yield Measure(
        f"{scope.id}.carried_in",
        f"{scope.name}.上年结转",
        FigureUnit.MONEY,
        Total("budget_lines", "revised_budget", carried),
        accumulation=Accumulation.LATEST,
    )
    unspent = scope.where.also("有未支出", lambda line, case: line.unspent != 0)
    yield Measure(
        f"{scope.id}.carry_over",
        f"{scope.name}.结转下年",
        FigureUnit.MONEY,
        Total("budget_lines", "carry_over", unspent),
        accumulation=Accumulation.LATEST,
    )


def _derived(id: str, name: str) -> Iterator[Measure]:
    yield Measure(
        f"{id}.unspent",
        f"{name}.未支出",
        FigureUnit.MONEY,
        Difference(f"{name}.全年预算数", f"{name}.执行数"),
        accumulation=Accumulation.LATEST,
    )
    yield Measure(
        f"{id}.execution_rate",
        f"{name}.预算执行率",
        FigureUnit.PERCENT,
        Ratio(f"{name}.执行数", f"{name}.全年预算数", f"{name}没有预算"),
        accumulation=Accumulation.RATE,
    )


def _by_origin(scope: Scope) -> Iterator[Measure]:
    """The rows of the official form: this year's appropriation, money carried in, other money."""
    for id, name, keep in (
        ("appropriation", "当年财政拨款", _current),
        ("carried_in_funds", "上年结转资金", _carried_in),
        ("other_funds", "其他资金", lambda line, case: line.source is Source.OTHER),
    ):
        part = scope.narrowed(id, name, name, keep)
        yield from (
            Measure(
                f"{part.id}.{end}",
                f"{part.name}.{word}",
                FigureUnit.MONEY,
                Total("budget_lines", column, part.where),
                aspect,
                Accumulation.RUNNING,
            )
            for end, word, column, aspect in AMOUNTS
        )
        yield from _derived(part.id, part.name)


def _by_source(case: Case, scope: Scope) -> Iterator[Measure]:
    """One project's purses: 「创业贷款贴息.省级2022.全年预算数」."""
    labels = dict.fromkeys(source_label(line) for line in case.budget_lines if scope.where.keep(line, case))
    for label in labels:
        part = scope.narrowed(f"source.{label}", label, label, _labelled(label))
        yield from _amounts(part)
        yield from _derived(part.id, part.name)
