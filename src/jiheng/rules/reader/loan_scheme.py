"""Loan scheme files: every term with its own evidence mark, none left out in silence."""

from decimal import Decimal
from typing import TypeVar

from jiheng.core.budget import GovernmentLevel
from jiheng.core.numbers import plain
from jiheng.rules.dated import DatedRule
from jiheng.rules.loan_scheme import (
    CostShare,
    LoanTerms,
    MonthDay,
    RateCap,
    ReferenceDay,
    Subsidy,
    SubsidyFormula,
    Term,
)
from jiheng.rules.reader.dated import dated_rule, rule_id
from jiheng.rules.reader.reference import evidence
from jiheng.rules.reader.scoring_rule import positive, share
from jiheng.schema.reading import Answer, Fields, Place, Read, list_of
from jiheng.schema.scalars import choice, decimal, flag, text, whole

T = TypeVar("T")

YEARS_OF_DAYS = (360, 365)
LEAP_YEAR = 2000


def loan_scheme(fields: Fields, source: str) -> DatedRule[LoanTerms]:
    return dated_rule(fields, source, _terms)


def _terms(place: Place) -> LoanTerms:
    with place.fields() as fields:
        women_only = _term(fields, "women_only", flag)
        amount_cap = _term(fields, "amount_cap", positive)
        model_amount_cap = _term(fields, "model_amount_cap", positive)
        maximum_age = _term(fields, "maximum_age", whole)
        residence = _term(fields, "residence", list_of(_division))
        maximum_months = _term(fields, "maximum_months", _one_or_more)
        maximum_times = _term(fields, "maximum_times", _one_or_more)
        rate_cap = _term(fields, "rate_cap", _rate_cap)
        subsidy = _term(fields, "subsidy", _subsidy)
        subsidised_months = _term(fields, "subsidised_months", _one_or_more)
        days_in_year = _term(fields, "days_in_year", _days_in_year)
        period_ends = _term(fields, "period_ends", _period_ends)
        extension_times = _term(fields, "extension_times", whole)
        extension_months = _term(fields, "extension_months", whole)
        extension_subsidised = _term(fields, "extension_subsidised", flag)
        overdue_subsidised = _term(fields, "overdue_subsidised", flag)
        claim_after_days = _term(fields, "claim_after_days", whole)
        guarantee_share = _term(fields, "guarantee_share", share)
        cost_shares = _term(fields, "cost_shares", _cost_shares)
        for needed in ("subsidy", "days_in_year", "period_ends"):
            _must_have(fields, needed)
    return LoanTerms(
        women_only=women_only.value,
        amount_cap=amount_cap.value,
        model_amount_cap=model_amount_cap.value,
        maximum_age=maximum_age.value,
        residence=residence.value,
        maximum_months=maximum_months.value,
        maximum_times=maximum_times.value,
        rate_cap=rate_cap.value,
        subsidy=subsidy.value,
        subsidised_months=subsidised_months.value,
        days_in_year=days_in_year.value,
        period_ends=period_ends.value,
        extension_times=extension_times.value,
        extension_months=extension_months.value,
        extension_subsidised=extension_subsidised.value,
        overdue_subsidised=overdue_subsidised.value,
        claim_after_days=claim_after_days.value,
        guarantee_share=guarantee_share.value,
        cost_shares=cost_shares.value,
    )


def _term(fields: Fields, name: str, reader: Read[T]) -> Answer[Term[T]]:
    """`{value, evidence, source}`; the value may be null, but the term must be written."""

    def read_term(place: Place) -> Term[T]:
        with place.fields() as own:
            value: Answer[T | None] = own.nullable("value", reader)
            mark = own.required("evidence", evidence)
            source = own.optional("source", text, "")
            if not own.is_written("value"):
                place.report("缺少“value”；没有见到规定的写 value: null。", id="SCH005", expected="value")
        return Term(value.value, mark.value, source.value)

    return fields.required(name, read_term)


def _must_have(fields: Fields, name: str) -> None:
    """Without these nothing can be computed, so null is refused."""
    if not fields.has(name):
        return
    with_value = fields.at(name).fields()
    if with_value.is_written("value") and not with_value.has("value"):
        fields.at(name).report(f"“{name}”不能是 null，没有它算不出贴息；请写明，推算的标 I。", expected="value")


