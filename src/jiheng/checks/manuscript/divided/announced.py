"""Totals whose parts are announced and listed below them."""

from collections.abc import Sequence

from jiheng.checks.manuscript.divided.division import (
    FEWEST_PARTS,
    MOST_PARTS,
    Division,
    are_near,
    is_amount,
    is_no_chance,
)
from jiheng.checks.manuscript.divided.items import amounts_of, items_below, telling
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, are_of_one_family, is_sure_slip
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import ADDED_AS, MONEY

_OPEN = late_pattern(r"主要|重点|例如|等[：:]$")


def last_told(sentences: Sequence[Sentence]) -> Sentence:
    """The last sentence with an amount: 收入475.8万元。比上年增长4.9%。其中："""
    return next((each for each in sentences[::-1] if any(map(is_amount, each.terms))), sentences[-1])


def announced(
    manuscript: Manuscript, passage: Passage, sentence: Sentence, *, is_sure: bool = False
) -> Division | None:
    """`is_sure`: nothing says that the parts are all, so that only a slip may part them from the total."""
    amounts = [term for term in sentence.terms if is_amount(term) and not sentence.goes_on_with_a_change(term)]
    wholes = amounts or _in_heading(passage, sentence)
    if not wholes:
        return None
    is_sure = (is_sure and not wholes[0].depth) or _OPEN.search(passage.text[-16:]) is not None
    items: list[tuple[Passage, list[Term]]] = []
    for item in items_below(manuscript, passage):
        each = telling(manuscript, item)
        amounts = amounts_of(manuscript, each, wholes)
        if (item.number is None and not amounts) or len(items) >= MOST_PARTS:
            break
        items.append((each, amounts))
    if len(items) < FEWEST_PARTS or not all(amounts for _, amounts in items):
        return None
    columns = min(len(amounts) for _, amounts in items)
    for column in range(columns):
        parts = tuple((each, amounts[column]) for each, amounts in items)
        for whole in wholes:
            if adds_up(whole.mention, [term.mention for _, term in parts]):
                return Division((passage, whole), parts, holds=True)
    all_told = tuple((each, amount) for each, amounts in items for amount in amounts)
    for whole in wholes if len(all_told) > len(items) else ():
        if adds_up(whole.mention, [term.mention for _, term in all_told]):
            return Division((passage, whole), all_told, holds=True)  # 4.均衡性转移支付182万元，其他60万元；
    parts = tuple((each, amounts[0]) for each, amounts in items)
    missed = _missed(wholes, parts, is_sure=is_sure)
    return None if missed is None else Division((passage, missed), parts, holds=False)


def _in_heading(passage: Passage, sentence: Sentence) -> list[Term]:
    """一、中央资金（5273万元）: the amount of all that stands under a heading."""
    last = sentence.terms[-1]
    is_last = passage.text.endswith("）") and last.end == len(passage.text) - 1 and last.unit == MONEY
    return [last] if is_last and len(sentence.terms) == 1 and last.mention.is_exact else []


def _missed(wholes: Sequence[Term], parts: Sequence[tuple[Passage, Term]], *, is_sure: bool) -> Term | None:
    """The total that the parts were meant to make up."""
    mentions = [term.mention for _, term in parts]
    unit = mentions[0].unit
    same = [whole for whole in wholes if ADDED_AS.get(whole.unit, whole.unit) == ADDED_AS.get(unit, unit)]
    is_wrong = is_no_chance if is_sure else is_sure_slip
    slipped = next((whole for whole in same if is_wrong(whole.mention, mentions)), None)
    if slipped is not None or len(same) != 1 or is_sure:
        return slipped
    is_divided = are_of_one_family([term.own_name for _, term in parts])
    return same[0] if are_near(same[0].mention, mentions) and (is_divided or unit == MONEY) else None
