"""What the report says of last year against what last year's report said itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.last_year.table_values import values_in_tables
from jiheng.checks.last_year.two_reports import TwoReports, in_last_year, two_reports
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money_words import MoneyWords
from jiheng.checks.manuscript.targets.named_values import named_values
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY, PERCENT, base_of

_LOOKED_BACK = 40
_BREAK = "，；。：、（）"
_SHORTEST = 4
_TABLE = (
    "=== 上年报告 ===\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 新增床位 | ≥40张 | 40张 |\n| 床位使用率 | ≥85% | 88% |"
)


@check(
    id="RPT802",
    title="所说的上年数应与上年报告一致",
    why="与上年比较要用上年公开的数；改了基数，增减和增长率就不真实。",
    kind=Kind.LAST_YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "2031年度，全年支出120万元，上年支出108.5万元。\n=== 上年报告 ===\n"
        "2030年度，全年预算数110万元，执行数108.50万元。",
        "上年新增床位40张。\n=== 上年报告 ===\n| 三级指标 | 年度指标值 | 实际完成值 |\n"
        "| 新增床位 | ≥40张 | 40张 |\n| 床位使用率 | ≥85% | 88% |",
        f"床位使用率由上年的88%提高到91%，入住率由上年的70%提高到75%。\n{_TABLE}",
        "上年修缮支出20万元。\n=== 上年报告 ===\n2030年度，执行数108.5万元。",
    ),
    bad=(
        Bad(
            "2031年度，全年支出120万元，上年支出98.5万元。\n=== 上年报告 ===\n"
            "2030年度，全年预算数110万元，执行数108.50万元。",
            says="“上年支出98.5万元”，上年报告写的是108.50万元",
        ),
        Bad(f"上年新增床位25张，本年新增60张。\n{_TABLE}", says="上年报告写的是40张"),
        Bad(f"床位使用率由上年的86%提高到91%。\n{_TABLE}", says="“床位使用率由上年的86%”，上年报告写的是88%"),
    ),
)
def previous_value_in_the_text(manuscript: Manuscript) -> Answers:
    """Budget money and indicators by name, where last year's report tells one value."""
    pair = two_reports(manuscript)
    known = _known(pair)
    looked = False
    for told in _told(pair, known):
        looked = True
        before = known[told.name]
        places = (told.place, in_last_year(before.place))
        if told.interval.meets(before.interval) or _touch(told.interval, before.interval):
            yield Holds(places, f"“{told.words}”＝上年报告{before.words}")
        else:
            message = f"“{told.words}”，上年报告写的是{before.words}；请以上年报告为准改正，或说明口径变化。"
            yield Flaw(places, message, f"{told.words}≠{before.words}")
    if not looked:
        raise DoesNotApply("报告没有说到上年报告里的数")


@dataclass(frozen=True, slots=True)
class _Told:
    name: str
    unit: str
    words: str
    interval: Interval
    place: Location


def _touch(one: Interval, other: Interval) -> bool:
    """A whole number beside a rounded one: both ends belong to it."""
    return one.low <= other.high and other.low <= one.high and (one.is_point or other.is_point)


def _known(pair: TwoReports) -> Mapping[str, _Told]:
    """What last year's report tells by one value only."""
    found: dict[str, _Told | None] = {}

    def add(told: _Told) -> None:
        known = found.get(told.name, told)
        same = known is not None and known.unit == told.unit and known.interval.meets(told.interval)
        found[told.name] = told if same else None

    last = pair.last
    mentions = {passage.index: last.readings[passage.index].mentions for passage in last.prose}
    for each in MoneyWords().told(last.prose, mentions):
        if each.mention.is_exact:
            place = each.passage.at(each.mention.start, each.mention.end)
            add(_Told(each.name, each.mention.unit, each.mention.text, each.mention.interval, place))
    names = {cleaned(line.name).text for form in last.indicator_forms for line in form.indicators}
    for name, unit, words, interval, place in values_in_tables(last):
        add(_Told(name, unit, words, interval, place))
    for value in named_values({name for name in names if len(name) >= _SHORTEST}, last.prose):
        if not value.is_aim:
            words = f"{value.number.value:f}{value.unit.text}"
            add(_Told(value.name, base_of(value.unit.base), words, value.interval, value.place))
    return {name: told for name, told in found.items() if told is not None}


def _told(pair: TwoReports, known: Mapping[str, _Told]) -> Iterator[_Told]:
    year = rf"|{pair.years[1]}年度?" if pair.years is not None else ""
    names = [name for name in known if "." not in name]
    named = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"
    start = re.compile(rf"(?:上年度?|去年{year})的?(?P<rest>.{{0,30}})$")
    indicator = re.compile(rf"(?:全年|共|累计)?(?P<name>{named})(?:为|是|达到?|共)?")
    moved = re.compile(rf"(?P<name>{named})(?:由|从)(?:上年度?|去年{year})的?$")
    words = MoneyWords()
    for passage in pair.this.prose:
        if "上年" not in passage.text and "去年" not in passage.text and not (year and year[1:5] in passage.text):
            continue
        for mention in pair.this.readings[passage.index].mentions:
            clause = re.split(f"[{_BREAK}]", passage.text[max(0, mention.start - _LOOKED_BACK) : mention.start])[-1]
            begun = start.search(clause)
            if begun is None or not mention.is_exact:
                continue
            goes_on = moved.search(clause)
            name = goes_on["name"] if goes_on else _name(begun["rest"], mention, words, indicator)
            if name in known and known[name].unit == mention.unit:
                begin = mention.start - len((goes_on or begun)[0])
                said = passage.text[begin : mention.end]
                place = passage.at(begin, mention.end)
                yield _Told(name, mention.unit, said, mention.interval, place)


def _name(rest: str, mention: Mention, words: MoneyWords, indicator: re.Pattern[str]) -> str:
    found = words.pattern.fullmatch(rest) if mention.unit in {MONEY, PERCENT} else None
    if found is not None and (found["measure"] or (found["scope"] and mention.unit == MONEY)):
        scope = words.scopes[found["scope"]] if found["scope"] else words.whole
        return f"{scope}.{words.measures[found['measure']] if found['measure'] else '执行数'}"
    told = indicator.fullmatch(rest)
    return told["name"] if told is not None else ""
