"""Rates of change that have no name of their own: 同比增加120万元（11.1%）; 同比增加120万元、11.1%."""

from collections.abc import Iterator
from dataclasses import replace

from jiheng.quantities.relations.names.changes import direction, is_change
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT

_UP, _DOWN = "增长", "下降"


def with_rates_named(sentence: Sentence) -> Sentence:
    """Each percentage alone right behind a change is called a growth or a fall, and stands in no bracket."""
    named = {term.index: term for term in _named(sentence)}
    if not named:
        return sentence
    return replace(sentence, terms=tuple([named.get(term.index, term) for term in sentence.terms]))


def _named(sentence: Sentence) -> Iterator[Term]:
    for term in sentence.terms:
        if term.unit == PERCENT and not term.name and term.index and term.mark in ("（", "、"):
            change = sentence.terms[term.index - 1]
            is_alone = term.mark == "、" or term.after_mark == "）"
            if is_alone and term.start - change.end == 1 and change.unit != PERCENT and is_change(change):
                way = _UP if direction(change.name) else _DOWN
                yield replace(term, name=way, mark="，", depth=change.depth, bracket=change.bracket)
