"""Whether a measure is told to be more than the year before or less: 路灯640盏，比上年的720盏减少80盏."""

import re
from collections.abc import Iterator, Mapping, Sequence

from jiheng.checks.manuscript.by_name.measures import Measure, Measures
from jiheng.checks.manuscript.by_name.named_changes import NamedChanges
from jiheng.checks.manuscript.by_name.names import Name
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, TIMES
from jiheng.quantities.words import RAISED_TO

_LAST = "(?:上年|去年|上一年度?|上届|上期|上一?轮|改造前|实施前|20[0-9]{2}年)(?:同期|全年|年?[末底]|的?实际|决算|度)*"
_BASE = re.compile(
    f"(?:(?P<all>总量|总数|总额|合计|总规模)?(?:[较比]|[由从]){_LAST}|{_LAST}[^，。；0-9]{{0,4}}?)(?:的|为|是|数|有)*"
)
_OF_LAST = re.compile(f"{_LAST}(?:的|为|是|数|有)*")
_CHANGE = re.compile(
    f"(?P<since>(?:[今本当]年)?同比|(?:总量|总数|总额)?[较比]{_LAST})?(?:的)?(?:实际|净|略|共)?(?:增长|增加|提高|提升|上升|上涨|下降|减少|降低|回落|压减|[增多少降减])了?(?:约|近)?"
)
_CHANGES = frozenset({PERCENT, PERCENTAGE_POINTS, TIMES})
_NO_OTHER = late_pattern("计划|目标|任务|预算|月|季度|半年")
_IN_ALL = "累计"
"""累计发放贷款92,600笔 never falls, whatever becomes of what is lent in a year."""
_OF_EACH = late_pattern("均|每")
_FARTHEST = _ROW = 2


@value(slots=False)
class Move:
    """`measure` is told to have risen or fallen by what stands up to `end`."""

    measure: Measure
    is_up: bool
    start: int
    end: int

    @property
    def passage(self) -> Passage:
        return self.measure.passage

    @property
    def words(self) -> str:
        return self.measure.passage.text[self.start : self.end]


class Moves:
    """Those of the report's year."""

    def __init__(self, measures: Measures, changes: NamedChanges) -> None:
        self.measures, self.changes = measures, changes

    def of(self, name: Name) -> list[Move]:
        """All that is told of the measures that may be meant by a name, of any unit."""
        told: list[Move] = []
        for unit in self.measures.units:
            meant, _ = self.measures.meant_by(name, unit)
            told.extend(move for each in meant if (move := self._told.get(each.where)) is not None)
        if _IN_ALL not in name.text:
            told = [each for each in told if _IN_ALL not in each.measure.term.own_name]
        return [each for each in told if each.measure.is_named(name)] or told

    @once
    def _told(self) -> Mapping[tuple[int, int], Move]:
        by_sentence: dict[tuple[int, int], list[Measure]] = {}
        for measure in self.measures.all:
            by_sentence.setdefault((measure.passage.index, measure.sentence.start), []).append(measure)
        return {move.measure.where: move for here in by_sentence.values() for move in _of_sentence(here)}


def _of_sentence(measures: Sequence[Measure]) -> Iterator[Move]:
    sentence = measures[0].sentence
    known = {measure.term.index: measure for measure in measures}
    last: Measure | None = None
    base: Term | None = None
    for term in sentence.terms:
        if base is not None and last is not None and term.index - base.index == 1:
            way = _way(term) if term.clause - base.clause <= 1 else None
            if way is not None:
                yield _move(last, sentence, way, term)
                base = None
                continue
            yield from _beside(last, base, sentence)
        base = None
        found = _BASE.fullmatch(term.own_name)
        if found is not None and last is not None:
            last = measures[0] if found["all"] else last
            base = term
            continue
        changed = _CHANGE.fullmatch(term.own_name) if last is not None else None
        if (
            changed is not None
            and changed["since"]
            and last is not None
            and term.clause - last.term.clause <= _FARTHEST
        ):
            way = direction(term.own_name)
            if way is not None:
                yield _move(last, sentence, way, term)
            continue
        if term.index in known:
            last = known[term.index]
            before = sentence.terms[term.index - 1] if term.index else None
            if before is not None and before.unit == term.unit and RAISED_TO.match(term.own_name) and not term.mark:
                yield from _moved(
                    last, before.mention.value < term.mention.value, sentence, before.name_start, term.end
                )
        elif term.unit not in _CHANGES:
            last = None
    if base is not None and last is not None:
        yield from _beside(last, base, sentence)
    yield from _in_rows(measures, sentence)


def _in_rows(measures: Sequence[Measure], sentence: Sentence) -> Iterator[Move]:
    """发放贷款5,180笔20.72亿元；上年发放5,640笔21.80亿元: what is told in one row of both years, by the units."""
    for first in sentence.terms[_ROW:]:
        if _OF_LAST.match(first.own_name) is None or first.segment == sentence.terms[first.index - 1].segment:
            continue
        before = [
            each for each in measures if each.term.start < first.start and not _OF_EACH.search(each.term.own_name)
        ]
        row = [first, *(each for each in sentence.terms[first.index + 1 :] if each.segment == first.segment)]
        bases = [each for each in row if each.unit not in _CHANGES and not each.is_attribute]
        if len({each.unit for each in bases}) < len(bases):
            continue
        for base in bases:
            now = [each for each in before if each.term.unit == base.unit]
            if len(now) == 1 and _share_a_name(now[0].term, base):
                yield from _beside(now[0], base, sentence)


def _share_a_name(now: Term, base: Term) -> bool:
    """发放 of 发放贷款5,180笔 and 上年发放5,640笔; or the figure stands in either row right behind another."""
    one, other = now.own_name, _OF_LAST.sub("", base.own_name)
    if not one or not other:
        return not one and not other and not base.mark
    return one == other or one.startswith(other) or one.endswith(other) or other.endswith(one)


def _way(term: Term) -> bool | None:
    """Which way 减少 in 减少80盏 goes."""
    return direction(term.own_name) if _CHANGE.fullmatch(term.own_name) else None


def _beside(last: Measure, base: Term, sentence: Sentence) -> Iterator[Move]:
    """路灯640盏，上年720盏: by both figures."""
    if base.unit == last.term.unit and base.mention.value != last.mention.value and not _NO_OTHER.search(base.name):
        yield from _moved(last, base.mention.value < last.mention.value, sentence, last.term.name_start, base.end)


def _moved(measure: Measure, is_up: bool, sentence: Sentence, start: int, end: int) -> Iterator[Move]:
    yield Move(measure, is_up, max(start, sentence.start), end)


def _move(measure: Measure, sentence: Sentence, is_up: bool, term: Term) -> Move:
    return Move(measure, is_up, max(measure.term.name_start, sentence.start), term.end)
