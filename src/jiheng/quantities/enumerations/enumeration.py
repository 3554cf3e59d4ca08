"""An announced count beside the items a text tells, and whether the two agree."""

from dataclasses import dataclass

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention

CLASSES = frozenset("个项家类种所处座条件省市县区镇村乡部支门款宗起例点站校级期场大") | {
    "大类",
    "部分",
    "只",
    "大项",
    "街道",
    "社区",
    "方面",
    "环节",
    "班次",
    "企业",
}
"""Classifiers of things that a list can name one by one."""
EVENTS = frozenset({"期", "场", "次", "件", "起", "例", "条", "处", "点"})
"""A list before these often names kinds, and the number counts all of them."""
LONGEST_LIST, LONGEST_ITEM = 220, 24
_FAR = 3
FARTHEST = 2000
"""A list is announced no further than this from its items, so that a long paragraph costs in proportion."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """An announced count beside the items told: `start` to `end` spans both. `items` as far as they are short.

    `is_retold`: what it is compared with is another number of the same things rather than a list.
    """

    announced: Mention
    listed: int
    items: tuple[str, ...]
    start: int
    end: int
    holds: bool
    confidence: Confidence = Confidence.CERTAIN
    is_retold: bool = False


def judged(
    mention: Mention, items: list[str], start: int, end: int, *, doubtful: int = 0, confidence: Confidence
) -> Enumeration | None:
    """`doubtful`: so many more items there may be (甲和乙 as one or two). A count far off was read wrongly."""
    announced, listed = int(mention.value), len(items)
    holds = listed <= announced <= listed + doubtful
    if not holds and (abs(listed - announced) > max(_FAR, announced // 2) or listed < 2):
        return None
    first = items[0].removeprefix("以上").removeprefix("上述")
    shown = (first, *items[1:]) if all(len(item) <= LONGEST_ITEM for item in items) else ()
    return Enumeration(mention, listed, shown, start, end, holds, confidence)
