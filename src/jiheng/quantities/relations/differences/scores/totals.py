"""Points that items make up together: 数量得20分，质量得18分，合计得38分; 综合得分88分，其中：…; 94分，扣分项：…."""

from collections.abc import Container, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_slipped, sum_statement, summed
from jiheng.quantities.relations.differences.scores.points import Item, Told, run_before
from jiheng.quantities.statement import Relation, Statement, in_unit_of

_KINDS = ("full", "got", "lost")
_ALL, _LOWEST_WHOLE = 100, 60
_FEW_OF_ALL, _FEW_OF_SOME = 4, 10
"""So large a part of a total is seldom missed where its parts are said to be all, or only 其中 leads to them."""
_FEWEST, _FEWEST_UNBOUND = 2, 3
_LEAVES_OPEN = late_pattern("等(?!级|次)|主要|其他|其它|之一|大部")
_LOSSES = late_pattern(
    "[^。]*[，；：（](?:[共被]|合计|[仅只][^，。；]{0,12})?[扣失][^。]*|[^。]*。(?:其中|具体|各项)?[扣失]分[^。]*"
)


class _Sum(NamedTuple):
    """A total and the rows that it may be made up of. `is_bound`: where they begin and end is said."""

    total: Item
    rows: Sequence[Sequence[Item]]
    is_bound: bool


def totals(items: Sequence[Item], text: str) -> Iterator[Statement]:
    """Every total of full marks, points or losses by the items before or behind it, and what is missing to 100."""
    explained: set[int] = set()
    inner: set[Item] = set()
    for place, item in enumerate(items):
        made_up = _behind(items, place, text)
        if made_up is not None:
            inner.update(made_up.rows[0])
        elif item.first.is_total:
            made_up = _before(items, item, inner, text)
        elif item.first.item:
            made_up = _under_its_name(items, place)
        for statement in _summed(made_up) if made_up is not None else ():
            if statement.holds or explained.isdisjoint([part.start for part in statement.operands]):
                yield statement
            if statement.holds:
                explained.update([part.start for part in statement.operands])
        yield from _missing(items, place, text)


def _before(items: Sequence[Item], total: Item, inner: Container[Item], text: str) -> _Sum | None:
    """The items of which something is told between the total or the heading before it and itself.

    What is `inner` was told of a heading among them.
    """
    run = run_before(items, total)
    if len(run) < _FEWEST or _LEAVES_OPEN.search(text, run[0].first.term.name_start, total.first.term.start):
        return None
    outer = [each for each in run if each not in inner]
    if total.first.counts:
        row = outer[-total.first.counts :]
        return _Sum(total, [row], True) if len(row) == total.first.counts else None
    heads = [at for at, each in enumerate(run[:-1]) if run[at + 1].first.is_part and _is_head_of(each, total)]
    rows = [run[heads[-1] + 1 :]] if heads else []
    rows += [outer[at:] for at in _beginnings(outer)]
    rows = [row for row in rows if len(row) >= _FEWEST]
    if rows and total.first.is_whole and _are_all(rows[0], total):
        rows = rows[:1]  # 10分，得10分；…；权重30分，得30分，自评总分: their full marks make up a hundred
    is_bound = bool(heads) or not total.first.item or run[0].first.is_part
    return _Sum(total, rows, is_bound) if rows else None


def _under_its_name(items: Sequence[Item], place: int) -> _Sum | None:
    """产出数量得18分，产出质量得20分，产出得38分: the items right before it whose names begin with its own."""
    name = items[place].first.item
    row = list(takewhile(lambda each: each.first.item.startswith(name), reversed(items[:place])))[::-1]
    is_row = len(row) >= _FEWEST and all(each.first.item != name for each in row)
    return _Sum(items[place], [row], True) if is_row else None


def _is_head_of(item: Item, total: Item) -> bool:
    return item.first.item == total.first.item or not total.first.item


def _beginnings(run: Sequence[Item]) -> Iterator[int]:
    """Where those that make up a total may begin: with the first, or behind a ； or 。."""
    yield 0
    for at, (one, other) in enumerate(pairwise([each.first for each in run]), 1):
        if one.sentence != other.sentence or one.term.segment != other.term.segment or other.is_part:
            yield at


