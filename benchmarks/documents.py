"""Writing a report and a form: Word beside docxtpl, Excel beside bare xlsxwriter, PDF beside LibreOffice."""

import io
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import openpyxl
from docxtpl import DocxTemplate
from openpyxl.utils import get_column_letter
from xlsxwriter import Workbook

from benchmarks.measure import Result, interleaved
from jiheng.core.blocks import Align, Cell, CellRole, Heading, Paragraph, Run, SignatureLines, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.documents.form_workbook.writer import form_xlsx_bytes
from jiheng.documents.pdf.writer import pdf_bytes
from jiheng.documents.printing.table_grid import lay_out
from jiheng.documents.word.elements import Xml, element, paragraph, parsed, text_run
from jiheng.documents.word.package import open_prepared
from jiheng.documents.word.writer import docx_bytes

INDICATORS = 27
ROUNDS = 9
REPORTS = 6
"""Reports in one batch; all differ, so that nothing can be kept from one to the next."""
SENTENCE = "示例单位本年度围绕年初批复的绩效目标开展工作，按季度核对预算执行和目标完成情况，发现偏差及时分析原因。"
HEADS = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因")
NUMBERS = ("一、", "二、", "三、", "四、")
PARTS = ("（一）", "（二）", "（三）")


def run() -> list[Result]:
    return [report_as_word(), form_as_workbook(), report_as_pdf()]


def report_as_word() -> Result:
    document, template = report(), docxtpl_template()
    timings = interleaved(
        {"ours": lambda: docx_bytes(document), "docxtpl": lambda: write_with_docxtpl(template, document)}, ROUNDS
    )
    return Result(
        "自评报告 .docx",
        timings.median("ours"),
        ROUNDS,
        peer="docxtpl 填写等量文档",
        peer_seconds=timings.median("docxtpl"),
        at_most=0.1,
    )


def form_as_workbook() -> Result:
    document = form()
    content = content_of(form_xlsx_bytes(document))
    timings = interleaved(
        {"ours": lambda: form_xlsx_bytes(document), "xlsxwriter": lambda: write_with_bare_xlsxwriter(content)}, ROUNDS
    )
    return Result(
        "自评表 .xlsx",
        timings.median("ours"),
        ROUNDS,
        peer="裸 xlsxwriter 写同一张表",
        peer_seconds=timings.median("xlsxwriter"),
        ratio=timings.ratio("ours", "xlsxwriter"),
        at_most=2,
    )


def report_as_pdf() -> Result:
    """The mean of a batch for both, after a first report that loads what stays loaded."""
    reports = [report(number) for number in range(1, REPORTS + 1)]
    pdf_bytes(report(0))
    started = time.perf_counter()
    for document in reports:
        pdf_bytes(document)
    ours = (time.perf_counter() - started) / len(reports)
    soffice = shutil.which("soffice")
    if soffice is None:
        return Result("自评报告 PDF", ours, REPORTS, peer="LibreOffice（未安装，没有比较）")
    peer = libreoffice_seconds(soffice, reports)
    return Result(
        "自评报告 PDF",
        ours,
        REPORTS,
        peer="LibreOffice",
        peer_seconds=peer,
        ratio=ours / peer,
        times_faster=5,
        note=f"成批转换{REPORTS}份，取每份的平均用时。",
    )


def report(number: int = 1) -> Document:
    """An invented report of about eight pages with a table of 27 indicators."""
    blocks: list[Heading | Paragraph | Table] = []
    for chapter in NUMBERS:
        blocks.append(Heading(1, f"示例部分{number}", chapter))
        for part in PARTS:
            blocks.append(Heading(2, "示例小节", part))
            blocks += [Paragraph((Run(f"{item}. " + SENTENCE * 2),)) for item in range(1, 4)]
        if chapter == NUMBERS[1]:
            blocks.append(indicator_table(number))
    return Document(
        f"示例单位{2000 + number}年度绩效自评报告", (Section(tuple(blocks)),), issuer="示例单位", marks=("示例数据",)
    )


def form() -> Document:
    """An invented form of 27 indicators."""
    signers = SignatureLines(
        (("项目负责人", ""), ("财务负责人", ""), ("单位负责人", "")), "单位（盖章）：", "年  月  日"
    )
    return Document("示例项目绩效自评表", (Section((indicator_table(1), signers), Orientation.LANDSCAPE),))


def indicator_table(number: int) -> Table:
    head = tuple(Cell((Run(text),), Align.CENTER, CellRole.LABEL) for text in HEADS)
    rows = [head]
    for place in range(INDICATORS):
        points = Decimal(place * number % 400) / 100
        rows.append(
            (
                *([group("产出指标", 9)] if place % 9 == 0 else []),
                *([group("数量指标", 3)] if place % 3 == 0 else []),
                Cell((Run(f"示例指标{place + 1}按期完成率"),)),
                Cell((Run("≥95%"),), Align.CENTER),
                Cell((Run("96.5%"),), Align.CENTER),
                Cell((Run("4"),), Align.RIGHT, number=Decimal(4), number_format="0"),
                Cell((Run(f"{points:.2f}"),), Align.RIGHT, number=points, number_format="0.00"),
                Cell((Run("受季节影响，部分任务顺延" if place % 5 == 0 else ""),)),
            )
        )
    return Table(tuple(rows), (8, 8, 18, 9, 9, 6, 6, 16), caption="示例指标完成情况")


