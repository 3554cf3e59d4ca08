"""Figures told in order of size: 从高到低依次为：向阳乡90.31%；午街镇87.97%."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.members import members
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Term

_FALLING = "[从由](?:大到小|高到低|多到少|快到慢)"
_RISING = "[从由](?:小到大|低到高|少到多|慢到快)"
_FIRST = "(?:排名?|排在|位居|位列|居)前[一二三四五六七八九十0-9]{1,2}(?:位|名)?(?:的[^，。；0-9]{0,8}?)?依次[是为有]"
_ORDER = quick_pattern(f"(?:(?P<falling>{_FALLING}|{_FIRST})|(?P<rising>{_RISING}))[^。；0-9]{{0,24}}")
_OTHERS = re.compile("其[余次他它]依次[为是]")
_MOST = late_pattern("最[多高大](?!程度|限度)")
_REACH = 24
SIGNS = ("到小", "到低", "到少", "到慢", "到大", "到高", "到多", "到快", "前", "依次")


def orders_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each member of such a list with the one before it, where one at the most stands out of order."""
    for found in _ORDER.finditer(passage.text):
        sentence = sentence_at(reading.sentences, found.start())
        terms = [term for term in sentence.terms if term.start >= found.end()] if sentence is not None else []
        if sentence is not None and terms:
            listed = members(sentence, found.end(), terms[0].unit)
            side = Side.AT_MOST if found["falling"] else Side.AT_LEAST
            yield from _in_order(passage, found, side, listed)
    for found in _OTHERS.finditer(passage.text):
        yield from _in_order(passage, found, Side.AT_MOST, _most_and_others(found, reading))


def _most_and_others(found: re.Match[str], reading: Reading) -> Sequence[Term]:
    """报考历史的最多，达到8,640人，其余依次为地理6,120人、政治5,310人: the first and those behind it."""
    sentence = sentence_at(reading.sentences, found.start())
    before = [term for term in sentence.terms if term.end <= found.start()] if sentence is not None else []
    if (
        sentence is None
        or not before
        or not _MOST.search(found.string, max(before[-1].start - _REACH, 0), found.start())
    ):
        return ()
    behind = [term for term in sentence.terms if term.start > found.start()]
    return [before[-1], *takewhile(lambda term: term.unit == before[-1].unit, behind)]


def _in_order(passage: Passage, found: re.Match[str], side: Side, listed: Sequence[Term]) -> Iterator[Comparison]:
    words = found.start(), found.end()
    told = [compared(passage, words, side, after.mention, before.mention) for before, after in pairwise(listed)]
    if sum(not each.holds for each in told) <= 1:
        yield from told
