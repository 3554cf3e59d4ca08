"""Loan scheme files: every term with its mark, each edition for its own disbursements, and the published rates."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.core.budget import GovernmentLevel
from jiheng.rules.describe import describe
from jiheng.rules.errors import RuleError, UnknownRuleError, UnreadRuleError
from jiheng.rules.library import load_library
from jiheng.rules.loan_scheme import CostShare, RateCap, ReferenceDay, Subsidy, SubsidyFormula, Term
from jiheng.rules.loan_words import subsidy_in_words, term_in_words
from jiheng.rules.standard import Evidence

from .texts import changed, files_of, library_with, mistakes

LIBRARY = load_library()

SCHEME = """\
kind: loan_scheme
id: test.loans
title: 试验贴息
region: "440117"
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验办法, number: 试财〔2020〕1号}
    value:
      women_only: {value: true, evidence: V2}
      amount_cap: {value: 100000, evidence: V2}
      model_amount_cap: {value: 300000, evidence: V2}
      maximum_age: {value: 60, evidence: V2}
      residence: {value: ["44"], evidence: V2}
      maximum_months: {value: 24, evidence: V2}
      maximum_times: {value: 3, evidence: V2}
      rate_cap: {value: {reference_rate: cn.lpr_1y, points: 150}, evidence: V2}
      subsidy: {value: {formula: reference_rate, reference_rate: cn.lpr_1y}, evidence: V2}
      subsidised_months: {value: 24, evidence: V2}
      days_in_year: {value: 360, evidence: V2}
      period_ends: {value: [03-20, 06-20, 09-20, 12-20], evidence: V2}
      extension_times: {value: 1, evidence: V2}
      extension_months: {value: 12, evidence: V2}
      extension_subsidised: {value: false, evidence: V2}
      overdue_subsidised: {value: false, evidence: V2}
      claim_after_days: {value: 90, evidence: V2}
      guarantee_share: {value: 0.8, evidence: V2}
      cost_shares: {value: [{level: provincial, share: 0.6}, {level: district, share: 0.4}], evidence: K-low, source: 假定}
"""


def test_a_scheme_is_read_term_by_term(tmp_path: Path) -> None:
    terms = files_of(tmp_path, SCHEME).loan_schemes["test.loans"].value_on(date(2021, 5, 6))
    assert terms.amount_cap == Term(Decimal(100000), Evidence.V2)
    assert terms.rate_cap.value == RateCap("cn.lpr_1y", 150)
    assert terms.subsidy.value == Subsidy(SubsidyFormula.REFERENCE_RATE, "cn.lpr_1y")
    assert [str(end) for end in terms.period_ends.value or ()] == ["3月20日", "6月20日", "9月20日", "12月20日"]
    assert terms.cost_shares == Term(
        (
            CostShare(GovernmentLevel.PROVINCIAL, Decimal("0.6")),
            CostShare(GovernmentLevel.DISTRICT, Decimal("0.4")),
        ),
        Evidence.K_LOW,
        "假定",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "      days_in_year: {value: 360, evidence: V2}\n",
            "",
            "rules/1.yaml:第10行 values[1].value 缺少“days_in_year”；请补写。",
        ),
        (
            "days_in_year: {value: 360,",
            "days_in_year: {value: 364,",
            "rules/1.yaml:第20行 values[1].value.days_in_year.value 364不是360或365；日利率＝年利率÷360或÷365。",
        ),
        (
            "days_in_year: {value: 360,",
            "days_in_year: {value: null,",
            "rules/1.yaml:第20行 values[1].value.days_in_year “days_in_year”不能是 null，没有它算不出贴息；请写明，推算的标 I。",
        ),
        (
            "{value: 24, evidence: V2}\n      maximum_times",
            "{evidence: V2}\n      maximum_times",
            "rules/1.yaml:第15行 values[1].value.maximum_months 缺少“value”；没有见到规定的写 value: null。",
        ),
        (
            "maximum_times: {value: 3,",
            "maximum_times: {value: 0,",
            "rules/1.yaml:第16行 values[1].value.maximum_times.value 须大于0；没有限制的写 value: null。",
        ),
        (
            '["44"]',
            '["440"]',
            "rules/1.yaml:第14行 values[1].value.residence.value[1] “440”不是行政区划代码的前2、4或6位；全省写两位，如 44。",
        ),
        (
            "03-20, 06-20",
            "06-20, 03-20",
            "rules/1.yaml:第21行 values[1].value.period_ends.value 结息日至少一个，按先后排列，不重复；请调整。",
        ),
        (
            "03-20, 06-20",
            "02-29, 06-20",
            "rules/1.yaml:第21行 values[1].value.period_ends.value[1] “02-29”不是每年都有的月日；请写 06-20 这样。",
        ),
        (
            "share: 0.4}",
            "share: 0.3}",
            "rules/1.yaml:第28行 values[1].value.cost_shares.value 各级分担合计是0.9，应为1；请核对。",
        ),
        (
            "{formula: reference_rate, reference_rate: cn.lpr_1y}",
            "{formula: above_reference, points: 150}",
            "rules/1.yaml:第18行 values[1].value.subsidy.value 按参考利率计算的公式要写明参考利率；请补写 reference_rate。",
        ),
        (
            "{formula: reference_rate, reference_rate: cn.lpr_1y}",
            "{formula: share_of_contract}",
            "rules/1.yaml:第18行 values[1].value.subsidy.value 按合同利率一定比例贴息的公式要写明比例；请补写 share。",
        ),
        (
            "{formula: reference_rate, reference_rate: cn.lpr_1y}",
            "{formula: share_of_contract, share: 0.333}",
            "rules/1.yaml:第18行 values[1].value.subsidy.value.share 0.333超过两位小数；请写 0.50 这样。",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, told: str, tmp_path: Path) -> None:
    assert told in mistakes(tmp_path, changed(SCHEME, old, new))


def test_a_rate_must_look_like_a_yearly_rate_in_percent(tmp_path: Path) -> None:
    rate = """\
