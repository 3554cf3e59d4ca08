"""Parts in one paragraph, their total in one above it."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.divided.division import FEWEST_PARTS, Division, are_near, is_amount
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_sure_slip, is_swapped, unit_slip
from jiheng.quantities.relations.parts.measures.columns import Table, under_totals
from jiheng.quantities.relations.parts.of_which.lists import parts_behind
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY, NO_AMOUNTS

_PASSAGES_BACK, _FEW_BACK = 3, 5


def of_which_above(manuscript: Manuscript, passage: Passage, sentence: Sentence) -> Division | None:
    """用于群众体育支出57.5万元。 in a paragraph, and in the next: 其中：场地48.2万元；活动9.3万元."""
    place = next((term.index for term in sentence.terms[:FEWEST_PARTS] if sentence.begins_parts(term)), None)
    unit = "" if place is None else sentence.terms[place].unit
    if place is None or unit in NO_AMOUNTS or any(each.unit == unit for each in sentence.terms[:place]):
        return None
    listed, is_open = parts_behind(sentence, place, unit, ())
    mentions = [term.mention for term in listed]
    if len(listed) < FEWEST_PARTS or not all(mention.is_exact for mention in mentions):
        return None
    parts = tuple((passage, term) for term in listed)
    wholes = [each for each in _told_above(manuscript, passage, FEWEST_PARTS) if is_amount(each[1])]
    wholes = [each for each in wholes if each[1].unit == unit]
    right = next((each for each in wholes if adds_up(each[1].mention, mentions)), None)
    if right is not None:
        return Division(right, parts, holds=True)
    begins = passage.text.startswith("其中", passage.number.end if passage.number else 0)
    is_only = begins and not is_open and len(wholes) == 1 and unit == MONEY
    wrong = next((each for each in wholes if is_swapped(each[1].mention, mentions)), None)
    if wrong is None and is_only and are_near(wholes[0][1].mention, mentions):
        wrong = wholes[0]
    return None if wrong is None else Division(wrong, parts, holds=False)


def divided_anew(manuscript: Manuscript, passage: Passage, divided: Sequence[Term]) -> Iterator[Division]:
    """“分产业看，第一产业…，第二产业…” at the beginning of a paragraph, the total in one before it."""
    if len(divided) < FEWEST_PARTS or words.STRONG_TOTAL.search(divided[-1].own_name):
        return  # 按用途分：……，合计239万元: the sentence tells its own total
    wholes: list[tuple[Passage, Term]] = []
    for index in range(passage.index - 1, max(passage.index - 1 - _PASSAGES_BACK, -1), -1):
        earlier = manuscript.passages[index]
        if earlier.cell is None:
            told = [term for each in manuscript.readings[index].sentences for term in each.terms if is_amount(term)]
            wholes.extend((earlier, term) for term in reversed(told) if term.unit == divided[0].unit)
    mentions = [term.mention for term in divided]
    parts = tuple((passage, term) for term in divided)
    right = next((each for each in wholes if adds_up(each[1].mention, mentions)), None)
    if right is not None:
        yield Division(right, parts, holds=True)
        return
    wrong = next((each for each in wholes if is_sure_slip(each[1].mention, mentions)), None)
    wrong = wrong or next((each for each in wholes if unit_slip(each[1].mention, mentions) is not None), None)
    if wrong is not None:
        yield Division(wrong, parts, holds=False)


def in_columns(manuscript: Manuscript, passage: Passage, table: Table) -> Iterator[Division]:
    """按阶段分：续建146个，投资304.2亿元；新开170个，投资170.3亿元: both totals told in a paragraph before."""
    told = _told_above(manuscript, passage, _FEW_BACK)
    place_of = {id(term): earlier for earlier, term in told}
    for column in under_totals(table, [term for _, term in told]):
        whole = (place_of[id(column.whole)], column.whole)
        yield Division(whole, tuple((passage, part) for part in column.parts), column.holds)


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