def group(text: str, rows: int) -> Cell:
    return Cell((Run(text),), Align.CENTER, CellRole.LABEL, row_span=rows)


def docxtpl_template() -> bytes:
    """A Word form in our own styles with a place for each paragraph and one table row to repeat."""
    word = open_prepared()
    body = word.element.body
    places = [
        paragraph(style, [text_run(f"{{{{ text[{index}] }}}}")]) for index, (style, _) in enumerate(lines_of(report()))
    ]
    columns = [element("gridCol", w=1000) for _ in HEADS]
    cells = [cell_of(f"{{{{ row[{index}] }}}}") for index in range(len(HEADS))]
    rows = [
        element("tr", cell_of("{%tr for row in rows %}")),
        element("tr", *cells),
        element("tr", cell_of("{%tr endfor %}")),
    ]
    table = element("tbl", element("tblPr", element("tblStyle", val="FormTable")), element("tblGrid", *columns), *rows)
    last = body[-1]
    for made in parsed([*places, table]):
        last.addprevious(made)
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()


def cell_of(text: str) -> Xml:
    return element("tc", element("tcPr", element("tcW", w=1000, type_="dxa")), paragraph("TableText", [text_run(text)]))


def lines_of(document: Document) -> list[tuple[str, str]]:
    """Style and text of everything outside tables."""
    styles = {1: "Heading1", 2: "Heading2"}
    lines = [("Title", document.title)]
    for block in document.blocks:
        if isinstance(block, Heading):
            lines.append((styles[block.level], block.text))
        elif isinstance(block, Paragraph):
            lines.append(("BodyText", block.text))
    return lines


def rows_of(document: Document) -> list[list[str]]:
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return [
        [placed.cell.text if placed.row == row else "" for placed in standing]
        for row, standing in enumerate(lay_out(table).standing)
    ]


def write_with_docxtpl(template: bytes, document: Document) -> bytes:
    filled = DocxTemplate(io.BytesIO(template))
    filled.render({"text": [text for _, text in lines_of(document)], "rows": rows_of(document)}, autoescape=True)
    saved = io.BytesIO()
    filled.save(saved)
    return saved.getvalue()


@dataclass(frozen=True, slots=True)
class SheetContent:
    """Everything on a sheet, ready to be written again without any thought."""

    cells: Sequence[tuple[int, int, object, str]]
    merged: list[tuple[int, int, int, int]]
    widths: list[float]
    heights: list[float]


def content_of(workbook: bytes) -> SheetContent:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook)).worksheets[0]
    cells = [
        (cell.row - 1, cell.column - 1, cell.value, cell.number_format)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    merged = [(area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1) for area in sheet.merged_cells]
    letters = [get_column_letter(column + 1) for column in range(sheet.max_column)]
    return SheetContent(
        cells,
        merged,
        [sheet.column_dimensions[letter].width for letter in letters],
        [sheet.row_dimensions[row + 1].height or 15.0 for row in range(sheet.max_row)],
    )


def write_with_bare_xlsxwriter(content: SheetContent) -> bytes:
    saved = io.BytesIO()
    workbook = Workbook(saved, {"in_memory": True})
    sheet = workbook.add_worksheet()
    looks = {
        kind: workbook.add_format({"border": 1, "text_wrap": True, "font_name": "宋体", "num_format": kind})
        for kind in {kind for _, _, _, kind in content.cells}
    }
    plain = workbook.add_format({"border": 1, "text_wrap": True, "font_name": "宋体"})
    for column, width in enumerate(content.widths):
        sheet.set_column(column, column, width)
    for row, height in enumerate(content.heights):
        sheet.set_row(row, height)
    for area in content.merged:
        sheet.merge_range(*area, "", plain)
    for row, column, value, kind in content.cells:
        if isinstance(value, str):
            sheet.write_string(row, column, value, looks[kind])
        else:
            sheet.write_number(row, column, value, looks[kind])
    workbook.close()
    return saved.getvalue()


def libreoffice_seconds(soffice: str, reports: list[Document]) -> float:
    """Seconds a report when LibreOffice turns all of them into PDF in one run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = []
        for number, document in enumerate(reports):
            files.append(folder / f"{number}.docx")
            files[-1].write_bytes(docx_bytes(document))
        command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run([*command, str(files[0])], check=True, capture_output=True)  # makes its profile
        started = time.perf_counter()
        subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
        seconds = time.perf_counter() - started
        assert len(list(folder.glob("*.pdf"))) == len(reports)
    return seconds / len(reports)
