"""A part of what is counted with more of its second measure: 企业124家，补助868万元，其中规上96家，补助879万元."""

from collections.abc import Iterator, Sequence

from jiheng.quantities.relations.arithmetic.likely_sums import part_beside
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_COUNTED

_FAR, _TAIL = 2, 2
_OTHER_TIME = ("上年", "去年", "同期", "累计", "历年", "计划", "目标")


def second_measures(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each such measure behind 其中."""
    for count in sentence.terms[:-1]:
        if "其中" not in count.name or count.unit in NOT_COUNTED:
            continue
        measure = sentence.terms[count.index + 1]
        if not _is_measure(measure, count) or measure.segment != count.segment:
            continue
        ahead = [*(earlier[-1].terms if earlier else ()), *sentence.terms[: count.index]]
        whole = _whole(ahead, count, measure)
        if whole is not None and whole.mention.value < measure.mention.value < whole.mention.value * _FAR:
            yield part_beside(measure.mention, whole.mention)


def _is_measure(measure: Term, count: Term) -> bool:
    """Whether it measures what has just been counted in another unit."""
    if measure.unit == count.unit or measure.unit in NOT_COUNTED or measure.is_attribute:
        return False
    return measure.mention.is_exact and per_of_average(measure) is None and len(measure.own_name) >= _TAIL


def _whole(ahead: Sequence[Term], count: Term, measure: Term) -> Term | None:
    """The measure, of the same name, behind the last count that this may be a part of."""
    for place in range(len(ahead) - 1, -1, -1):
        whole = ahead[place]
        if whole.unit != count.unit or whole.mention.value < count.mention.value or whole.is_attribute:
            continue
        if any(word in whole.name for word in _OTHER_TIME):
            return None
        return next((each for each in ahead[place + 1 :] if _are_alike(each, measure)), None)
    return None


def _are_alike(whole: Term, measure: Term) -> bool:
    return (
        whole.unit == measure.unit
        and whole.mention.is_exact
        and per_of_average(whole) is None
        and whole.own_name[-_TAIL:] == measure.own_name[-_TAIL:]
    )