def _behind(items: Sequence[Item], place: int, text: str) -> _Sum | None:
    """The items behind a heading: those up to the next ； where there are several, else those of the sentence."""
    head, behind = items[place], items[place + 1 :]
    if not behind or not (behind[0].first.is_part or (head.first.is_whole and _is_next(head, behind[0]))):
        return None
    last, first = head.told[-1], behind[0].first
    if _LEAVES_OPEN.search(text, last.term.end, first.term.start):
        return None
    run = list(takewhile(lambda each: not each.first.is_total and each.first.sentence == first.sentence, behind))
    near = list(takewhile(lambda each: each.first.term.segment == first.term.segment, run))
    is_near = len(near) >= _FEWEST and first.sentence == last.sentence
    row = near if is_near else run
    behind_it = behind[len(run) : len(run) + 1]
    if last.term.depth and behind_it and behind_it[0].first.is_total and behind_it[0].first.sentence == first.sentence:
        return None  # 产出指标（50分）：数量20分、质量13.5分，小计33.5分: in brackets stand the full marks
    return _Sum(head, [row], True) if len(row) >= _FEWEST else None


def _is_next(head: Item, first: Item) -> bool:
    return len(head.told) == 1 and first.first.sentence == head.first.sentence + 1


def _summed(made_up: _Sum) -> Iterator[Statement]:
    """Each kind that the total and all its parts tell."""
    for kind in _KINDS:
        known = [(row, parts) for row in made_up.rows if (parts := _values(row, made_up.total, kind))]
        total = _total_of(made_up, kind) if known else None
        if total is None or (kind == "lost" and not _is_known(made_up.total, total)):
            continue
        row, parts = known[0] if len(known) == 1 else min(known, key=lambda each: _distance(total, each[1]))
        if kind == "full" and all(each.is_bare for each in row):
            yield from _held_against(made_up, _nearest_told(made_up.total, total, parts), parts)
        else:
            yield from _held_against(made_up, total, parts, are_all=kind == "got" and _are_all(row, made_up.total))


def _held_against(
    made_up: _Sum, total: Mention, parts: Sequence[Mention], *, are_all: bool = False
) -> Iterator[Statement]:
    holds = adds_up(total, parts)
    if holds or are_all or _is_meant(made_up, total, parts):
        yield sum_statement(total, parts, holds=holds, confidence=Confidence.PROBABLE)


def _nearest_told(item: Item, full: Mention, parts: Sequence[Mention]) -> Mention:
    """分值100分，得分96.8分，其中产出48分、…: bare points are full marks or those got, whichever is nearer."""
    got = item.one("got")
    if got is None or not full.start < got.term.start < parts[0].start:
        return full
    return min((full, got.mention), key=lambda each: _distance(each, parts))


def _distance(total: Mention, parts: Sequence[Mention]) -> tuple[bool, Fraction]:
    return not adds_up(total, parts), abs(summed(parts) - total.value)


def _are_all(row: Sequence[Item], total: Item) -> bool:
    """Whether the full marks of the parts make up those of the total, or a hundred of the whole."""
    full, most = _values(row, total, "full"), total.one("full")
    whole = _ALL if total.first.is_whole else most.mention.value if most is not None else 0
    return bool(full) and summed(full) == whole


def _is_known(item: Item, lost: Mention) -> bool:
    """Whether nothing else doubts a loss: it is what the points lack, or no points are told."""
    got, full = item.one("got") or item.one("bare"), item.one("full")
    most = full.mention.value if full is not None else _ALL
    return got is None or most - got.mention.value == lost.value


