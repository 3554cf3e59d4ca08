"""Schemes of interest-subsidised loans: who may borrow how much, and what part of the interest is paid for them."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from jiheng.core.budget import GovernmentLevel
from jiheng.core.choice import Choice
from jiheng.rules.standard import Evidence, Provenance

T = TypeVar("T")


class SubsidyFormula(Choice):
    """Which part of the interest is subsidised."""

    REFERENCE_RATE = "reference_rate", "按参考利率贴息，不超过合同利率"
    ABOVE_REFERENCE = "above_reference", "合同利率减去参考利率扣减后的部分，其下由借款人承担"
    SHARE_OF_CONTRACT = "share_of_contract", "按合同利率的一定比例贴息"


class ReferenceDay(Choice):
    """On which day the reference rate is taken that a loan is subsidised by."""

    DISBURSEMENT = "disbursement", "放款日，期内不变"
    ANNIVERSARY = "anniversary", "放款日，每满一年重取一次"
    PUBLICATION = "publication", "每次公布之日起随之调整"


@dataclass(frozen=True, slots=True)
class Term(Generic[T]):
    """One term of a scheme, with how well it is known. `value` None: the texts seen set no such limit."""

    value: T | None
    evidence: Evidence
    source: str = ""

    @property
    def is_unread(self) -> bool:
        return self.evidence.is_unread


@dataclass(frozen=True, slots=True)
class Subsidy:
    """`points` are basis points off the reference rate, `share` the part of the contract rate from 0 to 1."""

    formula: SubsidyFormula
    reference_rate: str = ""
    reference_day: ReferenceDay = ReferenceDay.DISBURSEMENT
    points: int = 0
    share: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class RateCap:
    """The highest contract rate: the reference rate on the day of disbursement, so many basis points more."""

    reference_rate: str
    points: int


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year, 06-20."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        return date(year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.month}月{self.day}日"


@dataclass(frozen=True, slots=True)
class CostShare:
    """The part of the subsidy that one level of government pays."""

    level: GovernmentLevel
    share: Decimal


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """The terms of one edition of a scheme. Amounts in yuan; a loan is governed by the edition of its disbursement."""

    women_only: Term[bool]
    amount_cap: Term[Decimal]
    model_amount_cap: Term[Decimal]
    maximum_age: Term[int]
    residence: Term[tuple[str, ...]]
    maximum_months: Term[int]
    maximum_times: Term[int]
    rate_cap: Term[RateCap]
    subsidy: Term[Subsidy]
    subsidised_months: Term[int]
    days_in_year: Term[int]
    period_ends: Term[tuple[MonthDay, ...]]
    extension_times: Term[int]
    extension_months: Term[int]
    extension_subsidised: Term[bool]
    overdue_subsidised: Term[bool]
    claim_after_days: Term[int]
    guarantee_share: Term[Decimal]
    cost_shares: Term[tuple[CostShare, ...]]

    def items(self) -> Iterator[tuple[str, Term[object]]]:
        """Every term with its name, in the order above."""
        return ((each.name, getattr(self, each.name)) for each in fields(self))


TERM_TITLES = {
    "women_only": "只限女性",
    "amount_cap": "单户额度上限",
    "model_amount_cap": "示范主体额度上限",
    "maximum_age": "申请时最高年龄",
    "residence": "户籍",
    "maximum_months": "最长期限",
    "maximum_times": "累计次数",
    "rate_cap": "合同利率上限",
    "subsidy": "贴息公式",
    "subsidised_months": "贴息最长时间",
    "days_in_year": "计息天数",
    "period_ends": "结息日",
    "extension_times": "展期次数",
    "extension_months": "展期最长时间",
    "extension_subsidised": "展期贴息",
    "overdue_subsidised": "逾期贴息",
    "claim_after_days": "可代偿的逾期天数",
    "guarantee_share": "担保基金分担",
    "cost_shares": "各级财政分担",
}
"""What people call each term."""


@dataclass(frozen=True, slots=True)
class LoanScheme:
    """A scheme as it was on one day."""

    id: str
    title: str
    terms: LoanTerms
    notes: tuple[str, ...]
    provenance: Provenance

    @property
    def unread_terms(self) -> tuple[str, ...]:
        """The titles of the terms that stand on texts nobody has read."""
        return tuple(TERM_TITLES[name] for name, term in self.terms.items() if term.is_unread)
