"""What was and what is: 由40元提高到80元, 占比由68.2%上升到70.6%."""

from dataclasses import replace
from itertools import pairwise

from jiheng.quantities import words
from jiheng.quantities.relations.names.changes import FROM
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT


def are_from_and_to(one: Term, other: Term) -> bool:
    """Whether the two stand side by side as an old and a new level, which make no rate: 上限由30万元提高到50万元."""
    first, last = (one, other) if one.start < other.start else (other, one)
    is_next = last.index == first.index + 1 and first.clause == last.clause
    return is_next and words.RAISED_TO.match(last.name) is not None


def shares_left(sentence: Sentence) -> frozenset[int]:
    """The places of the percentages that were: the first of 占收入的比重由68.2%上升到70.6%."""
    return frozenset(place for place in levels_left(sentence) if sentence.terms[place].unit == PERCENT)


def averages_and_shares_left(sentence: Sentence) -> frozenset[int]:
    """Those of them that were, which no amount told with them gives."""
    terms = sentence.terms
    return frozenset(
        place for place in levels_left(sentence) if terms[place].unit == PERCENT or "均" in terms[place].name
    )


def levels_left(sentence: Sentence) -> frozenset[int]:
    """The places of all levels that were: the first of 校均学生由344人上升到398人."""
    told = sentence.words
    if not ("由" in told or "从" in told or "自" in told):
        return frozenset()
    return frozenset(was.index for was, now in pairwise(sentence.terms) if _is_left(was, now))


def with_levels_that_are(sentence: Sentence, left: frozenset[int]) -> Sentence:
    """The sentence in which each level that became of one before bears its name: 占收入的比重70.6%."""
    if not left:
        return sentence
    terms = list(sentence.terms)
    for place in left:
        was, found = terms[place], FROM.search(terms[place].name)
        if found is not None and was.name[: found.start()]:
            terms[place + 1] = replace(
                terms[place + 1], name=was.name[: found.start()], name_start=was.name_start, mark=was.mark
            )
    return Sentence(sentence.text, sentence.start, sentence.end, tuple(terms))


def _is_left(was: Term, now: Term) -> bool:
    is_pair = was.unit == now.unit and not now.mark and now.index - was.index == 1
    return is_pair and words.RAISED_TO.match(now.name) is not None and FROM.search(was.name) is not None
