"""前者 and 后者 held against each other: 东校860人，西校920人，前者多于后者."""

import re
from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT

_MORE, _LESS = "[高多大快]于|超过|超出", "[低少小慢]于|不及|不如|落后于"
_MORE_THAN, _LESS_THAN = "[高多大快长]|领先", "[低少小慢短]|落后"
FORMER_AND_LATTER = quick_pattern(
    "(?P<first>[前后])者(?:的?[\u4e00-\u9fff]{1,6})?(?:明显|略|稍|远)?"
    f"(?:(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?P<second>[前后])者"
    f"|[比较](?P<than>[前后])者(?:略|稍|明显|还)?(?:(?P<above>{_MORE_THAN})|(?P<below>{_LESS_THAN})))"
)
_OF_CHANGES = late_pattern("增|降|升|涨")
_TWO, _FARTHEST = 2, 2


def former_and_latter_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim against the only two figures of their unit right before it."""
    for said in FORMER_AND_LATTER.finditer(passage.text):
        sentence = sentence_at(reading.sentences, said.start())
        other = said["second"] or said["than"]
        if sentence is None or other == said["first"]:
            continue
        before = [each for each in sentence.terms if each.end <= said.start() and not each.depth]
        pair = _pair(passage, said, before)
        if pair is not None:
            former, latter = pair
            one, two = (former, latter) if said["first"] == "前" else (latter, former)
            is_more = said["more"] is not None or said["above"] is not None
            side = Side.ABOVE if is_more else Side.BELOW
            yield compared(passage, (said.start(), said.end()), side, one.mention, two.mention)


def _pair(passage: Passage, said: re.Match[str], before: list[Term]) -> tuple[Term, Term] | None:
    """The two that are told last; none where a third of their unit stands in the sentence, or they are of two kinds."""
    if len(before) < _TWO or passage.text.count("，", before[-1].end, said.start()) > _FARTHEST:
        return None
    former, latter = before[-_TWO:]
    if former.unit != latter.unit or sum(each.unit == latter.unit for each in before) != _TWO:
        return None
    if not (former.mention.is_exact and latter.mention.is_exact):
        return None
    subject = passage.text[passage.clause_start(said.start()) : said.start()]
    if subject and bigrams(subject).isdisjoint(bigrams(former.name, latter.name)):
        return None  # 东线86公里，西线92公里，造价前者高于后者
    ways = {direction(each.name) for each in (former, latter) if each.own_name}
    is_change = _OF_CHANGES.search(said[0]) is not None
    if former.unit == PERCENT and (len(ways) > 1 or (is_change and ways != {True})):
        return None
    return former, latter
