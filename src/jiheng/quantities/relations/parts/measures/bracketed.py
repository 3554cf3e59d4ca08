"""Brackets behind each of a row and its total: 甲40元（税8元），乙20元（税7元），共60元（税15元）."""

from collections.abc import Iterator

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum
from jiheng.quantities.relations.arithmetic.sums import is_slipped, nearly_adds_up
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS

_BEGINS = late_pattern("^(?:其中|含|包括)?：?")
_FEWEST, _SHORTEST = 2, 2


def bracketed(sentence: Sentence) -> Iterator[Statement]:
    """The bracket behind each total against the brackets of that name behind the amounts before it."""
    for total, told in zip(sentence.terms, sentence.terms[1:], strict=False):
        if not (words.STRONG_TOTAL.search(total.name) or words.WEAK_TOTAL.match(total.own_name)):
            continue
        if not _is_behind(total, told) or total.unit in NO_AMOUNTS or not told.mention.is_exact:
            continue
        parts = _parts(sentence, total, told)
        mentions = [each.mention for each in parts]
        if len(parts) < _FEWEST or not all(each.is_exact for each in mentions):
            continue
        yield from likely_sum([told.mention], mentions, nearly_adds_up, is_slipped)


def _parts(sentence: Sentence, total: Term, told: Term) -> list[Term]:
    name = _BEGINS.sub("", told.name)
    rows = zip(sentence.terms[: total.index], sentence.terms[1 : total.index], strict=False)
    return [
        each
        for row, each in rows
        if _is_behind(row, each) and each.unit == told.unit and _BEGINS.sub("", each.name) == name
        if len(name) >= _SHORTEST
    ]


def _is_behind(term: Term, told: Term) -> bool:
    """Whether the second stands first in a bracket that opens right behind the first."""
    return told.depth == term.depth + 1 and told.mark == "（" and told.bracket == term.end
