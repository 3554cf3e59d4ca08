"""The form in which a budget is adjusted or moved."""

from collections.abc import Mapping
from typing import Any

from django import forms

from jiheng.core.budget import Adjustment
from jiheng.web.record_tables.form import Choices, RecordForm

_SHOWN = ("budget_line", "amount", "on", "reason", "document")


class AdjustmentForm(RecordForm):
    """An amount in 万元 with its reason; `to_line` makes it a 调剂."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, lines: Choices) -> None:
        super().__init__(Adjustment, _SHOWN, data, choices={"budget_line": lines})
        self.fields["to_line"] = forms.ChoiceField(
            label="调剂到",
            required=False,
            choices=[("", "不调剂，只调整上面这一行"), *lines],
            help_text="选了调入行，上面那行调出同样的数",
        )
        self.order_fields(["budget_line", "amount", "to_line", "on", "reason", "document"])

    def adjustment(self) -> Adjustment:
        """What was typed, once it is valid."""
        return Adjustment(code="", **self.told())

    def to_line(self) -> str:
        return str(self.cleaned_data.get("to_line", ""))
