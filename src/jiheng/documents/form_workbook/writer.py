"""Prints forms as a workbook: one sheet a section, numbers as numbers, everything a user wrote as text.

Text is always written as text: a cell that begins with = + - @ is never a formula.
"""

import io
import re
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook

from jiheng.core.document import Document, Section
from jiheng.documents.form_workbook.formats import Formats
from jiheng.documents.form_workbook.sheet import SheetWriter
from jiheng.documents.printing.official_layout import closing_of
from jiheng.documents.printing.printable_text import printable

_FIXED_TIME = datetime(1980, 1, 1)  # noqa: DTZ001 - a file time without zone, the same in every file
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_SHEET_NAME = 31


def write_form_xlsx(document: Document, path: Path) -> None:
    path.write_bytes(form_xlsx_bytes(document))


def form_xlsx_bytes(document: Document) -> bytes:
    """The document as a workbook; the same document gives the same bytes."""
    target = io.BytesIO()
    workbook = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties(
        {"title": printable(document.title), "author": printable(document.issuer), "created": _FIXED_TIME}
    )
    formats = Formats(workbook)
    closing = closing_of(document)
    sections = document.sections or (Section(()),)
    for index, (section, name) in enumerate(zip(sections, sheet_names(document), strict=True)):
        writer = SheetWriter(workbook.add_worksheet(name), formats, section)
        writer.write_marks(document.marks)
        if section.label:
            writer.write_line("label", section.label)
        if index == 0:
            for kind, text in (("title", document.title), ("subtitle", document.subtitle)):
                if text:
                    writer.write_line(kind, text)
        if section.title and not (index == 0 and section.title == document.title):
            writer.write_line("title", section.title)
        writer.write_blocks()
        if closing and closing.section == index:
            for text in (closing.issuer, closing.date):
                if text:
                    writer.write_line("closing", text)
        writer.set_up_print()
    workbook.close()
    return target.getvalue()


def sheet_names(document: Document) -> list[str]:
    """Names that Excel allows, each only once."""
    names: list[str] = []
    taken: set[str] = set()
    for section in document.sections or (Section(()),):
        wanted = printable(section.title or section.label or document.title)
        plain = _NOT_IN_SHEET_NAMES.sub(" ", wanted).strip("' ")[:_LONGEST_SHEET_NAME].strip("' ") or "表"
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain[: _LONGEST_SHEET_NAME - len(str(number)) - 2]}({number})"
        taken.add(name.casefold())
        names.append(name)
    return names
