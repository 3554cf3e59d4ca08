"""Rates that stand in a row, and the amounts of a list that go on behind a share."""

from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT


def is_in_a_list(sentence: Sentence, position: int) -> bool:
    """Whether it is one of several rates in a row, which belong to names told before: 占44.9%、39.4%和15.7%."""
    terms = sentence.terms
    if terms[position].name.endswith("率"):
        return False  # 履约率、开工率分别为98.8%、90%: each has got its name
    behind = terms[position + 1] if position + 1 < len(terms) else None
    before = terms[position - 1] if position else None
    return (behind is not None and _are_in_a_row(terms[position], behind)) or (
        before is not None and _are_in_a_row(before, terms[position])
    )


def _are_in_a_row(one: Term, other: Term) -> bool:
    """占44.9%和39.4%, and not 合格率57.8%，食品、药品抽检率20%."""
    is_beside = other.clause == one.clause and other.mark == "、"
    return one.unit == other.unit == PERCENT and (is_beside or other.name in ("和", "及"))


def siblings_of(sentence: Sentence, position: int) -> list[Term]:
    """一般性补助30亿元，占补助的82%；专项补助6.6亿元: the next amount of the list is part of the whole as well."""
    rate, last = sentence.terms[position], sentence.terms[position - 1] if position else None
    if last is None or "占" not in rate.name:
        return []
    following = sentence.terms[position + 1 : position + 2]
    return [each for each in following if each.unit == last.unit and each.depth == rate.depth and each.mark == "；"]
