"""One statement for each problem: a figure that one reading explains is not doubted by another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import filterfalse
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import is_loose, summed
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.sureness import sureness

_START, _HOLDS = attrgetter("start"), attrgetter("holds")
_FEWEST, _FINE = 3, 4
_ALL = 100
_FOLLOWS = frozenset(
    {Relation.SUM, Relation.REMAINDER, Relation.COMPARISON, Relation.GROWTH, Relation.PRODUCT, Relation.EQUATION}
)
Linked = Mapping[int, Sequence[Mention]]
"""By the place of a rate the amounts that it links, both of the same passage."""
_ADDED = frozenset({Relation.SUM, Relation.REMAINDER, Relation.COMPARISON})
"""What adds up or takes away, so that it says what each of its figures should be."""


def _are_parts_of_one(statement: Statement, sums: Sequence[frozenset[int]]) -> bool:
    """Whether all its figures are parts of one total: 畜牧机械4台 and 其他5台 beside 田间机械9台 of 247台."""
    return any(map(statement.figures.issubset, sums))


def _are_some_of_one(statement: Statement, balances: Sequence[frozenset[int]]) -> bool:
    """Whether all its figures are in one of these with another."""
    figures = statement.figures if balances else frozenset()
    return any(figures < each for each in balances)


def _are_apart(one: Statement, other: Statement) -> bool:
    """Whether a figure follows from some and is divided into others, or is divided twice: then one can be wrong."""
    wrong, right = (other, one) if one.holds else (one, other)
    is_division = (wrong.relation is Relation.SUM or _is_divided_change(wrong)) and right.relation in _FOLLOWS
    if not (is_division or (_is_of_levels(wrong) and _is_divided_behind(right))):
        return False
    return not {part.start for part in one.operands} & {part.start for part in other.operands}


def _is_divided_change(statement: Statement) -> bool:
    """由80万元调整为95万元，调增15万元，其中甲调增9万元，其他调增5万元: changes behind the one that they make up."""
    return statement.relation is Relation.GROWTH and "＋" in statement.arithmetic


def _is_of_levels(statement: Statement) -> bool:
    """较上年的219万元减少22万元: an amount by which a level surely changed."""
    is_amount = statement.relation is Relation.GROWTH and statement.operands[0].unit == statement.target.unit
    return is_amount and statement.confidence is Confidence.CERTAIN


def _is_divided_behind(statement: Statement) -> bool:
    """较上年的219万元减少22万元；其中：甲减少12万元，乙减少10万元: no other sum has the parts of a change behind it."""
    is_sum = statement.relation is Relation.SUM or _is_divided_change(statement)
    return is_sum and statement.operands[0].start > statement.target.start


def _balances(statements: Iterable[Statement]) -> list[frozenset[int]]:
    """The figures of each stock that comes out with what came in and what went out: none of them is a slip."""
    return [
        each.figures
        for each in statements
        if each.relation is Relation.REMAINDER and each.holds and len(each.operands) >= _FEWEST
    ]


def _is_wrong_sum(statement: Statement) -> bool:
    return statement.relation is Relation.SUM and not statement.holds


def _is_named(statement: Statement) -> bool:
    """Whether its words name both that it lies between: two others give it by chance; or it tells points as percent."""
    return statement.relation in (Relation.COMPARISON, Relation.GROWTH) and statement.is_other_way


def told_once(statements: Iterator[Statement], linked: Linked) -> list[Statement]:
    """A figure that one reading explains is not doubted by another."""
    all_told = list(statements)
    if len(all_told) <= 1:
        return list(filterfalse(is_loose, all_told))
    kept: dict[tuple[int, int], Statement] = {}
    parts: list[Statement] = []
    seen: set[frozenset[int]] = set()
    divided: dict[frozenset[int], Statement] = {}
    for statement in all_told:
        if statement.relation is Relation.PART:
            if statement.holds or statement.figures not in seen:
                parts.append(statement)
                seen.add(statement.figures)
            continue
        key = (statement.target.start, statement.target.end)
        known = kept.get(key)
        if known is not None and known.holds != statement.holds and _are_apart(known, statement):
            wrong = known if statement.holds else statement
            if wrong.operands[0].start > wrong.target.start or _is_of_levels(wrong):
                divided.setdefault(wrong.figures, wrong)
        is_wrong_by_its_words = known is not None and not (known.holds or statement.holds) and _is_named(statement)
        if known is None or is_wrong_by_its_words or (statement.holds and not known.holds and not _is_named(known)):
            kept[key] = statement
    differences_told = {each.figures for each in kept.values() if each.relation is Relation.REMAINDER}
    averages_missed = {each.figures for each in kept.values() if each.relation is Relation.AVERAGE and not each.holds}
    sums = [
        frozenset(part.start for part in each.operands)
        for each in kept.values()
        if each.relation is Relation.SUM and each.holds and len(each.operands) > _FEWEST
    ]
    balances = _balances(kept.values())
    told = [
        each
        for each in kept.values()
        if not (_is_wrong_sum(each) and (each.figures in differences_told or _are_parts_of_one(each, sums)))
        and (each.holds or not _are_some_of_one(each, balances))
    ]
    prices = {each.target.start: each.figures for each in told if each.relation is Relation.AVERAGE and each.holds}
    told = [each for each in told if each.relation is not Relation.PRODUCT or each.figures not in averages_missed]
    told = [each for each in told if each.relation is not Relation.PRODUCT or not _is_of_a_price(each, prices)]
    told = [each for each in told if not _is_read_from_too_much(each, told)]
    stated = [*filterfalse(is_loose, told), *divided.values()]
    failing = [*filterfalse(_HOLDS, stated)]
    if len(failing) > 1:
        stated = [*filter(_HOLDS, stated), *_one_each(_of_one_sum(failing), linked)]
    return sorted([*stated, *parts], key=lambda statement: (statement.target.start, statement.start))


def _is_of_a_price(statement: Statement, prices: Mapping[int, frozenset[int]]) -> bool:
    """路18公里，比计划15公里多，投资900万元，每公里50万元；桥800万元: a price that comes out with its own.

    The amount that it comes out with stands nearer to it than the count it is multiplied with here.
    """
    first, own = min(statement.figures), statement.figures
    others = ((price.start, prices[price.start]) for price in statement.operands if price.start in prices)
    return not statement.holds and any(
        figures & own == {price} and any(first < each < price for each in figures) for price, figures in others
    )


def _is_read_from_too_much(statement: Statement, others: Sequence[Statement]) -> bool:
    """支出9,714万元，…生均拨款23,418元，比上年增加1,312元: what comes out with its change is no average of that.

    Only where no slip explains what it misses.
    """
    if statement.relation is not Relation.AVERAGE or statement.holds or len(_digits(statement)) < _FINE:
        return False
    place = statement.target.start
    is_told_for = any(each.holds and each.relation is Relation.GROWTH and place in each.figures for each in others)
    return is_told_for and sureness(statement) is Confidence.ASK


def _digits(statement: Statement) -> tuple[int, ...]:
    return statement.target.number.normalize().as_tuple().digits


def _of_one_sum(failing: list[Statement]) -> list[Statement]:
    """得分94.6分，其中甲28.4分、…，合计94.6分: of a total told on both sides of its parts the one behind them."""
    last = {_sum_told(each): each for each in failing}
    return [each for each in failing if last[_sum_told(each)] == each]


def _sum_told(statement: Statement) -> tuple[frozenset[int], Fraction]:
    """Where its parts begin, or itself where it has none, and how much."""
    return frozenset(map(_START, statement.operands or (statement.target,))), statement.target.value


def _one_each(wrong: list[Statement], linked: Linked) -> list[Statement]:
    """One statement for each slip. Only two that share a figure can tell one."""
    by_figure: dict[int, list[int]] = {}
    for place, other in enumerate(wrong):
        if other.relation in _ADDED:
            for figure in other.figures:
                by_figure.setdefault(figure, []).append(place)
    left = dict(enumerate(wrong))
    for place, each in enumerate(wrong):
        amounts = linked.get(each.target.start)
        figures = (*each.figures, *(amount.start for amount in amounts or ()))
        near = dict.fromkeys(other for figure in figures for other in by_figure.get(figure, ()))
        if any(tells_it_again(each, left[other], amounts) for other in sorted(near) if other in left):
            del left[place]
    return list(left.values())


def tells_it_again(statement: Statement, other: Statement, linked: Sequence[Mention] | None = None) -> bool:
    """Whether it would hold once the other's figure were what the other asks for: then both tell one slip.

    Of two sums the one stays whose total the figure is. `linked`: the amounts of a rate, where it does not name them.
    """
    if statement is other or other.relation not in _ADDED:
        return False
    operands = statement.operands or tuple(linked or ())
    figures = frozenset((statement.target.start, *(operand.start for operand in operands)))
    return any(
        _is_put_right(statement, other, shared, operands)
        for shared in (other.target, *other.operands)
        if shared.start in figures
    )


def _is_put_right(statement: Statement, other: Statement, shared: Mention, operands: Sequence[Mention]) -> bool:
    wanted = _wanted(other, shared)
    if wanted is None or wanted <= 0:
        return False
    if statement.relation is Relation.RATE and shared.start != statement.target.start:
        rest = [each.value for each in operands if each.start != shared.start] or [other.target.value]
        rest.append(sum(rest, Fraction(0)))
        if _is_coarse(statement.target) and not is_slip(shared, Interval.point(wanted)):
            return False
        half = statement.target.half()
        rates = (Fraction(_ALL) * quotient for one in rest if one for quotient in (wanted / one, one / wanted))
        return any(abs(rate - statement.target.value) <= half for rate in rates)
    if statement.relation not in _ADDED or statement.target.start == shared.start:
        return False
    are_sums = statement.relation is other.relation is Relation.SUM
    return (are_sums or shared.start == other.target.start) and _wanted(statement, shared) == wanted


def _is_coarse(rate: Mention) -> bool:
    """92%: many amounts round to it, so that one proves right by chance what another statement asks for."""
    return len(rate.number.as_tuple().digits) < _FEWEST


def _wanted(statement: Statement, mention: Mention) -> Fraction | None:
    """What one figure would have to be for the others to be right; None where the statement does not say."""
    told = statement.target.value
    if statement.relation is Relation.SUM:
        value = summed(statement.operands)
        return value if mention.start == statement.target.start else mention.value + told - value
    if len(statement.operands) != _FEWEST - 1:
        return None
    less, more = sorted(each.value for each in statement.operands)
    if mention.start == statement.target.start:
        return more - less
    return less + told if mention.value == more else more - told
