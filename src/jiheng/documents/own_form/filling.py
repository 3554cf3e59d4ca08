"""A bureau's own .xlsx or .docx form, filled from the same figures: formats stay, and nothing in the form is run."""

from pathlib import Path

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.own_form.word import filled_word
from jiheng.documents.own_form.workbook import filled_workbook
from jiheng.evaluation.result import Evaluation
from jiheng.reports.own_form import OwnForm

SUFFIXES = (".xlsx", ".docx")


def fill_own_form(template: Path, evaluation: Evaluation, path: Path) -> None:
    """Fill `template` and write the result to `path`.

    Raises `CaseError` with every unknown name at once and its nearest names; then nothing is written.
    """
    findings = Findings(template.name)
    suffix = template.suffix.lower()
    if suffix not in SUFFIXES:
        message = f"自带表样应是 .xlsx 或 .docx 文件，这是“{template.suffix or '没有扩展名'}”；请另存后再试。"
        findings.add("FORM111", "", message, found=template.suffix, expected="、".join(SUFFIXES))
        raise CaseError(tuple(findings.items))
    form = OwnForm(evaluation, findings)
    filled = (filled_workbook if suffix == ".xlsx" else filled_word)(template, form, findings)
    path.write_bytes(filled)
