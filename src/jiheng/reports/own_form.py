"""What a bureau's own form may name: figures, the case's own words, and fields of rows that repeat.

A place is written `{{ 贷款.发放金额 }}`. A row of the form that names fields of 指标 (`{{ 指标.三级指标 }}`) is
repeated for every indicator, one that names fields of 资金 (`{{ 资金.来源 }}`) for every source of money. Nothing else
is understood, and nothing in a form is ever run.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Cell
from jiheng.core.dates import written_date
from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.finding import Findings
from jiheng.core.numbers import plain
from jiheng.core.record import Record
from jiheng.evaluation.result import Evaluation, ScoredIndicator
from jiheng.figures.reference import OPTIONS, Reference, printed
from jiheng.reports.cells import amount, full_points, points
from jiheng.reports.composer import Composer
from jiheng.reports.execution import execution_row
from jiheng.reports.indicator_words import attained_run, bare_actual, bare_target, target_on_form
from jiheng.reports.narrative import nearest

INDICATORS = "指标"
MONEY = "资金"
SOURCES = (
    ("年度资金总额", ""),
    ("当年财政拨款", ".当年财政拨款"),
    ("上年结转资金", ".上年结转资金"),
    ("其他资金", ".其他资金"),
)


@dataclass(frozen=True, slots=True)
class Filling:
    """What is put into a place: as text tells it, and the number that a spreadsheet cell of its own holds."""

    text: str
    number: Decimal | None = None
    number_format: str = ""


Fields = Mapping[str, Filling]


@dataclass(slots=True)
class OwnForm:
    """Everything the form may name for one evaluation. Words that cannot be printed become findings."""

    evaluation: Evaluation
    findings: Findings
    words: Fields = field(init=False)
    rows: Mapping[str, tuple[Fields, ...]] = field(init=False)

    def __post_init__(self) -> None:
        composer = Composer(self.evaluation, self.findings)
        self.words = dict(_words(composer))
        indicators = (
            dict(_indicator(composer, row, number)) for number, row in enumerate(self.evaluation.rows, start=1)
        )
        self.rows = {
            INDICATORS: tuple(indicators),
            MONEY: tuple(dict(_money(composer, title, scope)) for title, scope in SOURCES),
        }

    def row_kind(self, name: str) -> str:
        """指标 or 资金 when the name is a field of a row that repeats; otherwise empty."""
        kind, _, rest = name.partition(".")
        return kind if kind in self.rows and rest and rest in self.fields(kind) else ""

    def fields(self, kind: str) -> tuple[str, ...]:
        """The fields that a row of this kind may name."""
        return INDICATOR_FIELDS if kind == INDICATORS else MONEY_FIELDS

    def fill(self, reference: Reference, row: Fields | None = None) -> Filling:
        """What stands in the place; the name was checked before."""
        if self.row_kind(reference.name):
            assert row is not None, f"{reference.name} outside a row that repeats"
            return row[reference.name.partition(".")[2]]
        if reference.name in self.words:
            return self.words[reference.name]
        figure = self.evaluation.figures[reference.name]
        return Filling(printed(figure, reference.options), *_number(figure))

    def check(self, reference: Reference, place: str) -> None:
        """A finding for a name that nothing has, with the nearest names, or for an option that is not known."""
        name = reference.name
        known = name in self.evaluation.figures or name in self.words or self.row_kind(name)
        if not known:
            near = nearest(name, self.known())
            hint = "最接近的是" + "、".join(f"“{each}”" for each in near) if near else "没有接近的名字"
            self.findings.add(
                "FORM101",
                place,
                f"表样里的“{{{{ {name} }}}}”没有对应的数字，{hint}；"
                "请改正表样里的名字（jiheng figures 列出全部数字）。",
                found=name,
                expected="、".join(near),
            )
        elif reference.unknown_options:
            self.findings.add(
                "FORM102",
                place,
                f"“{{{{ {name} }}}}”里“|”后面的“{reference.unknown_options[0]}”不认识；可以写{OPTIONS}，请改正或删去。",
                found=reference.unknown_options[0],
                expected=OPTIONS,
            )

    def known(self) -> tuple[str, ...]:
        """Every name that a form may use."""
        fields = (f"{kind}.{each}" for kind in self.rows for each in self.fields(kind))
        return (*self.words, *fields, *self.evaluation.figures)


INDICATOR_FIELDS = (
    "序号",
    "编号",
    "一级指标",
    "二级指标",
    "三级指标",
    "名称",
    "指标性质",
    "符号",
    "指标值",
    "计量单位",
    "年度指标值",
    "实际完成值",
    "实际完成数",
    "完成率",
    "分值",
    "得分",
    "扣分",
    "偏差原因",
    "改进措施",
    "责任人",
)
MONEY_FIELDS = ("来源", "年初预算数", "全年预算数", "执行数", "执行率", "未支出", "分值", "得分")


def _words(composer: Composer) -> Iterator[tuple[str, Filling]]:
    case, profile = composer.case, composer.case.profile
    project = next((each for each in case.projects if each.code == profile.project), None)
    yield "案卷.名称", Filling(profile.title)
    yield "案卷.年度", Filling(str(case.year))
    yield "案卷.统计截止日", Filling(written_date(profile.as_of))
    yield "案卷.填报日期", Filling(written_date(profile.prepared_on) if profile.prepared_on else "")
    yield "案卷.依据文件", Filling(profile.regulation)
    yield "案卷.评分标准", Filling(composer.evaluation.standard.title)
    yield "单位.名称", Filling(case.own_unit.name)
    yield "单位.主管部门", Filling(case.own_unit.supervising_department)
    yield "项目.名称", Filling(project.name if project else "")
    yield "签字.项目负责人", Filling(profile.project_leader)
    yield "签字.财务负责人", Filling(profile.finance_leader)
    yield "签字.单位负责人", Filling(profile.unit_leader)
    objectives = [each for each in case.objectives if each.project in ("", profile.project)]
    yield "目标.预期目标", Filling(_together(composer, "objectives", objectives, "expected"))
    yield "目标.实际完成情况", Filling(_together(composer, "objectives", objectives, "achieved"))
    yield "问题.说明", Filling(_together(composer, "problems", case.problems, "title", "text"))
    yield "措施.说明", Filling(_together(composer, "improvements", case.improvements, "title", "text"))
    yield "自评.加分项目", Filling(_bonus(composer))


def _together(composer: Composer, table: str, records: tuple[Record, ...] | list[Record], *columns: str) -> str:
    """The words of several records, one under the other and numbered where there is more than one."""
    told = []
    for record in records:
        parts = ("".join(run.text for run in composer.own_line(table, record, column)) for column in columns)
        told.append("。".join(part for part in parts if part) + "。")
    if len(told) < 2:
        return "".join(told)
    return "\n".join(f"{number}. {text}" for number, text in enumerate(told, start=1))


def _bonus(composer: Composer) -> str:
    items = composer.evaluation.bonus_items
    if not items:
        return "没有加分项目"
    return "；".join(f"{item.name}（{item.evidence}）{plain(item.points)}分" for item in items)


def _indicator(composer: Composer, row: ScoredIndicator, number: int) -> Iterator[tuple[str, Filling]]:
    indicator = row.indicator
    places = composer.evaluation.standard.points_places
    target = indicator.target if isinstance(indicator.target, Decimal) else None
    actual = row.actual if isinstance(row.actual, Decimal) else None
    not_scored = row.is_shown_only or isinstance(row.points, NotApplicable)
    figures = composer.evaluation.figures
    completion = figures.get(row.figure("完成率"))
    yield "序号", Filling(str(number), Decimal(number), "0")
    yield "编号", Filling(indicator.code)
    yield "一级指标", Filling(row.path[0].name)
    yield "二级指标", Filling(indicator.level2)
    yield "三级指标", Filling(indicator.name)
    yield "名称", Filling(indicator.name)
    yield "指标性质", Filling(indicator.nature.label)
    yield "符号", Filling(indicator.operator.label)
    yield "指标值", Filling(bare_target(row).text, target)
    yield "计量单位", Filling(indicator.unit_of_measure)
    yield "年度指标值", Filling(target_on_form(row).text)
    yield "实际完成值", Filling(attained_run(row).text)
    yield "实际完成数", Filling(bare_actual(row).text, actual)
    yield "完成率", Filling("—") if completion is None else _of_cell(amount(completion))
    yield "分值", Filling("—") if row.is_shown_only else _of_cell(full_points(row.full_points))
    yield "得分", _of_cell(points(None if not_scored else row.points, places))
    yield "扣分", _of_cell(points(None if not_scored else row.deduction, places))
    for title, column in (("偏差原因", "reason"), ("改进措施", "improvement"), ("责任人", "responsible")):
        yield title, Filling("".join(run.text for run in composer.own_line("indicators", indicator, column)))


def _money(composer: Composer, title: str, scope: str) -> Iterator[tuple[str, Filling]]:
    yield "来源", Filling(title)
    for name, word in (
        ("年初预算数", "年初预算数"),
        ("全年预算数", "全年预算数"),
        ("执行数", "执行数"),
        ("执行率", "预算执行率"),
        ("未支出", "未支出"),
    ):
        yield name, _of_cell(amount(composer.figure(f"{composer.whole}{scope}.{word}")))
    execution = execution_row(composer.evaluation) if not scope else None
    scored = execution is not None and not execution.is_shown_only
    places = composer.evaluation.standard.points_places
    yield "分值", _of_cell(full_points(execution.full_points)) if execution and scored else Filling("—")
    yield "得分", _of_cell(points(execution.points, places)) if execution and scored else Filling("—")


def _of_cell(cell: Cell) -> Filling:
    return Filling(cell.text, cell.number, cell.number_format)


def _number(figure: Figure) -> tuple[Decimal | None, str]:
    if figure.unit is FigureUnit.TEXT:
        return None, ""
    cell = amount(figure)
    return cell.number, cell.number_format
