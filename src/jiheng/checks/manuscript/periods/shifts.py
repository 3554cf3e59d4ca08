"""By how much something ended earlier or later than planned, beside both moments: 计划10月完工，8月完工，提前2个月."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.periods.lengths import Length, Measure, lengths
from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_SHIFT = late_pattern(
    "(?:(?P<sooner>提前|提早)|(?P<later>延期|延迟|推迟|延后|滞后|超期|逾期|拖延|延误|延长|顺延|展期|晚|拖期))"
    "了?(?:计划|工期|完工|完成|竣工|交付|还款|归还|建成)?了?$"
)
_PLANNED = late_pattern(
    "(?:计划|原定|预定|约定|规定|要求|应于|应在|原到期|到期|原计划|原|应|目标|合同)[^，。；0-9]{0,14}$"
)
_DUE = late_pattern("^前?(?:到期|为期限|的计划|的原定)|^前(?!完工|竣工|完成)")
_MANY = late_pattern("其中|分别|第[一二三四]批|标段|各|；")
_HINT = quick_pattern("提[前早]|延[期迟后误长]|推迟|滞后|[超逾展拖]期|拖延|顺延|晚了")
_MONTHS_OF_A_YEAR = 12
_HALF = 0.5
_BOTH = 2
_LONGEST_LEAD = 10


@value()
class Shift:
    """`text[start:end]` of a passage tells by how much the end came before the plan (`is_sooner`) or after it."""

    start: int
    end: int
    length: Length
    planned: Moment
    actual: Moment
    is_sooner: bool

    @property
    def _ends(self) -> tuple[Moment, Moment]:
        return (self.actual, self.planned) if self.is_sooner else (self.planned, self.actual)

    @property
    def is_other_way(self) -> bool:
        """Whether it is told as sooner and was later, or the other way round."""
        first, last = self._ends
        return first.months[0] >= last.months[1]

    @property
    def holds(self) -> bool:
        """Whether both moments lie so far apart."""
        first, last = self._ends
        count = self.length.count
        if self.length.measure is Measure.DAYS:
            return abs(last.number - first.number - count) <= 1
        if self.length.measure is Measure.YEARS:
            count *= _MONTHS_OF_A_YEAR
        if first.phase == last.phase and not first.day and not last.day:
            return count == last.months[0] - first.months[0]
        return last.months[0] - first.months[1] - _HALF < count < last.months[1] - first.months[0] + _HALF

    @property
    def right(self) -> str:
        """By how much it was."""
        first, last = self._ends
        if first.day and last.day:
            return f"{abs(last.number - first.number)}天"
        return f"{abs(round(last.months[0] - first.months[0]))}个月"


def shifts(text: str) -> Iterator[Shift]:
    """Those of one passage whose two moments its sentence tells."""
    for begin, end in _sentences(text):
        told = moments(text, begin, end)
        if len(told) != _BOTH or _MANY.search(text, begin, end):
            continue
        for length in lengths(text, begin, end):
            found = _SHIFT.search(text[max(begin, length.start - _LONGEST_LEAD) : length.start])
            pair = _planned_and_actual(text, begin, told) if found is not None else None
            if found is None or pair is None or not _can_be_measured(length, pair):
                continue
            start, stop = min(told[0].start, length.start), max(told[-1].end, length.end)
            yield Shift(start, stop, length, *pair, is_sooner=bool(found["sooner"]))


def _planned_and_actual(text: str, begin: int, told: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    one, other = told
    is_first = _is_planned(text, begin, one)
    if is_first == _is_planned(text, one.end, other):
        return None
    return (one, other) if is_first else (other, one)


def _is_planned(text: str, begin: int, moment: Moment) -> bool:
    return bool(_PLANNED.search(text[begin : moment.start]) or _DUE.match(text, moment.end))


def _can_be_measured(length: Length, pair: tuple[Moment, Moment]) -> bool:
    """Whether both moments are told finely enough, in years that are told or in one year."""
    one, other = pair
    is_fine = one.month and other.month and bool(one.year) == bool(other.year)
    return bool(is_fine and (length.measure is not Measure.DAYS or (one.day and other.day)))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    end = -1
    for found in _HINT.finditer(text):
        if found.start() > end:
            begin, end = text.rfind("。", 0, found.start()) + 1, text.find("。", found.start())
            end = end if end >= 0 else len(text)
            yield begin, end
