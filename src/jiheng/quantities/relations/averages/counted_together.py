"""Numbers that an average is over together: 384名个人和43个小微企业，户均23.6万元; 98个，另7个，平均每个化解28.5件."""

from collections.abc import Sequence
from dataclasses import replace

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.taken_together import together
from jiheng.quantities.relations.names.counted import counted_in
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, base_of

_HOLDERS = frozenset({"户", "家", "笔", "个"})
_HOLDING = frozenset({"人", "户", "家", "个"})
"""Of people and of firms alike each is one 户."""
_NO_OTHERS = late_pattern("[这该共总新]|上述|合计|累计|上年|去年")
"""这126件 are those told before, and 共126户 are all."""
_OWN, _BEHIND = 4, 8


def counted_together(sentence: Sentence, average: Term, per: str, terms: Sequence[Term]) -> list[Term]:
    """The figures with each run of such numbers as one; none where there is no run."""
    told: list[Term] = []
    run: list[Term] = []
    for each in terms:
        if run and not _goes_on(sentence, run[-1], each, per):
            told += _joined(run, per)
            run = []
        if each.unit != average.unit and _may_be_one(each, per):
            run.append(each)
        else:
            told.append(each)
    told += _joined(run, per)
    return told if len(told) < len(terms) else []


def _may_be_one(term: Term, per: str) -> bool:
    is_number = term.mention.is_counted and term.mention.is_exact and term.unit not in DURATIONS
    is_holder = per in _HOLDERS and term.unit in _HOLDING
    return is_number and not term.is_attribute and (is_holder or counted_in(term, per))


def _goes_on(sentence: Sentence, last: Term, term: Term, per: str) -> bool:
    """Whether a number stands right behind the last, is no part of it, and is called like it."""
    is_next = term.index == last.index + 1 and term.clause - last.clause <= 1 and term.segment == last.segment
    if not is_next or term.depth != last.depth or sentence.begins_parts(term) or _NO_OTHERS.search(term.name):
        return False
    is_alike = term.unit == last.unit or (per in _HOLDERS and term.unit in _HOLDING)
    return is_alike and _is_called(term, per) == _is_called(last, per)


def _is_called(term: Term, per: str) -> bool:
    return term.unit == base_of(per) or per in term.name[-_OWN:] + term.after[:_BEHIND]


def _joined(run: Sequence[Term], per: str) -> list[Term]:
    """What stands for them all, counted as the average says."""
    return [replace(together(run), unit=base_of(per) or run[-1].unit)] if len(run) > 1 else list(run)
