"""The summary tables as a workbook to be handed on."""

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter.workbook import Workbook

from jiheng.core.absence import NotApplicable
from jiheng.core.numbers import round_half_up, to_wan
from jiheng.documents.workbook.lists import Cell, ListColumn, write_list
from jiheng.documents.workbook.template import FIXED_TIME
from jiheng.documents.workbook.template_look import Look
from jiheng.figures.execution import Amounts
from jiheng.web.summaries.rows import ProjectRow, UnitRow, Watched

PLACES = 2


def summary_workbook(year: int, units: Sequence[UnitRow], projects: Sequence[ProjectRow]) -> bytes:
    """Two sheets: 单位汇总 and 项目汇总. Same rows, same bytes."""
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": f"{year}年汇总表", "created": FIXED_TIME})
        look = Look(workbook)
        note = "金额单位：万元。指标数按现行的目标，目标进度和监控灯取最后一期监控，得分和等级取最后一次提交的自评。"
        write_list(workbook.add_worksheet("单位汇总"), look, f"{year}年单位汇总表", note, _unit_columns(units), units)
        write_list(workbook.add_worksheet("项目汇总"), look, f"{year}年项目汇总表", note, _PROJECT_COLUMNS, projects)
    return buffer.getvalue()


def _wan(amounts: Amounts, name: str) -> Cell:
    value = getattr(amounts, name)
    return None if value is None else to_wan(value)


def _rate(amounts: Amounts) -> Cell:
    rate = amounts.execution_rate
    return "—" if isinstance(rate, NotApplicable) else f"{round_half_up(rate, PLACES)}%"


def _light(watched: Watched) -> str:
    return f"{watched.light.shape} {watched.light.label}"


def _unit_columns(units: Sequence[UnitRow]) -> list[ListColumn[UnitRow]]:
    titles = [stage.title for stage in units[0].stages] if units else []
    return [
        ListColumn("单位", 34, lambda row: row.unit_year.budget_unit.name),
        ListColumn("主管部门", 26, lambda row: row.department),
        ListColumn("年初预算", 13, lambda row: _wan(row.amounts, "original"), is_summed=True),
        ListColumn("全年预算", 13, lambda row: _wan(row.amounts, "revised"), is_summed=True),
        ListColumn("执行数", 13, lambda row: _wan(row.amounts, "actual"), is_summed=True),
        ListColumn("执行率", 10, lambda row: _rate(row.amounts)),
        *(_stage_column(index, title) for index, title in enumerate(titles)),
        ListColumn("指标数", 8, lambda row: row.watched.indicators, is_summed=True),
        ListColumn("目标进度", 10, lambda row: row.watched.progress),
        ListColumn("监控灯", 10, lambda row: _light(row.watched)),
        ListColumn("自评得分", 10, lambda row: row.score.points),
        ListColumn("等级", 8, lambda row: row.score.grade),
    ]


def _stage_column(index: int, title: str) -> ListColumn[UnitRow]:
    return ListColumn(title, 22, lambda row: row.stages[index].told, wraps=True)


_PROJECT_COLUMNS: tuple[ListColumn[ProjectRow], ...] = (
    ListColumn("单位", 34, lambda row: row.unit_year.budget_unit.name),
    ListColumn("项目编号", 10, lambda row: row.code),
    ListColumn("项目", 34, lambda row: row.name),
    ListColumn("年初预算", 13, lambda row: _wan(row.amounts, "original"), is_summed=True),
    ListColumn("全年预算", 13, lambda row: _wan(row.amounts, "revised"), is_summed=True),
    ListColumn("执行数", 13, lambda row: _wan(row.amounts, "actual"), is_summed=True),
    ListColumn("执行率", 10, lambda row: _rate(row.amounts)),
    ListColumn("绩效目标", 14, lambda row: row.target),
    ListColumn("指标数", 8, lambda row: row.watched.indicators, is_summed=True),
    ListColumn("目标进度", 10, lambda row: row.watched.progress),
    ListColumn("监控灯", 10, lambda row: _light(row.watched)),
    ListColumn("绩效自评", 14, lambda row: row.evaluation),
    ListColumn("自评得分", 10, lambda row: row.score.points),
    ListColumn("等级", 8, lambda row: row.score.grade),
)
