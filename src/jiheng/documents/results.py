"""The files that an evaluation is handed over as: written together, or not at all."""

import json
import tempfile
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from jiheng.core.document import Document
from jiheng.documents.form_workbook.writer import write_form_xlsx
from jiheng.documents.html.writer import write_html
from jiheng.documents.own_form.filling import fill_own_form
from jiheng.documents.pdf.writer import write_pdf
from jiheng.documents.word.writer import write_docx
from jiheng.documents.written_together import write_together
from jiheng.evaluation.result import Evaluation
from jiheng.reports.evaluation_record import evaluation_record
from jiheng.reports.form import compose_form
from jiheng.reports.report import compose_report
from jiheng.rules.form import FormLayout
from jiheng.rules.outline import Outline

FORM = "自评表"
REPORT = "自评报告"
RECORD = "evaluation.json"


@dataclass(frozen=True, slots=True)
class ResultFiles:
    """What to write for one evaluation. `own_forms` are a bureau's own blank forms with named places."""

    evaluation: Evaluation
    outline: Outline
    layout: FormLayout
    own_forms: tuple[Path, ...] = ()

    def write(self, folder: Path) -> tuple[Path, ...]:
        """Write all files into `folder`, replacing earlier ones of the same names; the paths in the order of writing.

        Raises `CaseError` before anything is written when the narrative or a form names what does not exist.
        """
        return write_together(folder, self._writers())

    def contents(self, names: Collection[str]) -> dict[str, bytes]:
        """Only these files, as bytes. Raises `CaseError` as `write` does."""
        writers = self._writers()
        with tempfile.TemporaryDirectory() as folder:
            made = {}
            for name in names:
                place = Path(folder) / name
                writers[name](place)
                made[name] = place.read_bytes()
        return made

    def report(self) -> Document:
        """The report as it will be printed."""
        return compose_report(self.evaluation, self.outline, self.layout)

    def form(self) -> Document:
        """The form in its official layout."""
        return compose_form(self.evaluation, self.layout)

    def _writers(self) -> dict[str, Callable[[Path], None]]:
        report, form = self.report(), self.form()
        writers: dict[str, Callable[[Path], None]] = {
            f"{FORM}.xlsx": lambda path: write_form_xlsx(form, path),
            f"{FORM}.docx": lambda path: write_docx(form, path),
            f"{REPORT}.docx": lambda path: write_docx(report, path),
            f"{REPORT}.pdf": lambda path: write_pdf(report, path),
            f"{REPORT}.html": lambda path: write_html(report, path),
            RECORD: self._write_record,
        }
        for own_form in self.own_forms:
            writers[f"{own_form.stem}（已填）{own_form.suffix}"] = self._filled(own_form)
        return writers

    def _write_record(self, path: Path) -> None:
        record = json.dumps(evaluation_record(self.evaluation), ensure_ascii=False, indent=1)
        path.write_text(record + "\n", encoding="utf-8")

    def _filled(self, own_form: Path) -> Callable[[Path], None]:
        return lambda path: fill_own_form(own_form, self.evaluation, path)