kind: reference_rate
id: test.rate
title: 试验利率
values:
  - {effective_from: 2020-01-01, evidence: I, reference: {title: 试验}, value: 385}
"""
    assert mistakes(tmp_path, rate) == [
        "rules/1.yaml:第5行 values[1].value “385”不像年利率；3.70%写 3.70，最多四位小数。"
    ]


def test_a_scheme_may_only_name_rates_that_were_published_then(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, changed(SCHEME, "effective_from: 2020-01-01", "effective_from: 2018-01-01"))
    assert "“一年期贷款市场报价利率（LPR）”（cn.lpr_1y）在2018-01-01没有有效的版本" in str(error.value)


def test_terms_nobody_has_read_are_off_unless_chosen(tmp_path: Path) -> None:
    library = library_with(tmp_path, SCHEME)
    with pytest.raises(UnreadRuleError) as error:
        library.loan_scheme("test.loans", date(2021, 1, 1))
    assert str(error.value) == ("“试验贴息”（test.loans）2020-01-01起的版本有1处未核原文，默认不启用：各级财政分担")
    scheme = library.loan_scheme("test.loans", date(2021, 1, 1), allow_unread=True)
    assert scheme.unread_terms == ("各级财政分担",)


@pytest.mark.parametrize(
    ("day", "percent"),
    [
        (date(2021, 12, 19), "3.85"),
        (date(2021, 12, 20), "3.80"),
        (date(2022, 1, 19), "3.80"),
        (date(2022, 1, 20), "3.70"),
        (date(2022, 8, 21), "3.70"),
        (date(2022, 8, 22), "3.65"),
    ],
)
def test_the_published_rate_changes_on_the_day_of_publication(day: date, percent: str) -> None:
    assert LIBRARY.reference_rate("cn.lpr_1y").value_on(day) == Decimal(percent)


def test_the_womens_loans_of_each_round_have_their_own_terms() -> None:
    fourth = LIBRARY.loan_scheme("guangdong.womens_loans", date(2022, 6, 21))
    assert (fourth.terms.amount_cap.value, fourth.terms.model_amount_cap.value) == (Decimal(100000), Decimal(300000))
    assert fourth.terms.subsidy == Term(
        Subsidy(SubsidyFormula.REFERENCE_RATE, "cn.lpr_1y"),
        Evidence.I,
        "由270万元×3.70%×2年≈20万元推算，按放款日的一年期LPR全额贴息",
    )
    third = LIBRARY.loan_scheme("guangdong.womens_loans", date(2019, 12, 31))
    assert third.terms.subsidy.value == Subsidy(SubsidyFormula.REFERENCE_RATE, "cn.benchmark_1y_to_5y")
    with pytest.raises(UnreadRuleError):
        LIBRARY.loan_scheme("guangdong.womens_loans", date(2023, 8, 7))
    with pytest.raises(UnknownRuleError):
        LIBRARY.loan_scheme("guangdong.womens_loans", date(2023, 8, 6))


def test_the_guaranteed_loans_pay_half_the_contract_rate_from_2023() -> None:
    on = LIBRARY.loan_scheme_rule("cn.startup_guaranteed_loans").value_on
    before, after = on(date(2023, 9, 3)).subsidy.value, on(date(2023, 9, 4)).subsidy.value
    assert before == Subsidy(SubsidyFormula.ABOVE_REFERENCE, "cn.lpr_1y", points=150)
    assert after == Subsidy(SubsidyFormula.SHARE_OF_CONTRACT, share=Decimal("0.50"))
    assert on(date(2026, 1, 1)).amount_cap.value == 300000


@pytest.mark.parametrize("rule", LIBRARY.loan_schemes.values(), ids=lambda rule: rule.id)
def test_every_term_can_be_told_in_words(rule: object) -> None:
    for edition in getattr(rule, "editions", ()):
        assert all(term_in_words(edition.value, name) for name, _ in edition.value.items())


REPEAL = """\
  - effective_from: 2025-01-01
    evidence: V
    reference: {title: 关于废止试验办法的通知, number: 试财〔2024〕99号, article: 第一条}
    value: null
