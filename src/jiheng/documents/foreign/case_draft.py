"""The blocks of one sheet put together as a draft of the case."""

from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.core.case import CaseProfile
from jiheng.core.finding import Findings, Severity
from jiheng.core.record import columns_of
from jiheng.documents.foreign.budget_draft import DraftedMoney, draft_money
from jiheng.documents.foreign.form_kind import FormKind, form_kind
from jiheng.documents.foreign.indicator_table import draft_indicators
from jiheng.documents.foreign.information import Fact, Information, read_information, ticked
from jiheng.documents.foreign.objectives import draft_objectives, find_objectives
from jiheng.documents.foreign.row_draft import Surroundings
from jiheng.documents.foreign.stated_points import StatedPoints, check_sums
from jiheng.documents.foreign.tasks import find_tasks
from jiheng.documents.foreign.telling import notice
from jiheng.schema.case_draft import PROFILE, Draft, DraftCell, DraftRow
from jiheng.schema.form_tables.grid import Grid
from jiheng.schema.form_tables.indicator_header import IndicatorHeader, find_indicator_header
from jiheng.schema.form_tables.money_block import find_money_block

_UNIT_CODE = "D01"
_PROJECT_CODE = "X1"
_CONTINUITY = {"延续": "延续性项目", "持续": "延续性项目", "新增": "新增项目", "新设": "新增项目"}


@dataclass(frozen=True, slots=True)
class DraftedSheet:
    """What one sheet told."""

    kind: FormKind
    is_project: bool
    draft: Draft
    stated: tuple[StatedPoints, ...]


def draft_sheet(grid: Grid, header: IndicatorHeader, answers: Mapping[str, str], findings: Findings) -> DraftedSheet:
    """Reads every block of the sheet. `answers` are texts of 基本信息 by column name; they go before the sheet."""
    information = read_information(grid, header.first_row)
    kind = form_kind(header, "" if information.title is None else information.title.text)
    year = _year(answers, information)
    project = "" if information.is_whole_unit else _PROJECT_CODE
    tasks = find_tasks(grid, header.first_row)
    block = find_money_block(grid, header.first_row) if tasks is None else tasks.money
    money = draft_money(grid, block, year, _UNIT_CODE, project, findings) if block is not None else DraftedMoney()
    if block is not None and block.ignored:
        place = grid.place(block.ignored[0])
        notice(findings, "FOR114", place, "中期资金没有读入，只读了年度资金；案卷只管一年。")
    surroundings = Surroundings(year, None if block is None else block.unit, project)
    indicators = draft_indicators(grid, header, surroundings, findings)
    below = find_indicator_header(grid, indicators.end)
    if below is not None:
        message = f"第{below.first_row + 1}行起还有一张指标表，没有读入；请把它另存为一个工作表后再导入。"
        findings.add("FOR125", f"{grid.name}!A{below.first_row + 1}", message, severity=Severity.WARNING)
    check_sums(indicators.stated, money.stated or indicators.execution, indicators.total, findings)
    objectives = draft_objectives(grid, find_objectives(grid, header.first_row), project)
    tables = {
        "budget_units": (_unit(grid, information),),
        "projects": (_project(grid, information),) if project else (),
        "tasks": () if tasks is None else tasks.rows,
        "budget_lines": money.rows,
        "adjustments": money.adjustments,
        "objectives": objectives,
        "indicators": indicators.rows,
    }
    profile = _profile(information, answers, year, money, project, findings)
    return DraftedSheet(kind, bool(project), Draft(profile, tables), indicators.stated)


def _year(answers: Mapping[str, str], information: Information) -> int | None:
    text = answers.get("year", "") or information.text("year")
    return int(text) if text.isdecimal() and len(text) == 4 else None


def _cell(fact: Fact | None, text: str | None = None) -> DraftCell:
    if fact is None:
        return DraftCell(text or "", PROFILE.title)
    return DraftCell(fact.text if text is None else text, fact.place)


def _unit(grid: Grid, information: Information) -> DraftRow:
    facts = information.facts
    name = facts.get("unit") or facts.get("supervising_department")
    cells = {"code": DraftCell(_UNIT_CODE, grid.name)}
    if name is not None:
        cells["name"] = _cell(name)
    if "supervising_department" in facts:
        cells["supervising_department"] = _cell(facts["supervising_department"])
    return DraftRow(grid.name if name is None else name.place, cells)


def _project(grid: Grid, information: Information) -> DraftRow:
    facts = information.facts
    name = facts.get("project")
    place = grid.name if name is None else name.place
    cells = {"code": DraftCell(_PROJECT_CODE, place), "budget_unit": DraftCell(_UNIT_CODE, place)}
    if name is not None:
        cells["name"] = _cell(name)
        cells["short_name"] = _cell(name, "".join(name.text.split()).replace(".", ""))
    continuity = facts.get("continuity")
    if continuity is not None:
        choice = ticked(continuity.text)
        label = next((label for word, label in _CONTINUITY.items() if word in choice), "")
        cells["continuity"] = _cell(continuity, label)
    for key in ("manager", "description"):
        if key in facts:
            cells[key] = _cell(facts[key])
    return DraftRow(place, cells)


def _profile(
    information: Information,
    answers: Mapping[str, str],
    year: int | None,
    money: DraftedMoney,
    project: str,
    findings: Findings,
) -> DraftRow:
    subject = information.text("project") if project else information.text("unit")
    what = "项目支出绩效自评" if project else "部门（单位）整体支出绩效自评"
    cells = {
        "title": _cell(information.title, f"{subject}{f'{year}年' if year else ''}{what}"),
        "budget_unit": DraftCell(_UNIT_CODE, PROFILE.title),
        "project": DraftCell(project, PROFILE.title),
        "money_unit": DraftCell(money.unit.label, PROFILE.title),
    }
    if year is not None:
        cells["year"] = _cell(information.facts.get("year"), str(year))
        cells["as_of"] = DraftCell(f"{year}-12-31", PROFILE.title)
        if "as_of" not in answers:
            message = f"统计截止日：表里没有写，按{year}年12月31日填入；如不对请改填。"
            notice(findings, "FOR115", PROFILE.title, message)
    known = {column.name for column in columns_of(CaseProfile)}
    for name, text in answers.items():
        assert name in known, name
        cells[name] = DraftCell(text, PROFILE.title)
    return DraftRow(PROFILE.title, cells)
