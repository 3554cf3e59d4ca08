"""Long titles in lines of about the same length, broken where the sense allows (GB/T 9704-2012, 7.3.1)."""

from math import ceil

from jiheng.documents.printing.official_layout import width_in_characters

_BEFORE = ("部门整体", "单位整体", "项目支出", "专项", "重点")
_AFTER = ("年度", "的", "关于印发", "）")
_WORDS = ("关于", "预算", "绩效", "自评", "财政", "情况", "报告")
_NEVER_FIRST = "）》〉”’、，。；：！？）)]%％"
_NEVER_LAST = "（《〈“‘〔("
_BROKEN_PHRASE = 3.5
_BROKEN_WORD = 5.0
"""A break inside a phrase or a word costs as much as lines that are this many characters off the middle."""


def title_lines(title: str, room: float) -> list[str]:
    """The title in as few lines of at most `room` characters as it needs."""
    whole = width_in_characters(title)
    count = ceil(whole / room)
    if count <= 1:
        return [title]
    share = whole / count
    places = [place for place in range(1, len(title)) if _may_break(title, place)]
    fitting = [place for place in places if width_in_characters(title[:place]) <= room]
    if not fitting:
        return [title]
    best = min(fitting, key=lambda place: (_cost(title, place, share, room * (count - 1)), -place))
    return [title[:best], *title_lines(title[best:], room)]


def _may_break(title: str, place: int) -> bool:
    left, right = title[place - 1], title[place]
    within_word = left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
    return not (within_word or right in _NEVER_FIRST or left in _NEVER_LAST)


def _cost(title: str, place: int, share: float, room_below: float) -> float:
    left, right = title[:place], title[place:]
    overfull = max(0.0, width_in_characters(right) - room_below)
    return abs(width_in_characters(left) - share) + _broken(left, right) + 100 * overfull


def _broken(left: str, right: str) -> float:
    if left.endswith(_AFTER) or right.startswith(_BEFORE):
        return 0.0
    return _BROKEN_PHRASE if right.startswith(_WORDS) else _BROKEN_WORD
