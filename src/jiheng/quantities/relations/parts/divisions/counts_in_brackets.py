"""Totals with each part in brackets of its own: 共180处：遗址（33处）、石窟寺（14处）、古墓葬（133处）."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_swapped
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS

_FEWEST, _MOST = 3, 16
_SHORT = 2
_IS_NEAR, _IS_NOT_FAR = within(Decimal("0.12")), within(Decimal("0.45"))


def counts_in_brackets(sentence: Sentence) -> Iterator[Statement]:
    """Each run of figures that stand alone in their brackets, against the figure before the run."""
    run: list[Term] = []
    for term in sentence.terms:
        if run and _is_next(run[-1], term):
            run.append(term)
            continue
        yield from _judged(sentence, run)
        run = [term] if _is_alone(sentence, term) else []
    yield from _judged(sentence, run)


def _is_alone(sentence: Sentence, term: Term) -> bool:
    is_told = term.depth == 1 and term.unit not in NO_AMOUNTS and term.mention.is_exact
    return is_told and term.mark in "（【" and sentence.text[term.end : term.end + 1] in "）】"


def _is_next(last: Term, term: Term) -> bool:
    is_like = term.unit == last.unit and term.depth == 1 and term.bracket != last.bracket and not term.own_name
    return is_like and term.mention.is_exact and term.after_mark in "）】" and not term.after


def _judged(sentence: Sentence, run: Sequence[Term]) -> Iterator[Statement]:
    if not _FEWEST <= len(run) <= _MOST or not run[0].index:
        return
    whole = sentence.terms[run[0].index - 1]
    if whole.unit == run[0].unit and whole.is_plain and not sentence.text.startswith("等", run[-1].end + 1):
        yield from likely_sum([whole.mention], [term.mention for term in run], _IS_NEAR, _is_swapped)


def _is_swapped(whole: Mention, parts: Sequence[Mention]) -> bool:
    return _IS_NOT_FAR(whole, parts) and is_swapped(whole, parts, _SHORT)
