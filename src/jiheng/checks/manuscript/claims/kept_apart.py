"""Figures said to keep within a bound, to lie on one side of it, or to stand in order, of which one does not.

余额111.06亿元，控制在限额102.16亿元内; 竣工率超过80%的有：甲县78.2%; 从高到低依次为：甲县86.2%、乙县89.1%.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.claims.directions import Direction
from jiheng.checks.manuscript.names.likeness import longest_in_common
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS

_KEPT = re.compile(
    "(?P<what>[^，。；]*?)(?:严格|均|都|有效|已|仍|也|继续|始终)*(?:控制|保持|限制)在(?P<bound>[^，。；]*)$"
)
_WITHIN = re.compile("[^，。；0-9]{0,4}内")
_TO_COME = re.compile("力争|确保|要求|应|拟|计划|不得|须")
_ON_ONE_SIDE = re.compile(
    "(?:(?P<below>低于|不足|不到|少于)|(?P<above>超过|高于|多于))(?P<bound>[^，。；：]{0,24}?)的[^，。；：]{0,10}?(?:有|是|为)："
)
_IN_ORDER = re.compile(
    "[从由](?:(?P<fall>大到小|高到低|多到少)|(?:小到大|低到高|少到多))[^，。；：0-9]{0,8}(?:为|是|[：，]|(?=[\u4e00-\u9fff]))"
)
_RISING = re.compile("逐[月季年](?P<way>回升|上升|增[加长大]|提高|加快|回落|下降|减少|降低|收窄)")
_FALLS = frozenset(("回落", "下降", "减少", "降低", "收窄"))
_PERIOD = re.compile("[月季年]|半年")
_MOST = re.compile("最[多高大](?!程度|限度)")
_OTHERS_IN_ORDER = re.compile("其[余次他它]依次(?:为|是)")
SAID_APART = quick_pattern("(?P<kept>控制在|保持在|限制在)|[有是为]：|[从由][大高多小低少]到|[次余他它]依次|逐[月季年]")
"""One of these stands in each such claim."""
_SHARED, _RUN, _REACH, _NEAR = 2, 3, 24, 10


def kept_apart(passages: Iterable[Passage], readings: Sequence[Reading]) -> Iterator[Direction]:
    """Each such claim with what denies it."""
    for passage in passages:
        for sentence in readings[passage.index].sentences:
            said = SAID_APART.search(sentence.text, sentence.start, sentence.end) if len(sentence.terms) > 1 else None
            if said is None:
                continue
            if said["kept"]:
                yield from _beyond_bounds(passage, sentence)
            else:
                yield from _on_the_other_side(passage, sentence)
                yield from _out_of_order(passage, sentence)


def _beyond_bounds(passage: Passage, sentence: Sentence) -> Iterator[Direction]:
    """余额111.06亿元，其中一般债务36.65亿元，余额控制在限额102.16亿元内."""
    for bound in sentence.terms[1:]:
        is_most = bound.mention.qualifier is Qualifier.AT_MOST or _WITHIN.match(bound.after)
        kept = _KEPT.search(bound.name) if is_most else None
        if kept is None or _TO_COME.search(sentence.text, sentence.start, bound.start):
            continue
        told = _kept(sentence, bound, kept["what"], kept["bound"])
        if told is not None and told.mention.bounds.low > bound.mention.bounds.high:
            words = f"{kept[0][len(kept['what']) :]}{bound.mention.text}"
            yield _denial(passage, told, bound, words, "＞")


def _kept(sentence: Sentence, bound: Term, what: str, limit: str) -> Term | None:
    """The amount kept: the last of the noun before the claim, else that right before it, of the noun in it."""
    amounts = [
        term
        for term in sentence.terms[: bound.index]
        if term.unit == bound.unit
        and term.segment == bound.segment
        and not (term.is_attribute or term.depth or sentence.is_part(term))
    ]
    named = [
        term
        for term in (amounts if what else amounts[-1:])
        if len(longest_in_common(what or limit, term.own_name)) >= _SHARED
    ]
    return named[-1] if named else None


def _on_the_other_side(passage: Passage, sentence: Sentence) -> Iterator[Direction]:
    """支付率低于全省（67.3%）平均进度的有：甲区41.8%，乙区76.7%."""
    for found in _ON_ONE_SIDE.finditer(sentence.text, sentence.start, sentence.end):
        bound = next((term for term in sentence.terms if found.start("bound") <= term.start < found.end()), None)
        if bound is None:
            continue
        listed = [
            term for term in sentence.terms[bound.index + 1 :] if term.unit == bound.unit and not term.is_attribute
        ]
        noun = sentence.text[max(sentence.start, found.start() - _RUN) : found.start()]
        for term in [each for each in listed if each.own_name.endswith(noun)] or listed:
            first, second = term.mention.value, bound.mention.value
            if first > second if found["below"] else first < second:
                yield _denial(passage, term, bound, found[0].rstrip("："), "＞" if found["below"] else "＜")


def _out_of_order(passage: Passage, sentence: Sentence) -> Iterator[Direction]:
    """The first two of a list that stand in another order than is said."""
    for words, row, is_falling in _ordered(sentence):
        for one, other in pairwise(row):
            first, second = one.mention.value, other.mention.value
            if first < second if is_falling else first > second:
                yield _denial(passage, one, other, words, "＜" if is_falling else "＞")
                break


def _ordered(sentence: Sentence) -> Iterator[tuple[str, Sequence[Term], bool]]:
    """What is said of the order, the figures of which it is said, and whether they fall."""
    text, start, end = sentence.text, sentence.start, sentence.end
    for found in _IN_ORDER.finditer(text, start, end):
        behind = [term for term in sentence.terms if term.start >= found.end()]
        yield found[0].rstrip("：，"), _alike(behind), found["fall"] is not None
    for found in _OTHERS_IN_ORDER.finditer(text, start, end):
        before = [term for term in sentence.terms if term.end <= found.start()][-1:]
        if before and _MOST.search(text, max(start, before[0].start - _REACH), before[0].start):
            behind = [term for term in sentence.terms if term.start >= found.end()]
            yield found[0], _alike([*before, *behind]), True
    for found in _RISING.finditer(text, start, end):
        row = _alike([term for term in sentence.terms if term.end <= found.start()][::-1])[::-1]
        told = [text[max(start, each.start - _NEAR) : each.start] for each in row]
        if len(row) >= _RUN and all(map(_PERIOD.search, told)):
            yield found[0], row, found["way"] in _FALLS


def _alike(terms: Sequence[Term]) -> Sequence[Term]:
    """The first figures of one unit that follow each other."""
    told = [term for term in terms if term.unit not in DURATIONS]
    last = next((at for at, term in enumerate(told) if term.unit != told[0].unit), len(told))
    return told[:last]


def _denial(passage: Passage, one: Term, other: Term, words: str, sign: str) -> Direction:
    start, end = min(one.start, other.start), max(one.end, other.end)
    return Direction(passage.at(start, end), words, f"{one.mention.text}{sign}{other.mention.text}")
