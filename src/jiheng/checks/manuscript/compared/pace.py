"""Rates held against the part of the year that is gone, which nobody writes out: 截至9月底完成71.6%，快于序时进度."""

from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.facts.outcomes import measured_by
from jiheng.checks.manuscript.periods.moments import moments
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.units import PERCENT

PACE = quick_pattern(
    "(?:(?P<fast>快于|超过|高于|领先于?|超|达到|好于)|(?P<slow>慢于|低于|落后于?|滞后于?|未达到?|没有达到))了?"
    "(?:时间)?序时进度(?:的?要求)?(?=[，。；]|$)"
)
_SO_FAR = late_pattern(
    "[1一](?:—|-|～|至)(?P<last>[0-9]{1,2})月|前(?P<first>[0-9]{1,2})个月|(?P<season>上半年|前三季度|[一1]季度)"
)
_END_OF_A_MONTH = late_pattern("[0-9]{1,2}月(?:[底末]|30日|31日)")
_SEASONS = {"上半年": 6, "前三季度": 9, "一季度": 3, "1季度": 3}
_MONTHS, _FULL, _SLACK, _FARTHEST = 12, 100, 0.5, 2
_NOT_SAID = late_pattern("未|没有|不|除|个别|部分|其中|力争|确保|要求")


def pace_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the rate of a plan right before it."""
    for said in PACE.finditer(passage.text):
        sentence = sentence_at(reading.sentences, said.start())
        before = [each for each in sentence.terms if each.end <= said.start()] if sentence is not None else []
        if sentence is None or not before or before[-1].unit != PERCENT or before[-1].depth:
            continue
        rate = before[-1]
        between = passage.text[rate.end : said.start()]
        if measured_by(sentence, rate) is None or between.count("，") >= _FARTHEST or _NOT_SAID.search(between):
            continue
        month = _month(passage.text[sentence.start : rate.start])
        if month:
            gone = month / _MONTHS * _FULL
            value = float(rate.mention.value)
            holds = value >= gone - _SLACK if said["fast"] else value <= gone + _SLACK
            sign = "＞" if value > gone else "＜"
            place = passage.at(rate.name_start, said.end())
            yield Comparison((place,), said[0], f"{rate.mention.text}{sign}{month}÷{_MONTHS}＝{gone:.4g}%", holds)


def _month(text: str) -> int:
    """The month at whose end it is told, 0 where that is not told or is the end of the year."""
    told = list(_SO_FAR.finditer(text))
    if told:
        last = told[-1]
        return int(last["last"] or last["first"] or 0) or _SEASONS[last["season"]]
    ends = [*_END_OF_A_MONTH.finditer(text)]
    day = moments(text, *ends[-1].span())[:1] if ends else []
    return day[0].month if day else 0
