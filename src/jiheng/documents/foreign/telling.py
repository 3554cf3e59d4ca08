"""How readings of cells are told as findings: what column, what was written, how it was read, what to do."""

from collections.abc import Iterable

from jiheng.core.finding import Findings, Severity
from jiheng.schema.cells.remarks import Remark
from jiheng.schema.form_tables.grid import Grid, GridCell


def tell(findings: Findings, place: str, title: str, written: str, remarks: Iterable[Remark]) -> bool:
    """Add what was said about a cell; whether a question was among it."""
    asks = False
    for remark in remarks:
        severity = Severity.ERROR if remark.asks else Severity.NOTICE
        findings.add(
            str(remark.kind.value), place, f"{title}：{remark.message}", severity=severity, found=written.strip()
        )
        asks = asks or remark.asks
    return asks


def tell_uncalculated(findings: Findings, grid: Grid, cell: GridCell, title: str) -> bool:
    """A formula without a result is nothing that can be read; whether the cell was one."""
    if cell.is_uncalculated:
        message = f"{title}：是还没有算过的公式，读不到结果；请用 Excel 或 WPS 打开，保存一次再试，或直接填写结果。"
        findings.add("FOR102", grid.place(cell), message, found="公式")
    return cell.is_uncalculated


def notice(findings: Findings, id: str, place: str, message: str, found: str = "") -> None:
    """State an interpretation."""
    findings.add(id, place, message, severity=Severity.NOTICE, found=found.strip())
