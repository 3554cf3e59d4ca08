"""The names listed by the way they went: 食品、衣着、居住类价格上涨，通信类价格下降，医疗类价格持平."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from jiheng.core.late_pattern import late_pattern


class Way(Enum):
    """Where the things of a list went."""

    UP = auto()
    DOWN = auto()
    FLAT = auto()


Listed = Mapping[Way, Sequence[str]]

_MOVED = late_pattern(
    "(?:分别|均|都|全部|同比|环比|[较比](?:上年|去年|上月)(?:同期)?|小幅|略有?|有所|总体|的?价格|[指总]数)*"
    "(?:(?P<UP>上涨|上升|增长|增加|提高|回升)|(?P<DOWN>下降|下跌|回落|减少|降低|下滑)|(?P<FLAT>持平))(?=[了约的，；。0-9]|较|明显|$)"
)
_WHO_DID = late_pattern("的(?:分别|依次)?(?:有|是|为)：?")
"""上涨的有甲类、乙类: the names stand behind."""
_HEAD = late_pattern("^(?:[^：]{0,12}：|的?(?:态势|格局|局面|走势|特点)$|其中|具体(?:看|来看)|[一二三四]是)*，?")
_EFFECT = late_pattern("^(?:合计|共)?(?:影响|拉动|带动|涨幅|降幅|增幅)")
"""上涨0.4%，影响总指数上涨0.1个百分点 tells what came of it."""
_APART = late_pattern("[，；]")
_SIGN = late_pattern("[0-9]")
_LONGEST = 14


def moves_listed(text: str, begin: int) -> Listed | None:
    """What the rest of a sentence lists, or the next one where it ends there; None where it tells other things."""
    begin += len(text) > begin and text[begin] == "”"
    stop = text.find("。", begin, begin + _LONGEST)
    if stop >= 0 and _MOVED.search(text, begin, stop) is None:
        begin = stop + 1
    end = text.find("。", begin)
    found: dict[Way, list[str]] = {way: [] for way in Way}
    waiting: list[str] = []
    for clause in _APART.split(text[begin : end if end >= 0 else len(text)]):
        words = _HEAD.sub("", clause)
        moved = _MOVED.search(words)
        if not words or _EFFECT.match(words):
            continue
        if moved is None and (_SIGN.search(words) or len(words) > _LONGEST * 2):
            return None
        behind = _WHO_DID.match(words, moved.end()) if moved is not None and not moved.start() else None
        names = words[behind.end() :] if behind else words[: moved.start()] if moved else words
        waiting += [name for name in names.split("、") if name]
        if moved is not None and moved.lastgroup is not None:
            found[Way[moved.lastgroup]] += waiting
            waiting = []
    is_plain = not waiting and all(
        len(name) <= _LONGEST and not _SIGN.search(name) for each in found.values() for name in each
    )
    return found if is_plain else None
