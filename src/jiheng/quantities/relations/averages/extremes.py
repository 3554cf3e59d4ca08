"""An average lies between the highest and the lowest: 平均91.3分，最高98.6分，最低76.2分."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, SCORE

_AVERAGE = late_pattern("平均|均[分值价]|[人户亩场校村]均")
_HIGHEST, _LOWEST = late_pattern("最(?:高|多|大|长)"), late_pattern("最(?:低|少|小|短)")
_MANY = late_pattern("分别|去掉|不[高低超]")
"""What is told of several, what was left out and what is a limit prove nothing."""


def extremes(sentence: Sentence) -> Iterator[Statement]:
    """The one average of a sentence beside the one highest and the one lowest value of its unit."""
    if _MANY.search(sentence.words):
        return
    for unit in {term.unit for term in sentence.terms} - NO_AMOUNTS:
        terms = [term for term in sentence.terms if term.unit == unit and term.mention.is_exact]
        average, highest, lowest = (_only(terms, name) for name in (_AVERAGE, _HIGHEST, _LOWEST))
        if average is not None and highest is not None and lowest is not None:
            yield _judged(average, highest, lowest)


def _only(terms: Sequence[Term], named: re.Pattern[str]) -> Term | None:
    """The one figure of such a name, with no other such word in it."""
    found = [term for term in terms if named.search(term.name)]
    others = [each for each in (_AVERAGE, _HIGHEST, _LOWEST) if each is not named]
    is_plain = len(found) == 1 and not any(other.search(found[0].name) for other in others)
    return found[0] if is_plain else None


def _judged(average: Term, highest: Term, lowest: Term) -> Statement:
    stated, high, low = average.mention, highest.mention, lowest.mention
    holds = low.value <= stated.value <= high.value
    beyond = high if stated.value > high.value else low
    sign = "＞" if stated.value > high.value else "＜"
    arithmetic = f"{low.text}≤{stated.text}≤{high.text}" if holds else f"{stated.text}{sign}{beyond.text}"
    relation = Relation.SCORE if stated.unit == SCORE else Relation.AVERAGE
    computed = f"{low.text}至{high.text}"
    return Statement(relation, stated, (low, high), holds, arithmetic, computed, Confidence.PROBABLE)