def _division(place: Place) -> str:
    """The first two, four or six digits of a division code: 44 is the whole of Guangdong."""
    digits = text(place)
    if not digits.isdecimal() or len(digits) not in (2, 4, 6):
        raise place.refusal(
            f"“{digits}”不是行政区划代码的前2、4或6位；全省写两位，如 44。", found=digits, expected="44"
        )
    return digits


def _one_or_more(place: Place) -> int:
    number = whole(place)
    if number == 0:
        raise place.refusal("须大于0；没有限制的写 value: null。", found=0, expected="大于0")
    return number


def _rate_cap(place: Place) -> RateCap:
    with place.fields() as fields:
        reference_rate = fields.required("reference_rate", rule_id)
        points = fields.required("points", whole)
    return RateCap(reference_rate.value, points.value)


def _subsidy(place: Place) -> Subsidy:
    with place.fields() as fields:
        formula = fields.required("formula", choice(SubsidyFormula))
        reference_rate = fields.optional("reference_rate", rule_id, "")
        reference_day = fields.optional("reference_day", choice(ReferenceDay), ReferenceDay.DISBURSEMENT)
        points = fields.optional("points", whole, 0)
        part = fields.optional("share", _whole_percent, Decimal(1))
        needs_rate = formula.content not in (None, (SubsidyFormula.SHARE_OF_CONTRACT,))
        if needs_rate and not fields.has("reference_rate"):
            place.report("按参考利率计算的公式要写明参考利率；请补写 reference_rate。", id="SCH005")
        if formula.content == (SubsidyFormula.SHARE_OF_CONTRACT,) and not fields.has("share"):
            place.report("按合同利率一定比例贴息的公式要写明比例；请补写 share。", id="SCH005")
    return Subsidy(formula.value, reference_rate.value, reference_day.value, points.value, part.value)


def _whole_percent(place: Place) -> Decimal:
    """A share to two decimals, so that rates stay whole numbers of a hundred-millionth."""
    part = share(place)
    if part != part.quantize(Decimal("0.01")):
        raise place.refusal(f"{plain(part)}超过两位小数；请写 0.50 这样。", found=plain(part), expected="两位小数")
    return part


def _days_in_year(place: Place) -> int:
    number = whole(place)
    if number not in YEARS_OF_DAYS:
        raise place.refusal(f"{number}不是360或365；日利率＝年利率÷360或÷365。", found=number, expected="360、365")
    return number


def _period_ends(place: Place) -> tuple[MonthDay, ...]:
    """The last days of the settlement periods of a year, in order."""
    ends = list_of(_month_day)(place)
    days = [end.in_year(LEAP_YEAR) for end in ends]
    if not days or days != sorted(set(days)):
        raise place.refusal("结息日至少一个，按先后排列，不重复；请调整。", expected="03-20, 06-20, 09-20, 12-20")
    return ends


def _month_day(place: Place) -> MonthDay:
    typed = text(place)
    month, _, day = typed.partition("-")
    try:
        found = MonthDay(int(month), int(day))
        found.in_year(LEAP_YEAR - 1)
    except ValueError:
        raise place.refusal(f"“{typed}”不是每年都有的月日；请写 06-20 这样。", found=typed, expected="月-日") from None
    return found


def _cost_shares(place: Place) -> tuple[CostShare, ...]:
    shares = list_of(_cost_share)(place)
    total = sum((each.share for each in shares), Decimal(0))
    if total != 1:
        raise place.refusal(f"各级分担合计是{plain(total)}，应为1；请核对。", found=plain(total), expected="1")
    return shares


def _cost_share(place: Place) -> CostShare:
    with place.fields() as fields:
        level = fields.required("level", choice(GovernmentLevel))
        part = fields.required("share", share)
    return CostShare(level.value, part.value)


def rate_percent(place: Place) -> Decimal:
    """A yearly rate in percent with at most four decimals: 3.70."""
    number = decimal(place)
    if not 0 < number < 100 or number != number.quantize(Decimal("0.0001")):
        raise place.refusal(
            f"“{plain(number)}”不像年利率；3.70%写 3.70，最多四位小数。", found=plain(number), expected="3.70"
        )
    return number


def reference_rate(fields: Fields, source: str) -> DatedRule[Decimal]:
    """A series of published rates, in percent, each in force until the next."""
    return dated_rule(fields, source, rate_percent)
