"""What each passage states of its figures, read with the sentences before it that may hold the other operands."""

import re
from collections.abc import Iterable

from jiheng.checks.manuscript.text.item_number import NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence

_CHAPTERS = (NumberStyle.PART, NumberStyle.CHINESE)
_CONTEXT = 6
"""So many sentences with figures before a passage may hold the operands of its rates."""
_TOTALS = 6
"""So many sentences with a total or a budget are remembered beyond the chapter."""
_TOTAL = re.compile(
    r"(?:合计|总计|共计|总额|总支出|总收入|总预算|全年预算数?|预算数|年度预算|调整后预算|项目预算|到位(?:资金)?|总投资|概算|投入|下达资金|安排(?:经费|资金)|”经费支出|年初结[转余](?:[和及]结余)?)"
    r"(?:为|共|共计|数)?$"
)


def readings_of(passages: Iterable[Passage]) -> tuple[Reading, ...]:
    """One for each passage. What stands before is forgotten with the chapter, but for sentences with a total."""
    readings: list[Reading] = []
    before: tuple[Sentence, ...] = ()
    totals: tuple[Sentence, ...] = ()
    ahead: tuple[Sentence, ...] = ()
    for passage in passages:
        if before and passage.number is not None and passage.number.style in _CHAPTERS:
            before, ahead = (), totals
        reading = Reading(passage.text, ahead)
        readings.append(reading)
        if reading.mentions and passage.cell is None:
            before = (*before, *reading.sentences[-_CONTEXT:])[-_CONTEXT:]
            totals = (*totals, *_with_totals(reading))[-_TOTALS:]
            near = set(map(id, before))
            ahead = (*[each for each in totals if id(each) not in near], *before)
    return tuple(readings)


def _with_totals(reading: Reading) -> list[Sentence]:
    named = []
    for sentence in reading.sentences:
        for term in sentence.terms:
            if _TOTAL.search(term.name[-16:]):
                named.append(sentence)
                break
    return named
