"""贷款台账: the loans as a case tells them, and the register that they are drawn from."""

from typing import Any, ClassVar, Self

from django.db import models

from jiheng.core.record import Record
from jiheng.web.loans.identity import decrypted, digest_of, encrypted
from jiheng.web.record_tables.table import RecordRow, stores


@stores("loans")
class Loan(RecordRow):
    """一笔贷款 as the case of its year tells it; written from the register."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="loan_code_once")]


@stores("ledger_loans", without=("id_number",))
class RegisteredLoan(RecordRow):
    """一笔申请, from the day it was made. The identity number is encrypted; `id_digest` finds it again."""

    id_cipher = models.TextField(blank=True, default="")
    id_digest = models.CharField(max_length=64, blank=True, default="", db_index=True)

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="registered_loan_once")]

    def record_values(self) -> dict[str, Any]:
        values = super().record_values()
        if self.id_cipher:
            values["id_number"] = decrypted(self.id_cipher)
        return values

    def fill(self, record: Record) -> Self:
        super().fill(record)
        number = record.id_number
        self.id_cipher = encrypted(number) if number else ""
        self.id_digest = digest_of(number) if number else ""
        return self


@stores("loan_events")
class LoanEvent(RecordRow):
    """一次变动: a review, a repayment, an extension, a claim."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="loan_event_once")]
        indexes: ClassVar = [models.Index(fields=["unit_year", "loan"], name="event_of_loan")]


@stores("funding_sources")
class FundingSource(RecordRow):
    """一笔贴息资金."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="funding_source_once")]


@stores("subsidy_payments")
class SubsidyPayment(RecordRow):
    """一次已拨付的贴息."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="subsidy_payment_once")]
