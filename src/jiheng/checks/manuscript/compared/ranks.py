"""The place of one among those listed, though the figures give it another: 东区96%、西区95%、南区97%，东区第三.

The highest and the lowest are places as well: 决策90%、过程80%、产出87%，产出最低. The row may stand in a sentence
or in the paragraph before, and the words may come first: 执行率最低的是农林水.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, judged
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_ENDS = "(?=[，。；）]|$)"
RANKED = quick_pattern(
    f"最(?:(?P<most>[高多大快长])|(?P<least>[低少小慢短]))(?:(?:的?(?:是|为)|的)(?P<named>[\u4e00-\u9fff]{{2,10}})|的?){_ENDS}"
    "|(?:(?:位居|位列|名列|位于|排名?在?|处于|列|居)(?:各[\u4e00-\u9fff]{1,4}|本[\u4e00-\u9fff])?)"
    f"(?:(?P<first>首位?|榜首|第一位?)|(?P<last>末位|末尾)|(?P<end>倒数)?第(?P<place>[一二三四五六七八九十]|[0-9]{{1,2}})[位名]?){_ENDS}"
    f"|(?:为|是|成为)(?P<great>第一大|最大的?)[\u4e00-\u9fff]{{1,8}}{_ENDS}|(?P<bottom>垫底){_ENDS}"
)
"""What is said of one of several that are told before."""
_OF_OTHERS = late_pattern(
    "[、和与及]|[上去往]年|同期|历史|连续|近年|以来|之一|全[国省市]|全[县区]最|其中最|相差|限额|允许|不(?!合格|及格|良|达标|满意)"
)
_OPENING = late_pattern("^(?:其中|以|仍|是|从|在|尤其|特别是|也|而|但|又|[^，。；：]{1,8}(?:中|看)，)+")
_FILLING = late_pattern("部分|环节|领域|方面|项目|指标|群体|[镇乡村县区市类项级片的为是仍均也]")
_RATE = late_pattern("率|比重|占比|比例|满意度|份额|进度")
_COUNT = late_pattern("数|量|额|规模|人次|收入|支出|资金|面积")
_CHANGE = late_pattern("增|升|速|涨|快")
_OF_ALL = late_pattern("合计|总计|共|总|全[部县市区镇乡校院]|平均|目标|计划|上年|去年|同期|其余|其他|占")
_RESPECTIVELY = late_pattern("(?:分别|依次)[为是达到有]*$")
_NAME = late_pattern("[\u4e00-\u9fff]")
_RISING = late_pattern("[由从](?:低到高|少到多|小到大|短到长)|越[低少小短]越[好优]")
_NOT_ALL = late_pattern("等|前[二三四五六七八九十]|部分|主要|[以]?上[的述]")
_MOST, _LABEL, _SHORTEST, _BEFORE, _FARTHEST = 20, 40, 2, 2, 2
_FEWEST, _PAIR, _SHORT = 3, 2, 3


class _Row(NamedTuple):
    """Figures of one measure, each with the words since the one before; `told`: all of them up to the last."""

    terms: Sequence[Term]
    labels: Sequence[str]
    told: str


class _Claim(NamedTuple):
    """`place`: which of them in order, from the other end where it is told so; `rising`: the least comes first."""

    place: int
    from_the_end: bool
    rising: bool | None


def ranks_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the figure of the one that it names, and what speaks against it."""
    for said in RANKED.finditer(passage.text):
        begin = passage.clause_start(said.start())
        if _OF_OTHERS.search(passage.text, begin, said.end()):
            continue
        ahead = _OPENING.sub("", passage.text[begin : said.start()])
        subject, measure = (said["named"], ahead) if said["named"] else (ahead, "")
        here = [each for each in reading.distributed if each.start < said.start()][-_BEFORE - 1 :]
        sentences = [*reading.before[-1:], *here] if len(here) <= 1 else here
        for sentence in reversed(sentences):
            is_here = any(each is sentence for each in here)
            found = _one_of_a_row(passage, sentence, said, subject, measure, is_here=is_here)
            if found is not None and (found[2] or sentence is sentences[-1] or not _tells_figures(sentences[-1], said)):
                row, at, _ = found
                place = passage.at(min(begin, row.terms[at].start) if is_here else begin, said.end())
                comparison = _judged(place, said, row, at)
                if comparison is not None:
                    yield comparison
                break


def _one_of_a_row(
    passage: Passage, sentence: Sentence, said: re.Match[str], subject: str, measure: str, *, is_here: bool
) -> tuple[_Row, int, str] | None:
    """The nearest row of a sentence that has the one named, which it is, and the measure that is named."""
    end = said.start() if is_here else sentence.end
    for row in _rows(sentence, end):
        if len(row.terms) < _FEWEST and not (is_here and _is_right_before(passage, row, said)):
            continue
        at, rest = _named(subject, row.labels)
        if at is not None and _is_their_measure(measure or rest, said[0], row):
            return row, at, _FILLING.sub("", measure or rest)
    return None


def _tells_figures(sentence: Sentence, said: re.Match[str]) -> bool:
    """平均审减率6.8%，其中丙项目最高: what is the highest is what its own sentence tells."""
    return sentence.end >= said.start() and any(each.end <= said.start() for each in sentence.terms)


def _is_right_before(passage: Passage, row: _Row, said: re.Match[str]) -> bool:
    """民营企业进出口50.6亿元，外商投资企业51.8亿元，民营企业为第一大外贸主体: of two only right behind them."""
    are_beside = all(b.index - a.index == 1 for a, b in pairwise(row.terms))
    return are_beside and passage.text.count("，", row.terms[-1].end, said.start()) < _FARTHEST


