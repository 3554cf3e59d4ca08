"""Differences that no two amounts near by give, but that one slip parts from what the two they are told of give.

一季度4,862件，二季度5,317件，环比多办545件: 455件, were it not for a slip.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS

_WAYS = (
    "多|少|增加|减少|增长|下降|上升|提高|降低|提升|缩小|扩大|缩短|延长|压缩|压减|缩减|节约|节省|超出|高出|低出|相差|"
    "清退|净增|净减"
)
_GAP = late_pattern(
    "(?P<noun>[\u4e00-\u9fff]{0,8}?)(?:同比|环比|[较比](?P<of>[\u4e00-\u9fff]{1,12}?)|相比)?(?:净|实际|共|绝对)*"
    f"(?:(?<![增许至最不大])(?:多|少)[\u4e00-\u9fff]{{0,3}}|(?:{_WAYS})(?:了|出|支出|开支|投资|资金|经费|额)*)"
)
_SIGNS = frozenset("多少增加减降升高低缩长压节约省超差退大")
_TIME = late_pattern(
    "上年|去年|同期|年初|年末|原|以前|计划|目标|任务|预算|20[0-9]{2}年|[一二三四]季度|[上下]半年|上[季月期]|[0-9]{1,2}月|今年|本年|当年"
)
_LAST_YEAR = late_pattern("上年|去年|同期")
_MOST, _TWO, _NEAR, _LONGEST = 5, 2, 2, 120
_NO_GAPS = DURATIONS | {PERCENT}
_GROWTH = "增速"
"""So many levels are looked at, and so many clauses may lie between the gap and the last of them."""
_UNLIKELY, _ROUGHEST = 0.12, 2


def differences_by_digits(rows: Sequence[Row]) -> Iterator[tuple[Passage, Statement]]:
    """Of every paragraph, with its passage."""
    for row in rows:
        for at, told in enumerate(row):
            name = told.term.own_name if told.is_open else ""
            is_signed = name[-1:] in _SIGNS or name[-2:-1] in _SIGNS or name[-3:-2] in _SIGNS
            if not is_signed or not at or told.term.unit in _NO_GAPS:
                continue
            found = _GAP.fullmatch(name) if told.mention.is_exact else None
            if found is not None:
                statement = _judged(told, found, row[max(at - 2 * _MOST, 0) : at], row[at + 1 : at + 2])
                if statement is not None:
                    yield told.passage, statement


def _judged(told: Told, found: re.Match[str], before: Sequence[Told], behind: Sequence[Told]) -> Statement | None:
    levels = [each for each in before if _is_level(each, told)][: -_MOST - 1 : -1]
    levels += [each for each in behind if each.sentence is told.sentence and _is_level(each, told)]
    pairs = list(combinations(levels, _TWO))
    if any(_gives(told, *pair) for pair in combinations(_all_near(told, levels), _TWO)):
        return None
    meant = [pair for pair in pairs[:_MOST] if _is_meant(told, found, *pair)]
    chances = [(_chance(told, *pair) * tried, pair) for tried, pair in enumerate(meant, 1)]
    chance, pair = min(chances, key=lambda each: each[0], default=(1.0, None))
    if pair is None or chance > _UNLIKELY:
        return None
    signed, confidence = _signed(*pair), Confidence.PROBABLE
    return difference_told(Relation.COMPARISON, told.mention, signed, holds=False, confidence=confidence)


def _all_near(told: Told, levels: Sequence[Told]) -> list[Mention]:
    """Whatever may give the difference as it stands: bounds as well as levels."""
    of_unit = [each.mention for each in told.sentence.terms if each.unit == told.term.unit and each is not told.term]
    return [*of_unit, *(each.mention for each in levels if each.sentence is not told.sentence)]


def _gives(told: Told, one: Mention, other: Mention) -> bool:
    return fits(told.mention, [(1, one), (-1, other)]) or fits(told.mention, [(1, other), (-1, one)])


def _is_level(each: Told, gap: Told) -> bool:
    unit = PERCENT if gap.term.unit == PERCENTAGE_POINTS else gap.term.unit
    term = each.term
    is_alike = term.unit == unit and term.depth == gap.term.depth and each.mention.is_exact
    if not is_alike or each.sentence.end < gap.sentence.start - _LONGEST:
        return False
    return is_growth(term) if term.unit == PERCENT and _GROWTH in gap.term.name else not term.is_named_as_change


def _is_meant(gap: Told, found: re.Match[str], one: Told, other: Told) -> bool:
    """Whether the words tell the gap of these two: of two times or a plan and its result, or by their names."""
    last = max(one.term.index, other.term.index) if one.sentence is other.sentence is gap.sentence else None
    if last is not None and gap.term.clause - gap.sentence.terms[last].clause > _NEAR:
        return False
    told = _ahead(one), _ahead(other)
    noun, of = found["noun"], found["of"]
    if len(noun) >= _TWO and not any(noun[-_TWO:] in each and noun[:_TWO] in each for each in told):
        return False
    if of is not None and _LAST_YEAR.search(of):
        return any(map(_LAST_YEAR.search, told))
    if of is not None:
        return any(sum(word in each for each in told) == 1 for word in (of, of[-_TWO:], of[:_TWO]))
    times = [_TIME.findall(each) for each in told]
    return any(times) and times[0][-1:] != times[1][-1:]


def _ahead(told: Told) -> str:
    """The words before it since the last figure of its unit or the last ；."""
    sentence, term = told.sentence, told.term
    alike = [each.end for each in sentence.terms[: term.index] if each.unit == term.unit]
    since = max(alike[-1] if alike else sentence.start, sentence.text.rfind("；", sentence.start, term.start))
    return sentence.text[since : term.start] + term.after


def _signed(one: Told, other: Told) -> Signed:
    larger, smaller = sorted((one.mention, other.mention), key=lambda each: -each.value)
    return [(1, larger), (-1, smaller)]


def _chance(told: Told, one: Told, other: Told) -> float:
    (_, larger), (_, smaller) = _signed(one, other)
    return slip_chance(told.mention, larger.operand - smaller.operand, roughest=_ROUGHEST)
