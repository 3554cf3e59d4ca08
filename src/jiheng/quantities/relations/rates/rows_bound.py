"""Figures told in rows that belong to each other place by place: 预算分别为a、b，支出分别为c、d，执行率分别为p、q.

Which rows make another is not asked of the words but of the figures: where all of a row but one come out, it is bound,
and the odd one is wrong. So it does not matter which row is told first, nor how far away.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

from jiheng.core.finding import Confidence
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.names.changes import NAMES_ONLY_A_WAY, direction
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import DURATIONS, MONEY, NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS, SCORE

_FEWEST, _TWO = 2, 2
_EACH = "分别"
_FULL = 100
_KILOGRAMS = 1000
_NEAR = Decimal("0.2")
_MOST_ROWS = 6
_NO_AMOUNTS = frozenset((PERCENT, PERCENTAGE_POINTS, SCORE))

Row = tuple[Term, ...]


@value(slots=False, eq=False)
class _Made:
    """What two figures make: exactly, within their rounding, and how it is worked out."""

    relation: Relation
    target: Term
    operands: tuple[Term, Term]
    within: Interval
    exact: Fraction
    working: str

    @once
    def holds(self) -> bool:
        return self.within.meets(self.target.mention.bounds)

    @property
    def is_near(self) -> bool:
        """Whether the figure may be meant although it is another: a change is small, and any slip in it is wide."""
        if self.relation in (Relation.GROWTH, Relation.COMPARISON):
            return True
        told = self.target.mention
        return is_close(self.exact, told.value, _NEAR) or is_slip(told, self.within)

    @property
    def statement(self) -> Statement:
        operands = (self.operands[1].mention, self.operands[0].mention)
        return quotient_told(
            self.relation,
            self.target.mention,
            operands,
            self.working,
            self.exact,
            holds=self.holds,
            confidence=Confidence.PROBABLE,
        )


_Way = Callable[[Term, Term, Term], _Made | None]
"""What the first figure should be by the two others."""


def rows_bound(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The figures of each row of a sentence that two other rows make; those of the sentence before are others too."""
    before = earlier[-1:]
    if not any(_EACH in each.words for each in (sentence, *before)):
        return
    rows = _all_rows(sentence)
    told = [*(row for other in before for row in _all_rows(other)), *rows][-_MOST_ROWS:]
    spread = [each for row in rows for each in _spread(sentence, row)]
    for row in rows:
        others = [each for each in (*told, *spread) if each is not row and len(each) == len(row) and _are_amounts(each)]
        bound = _bound(row, others)
        if bound is not None:
            yield from (each.statement for each in bound)


def _rows(sentence: Sentence) -> Iterator[Row]:
    """Figures with nothing between them but 、 or 和, and the way that each changed: 260人、860户."""
    run: list[Term] = []
    for term in sentence.terms:
        is_next = bool(run) and (term.mark == "、" or term.is_joined)
        if is_next and NAMES_ONLY_A_WAY.match(term.name):
            run.append(term)
            continue
        if len(run) >= _FEWEST:
            yield tuple(run)
        run = [term]
    if len(run) >= _FEWEST:
        yield tuple(run)


def _all_rows(sentence: Sentence) -> list[Row]:
    """Those told in one breath, and what is left of each unit where each figure has a name.

    A类3,120人、B类4,100人、C类2,700人: three and more, for two are soon found.
    """
    rows = list(_rows(sentence))
    in_rows = {term.start for row in rows for term in row}
    left = [term for term in sentence.terms if term.start not in in_rows and not term.is_attribute]
    for unit in dict.fromkeys(term.unit for term in left):
        alike = tuple(term for term in left if term.unit == unit)
        if len(alike) > _TWO and all(len(term.own_name) > 1 for term in alike):
            rows.append(alike)
    return rows


def _spread(sentence: Sentence, row: Row) -> Iterator[Row]:
    """基本支出1,256万元、项目支出864万元，执行率分别为……: as many amounts of one unit, each named, before the row."""
    if _EACH not in row[0].name:
        return
    before = [each for each in sentence.terms[: row[0].index] if each.unit not in NO_AMOUNTS and not each.is_attribute]
    named = before[-len(row) :]
    if len(named) == len(row) and len({each.unit for each in named}) == 1 and all(each.own_name for each in named):
        yield tuple(named)


def _are_amounts(row: Row) -> bool:
    return all(each.unit not in _NO_AMOUNTS and each.mention.is_exact for each in row)


def _bound(row: Row, others: Sequence[Row]) -> Sequence[_Made] | None:
    """The row as the two others make it that agree with all of it, or with all but one figure."""
    if not all(each.mention.is_exact and each.unit == row[0].unit for each in row):
        return None
    best: Sequence[_Made] | None = None
    for one, other in permutations(others, 2):
        for way in _ways(row, one, other):
            made = [each for terms in zip(row, one, other, strict=True) if (each := way(*terms)) is not None]
            agreeing = sum(each.holds for each in made)
            if len(made) < len(row) or agreeing < max(1, len(row) - 1):
                continue
            if agreeing == len(row):
                return made
            odd = next(each for each in made if not each.holds)
            if odd.is_near and best is None:
                best = made
    return best


def _ways(row: Row, one: Row, other: Row) -> Iterator[_Way]:
    """How two rows may make a third, by their units and by what its name says that it tells."""
    units = row[0].unit, one[0].unit, other[0].unit
    are_alike = all(each.unit == beside.unit for each, beside in zip(one, other, strict=True))
    if units[0] == PERCENT:
        if are_alike:
            yield _growth if is_growth(row[0]) else _share
    elif are_alike and units[0] == units[1]:
        if row[0].is_named_as_change:
            yield _change
    elif units[0] in (MONEY, "吨") and units[1] not in (MONEY, units[0]) and units[2] in (MONEY, "千克", "吨"):
        yield _product


def _share(rate: Term, part: Term, whole: Term) -> _Made | None:
    quotient = part.mention.operand.over(whole.mention.operand)
    if quotient is None:
        return None
    exact = _FULL * part.mention.value / whole.mention.value
    working = f"{part.mention.text}÷{whole.mention.text}"
    return _Made(Relation.RATE, rate, (part, whole), quotient.times(_FULL), exact, working)


def _growth(rate: Term, now: Term, base: Term) -> _Made | None:
    larger, smaller = (base, now) if direction(rate.name) is False else (now, base)
    quotient = (larger.mention.operand - smaller.mention.operand).over(base.mention.operand)
    if quotient is None or larger.mention.value < smaller.mention.value:
        return None
    exact = _FULL * (larger.mention.value - smaller.mention.value) / base.mention.value
    working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}"
    return _Made(Relation.GROWTH, rate, (now, base), quotient.times(_FULL), exact, working)


def _change(change: Term, one: Term, other: Term) -> _Made | None:
    exact = one.mention.value - other.mention.value
    if exact <= 0:
        return None
    within = one.mention.interval - other.mention.interval
    working = f"{one.mention.text}－{other.mention.text}"
    return _Made(Relation.COMPARISON, change, (one, other), within, exact, working)


def _product(total: Term, count: Term, price: Term) -> _Made | None:
    scale = Fraction(1, _KILOGRAMS) if (total.unit, price.unit) == ("吨", "千克") else Fraction(1)
    if count.unit in DURATIONS or not scale:
        return None
    exact = count.mention.value * price.mention.value * scale
    within = (count.mention.operand * price.mention.operand).times(scale)
    working = f"{count.mention.text}×{price.mention.text}"
    return _Made(Relation.PRODUCT, total, (count, price), within, exact, working)
