"""What words are about, and of which time: whether two sentences can contradict each other at all."""

import re
from operator import add

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.quantities.likeness import bigrams, longest_in_common

_NAMING = re.compile(
    r"[^\x00-\u4dff\ua000-\uffff的了和及与等在有为对将已均都并其个年月日元万亿中各所全部未无不没尚仍还到达至以因于由是经共也被把令这该本我上下第率]{2,}"
)
"""Runs of Chinese characters without those that only join."""
_EMPTY = bigrams(
    "完成实际计划目标任务年初年度预算项目工作资金支出执行其中各项全部情况达到提高服务开展数量金额绩效指标工程单位部门问题"
    "及时按时如期进度建设管理使用发现存在截至评价实现组织实施目前受影响导致原因部分少数个别方面要求标准规划预期"
)
_OTHER_TIME = quick_pattern(
    r"(?<![比较于])(?:上年|去年)|上一年|往年|前年|同期|以前年度|历年|一季度|二季度|三季度|上半年|中期|"
    r"截[至止](?:20[0-9]{2}年)?(?:[1-9]|1[01])月|(?<![0-9划定求应])(?:[1-9]|1[01])月(?:底|末)|下一步|今后|下年(?!使用|继续|支付)|明年"
)
_FORESEEN = quick_pattern(
    r"如果|如有|若|防止|避免|预防|杜绝|严禁|不得|(?<!按)(?<!按照)要求|应当|应急|预案|可能|有望|力争|确保|是否|加强|扣[0-9]|得0分|不得分"
)
_SO_MANY = re.compile("(?P<count>[两二三四五六七八九])项")
_RATE = late_pattern(r"([0-9]+(?:\.[0-9]+)?)%")
_ALL, _LONGEST_ROW = 100, 300
_YEAR = quick_pattern(r"(?<![0-9])(20[0-9]{2})(?:年|—|-)")
_KINDS = (
    re.compile(r"第[一二三四五六]批"),
    re.compile(r"[一二三四]期"),
    re.compile(r"中央|地方|省级|省财政|市级|区级|县级|镇级"),
    re.compile(r"城区|城镇|城市|农村|乡村"),
    re.compile(r"新建|新购|今年|旧有|原有|早年"),
    re.compile(r"基本支出|项目支出"),
    re.compile(r"一般公共|政府性基金|国有资本|社会保险|社保基金"),
    re.compile(r"一次性|复验"),
    re.compile(r"(?:数量|质量|时效|成本|效益)(?=、|指标|和|及)"),
)
_SPAN = 80
_CHAPTERS, _PARTS, _A_NAME = 200, 1000, 4


def naming_words(text: str) -> frozenset[str]:
    """The pairs of characters that name something particular."""
    return frozenset[str]().union(*(map(add, run, run[1:]) for run in _NAMING.findall(text))) - _EMPTY


def are_of_one_kind(one: str, other: str) -> bool:
    """Whether no batch, stage, level or place parts what two sentences are about."""
    return not any(
        first and second and first.isdisjoint(second)
        for first, second in zip(_kinds_in(one), _kinds_in(other), strict=True)
    )


def are_chapters_apart(one: Passage, other: Passage, words: str, told: str) -> bool:
    """Whether two stand so far apart that without a name in common they are of two things."""
    return abs(one.index - other.index) > _CHAPTERS and len(longest_in_common(words, told)) < _A_NAME


def are_parts_apart(one: Passage, other: Passage) -> bool:
    """Whether a part of a book lies between two: what is said of everything is said of what its own part tells."""
    return abs(one.index - other.index) > _PARTS


@asked_once
def _kinds_in(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(kind.findall(text)) for kind in _KINDS)


def is_of_this_time(passage: Passage, start: int, end: int, year: int | None) -> bool:
    """Whether words are about the year of the report, and about what happened rather than what may."""
    text = passage.text
    begin = passage.sentence_around(start)[0]
    ahead = text[max(begin, start - _SPAN) : start]
    around = ahead + text[start:end]
    if _OTHER_TIME.search(around) or _FORESEEN.search(ahead[-24:]):
        return False
    years = _YEAR.findall(ahead)
    return not years or year is None or int(years[-1]) == year


def is_shown_beside(text: str, start: int) -> bool:
    """修渠完成目标的134%；修路完成目标的108%，两项任务均超额完成: of so many, each with its rate beside it."""
    begin = max(text.rfind("。", 0, start) + 1, start - _LONGEST_ROW)
    count = _SO_MANY.search(text, max(text.rfind("，", begin, start) + 1, begin), start)
    rates = [float(rate) for rate in _RATE.findall(text, begin, start)] if count is not None else []
    return count is not None and len(rates) == numeral_value(count["count"]) and min(rates) >= _ALL
