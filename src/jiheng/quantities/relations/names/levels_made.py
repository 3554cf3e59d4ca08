"""What a base and the change right behind it make: 上年末216万人，本年净减少2万人 are 214万人 now."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.changes import direction, is_change
from jiheng.quantities.sentence import Sentence, Term


class Made(NamedTuple):
    """What became of a base, as printed and all that it can be; `working`: （216万人－2万人）."""

    change: Mention
    value: Fraction
    level: Interval
    working: str


def level_made(base: Mention, sentences: Iterable[Sentence]) -> Made | None:
    """What became of a figure in one of the sentences; None where no change of its own stands right behind it."""
    for sentence in sentences:
        if sentence.start <= base.start < sentence.end:
            for term in sentence.terms:
                if term.mention is base:
                    return _made(term, sentence)
    return None


def _made(base: Term, sentence: Sentence) -> Made | None:
    change = sentence.terms[base.index + 1] if base.index + 1 < len(sentence.terms) else None
    if change is None or change.unit != base.unit or change.mark != "，" or change.depth != base.depth:
        return None
    goes_up = direction(change.name)
    if not is_change(change) or words.COMPARED.search(change.name) is not None or goes_up is None:
        return None
    sign = 1 if goes_up else -1
    value = base.mention.value + sign * change.mention.value
    level = base.mention.operand + change.mention.operand.times(sign)
    working = f"（{base.mention.text}{'＋' if goes_up else '－'}{change.mention.text}）"
    return Made(change.mention, value, level, working)
