"""The terms of a loan scheme told in Chinese words."""

from collections.abc import Callable
from decimal import Decimal

from jiheng.core.numbers import in_percent, in_wan, plain
from jiheng.rules.loan_scheme import LoanTerms, RateCap, ReferenceDay, Subsidy, SubsidyFormula, Term

NO_LIMIT = "所见文字没有规定"


def rate_in_words(percent: Decimal) -> str:
    """3.7 as 3.70%, 3.6875 as 3.6875%."""
    return f"{percent:.2f}%" if percent == percent.quantize(Decimal("0.01")) else f"{plain(percent)}%"


def subsidy_in_words(subsidy: Subsidy) -> str:
    """How the subsidised rate comes about, in one clause."""
    day = "放款日" if subsidy.reference_day is not ReferenceDay.PUBLICATION else "当时"
    yearly = "，每满一年重取一次" if subsidy.reference_day is ReferenceDay.ANNIVERSARY else ""
    match subsidy.formula:
        case SubsidyFormula.REFERENCE_RATE:
            return f"按{day}的参考利率（{subsidy.reference_rate}）全额贴息，不超过合同利率{yearly}"
        case SubsidyFormula.ABOVE_REFERENCE:
            borne = f"{day}的参考利率（{subsidy.reference_rate}）−{subsidy.points}个基点"
            return f"合同利率超过{borne}的部分，其下由借款人承担{yearly}"
        case SubsidyFormula.SHARE_OF_CONTRACT:  # pragma: no branch
            return f"合同利率的{in_percent(subsidy.share)}"


def rate_cap_in_words(cap: RateCap) -> str:
    return f"不超过放款日的参考利率（{cap.reference_rate}）+{cap.points}个基点"


def _listed(values: tuple[object, ...]) -> str:
    return "、".join(map(str, values))


def _yes(value: bool) -> str:
    return "是" if value else "否"


_WORDS: dict[str, Callable[[LoanTerms], str]] = {
    "women_only": lambda terms: _yes(bool(terms.women_only.value)),
    "amount_cap": lambda terms: in_wan(terms.amount_cap.value or Decimal(0)),
    "model_amount_cap": lambda terms: in_wan(terms.model_amount_cap.value or Decimal(0)),
    "maximum_age": lambda terms: f"{terms.maximum_age.value}周岁",
    "residence": lambda terms: f"行政区划代码以{_listed(terms.residence.value or ())}开头",
    "maximum_months": lambda terms: f"{terms.maximum_months.value}个月",
    "maximum_times": lambda terms: f"{terms.maximum_times.value}次",
    "rate_cap": lambda terms: rate_cap_in_words(terms.rate_cap.value) if terms.rate_cap.value else "",
    "subsidy": lambda terms: subsidy_in_words(terms.subsidy.value) if terms.subsidy.value else "",
    "subsidised_months": lambda terms: f"{terms.subsidised_months.value}个月",
    "days_in_year": lambda terms: f"实际天数，日利率＝年利率÷{terms.days_in_year.value}",
    "period_ends": lambda terms: _listed(terms.period_ends.value or ()),
    "extension_times": lambda terms: f"{terms.extension_times.value}次",
    "extension_months": lambda terms: f"{terms.extension_months.value}个月",
    "extension_subsidised": lambda terms: _yes(bool(terms.extension_subsidised.value)),
    "overdue_subsidised": lambda terms: _yes(bool(terms.overdue_subsidised.value)),
    "claim_after_days": lambda terms: f"逾期超过{terms.claim_after_days.value}天",
    "guarantee_share": lambda terms: f"{plain((terms.guarantee_share.value or Decimal(0)) * 100)}%",
    "cost_shares": lambda terms: _listed(
        tuple(f"{each.level.label}{in_percent(each.share)}" for each in terms.cost_shares.value or ())
    ),
}


def term_in_words(terms: LoanTerms, name: str) -> str:
    """The value of one term; what the texts seen do not limit says so."""
    term: Term[object] = getattr(terms, name)
    return NO_LIMIT if term.value is None else _WORDS[name](terms)
