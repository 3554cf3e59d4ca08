"""Whether figures near by give exactly what a statement that fails doubts: then it was read amiss.

完成560件，目标500件，超额完成60件，完成率112%: 60 beyond 500 is no 112%, but 560 of 500 is.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import permutations

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.holding import Holding
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, NO_AMOUNTS, PERCENT

RATES = frozenset({Relation.RATE, Relation.GROWTH})
_ADDED = frozenset({Relation.REMAINDER, Relation.COMPARISON})
_MULTIPLIED = frozenset({Relation.AVERAGE, Relation.PRODUCT})
_TELLING, _FINE = 3, 4
"""So many digits are seldom, and hardly ever, another pair's by chance."""
_CLOSE, _FAR = 5, 8
"""So many figures before and behind are looked at for a figure of so many digits."""
_HUNDRED, _MONTHS, _TWO = 100, 12, 2
_CLOSE_TO = 0.01
_OF_SHARE = late_pattern(r"的[0-9.]+%")
_JOINED = late_pattern(r"(?<![0-9.])(?P<number>[0-9][0-9,]*)[\u4e00-\u9fff]{1,8}[和及、与]$", make=quick_pattern)
_OF_A_CUT, _NAME = late_pattern("[审核]减率(?:为|是|达)?$"), 8
_SHORT = 20
_PER = late_pattern("(?P<of>[人户亩])均[^，。；：、]*$")
_NOTHING_HOLDS = Holding()


def is_given_otherwise(
    statement: Statement, mentions: Sequence[Mention], holding: Holding = _NOTHING_HOLDS, text: str = ""
) -> bool:
    """`mentions`: those of its passage, `text`, in order; `holding`: what is told in it and comes out as told.

    What two figures give that another of these statements tells with the same digits, they give there.
    """
    target = statement.target
    digits = len(format(target.number, "f").replace(".", "").lstrip("0"))
    if digits < _TELLING or not target.is_exact or target.number == _HUNDRED:
        return False
    place = bisect_left(mentions, target.start, key=lambda each: each.start)
    if place == len(mentions) or mentions[place].start != target.start:
        return False
    if statement.relation in RATES and _stands_right_behind(place, statement, mentions):
        return False
    is_change = statement.relation is Relation.GROWTH or (
        statement.relation is Relation.RATE and _OF_A_CUT.search(text, max(target.start - _NAME, 0), target.start)
    )
    reach = _FAR if digits >= _FINE else _CLOSE
    around = mentions[max(place - reach, 0) : place + reach + 1]
    near = [each for each in around if each is not target and each.size and not _retells(each, statement.operands)]
    if statement.relation is Relation.AVERAGE:
        near = _counted_alike(near, statement, text)
    return any(
        _is_other_reading(given, statement, is_change=bool(is_change))
        and not (statement.relation in RATES and _are_of_a_rate(given.figures, holding))
        and given.exact().meets(target.interval)
        and not any(each.target.key == target.key for each in holding.of_any(given.figures))
        for given in _given(statement.relation, target, near, is_fine=digits >= _FINE)
    )


def _counted_alike(near: list[Mention], statement: Statement, text: str) -> list[Mention]:
    """接待41批次、328人次，人均720元: what falls to each person is of no number of groups."""
    target = statement.target
    per = _PER.search(text, max(target.start - _SHORT, 0), target.start)
    units = {each.unit for each in statement.operands} - {target.unit}
    if per is None or len(units) != 1 or per["of"] not in "".join(units):
        return near
    return [each for each in near if each.unit in units or each.unit == target.unit]


def _are_of_a_rate(figures: frozenset[int], holding: Holding) -> bool:
    """Whether a rate or a change that holds is told of these figures and more."""
    return any(each.relation in RATES and figures < each.figures for each in holding.of_any(figures))


def _retells(mention: Mention, operands: Sequence[Mention]) -> bool:
    """接待费2.40万元（24,000元）: an operand in another unit is no other figure."""
    return any(mention.start != each.start and mention.key == each.key for each in operands)


def _stands_right_behind(place: int, statement: Statement, mentions: Sequence[Mention]) -> bool:
    """检查68家，发现问题10家，问题发现率16.18%: a rate of the two figures right before it is of no others."""
    before = frozenset(each.start for each in mentions[max(place - _TWO, 0) : place])
    is_certain = statement.confidence is Confidence.CERTAIN
    return is_certain and len(statement.operands) == _TWO and before == {each.start for each in statement.operands}