"""


def test_a_scheme_tells_every_edition_term_by_term(tmp_path: Path) -> None:
    library = library_with(tmp_path, SCHEME + REPEAL)
    (found,) = describe(library, "test.loans")
    assert (found.kind, found.title, found.facts) == ("贷款贴息方案", "试验贴息", (("地区", "广州市从化区（440117）"),))
    assert [part.heading for part in found.parts] == [
        "2020-01-01至2024-12-31放款的贷款",
        "2020-01-01至2024-12-31的依据",
        "2025-01-01起放款的贷款",
    ]
    assert found.parts[0].rows[-1] == ("各级财政分担", "省级60%、区级40%", "K-low 未见原文（把握低）", "假定")
    assert found.parts[1].rows == (("依据：《试验办法》（试财〔2020〕1号）（V2 见二手资料）",),)
    assert found.parts[2].rows == (("废止",),)


def test_published_rates_are_told_with_their_days_and_their_end(tmp_path: Path) -> None:
    rate = """\
kind: reference_rate
id: test.rate
title: 试验利率
values:
  - {effective_from: 2020-01-01, evidence: I, reference: {title: 试验公布}, notes: [每月公布。], value: 3.6875}
  - {effective_from: 2021-01-01, evidence: I, reference: {title: 试验停用}, value: null}
"""
    (found,) = describe(library_with(tmp_path, rate), "test.rate")
    assert (found.kind, found.notes) == ("参考利率", ("每月公布。",))
    assert [row[:2] for row in found.parts[0].rows] == [
        ("2020-01-01至2020-12-31", "3.6875%"),
        ("2021-01-01起", "停用"),
    ]


@pytest.mark.parametrize(
    ("subsidy", "words"),
    [
        (
            Subsidy(SubsidyFormula.REFERENCE_RATE, "cn.lpr_1y", ReferenceDay.ANNIVERSARY),
            "按放款日的参考利率（cn.lpr_1y）全额贴息，不超过合同利率，每满一年重取一次",
        ),
        (
            Subsidy(SubsidyFormula.ABOVE_REFERENCE, "cn.lpr_1y", ReferenceDay.PUBLICATION, 150),
            "合同利率超过当时的参考利率（cn.lpr_1y）−150个基点的部分，其下由借款人承担",
        ),
        (Subsidy(SubsidyFormula.SHARE_OF_CONTRACT, share=Decimal("0.50")), "合同利率的50%"),
    ],
)
def test_every_formula_is_told_in_words(subsidy: Subsidy, words: str) -> None:
    assert subsidy_in_words(subsidy) == words


def test_a_repealed_scheme_governs_nothing(tmp_path: Path) -> None:
    library = library_with(tmp_path, SCHEME + REPEAL)
    assert library.loan_scheme("test.loans", date(2024, 12, 31), allow_unread=True).id == "test.loans"
    with pytest.raises(UnknownRuleError):
        library.loan_scheme("test.loans", date(2025, 1, 1), allow_unread=True)
