"""重点项目: what was spent and what came of it, told together, and the other projects so that nothing is left out."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.blocks import Align, Block, Cell, Paragraph, Table
from jiheng.core.budget import BudgetLine, Project, Source
from jiheng.figures.budget import source_label
from jiheng.reports.blocks.budget import PROJECTS
from jiheng.reports.blocks.scores import actual_cell, completion_cell
from jiheng.reports.cells import amount, full_points, label, points, words
from jiheng.reports.composer import Composer, money, named
from jiheng.reports.enumeration import listed
from jiheng.reports.indicator_words import target_on_form
from jiheng.reports.numbering import Numbering


def key_projects(composer: Composer, numbering: Numbering) -> Iterator[Block]:
    """Each key project under its own heading, then the rest in one sentence; in a project's case the project alone."""
    is_project = composer.whole == "项目"
    own = composer.case.profile.project
    keys = [
        project
        for project in composer.case.projects
        if (project.code == own if is_project else project.is_key) and _has_money(composer, project)
    ]
    if not keys:
        return
    for project in keys:
        if not is_project:
            yield composer.own_heading(numbering, "projects", project, "name")
        if project.description:
            yield from composer.own("projects", project, "description")
        yield from _money(composer, project)
        yield from _results(composer, project)
        yield from _money_and_results(composer, project)
    yield from _others(composer, len(keys))


def _has_money(composer: Composer, project: Project) -> bool:
    return any(line.project == project.code for line in composer.case.budget_lines)


def _money(composer: Composer, project: Project) -> Iterator[Paragraph]:
    name, year = project.short_name, composer.case.year
    lines = [line for line in composer.case.budget_lines if line.project == project.code]
    share = f"，占{PROJECTS}预算的{named(name, '占项目支出预算比重', '2位')}" if composer.whole != "项目" else ""
    yield composer.say(
        f"资金方面，{year}年全年预算数{money(name, '全年预算数')}{share}"
        + _by_source(name, lines, year, "全年预算数")
        + f"。执行数{money(name, '执行数')}"
        + _by_source(name, lines, year, "执行数")
        + f"，预算执行率{named(name, '预算执行率', '2位')}"
        + _left(composer, name, year)
        + "。"
    )


def _by_source(name: str, lines: list[BudgetLine], year: int, what: str) -> str:
    if len(lines) < 2:
        return ""
    labels = {source_label(line): source_words(line, year) for line in lines}
    return "，其中：" + "，".join(f"{words}{money(f'{name}.{label}', what)}" for label, words in labels.items())


def source_words(line: BudgetLine, year: int) -> str:
    """「上年结转省级资金」, 「本年度区级资金」, 「其他资金」."""
    if line.source is not Source.APPROPRIATION:
        return line.source.label
    when = "本年度" if line.year_of_origin >= year else f"上年结转（{line.year_of_origin}年）"
    return f"{when}{line.level.label}资金"


def _left(composer: Composer, name: str, year: int) -> str:
    carried = composer.figure(f"{name}.结转下年").value
    if isinstance(carried, Decimal) and carried:
        return f"，结转{year + 1}年继续使用{money(name, '结转下年')}"
    unspent = composer.figure(f"{name}.未支出").value
    return f"，未支出{money(name, '未支出')}" if unspent else ""


def _results(composer: Composer, project: Project) -> Iterator[Paragraph]:
    """What the loan ledger says, where the project is one of loans. Direct and indirect jobs are never added."""
    year = composer.case.year
    if not any(loan.project == project.code and loan.disbursed_year == year for loan in composer.case.loans):
        return
    growers = composer.figure("贷款.种植大户户数").value
    target = "{{ 贷款.发放目标 }}" if "贷款.发放目标" in composer.evaluation.figures else ""
    yield composer.say(
        "成效方面，全年向{{ 贷款.借款人数 }}借款人发放贷款{{ 贷款.发放金额 }}"
        + (f"，为年度目标{target}的{{{{ 贷款.发放完成率 }}}}" if target else "")
        + ("，其中种植大户{{ 贷款.种植大户户数 }}" if growers else "")
        + _jobs(composer)
        + "。"
    )


def _jobs(composer: Composer) -> str:
    direct, indirect = (composer.figure(f"贷款.{each}").value for each in ("直接就业人数", "间接带动就业人数"))
    if not isinstance(direct, Decimal) or not isinstance(indirect, Decimal):
        return ""
    return "；直接解决就业{{ 贷款.直接就业人数 }}，间接带动就业{{ 贷款.间接带动就业人数 }}，两个口径分别统计，不相加"


def _money_and_results(composer: Composer, project: Project) -> Iterator[Table]:
    """「花钱」 and 「办事」 side by side."""
    rows = [row for row in listed(composer.evaluation) if row.indicator.project == project.code]
    if not rows:
        return
    places = composer.evaluation.standard.points_places
    head = tuple(label(each) for each in ("资金（万元）", "全年预算数", "执行数", "执行率", "未支出", "结转下年"))
    scope = project.short_name
    spent = tuple(
        amount(composer.figure(f"{scope}.{each}"))
        for each in ("全年预算数", "执行数", "预算执行率", "未支出", "结转下年")
    )
    table: list[tuple[Cell, ...]] = [head, (label("本项目"), *spent)]
    table.append(tuple(label(each) for each in ("绩效指标", "年度指标值", "实际完成值", "完成率", "分值", "得分")))
    table += [
        (
            words(row.indicator.name),
            words((target_on_form(row),), align=Align.CENTER),
            actual_cell(row),
            completion_cell(row),
            full_points(row.full_points, figure=row.figure("分值")),
            points(row.points, places, figure=row.figure("得分")),
        )
        for row in rows
    ]
    yield Table(tuple(table), (36, 14, 14, 12, 12, 12), caption=f"{project.short_name}：资金与成效对照表")


def _others(composer: Composer, keys: int) -> Iterator[Paragraph]:
    budget = composer.figure("其他项目.全年预算数").value
    if composer.whole == "项目" or not budget:
        return
    names = [project.name for project in composer.case.projects if not project.is_key and _has_money(composer, project)]
    yield Paragraph(
        composer.runs(
            f"除上述{keys}个重点项目外，{_called(names)}全年预算数{money('其他项目', '全年预算数')}，"
            f"执行数{money('其他项目', '执行数')}，预算执行率{named('其他项目', '预算执行率', '2位')}。"
        )
    )


def _called(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"其他{len(names)}个项目（{'、'.join(names)}）"
