"""Budget, expenditure and execution rate in the report against the ledger."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.ledger import Ledger, agrees, holds, ledger_of, measures, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money_words import MEASURES, MoneyWords, ToldMoney
from jiheng.checks.manuscript.tables.shown_number import shown_number
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.core.budget import GovernmentLevel, Source
from jiheng.core.case import MoneyUnit
from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.schema.cells.amounts import read_money_unit
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.headings import heading as bare_heading
from jiheng.schema.form_tables.headings import label, money_meaning
from jiheng.schema.form_tables.money_lines import money_line
from jiheng.schema.form_tables.vocabulary import Label, MoneyMeaning

_CASE = (
    "\n=== 案卷 ===\n项目\n| 项目编号 | 项目名称 | 项目简称 |\n| X1 | 村道修复项目 | 村道 |\n"
    "预算\n| 支出类别 | 项目编号 | 年初预算数 | 全年预算数 | 执行数 |\n"
    "| 基本支出 | | 214.3 | 214.3 | 214.3 |\n| 项目支出 | X1 | 90 | 90 | 81.27 |"
)
_COLUMNS = {
    MoneyMeaning.ORIGINAL: "年初预算数",
    MoneyMeaning.REVISED: "全年预算数",
    MoneyMeaning.ACTUAL: "执行数",
    MoneyMeaning.RATE: "预算执行率",
}
_REPORT = "2031年度，本单位全年预算数304.30万元，其中：基本支出214.30万元，项目支出90.00万元。"


@check(
    id="RPT711",
    title="报告里的预算、执行数应与台账一致",
    why="预算数和执行数以台账（决算）为准；报告里的数不同，执行率和得分都要重算。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R46",),
    good=(
        f"{_REPORT}执行数295.57万元，预算执行率97.13%，其中：项目支出90.30%。{_CASE}",
        f"{_REPORT}上级另下达抢险资金12万元，支出9万元。{_CASE}",
        f"一、资金情况\n村道修复项目预算90万元，支出81.27万元，执行率90.3%。{_CASE}",
        "| 支出类别 | 全年预算数（万元） | 执行数（万元） |\n| 基本支出 | 214.30 | 214.30 |\n"
        f"| 项目支出 | 90.00 | 81.27 |{_CASE}",
    ),
    bad=(
        Bad(f"{_REPORT}执行数291.57万元，预算执行率97.13%。{_CASE}", says="台账“部门整体.执行数”是295.57万元"),
        Bad(f"村道修复项目预算96万元，支出81.27万元。{_CASE}", says="台账“村道.全年预算数”是90万元"),
        Bad(
            "| 支出类别 | 全年预算数（万元） | 执行数（万元） |\n| 基本支出 | 214.30 | 214.30 |\n"
            f"| 项目支出 | 90.00 | 87.21 |{_CASE}",
            says="台账“项目支出.执行数”是81.27万元",
        ),
    ),
)
def money_against_the_ledger(manuscript: Manuscript) -> Answers:
    """One finding for each figure. An amount that the ledger knows under the same measure elsewhere is left alone."""
    ledger = ledger_of(manuscript.ledger)
    words = MoneyWords.of_case(ledger.case)
    mentions = {passage.index: manuscript.readings[passage.index].mentions for passage in manuscript.prose}
    told = list(words.told(manuscript.prose, mentions))
    cells = list(_in_tables(manuscript, ledger, words))
    if not told and not cells:
        raise DoesNotApply("报告里没有写到台账的预算数和执行数")
    places: dict[tuple[str, str], list[Location]] = {}
    for each in told:
        figure = ledger.number(each.name)
        if figure is None or not measures(each.mention, figure):
            continue
        place = each.passage.at(each.mention.start, each.mention.end)
        if agrees(each.mention, figure):
            places.setdefault((each.name, ""), []).append(place)
        elif not _is_known_elsewhere(each, ledger):
            places.setdefault((each.name, each.words), []).append(place)
    for name, text, place, same in cells:
        places.setdefault((name, "" if same else text), []).append(place)
    for (name, words_told), where in places.items():
        figure = ledger.figures[name]
        if not words_told:
            yield Holds((*where, place_of(figure)), f"{name}＝{figure.told()}")
            continue
        message = f"“{words_told}”，台账“{name}”是{figure.told()}；请核对后改正其中一处。"
        yield Flaw((*where, place_of(figure)), message, f"{words_told}≠{figure.told()}")


def _is_known_elsewhere(told: ToldMoney, ledger: Ledger) -> bool:
    """Whether another scope has this amount: then the words may mean that one."""
    measure = told.name.rsplit(".", 1)[1]
    others = (figure for name, figure in ledger.figures.items() if name.endswith(f".{measure}"))
    return any(isinstance(each.value, Decimal) and agrees(told.mention, each) for each in others)


def _in_tables(manuscript: Manuscript, ledger: Ledger, words: MoneyWords) -> Iterator[tuple[str, str, Location, bool]]:
    """Rows named by a scope under columns named by a measure."""
    is_only_form = len(manuscript.money_tables) == 1
    for table in manuscript.tables:
        columns: dict[int, str] = {}
        for row in range(table.grid.rows):
            cells = [cell for cell in table.grid.filled(row) if cell.row == row]
            headed = {cell.column: found for cell in cells if (found := _measure(cell.text))}
            if len(headed) > 1:
                columns = headed
                continue
            scope = next((found for cell in cells if (found := words.scope_of(cell.text))), "")
            if not scope and is_only_form:
                scope = next((found for cell in cells if (found := _source(cell.text, words.whole))), "")
            for column, measure in columns.items():
                figure, cell = ledger.number(f"{scope}.{measure}"), table.grid.cell(row, column)
                same = None if figure is None or cell.row != row else _same(cell, figure, table, columns)
                if figure is not None and same is not None:
                    yield figure.name, f"{cells[0].text.strip()} {cell.text.strip()}", table.at(cell), same


def _source(text: str, whole: str) -> str:
    """The scope that a line of the official form names: the total, or one of its three sources."""
    if label(text) is Label.TOTAL_LINE:
        return whole
    line = money_line(text)
    if line is None or line.level not in {None, GovernmentLevel.NONE}:
        return ""
    if line.is_carried_over:
        return f"{whole}.上年结转资金"
    return f"{whole}.{'其他资金' if line.source is Source.OTHER else '当年财政拨款'}"


def _measure(heading: str) -> str:
    meaning = money_meaning(heading)
    if meaning is not None:
        return _COLUMNS.get(meaning, "")
    word = bare_heading(heading)
    return word if word in MEASURES else ""


def _same(cell: GridCell, figure: Figure, table: ReportTable, columns: Mapping[int, str]) -> bool | None:
    """None where the cell holds no number, or its unit is not told."""
    number = shown_number(cell.text)
    if number is None or not isinstance(figure.value, Decimal):
        return None
    true = Fraction(figure.value)
    if figure.unit is FigureUnit.PERCENT:
        return holds(number.interval, true) if number.unit == "%" else None
    unit = MoneyUnit.find(number.unit) if number.unit else None
    if unit is None:
        row = min(columns)
        headings = (table.grid.cell(above, each).text for above in range(cell.row) for each in (cell.column, row, 0))
        unit = table.money_unit or next((found for text in headings if (found := read_money_unit(text))), None)
    if unit is None:
        return None
    printed = number.interval if number.places else number.exact
    return holds(printed.times(Fraction(unit.yuan)), true)
