"""One figure told of two years: 全年接待1,284人 in a report on 2022, and 2021年接待1,284人 behind."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_of_figures import YEAR_END, Dated, Key, dated_figures, strength
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.units import MONEY

_IN_ALL = late_pattern("合计|共计|小计|总计|两项|三项")
_EVEN = re.compile("持平|不变|相同|一致|没有变化")
_ALIKE = re.compile(f"{_EVEN.pattern}|保持|维持|仍|同样|连续|每年|历年|各年|均为")
"""Words of what stays the same from year to year."""
_PLANNED = quick_pattern(
    "(?<!改善)(?<!行动)(?<!提升)(?<!支持)(?<!振兴)(?<!工程)计划|目标|拟|预计|预期|力争|确保|下达|批复|安排|预算(?!支出|收入|执行)|概算|总投资|合同(?:价|[总金]?额|约定|期)|中标|核定|规划|(?<!高)标准|测算|"
    "提前|结转|结余|转贷|指标|签订|项目库|立项|申报|分配|应[发付缴兑]"
)
"""Money and tasks that are given out in one year and carried into another."""
_DONE = late_pattern("实际|完成|实现|(?<!应)已|达到")
_THERE_ALREADY = re.compile(
    "现有|共有|辖|面积|里程|编制|在职|户籍|常住|人口|注册|建成于|启动|开工|成立|原有|历史(?!新高|最[高好])|余额"
)
"""What is there from year to year."""
_COMING = late_pattern("将|拟|预计|力争|确保|争取|计划|目标|继续|以上|左右|不少于|不低于|努力|实施|要(?![求素件点])")
_GOES_ON = late_pattern("将|拟|预计|力争|确保|争取|继续|努力|不断提升|全力")
_IS_PAST = late_pattern(
    "已|共(?![同享建产管])|累计|[均都]|了|顺利|圆满|明显|显著|良好|不断|正常|较好|稳定|通过|实现|控制在|[动更新修建改救]的|增长|下降"
)
_OTHER_YEAR = re.compile("上年|去年|上一年|往年|前年|同期|期初|年初结转|以前年度|历年|近[三五两]年|十[三四]五")
_SPENT = late_pattern("支出|支付|拨付|兑付|使用|执行")
_LEFT_OVER = re.compile("(?:上年|年初|上年末|期初)(?:结余|结转|滚存)[^，。；]{0,24}，(?=本年|当年|全年)")
"""What was left of the year before; behind it the year itself is told."""
_BRACKET = re.compile("（[^（）]*(?:）|$)")
"""受理9,860件（上年旧存412件，新收9,448件）: what a bracket tells is none of it."""
_SO_FAR = "累计"
"""What has been done so far stays the same once nothing is left to do."""
_FEWEST, _SOME, _MANY, _SURE = 2, 3, 4, 5
_ROUND = 10
_MOST = 8
"""A value told more often than this is looked at so many times."""
_REGULAR = 2
"""A year of which so many figures of its own are told is one of those that the report is about."""


@dataclass(frozen=True, slots=True)
class ToldOfTwoYears:
    """`figure` is told of another year than `other`; `expected` is the year of `other`."""

    figure: Dated
    other: Dated
    expected: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The report's year, the passages that tell what is still to come, the years that the headings above one name."""

    year: int | None
    ahead: frozenset[int]
    headed: Callable[[Passage], frozenset[int]]

    def is_later(self, year: int) -> bool:
        return self.year is not None and year > self.year


def told_of_two_years(
    passages: Sequence[Passage], readings: Sequence[Reading], calendar: Calendar
) -> Iterator[ToldOfTwoYears]:
    """The figures under a year that the report tells again of its own year, or of a third."""
    dated = [each for each in dated_figures(passages, readings) if each.year is not None]
    suspects = [each for each in dated if _is_suspect(each, calendar)]
    if not suspects:
        return
    alike: defaultdict[Key, list[Dated]] = defaultdict(list)
    for each in dated_figures(passages, readings, frozenset(each.term.mention.key for each in suspects)):
        alike[each.term.mention.key].append(each)
    found = [told for each in suspects if (told := _told_again(each, alike, calendar)) is not None]
    regular = _regular_years(dated, found)
    places: set[tuple[int, int]] = set()
    for told in found:
        pair = {(each.passage.index, each.start) for each in (told.figure, told.other)}
        if places.isdisjoint(pair) and (strength(told.figure.term) >= _MANY or told.figure.year not in regular):
            places |= pair
            yield told


