"""The form of one row of a ledger, and what a row may refer to."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from jiheng.core.record import Kind, Record
from jiheng.web.activities.ledgers import LedgerPage
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import year_models, year_records
from jiheng.web.record_tables.form import Choices, RecordForm

PHOTO_TYPES = "image/jpeg,image/png,application/pdf"


class LedgerForm(RecordForm):
    """One row. A blank code becomes the next free one; a photo or file taken with it becomes its evidence."""

    def __init__(
        self,
        ledger: LedgerPage,
        unit_year: UnitYear,
        data: Mapping[str, Any] | None = None,
        files: MultiValueDict[str, UploadedFile] | None = None,
        *,
        record: Record | None = None,
        with_names: bool = False,
    ) -> None:
        super().__init__(
            ledger.model.case_table.record_type,
            ledger.form_columns(with_names=with_names),
            data,
            record=record,
            choices=offered(ledger, unit_year),
            optional=("code",),
        )
        self.files = files or MultiValueDict()
        self.fields["code"].help_text = "留空由系统编"
        self.fields["file"] = forms.FileField(
            label="拍照或上传佐证",
            required=False,
            help_text="JPG、PNG 或 PDF；手机上可以直接拍照",
            widget=forms.FileInput(attrs={"accept": PHOTO_TYPES, "capture": "environment"}),
        )


def offered(ledger: LedgerPage, unit_year: UnitYear) -> dict[str, Choices]:
    """The records that the columns of a ledger may name, by column."""
    tables = {model.case_table.name: model for model in year_models()}
    found: dict[str, Choices] = {}
    for name, column in ledger.columns.items():
        if column.kind is not Kind.REFERENCE:
            continue
        if column.table == "budget_units":
            unit = unit_year.budget_unit
            found[name] = [(each.code, each.name) for each in (unit, *unit_year.subordinates())]
        else:
            records = year_records(tables[column.table], unit_year) if column.table in tables else ()
            found[name] = [(each.code, f"{each.code} {called(each)}".strip()) for each in records]
    return found


def called(record: Record) -> str:
    """What people know a record by beside its code."""
    return str(getattr(record, "name", "") or getattr(record, "subject", "") or getattr(record, "text", ""))


class FilterForm(forms.Form):
    """What narrows a list down."""

    q = forms.CharField(label="文字", required=False, max_length=60)
    kind = forms.ChoiceField(label="类别", required=False)
    task = forms.ChoiceField(label="任务", required=False)
    place = forms.CharField(label="地点", required=False, max_length=60)
    month = forms.CharField(label="月份", required=False, max_length=7, widget=forms.TextInput(attrs={"type": "month"}))

    def __init__(self, data: Mapping[str, Any], ledger: LedgerPage, tasks: Choices) -> None:
        super().__init__(data)
        for name in ("kind", "task", "place"):
            if name not in ledger.columns:
                del self.fields[name]
        if not ledger.day_column:
            del self.fields["month"]
        if "kind" in self.fields:
            choices = ledger.columns["kind"].choices
            assert choices is not None
            self._offer("kind", [(each.value, each.label) for each in choices])
        if "task" in self.fields:
            self._offer("task", tasks)

    def _offer(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "全部"), *choices]
