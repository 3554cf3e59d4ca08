"""Ratios and ranks, which have no unit, told to have moved the other way: 2.18:1，低于去年（2.12:1）."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from jiheng.checks.manuscript.claims.directions import Direction
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_RATIO = "[0-9]{1,2}(?:[.][0-9]{1,3})?(?:[:：∶]1)?(?![0-9.%‰:：∶])"
_BARE = "(?:[0-9]{1,2}[:：∶]1|[0-9][.][0-9]{1,3}(?:[:：∶]1)?(?=[，。；）（、]|$))(?![0-9.%‰:：∶])"
_LOWER, _HIGHER = "低于|小于|少于", "高于|大于|多于"
_SHRANK, _GREW = "缩小|收窄|下降|降低|减小|减少|回落", "扩大|拉大|上升|提高|增加|增大"
_OF = "(?:收入比|消费比|支出比|比值|比例|比率?|系数)(?:[为是约到]|达到?|（[^（）0-9]{1,12}）)*"
_BASE = "(?:上年|去年|上一年|同期|水平|期|末|年|度|全[国省市县区州]|平均|的|为|是|20[0-9]{2}年)*"
_RATIO_BESIDE = late_pattern(
    f"{_OF}(?P<now>{_BARE})，(?P<said>(?:{_LOWER})|(?P<more>{_HIGHER}))了?{_BASE}（?{_BASE}(?P<before>{_BARE})"
)
_RATIO_SINCE = late_pattern(
    f"{_OF}(?P<now>{_BARE})，[较比]{_BASE}（?(?P<before>{_RATIO})）?(?P<said>(?:{_SHRANK})|(?P<more>{_GREW}))"
)
_RATIO_MOVED = late_pattern(
    f"[由从](?:[^，。；0-9]|20[0-9]{{2}}年){{0,8}}(?P<before>{_RATIO})(?P<said>(?:进一步|逐步|连续|持续)?"
    f"(?:(?:{_SHRANK})|(?P<more>{_GREW}))[到至为])(?:[^，。；0-9]|20[0-9]{{2}}年){{0,8}}(?P<now>{_BARE})"
)
"""收入比由2.9:1缩小至2.5:1, with or without the 1."""
_N = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}"
_UP, _DOWN = "上升|前移|提升|跃升|前进|上移|提高|进位", "下降|后移|下滑|后退|回落|退位"
_WAY = f"(?P<said>(?P<more>{_UP})|(?:{_DOWN}))"
_BY = f"了?(?:(?P<gap>{_N})个?(?:位次|名次|位|名))?"
_LAST = "(?:上年|去年|上一?[期次月季]度?|同期|年初|20[0-9]{2}年)"
_SINCE = f"，(?:排名|位次|名次)?[较比]{_LAST}(?:同期|的|度|末)*"
_RANK_SINCE = late_pattern(f"第(?P<now>{_N})[位名]{_SINCE}第(?P<before>{_N})[位名]{_WAY}{_BY}")
_RANK_BESIDE = late_pattern(
    f"第(?P<now>{_N})[位名]{_SINCE}{_WAY}{_BY}（{_LAST}[^（）0-9第]{{0,8}}第(?P<before>{_N})[位名]）"
)
_RANK_MOVED = late_pattern(
    f"[由从][^，。；第]{{0,12}}第(?P<before>{_N})[位名]{_WAY}[到至为][^，。；第]{{0,8}}第(?P<now>{_N})[位名]"
    f"(?:，(?:{_UP}|{_DOWN}){_BY})?"
)
_RANK_CHANGED = late_pattern(
    f"[由从][^，。；第]{{0,12}}第(?P<before>{_N})[位名](?:变化?|调整|变动)[到至为成][^，。；第]{{0,8}}第(?P<now>{_N})[位名]，{_WAY}{_BY}"
)
_RANK_BARE = late_pattern(
    "(?:排名|位次|名次)[由从](?:[^，。；第0-9]|20[0-9]{2}年){0,8}"
    f"(?P<before>[0-9]{{1,3}})[位名]{_WAY}[到至为](?P<now>[0-9]{{1,3}})[位名](?:，(?:{_UP}|{_DOWN}){_BY})?"
)
_RANK_AND_LAST = late_pattern(
    f"第(?P<now>{_N})[位名]，而?{_LAST}(?:同期|度)?(?:排名|位居|位列|[居列排为])*(?:全[国省市县区州])?第(?P<before>{_N})[位名]，"
    f"(?:排名|位次|名次)?(?:[较比]{_LAST}(?:同期)?)?{_WAY}{_BY}"
)
"""第6位，上年居第8位，比上年前进2位."""
LEVELS = quick_pattern(
    "[:：∶]1(?![0-9])|系数|收入比|第[0-9一二三四五六七八九十]{1,3}[位名][，上前提跃进下后退回变调]|名[由从]"
)
"""What stands in a text that tells such a level; looked for first."""


def levels_moved(passages: Iterable[Passage]) -> Iterator[Direction]:
    """Each that went the other way, or by another number of ranks."""
    for passage in passages:
        if "位" in passage.text or "名" in passage.text:
            yield from _ranks(passage)
        if "比" in passage.text or "系数" in passage.text:
            yield from _ratios(passage)


def _ratios(passage: Passage) -> Iterator[Direction]:
    for pattern in (_RATIO_BESIDE, _RATIO_SINCE, _RATIO_MOVED):
        for found in pattern.finditer(passage.text):
            before, now = found["before"], found["now"]
            is_more = _number(now) > _number(before)
            if _number(now) != _number(before) and is_more != (found["more"] is not None):
                told = f"{now}{'＞' if is_more else '＜'}{before}"
                yield Direction(passage.at(*found.span()), found["said"], told)


def _ranks(passage: Passage) -> Iterator[Direction]:
    """The smaller the rank the better: 第6位，较上年第8位上升2位."""
    for pattern in (_RANK_SINCE, _RANK_BESIDE, _RANK_MOVED, _RANK_CHANGED, _RANK_BARE, _RANK_AND_LAST):
        for found in pattern.finditer(passage.text):
            before, now, gap = _rank(found["before"]), _rank(found["now"]), found["gap"]
            moved = before - now if found["more"] else now - before
            if moved <= 0 or (gap and _rank(gap) != moved):
                words = f"{found['said']}{gap}位" if gap else found["said"]
                yield Direction(passage.at(*found.span()), words, f"由第{before}位到第{now}位")


def _number(written: str) -> Decimal:
    return Decimal(re.split("[:：∶]", written)[0])


def _rank(written: str) -> int:
    return int(written) if written.isdecimal() else int(numeral_value(written) or 0)
