"""Figures of a title that the text below tells otherwise: 关停4家查封16家, and below it 临时查封11家.

A title tells nothing of its own: of a thousand published titles with a figure the text told it again below all but
thirty, and of those thirty most told a sum of what stands below. So where no figure of the text agrees with it, the
one told in the title's own words was meant; right below a heading one that a single slip parts from it, in a sentence
that has some of its words: 签约项目42个, and below it 今天，72个投资项目正式签约.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.retold.meant import Meant, says
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.digits import significant
from jiheng.quantities.interval import Interval
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import COUNTED_TIMES, DURATIONS, NOT_ADDED, PERCENT

_LONGEST = 60
_FULL_STOP = "。"
_CLOSED = frozenset("。；：，、！")
_FAR = 6
"""The text that a title sums up begins close below it."""
_TWO_DIGITS, _SEVERAL_DIGITS, _MOST_PARTS = 2, 3, 6


def titles_retold(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Retold]:
    """The figure of a title, and that of the text which it was meant to repeat."""
    for at, title in enumerate(prose):
        if not readings[title.index].mentions or not _is_title(title) or _is_row(prose[at : at + 2], readings):
            continue
        below = prose[at + 1 : _end(at, prose)]
        is_sentence = title.text.endswith(_FULL_STOP)
        for sentence in readings[title.index].sentences:
            for term in filter(_is_meant, sentence.terms):
                if is_sentence and term.mention.is_exact:
                    continue
                figures = _all_meant(title, sentence, term, below, readings)
                if not figures or _is_told_in_another_unit(term, below, readings):
                    continue
                meant = _likest(figures)
                if meant is not None and (
                    (is_sentence and meant.is_narrower)
                    or _is_one_of_several(meant, figures)
                    or _is_told_elsewhere(meant, title, prose, readings)
                ):
                    meant = None
                if meant is None and not is_sentence:
                    meant = _only_slip(figures)
                if meant is not None and not _is_told_as_sum(meant, figures):
                    yield Retold(_figure(title, sentence, term), meant.told)


def _is_one_of_several(meant: Meant, figures: Sequence[Meant]) -> bool:
    """Whether it is a share of what several have a share of: 支出率92% of 东县支出率94%，西县支出率90%."""
    if meant.title.unit != PERCENT or not (meant.is_one_noun and meant.is_narrower):
        return False
    return any(each.is_one_noun and each.is_narrower and each is not meant for each in figures)


def _is_told_elsewhere(meant: Meant, title: Passage, prose: Sequence[Passage], readings: Sequence[Reading]) -> bool:
    """Whether a figure anywhere agrees with the title, and is named as well."""
    others = _all_meant(title, meant.in_title, meant.title, prose, readings)
    return any(each.agrees and each.is_named_like(meant) for each in others)


def _all_meant(
    title: Passage, sentence: Sentence, term: Term, passages: Sequence[Passage], readings: Sequence[Reading]
) -> list[Meant]:
    """The figures of its unit."""
    unit = _unit(term)
    return [
        Meant(title.text, sentence, term, _figure(passage, told, each))
        for passage in passages
        for told in readings[passage.index].sentences
        for each in told.terms
        if each is not term and _unit(each) == unit
    ]


def _is_told_as_sum(meant: Meant, figures: Sequence[Meant]) -> bool:
    """Whether a title tells what some figures that follow on each other make up: 帮销91万元 of 购买51万元、销售40万元.

    Of several digits what is meant must be among them: 共受理1,285件 is not 1,185件 where others make it up.
    """
    title = meant.title
    if title.unit in NOT_ADDED:
        return False
    in_title = {each.mention.key for each in meant.in_title.terms}
    parts = [each for each in figures if not each.told.term.is_attribute and each.told.mention.key not in in_title]
    among = meant if meant.fewest_digits >= _SEVERAL_DIGITS else None
    return any(
        _make_up(title, tuple(listed), among)
        for amounts in (parts, [each for each in parts if each.is_of_one_thing])
        for _, listed in groupby(amounts, lambda each: each.told.passage.index)
    )


def _make_up(title: Term, listed: Sequence[Meant], among: Meant | None) -> bool:
    """Whether a title says what some that follow on each other come to, this one among them."""
    amounts = [each.told.mention.interval for each in listed]
    for first in range(len(amounts)):
        low, high = amounts[first].low, amounts[first].high
        is_among = among in (None, listed[first])
        for at in range(first + 1, min(first + _MOST_PARTS, len(amounts))):
            low, high = low + amounts[at].low, high + amounts[at].high
            is_among = is_among or listed[at] is among
            if is_among and says(title.mention, Interval(low, high)):
                return True
    return False


def _is_told_in_another_unit(title: Term, below: Sequence[Passage], readings: Sequence[Reading]) -> bool:
    """Whether the text counts as many of what it calls otherwise: 35人遇难, and below it 发现35具遗体."""
    if not title.mention.is_counted or len(significant(title.mention.number)) < _TWO_DIGITS:
        return False
    return any(
        each.number == title.mention.number and each.is_counted
        for passage in below
        for each in readings[passage.index].mentions
        if each.unit != title.unit
    )


def _is_title(passage: Passage) -> bool:
    """A heading, or what stands ahead of all; a sentence there sums up what it tells in round figures alone."""
    is_first = not passage.index and len(passage.text) <= _LONGEST
    if is_first and passage.text.endswith(_FULL_STOP):
        return passage.text.count(_FULL_STOP) == 1 and "；" not in passage.text
    return (is_first or passage.is_heading) and passage.text[-1:] not in _CLOSED


def _is_row(two: Sequence[Passage], readings: Sequence[Reading]) -> bool:
    """《甲》 25元 above 《乙》 15元: not a title but the first of a list, each of which ends with its figure."""
    last = [readings[each.index].mentions[-1:] for each in two]
    ends = [found[0] for each, found in zip(two, last, strict=True) if found and found[0].end == len(each.text)]
    return len(ends) > 1 and ends[0].unit == ends[1].unit


def _end(at: int, prose: Sequence[Passage]) -> int:
    """Where what a title sums up ends: with the next title, but for the first, which is that of all."""
    last = min(at + 1 + _FAR, len(prose))
    if not at:
        return last
    return next((place for place in range(at + 1, last) if prose[place].is_heading), last)


def _figure(passage: Passage, sentence: Sentence, term: Term) -> Told:
    return Told(passage, sentence, term, term.mention, is_unread=True, is_open=True)


def _unit(term: Term) -> str:
    """A title counts people where the text counts how often they came."""
    return COUNTED_TIMES.get(term.unit, term.unit)


def _is_meant(term: Term) -> bool:
    """Whether it is a figure of what happened, not 一季度, 十件实事 or a number of the list."""
    is_written = term.mention.text[:1].isdigit() or term.unit == PERCENT
    return is_written and term.unit not in DURATIONS and bool(term.name or term.after)


def _likest(figures: Sequence[Meant]) -> Meant | None:
    """The figure of the text that the title most likely means; None where two are as likely, or none is."""
    meant = [each for each in figures if each.is_of_one_kind]
    if not meant:
        return None
    best = max(meant, key=_rank)
    rivals = {each.told.mention.key for each in meant if each.rank == best.rank}
    return best if len(rivals) == 1 and not best.agrees and best.is_sure else None


def _only_slip(figures: Sequence[Meant]) -> Meant | None:
    """The only figure below a heading that a slip parts from its own, where none agrees."""
    if any(each.agrees for each in figures):
        return None
    slips = [each for each in figures if each.is_only_slip]
    return slips[0] if len({each.told.mention.key for each in slips}) == 1 else None


def _rank(meant: Meant) -> tuple[bool, bool, int, int]:
    return meant.rank