def _is_meant(made_up: _Sum, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts that do not make up the total were meant to: some of them are told as well, but miss it by more."""
    if not made_up.is_bound:
        return len(parts) >= _FEWEST_UNBOUND and is_slipped(total, parts)
    is_of_all = made_up.total.first.counts is not None or made_up.rows[0][0].first.kind == "lost"
    most = total.value / (_FEW_OF_ALL if is_of_all else _FEW_OF_SOME)
    return abs(summed(parts) - total.value) <= most or is_slipped(total, parts)


def _total_of(made_up: _Sum, kind: str) -> Mention | None:
    """What the total tells of this kind; bare points are of the first kind that makes them up, or that all tell."""
    total = made_up.total
    told = total.one(kind)
    if len(total.told) == 1 and total.first.kind == "bare":
        full, got = (_values(made_up.rows[0], total, each) for each in ("full", "got"))
        is_full = bool(full) and (not got or summed(full) == total.first.mention.value)
        told = total.first if kind == ("full" if is_full else "got") else None
    return None if told is None else told.mention


def _values(row: Sequence[Item], total: Item, kind: str) -> list[Mention]:
    """The points of this kind that all the items tell; none where one does not."""
    is_bare = kind == "full" or (kind == "got" and not total.one("full"))
    found: list[Mention] = []
    for each in row:
        told = each.first if is_bare and each.is_bare else each.one(kind)
        if told is None:
            return []
        found += [told.mention] * told.times
    if kind == "got" and summed(found) == _ALL and all(each.is_bare for each in row):
        return []  # they are full marks
    return found


def _missing(items: Sequence[Item], place: int, text: str) -> Iterator[Statement]:
    """自评得94分。扣分项目：编制扣1分，执行扣5分: what a whole score lost is what it lacks of a hundred."""
    whole = items[place]
    got, full = whole.one("got") or whole.one("bare"), whole.one("full")
    if got is None or not _LOWEST_WHOLE <= got.mention.value < _ALL or (full and full.mention.value != _ALL):
        return
    lost = whole.kinds.get("lost", [])
    if lost and full is not None:
        return  # held against them as any item
    if not (whole.first.is_total or full is not None):
        return
    if lost:
        is_open = _LEAVES_OPEN.search(text, got.term.end, lost[0].term.start) is not None
        lost = [each for each in lost if each.counts is not None][:1] or ([] if is_open else lost)
    else:
        lost = _lost_before(items, place) or _lost_behind(items, place, text)
    if lost:
        yield _told(got.mention, [each.mention for each in lost])


def _lost_before(items: Sequence[Item], place: int) -> list[Told]:
    """各项扣分共计6.4分，综合得分93.6分; 满分100分，迟报扣3分、漏报扣0.5分，得96.5分: nothing but full marks before."""
    whole = items[place].first
    near = [each.first for each in items[:place] if each.first.sentence == whole.sentence]
    lost = [each for each in near if each.kind == "lost"]
    if lost and lost[-1].counts is not None:
        return lost[-1:]
    if len(lost) > _FEWEST and lost[0].mention.value == summed([each.mention for each in lost[1:]]):
        lost = lost[:1]  # 自评扣4分：调整率扣2分，结转率扣1分，公开扣1分，得96分
    return lost if lost and not any("got" in each.kinds for each in items[:place]) else []


def _lost_behind(items: Sequence[Item], place: int, text: str) -> list[Told]:
    """What several items lost, where the words say that these are all losses, and nothing but losses follows."""
    behind = items[place + 1 :]
    lost = [each.first for each in behind if [told.kind for told in each.told] == ["lost"]]
    if not lost or len(lost) < len(behind):
        return []
    got = items[place].told[-1]
    led_to = text[got.term.end : lost[0].term.end]
    missing, taken = _ALL - got.mention.value, summed([each.mention for each in lost])
    is_said = _LOSSES.fullmatch(led_to) is not None
    is_near = len(lost) > 1 and "其中" in led_to and abs(missing - taken) * _FEW_OF_ALL <= missing
    return lost if (is_said or is_near) and _LEAVES_OPEN.search(led_to) is None else []


def _told(got: Mention, lost: Sequence[Mention]) -> Statement:
    """Of one loss told behind the score what it should be, else the score."""
    target, others = (lost[0], [got]) if len(lost) == 1 and lost[0].start > got.start else (got, lost)
    value = _ALL - summed(others)
    holds = value == target.value or (target is got and abs(value - got.value) <= got.half())
    working = "－".join(["100", *(format(each.number, "f") for each in others)])
    computed = in_unit_of(value, target)
    arithmetic = f"{working}＝{computed}" + ("" if holds else f"≠{target.text}")
    return Statement(Relation.SCORE, target, tuple(others), holds, arithmetic, computed, Confidence.PROBABLE)
