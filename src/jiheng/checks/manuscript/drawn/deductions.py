"""Deductions told apart from the points: 产出扣2.9分, with 产出35分得33.1分 told elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from jiheng.checks.manuscript.text.item_number import NUMBERED
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.signed import difference_told
from jiheng.quantities.relations.differences.scores.rates_of_points import rate_of_points
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, SCORE

_DEDUCTED = re.compile("(?P<name>[^，。；]*?)(?:因[^，。；]*|合计|共|累计)?(?:被)?[扣失](?:减|除|分|了|掉)?(?:为|了)?$")
_TAKEN = re.compile("扣|失(?=分|[0-9])|得分率")
_RATED = late_pattern("(?P<name>[^，。；]*?)的?得分率(?:为|达|达到|是)?$")
_GOT = late_pattern("(?P<name>[^，。；]*?)(?:实际|自评|实|评|最终)?得(?:分)?(?:为|了)?$")
_OF_FULL_MARKS = late_pattern("满分|权重|分值|总分1000?分|[共合]计1000?分|共1000?分")
_OF_POINTS = late_pattern("得分|自评|评价|评分|总分(?!100)|综合")
_HEADED = late_pattern(f"^(?:{NUMBERED})?(?P<name>[\u4e00-\u9fff]{{2,6}})(?:指标|方面|情况)?[。：]")
_AROUND_IT = re.compile("其中|分别|主要是|指标|部分|方面|类|“|”|的|为|项目(?=.)|维度|得分|满分|权重|分值")
_LISTED = late_pattern("(?:[\u4e00-\u9fff]{2,6}[、和]){1,7}[\u4e00-\u9fff]{2,6}(?=，|（|四|五|六|三|$)")
_PARTED = late_pattern("[、和]")
_FULL_MARKS = tuple(word + told for word in ("权重", "分值", "满分") for told in ("", "为", "分别为", "依次为"))
_SHORTEST, _LONGEST = 2, 8
_FEWEST = 3
_MOST = 4
"""A name that has so many values is that of several things."""


@value(slots=False)
class Points:
    """By the name of an indicator: the full marks and the points that the report tells of it."""

    full: Mapping[str, Sequence[Mention]]
    got: Mapping[str, Sequence[Mention]]


def deductions(text: WholeText, readings: Sequence[Reading]) -> Iterator[tuple[int, Statement]]:
    """What each deduction is by the full marks and the points of its indicator, with the index of its passage.

    Nothing is told where the report has several values for either, unless two of them give the deduction.
    """
    points: Points | None = None
    for passage in text.passages_where(_TAKEN):
        reading = readings[passage.index]
        judged = (each for each in reading.statements if each.relation is not Relation.PART)
        known = frozenset[int]().union(*[each.figures for each in judged])
        for sentence in reading.sentences:
            for term in sentence.terms:
                pattern = _DEDUCTED if term.unit == SCORE else _RATED if term.unit == PERCENT else None
                name = _name(pattern, term) if pattern is not None and term.start not in known else ""
                if name:
                    points = points_of(text.passages, readings) if points is None else points
                    judged_by = _judged if term.unit == SCORE else _rated
                    statement = judged_by(term.mention, _of(points.full, name), _of(points.got, name))
                    if statement is not None:
                        yield passage.index, statement


def _of(points: Mapping[str, Sequence[Mention]], name: str) -> Sequence[Mention]:
    """Those under the name, or under the one name that ends with it: 履职产出 for 产出."""
    longer = [each for each in points if each.endswith(name)] if name not in points else [name]
    return points[longer[0]] if len(longer) == 1 else ()


def _judged(told: Mention, full: Sequence[Mention], got: Sequence[Mention]) -> Statement | None:
    if len(full) > _MOST or len(got) > _MOST:
        return None
    pairs = {(a.value, b.value): (a, b) for a in full for b in got if a.value >= b.value}
    for a, b in pairs.values():
        if a.value - b.value == told.value:
            return _told_of(told, a, b, holds=True)
    if len(pairs) != 1:
        return None
    ((a, b),) = pairs.values()
    return _told_of(told, a, b, holds=False)


def _told_of(told: Mention, full: Mention, got: Mention, *, holds: bool) -> Statement:
    """Without operands: they stand in other passages."""
    signed = [(1, full), (-1, got)]
    statement = difference_told(Relation.SCORE, told, signed, holds=holds, confidence=Confidence.PROBABLE)
    return replace(statement, operands=(), elsewhere=(full, got))


def _rated(told: Mention, full: Sequence[Mention], got: Sequence[Mention]) -> Statement | None:
    """得分率 by the only full marks and points of the name."""
    if len({each.value for each in full}) != 1 or len({each.value for each in got}) != 1:
        return None
    is_part = full[0].value and got[0].value <= full[0].value
    return rate_of_points(told, full[:1], got[0]) if is_part else None


def points_of(prose: Sequence[Passage], readings: Sequence[Reading]) -> Points:
    full: defaultdict[str, list[Mention]] = defaultdict(list)
    got: defaultdict[str, list[Mention]] = defaultdict(list)
    for passage in prose:
        for sentence in readings[passage.index].sentences:
            scores = [term for term in sentence.terms if term.unit == SCORE and term.mention.is_exact]
            for names, told, is_got in _told(passage, sentence, scores):
                (got if is_got else full)[names].append(told.mention)
    return Points(full, got)


def _told(passage: Passage, sentence: Sentence, scores: Sequence[Term]) -> Iterator[tuple[str, Term, bool]]:
    """The points of each indicator by its name; True for what was got of its full marks."""
    yield from _in_order(sentence, scores)
    named = ""
    for at, term in enumerate(scores):
        if _DEDUCTED.match(term.own_name):
            named = _name(_DEDUCTED, term)
            continue
        if _GOT.match(term.own_name):
            name = _name(_GOT, term) or named or _heading(passage)
            if name:
                yield name, term, True
            named = ""
            continue
        named = _bare(term.own_name)
        behind = scores[at + 1] if at + 1 < len(scores) else None
        is_followed = behind is not None and _GOT.fullmatch(behind.own_name) is not None and not _name(_GOT, behind)
        around = _segment(sentence, term)
        is_of_full, is_of_points = (found.search(around) is not None for found in (_OF_FULL_MARKS, _OF_POINTS))
        if named and (is_followed or is_of_full != is_of_points):
            yield named, term, not (is_followed or is_of_full)


def _heading(passage: Passage) -> str:
    """（二）过程。得16.2分: what the paragraph opens with."""
    found = _HEADED.match(passage.text)
    return found["name"] if found is not None else ""


def _segment(sentence: Sentence, term: Term) -> str:
    """What stands between the ； around a figure."""
    begin = sentence.text.rfind("；", sentence.start, term.start) + 1 or sentence.start
    end = sentence.text.find("；", term.end, sentence.end)
    return sentence.text[begin : sentence.end if end < 0 else end]


def _in_order(sentence: Sentence, scores: Sequence[Term]) -> Iterator[tuple[str, Term, bool]]:
    """分别为决策、过程、产出、效益，权重20分、20分、30分、30分: full marks in the order of the names."""
    for at, first in enumerate(scores):
        if not first.own_name.endswith(_FULL_MARKS):
            continue
        row = [first]
        for term in scores[at + 1 :]:
            if term.mark != "、" or term.own_name:
                break
            row.append(term)
        names = _names(sentence, scores[:at], first, len(row))
        if len(row) >= _FEWEST and len(names) == len(row):
            yield from ((_bare(name), term, False) for name, term in zip(names, row, strict=True))


def _names(sentence: Sentence, before: Sequence[Term], first: Term, so_many: int) -> list[str]:
    """Those listed without figures before the first of a row, or else with the points that open the sentence."""
    lists = list(_LISTED.finditer(sentence.text, sentence.start, first.start))
    return _PARTED.split(lists[-1][0]) if lists else [term.own_name for term in before[:so_many]]


def _name(pattern: re.Pattern[str], term: Term) -> str:
    found = pattern.match(term.own_name)
    return _bare(found["name"]) if found is not None else ""


def _bare(name: str) -> str:
    bare = _AROUND_IT.sub("", name).rpartition("，")[2]
    return bare if _SHORTEST <= len(bare) <= _LONGEST else ""
