"""The loan book: each loan under the edition of its day, and those that no edition governs."""

from dataclasses import replace
from datetime import date

import pytest

from jiheng.core.finding import Findings
from jiheng.rules.errors import UnreadRuleError
from jiheng.rules.library import load_library
from jiheng.subsidy.book import LoanBook, loan_book
from jiheng.subsidy.editions import MOST_TOLD
from jiheng.subsidy.frames import frame_of
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from tests.subsidy.loans import APPLIED, LENT


def book(*loans: LedgerLoan, allow_unread: bool = False) -> tuple[LoanBook, list[str]]:
    findings = Findings()
    frames = frame_of(LedgerLoan, loans), frame_of(LoanEvent, ())
    found = loan_book(*frames, load_library(), findings, allow_unread=allow_unread)
    return found, [f"{each.location} {each.message}" for each in findings.items]


def test_only_disbursed_loans_are_in_the_book() -> None:
    found, told = book(APPLIED, replace(LENT, code="D2"))
    assert (found.loans["code"].to_list(), told) == (["D2"], [])


def test_each_loan_is_under_the_edition_of_its_day() -> None:
    older = replace(LENT, code="D0", applied_on=date(2019, 1, 1), disbursed_on=date(2019, 12, 31))
    found, _ = book(LENT, older)
    assert found.loans.select("code", "series", "first_reference_rate").rows() == [
        ("D1", "cn.lpr_1y", 3_700_000),
        ("D0", "cn.benchmark_1y_to_5y", 4_750_000),
    ]
    assert [scheme.provenance.effective_from.year for scheme in found.schemes] == [2017, 2020]


def test_loans_under_no_scheme_or_between_two_editions_are_told() -> None:
    _, told = book(replace(LENT, scheme="guangdong.women"), replace(LENT, code="D2", disbursed_on=date(2023, 3, 1)))
    assert told == [
        "贷款[D1].贴息方案 没有编号为“guangdong.women”的贷款贴息方案，最接近的是“guangdong.womens_loans”；"
        "可用的方案见网页“贴息方案”，或 jiheng subsidy schemes。",
        "贷款[D2].放款日 “广东省妇女创业小额担保贷款贴息项目”（guangdong.womens_loans）在2023-03-01没有有效的版本，"
        "它的有效期是：2017-01-01至2019-12-31、2020-01-01至2022-12-31、2023-08-07至2025-12-31；请核对放款日和方案。",
    ]


def test_very_many_such_loans_are_counted() -> None:
    loans = [replace(LENT, code=f"D{n}", disbursed_on=date(2023, 3, 1)) for n in range(MOST_TOLD + 3)]
    assert book(*loans)[1][-1] == "贷款 另有3笔的放款日没有有效的方案，没有逐笔列出。"


def test_terms_nobody_has_read_must_be_allowed() -> None:
    later = replace(LENT, disbursed_on=date(2023, 9, 1))
    with pytest.raises(UnreadRuleError):
        book(later)
    assert book(later, allow_unread=True)[0].loans.height == 1
