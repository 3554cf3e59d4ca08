"""The townships of a county against its towns, townships and subdistricts: 辖8镇4乡，共12个乡镇; 12个乡镇（8镇4乡）."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement

SIGNS = ("乡镇", "乡（镇", "镇（乡", "镇街", "街镇", "镇（街")
"""One of them names all."""
_ALL = late_pattern("乡镇（街道）|镇（街道）|乡（镇）|镇（乡）|镇街|街镇|乡镇")
_KIND = late_pattern("(?P<town>(?:建制)?镇)|(?P<township>(?:民族|[\u4e00-\u9fff]{1,2}族)?乡)|(?P<street>街道)")
_KINDS = frozenset(("镇", "乡", "街道"))
_STREET = "街"
_FEWEST = 2


def townships(sentence: Sentence) -> Iterator[Statement]:
    """Each count of all that has its kinds right before it or in the brackets behind it."""
    terms = sentence.terms
    for term in terms:
        noun = _ALL.match(sentence.text, term.end) if not term.depth and term.mention.is_exact else None
        if noun is not None:
            behind = list(takewhile(lambda each: each.depth, terms[term.index + 1 :]))
            for near in (terms[: term.index][::-1], behind):
                yield from _judged(sentence, term, list(takewhile(lambda each: _kind(sentence, each), near)), noun[0])


def _kind(sentence: Sentence, term: Term) -> str | None:
    """镇 of 8镇 and of 8个镇."""
    at = term.end - len(term.unit) if term.unit in _KINDS else term.end
    found = _KIND.match(sentence.text, at)
    return None if found is None or _ALL.match(sentence.text, at) or not term.mention.is_exact else found.lastgroup


def _judged(sentence: Sentence, whole: Term, near: Sequence[Term], noun: str) -> Iterator[Statement]:
    """街道 are no 乡镇, unless the noun names them."""
    parts = {kind: each.mention for each in near if (kind := _kind(sentence, each)) != "street" or _STREET in noun}
    if len(parts) >= _FEWEST:
        mentions = sorted(parts.values(), key=lambda each: each.start)
        holds = adds_up(whole.mention, mentions)
        yield sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)
