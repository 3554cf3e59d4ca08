"""A whole reading as text, to be compared with what stands in `expected/`; run this file to write them anew."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from jiheng.core.case import TABLES
from jiheng.core.numbers import plain
from jiheng.documents.foreign.workbook import ForeignReading, read_foreign_workbook
from jiheng.schema.case_draft import PROFILE, DraftRow
from tests.documents.foreign.form import save
from tests.documents.foreign.forms import FORMS

EXPECTED = Path(__file__).parent / "expected"
ANSWERS = {"standard": "cn.project_self_evaluation", "region": "000000"}


def told(reading: ForeignReading) -> str:
    """Every cell of the draft with its place, every stated point, every finding."""
    return "\n".join(_lines(reading)) + "\n"


def _lines(reading: ForeignReading) -> Iterator[str]:
    scope = "项目" if reading.is_project else "整体"
    yield f"{reading.kind.label}（{scope}） {reading.sheet}"
    yield from _row(PROFILE.title, reading.draft.profile)
    for table in TABLES:
        for row in reading.draft.tables.get(table.name, ()):
            yield from _row(table.title, row)
    for each in reading.stated:
        weight, points = ("—" if number is None else plain(number) for number in (each.weight, each.points))
        yield f"填报得分 {each.code} {each.name} {points}/{weight} @{each.place}"
    for finding in reading.findings:
        yield f"{finding.severity.label} {finding.location.place} {finding.id} {finding.message}"


def _row(title: str, row: DraftRow) -> Iterator[str]:
    yield f"{title} @{row.place}"
    for name, cell in row.cells.items():
        text = "（已问）" if cell.is_told else cell.text.replace("\n", "⏎")
        place = "" if cell.place == row.place else f" @{cell.place}"
        if text:
            yield f"  {name}: {text}{place}"


def write_expected() -> None:
    """Writes every expected reading; look at the difference before it is committed."""
    EXPECTED.mkdir(exist_ok=True)
    for form in FORMS:
        with TemporaryDirectory() as folder:
            reading = read_foreign_workbook(save(Path(folder), form()), ANSWERS)
        (EXPECTED / f"{form.__name__}.txt").write_text(told(reading), encoding="utf-8")


if __name__ == "__main__":
    write_expected()
