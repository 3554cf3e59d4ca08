"""预算完成情况: budget and expenditure in words and as a table, and which project the unspent money belongs to."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.blocks import Block, Cell, CellRole, Chart, Paragraph, Run, Table
from jiheng.core.budget import BudgetLine, Project, Source
from jiheng.core.dates import written_date
from jiheng.core.figure import Figure
from jiheng.figures.budget import source_label
from jiheng.reports.cells import amount, label
from jiheng.reports.composer import Composer, money, named
from jiheng.reports.numbering import Numbering

BASIC = "基本支出"
PROJECTS = "项目支出"
RATE = "预算执行率"
COLUMNS = ("全年预算数", "执行数", RATE, "未支出", "结转下年")


def budget_execution(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """In words, as a table, and as a picture for screens."""
    whole, profile = composer.whole, composer.case.profile
    is_unit = whole != "项目"
    original = composer.figure(f"{whole}.年初预算数")
    yield composer.say(
        f"{composer.case.year}年度，{'本单位' if is_unit else '本项目'}"
        + (f"年初预算数{money(whole, '年初预算数')}，" if isinstance(original.value, Decimal) else "")
        + f"全年预算数{money(whole, '全年预算数')}"
        + (_of_which("全年预算数") if is_unit else "")
        + _carried_in(composer.figure(f"{whole}.上年结转"))
        + f"截至{written_date(profile.as_of)}，执行数{money(whole, '执行数')}"
        + (_of_which("执行数") if is_unit else "")
        + f"。预算执行率{named(whole, '预算执行率', '2位')}"
        + (_of_which("预算执行率") if is_unit else "")
        + "。"
    )
    yield _table(composer)
    parts = [(BASIC, BASIC), (PROJECTS, PROJECTS), *_projects(composer)] if is_unit else [*_origins()]
    bars = tuple(
        (title, value, composer.figure(f"{scope}.预算执行率").told())
        for scope, title, value in _rates(composer, [(whole, "合计"), *parts])
    )
    if bars:
        yield Chart("预算执行率", bars, "%", Decimal(100))


def _of_which(what: str) -> str:
    return f"，其中：{BASIC}{money(BASIC, what)}，{PROJECTS}{money(PROJECTS, what)}"


def _carried_in(carried: Figure) -> str:
    if not isinstance(carried.value, Decimal) or not carried.value:
        return "。"
    return f"；全年预算数含上年结转{{{{ {carried.name} | 2位 }}}}。"


def _rates(composer: Composer, parts: list[tuple[str, str]]) -> Iterator[tuple[str, str, Decimal]]:
    for scope, title in parts:
        value = composer.figure(f"{scope}.预算执行率").value
        if isinstance(value, Decimal):
            yield scope, title, value


def _projects(composer: Composer) -> list[tuple[str, str]]:
    """(name of the scope, words of the row) of each of the unit's projects that has budget lines."""
    with_money = {line.project for line in composer.case.budget_lines}
    own = composer.case.profile.budget_unit
    return [
        (project.short_name, project.name)
        for project in composer.case.projects
        if project.code in with_money and composer.case.unit_code(project) == own
    ]


def _table(composer: Composer) -> Table:
    is_project = composer.whole == "项目"
    columns = COLUMNS[:-1] if is_project else COLUMNS
    heads = ("资金来源" if is_project else "支出类别", *("执行率" if each == RATE else each for each in columns))
    rows: list[tuple[Cell, ...]] = [tuple(label(head) for head in heads)]
    if is_project:
        rows += [_row(composer, columns, scope, title) for scope, title in _origins()]
    else:
        rows.append(_row(composer, columns, BASIC, BASIC))
        rows.append(_row(composer, columns, PROJECTS, PROJECTS))
        rows += [
            _row(composer, columns, scope, ("其中：" if not at else "　　　") + title)
            for at, (scope, title) in enumerate(_projects(composer))
        ]
    rows.append(_row(composer, columns, composer.whole, "合计", CellRole.TOTAL))
    return Table(tuple(rows), (28, 15, 15, 13, 14, 15)[: len(heads)], caption="预算执行情况表", unit_note="单位：万元")


