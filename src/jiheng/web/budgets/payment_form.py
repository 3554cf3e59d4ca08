"""The form in which a payment is booked."""

from collections.abc import Mapping
from typing import Any

from django import forms

from jiheng.core.budget import Payment
from jiheng.core.case import MoneyUnit
from jiheng.web.record_tables.form import Choices, RecordForm

_SHOWN = ("budget_line", "amount", "on", "purpose", "evidence", "code")


class PaymentForm(RecordForm):
    """A payment in yuan. A blank code becomes the next free one."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, lines: Choices) -> None:
        super().__init__(
            Payment, _SHOWN, data, choices={"budget_line": lines}, optional=("code",), money_unit=MoneyUnit.YUAN
        )
        self.fields["code"].help_text = "如支付凭证号；留空由系统编"
        self.fields["on"].required = True
        self.fields["is_counted"] = forms.BooleanField(
            label="补记：执行数里已经包含这笔", required=False, help_text="以前只报了执行总数，现在补录明细时勾选"
        )

    def payment(self) -> Payment:
        """What was typed, once it is valid."""
        return Payment(**{"code": "", **self.told()})

    def is_counted(self) -> bool:
        return bool(self.cleaned_data.get("is_counted"))
