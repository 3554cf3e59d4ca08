"""Totals whose parts stand in paragraphs of their own: “支出91万元，分项如下：” above, “以上合计91万元” below."""

from collections.abc import Iterator

from jiheng.checks.manuscript.divided.announced import announced, last_told
from jiheng.checks.manuscript.divided.division import Division
from jiheng.checks.manuscript.divided.rows_above import rows_above
from jiheng.checks.manuscript.divided.told_above import divided_anew, in_columns, of_which_above
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.parts.divisions.partitions import divided_by_unit

_ANNOUNCES = quick_pattern(r"(?:分项|明细|构成|其中|具体|情况|如下|分别)[^，。；：]{0,8}[：:。]?$|[：:]$")
_HEAD = 12
"""So many characters of a paragraph say whether it sums up."""


def divided_below(manuscript: Manuscript) -> Iterator[Division]:
    """The totals whose parts follow in paragraphs of their own."""
    for passage in manuscript.prose_with_figures:
        sentences = manuscript.readings[passage.index].sentences
        is_announced = _ANNOUNCES.search(passage.text[-16:]) is not None
        if is_announced:
            found = announced(manuscript, passage, last_told(sentences))
            if found is not None:
                yield found
        elif sentences[0].start <= (passage.number.end if passage.number else 0):
            anew = [
                found
                for divided in divided_by_unit(sentences[0])
                for found in divided_anew(manuscript, passage, divided)
            ]
            yield from anew
            for table in () if anew else manuscript.readings[passage.index].tables:
                yield from in_columns(manuscript, passage, table)
            found = None if anew else of_which_above(manuscript, passage, sentences[0])
            if found is not None:
                yield found
        head = passage.text[:_HEAD]
        if "计" in head or "共" in head:
            yield from rows_above(manuscript, passage)
        if not is_announced and _is_listed_below(manuscript, passage):
            found = announced(manuscript, passage, sentences[-1], is_sure=True)
            if found is not None:
                yield found


def _is_listed_below(manuscript: Manuscript, passage: Passage) -> bool:
    """Whether the next paragraph carries the number 1, or ends with ；, and is no heading."""
    below = next(manuscript.prose_after(passage), None)
    if below is None or below.is_heading:
        return False
    if below.number is None:
        return below.text.endswith("；") and not passage.text.endswith("；")
    return below.number.value == 1
