"""Averages over days, months and years: 全年接待15.5万人次，开放310天，日均500人次; 五年训1.2万人，年均2,400人."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import TEN_THOUSANDFOLD, is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of

_DAYS, _MONTHS = frozenset({"日", "天"}), frozenset({"月", "个月"})
_DAYS_TOLD = _DAYS | {"工作日"}
_WEEK = late_pattern("第[0-9一二三四五六七八九十]{1,3}周|本周|一周|上周")
_YEAR = late_pattern("全年|年度|(?<![0-9])20[0-9]{2}年(?![0-9]|[一二三四上下]|末|底)")
_PART_OF_YEAR = late_pattern("[0-9]月|月(?!度)|[周旬]|季度|半年|假期|期间|春运|暑期|寒假")
_ONE_MONTH = late_pattern(
    "(?:(?P<year>20[0-9]{2})年)?(?<![0-9\\-—－–~～至])(?P<month>[1-9]|1[0-2])月(?:份|(?=[^0-9\\-—－–~～至底末初起以前]))"
)
_OTHER_PART = late_pattern("[周旬]|季度|半年|假期|期间|春运|[0-9]日|至|截")
_SO_MANY_YEARS = late_pattern(
    '(?P<plan>十[一二三四五]五[”"]?)(?:期间|时期|以来|五年)|'
    '十[一二三四五]五[”"]?(?:期间|时期|规划)?的?[前后](?P<of_plan>[两二三四])年|'
    "(?<![0-9第前后])(?P<count>[两三四五六七八九十])年(?:来|间|共|累计|总|内|期间|合计)|"
    "(?P<first>20[0-9]{2})年?(?:至|到|—|-|～)(?P<last>20[0-9]{2})年(?![0-9末底初])"
)
_YEARS_TOGETHER = late_pattern(
    "(?<![0-9第前后])(?P<count>[两二三四五])个?(?:学?年度?)(?:来|间|内)?(?:累计|共计?|合计|总计?)"
)
_LEAP = 2024
_USED = Fraction(2, 3)
_DAILY = late_pattern("每一?[日天]")
_TOTAL = late_pattern("共|累计|全年|总")
_REACH, _CLAUSES, _BEHIND, _TELLING = 60, 3, 2, 4
_NEAR, _A_DIGIT = 3, 15
"""So many times off an average may be; over days that are known one with a digit too much or too little."""
_PEOPLE = ("人", "人次")
"""日均就餐186人，全年就餐4.65万人次."""
_A_YEAR, _OF_A_PLAN = "年", 5
_A_QUARTER, _HALF_A_YEAR, _THREE_QUARTERS = 3, 6, 9
_ROUNDED = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class _Length:
    """How many days or months it was, and how few or many there may have been in use."""

    least: Fraction
    most: Fraction
    fewest: Fraction
    """Nothing open to the public is so seldom open in that time."""


_ONE_WEEK = _Length(Fraction(7), Fraction(7), Fraction(7))
_ONE_YEAR = _Length(Fraction(365), Fraction(366), Fraction(240))
_EVERY_DAY = _Length(Fraction(365), Fraction(366), Fraction(300))
_WITHOUT_A_BREAK = _Length(Fraction(365), Fraction(366), Fraction(360))
_NEVER_STOPS = late_pattern("污水|供水|供气|供电|自来水|用电|用水|垃圾")
"""What runs day and night."""
_STRETCH = late_pattern("(?<!前)[第年]?[一二三四]季度(?!末|底|以来)|(?P<half>[上下]半年)")
_OF_STRETCHES = {
    "季度": _Length(Fraction(90), Fraction(92), Fraction(60)),
    "上半年": _Length(Fraction(181), Fraction(182), Fraction(120)),
    "下半年": _Length(Fraction(184), Fraction(184), Fraction(122)),
}
_OF_ONE_YEAR = late_pattern("(?:其中：?)?20[0-9]{2}年度?(?:投入|安排|支出|完成)?")
_AS_COUNTED = late_pattern("（按[^（）0-9]{0,12}(?P<days>[0-9]{1,4})个?(?P<unit>[天月])(?:计|计算|测算|折算)?）")
"""日均3.5场（按开馆355天计）."""
_TWELVE_MONTHS = _Length(Fraction(12), Fraction(12), Fraction(23, 2))
_TERM_TIME = _Length(Fraction(12), Fraction(12), Fraction(8))
_IN_SEASON = late_pattern("[学校园馆]|供[暖热]|采暖|汛|营业|开放|开班|试点|启用")
"""What is shut in its holidays, or out of its season."""
_SOME_MONTHS = late_pattern(
    "(?<![0-9])1月?份?[-—－–~～至到]+(?P<last>[2-9]|1[0-2])月(?!末|底|[0-9])|(?P<half>[上下]半年)(?!末|底)|(?P<three>前三季度)|前(?P<first>[2-9]|1[01])个月"
)


def length_of(per: str) -> str | None:
    """What the average is over where that is a stretch of time."""
    return "天" if per in _DAYS else "月" if per in _MONTHS else _A_YEAR if per == _A_YEAR else None


def over_time(sentence: Sentence, position: int, unit: str, near: Sequence[Sentence] = ()) -> Statement | None:
    """The average of the total beside it over the time that the sentence tells, or else a like one in the last `near`.

    上半年新登记市场主体88万户，平均每天新设0.49万户。新登记企业29.1万户，平均每天新设0.16万户.
    """
    term = sentence.terms[position]
    if not term.mention.is_exact or not term.mention.value:
        return None
    for whole in _wholes(sentence, position):
        for length, operands in _lengths(sentence, term, whole, unit, near):
            statement = _judged(term.mention, whole.mention, length, operands)
            if statement is not None and not statement.holds and sentence.is_part(whole):
                statement = _of_all_of_them(sentence, term, whole, length) or statement
            if statement is not None and (statement.holds or not term.is_named_as_change):
                return statement
    return None


def _of_all_of_them(sentence: Sentence, term: Term, part: Term, length: _Length) -> Statement | None:
    """活动1,248场，其中讲座324场、展览924场，平均每天3.4场: the average of all of them, where that gives it."""
    ahead = reversed(sentence.terms[: part.index])
    whole = next((each for each in ahead if each.unit == part.unit and not sentence.is_part(each)), None)
    if whole is None or whole.is_attribute or not whole.mention.is_exact:
        return None
    statement = _judged(term.mention, whole.mention, length, (whole.mention,))
    return statement if statement is not None and statement.holds else None


def in_a_row(sentence: Sentence, position: int, unit: str) -> Iterator[Statement]:
    """年均发放28.4万笔、159亿元: what stands behind the average with nothing but a 、 between is one as well."""
    for term in sentence.terms[position + 1 :]:
        if term.mark != "、" or term.name:
            return
        statement = over_time(sentence, term.index, unit)
        if statement is not None:
            yield statement


def _wholes(sentence: Sentence, position: int) -> Iterator[Term]:
    term = sentence.terms[position]
    for each in reversed(sentence.terms[:position]):
        if each.segment != term.segment and sentence.is_part(each) and not sentence.is_part(sentence.terms[0]):
            continue  # 用电4.6亿度，其中工业2.3亿度；日均用电126万度: behind a ； the whole is meant again
        if sentence.is_part(each) and _OF_ONE_YEAR.fullmatch(each.own_name):
            continue  # 三年投入1.26亿元，其中2021年…、2022年…、2023年…，年均投入4200万元
        if each.unit == term.unit and not each.is_attribute and each.mention.is_exact:
            if term.clause - each.clause <= _CLAUSES and per_of_average(each) is None:
                yield each
            break
    for each in sentence.terms[position + 1 : position + 1 + _BEHIND]:
        is_alike = each.unit == term.unit or (term.unit, each.unit) == _PEOPLE
        is_total = is_alike and not each.is_attribute and _TOTAL.search(each.name)
        reach = _BEHIND if sentence.terms[each.index - 1].unit in _DAYS else 1
        if is_total and each.clause - term.clause in (1, reach) and each.mention.is_exact:
            yield each


def _lengths(
    sentence: Sentence, term: Term, whole: Term, unit: str, near: Sequence[Sentence]
) -> Iterator[tuple[_Length, tuple[Mention, ...]]]:
    counted = _AS_COUNTED.match(sentence.text, term.end)
    if counted is not None:
        days = Fraction(int(counted["days"])) if counted["unit"] == unit else Fraction(0)
        yield from [(_Length(days, days, days), (whole.mention,))] * (days > 0)
        return
    if unit == "天":
        for each in sentence.terms:
            is_ahead = each.index < max(term.index, whole.index)
            if each.unit in _DAYS_TOLD and each.mention.is_exact and each.mention.value > 1 and is_ahead:
                days = each.mention.value
                yield _Length(days, days, days), (whole.mention, each.mention)
                return
    first = min(whole.start, term.start)
    told = list(_told_in(sentence.text[max(first - _REACH, sentence.start) : first], term, whole, unit))
    is_alike = not told and bool(near) and len(term.name) >= _TELLING and term.name[-_TELLING:] in near[-1].words
    if is_alike:
        told = list(_told_in(near[-1].words[:_REACH], term, whole, unit))
    for length in told:
        yield length, (whole.mention,)


def _told_in(ahead: str, term: Term, whole: Term, unit: str) -> Iterator[_Length]:
    """What the words before an average tell of how long it was."""
    if unit == _A_YEAR:
        for years in years_counted(ahead):
            yield _Length(years, years, years)
    elif unit == "天" and _WEEK.search(ahead):
        yield _ONE_WEEK
    elif unit == "天" and (stretch := _STRETCH.search(ahead)) is not None:
        yield _OF_STRETCHES[stretch["half"] or "季度"]
    elif unit == "天" and (month := _ONE_MONTH.search(ahead)) is not None and not _OTHER_PART.search(ahead):
        yield _length_of_month(month)
    elif unit == "天" and (stretch := _SOME_MONTHS.search(ahead)) is not None and stretch["last"]:
        yield _length_up_to(int(stretch["last"]))
    elif unit == "月" and (months := months_told(ahead)) is not None:
        yield _Length(Fraction(months), Fraction(months), Fraction(months))
    elif (_YEAR.search(ahead) or "全年" in whole.name) and not _PART_OF_YEAR.search(ahead):
        of_days = _EVERY_DAY if _DAILY.search(term.name) else _ONE_YEAR
        of_days = _WITHOUT_A_BREAK if _NEVER_STOPS.search(whole.name) else of_days
        of_months = _TERM_TIME if _IN_SEASON.search(ahead + whole.name) else _TWELVE_MONTHS
        yield of_days if unit == "天" else of_months


def months_told(words: str) -> int | None:
    """How many months a stretch of the year has that is told: 1—6月, 上半年, 前三季度, 一季度."""
    stretch = _SOME_MONTHS.search(words)
    if stretch is None:
        return _A_QUARTER if _STRETCH.search(words) else None
    return int(stretch["last"] or stretch["first"] or (_HALF_A_YEAR if stretch["half"] else _THREE_QUARTERS))


def years_together(words: str) -> int:
    """For how many years a total is: 两年共; 1 where it does not say."""
    told = _YEARS_TOGETHER.search(words)
    count = numeral_value(told["count"]) if told is not None else None
    return 1 if count is None else int(count)


def years_counted(ahead: str) -> Iterator[Fraction]:
    """五年来; 2018—2022年: both years counted; “十三五”期间: five; “十三五”前三年: three."""
    found = _SO_MANY_YEARS.search(ahead)
    if found is not None:
        numeral = found["count"] or found["of_plan"]
        counted: Decimal | int | None = numeral_value(numeral) if numeral else None
        if numeral is None:
            counted = _OF_A_PLAN if found["plan"] else int(found["last"]) - int(found["first"]) + 1
        if counted and counted > 1:
            yield Fraction(counted)


def _length_of_month(month: re.Match[str]) -> _Length:
    """28 or 29 days of a February whose year is not told."""
    number = int(month["month"])
    year = int(month["year"]) if month["year"] else None
    most = monthrange(year or _LEAP, number)[1]
    least = monthrange(year or _LEAP - 1, number)[1]
    return _Length(Fraction(least), Fraction(most), Fraction(least) * _USED)


def _length_up_to(last: int) -> _Length:
    """From January to the last of so many months, of which a part may be meant: only a slip shows that it is not."""
    least, most = (sum(monthrange(year, month)[1] for month in range(1, last + 1)) for year in (_LEAP - 1, _LEAP))
    return _Length(Fraction(least), Fraction(most), Fraction(1))


def _judged(stated: Mention, whole: Mention, length: _Length, operands: tuple[Mention, ...]) -> Statement | None:
    value = whole.value / length.least
    working = "÷".join([operands[0].text, operands[1].text if len(operands) > 1 else str(length.least)])
    quotient = Interval(whole.interval.low / length.most, whole.interval.high / length.least)
    last = Fraction(stated.scale, 10**stated.places)
    if quotient.meets(stated.bounds) or abs(value - stated.value) < last:
        return quotient_told(Relation.AVERAGE, stated, operands, working, value, holds=True)
    for factor in TEN_THOUSANDFOLD:
        if quotient.times(factor).meets(stated.bounds):
            arithmetic = f"{working}与{stated.text}差10000倍"
            computed = in_unit_of(value, whole)
            return Statement(Relation.UNIT_SLIP, stated, operands, False, arithmetic, computed, Confidence.PROBABLE)
    used = whole.interval.over(stated.interval_at(stated.places) if not stated.is_counted else _about(stated))
    is_out = used is not None and (used.high < length.fewest or used.low > length.most)
    near = _NEAR if length.fewest < length.most else _A_DIGIT
    is_near = value < near * stated.value < near**2 * value
    slipped = is_slip(stated, Interval(value - last * _ROUNDED, value + last * _ROUNDED))
    if not is_near or not (is_out or slipped):
        return None
    confidence = Confidence.PROBABLE
    return quotient_told(Relation.AVERAGE, stated, operands, working, value, holds=False, confidence=confidence)


def _about(stated: Mention) -> Interval:
    """An average of whole things is rounded, or cut, to a whole number."""
    return Interval(max(stated.value - 1, _ROUNDED), stated.value + 1)
