"""Changes from a base told in brackets: 占24.3%，比上年（25.1%）下降0.8个百分点."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_AGAINST = re.compile("[比较与][^，。；（）]{0,10}$")
_CHANGED = re.compile("^）(?:相比)?[，]?(?:约)?(?:增|减|提|上|下|降|多|少|回落)")


def bases_in_brackets(sentence: Sentence) -> Iterator[Statement]:
    """Each change right behind a base in brackets against the level before both."""
    for base, change in pairwise(sentence.terms):
        if base.depth != change.depth + 1 or not (base.mention.is_exact and change.mention.is_exact):
            continue
        behind = sentence.text[base.end : change.start]
        if not (_CHANGED.match(behind) and _AGAINST.search(sentence.text, sentence.start, base.bracket)):
            continue
        level = _level(sentence, base, change)
        if level is not None and change.unit in (base.unit, PERCENTAGE_POINTS) and change.is_attribute:
            yield _told(level, base, change)


def _level(sentence: Sentence, base: Term, change: Term) -> Term | None:
    """The figure of the base's unit in the clause before."""
    if change.unit == PERCENTAGE_POINTS and base.unit != PERCENT:
        return None
    before = sentence.terms[base.index - 1] if base.index else None
    is_level = before is not None and before.unit == base.unit and before.depth == change.depth
    is_beside = before is not None and base.clause - before.clause <= 1 and before.mention.is_exact
    return before if is_level and is_beside and before is not None and not before.is_attribute else None


def _told(level: Term, base: Term, change: Term) -> Statement:
    is_down = words.DOWN.search(change.name) is not None
    larger, smaller = (base, level) if is_down else (level, base)
    value = larger.mention.value - smaller.mention.value
    holds = (larger.mention.interval - smaller.mention.interval).meets(change.mention.interval)
    computed = in_unit_of(value, change.mention)
    arithmetic = f"{larger.mention.text}－{smaller.mention.text}＝{computed}" + (
        "" if holds else f"≠{change.mention.text}"
    )
    operands = (level.mention, base.mention)
    return Statement(Relation.COMPARISON, change.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)
