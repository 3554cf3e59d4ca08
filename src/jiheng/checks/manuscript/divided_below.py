"""Totals whose parts stand in paragraphs of their own: “支出91万元，分项如下：” above, “以上合计91万元” below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.item_number import ItemNumber, NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_of_one_family,
    is_mistyped,
    is_sure_slip,
    is_swapped,
    summed,
)
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.relations.parts.columns import Table, under_totals
from jiheng.quantities.relations.parts.lists import parts_behind
from jiheng.quantities.relations.parts.partitions import divided_by_unit
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY, NO_AMOUNTS, SCORE

_ANNOUNCES = re.compile(r"(?:分项|明细|构成|其中|具体|情况|如下|分别)[^，。；：]{0,8}[：:。]?$|[：:]$")
_OPEN = re.compile(r"主要|重点|例如|等[：:]$")
_NOT_AMOUNTS = NO_AMOUNTS | {SCORE}
_NEVER_ABOVE = frozenset({NumberStyle.PART, NumberStyle.CHINESE})
_MOST_PASSAGES, _MOST_PARTS, _MOST_AMOUNTS = 40, 16, 3
_FEWEST_PARTS = 2
_LONGEST_NAME = 40
_NEAR, _FAR = Decimal("0.12"), Decimal("0.45")
_NEAR_OF_TWO, _SHORT = Decimal("0.06"), 2
_SUMS_UP = re.compile("(?:以上|上述)[^，。；：0-9]{0,10}(?:合计|共计|总计)[^，。；：0-9]{0,6}[0-9]")
_PASSAGES_BACK, _FEW_BACK = 3, 5


@dataclass(frozen=True, slots=True)
class DividedBelow:
    """A total and the amounts of its parts, each with the paragraph it stands in."""

    whole: tuple[Passage, Term]
    parts: tuple[tuple[Passage, Term], ...]
    holds: bool


def divided_below(manuscript: Manuscript) -> Iterator[DividedBelow]:
    """The totals whose parts follow in paragraphs of their own."""
    for passage in manuscript.prose:
        sentences = manuscript.readings[passage.index].sentences
        if not sentences:
            continue
        is_announced = _ANNOUNCES.search(passage.text[-16:]) is not None
        if is_announced:
            found = _announced(manuscript, passage, _last_told(sentences))
            if found is not None:
                yield found
        elif sentences[0].start <= (passage.number.end if passage.number else 0):
            anew = [
                found
                for divided in divided_by_unit(sentences[0])
                for found in _divided_anew(manuscript, passage, divided)
            ]
            yield from anew
            for table in () if anew else manuscript.readings[passage.index].tables:
                yield from _in_columns(manuscript, passage, table)
            found = _of_which_above(manuscript, passage, sentences[0])
            if found is not None:
                yield found
        if _SUMS_UP.match(passage.text):
            found = _summed_up(manuscript, passage, sentences[0])
            if found is not None:
                yield found
        elif not is_announced and _is_listed_below(manuscript, passage):
            found = _announced(manuscript, passage, sentences[-1], is_sure=True)
            if found is not None:
                yield found


def _last_told(sentences: Sequence[Sentence]) -> Sentence:
    """The last sentence with an amount: 收入475.8万元。比上年增长4.9%。其中："""
    return next((each for each in sentences[::-1] if any(map(_is_amount, each.terms))), sentences[-1])


def _is_listed_below(manuscript: Manuscript, passage: Passage) -> bool:
    """Whether the next paragraph carries the number 1, or ends with ；, and is no heading."""
    below = next(manuscript.prose_after(passage), None)
    if below is None or below.is_heading or passage.text.endswith("；"):
        return False
    return below.text.endswith("；") if below.number is None else below.number.value == 1


def _summed_up(manuscript: Manuscript, passage: Passage, sentence: Sentence) -> DividedBelow | None:
    """省级47万元 and 市级66.5万元 in a paragraph each, then: 以上资金合计113.5万元."""
    whole = sentence.terms[0]
    parts: list[tuple[Passage, Term]] = []
    for index in range(passage.index - 1, max(passage.index - 1 - _MOST_PARTS, -1), -1):
        above = manuscript.passages[index]
        amounts = [] if above.cell is not None else _amounts(manuscript, above, [whole])
        if not amounts:
            break
        parts.append((above, amounts[0]))
    parts.reverse()
    mentions = [term.mention for _, term in parts]
    if len(parts) < _FEWEST_PARTS or not _is_amount(whole):
        return None
    holds = adds_up(whole.mention, mentions)
    is_near = is_close(whole.mention.value, summed(mentions), _FAR)
    return DividedBelow((passage, whole), tuple(parts), holds) if holds or is_near else None


def _announced(
    manuscript: Manuscript, passage: Passage, sentence: Sentence, *, is_sure: bool = False
) -> DividedBelow | None:
    """`is_sure`: nothing says that the parts are all, so that only a slip may part them from the total."""
    wholes = [term for term in sentence.terms if _is_amount(term)] or _in_heading(passage, sentence)
    if not wholes:
        return None
    is_sure = (is_sure and not wholes[0].depth) or _OPEN.search(passage.text[-16:]) is not None
    items: list[tuple[Passage, list[Term]]] = []
    for each in _items_below(manuscript, passage):
        amounts = _amounts(manuscript, each, wholes)
        if (each.number is None and not amounts) or len(items) >= _MOST_PARTS:
            break
        items.append((each, amounts))
    if len(items) < _FEWEST_PARTS or not all(amounts for _, amounts in items):
        return None
    columns = min(len(amounts) for _, amounts in items)
    for column in range(columns):
        parts = tuple((each, amounts[column]) for each, amounts in items)
        for whole in wholes:
            if adds_up(whole.mention, [term.mention for _, term in parts]):
                return DividedBelow((passage, whole), parts, holds=True)
    parts = tuple((each, amounts[0]) for each, amounts in items)
    missed = _missed(wholes, parts, is_sure=is_sure)
    return None if missed is None else DividedBelow((passage, missed), parts, holds=False)


def _in_heading(passage: Passage, sentence: Sentence) -> list[Term]:
    """一、中央资金（5273万元）: the amount of all that stands under a heading."""
    last = sentence.terms[-1]
    is_last = passage.text.endswith("）") and last.end == len(passage.text) - 1 and last.unit == MONEY
    return [last] if is_last and len(sentence.terms) == 1 and last.mention.is_exact else []


def _missed(wholes: Sequence[Term], parts: Sequence[tuple[Passage, Term]], *, is_sure: bool) -> Term | None:
    """The total that the parts were meant to make up."""
    mentions = [term.mention for _, term in parts]
    unit = mentions[0].unit
    same = [whole for whole in wholes if whole.unit == unit]
    is_wrong = is_mistyped if is_sure else is_sure_slip
    slipped = next((whole for whole in same if is_wrong(whole.mention, mentions)), None)
    if slipped is not None or len(same) != 1 or is_sure:
        return slipped
    is_divided = are_of_one_family([term.own_name for _, term in parts])
    return same[0] if _are_near(same[0].mention, mentions) and (is_divided or unit == MONEY) else None


def _are_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts that were meant to be all miss the total by a mistake: parts are never more than the whole."""
    value = summed(parts)
    if is_close(whole.value, value, _NEAR if len(parts) > _FEWEST_PARTS else _NEAR_OF_TWO):
        return True
    return is_close(whole.value, value, _FAR) and (value > whole.value or is_swapped(whole, parts, fewest=_SHORT))


