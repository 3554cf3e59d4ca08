"""The files that a monitoring is handed over as: written together, or not at all."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jiheng.core.document import Document
from jiheng.documents.form_workbook.writer import write_form_xlsx
from jiheng.documents.pdf.writer import write_pdf
from jiheng.documents.word.writer import write_docx
from jiheng.documents.written_together import write_together
from jiheng.evaluation.monitoring.result import Monitoring
from jiheng.reports.monitoring.form import compose_monitoring
from jiheng.reports.monitoring.record import monitoring_record
from jiheng.rules.monitoring_form import MonitoringForm

FORM = "监控表"
RECORD = "monitoring.json"


@dataclass(frozen=True, slots=True)
class MonitoringFiles:
    """What to write for one monitoring."""

    monitoring: Monitoring
    whole_form: MonitoringForm
    project_form: MonitoringForm

    def write(self, folder: Path) -> tuple[Path, ...]:
        """Write all files into `folder`, replacing earlier ones of the same names; their paths."""
        document = compose_monitoring(self.monitoring, self.whole_form, self.project_form)
        return write_together(folder, self._writers(document))

    def _writers(self, document: Document) -> dict[str, Callable[[Path], None]]:
        return {
            f"{FORM}.xlsx": lambda path: write_form_xlsx(document, path),
            f"{FORM}.docx": lambda path: write_docx(document, path),
            f"{FORM}.pdf": lambda path: write_pdf(document, path),
            RECORD: lambda path: write_record(self.monitoring, path),
        }


def write_record(monitoring: Monitoring, path: Path) -> None:
    text = json.dumps(monitoring_record(monitoring), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
