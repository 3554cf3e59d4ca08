"""Changes told in rows: 收、支分别为420万元、380万元，比上年分别增加20万元、减少20万元，分别增长5%、下降5%.

A row begins with 分别 or 各; the rates right behind a row of changes need neither.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, rate_told
from jiheng.quantities.relations.changes.rows_of_years import rows_of_years
from jiheng.quantities.relations.names.changes import NAMES_ONLY_A_WAY, direction
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_EACH = late_pattern("(?:分别|各)[^，。；各]{0,6}$")
_FEWEST = 2
_BETWEEN = 2
_FULL = 100
_HARDLY_OFF = 3


@value(slots=False)
class _Item:
    """One amount of the row with its change and its rate."""

    amount: Term
    change: Term
    rate: Term
    is_up: bool


def changes_in_rows(sentence: Sentence, earlier: Sequence[Sentence], behind: Sequence[Sentence]) -> Iterator[Statement]:
    """The rates of a row, each of its own amount and change, where all but one say that they belong so."""
    rows = list(_rows(sentence))
    for at, rates in enumerate(rows):
        if rates[0].unit != PERCENT or not is_growth(rates[0]):
            continue
        before = [row for row in rows[:at] if len(row) == len(rates) and row[0].unit not in NO_AMOUNTS]
        if not before or not words.DELTA.search(words.bare(before[-1][0].name)):
            yield from rows_of_years(sentence, rates, (*behind, sentence, *earlier))
            continue
        changes = before[-1]
        amounts = _amounts(changes, before[:-1], earlier)
        for levels in (amounts,) if amounts else _right_before(sentence, changes):
            items = _items(levels, changes, rates)
            if items and sum(map(_nearly_agrees, items)) >= len(items) - 1:
                yield from (_told(item, holds=_agrees(item)) for item in items)
                break


def _rows(sentence: Sentence) -> Iterator[tuple[Term, ...]]:
    run: list[Term] = []
    for term, behind in zip(sentence.terms, (*sentence.terms[1:], None), strict=True):
        is_alike = bool(run) and (term.unit == PERCENT) == (run[-1].unit == PERCENT)
        if is_alike and (term.mark == "、" or term.is_joined) and NAMES_ONLY_A_WAY.match(term.name):
            run.append(term)
            continue
        goes_on = len(run) >= _FEWEST and term.unit == PERCENT and NAMES_ONLY_A_WAY.match(term.name) is not None
        if len(run) >= _FEWEST:
            yield tuple(run)
        is_of_two = behind is not None and behind.mark == "、" and _is_change_of_two(term, behind)
        run = [term] if goes_on or is_of_two or _EACH.search(words.bare(term.name)) or _EACH.search(term.name) else []
    if len(run) >= _FEWEST:
        yield tuple(run)


def _is_change_of_two(term: Term, behind: Term) -> bool:
    """同比减少67起、165人 and 少9起、少7人: one word of change for both, or one for each."""
    is_beside = NAMES_ONLY_A_WAY.match(behind.name) is not None and behind.unit != PERCENT
    return is_beside and term.unit != PERCENT and term.is_named_as_change


def _amounts(changes: Sequence[Term], before: Sequence[Sequence[Term]], earlier: Sequence[Sentence]) -> Sequence[Term]:
    """The row of amounts that changed: in this sentence, or in the one before it."""
    told = [*before, *(row for other in earlier[-1:] for row in _rows(other))]
    alike = [row for row in told if _units(row) == _units(changes)]
    return next((row for row in reversed(alike) if not words.DELTA.search(words.bare(row[0].name))), ())


def _right_before(sentence: Sentence, changes: Sequence[Term]) -> Iterator[Sequence[Term]]:
    """单位231个，职工1,239人，分别比上年净增24个、51人: the figures before 分别 in the same units, the nearest first.

    事故42起，死45人，伤15人，比上年少3起、少6人: one or two that did not change so may stand between.
    """
    first = changes[0].index
    for end in range(first, max(first - _BETWEEN, 0) - 1, -1):
        amounts = sentence.terms[max(end - len(changes), 0) : end]
        are_levels = all(each.depth == changes[0].depth and not each.is_attribute for each in amounts)
        if are_levels and _units(amounts) == _units(changes):
            yield amounts


def _units(row: Sequence[Term]) -> list[str]:
    return [term.unit for term in row]


def _items(amounts: Sequence[Term], changes: Sequence[Term], rates: Sequence[Term]) -> tuple[_Item, ...]:
    """None where a way is not told or an amount is vague."""
    items = []
    is_up: bool | None = None
    for amount, change, rate in zip(amounts, changes, rates, strict=True):
        told = direction(rate.name)
        is_up = is_up if told is None else told
        if is_up is None or not (amount.mention.is_exact and change.mention.is_exact and rate.mention.is_exact):
            return ()
        items.append(_Item(amount, change, rate, is_up))
    return tuple(items)


def _agrees(item: _Item) -> bool:
    now, by = item.amount.mention.operand, item.change.mention.operand
    return is_percent_of(item.rate.mention, by, now - by if item.is_up else now + by)


def _nearly_agrees(item: _Item) -> bool:
    """One unit of the last digit more or less is a slip of rounding, which parts nothing from its row."""
    now, by, rate = item.amount.mention, item.change.mention, item.rate.mention
    base = now.value - by.value if item.is_up else now.value + by.value
    return base > 0 and abs(_FULL * by.value / base - rate.value) <= _HARDLY_OFF * rate.half()


def _told(item: _Item, *, holds: bool) -> Statement:
    now, by, rate = item.amount.mention, item.change.mention, item.rate.mention
    base = now.value - by.value if item.is_up else now.value + by.value
    working = f"{by.text}÷（{now.text}{'－' if item.is_up else '＋'}{by.text}）"
    value = _FULL * by.value / base if base else Fraction(0)
    return rate_told(rate, (now, by), working, value, holds=holds, relation=Relation.GROWTH)
