"""Pairs of amounts of which the second is done or spent of the first: by the rates and the accounts of a report."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from operator import attrgetter

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.differences.balances.balances import left_of
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, NOT_ADDED, PERCENT, counted_as

_OF_ALL_MONEY = late_pattern("(?:执行|支出|支付|使用|拨付|发放|兑付|兑现)(?:率|进度)")
_ALL_INCOME = quick_pattern("(?:^|年度?|部门|单位)收入总计$")
_ALL_SPENT = quick_pattern("(?:^|年度?|部门|单位)(?:本年支出(?:合计)?|支出合计)$")
_WORD = re.compile("[\u4e00-\u9fff]{2}")
_RATE = re.compile("率(?:约|已|达到?|到|为|是)*$")
_OF_PLAN = late_pattern("(?:完成|为|达|占)[^，。；0-9]{0,6}(?:计划|目标|任务)(?:数|任务)?的$")
"""完成年度目标的104.6%: of a plan that may stand pages before, less or more than was done."""
_PLAN_BEHIND = late_pattern("(?:年度|全年|年初|原)?(?:计划|目标|任务)(?:数|值|任务)?(?:为|是)?")
_PLANNED = late_pattern("计划|目标|任务|拟|明年|上年|去年")
_OPENS, _AROUND, _RATE_NAME, _TWO = 16, 40, 24, 2
_CLAUSES = 2
_FEWEST_DIGITS = 4
"""A rate of so many digits is hardly given by two amounts that do not belong together."""
_HUNDRED = 100


@value(slots=False, eq=False)
class Tied:
    """Two amounts of one unit that a rate or an account ties together.

    `words`: those around it; `rate`: those that name the rate.
    """

    whole: Mention
    part: Mention
    words: frozenset[str]
    is_of_all_money: bool
    rate: str = ""

    @once
    def apart(self) -> Interval:
        """How far one is from the other."""
        larger, smaller = self.by_size
        return larger.operand - smaller.operand

    @once
    def by_size(self) -> tuple[Mention, Mention]:
        return (self.whole, self.part) if self.whole.size > self.part.size else (self.part, self.whole)


def told_words(text: str) -> frozenset[str]:
    """Its pairs of characters but for digits and for words that tell nothing."""
    return frozenset(pair for pair in bigrams(text) - EMPTY_WORDS if _WORD.fullmatch(pair))


def tied_by_unit(
    rows: Sequence[Row],
    readings: Sequence[Reading],
    judged: Iterable[tuple[int, Statement]],
    passages: Sequence[Passage],
) -> Mapping[str, Sequence[Tied]]:
    """`judged`: the rates that are told without their amounts, with the passage of each."""
    pairs: dict[str, list[Tied]] = {}
    rated = chain(_rated(readings, judged, passages), _rated_by_digits(rows))
    for each in chain(rated, _side_by_side(rows), _accounted(rows)):
        pairs.setdefault(counted_as(each.whole.unit), []).append(each)
    return pairs


def _rated(
    readings: Sequence[Reading], judged: Iterable[tuple[int, Statement]], passages: Sequence[Passage]
) -> Iterator[Tied]:
    """By a rate that holds; what it is of all the money it ties together even where it is wrong itself."""
    for index, statement, whole, part in _rates(readings, judged):
        if whole.unit == part.unit and whole.size and part.size and whole.is_exact and part.is_exact:
            text, rate = passages[index].text, statement.target
            around = text[max(rate.start - _AROUND, 0) : rate.end]
            is_of_all = whole.unit == MONEY and _OF_ALL_MONEY.search(around) is not None
            if statement.holds or is_of_all:
                words = told_words(f"{text[:_OPENS]}，{around}")
                yield Tied(whole, part, words, is_of_all, around[-_RATE_NAME:])


def _rates(
    readings: Sequence[Reading], judged: Iterable[tuple[int, Statement]]
) -> Iterator[tuple[int, Statement, Mention, Mention]]:
    """Every rate with the index of its passage, the whole and the part."""
    for index, reading in enumerate(readings):
        for _, each in reading.rated if "%" in reading.text else ():
            yield index, each.statement, each.whole.mention, each.part.mention
    for index, statement in judged:
        if statement.relation is Relation.RATE and len(statement.elsewhere) == _TWO:
            whole, part = statement.elsewhere
            yield index, statement, whole, part


def _rated_by_digits(rows: Sequence[Row]) -> Iterator[Tied]:
    """毕业去向落实4,520人，落实率93.00%, with 4,860 graduates pages before: the only amount of which it is so much."""
    known: Mapping[str, Sequence[Mention]] | None = None
    for row in rows:
        for at, rate in enumerate(row):
            part = _part_of(row, at) if _is_telling_rate(rate) else None
            if part is None:
                continue
            known = _amounts(rows) if known is None else known
            whole = _only_whole(part.mention, rate.mention, known[counted_as(part.term.unit)])
            if whole is not None and _is_on_its_side(whole, part.mention, rate):
                text = rate.passage.text
                around = text[max(rate.term.start - _AROUND, 0) : rate.term.end]
                is_of_all = whole.unit == MONEY and _OF_ALL_MONEY.search(around) is not None
                words = told_words(f"{text[:_OPENS]}，{around}")
                yield Tied(whole, part.mention, words, is_of_all, around[-_RATE_NAME:])


def _is_telling_rate(rate: Told) -> bool:
    mention = rate.mention
    if mention.unit != PERCENT or not mention.is_exact:
        return False
    is_rate = mention.value < _HUNDRED and _RATE.search(rate.term.name) is not None
    is_telling = mention.number.adjusted() + 1 + mention.places >= _FEWEST_DIGITS
    return is_telling and (is_rate or _OF_PLAN.search(rate.term.name) is not None)


def _is_on_its_side(whole: Mention, part: Mention, rate: Told) -> bool:
    """Whether what was done is less than the plan where the rate is below a hundred, and more where it is above."""
    return whole.size != part.size and (whole.size > part.size) == (rate.mention.value < _HUNDRED)


def _part_of(row: Row, at: int) -> Told | None:
    """The amount right before a rate."""
    part = row[at - 1] if at else None
    if part is None or part.sentence is not row[at].sentence or not part.mention.is_exact:
        return None
    is_beside = row[at].term.clause - part.term.clause <= _CLAUSES and not part.term.is_attribute
    return part if is_beside and part.term.unit not in NOT_ADDED else None


def _amounts(rows: Sequence[Row]) -> Mapping[str, Sequence[Mention]]:
    """The exact amounts of each unit by their size, each value once."""
    known: dict[str, dict[float, Mention]] = {}
    for row in rows:
        for told in row:
            if told.term.unit not in NOT_ADDED and told.mention.is_exact and not told.term.is_attribute:
                known.setdefault(counted_as(told.term.unit), {})[told.mention.size] = told.mention
    return {unit: [each[size] for size in sorted(each)] for unit, each in known.items()}


def _only_whole(part: Mention, rate: Mention, amounts: Sequence[Mention]) -> Mention | None:
    wanted = part.operand.times(_HUNDRED).over(rate.interval)
    if wanted is None:
        return None
    low, high = wanted.sizes
    begin = bisect_left(amounts, low, key=attrgetter("size"))
    found = amounts[begin : bisect_right(amounts, high, lo=begin, key=attrgetter("size"))]
    return found[0] if len(found) == 1 else None


def _side_by_side(rows: Sequence[Row]) -> Iterator[Tied]:
    """收到信访件184件，办结176件; 更新管网43.2公里，计划45公里: one is done of the other, as their words tell."""
    for row in rows:
        for whole, part in pairwise(row):
            is_pair = whole.sentence is part.sentence and whole.term.unit == part.term.unit
            if not is_pair or whole.term.unit in NOT_ADDED or not (whole.mention.is_exact and part.mention.is_exact):
                continue
            is_beside = part.term.clause - whole.term.clause == 1 and part.term.segment == whole.term.segment
            if is_beside and _PLAN_BEHIND.fullmatch(part.term.own_name) and not _PLANNED.search(whole.term.name):
                yield _tied_beside(part, whole)
            elif is_beside and left_of((whole.term, part.term)) is not None:
                yield _tied_beside(whole, part)


def _tied_beside(whole: Told, part: Told) -> Tied:
    first, last = sorted((whole.term, part.term), key=attrgetter("start"))
    text = whole.passage.text
    around = text[max(first.start - _OPENS, whole.sentence.start) : last.end + _OPENS]
    return Tied(whole.mention, part.mention, told_words(f"{text[:_OPENS]}，{around}"), False, part.term.name)


def _accounted(rows: Sequence[Row]) -> Iterator[Tied]:
    """收入总计3,524.68万元 and 本年支出3,471.94万元, where each is told with one value."""
    income: dict[float, Mention] = {}
    spent: dict[float, Mention] = {}
    for row in rows:
        text = row[0].passage.text
        for told in row if "收入总计" in text or "支出" in text else ():
            if told.term.unit == MONEY and told.mention.is_exact and _ALL_INCOME.search(told.term.own_name):
                income[told.mention.size] = told.mention
            elif told.term.unit == MONEY and told.mention.is_exact and _ALL_SPENT.search(told.term.own_name):
                spent[told.mention.size] = told.mention
    if len(income) == len(spent) == 1:
        (whole,), (part,) = income.values(), spent.values()
        if whole.size > part.size:
            yield Tied(whole, part, frozenset(), is_of_all_money=True)
