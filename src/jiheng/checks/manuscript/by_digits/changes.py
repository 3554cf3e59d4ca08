"""Rates of a change told right before them that fit no level near by, but that one slip parts from one of those.

支出总计1,254.1万元 with 年末结转32.25万元 behind it, 与上年相比增加86.3万元，增长7.93%: 7.39%, two digits swapped.
"""

from collections.abc import Sequence

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import significant
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS

_SINCE_LAST_YEAR = late_pattern("[较比与](?:上年|去年|上一年|20[0-9]{2}年)")
_RESULT = late_pattern("支出|决算|收入|完成|执行|实际|本年|全年|当年")
_OF_ANOTHER = late_pattern("上年|去年|上一年|上期|同期|20[0-9]{2}年")
_WAY = late_pattern(
    ".*(?:相比|[较比](?:上年|去年|上一年))，?|(?:净|共|各)?(?:增加|减少|增长|下降|压减|降低)(?:了|额)?$"
)
_HUNDRED, _FINE = 100, 3
_HARDLY_OFF = 1.01
"""So many units of the last digit the amounts' own rounding may make."""
_UNLIKELY = 0.02


def is_change_with(change: Told, rate: Told) -> bool:
    """增加86.3万元，增长7.93%: a change and its rate side by side, both going the same way."""
    is_beside = change.sentence is rate.sentence and rate.term.clause - change.term.clause == 1
    is_amount = change.term.unit not in NO_AMOUNTS and change.term.is_named_as_change and change.mention.is_exact
    return (
        is_beside
        and is_amount
        and direction(change.term.name) is not None
        and direction(change.term.name) == direction(rate.term.name)
    )


def change_by_digits(rate: Told, change: Told, levels: Sequence[Told]) -> Statement | None:
    """`levels`: the amounts before the change, the nearest first. Nothing is told where one of them gives the rate.

    The level of the year itself gives it only to who took it for the base.
    """
    found: list[tuple[float, Statement]] = []
    tried = 0
    for level in levels:
        if level.term.unit != change.term.unit or level.mention.size <= change.mention.size:
            continue
        tried += 1
        is_own = _is_of_the_year(level, change, rate)
        for base, working in _bases(level, change, rises=direction(rate.term.name) is True):
            share = change.mention.operand.over(base)
            if share is None:
                continue
            made = share.times(_HUNDRED)
            if made.meets(rate.mention.bounds) or _is_about(rate, made):
                if working or not is_own:
                    return None
                found.append((0.0, _told(rate, change, level)))
                continue
            chance = slip_chance(rate.mention, made) * tried
            if chance < _UNLIKELY and working:
                found.append((chance, _told(rate, change, level)))
    return min(found, key=_chance_of)[1] if found else None


def _told(rate: Told, change: Told, level: Told) -> Statement:
    base, working = _bases(level, change, rises=direction(rate.term.name) is True)[0]
    value = change.mention.value / ((base.low + base.high) / 2) * _HUNDRED
    operands = tuple(each.mention for each in (level, change) if each.passage is rate.passage)
    return quotient_told(
        Relation.GROWTH, rate.mention, operands, working, value, holds=False, confidence=Confidence.PROBABLE
    )


def _is_of_the_year(level: Told, change: Told, rate: Told) -> bool:
    """Whether the level is what the change since last year led to, and the rate has digits enough to tell the base."""
    is_fine = rate.mention.is_exact and len(significant(rate.mention.number)) >= _FINE
    if not is_fine or level.passage is not change.passage or not _SINCE_LAST_YEAR.search(_ahead(change)):
        return False
    subject = _subject(change)
    is_named = not subject or not bigrams(subject).isdisjoint(bigrams(_ahead(level)))
    return is_named and _RESULT.search(level.term.name) is not None and _OF_ANOTHER.search(_ahead(level)) is None


def _subject(change: Told) -> str:
    """“三公”经费 of “三公”经费减少; empty where only the way is told."""
    return _WAY.sub("", change.term.own_name)


def _ahead(told: Told) -> str:
    return told.sentence.text[told.sentence.start : told.mention.start]


def _bases(level: Told, change: Told, *, rises: bool) -> tuple[tuple[Interval, str], ...]:
    """What the level was before; and the level itself, where it is last year's."""
    now, by = level.mention.operand, change.mention.operand
    sign = "－" if rises else "＋"
    before = now - by if rises else now + by
    return (before, f"{change.mention.text}÷（{level.mention.text}{sign}{change.mention.text}）"), (now, "")


def _is_about(rate: Told, made: Interval) -> bool:
    middle = sum(made.sizes) / 2
    return abs(middle - rate.mention.size) < rate.mention.grain * _HARDLY_OFF


def _chance_of(found: tuple[float, Statement]) -> float:
    return found[0]
