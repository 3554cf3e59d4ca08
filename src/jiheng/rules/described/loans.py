"""Loan schemes and the reference rates they name."""

from decimal import Decimal

from jiheng.rules.dated import DatedRule
from jiheng.rules.described.description import Description, Part, evidence_in_words, origin
from jiheng.rules.loan_scheme import TERM_TITLES, LoanTerms
from jiheng.rules.loan_words import rate_in_words, term_in_words
from jiheng.rules.region import region_told


def describe_loan_scheme(rule: DatedRule[LoanTerms]) -> Description:
    """One table for each edition, so that what changed from one to the next can be seen."""
    parts = []
    for edition in rule.editions:
        heading = f"{edition.period}放款的贷款"
        if edition.value is None:
            parts.append(Part(heading, (), (("废止",),)))
            continue
        rows = [
            (TERM_TITLES[name], term_in_words(edition.value, name), evidence_in_words(term.evidence), term.source)
            for name, term in edition.value.items()
        ]
        parts.append(Part(heading, ("条件", "内容", "依据程度", "出处"), tuple(rows)))
        lines = [f"依据：{edition.reference}（{evidence_in_words(edition.evidence)}）"]
        lines += [f"网址：{edition.reference.url}"] if edition.reference.url else []
        parts.append(Part(f"{edition.period}的依据", (), tuple((line,) for line in (*lines, *edition.notes))))
    return Description(rule.id, "贷款贴息方案", rule.title, (("地区", region_told(rule.region)),), tuple(parts), ())


def describe_reference_rate(rule: DatedRule[Decimal]) -> Description:
    rows = [
        (edition.period, rate_in_words(edition.value) if edition.value is not None else "停用", *origin(edition))
        for edition in rule.editions
    ]
    parts = (Part("历次公布", ("有效期", "年利率", "依据", "依据程度"), tuple(rows)),)
    notes = tuple(note for edition in rule.editions for note in edition.notes)
    return Description(rule.id, "参考利率", rule.title, (("地区", region_told(rule.region)),), parts, notes)