def _items_below(manuscript: Manuscript, passage: Passage) -> Iterator[Passage]:
    """The paragraphs below with the numbers 1, 2, 3 … of one style, or else those that begin with a name and amount."""
    below = manuscript.prose_after(passage)
    first = next(below, None)
    if first is None or (first.is_heading and not manuscript.readings[first.index].mentions):
        return
    if first.number is None:
        yield first
        for following in below:
            if following.number is not None or following.is_heading:
                return
            yield following
    elif first.number.value == 1:
        yield first
        yield from _numbered(first.number, below)


def _numbered(first: ItemNumber, below: Iterator[Passage]) -> Iterator[Passage]:
    wanted = 2
    for _, following in zip(range(_MOST_PASSAGES), below, strict=False):
        number = following.number
        if number is None:
            continue
        if number.style == first.style:
            if number.value != wanted or wanted > _MOST_PARTS:
                return
            wanted += 1
            yield following
        elif number.style in _NEVER_ABOVE:
            return


def _amounts(manuscript: Manuscript, passage: Passage, wholes: Sequence[Term]) -> list[Term]:
    """The first amounts of a paragraph that begins with a name and an amount."""
    sentences = manuscript.readings[passage.index].sentences
    if not sentences or sentences[0].start > (passage.number.end if passage.number else 0):
        return []
    units = {whole.unit for whole in wholes}
    terms = [term for term in sentences[0].terms if term.unit in units and _is_amount(term)][:_MOST_AMOUNTS]
    begin = passage.number.end if passage.number else 0
    if not terms or terms[0].start - begin > _LONGEST_NAME:
        return []
    return [term for term in terms if term.unit == terms[0].unit]


