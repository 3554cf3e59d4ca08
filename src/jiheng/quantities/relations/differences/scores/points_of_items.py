"""What one item got is what it lacks not of its full marks: 综合管理得13.6分（满分15分，扣1.4分）."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import difference_told
from jiheng.quantities.relations.differences.scores.points import Item, Told
from jiheng.quantities.statement import Relation, Statement

_MORE_THAN_FULL = late_pattern("加分|附加|奖励|超额|超过")
_NONE_LOST = late_pattern("[不未无]扣分")
_ALL_FULL = late_pattern("[，；](?:[两三四五六七八九]项|各项|所有|全部)?(?:指标)?(?:均|都|全部)得满分[，；。]?$")
_EARNS_ALL = late_pattern(
    "(?:≥|不低于|不少于|大于等于|达到|超过)(?P<least>[0-9]{1,3}(?:[.][0-9]+)?)%(?:及?以上)?的?[^，。；）]{0,3}得满分"
)
_RATED = late_pattern("[率度](?:为|是|达|达到)?(?P<rate>[0-9]{1,3}(?:[.][0-9]+)?)%[^。；0-9]*$")
_BY_OTHERS = late_pattern("复核|复评|审核|评审|核减|抽查|第三方|财政")
_AT_LAST = late_pattern("最[终后]|复[核评]|审定|核定|实际")
_NEAR, _ALL = 40, 100
_START = attrgetter("term.start")


def points_of_items(items: Sequence[Item], text: str) -> Iterator[Statement]:
    """What each item lost or got, whichever is told last, and points beyond its full marks."""
    for place, item in enumerate(items):
        if item.first.is_whole and item.first.kind == "got":
            yield from _scored_again(item.first, items[place + 1 : place + 3])
        if len(item.told) == 1:
            yield from _full_under_its_name(items[:place], item.first, text)
            continue
        full, got, lost = item.one("full"), item.one("got"), item.kinds.get("lost", [])
        if full is None or got is None or len(item.kinds.get("added", ())) > 1:
            continue
        added = item.one("added")
        if added is not None:
            yield _signed(got, [(1, full), (1, added), *((-1, each) for each in lost)])
        elif got.mention.value > full.mention.value:
            if _MORE_THAN_FULL.search(text) is None:
                yield _beyond(got, full)
        elif lost:
            yield _less_what_was_lost(full, got, lost, is_divided=_are_losses(items[place + 1 : place + 2]))
        elif _NONE_LOST.search(text, full.term.end, got.term.start) or _earns_all(full, got, text):
            yield _nothing_lost(full, got)


def _scored_again(got: Told, behind: Sequence[Item]) -> Iterator[Statement]:
    """自评95.2分，复核扣减3.2分，最终得分92分: less what others took off, not what was missing to 100."""
    told = [each.first for each in behind if each.first.sentence == got.sentence]
    if [each.kind for each in told] != ["lost", "got"]:
        return
    lost, last = told
    is_told_so = _BY_OTHERS.search(lost.term.own_name) and _AT_LAST.match(last.term.own_name)
    if is_told_so and got.mention.value + lost.mention.value != _ALL:
        yield _signed(last, [(1, got), (-1, lost)])


def _full_under_its_name(before: Sequence[Item], total: Told, text: str) -> Iterator[Statement]:
    """保障分值10分，其中安排5分、匹配5分，两项均得满分，保障共得10分: what all got, told under the head."""
    if not (total.is_total and total.item and total.kind == "got"):
        return
    heads = [each.one("full") for each in before if each.first.item == total.item and "got" not in each.kinds]
    if len(heads) == 1 and heads[0] is not None and _ALL_FULL.search(text, heads[0].term.end, total.term.name_start):
        yield _nothing_lost(heads[0], total)


def _earns_all(full: Told, got: Told, text: str) -> bool:
    """执行率99.97%，分值10分，得10分（执行率≥99%得满分）: a rate told before that reaches what earns full marks."""
    rule = _EARNS_ALL.search(text, full.term.start, got.term.end + _NEAR)
    rate = _RATED.search(text, max(full.term.start - _NEAR, 0), full.term.start) if rule is not None else None
    return rule is not None and rate is not None and Decimal(rate["rate"]) >= Decimal(rule["least"])


def _nothing_lost(full: Told, got: Told) -> Statement:
    """满分8分，不扣分，得8分."""
    most, told = full.mention, got.mention
    holds = most.value == told.value
    arithmetic = f"满分{most.text}，不扣分" + ("" if holds else f"≠{told.text}")
    return Statement(Relation.SCORE, told, (most,), holds, arithmetic, most.text, Confidence.PROBABLE)


def _are_losses(behind: Sequence[Item]) -> bool:
    return bool(behind) and behind[0].first.is_part and behind[0].first.kind == "lost"


def _less_what_was_lost(full: Told, got: Told, lost: Sequence[Told], *, is_divided: bool) -> Statement:
    """One loss, or several of which the first may be what the others make up: 扣2分，其中迟报扣1分，漏报扣1分.

    `is_divided`: what makes up the loss stands behind, and is held against it.
    """
    sums = [each for each in lost if each.counts is not None]
    is_sum = len(lost) > 1 and lost[1].is_part
    taken = sums[:1] or (lost[:1] if is_sum else lost)
    last = got if is_divided else max((got, *taken), key=_START)
    if last is got or len(taken) > 1:
        return _signed(got, [(1, full), *((-1, each) for each in taken)])
    return _signed(last, [(1, full), (-1, got)])


def _signed(told: Told, signed: Sequence[tuple[int, Told]]) -> Statement:
    value = sum(sign * each.mention.value for sign, each in signed)
    holds = value == told.mention.value
    mentions = [(sign, each.mention) for sign, each in signed]
    return difference_told(Relation.SCORE, told.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _beyond(got: Told, full: Told) -> Statement:
    told, most = got.mention, full.mention
    arithmetic = f"{told.text}＞{most.text}"
    return Statement(Relation.SCORE, told, (most,), False, arithmetic, most.text, Confidence.PROBABLE)