def _origins() -> tuple[tuple[str, str], ...]:
    return tuple((f"项目.{each}", each) for each in ("当年财政拨款", "上年结转资金", "其他资金"))


def _row(
    composer: Composer, columns: tuple[str, ...], scope: str, title: str, role: CellRole = CellRole.BODY
) -> tuple[Cell, ...]:
    cells = (amount(composer.figure(f"{scope}.{what}"), role=role) for what in columns)
    return (Cell((Run(title),), role=role if role is CellRole.TOTAL else CellRole.LABEL), *cells)


def unspent_explained(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """Which project the unspent money belongs to, where it came from, and where it goes."""
    whole = composer.whole
    unspent = composer.figure(f"{whole}.未支出")
    if not isinstance(unspent.value, Decimal):
        return
    if not unspent.value:
        yield composer.say("全年预算已全部执行，没有未支出资金。")
        return
    short = [(project, value) for project, value in _unspent_projects(composer) if value]
    yield composer.say(
        f"全年未支出{money(whole, '未支出')}"
        + (f"，涉及{'、'.join(project.name for project, _ in short)}。" if short and whole != "项目" else "。")
    )
    for project, _ in short:
        yield from _project_unspent(composer, project)
    if whole == "项目":
        return
    basic = composer.figure(f"{BASIC}.未支出").value
    told = [f"{BASIC}未支出{money(BASIC, '未支出')}" if basic else f"{BASIC}全部执行"]
    others = [title for scope, title in _projects(composer) if scope not in {each.short_name for each, _ in short}]
    if others:
        told.append(f"{'、'.join(others)}的预算{'均' if len(others) > 1 else ''}已全部执行")
    agreed = f"{'上述项目' if len(short) > 1 else '该项目'}的未支出数与本单位未支出数{money(whole, '未支出')}一致。"
    yield composer.say("；".join(told) + "。" + (agreed if short and not basic else ""))


def _unspent_projects(composer: Composer) -> Iterator[tuple[Project, Decimal]]:
    names = {scope for scope, _ in _projects(composer)}
    for project in composer.case.projects:
        if project.short_name in names:
            value = composer.figure(f"{project.short_name}.未支出").value
            if isinstance(value, Decimal) and (
                composer.whole != "项目" or project.code == composer.case.profile.project
            ):
                yield project, value


def _project_unspent(composer: Composer, project: Project) -> Iterator[Paragraph]:
    """One project's unspent money by source, and that it goes on into the next year with its origin."""
    name, year = project.short_name, composer.case.year
    runs = list(
        composer.runs(
            f"{project.name}全年预算数{money(name, '全年预算数')}，执行数{money(name, '执行数')}，"
            f"预算执行率{named(name, '预算执行率', '2位')}，未支出{money(name, '未支出')}"
        )
    )
    lines = (line for line in composer.case.budget_lines if line.project == project.code and line.unspent)
    for at, line in enumerate(lines):
        runs += composer.runs(("；" if at else "。其中：") + _line_unspent(line, f"{name}.{source_label(line)}", year))
        if line.note:
            runs += [Run("（"), *composer.own_line("budget_lines", line, "note"), Run("）")]
    yield Paragraph((*runs, Run("。")))


def _line_unspent(line: BudgetLine, source: str, year: int) -> str:
    words = line.source.label
    if line.source is Source.APPROPRIATION:
        words = f"{line.year_of_origin}年{line.level.label}资金"
    told = f"{words}全年预算数{money(source, '全年预算数')}，执行数{money(source, '执行数')}，"
    if line.carry_over:
        return told + f"其余{money(source, '结转下年')}结转{year + 1}年继续使用，资金来源仍记为{words}"
    return told + f"未支出{money(source, '未支出')}"
