"""What was and what is: 由40元提高到80元."""

from jiheng.quantities import words
from jiheng.quantities.sentence import Term


def are_from_and_to(one: Term, other: Term) -> bool:
    """Whether the two stand side by side as an old and a new level, which make no rate: 上限由30万元提高到50万元."""
    first, last = (one, other) if one.start < other.start else (other, one)
    is_next = last.index == first.index + 1 and first.clause == last.clause
    return is_next and words.RAISED_TO.match(last.name) is not None
