"""Stretches of time told with their length, in whichever order."""

import re
from collections.abc import Iterator

from jiheng.checks.manuscript.periods.compared_years import of_a_comparison
from jiheng.checks.manuscript.periods.lengths import Measure, lengths
from jiheng.checks.manuscript.periods.moments import moments
from jiheng.checks.manuscript.periods.ranges import of_a_range
from jiheng.checks.manuscript.periods.steps import of_steps, of_what_goes_on
from jiheng.checks.manuscript.periods.told_period import ToldPeriod

_COUNTED = re.compile("[0-9一二两三四五六七八九十](?:个月|天|个?日历天|周|周?(?<![0-9]{4})年(?![0-9初末底级度]))")
_FAR = 4


def told_periods(text: str) -> Iterator[ToldPeriod]:
    """Those of one passage, in order."""
    for begin, end in _sentences_with_lengths(text):
        counted = list(lengths(text, begin, end))
        told = moments(text, begin, end) if counted else []
        if len(told) <= 1:
            continue
        for length in counted:
            period = (
                of_a_range(text, length, told)
                or of_steps(text, begin, end, length, told)
                or of_what_goes_on(text, begin, length, told)
                or of_a_comparison(text, length, told)
            )
            if period is not None and period.stretch.is_told and _is_likely(period):
                yield period


def _sentences_with_lengths(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends; a ； parts them as well."""
    end = -1
    for found in _COUNTED.finditer(text):
        if found.start() > end:
            begin = max(text.rfind(mark, 0, found.start()) + 1 for mark in "。；")
            end = min(place if (place := text.find(mark, found.start())) >= 0 else len(text) for mark in "。；")
            yield begin, end


def _is_likely(period: ToldPeriod) -> bool:
    """Whether the length is near enough to be meant of the whole stretch: for 3天 of a year something else was done."""
    if period.length.measure is Measure.DAYS:
        months = float(period.length.count) / 30
    else:
        months = float(period.length.count) * (12 if period.length.measure is Measure.YEARS else 1)
    most = period.stretch.months[1]
    return most / _FAR < months < most * _FAR
