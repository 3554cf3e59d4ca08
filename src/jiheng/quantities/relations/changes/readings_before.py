"""Readings of a rate of change whose base, or whose level and change, a sentence before tells of."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.changes.change_reading import ChangeReading, of_current, of_levels
from jiheng.quantities.relations.names.changes import is_change
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import is_close

_NAMED = late_pattern("^(?P<subject>[\u4e00-\u9fff]{2,8}?)(?:同比|[较比]上年|[较比]去年)(?:增长|下降|减少|增加)$")
_OF_ALL = late_pattern("^(?:全[国省市州县区]|[我本该][省市州县区])(?:的)?")
_OF_A_YEAR = late_pattern("^(?:20[0-9]{2}年度?|本年度?|全年|年度)")
_YEAR_TOLD = late_pattern("(?<![0-9])20[0-9]{2}(?=年)")
_NAME, _SUBJECT, _FIRST, _FULL = 16, 3, 2, 100
_NEAR = Decimal("0.5")


def of_the_year_before(sentence: Sentence, now: Term, rate: Term, last: Sentence) -> Iterator[ChangeReading]:
    """2023年拨付补贴478万元。2024年安排补贴562万元，增长17.6%: the one amount of the year before of the same name."""
    years = [_YEAR_TOLD.search(each.words) for each in (last, sentence)]
    are_in_turn = years[0] is not None and years[1] is not None and int(years[1][0]) - int(years[0][0]) == 1
    same = [each for each in last.terms if each.unit == now.unit and not each.is_attribute] if are_in_turn else []
    if len(same) != 1 or rate.clause - now.clause != 1 or not _are_named_alike(same[0], now):
        return
    reading = of_levels(same[0], now, Confidence.PROBABLE)
    if reading is not None and same[0].mention.is_exact and now.mention.is_exact:
        is_near = is_close(abs(reading.value), rate.mention.value / _FULL, _NEAR)
        if is_near or (reading.share is not None and is_slip(rate.mention, reading.share)):
            yield reading


def of_change_told_before(rate: Term, told_in: Sequence[Sentence]) -> Iterator[ChangeReading]:
    """党员总数6,825.7万名，比上年净增181.6万名。党员总量增幅为2.7%: the one change of what the rate names."""
    found = [
        (level, change)
        for sentence in told_in
        for level, change in pairwise(sentence.terms)
        if is_change(change)
        and level.unit == change.unit
        and change.clause - level.clause == 1
        and level.mention.is_exact
        and not level.is_attribute
        and _OF_ALL.sub("", rate.own_name)[:_FIRST] in level.own_name
    ]
    if len(found) == 1:
        yield from of_current(*found[0], Confidence.PROBABLE)


def _are_named_alike(one: Term, other: Term) -> bool:
    return share_a_word(one.name[-_NAME:], other.name[-_NAME:], _SUBJECT)


def of_named_before(term: Term, behind: Term, earlier: Sequence[Sentence]) -> Iterator[ChangeReading]:
    """支出3,748万元：……。支出同比增长6.4%，增加支出224.9万元: the amount of a sentence before that the rate names."""
    found = _NAMED.match(term.own_name)
    if found is None or behind.clause - term.clause != 1 or not words.DELTA.search(words.bare(behind.name)):
        return
    named = [
        each
        for other in earlier
        for each in other.terms
        if each.unit == behind.unit and _OF_A_YEAR.sub("", words.bare(each.own_name)) == found["subject"]
    ]
    if len(named) == 1 and named[0].mention.is_exact and not named[0].is_attribute:
        yield from of_current(named[0], behind, Confidence.PROBABLE)
