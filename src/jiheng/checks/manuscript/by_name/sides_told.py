"""Two measures compared in words alone: 慈善支出超过捐赠收入, 艺术系落实率高于经管系, 护理系落实率居各系首位."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jiheng.checks.manuscript.by_name.measures import Measure, Measures
from jiheng.checks.manuscript.by_name.names import Name, bare_subject, name_of, rate_of
from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.compared.comparison import Comparison, Side, judged
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.units import PERCENT

SIDES = quick_pattern(
    "(?:(?P<above>(?<![未不])(?<!没有)(?:高于|多于|大于|超过|高过|好于|优于))|(?P<below>(?<![未不])(?<!没有)(?:低于|少于|小于|不及)))了?"
    "(?P<other>[\u4e00-\u9fff“”]{2,16})(?=[，。；、）]|$)"
)
_NOT_SAID = re.compile(
    "如|若|不得|应当|必须|力争|确保|原则上|要求|拟|凡|部分|个别|少数|预计|争取|将|预期|计划|目标|标准|规定|除|是否|能否|要|可|因|由于"
)
_NO_MEASURE = late_pattern(
    "计划|目标|任务|标准|预算|限额|上年|去年|同期|平均|水平|进度|往年|预期|要求|规定|上限|下限|红线|以往|其他|全[国省市县区]|增[速幅长]"
)
EXTREMES = quick_pattern(
    "(?:(?P<most>最[高多大]|(?:居|列|排名?|位居|位列)[^，。；0-9]{0,8}(?:首位|第一|榜首|之首))|(?P<least>最[低少小]|(?:居|列|排名?)[^，。；0-9]{0,8}(?:末位|倒数第一)|垫底))(?=[，。；])"
)
_FEWEST = 3
_WITH_WHAT_WAS_LEFT = "总计"


def extremes_told(passages: Iterable[Passage], measures: Measures) -> Iterator[Comparison]:
    """护理系落实率居各系首位 beside a list in which another has more."""
    for passage in passages:
        if measures.is_aside(passage):
            continue
        for said in EXTREMES.finditer(passage.text):
            begin = passage.clause_start(said.start())
            subject = passage.text[begin : said.start()]
            if _NOT_SAID.search(subject) or not is_of_this_time(passage, said.start(), said.end(), measures.year):
                continue
            side = Side.AT_LEAST if said["most"] else Side.AT_MOST
            name = name_of(bare_subject(subject))
            if name is None or not name.of:
                continue
            for unit in measures.units:
                meant, _ = measures.meant_by(name, unit)
                if len(meant) == 1 and meant[0].is_one_of_several and meant[0].passage is not passage:
                    yield from _beaten(passage, (begin, said.end()), side, meant[0], measures)


def _beaten(
    passage: Passage, where: tuple[int, int], side: Side, measure: Measure, measures: Measures
) -> Iterator[Comparison]:
    """The one of its list that lies furthest on the other side."""
    rivals = measures.listed_with(measure)
    beyond = [each for each in rivals if _is_denied(measure, each, side)]
    if len(rivals) >= _FEWEST and beyond:
        best = max(beyond, key=lambda each: abs(each.mention.value - measure.mention.value))
        places = (passage.at(*where), measure.place, best.place)
        yield judged(places, passage.text[slice(*where)], side, measure.mention, best.mention)


def sides_told(passages: Iterable[Passage], measures: Measures) -> Iterator[Comparison]:
    """Each such claim, where all that may be meant on either side tells the reverse."""
    for passage in passages:
        if measures.is_aside(passage):
            continue
        for said in SIDES.finditer(passage.text):
            begin = passage.clause_start(said.start())
            subject = passage.text[begin : said.start()]
            if _NOT_SAID.search(subject) or _NO_MEASURE.search(subject + said["other"]):
                continue
            if is_of_this_time(passage, said.start(), said.end(), measures.year):
                yield from _compared(passage, (begin, said.end()), said, subject, measures)


def _compared(
    passage: Passage, where: tuple[int, int], said: re.Match[str], subject: str, measures: Measures
) -> Iterator[Comparison]:
    names = _two_names(subject, said["other"])
    if names is None:
        return
    side = Side.ABOVE if said["above"] else Side.BELOW
    for unit in measures.units:
        sides = [measures.meant_by(name, unit) for name in names]
        (ones, is_one), (others, is_other) = sides
        pairs = [(one, other) for one in ones for other in others if one.where != other.where]
        if not pairs or any(map(_holds_what_was_left, names, pairs[0])):
            continue
        if all(_is_denied(one, other, side) for one, other in pairs):
            one, other = pairs[0]
            places = (passage.at(*where), one.place, other.place)
            found = judged(places, passage.text[slice(*where)], side, one.mention, other.mention)
            yield replace(found, is_sure=is_one and is_other and unit == PERCENT)
        return


def _holds_what_was_left(name: Name, measure: Measure) -> bool:
    """本年支出大于本年收入, and 收入总计3,268万元 is told: that holds what was left of the year before as well."""
    return _WITH_WHAT_WAS_LEFT in measure.term.own_name and _WITH_WHAT_WAS_LEFT not in name.text


def _is_denied(one: Measure, other: Measure, side: Side) -> bool:
    return one.mention.value != other.mention.value and not side.holds(one.mention, other.mention)


def _two_names(subject: str, other: str) -> tuple[Name, Name] | None:
    """Both, the second with the rate of the first where it has none: 本科落实率高于专科."""
    one, two = bare_subject(subject), bare_subject(other)
    rate = rate_of(one)
    if rate and not rate_of(two):
        two += rate
    elif not rate and rate_of(two):
        one += rate_of(two)
    names = name_of(one), name_of(two)
    return (names[0], names[1]) if names[0] and names[1] and one != two else None
