"""贷款台账: the loans as a case tells them, the register that they are drawn from, and what banks claim for them."""

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse

from jiheng.core.record import Record
from jiheng.web.loans.identity import decrypted, digest_of, encrypted
from jiheng.web.record_tables.fields import FenField
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


class ClaimState(models.TextChoices):
    """How far a claim has come."""

    CHECKED = "checked", "已核对"
    APPROVED = "approved", "已审定"
    PAID = "paid", "已拨付"
    RETURNED = "returned", "已退回"


class BankClaim(models.Model):
    """银行的一份贴息申报: its file, what recomputing it came to, and what was decided.

    `register` is the edition of the loan register that it was held against; `due_by_borrower_year` has yuan as texts;
    `repeated` names the days that an earlier claim holds too, with the key of that claim.
    """

    unit_year = models.ForeignKey("budget_units.UnitYear", on_delete=models.PROTECT, related_name="bank_claims")
    name = models.CharField("申报", max_length=200)
    sha256 = models.CharField(max_length=64)
    state = models.CharField("状态", max_length=20, choices=ClaimState, default=ClaimState.CHECKED)
    revision = models.PositiveIntegerField("修订次数", default=0)
    first_day = models.DateField("起日", null=True)
    last_day = models.DateField("止日", null=True)
    line_count = models.PositiveIntegerField("行数")
    agreed_count = models.PositiveIntegerField("一致")
    omitted_count = models.PositiveIntegerField("漏报")
    claimed = FenField("申报贴息")
    due = FenField("应贴息")
    due_by_borrower_year = models.JSONField(default=dict)
    causes = models.JSONField("原因", default=list)
    repeated = models.JSONField("重复", default=list)
    register = models.TextField(default="")
    answer_sha256 = models.CharField(max_length=64)
    handed_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    handed_in_at = models.DateTimeField("交来时间", auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["-handed_in_at", "-pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "sha256"], name="bank_claim_once")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        place = self.unit_year
        return reverse("loans:claim", args=[place.year.year, place.budget_unit.code, self.pk])

    @property
    def subject(self) -> str:
        """What its trail is filed under."""
        return f"loans.bankclaim:{self.pk}"

    @property
    def difference(self) -> Decimal:
        """Above 0, too much was claimed."""
        difference: Decimal = self.claimed - self.due
        return difference