def _rows(sentence: Sentence, end: int) -> Iterator[_Row]:
    """The figures of one unit before a place, without totals and averages; changes apart from levels."""
    told = [
        each
        for each in sentence.terms
        if each.end <= end
        and each.mention.is_exact
        and not each.depth
        and (each.unit == PERCENT or each.unit not in NO_AMOUNTS)
        and (direction(each.name) is None or (each.unit == PERCENT and direction(each.name)))
        and (each.unit == PERCENT or not each.is_attribute)
        and not _OF_ALL.search(each.own_name)
        and per_of_average(each) is None
    ]
    for _, same in groupby(sorted(told, key=lambda each: (each.unit, each.start)), key=lambda each: each.unit):
        members = _parts_or_wholes(sentence, list(same))
        if len({direction(each.name) for each in members}) == 1 and _PAIR <= len(members) <= _MOST:
            labels = [_label(sentence, members, at) for at in range(len(members))]
            if all(map(_NAME.search, labels)):
                yield _Row(members, labels, sentence.text[sentence.start : members[-1].start])


def _parts_or_wholes(sentence: Sentence, told: list[Term]) -> list[Term]:
    """送审23,500万元，其中甲项目8,600万元、乙项目: the parts of the first; else what no 其中 leads to."""
    behind = sentence.terms[told[0].index + 1] if told[0].index + 1 < len(sentence.terms) else None
    if behind is not None and sentence.begins_parts(behind):
        told = told[1:]
        return [each for each in told if each is behind or not each.begins_parts]
    return [each for each in told if not each.begins_parts]


def _label(sentence: Sentence, row: Sequence[Term], at: int) -> str:
    """All that is told from the member before it on: 教职工30人，满意28人，满意率; or the name handed out to it."""
    if _RESPECTIVELY.search(sentence.text, sentence.start, row[0].start):
        return row[at].name
    begin = row[at - 1].end if at else sentence.start
    return sentence.text[max(begin, row[at].start - _LABEL) : row[at].start]


def _named(subject: str, labels: Sequence[str]) -> tuple[int | None, str]:
    """Which member the longest beginning of the subject names, and what stands behind that."""
    for length in range(len(subject), _SHORTEST - 1, -1):
        named = [at for at, label in enumerate(labels) if subject[:length] in label]
        if len(named) == 1:
            return named[0], subject[length:]
        if named:
            return None, ""
    return None, ""


def _is_their_measure(measure: str, said: str, row: _Row) -> bool:
    """Whether what is the highest is what the row tells: 满意率 is no number of those asked, 增长最快 no number."""
    of = _FILLING.sub("", measure)
    are_rates, are_changes = row.terms[0].unit == PERCENT, direction(row.terms[0].name) is not None
    is_rate, is_count = _RATE.search(of) is not None, _COUNT.search(of) is not None
    if are_changes:
        return _CHANGE.search(of + said) is not None
    if (is_rate and not are_rates) or (is_count and not is_rate and are_rates):
        return False
    if not of or of[-_SHORTEST:] in row.told:
        return True
    if is_rate or not is_count:
        return is_rate and _RATE.search(row.told) is None
    return len(of) <= _SHORT or not bigrams(of).isdisjoint(bigrams(row.told))


def _claim(said: re.Match[str]) -> _Claim:
    if said["most"] or said["least"]:
        return _Claim(1, from_the_end=False, rising=said["least"] is not None)
    if said["last"] or said["bottom"]:
        return _Claim(1, from_the_end=True, rising=None)
    written = said["place"]
    place = 1 if written is None else int(written) if written.isdecimal() else int(numeral_value(written) or 0)
    return _Claim(place, from_the_end=said["end"] is not None, rising=None)


def _judged(place: Location, said: re.Match[str], row: _Row, at: int) -> Comparison | None:
    claim = _claim(said)
    between = said.string[max(place.start or 0, said.start() - _LABEL) : said.start()] + row.told
    rising = claim.rising if claim.rising is not None else _RISING.search(between) is not None
    orders = [rising]
    if claim.rising is None and not rising and LESS_IS_BETTER.search(row.told):
        orders = [True, False]  # 不良率排第二: of which end is not told
    places = [_places(row.terms, at, rising=each is not claim.from_the_end) for each in orders]
    one = row.terms[at]
    if claim.place == 1 and len(orders) == 1:
        is_least = rising is not claim.from_the_end
        others = [each for each in row.terms if each is not one]
        other = (min if is_least else max)(others, key=lambda each: each.mention.value)
        side = Side.AT_MOST if is_least else Side.AT_LEAST
        return judged((place,), said[0], side, one.mention, other.mention)
    holds = any(claim.place in each for each in places)
    if holds or claim.place > len(row.terms) or (claim.place > places[0][0] and _NOT_ALL.search(row.told)):
        return Comparison((place,), said[0], one.mention.text, True) if holds else None
    way = "从低到高" if orders[0] is not claim.from_the_end else "从高到低"
    told = f"{one.mention.text}{way}排第{places[0][0]}"
    return Comparison((place,), said[0], told, False, is_sure=claim.place < places[0][0])


def _places(terms: Sequence[Term], at: int, *, rising: bool) -> range:
    """The places that it can have in order; several where others have as much."""
    value = terms[at].mention.value
    ahead = sum((each.mention.value < value) if rising else (each.mention.value > value) for each in terms)
    return range(ahead + 1, ahead + 1 + sum(each.mention.value == value for each in terms))
