"""Levels reached step by step: 2022年招生1,268人，2023年比2022年增加82人，达1,350人，2024年再增加46人，达到1,396人."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits, is_slipped_from, net
from jiheng.quantities.relations.names.changes import AGAINST, direction
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT
from jiheng.quantities.words import YEAR

_REACHED = late_pattern(
    "^(?P<what>[^，。；0-9]{0,8}?)[已将]?(?:达到?|增至|升至|降至|减至|(?:增加|提高|上升|扩大|减少|下降|降低)[到至])了?$"
)
_IN_ALL = late_pattern("[年月季][末底]|预计|余额|规模|总?[数量额]|人数|户数|金额|总")
"""What tells no subject of its own."""
_OF_A_YEAR = late_pattern("20[0-9]{2}年(?:度|全年)?|预计|[将又再]|增加|减少")
_LAST = late_pattern("同比|[较比](?:上年|去年|上一年)")
_NEAR = Decimal("0.15")
_NO_YEAR = 0


class _Level(NamedTuple):
    """What was reached, and in which year; 0 where none is told."""

    term: Term
    year: int


def steps(sentence: Sentence) -> Iterator[Statement]:
    """Each level that a sentence tells behind the change that led to it, where what there was stands before both."""
    last: _Level | None = None
    for term in sentence.terms:
        if term.unit in NO_AMOUNTS or term.is_attribute:
            continue
        change = _change_before(sentence, term)
        if change is not None and last is not None:
            yield from _judged(last, change, term)
        own = _year(change.name if change is not None else term.name)
        last = _Level(term, own) if term.mention.is_exact else None


def _change_before(sentence: Sentence, term: Term) -> Term | None:
    """增加312万元，增长7.3%，达到4,580万元: right before it, but for its rate."""
    if _REACHED.match(term.own_name) is None:
        return None
    before = sentence.terms[: term.index]
    if before and before[-1].unit == PERCENT and is_growth(before[-1]):
        before = before[:-1]
    change = before[-1] if before else None
    is_it = change is not None and change.is_named_as_change and change.unit == term.unit
    is_it = is_it and change is not None and change.mention.is_exact and change.segment == term.segment
    return change if is_it and term.mention.is_exact else None


def _judged(base: _Level, change: Term, now: Term) -> Iterator[Statement]:
    goes_up = direction(change.name)
    if goes_up is None or base.term.unit != now.unit or base.term.depth != now.depth or change.index <= base.term.index:
        return
    signed = [(1, base.term.mention), (1 if goes_up else -1, change.mention)]
    if not _are_years_in_turn(base, change) or _is_of_another(base.term, change, now):
        return
    holds = fits(now.mention, signed)
    if holds or is_slipped_from(now.mention, signed) or is_close(now.mention.value, net(signed), _NEAR):
        yield difference_told(Relation.GROWTH, now.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _are_years_in_turn(base: _Level, change: Term) -> bool:
    """2022年…，2023年增加; 2022年…，2023年比2022年增加: the change is told against the year of the level."""
    if base.year == _NO_YEAR:
        return False
    against = AGAINST.search(change.name)
    told = YEAR.search(against[0]) if against is not None else None
    if told is not None:
        return int(told[0]) == base.year
    is_since_last = against is None or _LAST.search(change.name) is not None
    return is_since_last and _year(change.name) == base.year + 1


def _is_of_another(base: Term, change: Term, now: Term) -> bool:
    """2022年收入1,268万元，2023年支出增加82万元，达到1,210万元: of a name of its own, of which nothing was told."""
    reached = _REACHED.match(now.own_name)
    against = AGAINST.search(change.name)
    subject = change.own_name if against is None else change.own_name.partition(against[0])[0]
    named = (words.DELTA.sub("", words.bare(subject)), reached["what"] if reached is not None else "")
    return any(_IN_ALL.sub("", _OF_A_YEAR.sub("", each)) not in base.name for each in named)


def _year(name: str) -> int:
    """Of 2023年比2022年增加 it is 2023."""
    against = AGAINST.search(name)
    own = name[: against.start()] if against is not None else name
    years = YEAR.findall(own)
    return int(years[-1]) if years else _NO_YEAR
