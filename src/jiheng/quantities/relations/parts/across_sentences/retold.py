"""A total and, in the next sentence, its kinds: 处分334人。处分县处级5人，乡科级46人，一般干部12人，其他271人."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_sure_slip
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS

_FEWEST, _WORD = 3, 2
_IS_NEAR = within(Decimal("0.2"))


def retold(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The kinds of a sentence against the total before it whose name theirs begins with."""
    parts = sentence.terms
    if not near or len(parts) < _FEWEST or not are_kinds(parts):
        return
    alike = (term for term in reversed(near[-1].terms) if term.unit == parts[0].unit and not term.depth)
    whole = next((term for term in alike if term.mention.is_exact and _begins_alike(term, parts[0])), None)
    if whole is None:
        return
    is_complete = words.OTHERS.match(parts[-1].own_name) is not None or "其他" in parts[-1].name
    tests = (is_sure_slip, _IS_NEAR) if is_complete else (is_sure_slip,)
    yield from likely_sum([whole.mention], [each.mention for each in parts], *tests)


def are_kinds(parts: Sequence[Term]) -> bool:
    """Whether all are plain amounts of one unit."""
    unit = parts[0].unit
    return unit not in NO_AMOUNTS and all(each.unit == unit and each.is_plain for each in parts)


def _begins_alike(whole: Term, first: Term) -> bool:
    verb = whole.own_name[-_WORD:]
    return len(verb) == _WORD and first.own_name.startswith(verb) and first.own_name != whole.own_name
