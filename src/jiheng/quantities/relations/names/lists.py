"""Whole amounts of which several parts were told: what is said behind the list is said of all of it."""

from jiheng.quantities.sentence import Sentence, Term


def all_of_a_list(sentence: Sentence, last: Term) -> Term | None:
    """The amount before 其中 where `last` ends a row of its parts: 抽检5,040批次，其中省级620批次、县级4,420批次."""
    if last.mark != "、" or not sentence.is_part(last):
        return None
    at = last.index
    while at and sentence.terms[at].mark == "、" and sentence.terms[at].unit == last.unit:
        at -= 1
    first = sentence.terms[at]
    whole = sentence.terms[at - 1] if at and sentence.begins_parts(first) else None
    is_whole = whole is not None and whole.unit == first.unit == last.unit and whole.mention.value > last.mention.value
    return whole if is_whole else None
