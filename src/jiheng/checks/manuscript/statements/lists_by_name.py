"""Lists that begin with the name of their total, told elsewhere: 刑事案件中，审查逮捕41件，审查起诉99件，提请延押1件.

Where most of them make up their total, so were the others meant to, however far off they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from jiheng.checks.manuscript.text.passages import Passage, joined
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS

SIGN = "中，"
_NAMED = late_pattern("(?P<name>[\u4e00-\u9fff]{4,12})中，")
_BEGINS = late_pattern("^(?:其中|包括|含)")
_SHORTEST, _FEWEST, _WITNESSES = 4, 2, 2


class _List(NamedTuple):
    """The parts of one sentence with the total of their name, each with its paragraph."""

    told_in: Passage
    whole: Mention
    passage: Passage
    parts: Sequence[Mention]

    @property
    def holds(self) -> bool:
        return adds_up(self.whole, self.parts)


def lists_by_name(
    naming: Sequence[Passage], prose: Sequence[Passage], readings: Sequence[Reading]
) -> Iterator[tuple[Passage, Statement]]:
    """Each list of the paragraphs `naming` a total that misses it, with the paragraphs of both as one."""
    if len(naming) <= _WITNESSES:
        return
    lists = list(_lists(naming, prose, readings))
    wrong = [each for each in lists if not each.holds]
    if len(lists) - len(wrong) >= max(_WITNESSES, len(wrong)):
        yield from map(_told, wrong)


def _lists(naming: Sequence[Passage], prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[_List]:
    for passage in naming:
        for sentence in readings[passage.index].sentences:
            found = _NAMED.match(passage.text, sentence.start)
            if found is None or not _is_row(sentence):
                continue
            told = [each for above in prose if above.index < passage.index for each in _totals(above, readings, found)]
            alike = [each for each in told if each[1].unit == sentence.terms[0].unit]
            if len(alike) == 1:
                told_in, whole = alike[0]
                yield _List(told_in, whole.mention, passage, [term.mention for term in sentence.terms])


def _is_row(sentence: Sentence) -> bool:
    """Whether the sentence tells exact amounts of one unit and nothing else."""
    unit = sentence.terms[0].unit
    is_row = all(each.unit == unit and each.is_plain for each in sentence.terms)
    return is_row and len(sentence.terms) >= _FEWEST and unit not in NO_AMOUNTS


def _totals(above: Passage, readings: Sequence[Reading], found: re.Match[str]) -> Iterator[tuple[Passage, Term]]:
    """控告申诉检察50件 for 控告申诉案件: the amounts of a paragraph whose name begins alike."""
    if found["name"][:_SHORTEST] not in above.text:
        return
    for sentence in readings[above.index].sentences:
        for term in sentence.terms:
            name = _BEGINS.sub("", term.own_name)
            if name[:_SHORTEST] == found["name"][:_SHORTEST] and term.mention.is_exact:
                yield above, term


def _told(each: _List) -> tuple[Passage, Statement]:
    both = joined(each.told_in, each.passage)
    by = len(both.text) - len(each.passage.text)
    parts = [replace(part, start=part.start + by, end=part.end + by) for part in each.parts]
    return both, sum_statement(each.whole, parts, holds=False, confidence=Confidence.PROBABLE)
