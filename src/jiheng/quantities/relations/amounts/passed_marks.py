"""A mark that is passed, and an amount that does not reach it: 首次突破2万元、达到19793元."""

import re
from collections.abc import Iterator

from jiheng.core.finding import Confidence
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement

SIGN = "突破"
_PASSES, _COMES_TO = re.compile("突破(?:了)?$"), re.compile("(?:[并且，]?)(?:达到?|增至|升至|为)了?")


def passed_marks(sentence: Sentence) -> Iterator[Statement]:
    """Each amount told right behind the mark that it is said to pass."""
    for mark, amount in zip(sentence.terms, sentence.terms[1:], strict=False):
        is_told = mark.unit == amount.unit and _PASSES.search(mark.name) and _COMES_TO.fullmatch(amount.name)
        if not is_told or amount.clause - mark.clause > 1 or not amount.mention.is_exact:
            continue
        holds = amount.mention.value >= mark.mention.value
        arithmetic = f"{amount.mention.text}{'≥' if holds else '＜'}{mark.mention.text}"
        yield Statement(
            Relation.COMPARISON,
            amount.mention,
            (mark.mention,),
            holds,
            arithmetic,
            mark.mention.text,
            Confidence.PROBABLE,
        )
