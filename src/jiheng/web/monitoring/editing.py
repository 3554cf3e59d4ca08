"""Saving cells of a sheet: what can be read is kept, what cannot is told at its cell, nobody's change is lost."""

from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction

from jiheng.core.observation import ExpenditureReading as ReadingRecord
from jiheng.core.observation import Observation as ObservationRecord
from jiheng.core.record import Record
from jiheng.evaluation.monitoring.money import told_of_line
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Value
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.cases.records import record_of
from jiheng.web.face.grid import CellChange, Posted, Theirs, conflicts
from jiheng.web.monitoring.cells import (
    INDICATOR,
    LINE,
    MONEY_COLUMNS,
    TARGET_COLUMNS,
    CellReader,
    blank_observation,
    blank_reading,
    changed,
    is_blank,
    key_of,
)
from jiheng.web.monitoring.models import ExpenditureReading, MonitoringSheet, Observation
from jiheng.web.monitoring.monitored import case_of
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.targets.models import Indicator

NO_SPENT = "请先填累计执行数，再填全年预计和说明；没有支出的填0。"


@dataclass(slots=True)
class Edited:
    """What became of a save: nothing is kept when there are conflicts."""

    conflicts: dict[str, Theirs] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    revision: int = 0


def may_edit(sheet: MonitoringSheet, access: Access) -> bool:
    """The unit's preparer, while the sheet is a draft or has been returned."""
    return sheet.is_editable and access.has_role(Role.PREPARER, sheet.unit_year.budget_unit)


def save_cells(sheet: MonitoringSheet, access: Access, posted: Posted) -> Edited:
    """Keep the changes, all that can be read; refuses when the sheet is no longer being filled in."""
    with transaction.atomic():
        current = (
            MonitoringSheet.objects.select_for_update(of=("self",))
            .select_related("unit_year__budget_unit", "unit_year__year", "period", "target_set")
            .get(pk=sheet.pk)
        )
        if not may_edit(current, access):
            raise ActionRefusedError(
                f"监控表现在是“{current.get_state_display()}”，不能修改；需要更正请由审核人退回，或与单位的填报人联系。"
            )
        book = _Book(current)
        edited = Edited(conflicts(posted, book.theirs))
        if edited.conflicts:
            return edited
        for key, texts in posted.rows().items():
            book.put(key, texts, edited, access)
        current.revision += 1
        current.save(update_fields=["revision"])
        edited.revision = current.revision
    return edited


class _Book:
    """The rows of one sheet on its day, by the keys of the grid."""

    def __init__(self, sheet: MonitoringSheet) -> None:
        self.sheet = sheet
        unit_year, on = sheet.unit_year, sheet.period.as_of
        lines = BudgetLine.objects.filter(unit_year=unit_year)
        if sheet.project:
            lines = lines.filter(project=sheet.project)
        indicators = Indicator.objects.filter(target_set=sheet.target_set) if sheet.target_set else ()
        self.readers: dict[str, CellReader] = {}
        self.codes: dict[str, str] = {}
        for code in lines.values_list("code", flat=True):
            self._know(LINE, code, CellReader(ReadingRecord))
        for row in indicators:
            values = row.record_values()
            is_counted = isinstance(values.get("target"), Decimal)
            reader = CellReader(ObservationRecord, values.get("unit_of_measure", ""), is_counted)
            self._know(INDICATOR, values["code"], reader)
        self.rows: dict[str, RecordRow] = {}
        for reading in ExpenditureReading.objects.filter(unit_year=unit_year, on=on).select_related("changed_by"):
            self.rows[key_of(LINE, reading.record_values()["budget_line"])] = reading
        observed = Observation.objects.filter(unit_year=unit_year, project=sheet.project, on=on)
        for observation in observed.select_related("changed_by"):
            self.rows[key_of(INDICATOR, observation.record_values()["indicator"])] = observation

    def _know(self, beginning: str, code: str, reader: CellReader) -> None:
        key = key_of(beginning, code)
        self.readers[key], self.codes[key] = reader, code

    def theirs(self, change: CellChange) -> Theirs | None:
        """What stands in a cell now, and who put it there."""
        reader = self.readers.get(change.row)
        if reader is None:
            return None
        row = self.rows.get(change.row)
        who = row.changed_by.name if row is not None and row.changed_by is not None else ""
        at = row.changed_at if row is not None else None
        return Theirs(reader.shown(self._record(change.row), change.column), who, at)

    def put(self, key: str, texts: dict[str, str], edited: Edited, access: Access) -> None:
        reader = self.readers.get(key)
        if reader is None:
            return
        is_line = key.startswith(LINE)
        known = MONEY_COLUMNS if is_line else TARGET_COLUMNS
        values: dict[str, Value] = {}
        for name, text in texts.items():
            if name in known:
                try:
                    values[name] = reader.read(name, text)
                except RefusedError as problem:
                    edited.errors[f"{key}.{name}"] = reader.told(name, text, problem)
        if not values:
            return
        record = self._record(key)
        if is_line and record is None and values.get("spent") is None:
            values["spent"] = self._booked(self.codes[key])
            if values["spent"] is None:
                edited.errors |= {f"{key}.{name}": NO_SPENT for name, value in values.items() if value is not None}
                return
        self._keep(key, record, values, access)

    def _booked(self, code: str) -> Decimal | None:
        """What dated payments tell of a line on the day."""
        case = case_of(self.sheet)
        line = next(line for line in case.budget_lines if line.code == code)
        told = told_of_line(case, line, self.sheet.period.as_of)
        return told.spent if told else None

    def _record(self, key: str) -> Record | None:
        row = self.rows.get(key)
        return record_of(row, self.sheet.unit_year.budget_unit) if row is not None else None

    def _keep(self, key: str, record: Record | None, values: dict[str, Value], access: Access) -> None:
        on = self.sheet.period.as_of
        is_line = key.startswith(LINE)
        if record is None:
            blank = (blank_reading if is_line else blank_observation)(self.codes[key], on)
            record = (ReadingRecord if is_line else ObservationRecord)(**{**blank, **_told(values)})
        else:
            if is_line and "spent" in values and values["spent"] is None:
                self.rows.pop(key).delete()
                return
            record = changed(record, values)
        row = self.rows.get(key)
        if not is_line and is_blank(record, TARGET_COLUMNS):
            if row is not None:
                self.rows.pop(key).delete()
            return
        if row is None:
            place = {"unit_year": self.sheet.unit_year}
            row = ExpenditureReading(**place) if is_line else Observation(project=self.sheet.project, **place)
        row.fill(record)
        row.changed_by = access.person
        row.revision += 1
        row.save()
        self.rows[key] = row


def _told(values: dict[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None}
