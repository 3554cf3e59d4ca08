"""Moments as reports write them, 2022年3月15日, 次年8月底, with what one leaves out taken from the one before."""

import re
from datetime import date

from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

TO = "(?:—|-|～|~|至|到)"
_MOMENT = re.compile(
    rf"(?=[0-9次翌当同本])(?<![0-9.,第])"
    rf"(?:(?P<year>(?:19[4-9]|20[0-9])[0-9])(?:年度?|(?={TO}20[0-9]{{2}}年))|(?P<next>次年|翌年)|当年|同年|本年)?"
    rf"(?:(?P<month>[0-9]{{1,2}})(?:月(?!龄)份?|(?={TO}[0-9]{{1,2}}月)))?"
    r"(?:(?<=月)(?P<day>[0-9]{1,2})日|(?<=[—～~至到-])(?P<alone>[0-9]{1,2})日)?"
    r"(?P<phase>年?[初底末](?!期)|[上中下]旬)?"
)
_EDGE = quick_pattern("[年期](?:(?P<begin>初)(?![预目计任确下批安结])|[末底](?!结))|月(?:[末底]|[0-9]{1,2}日)")
"""Where a moment ends as of which something is so: 年初, 期末, 6月底, 6月30日."""
_PHASES = {
    "初": (0.0, 0.35),
    "上": (0.0, 0.35),
    "中": (0.3, 0.7),
    "下": (0.65, 1.0),
    "底": (0.7, 1.0),
    "末": (0.7, 1.0),
}
_LAST_MONTH, _DAYS_OF_A_MONTH = 12, 30
_LEAP_YEAR = 2024


@value()
class Moment:
    """`text[start:end]` of a passage; `year`, `month` and `day` are 0 where untold, and 1 is 次年 of such a year.

    `phase`: the last word of 3月初, 8月中旬, 10月底; "" without one.
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    phase: str

    @property
    def is_plain_month(self) -> bool:
        """Whether its month is all that is told."""
        return self.month > 0 and not self.day and not self.phase

    @property
    def months(self) -> tuple[float, float]:
        """The months gone since the year 0, at its earliest and at its latest."""
        begun = self.year * _LAST_MONTH
        if not self.month:
            return begun, begun + _LAST_MONTH
        begun += self.month - 1
        if self.day:
            gone = (self.day - 1) / _DAYS_OF_A_MONTH
            return begun + gone, begun + gone
        early, late = _PHASES[self.phase] if self.phase else (0.0, 1.0)
        return begun + early, begun + late

    @property
    def name(self) -> str:
        """As it is told in full, with what was left out."""
        told = ((self.year, "年"), (self.month, "月"), (self.day, "日"))
        return "".join(f"{number}{unit}" for number, unit in told if number)

    @property
    def first_day(self) -> "Moment":
        """The first day of its year."""
        return Moment(self.start, self.end, self.year, 1, 1, "")

    def is_before(self, other: "Moment") -> bool:
        """Whether it is over when the other begins."""
        return self.months[1] <= other.months[0] and self.months != other.months

    @property
    def number(self) -> int:
        """The number of its day among all days."""
        return date(_known(self.year), self.month, self.day).toordinal()


def moments(text: str, begin: int, end: int) -> list[Moment]:
    """Those of `text[begin:end]` that the calendar has, in order."""
    found: list[Moment] = []
    for each in _MOMENT.finditer(text, begin, end):
        moment = _moment(each, found[-1] if found else None)
        if moment is not None:
            found.append(moment)
    return found


def month_gone(text: str) -> int | None:
    """The month at whose end it was so, as told last: 6 for 截至6月底, 12 for 年末, 0 for 年初; None where none is."""
    edges = list(_EDGE.finditer(text))
    if not edges:
        return None
    last = edges[-1]
    if last[0][0] != "月":
        return 0 if last["begin"] else _LAST_MONTH
    told = [each for each in moments(text, 0, last.end()) if each.end == last.end()]
    return told[-1].month if told else None


def _moment(found: re.Match[str], before: Moment | None) -> Moment | None:
    if not (found["year"] or found["month"] or found["alone"]):
        return None
    year = int(found["year"] or 0) or (before.year if before else 0)
    if found["next"]:
        year += 1
    month = int(found["month"] or 0) or (before.month if before and found["alone"] else 0)
    day = int(found["day"] or found["alone"] or 0)
    phase = (found["phase"] or "").removeprefix("年")[:1]
    if (found["phase"] or "").endswith(("初", "底", "末")) and not month:
        month = 1 if phase == "初" else _LAST_MONTH
    if month > _LAST_MONTH or (day and not _is_a_day(year, month, day)):
        return None
    return Moment(*found.span(), year, month, day, phase)


def _is_a_day(year: int, month: int, day: int) -> bool:
    try:
        date(_known(year), month, day)
    except ValueError:
        return False
    return True


def _known(year: int) -> int:
    """Any year for one that is not told, and the next for 次年."""
    return year if year > 1 else _LEAP_YEAR - 1 + year
