"""A part of what is counted with more of its second measure: 企业124家，补助868万元，其中规上96家，补助879万元."""

from collections.abc import Iterator, Sequence

from jiheng.quantities.relations.arithmetic.likely_sums import part_beside
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_COUNTED

_FAR, _TAIL = 2, 2
_OF_THEM, _FIRST = "其中", ("第一批", "首批")
SIGNS = (_OF_THEM, *_FIRST)
_OTHER_TIME, _AIMS = ("上年", "去年", "同期", "累计", "历年"), ("计划", "目标")
"""Of what was planned a first batch is a part as well: 计划实施50个，总投资338亿元；第一批开工35个，总投资353亿元."""


def second_measures(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each such measure behind 其中 or of a first batch."""
    for count in sentence.terms[:-1]:
        is_part = _OF_THEM in count.name or count.own_name.startswith(_FIRST)
        if not is_part or count.unit in NOT_COUNTED:
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
        others = (*_OTHER_TIME, *_AIMS) if _OF_THEM in count.name else (*_OTHER_TIME, *SIGNS)
        if any(word in whole.name for word in others):
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
