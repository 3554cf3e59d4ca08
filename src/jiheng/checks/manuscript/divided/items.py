"""The paragraphs below a total that tell a part each."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.divided.division import MOST_PARTS, is_amount
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.item_number import ItemNumber, NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import ADDED_AS

_NEVER_ABOVE = frozenset({NumberStyle.PART, NumberStyle.CHINESE})
_MOST_PASSAGES, _MOST_AMOUNTS = 40, 3
_LONGEST_NAME = 40


def items_below(manuscript: Manuscript, passage: Passage) -> Iterator[Passage]:
    """The paragraphs below with the numbers 1, 2, 3 … of one style, or else those that begin with a name and amount."""
    below = manuscript.prose_after(passage)
    first = next(below, None)
    if first is None or not manuscript.readings[telling(manuscript, first).index].mentions:
        return
    if first.number is None:
        yield first
        for following in below:
            if following.number is not None or following.is_heading:
                return
            yield following
    elif first.number.value == 1:
        yield first
        yield from numbered_on(first.number, below)


def numbered_on(first: ItemNumber, below: Iterator[Passage]) -> Iterator[Passage]:
    """Those below that go on with the numbers 2, 3 … of the style; what stands under an item is passed over."""
    wanted = 2
    for _, following in zip(range(_MOST_PASSAGES), below, strict=False):
        number = following.number
        if number is None:
            continue
        if number.style == first.style:
            if number.value != wanted or wanted > MOST_PARTS:
                return
            wanted += 1
            yield following
        elif number.style in _NEVER_ABOVE:
            return


def telling(manuscript: Manuscript, item: Passage) -> Passage:
    """The paragraph that tells of an item: itself, or the one right below it where it is a heading without figures."""
    if not item.is_heading or manuscript.readings[item.index].mentions:
        return item
    below = next(manuscript.prose_after(item), None)
    return item if below is None or below.is_heading or below.number is not None else below


def amounts_of(manuscript: Manuscript, passage: Passage, wholes: Sequence[Term]) -> list[Term]:
    """The first amounts of a paragraph that begins with a name and an amount."""
    sentences = manuscript.readings[passage.index].sentences
    if not sentences or sentences[0].start > (passage.number.end if passage.number else 0):
        return []
    units = {ADDED_AS.get(whole.unit, whole.unit) for whole in wholes}
    terms = [term for term in sentences[0].terms if ADDED_AS.get(term.unit, term.unit) in units and is_amount(term)][
        :_MOST_AMOUNTS
    ]
    begin = passage.number.end if passage.number else 0
    if not terms or terms[0].start - begin > _LONGEST_NAME:
        return []
    return [term for term in terms if term.unit == terms[0].unit]
