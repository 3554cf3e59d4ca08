"""A figure said to lie above or below another that is told: 余额438亿元，限额427亿元，余额低于限额."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from jiheng.checks.manuscript.claims.directions import Direction
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_VERB = "(?:(?P<below>低于|少于)|(?P<above>高于))"
_OF_TWO = re.compile(
    f"(?:^|[，；])(?P<one>[\u4e00-\u9fff]{{2,10}}?){_VERB}(?P<other>[\u4e00-\u9fff]{{2,10}})(?=[，。；])"
)
_OF_ALL = re.compile(f"[均都]{_VERB}(?:总体|整体|平均|全部)(?P<of>[\u4e00-\u9fff]{{2,8}})(?=[，。；：])")
_RATE, _RATE_LAST = re.compile("不?[\u4e00-\u9fff]{2}率"), re.compile("不?[\u4e00-\u9fff]{2}率$")
"""不合格率均低于总体水平: the kind stands before the claim."""
COMPARING = ("低于", "少于", "高于")
"""One of these words stands in each such claim."""


def compared_in(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Direction]:
    """Each claim that the two figures deny; what is denied stands in `told`."""
    for passage in passages:
        sentences = readings[passage.index].sentences
        for found in _OF_TWO.finditer(passage.text):
            sentence = sentences[_place(sentences, found)] if sentences else None
            if sentence is not None:
                yield from _denied(passage, found, _named(sentence, found["one"]), _named(sentence, found["other"]))
        for found in _OF_ALL.finditer(passage.text):
            told = sentences[: _place(sentences, found) + 1]
            base = _overall(told, found) if told else None
            for term in _row(told[-1], found) if base is not None else ():
                yield from _denied(passage, found, term, base)


def _place(sentences: Sequence[Sentence], found: re.Match[str]) -> int:
    """Which of the sentences it stands in, or behind."""
    return max(bisect_right(sentences, found.start(), key=attrgetter("start")) - 1, 0)


def _denied(passage: Passage, found: re.Match[str], one: Term | None, other: Term | None) -> Iterator[Direction]:
    if one is None or other is None or one is other or one.unit != other.unit:
        return
    first, second = one.mention, other.mention
    is_exact = first.is_exact and second.is_exact
    if is_exact and (first.value > second.value if found["below"] else first.value < second.value):
        told = f"{first.text}{'＞' if found['below'] else '＜'}{second.text}"
        yield Direction(passage.at(found.start(), found.end()), found[0].strip("，；"), told)


def _named(sentence: Sentence, name: str) -> Term | None:
    """The only amount of the sentence that bears the name."""
    named = [each for each in sentence.terms if each.unit not in NO_AMOUNTS and each.own_name.endswith(name)]
    return named[0] if len(named) == 1 else None


def _row(sentence: Sentence, found: re.Match[str]) -> Sequence[Term]:
    """The rates right before the claim, or those listed behind it."""
    rates = [each for each in sentence.terms if each.unit == PERCENT]
    if found.string[found.end() : found.end() + 1] == "：":
        return [each for each in rates if each.start > found.end()]
    row: list[Term] = []
    for term in reversed([each for each in rates if each.end <= found.start()]):
        row.append(term)
        if term.mark != "、" and not term.is_joined:
            break
    return row if row and found.start() - row[0].end <= 1 else []


def _overall(sentences: Sequence[Sentence], found: re.Match[str]) -> Term | None:
    """The rate of the same kind that is told last before the sentence's own list, of them all."""
    kind = _RATE.search(found["of"]) or _RATE_LAST.search(found.string[sentences[-1].start : found.start()])
    if kind is None:
        return None
    told = [
        term
        for sentence in sentences
        for term in sentence.terms
        if term.unit == PERCENT and term.own_name.endswith(kind[0]) and term.end < found.start()
    ]
    return told[0] if len(told) == 1 else None
