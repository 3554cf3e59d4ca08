"""Two growths compared in words alone, and a measure with what it was in a year.

城镇居民收入增速快于农村 beside 城镇居民人均收入增长5.0%；农村居民人均收入增长6.5%;
客运量已超过2019年水平 beside 客运量7,260万人次，比2019年下降25%.
"""

import re
from collections.abc import Iterable, Iterator

from jiheng.checks.manuscript.by_name.named_changes import NamedChange, NamedChanges
from jiheng.checks.manuscript.by_name.names import bare_subject, name_of
from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_PACE = "增速|增幅|增长率|增长速度|涨幅|增长"
GROWTHS = quick_pattern(
    f"(?:的?(?P<pace>{_PACE}))?(?<![未不])(?<!没有)(?:(?P<faster>快于|高于|超过|大于|跑赢|快过)|(?P<slower>慢于|低于|小于|不及))了?"
    f"(?P<other>[\u4e00-\u9fff]{{2,14}}?)(?:的?(?P<like>{_PACE}))?(?=[，。；、]|$)"
)
SINCE_A_YEAR = quick_pattern(
    "(?<![未不])(?<!没有)(?:(?P<more>超过|高于|超出|多于|好于|超越)|(?P<less>低于|少于|不及|未恢复到|未达到|没有恢复到))了?"
    "(?P<year>20[0-9]{2})年(?:同期|度|底|末)?的?(?:水平|规模|同期)?(?=[，。；]|$)"
)
_NOT_SAID = late_pattern(
    "如|若|不得|必须|力争|确保|要求|拟|部分|个别|少数|预计|争取|将|预期|计划|目标|除|是否|要|应|原则|其中|月|季度"
)
_LEADS = late_pattern("^(?:但|而|虽然?|尽管|其中)+")
_TAIL, _SHORTEST = 2, 2
_IS = late_pattern("(?:已经?|均|都|仍|还|也|又|再次|首次|成功|总体)+$")


def growths_told(passages: Iterable[Passage], changes: NamedChanges) -> Iterator[Comparison]:
    """Each such claim of which all growths that may be meant tell the reverse."""
    for passage in passages:
        if passage.is_heading:
            continue
        for said in GROWTHS.finditer(passage.text):
            subject, begin = _subject(passage, said)
            is_pace = said["pace"] or said["like"] or "快" in said[0] or "慢" in said[0]
            if not is_pace or _NOT_SAID.search(subject + said["other"]) or not _is_of_year(passage, said, changes):
                continue
            ones = _growths(changes, subject, "")
            others = _growths(changes, said["other"], subject)
            pairs = [(one, other) for one in ones for other in others if one is not other]
            is_faster = said["faster"] is not None
            if pairs and all(_is_denied(one, other, is_faster) for one, other in pairs):
                one, other = pairs[0]
                words, told = passage.text[begin : said.end()], f"{_told(one)}与{_told(other)}"
                places = (passage.at(begin, said.end()), one.place, other.place)
                yield Comparison(places, words, told, holds=False, is_sure=False)


def since_a_year(passages: Iterable[Passage], changes: NamedChanges) -> Iterator[Comparison]:
    """客运量已超过2019年水平, where all that is told of it since 2019 is that it fell."""
    for passage in passages:
        if passage.is_heading:
            continue
        for said in SINCE_A_YEAR.finditer(passage.text):
            subject, begin = _subject(passage, said)
            name = name_of(bare_subject(subject))
            if name is None or _NOT_SAID.search(subject):
                continue
            told = [each for each in changes.bearing(name.of + name.rate) if each.since == said["year"]]
            if told and all(each.is_up is (said["less"] is not None) for each in told):
                first = told[0]
                places = (passage.at(begin, said.end()), first.place)
                yield Comparison(places, passage.text[begin : said.end()], first.words, holds=False, is_sure=False)


def _subject(passage: Passage, said: re.Match[str]) -> tuple[str, int]:
    begin = max(passage.clause_start(said.start()), passage.text.rfind("、", 0, said.start()) + 1)
    return _IS.sub("", _LEADS.sub("", passage.text[begin : said.start()])), begin


def _is_of_year(passage: Passage, said: re.Match[str], changes: NamedChanges) -> bool:
    return is_of_this_time(passage, said.start(), said.end(), changes.year)


def _growths(changes: NamedChanges, written: str, like: str) -> list[NamedChange]:
    """Those in percent since the year before that bear the name, or it and the noun of the other: 农村 of 收入."""
    name = bare_subject(written)
    if len(name) < _SHORTEST:
        return []
    noun = bare_subject(like)[-_TAIL:]
    found = _rates(changes.bearing(name))
    if not found and noun:
        found = _rates(changes.ending(noun, name[:_TAIL]))
    if not found:
        longer = _rates(changes.ending(name, name))
        found = longer if len({each.name for each in longer}) == 1 else []
    return found


def _rates(changes: Iterable[NamedChange]) -> list[NamedChange]:
    return [each for each in changes if each.rate is not None and not each.since]


def _is_denied(one: NamedChange, other: NamedChange, is_faster: bool) -> bool:
    return one.signed != other.signed and (one.signed > other.signed) is not is_faster


def _told(change: NamedChange) -> str:
    return change.words
