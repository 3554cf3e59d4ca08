"""What a spreadsheet left in the cells: dates as numbers, residues of binary arithmetic, errors of formulas."""

from collections.abc import Iterator
from datetime import date

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.heads import RESULTS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.core.dates import written_date
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.cells.numerals import read_number
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.vocabulary import Meaning

_LONG = late_pattern(r"(?<![0-9.])[0-9]{1,15}\.[0-9]{7,25}(?![0-9])")
_ERROR = late_pattern(r"#(?:DIV/0!|REF!|NAME\?|VALUE!|N/A|NUM!|NULL!)|#{3,}")


@check(
    id="RPT630",
    title="表格里不应残留日期序列号、浮点数和公式错误",
    why="电子表格把日期存成44561这样的数，把0.09算成0.0900000763，公式出错显示#DIV/0!；导出后读者看不懂。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R30", "R31"),
    good=(
        f"{RESULTS}| 时效指标 | 完成时间 | 2021年12月31日前 | 2021年12月20日 |\n"
        "| 数量指标 | 发放手册 | ≥44561册 | 45000册 |",
        f"{RESULTS}| 质量指标 | 合格率 | ≥95.5% | 96.123456% |",
    ),
    bad=(
        Bad(f"{RESULTS}| 时效指标 | 完成时间 | 44561 | 44550 |", says="是日期存成的序列号（2021年12月31日）"),
        Bad(f"{RESULTS}| 质量指标 | 偏差率 | ≤0.5% | 0.0900000763462453 |", says="0.0900000763462453"),
        Bad("| 项目 | 执行率 |\n| 甲 | #DIV/0! |\n| 乙 | 96% |", says="公式出错"),
    ),
)
def cells_a_spreadsheet_spoilt(manuscript: Manuscript) -> Answers:
    """One answer for each kind and table."""
    if not manuscript.tables:
        raise DoesNotApply("报告里没有表格")
    for table in manuscript.tables:
        yield from _in_cells(table)
    for form in manuscript.indicator_forms:
        for line in form.indicators:
            for meaning, reading in ((Meaning.TARGET, line.target), (Meaning.ACTUAL, line.actual)):
                if isinstance(reading.value, date) and any(_is_serial(each) for each in reading.remarks):
                    written = line.text(meaning)
                    message = (
                        f"“{line.name}”的{meaning.value}“{written}”是日期存成的序列号（{written_date(reading.value)}）；"
                        "请改写成日期。"
                    )
                    yield Flaw((line.at(meaning),), message)


def _is_serial(remark: Remark) -> bool:
    return remark.kind is RemarkKind.DATE_SERIAL


def _in_cells(table: ReportTable) -> Iterator[Flaw]:
    long: list[GridCell] = []
    errors: list[GridCell] = []
    for cell in dict.fromkeys(table.grid.cells.values()):
        if len(cell.text) < 60:
            if _LONG.search(cell.text):
                long.append(cell)
            if _ERROR.search(cell.text):
                errors.append(cell)
    if long:
        text = long[0].text.strip()
        number = read_number(text.rstrip("%％")).value
        hint = "" if number is None or f"{number:f}" == text else f"，应为{number:f}"
        message = f"“{text}”小数位过多，是计算留下的残留{hint}；请按需要的位数改写（同一表共{len(long)}处）。"
        yield Flaw(tuple(table.at(cell) for cell in long), message)
    if errors:
        message = f"“{errors[0].text.strip()}”是公式出错或列宽不够的显示；请填写数值（同一表共{len(errors)}处）。"
        yield Flaw(tuple(table.at(cell) for cell in errors), message)
