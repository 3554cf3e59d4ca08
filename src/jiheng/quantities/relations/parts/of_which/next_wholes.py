"""Where a list of parts ends because the next total begins."""

from collections.abc import Sequence

from jiheng.quantities.likeness import common_end
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY

_INCOME, _SPENDING = "收入", "支出"
_ROW_NAME = 2


def is_next_whole(sentence: Sentence, first: Term, term: Term, wholes: Sequence[Term]) -> bool:
    """收入280万元，其中拨款200万元；支出300万元: the next of the figures that have parts, not one more part."""
    if term.segment == first.segment:
        behind = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
        return behind is not None and behind.name == first.name and behind.begins_parts
    has_parts = any(
        each.segment == term.segment and each.depth == term.depth and sentence.begins_parts(each)
        for each in sentence.terms[term.index + 1 : term.index + 3]
    )
    if wholes and (
        _is_the_other_side(wholes[0], first, term) or _goes_on_with_the_row(sentence, wholes[0], first, term)
    ):
        return True
    whole = wholes[0].own_name if wholes and first.unit == MONEY else ""
    if has_parts or term.own_name[:2] == first.own_name[:2]:
        return has_parts
    return len(whole) > 1 and whole[-2:] == term.own_name[-2:] != first.own_name[-2:]


def _is_the_other_side(whole: Term, first: Term, term: Term) -> bool:
    """收入145亿元，其中补助61亿元；支出138亿元: what was spent is no part of what came in."""
    return _INCOME in whole.name and _SPENDING in term.own_name and _SPENDING not in whole.name + first.name


def _goes_on_with_the_row(sentence: Sentence, whole: Term, first: Term, term: Term) -> bool:
    """第一产业3亿千瓦时；第二产业208亿千瓦时，其中工业204亿千瓦时；第三产业39亿千瓦时: beside the total, not in it."""
    if whole.segment != first.segment or not whole.segment or whole.start < sentence.start:
        return False
    before = next((each for each in reversed(sentence.terms[: whole.index]) if each.unit == whole.unit), None)
    if before is None or before.segment == whole.segment:
        return False
    shared = len(common_end(whole.own_name, term.own_name))
    is_row = shared >= _ROW_NAME and len(common_end(before.own_name, whole.own_name)) >= _ROW_NAME
    return is_row and shared > len(common_end(first.own_name, term.own_name))
