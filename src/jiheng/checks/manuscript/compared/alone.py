"""One of a list told to have gone its way alone, though another did so too: 下降5.3%，是唯一下降的领域."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT

ALONE = quick_pattern(
    "唯一(?:一个)?(?:的|实现|出现|保持|呈)?(?:(?P<risen>正增长|增长|上升|上涨)|(?P<fallen>负增长|下降|回落|下滑|下跌|减少))"
)
_OF_OTHERS = late_pattern("[上去往]年|同期|历史|连续|近年|以来|之一|前[一二三四五六七八九十]")
_IS = late_pattern("[也仍并其]|成?为|[是的]|我[省市县区]|全[省市县区]")
_FEWEST = 2


def alone_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the change that it is said of, or that of another which went the same way."""
    for said in ALONE.finditer(passage.text):
        sentence = sentence_at(reading.sentences, said.start())
        begin, end = passage.clause_start(said.start()), passage.clause_end(said.end())
        if sentence is not None and not _OF_OTHERS.search(passage.text, begin, end):
            before = [each for each in sentence.terms if each.end <= said.start()]
            yield from _moved_alone(passage, said, _listed(before))


def _listed(before: Sequence[Term]) -> list[Term]:
    """The last changes in a row."""
    row = [*takewhile(lambda each: each.unit == PERCENT and each.mention.is_exact and not each.depth, before[::-1])]
    return row[::-1]


def _moved_alone(passage: Passage, said: re.Match[str], listed: Sequence[Term]) -> Iterator[Comparison]:
    """Of several changes only the last is to go that way."""
    subject = _IS.sub("", passage.text[passage.clause_start(said.start()) : said.start()])
    if subject and (not listed or subject not in listed[-1].own_name):
        return
    ways = [direction(each.name) for each in listed]
    if len(listed) <= _FEWEST or None in ways:
        return
    is_up = said["risen"] is not None
    astray = next((each for each, way in zip(listed[:-1], ways[:-1], strict=True) if way is is_up), None)
    holds = ways[-1] is is_up and astray is None
    told = listed[-1] if ways[-1] is not is_up or astray is None else astray
    yield Comparison(
        (passage.at(told.name_start, said.end()),),
        said[0],
        f"{told.own_name}{told.mention.text}",
        holds,
    )
