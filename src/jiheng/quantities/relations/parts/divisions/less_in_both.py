"""Two parts that make up less than their whole in two measures: some of it is still under way.

受理196件251人，批准158件196人，不批准33件40人: one wrong figure would leave one of the two measures right.
"""

from collections.abc import Sequence

from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.sentence import Term

Told = tuple[Sequence[Term], Term]
"""A figure with those it stands among."""


def are_less_in_both(whole: Told, one: Told, other: Told) -> bool:
    """Whether each is told in a second measure right behind it, and the parts fall short in both."""
    firsts, seconds = zip(*((each[1], _second(*each)) for each in (whole, one, other)), strict=True)
    told = [each for each in seconds if each is not None]
    if len(told) < len(firsts) or len({each.unit for each in told}) > 1:
        return False
    measures = ([each.mention for each in row] for row in (firsts, told))
    return all(summed(parts) < of_all.value for of_all, *parts in measures)


def _second(terms: Sequence[Term], first: Term) -> Term | None:
    """251人 of 196件251人."""
    behind = next((each for each in terms if each.start >= first.end), None)
    is_next = behind is not None and not behind.mark and not behind.name and behind.unit != first.unit
    return behind if is_next else None
