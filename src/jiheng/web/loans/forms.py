"""Forms of the register: an application, a step, money."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from jiheng.core.case import MoneyUnit
from jiheng.core.identity import masked
from jiheng.core.record import Record, RecordType, columns_of
from jiheng.subsidy.ledger import LedgerLoan
from jiheng.web.library import library
from jiheng.web.record_tables.form import Choices, RecordForm


class RegisterForm(RecordForm):
    """One row of the register in yuan. A blank code becomes the next free one."""

    def __init__(
        self,
        record_type: RecordType,
        data: Mapping[str, Any] | None = None,
        *,
        record: Record | None = None,
        choices: Mapping[str, Choices] | None = None,
        without: Sequence[str] = (),
    ) -> None:
        names = [column.name for column in columns_of(record_type) if column.name not in without]
        super().__init__(
            record_type, names, data, record=record, choices=choices, optional=("code",), money_unit=MoneyUnit.YUAN
        )
        if "code" in self.fields:
            self.fields["code"].help_text = "留空由系统编"


class LoanForm(RegisterForm):
    """An application with its contract. The identity number is never shown again."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, record: LedgerLoan | None = None) -> None:
        schemes = [(rule.id, rule.title) for rule in library().loan_schemes.values()]
        super().__init__(
            LedgerLoan, data, record=record, choices={"scheme": schemes}, without=("code",) if record else ()
        )
        self.fields["scheme"].help_text = "决定条件和贴息的算法；“贴息方案”页有全文"
        number = self.fields["id_number"]
        number.widget = forms.TextInput(attrs={"autocomplete": "off", "data-private": ""})
        self.initial["id_number"] = ""
        if record is not None and record.id_number is not None:
            number.help_text = f"已登记 {record.id_number.masked}；不改就留空"

    def clean(self) -> dict[str, Any]:
        """No message repeats an identity number."""
        given = super().clean()
        if self.has_error("id_number"):
            typed = str(self.data.get("id_number", ""))
            told = [str(words).replace(typed.strip(), masked(typed.strip())) for words in self.errors["id_number"]]
            del self.errors["id_number"]
            for words in told:
                self.add_error("id_number", words)
        return given