def is_read_too_far(statement: Statement, text: str) -> bool:
    """Whether a ； of its sentence parts it from all that it is said to follow from, and no 其中 stands behind."""
    if statement.relation is Relation.REMAINDER or not statement.operands:
        return False
    between = text[statement.target.end : min(operand.start for operand in statement.operands)]
    return "；" in between and "。" not in between and words.OF_WHICH.search(between[between.rindex("；") :]) is None


def has_a_part_too_many(statement: Statement, text: str) -> bool:
    """Whether the sum comes out without one part, the whole of a share, or with the figure joined to the total.

    收入168万元，为预算187万元的90%，加上…, 总计232万元; 12个项目和6个部门，其中优5个…: all 18.
    """
    if statement.relation is not Relation.SUM:
        return False
    surplus = summed(statement.operands) - statement.target.value
    if any(part.value == surplus and _OF_SHARE.match(text, part.end) for part in statement.operands):
        return True
    first, *others = statement.operands
    is_divided = len(others) > 1 and words.OF_WHICH.search(text, first.end, others[0].start) is not None
    if is_divided and first.value == summed(others):
        return True  # 计划277亿元，完成156.9亿元，其中…: the others make up the first
    joined = _JOINED.search(text, max(statement.target.start - _SHORT, 0), statement.target.start)
    return joined is not None and surplus == int(joined["number"].replace(",", ""))


@value()
class _Given:
    """What two figures make, `exact()`ly. `is_rest`: what the one leaves of the other."""

    figures: frozenset[int]
    exact: Callable[[], Interval]
    is_rest: bool


_Made = tuple[float, Callable[[], Interval], bool]
"""About how much two figures make, how much exactly, and whether that is what the one leaves of the other."""


def _is_other_reading(given: _Given, statement: Statement, *, is_change: bool) -> bool:
    """Of a change the figures must be others altogether: the amount of this year is a wrong base, not another one.

    So is the settled amount of a 审减率, which says what was cut of all that was asked for.

    共86件，办结87件，办结率94.19%，剩余5件: what is left of the same whole only shows that the part is wrong.
    """
    doubted = frozenset(each.start for each in statement.operands)
    if is_change or given.is_rest:
        return given.figures.isdisjoint(doubted)
    return given.figures != doubted


def _given(relation: Relation, target: Mention, near: Sequence[Mention], *, is_fine: bool) -> Iterator[_Given]:
    """What every two of the figures make that is about as large as the target."""
    reach = target.size * _CLOSE_TO
    for one, other in permutations(near, 2):
        for size, exact, is_rest in _made(relation, target, one, other, is_fine=is_fine):
            if abs(size - target.size) <= reach:
                yield _Given(frozenset((one.start, other.start)), exact, is_rest)


def _made(relation: Relation, target: Mention, one: Mention, other: Mention, *, is_fine: bool) -> Iterable[_Made]:
    if relation in RATES and target.unit == PERCENT and one.unit == other.unit not in NO_AMOUNTS:
        return _rates(one, other)
    if relation in _ADDED and is_fine and one.unit == other.unit == target.unit:
        return _sums(one, other)
    is_product = relation in _MULTIPLIED and one.unit not in NO_AMOUNTS
    return _products(one, other) if is_product and (one.unit == target.unit) != (other.unit == target.unit) else ()


def _rates(part: Mention, whole: Mention) -> Iterator[_Made]:
    def share() -> Interval:
        quotient = part.operand.over(whole.operand)
        assert quotient is not None
        return quotient.times(_HUNDRED)

    if whole.operand.may_be_nothing:
        return
    size = part.size / whole.size * _HUNDRED
    yield size, share, False
    if size > _HUNDRED:
        yield size - _HUNDRED, lambda: share() - Interval.point(_HUNDRED), False
    else:
        yield _HUNDRED - size, lambda: Interval.point(_HUNDRED) - share(), True


def _sums(one: Mention, other: Mention) -> Iterator[_Made]:
    yield one.size - other.size, lambda: one.interval - other.interval, False
    if one.start < other.start:
        yield one.size + other.size, lambda: one.interval + other.interval, False


def _factor(mention: Mention) -> Interval:
    """Of 1.2万元 for each a product is made as it stands; a count may have been rounded."""
    return Interval.point(mention.value) if mention.unit == MONEY else mention.operand


def _products(one: Mention, other: Mention) -> Iterator[_Made]:
    def quotient() -> Interval:
        found = one.operand.over(other.operand)
        assert found is not None
        return found

    if not other.operand.may_be_nothing:
        yield one.size / other.size, quotient, False
    if one.start < other.start:
        size = one.size * other.size
        yield size, lambda: _factor(one) * _factor(other), False
        yield size * _MONTHS, lambda: (_factor(one) * _factor(other)).times(_MONTHS), False
