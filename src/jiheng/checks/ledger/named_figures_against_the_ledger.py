"""Tables that name figures as the ledger does (贷款.发放金额) with other values."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.ledger import Ledger, agrees, ledger_of, measures, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.finding import Severity
from jiheng.quantities.scan import mentions

_CASE = "\n=== 案卷 ===\n预算\n| 支出类别 | 全年预算数 | 执行数 |\n| 基本支出 | 52.35 | 48.16 |"
_HEAD = "| 数字名 | 数值 | 出处 |\n"


@check(
    id="RPT717",
    title="附表按数字名列出的数应与台账一致",
    why="报告附的数字来源表按数字名列数；台账更正后没有重新生成报告，附表和正文就都是旧数。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    references=("R46",),
    good=(f"{_HEAD}| 基本支出.执行数 | 48.16万元 | 预算表 |\n| 其他 | 3万元 | |{_CASE}",),
    bad=(Bad(f"{_HEAD}| 基本支出.执行数 | 48.61万元 | 预算表 |\n| 其他 | 3万元 | |{_CASE}", says="台账是48.16万元"),),
)
def named_figures_against_the_ledger(manuscript: Manuscript) -> Answers:
    """A row whose first cell is the name of a figure, with its value in the next."""
    ledger = ledger_of(manuscript.ledger)
    answers = [answer for table in manuscript.tables for answer in _compared(table, ledger)]
    if not answers:
        raise DoesNotApply("报告没有按数字名列数的附表")
    yield from answers


def _compared(table: ReportTable, ledger: Ledger) -> Iterator[Flaw | Holds]:
    for row in range(table.grid.rows):
        named, valued = table.grid.cell(row, 0), table.grid.cell(row, 1)
        figure = ledger.number(named.text.strip()) if named.row == row and "." in named.text else None
        told = mentions(cleaned(valued.text).text) if figure is not None else ()
        if figure is None or len(told) != 1 or not measures(told[0], figure):
            continue
        places = (table.at(valued), place_of(figure))
        if agrees(told[0], figure):
            yield Holds(places, f"{figure.name}＝{figure.told()}")
        else:
            written = valued.text.strip()
            message = f"“{figure.name}”附表写的是{written}，台账是{figure.told()}；请按台账重新生成报告，或核对台账。"
            yield Flaw(places, message, f"{written}≠{figure.told()}")
