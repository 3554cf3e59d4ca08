"""How the “三公” costs moved: the total by what travel abroad, cars and receptions moved together.

经费37.9万元，比上年减少10万元。其中：出国费与上年持平；用车费比上年减少10万元；接待费与上年持平.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from jiheng.checks.manuscript.tables.three_public_tables import Cost
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.signed import difference_told, net
from jiheng.quantities.relations.arithmetic.sums import finest
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import MONEY

SIGNS = ("三公", "接待", "出国", "用车", "公车")
_CARS = "(?:公务用?车|公车|车辆)"
_AMOUNT = r"[0-9][0-9,]*(?:\.[0-9]+)?[万亿]?元"
_COSTS = frozenset(Cost.__members__)
_WAYS = {"增加": 1, "增长": 1, "上升": 1, "提高": 1, "减少": -1, "下降": -1, "降低": -1, "压减": -1, "压缩": -1}
_BASE = "[比较与同和](?P<{}>(?:20[0-9]{{2}}年)?[^，。；：0-9]{{1,16}}?)"
_EVENT = quick_pattern(
    "(?P<reason>(?:原因|主要是|主要为|由于)[^。；]*)|(?P<stop>。(?![^，。；0-9]{0,8}[比较与])|(?:国内|外事|外宾)[^，。；0-9]{0,3}接待)"
    f"|(?P<CARS>{_CARS}[^，。；0-9]{{0,4}}购置[^，。；0-9]{{0,4}}运行)|(?P<BOUGHT>{_CARS}购置)|(?P<RUN>{_CARS}运行)"
    f"|(?P<ABROAD>因公出国)|(?P<RECEPTION>公务接待)|(?P<TOTAL>三公)"
    f"|{_BASE.format('level')}(?:持平|相同|一致|相比(?:没有|无)(?:增减)?变化)"
    f"|(?:{_BASE.format('base')}|(?<=[费出算数]))(?P<way>{'|'.join(_WAYS)})了?(?={_AMOUNT})"
)
_OF_THE_PLAN = late_pattern("年初|^(?:本年|全年|当年|调整)?预算")
_YEAR = late_pattern("20[0-9]{2}年|上一?年|去年")
_OF_ALL = ((Cost.ABROAD, Cost.CARS, Cost.RECEPTION), (Cost.ABROAD, Cost.BOUGHT, Cost.RUN, Cost.RECEPTION))
_PARTS = ((Cost.TOTAL, _OF_ALL), (Cost.CARS, ((Cost.BOUGHT, Cost.RUN),)))


class _Move(NamedTuple):
    """By how much a cost rose (`way` 1) or fell (-1); no figure where it stayed as it was.

    `places`: the most decimals of the amounts beside it, for 10万元 beside 36.56万元 is not rounded.
    """

    passage: Passage
    way: int
    by: Mention | None
    places: int


_Row = dict[tuple[Cost, bool], _Move]
"""By cost, and by whether the budget of the year is what it is compared with."""


def public_cost_changes(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[tuple[int, Statement]]:
    """Each change of the total, or of both kinds of car costs, against those of its parts; with the passage's index."""
    row: _Row = {}
    for passage in prose:
        for cost, is_of_plan, move in _moves(passage, readings[passage.index]):
            if (cost, is_of_plan) in row:
                yield from _judged(row)
                row = {} if cost is Cost.TOTAL else {key: each for key, each in row.items() if key[0] is Cost.TOTAL}
            row[cost, is_of_plan] = move
    yield from _judged(row)


def _moves(passage: Passage, reading: Reading) -> Iterator[tuple[Cost, bool, _Move]]:
    """The first move of each cost from each base, in the order of the paragraph; a bare one is from the last base."""
    cost: Cost | None = None
    is_of_plan = False
    known: set[tuple[Cost, bool]] = set()
    starting = {each.start: each for each in reading.mentions}
    places = max((each.places for each in reading.mentions if each.unit == MONEY), default=0)
    for found in _EVENT.finditer(passage.text):
        kind = found.lastgroup or ""
        if kind in _COSTS:
            cost = Cost[kind]
        elif kind == "stop" or cost is None:
            cost = None
        elif kind in ("level", "way"):
            base = found["level"] or found["base"]
            is_of_plan = is_of_plan if base is None else _is_of_plan(base)
            by = starting.get(found.end())
            is_told = kind == "level" or (by is not None and by.is_exact)
            if is_told and (cost, is_of_plan) not in known:
                known.add((cost, is_of_plan))
                yield cost, is_of_plan, _Move(passage, _WAYS.get(found["way"], 0), by, places)


def _is_of_plan(base: str) -> bool:
    return _OF_THE_PLAN.search(base) is not None and _YEAR.search(base) is None


def _judged(row: Mapping[tuple[Cost, bool], _Move]) -> Iterator[tuple[int, Statement]]:
    """A total that follows from cars as one cost, or as two, is right."""
    for whole, ways in _PARTS:
        for is_of_plan in (False, True):
            total = row.get((whole, is_of_plan))
            if total is None or total.by is None:
                continue
            moves = [[row[cost, is_of_plan] for cost in parts if (cost, is_of_plan) in row] for parts in ways]
            complete = [each for each, parts in zip(moves, ways, strict=True) if len(each) == len(parts)]
            told = [statement for each in complete if (statement := _statement(total, total.by, each))]
            if told:
                yield total.passage.index, next((each for each in told if each.holds), told[0])


def _statement(total: _Move, told: Mention, moves: Sequence[_Move]) -> Statement | None:
    """None where nothing moved: what stayed as it was is often said of the budget."""
    signed = [(total.way * each.way, each.by) for each in moves if each.by is not None]
    signed.sort(key=lambda each: -each[0])
    if not signed:
        return None
    places = max(each.places for each in (total, *moves))
    value, parts = net(signed), tuple(mention for _, mention in signed)
    holds = abs(value - told.value) <= sum(each.half(places) for each in (told, *parts))
    if value > 0 and len(signed) > 1:
        probable = Confidence.PROBABLE
        statement = difference_told(Relation.GROWTH, told, signed, holds=holds, confidence=probable, is_far=True)
        return replace(statement, elsewhere=parts)
    computed = _told(total.way * value, in_unit_of(abs(value), told, finest(parts)))
    arithmetic = f"各项合计{computed}" + ("" if holds else f"≠{_told(Fraction(total.way), told.text)}")
    return Statement(Relation.GROWTH, told, (), holds, arithmetic, computed, Confidence.PROBABLE, elsewhere=parts)


def _told(way: Fraction, amount: str) -> str:
    return f"{'增加' if way > 0 else '减少'}{amount}"
