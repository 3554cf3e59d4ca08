"""Lists whose noun was counted before: 五座泵站…。泵站分别为甲站、乙站…; 新增4个，新增基地分别是甲园、乙坊….

Or what was done so often, with its dates: 局务会9次，其中局务会分别于1月、4月、7月召开.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.enumeration import CLASSES, EVENTS, LONGEST_ITEM, Enumeration, judged
from jiheng.quantities.enumerations.list_items import ENDS_OPEN, items_of, without_brackets
from jiheng.quantities.mention import Mention

_LISTED = re.compile(
    "(?:^|[，。；])(?:其中，?)?(?P<noun>[\u4e00-\u9fff]{2,8}?)(?:分别|依次)(?:为|是|位于|来自)：?(?P<list>[^，。；：0-9]{4,160}?)(?=[，。；]|$)"
)
_DATED = re.compile(
    "(?:^|[，。；])(?:其中，?)?(?P<noun>[\u4e00-\u9fff]{2,8}?)(?:分别|依次)[于在]"
    "(?P<list>(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?[、和及]){1,12}[0-9]{1,2}月(?:[0-9]{1,2}日)?)(?![0-9、至—-])"
)
_DATE = late_pattern("[0-9]{1,2}月(?:[0-9]{1,2}日)?")
_FARTHEST, _PAIR = 120, 2
_COUNTS = CLASSES - EVENTS | {"处"}
_START = attrgetter("start")


def named_again(text: str, mentions: Sequence[Mention]) -> Iterator[Enumeration]:
    """Each such list with the count told last of its noun."""
    for found in _LISTED.finditer(text):
        listing = without_brackets(found["list"])
        if "、" not in listing or ENDS_OPEN.search(listing):
            continue
        counted = _count_of(text, found, mentions, _COUNTS)
        items, doubtful = items_of(listing)
        if counted is None or not 1 < max(map(len, items)) <= LONGEST_ITEM:
            continue
        judgement = judged(
            counted, items, counted.start, found.end(), doubtful=doubtful, confidence=Confidence.PROBABLE
        )
        if judgement is not None:
            yield judgement
    for found in _DATED.finditer(text):
        counted = _count_of(text, found, mentions, EVENTS)
        dates = _DATE.findall(found["list"])
        if counted is not None:
            judgement = judged(counted, dates, counted.start, found.end(), confidence=Confidence.PROBABLE)
            if judgement is not None:
                yield judgement


def _count_of(text: str, found: re.Match[str], mentions: Sequence[Mention], units: Container[str]) -> Mention | None:
    """The count nearest before that bears the list's noun."""
    begin = found.start("noun")
    for mention in reversed(mentions[: bisect_left(mentions, begin, key=_START)]):
        if mention.start < begin - _FARTHEST:
            return None
        is_count = mention.unit in units and mention.is_exact and mention.scale == 1
        if is_count and mention.value.denominator == 1 and _is_of(text, mention, found["noun"], begin):
            return mention
    return None


def _is_of(text: str, mention: Mention, noun: str, begin: int) -> bool:
    """五座泵站 and 泵站; 泵站5座 and 泵站; 新增4个， and 新增基地 right behind."""
    if text.startswith(noun, mention.end) or text.endswith(noun, 0, mention.start):
        return True
    verb = text[max(mention.start - _PAIR, 0) : mention.start]
    return noun.startswith(verb) and len(verb) == _PAIR and begin == mention.end + 1
