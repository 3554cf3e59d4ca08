"""How much two figures' words and digits tell that one was meant to repeat the other."""

import math
from collections.abc import Iterable

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import bigrams

_NAME, _AFTER, _FEWEST_PASSAGES = 14, 8, 12
_AHEAD, _OPENING = 40, 10
_END = late_pattern("(?:[共计为达约近有是到至了的数仅只]|总[数量额])+$")
_WORD = late_pattern("[\u4e00-\u9fff]{2}")


@value(slots=False)
class Shared:
    """`weight`: how unlikely a passage has the words that both names share, as the logarithm of one to so many.

    `part`: how much of the lighter name they are. `is_of_head`: with them ends a name or begins what stands behind: not
    收到 of 收到建议186件 and 收到投诉168件.
    """

    weight: float
    part: float
    is_of_head: bool


def shared_words(one: Told, other: Told, text: WholeText) -> Shared:
    mine, yours = _words(one), _words(other)
    weight = _weight(mine & yours, text)
    least = min(_weight(mine, text), _weight(yours, text))
    heads = [pair for told in (one, other) for pair in (_END.sub("", told.term.name)[-2:], told.term.after[:2])]
    return Shared(weight, weight / least if least else 0.0, not (mine & yours).isdisjoint(heads))


def shared_context(one: Told, other: Told, text: WholeText) -> float:
    """How rare the words are that both paragraphs begin with and both sentences say before them."""
    return _weight(_context(one) & _context(other), text)


def _context(told: Told) -> frozenset[str]:
    text = told.passage.text
    ahead = text[told.sentence.start : told.mention.start][-_AHEAD:]
    pairs = bigrams(text[:_OPENING], ahead, told.term.after[:_AFTER]) - EMPTY_WORDS
    return frozenset(pair for pair in pairs if _WORD.fullmatch(pair))


def _words(told: Told) -> frozenset[str]:
    """The pairs of characters of its name and of what stands behind it that say something."""
    pairs = bigrams(told.term.name[-_NAME:], told.term.after[:_AFTER]) - EMPTY_WORDS
    return frozenset(pair for pair in pairs if _WORD.fullmatch(pair))


def _weight(pairs: Iterable[str], text: WholeText) -> float:
    number = max(len(text.passages), _FEWEST_PASSAGES) + 1
    return math.fsum(math.log(number / len(text.passages_with(pair))) for pair in pairs)
