"""The target declaration form as files: written together, or not at all."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.documents.form_workbook.writer import write_form_xlsx
from jiheng.documents.pdf.writer import write_pdf
from jiheng.documents.word.writer import write_docx
from jiheng.documents.written_together import write_together
from jiheng.reports.target_form import compose_target_form
from jiheng.rules.target_form import TargetFormLayout

TARGET_FORM = "绩效目标申报表"

WRITERS: Mapping[str, Callable[[Document, Path], None]] = {
    "xlsx": write_form_xlsx,
    "docx": write_docx,
    "pdf": write_pdf,
}
"""How a composed form is written, by the ending of the file's name."""


def write_target_form(case: Case, layout: TargetFormLayout, folder: Path) -> tuple[Path, ...]:
    """Write the form in every format into `folder`, replacing earlier ones; the paths in the order of writing.

    Raises `CaseError` before anything is written when the words of the case name what does not exist.
    """
    form = compose_target_form(case, layout)
    return write_together(
        folder, {f"{TARGET_FORM}.{ending}": partial(write, form) for ending, write in WRITERS.items()}
    )