def _regular_years(dated: Sequence[Dated], found: Sequence[ToldOfTwoYears]) -> frozenset[int | None]:
    """The years of which figures are told that are told of no other."""
    doubted = {(each.figure.passage.index, each.figure.start) for each in found}
    told = {(each.year, each.passage.index, each.start) for each in dated if not each.is_base}
    often = Counter(year for year, *place in told if tuple(place) not in doubted)
    return frozenset(year for year, number in often.items() if number >= _REGULAR)


def _is_suspect(figure: Dated, calendar: Calendar) -> bool:
    """Whether it is told as done in a year that is not the report's."""
    year, power = figure.year, strength(figure.term)
    if year is None or figure.is_base or year == calendar.year or power < _FEWEST:
        return False
    if year in calendar.headed(figure.passage) and not calendar.is_later(year):
        return False
    clause = figure.clause
    if _ALIKE.search(clause) or _EVEN.search(figure.behind) or _PLANNED.search(clause) or _OTHER_YEAR.search(clause):
        return False
    if _IN_ALL.match(figure.term.own_name):
        return False  # 2018年产粮93,840吨、2017年产粮110,400吨，合计204,240吨: of more than the year told last
    if _THERE_ALREADY.search(clause) and power < _MANY:
        return False
    if not calendar.is_later(year):
        return True
    if figure.month not in ("", YEAR_END):
        return _COMING.search(clause) is None
    is_to_come = _COMING.search(clause) or _GOES_ON.search(figure.behind)
    return _IS_PAST.search(clause + figure.behind) is not None and not is_to_come


def _told_again(figure: Dated, alike: Mapping[Key, Sequence[Dated]], calendar: Calendar) -> ToldOfTwoYears | None:
    others = [
        each
        for each in alike[figure.term.mention.key][:_MOST]
        if each.sentence is not figure.sentence and _is_of_one_thing(figure, each)
    ]
    if any(figure.year in (each.year, each.around) for each in others):
        return None
    for other in others:
        expected = _year_of(other, calendar)
        if expected is not None and _is_same_time(figure, other) and not _may_be_alike(figure, other):
            return ToldOfTwoYears(figure, other, expected)
    return None


def _may_be_alike(figure: Dated, other: Dated) -> bool:
    """2021年票决10项民生实事，2020年票决10项: a round number of each year, or what had been done by the end of both."""
    if other.year is None:
        return False
    number = figure.term.mention.number
    is_round = number % _ROUND == 0 and number < _ROUND**_REGULAR
    return is_round or (_SO_FAR in figure.clause and _SO_FAR in other.clause)


def _year_of(other: Dated, calendar: Calendar) -> int | None:
    """The year that the other figure is told of; the report's where no word speaks of another."""
    clause = _BRACKET.sub("", _LEFT_OVER.sub("", other.clause))
    if other.is_base or _ALIKE.search(clause) or _OTHER_YEAR.search(clause):
        return None
    if _PLANNED.search(clause) and not _DONE.search(other.term.name):
        return None
    if other.year is not None:
        return other.year
    is_of_another = other.around not in (None, calendar.year) or calendar.headed(other.passage) - {calendar.year}
    return None if is_of_another or other.passage.index in calendar.ahead else calendar.year


def _is_of_one_thing(one: Dated, other: Dated) -> bool:
    """Whether the words around say that it is the same figure; of many digits that goes without saying.

    One month told for both is worth a digit.
    """
    is_of_one_month = one.month == other.month != ""
    power = strength(one.term) + is_of_one_month
    if power < _SOME:
        return len(bigrams(one.noun) & bigrams(other.noun)) >= _FEWEST
    are_both_spent = one.term.unit == MONEY and _SPENT.search(one.clause) and _SPENT.search(other.clause)
    return power >= _SURE or bool(are_both_spent) or not bigrams(one.nouns).isdisjoint(bigrams(other.nouns))


def _is_same_time(figure: Dated, other: Dated) -> bool:
    """Whether both are told of a whole year, or of one month in it; a year ends with its last month."""
    if other.year is None:
        return figure.month in ("", YEAR_END)
    return figure.month == other.month or {figure.month, other.month} == {"", YEAR_END}
