"""A form for some columns of a record: labels, hints, choices and messages come from the record's own description."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any

from django import forms

from jiheng.core.case import MoneyUnit
from jiheng.core.record import Column, Kind, Record, RecordType, columns_of
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_value, write_value

Choices = Sequence[tuple[str, str]]
_MONEY = frozenset({Kind.MONEY, Kind.SIGNED_MONEY})
_LONGEST = 4000


class RecordForm(forms.Form):
    """`choices` offers the keys that a reference may name; `required` and `optional` overrule the record."""

    def __init__(
        self,
        record_type: RecordType,
        names: Sequence[str],
        data: Mapping[str, Any] | None = None,
        *,
        record: Record | None = None,
        choices: Mapping[str, Choices] | None = None,
        optional: Iterable[str] = (),
        money_unit: MoneyUnit = MoneyUnit.WAN,
    ) -> None:
        super().__init__(data)
        self.record_type = record_type
        every = {column.name: column for column in columns_of(record_type)}
        self.columns = tuple(every[name] for name in names)
        self.writing = Writing(money_unit, columns=every)
        for column in self.columns:
            is_required = column.required and column.name not in set(optional)
            self.fields[column.name] = _field(column, is_required, money_unit, (choices or {}).get(column.name))
            if record is not None:
                held = getattr(record, column.name)
                is_itself = isinstance(self.fields[column.name], forms.BooleanField | forms.MultipleChoiceField)
                self.initial[column.name] = held if is_itself else write_value(column, held, self.writing)

    def clean(self) -> dict[str, Any]:
        """The typed texts as values; what cannot be read is told at its field, as the workbook would tell it."""
        given = super().clean() or {}
        for column in self.columns:
            typed = given.get(column.name)
            if isinstance(typed, list):
                given[column.name] = tuple(typed)
            if column.kind is Kind.FLAG or not isinstance(typed, str):
                continue
            if not typed.strip():
                given.pop(column.name)
                continue
            try:
                given[column.name] = read_value(column, typed, self.writing)
            except RefusedError as problem:
                told = f"写的是“{typed.strip()[:40]}”，应为{problem.expected}；{problem.action}。"
                self.add_error(column.name, told)
        return given

    def told(self) -> dict[str, Any]:
        """The values of the shown columns, once they are valid; a blank one is told as the record's own blank."""
        blanks = {each.name: each.default for each in fields(self.record_type)}
        names = [column.name for column in self.columns]
        found = {name: self.cleaned_data.get(name, blanks[name]) for name in names}
        return {name: value for name, value in found.items() if value is not MISSING}


def _field(column: Column, is_required: bool, money_unit: MoneyUnit, offered: Choices | None) -> forms.Field:
    label = f"{column.title}（{money_unit.label}）" if column.kind in _MONEY else column.title
    hint = column.note or (f"如“{column.example}”" if column.example else "")
    missing = {"required": f"{column.title}没有填；请补上。"}
    if column.kind is Kind.FLAG:
        return forms.BooleanField(label=label, help_text=hint, required=False)
    if column.kind is Kind.REFERENCES and offered is not None:
        boxes = forms.CheckboxSelectMultiple()
        return forms.MultipleChoiceField(
            label=label, help_text=hint, required=is_required, choices=offered, widget=boxes, error_messages=missing
        )
    if offered is None and column.choices is not None:
        offered = [(each.value, each.label) for each in column.choices]
    if offered is not None:
        blank = [] if is_required and len(offered) == 1 else [("", "请选择")]
        return forms.ChoiceField(
            label=label, help_text=hint, required=is_required, choices=[*blank, *offered], error_messages=missing
        )
    widget: forms.Widget = forms.Textarea(attrs={"rows": 4}) if column.kind is Kind.PARAGRAPHS else forms.TextInput()
    if column.kind is Kind.DATE:
        widget = forms.DateInput(attrs={"type": "date"})
    elif column.kind in _MONEY:
        widget.attrs["inputmode"] = "decimal"
    if column.restricted:
        widget.attrs["data-private"] = ""  # no draft of it stays in the browser
    return forms.CharField(
        label=label, help_text=hint, required=is_required, widget=widget, max_length=_LONGEST, error_messages=missing
    )
