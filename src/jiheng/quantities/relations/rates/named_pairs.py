"""Rates whose two amounts their words name: 上转2,140人次、下转1,926人次，下转占上转的90.0%.

And those with what should be and what is in the bracket behind them: 巩固率99.5%（应在校2,463人、实际在校2,451人）.
"""

from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, share_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT

SIGNS = ("占", "相当于", "（应", "（总", "（共", "（需")
_OF_THE_OTHER = late_pattern(
    "^(?P<part>[\u4e00-\u9fff]{2,8}?)(?:占|相当于|为|是)(?P<whole>[\u4e00-\u9fff]{2,8}?)(?:数|总数)?的$"
)
_DUE = late_pattern("^(?:应|总|共|需)[\u4e00-\u9fff]{0,8}$")
_IS = late_pattern("^(?:实际?|已|现)[\u4e00-\u9fff]{0,8}$")
_RATE = late_pattern("率(?:为|达到?|是)?$")
_IN_BRACKETS = 2


def rates_of_named_pairs(sentence: Sentence) -> Iterator[Statement]:
    """Each of them, where its two amounts leave no doubt."""
    for term in sentence.terms:
        if term.unit != PERCENT or not term.mention.is_exact:
            continue
        pair = _named_before(sentence, term) or _in_brackets(sentence, term)
        if pair is None or not pair[1].mention.value:
            continue
        part, whole = (each.mention for each in pair)
        holds = is_percent_of(term.mention, part.operand, whole.operand)
        yield share_told(term.mention, part, whole, holds=holds)


def _named_before(sentence: Sentence, rate: Term) -> tuple[Term, Term] | None:
    """The only two amounts before it whose names begin as the rate's words say."""
    found = _OF_THE_OTHER.match(rate.own_name)
    if found is None:
        return None
    part, whole = (_only(sentence.terms[: rate.index], found[which]) for which in ("part", "whole"))
    if part is None or whole is None or part is whole or part.unit != whole.unit:
        return None
    return part, whole


def _only(terms: Sequence[Term], name: str) -> Term | None:
    named = [each for each in terms if each.own_name.startswith(name) and not each.is_attribute]
    return named[0] if len(named) == 1 and named[0].mention.is_exact and named[0].unit != PERCENT else None


def _in_brackets(sentence: Sentence, rate: Term) -> tuple[Term, Term] | None:
    """What is and what should be, alone in the bracket right behind a rate."""
    behind = sentence.terms[rate.index + 1 : rate.index + 1 + _IN_BRACKETS]
    if len(behind) < _IN_BRACKETS or _RATE.search(rate.own_name) is None:
        return None
    due, done = behind
    is_beside = due.bracket == rate.end == done.bracket and due.unit == done.unit and done.after_mark == "）"
    if not is_beside or not (_DUE.match(due.own_name) and _IS.match(done.own_name)):
        return None
    return done, due
