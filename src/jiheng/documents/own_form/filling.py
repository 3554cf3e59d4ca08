"""A bureau's own .xlsx or .docx form, filled from the same figures: formats stay, and nothing in the form is run."""

from pathlib import Path

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.own_form.word import filled_word
from jiheng.documents.own_form.workbook import filled_workbook
from jiheng.evaluation.result import Evaluation
from jiheng.reports.own_form import OwnForm

SUFFIXES = (".xlsx", ".docx")


def fill_own_form(template: Path, evaluation: Evaluation, path: Path, findings: Findings | None = None) -> None:
    """Fill `template` and write the result to `path`; warnings (a picture that is not kept) are added to `findings`.

    Raises `CaseError` with every unknown name at once and its nearest names; then nothing is written.
    """
    found = Findings(template.name)
    suffix = template.suffix.lower()
    if suffix not in SUFFIXES:
        message = f"自带表样应是 .xlsx 或 .docx 文件，这是“{template.suffix or '没有扩展名'}”；请另存后再试。"
        found.add("FORM111", "", message, found=template.suffix, expected="、".join(SUFFIXES))
        raise CaseError(tuple(found.items))
    form = OwnForm(evaluation, found)
    filled = (filled_workbook if suffix == ".xlsx" else filled_word)(template, form, found)
    path.write_bytes(filled)
    if findings is not None:
        findings.items += found.items
