"""Dates, months, quarters and years as people write them: 11月底之前, 2021年3月-10月, 上半年, 2021-12-31."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

_YEAR = r"(?:(?P<year>(?:19|20)[0-9]{2})年度?|(?P<this>本|当|今)年度?)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])月份?"
_PART = r"(?P<part>上旬|中旬|下旬|初|中|底|末)"
_MOMENTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}?{_MONTH}(?P<day>[0-9]{{1,2}})[日号]?",
        rf"{_YEAR}?{_MONTH}{_PART}?",
        rf"{_YEAR}?第?(?P<quarter>[一二三四1-4])季度(?:末|底|内)?",
        rf"{_YEAR}?(?P<half>上|下)半年(?:末|底|内)?",
        rf"{_YEAR}(?:末|底|内|全年)?",
        r"(?P<whole>年底|年末|年内|全年)",
        r"(?P<year>(?:19|20)[0-9]{2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})(?: ?00:00(?::00)?)?",
        r"(?P<year>(?:19|20)[0-9]{2})[-/](?P<month>1[0-2]|0?[1-9])",
    )
)
_COMPACT_DATE = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_YEAR_ALONE = re.compile(r"(?P<year>(?:19|20)[0-9]{2})")

_LEAD = re.compile(r"^(?:完成时间为?|时间为?|于|在|截至|截止到?|不晚于|不迟于|早于|到)")
_DONE_WORDS = (
    *("完成", "完工", "竣工", "开工", "建成", "办结", "投入使用", "发放", "拨付", "支付", "到位", "验收", "通过"),
    *("报送", "交付", "实施", "全部", "均", "工作", "并", "完毕", "前", "了"),
)
_DONE = f"(?:{'|'.join(_DONE_WORDS)})*"
_BEFORE = re.compile(rf"^(?P<moment>.+?)(?:之前|以前|前){_DONE}$", re.DOTALL)
_AFTER = re.compile(r"^(?P<moment>.+?)(?:之后|以后|后|起)$", re.DOTALL)
_ON = re.compile(rf"^(?P<moment>.+?)(?:内|以内|之内|止|为止)?{_DONE}$", re.DOTALL)
_RANGE = re.compile(r"^(?P<first>.+?)(?:-+|~|至|到)(?P<last>.+)$", re.DOTALL)
_ISO_RANGE = re.compile(
    r"^(?P<first>[0-9]{4}([-/.])[0-9]{1,2}\2[0-9]{1,2})(?:-+|~|至|到)(?P<last>[0-9]{4}\2[0-9]{1,2}\2[0-9]{1,2})$"
)
_LOOKS_DATED = re.compile(r"[年月季]|(?:19|20)[0-9]{2}")
_LONGEST = 40
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PART_DAYS = {"初": (1, 10), "上旬": (1, 10), "中": (11, 20), "中旬": (11, 20), "下旬": (21, 31)}

_SERIAL_EPOCH = date(1899, 12, 30)
FIRST_SERIAL, LAST_SERIAL = 40000, 60000
"""2009-07-06 to 2064-04-08: whole numbers between may be dates that a spreadsheet exported as numbers."""


class Bound(Enum):
    """How a period bounds: the work is done within it, before it begins, by its end, or not before it."""

    WITHIN = "within"
    BEFORE = "before"
    BY = "by"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`, both included. `year_added`: the text named no year; `begins`: it named two ends."""

    first: date
    last: date
    bound: Bound = Bound.WITHIN
    year_added: bool = False
    has_start: bool = False

    @property
    def is_day(self) -> bool:
        return self.first == self.last


class UnclearDateError(ValueError):
    """The text is a date that cannot be: 2月30日, or a month without any year to put it in."""


def date_of_serial(serial: int) -> date:
    """The date a spreadsheet (1900 system) stores as this number."""
    return _SERIAL_EPOCH + timedelta(days=serial)


def read_period(text: str, year: int | None, *, timely: bool = False) -> Period | None:
    """The period in normalised text, or None when it is not about dates.

    `year` is put in where the text names none. `timely`: the column is about time, so that 20211130 and 2021 are dates.
    """
    written = text.replace(" 00:00:00", "").replace(" ", "").replace("\n", "").rstrip("。;,.")
    if not written or len(written) > _LONGEST:
        return None
    if not _LOOKS_DATED.search(written):
        return None
    written = _LEAD.sub("", written)
    for pattern, bound in ((_BEFORE, Bound.BEFORE), (_AFTER, Bound.FROM), (_ON, Bound.WITHIN)):
        if found := pattern.fullmatch(written):
            period = _period_or_range(found["moment"], year, timely)
            if period is not None:
                return _bounded(period, bound, found["moment"])
    return None


def _bounded(period: Period, bound: Bound, moment: str) -> Period:
    # 11月底之前 and 11月30日前 include that day; 8月前 ends before August does not begin.
    if bound is Bound.BEFORE and (period.is_day or period.has_start or moment[-1] in "底末内"):
        bound = Bound.BY
    return Period(period.first, period.last, bound, period.year_added, period.has_start)


def _period_or_range(text: str, year: int | None, timely: bool) -> Period | None:
    single = _moment(text, year, timely)
    if single is not None:
        return single
    ends = _ISO_RANGE.fullmatch(text) or _RANGE.fullmatch(text)
    if ends is None:
        return None
    first_text, last_text = ends["first"], ends["last"]
    if first_text.isdecimal() and "月" in last_text and len(first_text) <= 2:
        first_text += "月"
    first = _moment(first_text, year, timely)
    if first is None:
        return None
    if last_text.rstrip("日号").isdecimal() and len(last_text) <= 3 and "月" in first_text and first.is_day:
        last_text = f"{first.first.month}月{last_text}"
    last = _moment(last_text, first.first.year, timely)
    if last is None:
        return None
    if last.last < first.first:
        raise UnclearDateError("结束早于开始")
    return Period(first.first, last.last, year_added=first.year_added, has_start=True)


def _moment(text: str, year: int | None, timely: bool) -> Period | None:
    patterns = (*_MOMENTS, _COMPACT_DATE, _YEAR_ALONE) if timely else _MOMENTS
    for pattern in patterns:
        if found := pattern.fullmatch(text):
            return _placed(found.groupdict(), year)
    return None


def _placed(parts: dict[str, str | None], year: int | None) -> Period:
    written_year = parts.get("year")
    placed_year = int(written_year) if written_year else year
    if placed_year is None:
        raise UnclearDateError("没有写年份，也不知道评价年度")
    added = not written_year
    if half := parts.get("half"):
        first, last = (1, 6) if half == "上" else (7, 12)
        return _months(placed_year, first, last, added)
    if quarter := parts.get("quarter"):
        number = _QUARTERS[quarter]
        return _months(placed_year, number * 3 - 2, number * 3, added)
    if (month := parts.get("month")) is None:
        return _months(placed_year, 1, 12, added)
    if day := parts.get("day"):
        return _days(placed_year, int(month), int(day), int(day), added)
    low, high = _PART_DAYS.get(parts.get("part") or "", (1, 31))
    return _days(placed_year, int(month), low, high if high < 31 else None, added)


def _months(year: int, first: int, last: int, added: bool) -> Period:
    return Period(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), year_added=added)


def _days(year: int, month: int, low: int, high: int | None, added: bool) -> Period:
    try:
        last = high or calendar.monthrange(year, month)[1]
        return Period(date(year, month, low), date(year, month, last), year_added=added)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise UnclearDateError("没有这一天") from error
