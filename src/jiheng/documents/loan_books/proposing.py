"""What stands beside a reconciliation: how the money due can be paid from the sources, and which terms were used."""

from jiheng.core.finding import Findings
from jiheng.documents.loan_books.reconciliation import ProposedPayment
from jiheng.rules.loan_scheme import LoanScheme
from jiheng.subsidy.differences import Reconciliation
from jiheng.subsidy.funding import proposals, year_of_sources
from jiheng.subsidy.ledger import Ledger


def proposed_payments(answer: Reconciliation, money: Ledger) -> list[ProposedPayment]:
    """How what is due can be paid from what the sources hold in the year of the last settled day."""
    if not money.sources or answer.last_day is None:
        return []
    books = year_of_sources(money, answer.last_day.year, Findings())
    left = {one.source.code: one.left for one in books}
    names = {one.source.code: f"{one.source.code} {one.name}" for one in books}
    rows = []
    for made in proposals(answer.due_by_borrower_year, books):
        for part in made.drawn.draws:
            left[part.source.code] -= part.amount
            rows.append(
                ProposedPayment(made.borrower_year, names[part.source.code], part.amount, left[part.source.code])
            )
        if made.drawn.unfunded:
            rows.append(ProposedPayment(made.borrower_year, "没有资金可用", made.drawn.unfunded, None))
    return rows


def edition_words(scheme: LoanScheme) -> str:
    """What a reader must know of the terms that were used."""
    known = scheme.provenance
    mark = scheme.terms.subsidy.evidence
    told = f"{scheme.title}（{scheme.id}），{known.effective_from}起放款的适用；依据 {known.reference}"
    told += f"（{known.evidence.value}）；贴息公式核实程度 {mark.value} {mark.label}"
    unread = "、".join(scheme.unread_terms)
    return f"{told}。未核原文：{unread}。" if unread else f"{told}。"