def _of_which_above(manuscript: Manuscript, passage: Passage, sentence: Sentence) -> DividedBelow | None:
    """用于群众体育支出57.5万元。 in a paragraph, and in the next: 其中：场地48.2万元；活动9.3万元."""
    place = next((term.index for term in sentence.terms[:_FEWEST_PARTS] if sentence.begins_parts(term)), None)
    unit = "" if place is None else sentence.terms[place].unit
    if place is None or unit in NO_AMOUNTS or any(each.unit == unit for each in sentence.terms[:place]):
        return None
    listed, is_open = parts_behind(sentence, place, unit, ())
    mentions = [term.mention for term in listed]
    if len(listed) < _FEWEST_PARTS or not all(mention.is_exact for mention in mentions):
        return None
    parts = tuple((passage, term) for term in listed)
    wholes = [each for each in _told_above(manuscript, passage, _FEWEST_PARTS) if _is_amount(each[1])]
    wholes = [each for each in wholes if each[1].unit == unit]
    right = next((each for each in wholes if adds_up(each[1].mention, mentions)), None)
    if right is not None:
        return DividedBelow(right, parts, holds=True)
    begins = passage.text.startswith("其中", passage.number.end if passage.number else 0)
    is_only = begins and not is_open and len(wholes) == 1 and unit == MONEY
    wrong = next((each for each in wholes if is_swapped(each[1].mention, mentions)), None)
    if wrong is None and is_only and _are_near(wholes[0][1].mention, mentions):
        wrong = wholes[0]
    return None if wrong is None else DividedBelow(wrong, parts, holds=False)


def _told_above(manuscript: Manuscript, passage: Passage, most: int) -> list[tuple[Passage, Term]]:
    """The figures of the last paragraphs, the nearest first."""
    told = [
        (earlier, term)
        for earlier in manuscript.passages[max(passage.index - most, 0) : passage.index]
        if earlier.cell is None
        for sentence in manuscript.readings[earlier.index].sentences
        for term in sentence.terms
    ]
    return told[::-1]


def _divided_anew(manuscript: Manuscript, passage: Passage, divided: Sequence[Term]) -> Iterator[DividedBelow]:
    """“分产业看，第一产业…，第二产业…” at the beginning of a paragraph, the total in one before it."""
    if len(divided) < _FEWEST_PARTS:
        return
    wholes: list[tuple[Passage, Term]] = []
    for index in range(passage.index - 1, max(passage.index - 1 - _PASSAGES_BACK, -1), -1):
        earlier = manuscript.passages[index]
        if earlier.cell is None:
            told = [term for each in manuscript.readings[index].sentences for term in each.terms if _is_amount(term)]
            wholes.extend((earlier, term) for term in reversed(told) if term.unit == divided[0].unit)
    mentions = [term.mention for term in divided]
    parts = tuple((passage, term) for term in divided)
    right = next((each for each in wholes if adds_up(each[1].mention, mentions)), None)
    if right is not None:
        yield DividedBelow(right, parts, holds=True)
        return
    wrong = next((each for each in wholes if is_sure_slip(each[1].mention, mentions)), None)
    if wrong is not None:
        yield DividedBelow(wrong, parts, holds=False)


def _in_columns(manuscript: Manuscript, passage: Passage, table: Table) -> Iterator[DividedBelow]:
    """按阶段分：续建146个，投资304.2亿元；新开170个，投资170.3亿元: both totals told in a paragraph before."""
    told = _told_above(manuscript, passage, _FEW_BACK)
    place_of = {id(term): earlier for earlier, term in told}
    for column in under_totals(table, [term for _, term in told]):
        whole = (place_of[id(column.whole)], column.whole)
        yield DividedBelow(whole, tuple((passage, part) for part in column.parts), column.holds)


def _is_amount(term: Term) -> bool:
    is_told = term.unit not in _NOT_AMOUNTS and term.mention.is_exact and not term.depth
    is_total = bool(words.STRONG_TOTAL.search(term.name))
    return is_told and not term.is_attribute and (is_total or pers_of_price(term) is None)
