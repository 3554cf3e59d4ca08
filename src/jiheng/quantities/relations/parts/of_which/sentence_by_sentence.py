"""Parts behind 其中 that go on in sentences of their own: 其中：培训费86万元。差旅费42万元。设备费158万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise, takewhile

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    are_of_one_family,
    are_parallel,
    is_sure_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.parts.of_which.list_ends import is_new_total
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

_BEGINS = re.compile("(?:其中|分项情况|具体)[^，。；0-9]{0,4}[：，]?")
_MOST_WHOLES, _MOST_SENTENCES, _FEWEST_KINDS = 3, 8, 3
_NEAR = Decimal("0.12")


def sentence_by_sentence(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """The first amount of each stretch, from the sentence with 其中 on, against one told in the sentence before it."""
    for place, (before, sentence) in enumerate(pairwise(sentences), 1):
        first = sentence.terms[0]
        begins = _BEGINS.match(sentence.text, sentence.start)
        if begins is None or not sentence.begins_parts(first) or not _is_amount(first, first):
            continue
        own = _heads(sentence, first)
        behind = _going_on(sentences[place + 1 : place + _MOST_SENTENCES], first)
        more = [head for each in behind for head in _heads(each, first)]
        wholes = [term for term in reversed(before.terms) if _is_amount(term, first)][:_MOST_WHOLES]
        if more and wholes and not _are_all(wholes[0], sentence):
            of_all = _of_all(wholes[0], [sentence, *behind])
            yield from _judged(wholes, own, more) if of_all is None else (of_all,)


def _are_all(whole: Term, sentence: Sentence) -> bool:
    """其中过夜1.1万人次，一日游4.1万人次。甲县接待0.3万人次: what stands behind those that make it up is none of it."""
    parts = [term.mention for term in sentence.terms if _is_amount(term, whole)]
    return len(parts) > 1 and adds_up(whole.mention, parts)


def _is_amount(term: Term, like: Term) -> bool:
    return term.unit == like.unit and term.unit not in NOT_ADDED and term.is_plain


def _heads(sentence: Sentence, like: Term) -> list[Term]:
    amounts = [term for term in sentence.terms if _is_amount(term, like)]
    return [next(told) for _, told in groupby(amounts, key=lambda term: term.segment)]


def _of_all(whole: Term, told: Sequence[Sentence]) -> Statement | None:
    """其中中央29万元，省级8万元。市级3万元，县级2万元: all amounts of each; wrong where they are levels of one row."""
    terms = [term for sentence in told for term in sentence.terms if _is_amount(term, whole)]
    parts = [term.mention for term in terms]
    if adds_up(whole.mention, parts):
        return sum_statement(whole.mention, parts, holds=True)
    is_row = len(terms) > len(told) and are_of_one_family([term.own_name.removeprefix("其中") for term in terms])
    if is_row and is_close(whole.mention.value, summed(parts), _NEAR):
        return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)
    return None


def _going_on(behind: Sequence[Sentence], like: Term) -> list[Sentence]:
    """The sentences that begin with the name and the amount of one more part."""
    return list(takewhile(lambda each: _is_one_more(each, like), behind))


def _is_one_more(sentence: Sentence, like: Term) -> bool:
    first = sentence.terms[0]
    is_told = _is_amount(first, like) and not is_new_total(first) and not sentence.begins_parts(first)
    return is_told and bool(first.own_name) and sentence.text.find("，", sentence.start, first.start) < 0


def _judged(wholes: Sequence[Term], own: Sequence[Term], more: Sequence[Term]) -> Iterator[Statement]:
    parts = [*own, *more]
    mentions = [part.mention for part in parts]
    for whole in wholes:
        for count in range(len(parts), 1, -1):
            if adds_up(whole.mention, mentions[:count]):
                yield sum_statement(whole.mention, mentions[:count], holds=True)
                return
    if _is_missed(wholes[0].mention, mentions, [part.own_name.removeprefix("其中") for part in parts]):
        yield sum_statement(wholes[0].mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _is_missed(whole: Mention, parts: Sequence[Mention], names: Sequence[str]) -> bool:
    """Whether the parts were meant to be all: a slip parts them from the total, or kinds of one name nearly make it."""
    if is_sure_slip(whole, parts):
        return True
    is_row = len(parts) >= _FEWEST_KINDS and are_parallel([name.removesuffix("支出") for name in names])
    is_row = is_row and summed(parts) < whole.value  # 粮食面积1.19亿亩，其中稻谷…。棉花…。油料…: what is beside it
    return (is_row or are_halves(names)) and is_close(whole.value, summed(parts), _NEAR)
