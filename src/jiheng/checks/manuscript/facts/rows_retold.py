"""Figures told again beside an equal one: 向16名妇女发放贷款243万元 and 为17名创业妇女发放贷款243万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.fact_pair import FEW_DIGITS, MANY, SHORT, TWO_DIGITS, FactPair
from jiheng.checks.manuscript.facts.restatements import Restatement
from jiheng.checks.manuscript.facts.same_matter import differ_in_time, is_foreseen
from jiheng.checks.manuscript.facts.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.two_things import are_of_two_things
from jiheng.checks.manuscript.names.likeness import longest_in_common, significant
from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT

_WIDEST = 24
_MOST = 8
_WORDS_BEHIND = 12
_Key = tuple[str, int, str, Fraction]


def rows_retold(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """The figures that differ from those told before beside an equal figure of the same things."""
    rows: dict[_Key, list[Fact]] = {}
    for fact in facts:
        if fact.is_other_year or not fact.mention.is_exact:
            continue
        for step, beside in _beside(fact):
            earlier = rows.setdefault((fact.mention.unit, step, beside.unit, beside.mention.value), [])
            known = [each for each in earlier if each.sentence is not fact.sentence]
            if known and not any(each.mention.value == fact.mention.value for each in known):
                found = next(
                    (pair for each in known if _is_conflict(pair := FactPair(each, fact), beside.mention)), None
                )
                if found is not None:
                    yield Restatement(found.one, fact, _name(found), agrees=False, confidence=Confidence.PROBABLE)
            if len(earlier) < _MOST:
                earlier.append(fact)


def _beside(fact: Fact) -> Iterator[tuple[int, Term]]:
    """The figures directly before and behind, if so many digits count that they are hardly another's by chance."""
    terms, index = fact.sentence.terms, fact.term.index
    for step in (-1, 1):
        if not 0 <= index + step < len(terms):
            continue
        term = terms[index + step]
        gap = term.start - fact.term.end if step > 0 else fact.term.start - term.end
        if (
            gap <= _WIDEST
            and term.mention.is_exact
            and term.unit not in (PERCENT, fact.mention.unit, *DURATIONS)
            and len(significant(term.mention.number)) >= TWO_DIGITS
        ):
            yield step, term


def _is_conflict(pair: FactPair, beside: Mention) -> bool:
    """Whether the figures were meant to be one: named alike, a slip apart, and of one time, stage and place."""
    one, other = pair.both
    if not (pair.is_slip or pair.is_shifted) or not pair.may_be_one or one.is_part != other.is_part:
        return False
    is_certain = len(significant(beside.number)) >= FEW_DIGITS or beside.number % 10 != 0
    if pair.fewest_written < TWO_DIGITS and not is_certain:
        return False
    if not _are_named_alike(pair):
        return False
    return not (
        pair.are_years_apart
        or is_told_beside(one, other)
        or differ_in_time(one, other)
        or is_foreseen(one) != is_foreseen(other)
        or are_of_two_things(pair)
    )


def _are_named_alike(pair: FactPair) -> bool:
    one, other = pair.both
    if one.mention.unit in (PERCENT, MONEY):
        return one.left == other.left and len(one.left) >= MANY and pair.fewest_digits >= TWO_DIGITS
    return bool(_name(pair))


def _name(pair: FactPair) -> str:
    """What both call the things counted, or else do with them."""
    one, other = pair.both
    if one.right == other.right and len(one.right) >= SHORT:
        return one.right
    if one.left == other.left and len(one.left) >= SHORT:
        return one.left
    shared = longest_in_common(_behind(one), _behind(other))
    return shared if len(shared) >= SHORT and pair.fewest_written >= TWO_DIGITS else ""


def _behind(fact: Fact) -> str:
    return fact.term.after[:_WORDS_BEHIND]
