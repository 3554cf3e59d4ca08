"""The points of a passage item by item: 产出满分50分，得48分，扣2分, in whatever order and however far apart."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.differences.scores.points import Item, Told
from jiheng.quantities.relations.differences.scores.points_told import points_told
from jiheng.quantities.sentence import Sentence

_ONE_BY_ONE = late_pattern("分别|依次")
_LOSS = late_pattern("扣分(?:为|是)?")
_SAME_BREATH, _FEW_CLAUSES = 1, 4
_FEWEST, _SEVERAL, _ALL_POINTS = 2, 3, 100


def items_of(sentences: Sequence[Sentence]) -> list[Item]:
    """The items of a passage in the order in which they are first told."""
    items: list[Item] = []
    last: Item | None = None
    for row in _rows(each for place, sentence in enumerate(sentences) for each in points_told(sentence, place)):
        before = _in_order(row, items)
        for place, told in enumerate(row):
            item = before[place] if before else _item_of(told, items, last)
            if item is not None:
                item.add(told)
            else:
                item = Item(told._replace(counts=0, is_total=True) if _sums_up_a_row(told, items) else told)
                items.append(item)
            last = item
    return items


def _rows(told: Iterable[Told]) -> Iterator[list[Told]]:
    """得分依次为18分、46分、28.5分: those that go on without a name are of the kind of the first."""
    row: list[Told] = []
    for each in told:
        is_next = row and each.kind == "bare" and not each.item and not each.is_total
        is_next = is_next and (each.term.mark == "、" or each.term.is_joined)
        if is_next and (len(row) > 1 or _ONE_BY_ONE.search(row[0].term.own_name)):
            row.append(each._replace(kind=row[0].kind))
            continue
        if row:
            yield row
        row = [each]
    if row:
        yield row


def _in_order(row: Sequence[Told], items: Sequence[Item]) -> Sequence[Item]:
    """The items told before the row, one for each of it; none where there are not as many."""
    if len(row) < _FEWEST or row[0].item:
        return ()
    open_items = list(takewhile(lambda each: row[0].kind not in each.kinds, reversed(items)))[::-1]
    named = [each for each in open_items if not each.first.is_total]
    return named if len(named) == len(row) else ()


def _sums_up_a_row(told: Told, items: Sequence[Item]) -> bool:
    """执行率9.9分，产出50分，效益29.5分，得分89.4分: no points of the last, but those of all."""
    if told.is_total or told.item or told.kind not in ("got", "full"):
        return False
    row = items[-_SEVERAL:]
    return (
        len(row) == _SEVERAL
        and all(each.is_bare for each in row)
        and told.mention.value > max(each.first.mention.value for each in row)
    )


def _item_of(told: Told, items: Sequence[Item], last: Item | None) -> Item | None:
    """The item told before that it belongs to; None where it begins another."""
    if last is None:
        return None
    if told.is_total and not (told.kind == "lost" and not told.item):
        return last if told.kind == "got" and _is_scored(last, told) else None
    if told.item:
        named = None if told.kind == "bare" else _of_that_name(told, items)
        return named or (last if _lost_of(told, last) else None)
    if told.kind == "lost" and (last.first.is_total or not _goes_on(told, last, items)):
        return _of_its_reason(told, items) or _of_the_whole(told, last, items)
    return last if _goes_on(told, last, items) else None


def _is_scored(item: Item, told: Told) -> bool:
    """基础分80分，加12分，最终得分92分; 自评满分100分，扣3分，自评得分97分: the score of what was told before."""
    first = item.first
    is_whole = first.is_whole or (first.kind == "full" and first.mention.value == _ALL_POINTS)
    may_be_scored = is_whole and told.is_whole and first.kind in ("full", "bare") and first.sentence == told.sentence
    return "got" not in item.kinds and (item.kinds.keys() >= {"full", "added"} or may_be_scored)


def _of_that_name(told: Told, items: Sequence[Item]) -> Item | None:
    named = [each for each in items if each.first.item == told.item and not each.first.is_total]
    return named[0] if len(named) == 1 and told.kind not in named[0].kinds else None


def _lost_of(told: Told, item: Item) -> bool:
    """满分34分，小区建设扣3分，得31分: the loss has a name of its own, but stands between the others of an item."""
    before = item.told[-1].term
    is_open = item.is_bare or ("full" in item.kinds and "got" not in item.kinds and not item.first.is_total)
    is_next = told.term.segment == before.segment and told.term.mark in ("，", "")
    return told.kind == "lost" and is_open and is_next and not told.is_part and item.told[-1].sentence == told.sentence


def _of_its_reason(told: Told, items: Sequence[Item]) -> Item | None:
    """因预算执行率不足扣2分: the only item that the reason names."""
    words = told.term.own_name
    named = [each for each in items if each.first.item and each.first.item in words and "lost" not in each.kinds]
    return named[0] if len(named) == 1 and named[0].one("full") and named[0].one("got") else None


def _of_the_whole(told: Told, last: Item, items: Sequence[Item]) -> Item | None:
    """共扣4.9分, 扣分合计4.9分: of the total told last, or of the only one; any loss right behind a whole score."""
    is_of_all = told.counts is not None or _LOSS.fullmatch(told.term.own_name) is not None
    is_apart = told.sentence != last.told[-1].sentence
    if last.first.is_whole and not is_apart:
        return last
    if not is_of_all or (is_apart and told.term.clause):
        return None
    if last.first.is_total:
        return last
    wholes = [each for each in items if each.first.is_total and "lost" not in each.kinds and each.first.kind != "lost"]
    return wholes[0] if len(wholes) == 1 else None


def _goes_on(told: Told, item: Item, items: Sequence[Item]) -> bool:
    """Whether figures that do not say whose they are are of the item told last."""
    before = item.told[-1]
    if told.kind == "bare" or (told.kind != "lost" and told.kind in item.kinds):
        return False
    if told.sentence != before.sentence:
        is_opening = "full" in item.kinds and "got" not in item.kinds and not item.first.is_total
        return is_opening and told.kind != "full" and told.sentence == before.sentence + 1
    apart = told.term.clause - before.term.clause
    if told.kind == "full":
        is_beside = told.term.depth > before.term.depth or ("got" in item.kinds and apart <= _SAME_BREATH)
        return bool(is_beside) and told.term.own_name[:1] not in ("该", "本", "此")
    if (
        told.kind == "lost"
        and told.counts is not None
        and not ("got" in item.kinds or "full" in item.kinds or before.term.depth)
    ):
        return False
    is_listed = told.kind == "got" and item.is_bare and not item.first.is_part and _is_in_a_row(items)
    is_near = told.term.segment == before.term.segment and apart <= _FEW_CLAUSES
    return is_near and not is_listed and not told.is_part


def _is_in_a_row(items: Sequence[Item]) -> bool:
    """Whether the last two items are bare points of one stretch: 投入10分，产出48分."""
    if len(items) < _FEWEST or not items[-_FEWEST].is_bare:
        return False
    one, other = items[-_FEWEST].first.term, items[-1].first.term
    return (
        one.segment == other.segment
        and other.index == one.index + 1
        and items[-_FEWEST].first.sentence == items[-1].first.sentence
    )
