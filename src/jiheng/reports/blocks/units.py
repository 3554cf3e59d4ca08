"""本级和所属单位汇总: money, targets met and scores of each unit alone and rolled up."""

from collections.abc import Iterator

from jiheng.core.blocks import Align, Block, Cell, CellRole, Table
from jiheng.evaluation.result import UnitSummary
from jiheng.reports.cells import NONE, label, points, rate, wan, words
from jiheng.reports.composer import Composer
from jiheng.reports.numbering import Numbering

HEADS = ("单位", "全年预算数", "执行数", "执行率", "达标项数/指标项数", "得分", "等级")


def unit_summary(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """A table where there is more than one unit; the unit alone has been told already."""
    units = composer.evaluation.units
    if len({unit.code for unit in units}) < 2:
        return
    silent = [unit.name for unit in units if not unit.is_rolled_up and _is_untold(unit)]
    told = [unit for unit in units if not _is_untold(unit)]
    if len({unit.code for unit in told}) < 2:
        yield composer.say(f"所属单位{'、'.join(silent)}的预算和绩效指标不列入本次自评。")
        return
    places = composer.evaluation.standard.points_places
    rows = [tuple(label(head) for head in HEADS), *(_row(unit, places) for unit in told)]
    yield composer.say("本单位及所属单位的预算执行和绩效目标完成情况汇总如下。")
    yield Table(tuple(rows), (26, 14, 14, 12, 16, 9, 9), caption="本级和所属单位汇总表", unit_note="单位：万元、分")


def _is_untold(unit: UnitSummary) -> bool:
    return unit.revised_budget is None and unit.indicators is None


def _row(unit: UnitSummary, places: int) -> tuple[Cell, ...]:
    """An empty cell is a value that the case does not tell; `—` is a score that there cannot be."""
    role = CellRole.TOTAL if unit.is_rolled_up else CellRole.BODY
    name = f"{unit.name}（含所属单位）" if unit.is_rolled_up else unit.name
    met = "" if unit.indicators is None else f"{unit.indicators_met}/{unit.indicators}"
    return (
        words(name, role=role),
        wan(unit.revised_budget, role=role),
        wan(unit.actual_expenditure, role=role),
        rate(unit.execution_rate, role=role),
        words(met, align=Align.CENTER, role=role),
        points(unit.total, places, role=role),
        words(unit.grade or NONE, align=Align.CENTER, role=role),
    )
