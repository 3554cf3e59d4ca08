"""A preview of whether an applicant may borrow: every rule with its answer, its reason and the text that says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.identity import IdNumber
from jiheng.core.numbers import in_wan
from jiheng.rules.library import RuleLibrary
from jiheng.rules.loan_scheme import TERM_TITLES, LoanScheme
from jiheng.rules.loan_words import rate_in_words


class Outcome(Choice):
    """Three answers, not two."""

    PASS = "pass", "符合"
    FAIL = "fail", "不符合"
    NOT_APPLICABLE = "not_applicable", "不适用"


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What an applicant asks for. What is None is not known, and is asked for."""

    applied_on: date
    amount: Decimal
    months: int | None = None
    contract_rate: Decimal | None = None
    id_number: IdNumber | None = None
    is_model_entrepreneur: bool = False
    earlier_loans: int | None = None
    has_unsettled_loan: bool | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one rule. `basis` is the dated value it rests on, with how well that is known."""

    rule: str
    outcome: Outcome
    reason: str
    basis: str


@dataclass(frozen=True, slots=True)
class Preview:
    """All answers. Only a fail stands in the way; what is not applicable is told so that it can be asked for."""

    scheme: LoanScheme
    verdicts: tuple[Verdict, ...]

    @property
    def may_apply(self) -> bool:
        return all(verdict.outcome is not Outcome.FAIL for verdict in self.verdicts)


Answer = tuple[Outcome, str]
_UNLIMITED = "方案没有规定"
ONE_AT_A_TIME = "同时只有一笔"


def preview(application: Application, scheme: LoanScheme, library: RuleLibrary) -> Preview:
    """Every rule of the scheme asked of one application."""
    return Preview(scheme, tuple(_verdicts(application, scheme, library)))


def _verdicts(application: Application, scheme: LoanScheme, library: RuleLibrary) -> Iterator[Verdict]:
    for name, ask in _RULES.items():
        term = getattr(scheme.terms, name)
        outcome, reason = (Outcome.NOT_APPLICABLE, _UNLIMITED) if term.value is None else ask(application, scheme)
        basis = f"{scheme.title}（{scheme.id}），{scheme.provenance.effective_from}起，{term.evidence.label}"
        yield Verdict(TERM_TITLES[name], outcome, reason, f"{basis}：{term.source}" if term.source else basis)
    yield _rate_cap(application, scheme, library)
    outcome, reason = _unsettled(application)
    yield Verdict(ONE_AT_A_TIME, outcome, reason, "同一人同一时间只贴一笔（推算或设计建议）")


def _unknown(what: str) -> Answer:
    return Outcome.NOT_APPLICABLE, f"没有{what}，无法核对；请补"


def _answer(holds: bool, reason: str) -> Answer:
    return (Outcome.PASS if holds else Outcome.FAIL), reason


def _women_only(application: Application, scheme: LoanScheme) -> Answer:
    if not scheme.terms.women_only.value:
        return Outcome.NOT_APPLICABLE, "方案不限性别"
    if application.id_number is None:
        return _unknown("身份证号")
    is_female = application.id_number.is_female
    return _answer(is_female, f"身份证号第17位是{'双数，女' if is_female else '单数，男'}")


def _age(application: Application, scheme: LoanScheme) -> Answer:
    if application.id_number is None:
        return _unknown("身份证号")
    limit = scheme.terms.maximum_age.value or 0
    age = application.id_number.age_on(application.applied_on)
    return _answer(age <= limit, f"申请日{application.applied_on}满{age}周岁，上限{limit}周岁")


def _residence(application: Application, scheme: LoanScheme) -> Answer:
    """The division in the number is that of the first registration; somebody may have moved since."""
    if application.id_number is None:
        return _unknown("身份证号")
    wanted = scheme.terms.residence.value or ()
    told = "、".join(wanted)
    if application.id_number.division.startswith(wanted):
        return Outcome.PASS, f"身份证号的区划代码以{told}开头"
    return Outcome.NOT_APPLICABLE, f"身份证号的区划代码不以{told}开头，可能已迁入；请查户口簿"


def _amount(application: Application, scheme: LoanScheme) -> Answer:
    own, model = scheme.terms.amount_cap.value or Decimal(0), scheme.terms.model_amount_cap.value
    is_model = application.is_model_entrepreneur and model is not None
    cap = model if is_model and model is not None else own
    kind = "示范主体" if is_model else "单户"
    return _answer(application.amount <= cap, f"申请{in_wan(application.amount)}，{kind}上限{in_wan(cap)}")


def _months(application: Application, scheme: LoanScheme) -> Answer:
    if application.months is None:
        return _unknown("期限")
    limit = scheme.terms.maximum_months.value or 0
    return _answer(application.months <= limit, f"期限{application.months}个月，最长{limit}个月")


def _times(application: Application, scheme: LoanScheme) -> Answer:
    if application.earlier_loans is None:
        return _unknown("以前借款的次数")
    limit, ordinal = scheme.terms.maximum_times.value or 0, application.earlier_loans + 1
    return _answer(ordinal <= limit, f"这是第{ordinal}次，累计不超过{limit}次")


def _unsettled(application: Application) -> Answer:
    if application.has_unsettled_loan is None:
        return _unknown("在贷情况")
    has_one = application.has_unsettled_loan
    return _answer(not has_one, "有一笔贴息贷款还没有结清" if has_one else "没有未结清的贴息贷款")


def _rate_cap(application: Application, scheme: LoanScheme, library: RuleLibrary) -> Verdict:
    term = scheme.terms.rate_cap
    title = TERM_TITLES["rate_cap"]
    basis = f"{scheme.title}（{scheme.id}），{scheme.provenance.effective_from}起，{term.evidence.label}：{term.source}"
    if term.value is None:
        return Verdict(title, Outcome.NOT_APPLICABLE, _UNLIMITED, basis)
    if application.contract_rate is None:
        return Verdict(title, *_unknown("合同年利率"), basis)
    rates = library.reference_rate(term.value.reference_rate)
    edition = rates.on(application.applied_on)
    published = rates.value_on(application.applied_on)
    cap = published + Decimal(term.value.points) / 100
    told = (
        f"合同利率{rate_in_words(application.contract_rate)}，上限是{rates.title}{rate_in_words(published)}"
        f"（{edition.effective_from}公布，{edition.evidence.label}）加{term.value.points}个基点，即{rate_in_words(cap)}"
    )
    return Verdict(title, *_answer(application.contract_rate <= cap, told), basis)


_RULES: dict[str, Callable[[Application, LoanScheme], Answer]] = {
    "women_only": _women_only,
    "maximum_age": _age,
    "residence": _residence,
    "amount_cap": _amount,
    "maximum_months": _months,
    "maximum_times": _times,
}
"""The terms that are asked of an application, in the order in which they are told."""
