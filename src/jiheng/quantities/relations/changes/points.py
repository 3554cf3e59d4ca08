"""Percentage points between two rates told before them: 由82%提高到87.5%，提高5.5个百分点."""

from collections.abc import Sequence
from itertools import takewhile

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.vague import may_mean
from jiheng.quantities.relations.changes.changed_amounts import difference_of
from jiheng.quantities.relations.differences.gaps.denied import denied
from jiheng.quantities.relations.names.changes import BASE, FROM
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT

ONLY_LAST_YEAR = late_pattern("(?:上年|去年|上一年|20[0-9]{2}年)(?:同期)?(?:为|是)?")
"""The whole name of what there was."""
_MEASURE_OF_LAST_YEAR = late_pattern(
    "(?:上[一]?年|去年|20[0-9]{2}[年届])(?:同期)?的?(?P<of>[\u4e00-\u9fff]{2,10}?)?(?:为|是)?"
)
_AIMED = late_pattern("目标|计划|指标")
_SHARE_OF = "的"
"""为目标的105% is a share of the target, not the target."""
_OVER_ANOTHER = late_pattern("(?:[高低]出|[高低快慢]于|超[过出])[\u4e00-\u9fff]{2}")
_NEAR_CLAUSES = 3
_ROW_MARK, _FEWEST = "、", 2
_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
_YEARLY = "年均"
"""五年来由38.2%提高到41.6%，年均提高0.68个百分点: by how much in each of the years."""


def points(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """由82%提高到87.5%，提高5.5个百分点."""
    term = sentence.terms[position]
    rates = [each for each in sentence.terms[:position] if each.unit == PERCENT][-4:]
    if len(rates) == 1 and near:
        rates = [*_last_told(near[-1]), *rates]
    if len(rates) < 2 or term.mention.qualifier in _BOUNDS or _YEARLY in term.name:
        return None
    one, other = rates[-2], rates[-1]
    is_bound = not term.mark and other.index == position - 1 and words.COMPARED.search(other.name) is not None
    one = next((each for each in reversed(rates[:-1]) if not _is_aim(each)), one) if is_bound else one
    pairs = [(first, second) for at, first in enumerate(rates) for second in rates[at + 1 :]]
    is_of_last = is_bound or _AIMED.search(term.name) is not None
    for first, second in reversed([pair for pair in pairs if other in pair] if is_of_last else pairs):
        moved = _level(second) - _level(first)
        if any(may_mean(term.mention, each) for each in (moved, moved.times(-1))) and not denied(first, second, term):
            return difference_of(term.mention, first.mention, second.mention, holds=True)
    is_from_to = (
        FROM.search(one.name[-24:]) is not None
        or (_is_of_last_year(one, other) and other.index - one.index == 1)
        or BASE.search(one.name[-14:]) is not None
        or (_AIMED.search(one.name[-8:]) is not None and not one.name.endswith(_SHARE_OF))
        or (is_bound and other.clause - one.clause <= _NEAR_CLAUSES)
    )
    if not is_bound and _OVER_ANOTHER.search(term.name) is not None and not _AIMED.search(term.name):
        return None  # 接种率96.2%，上年94.1%，高出全市1.6个百分点
    is_of_growth = (is_growth(one) or is_growth(other)) and not (FROM.search(one.name[-24:]) and not other.mark)
    is_of_last = BASE.search(one.name[-14:]) is not None or _is_of_last_year(one, other)
    if is_of_growth or (BASE.search(term.name) and not is_of_last):
        return None
    if one not in sentence.terms and one.mark == _ROW_MARK:
        return None  # 分别占64.9%、28%、7.1%。A类比上年的60.1%提高4.8个百分点: one of the row, and not the last
    if not is_from_to or term.clause - other.clause > 1 or not (one.mention.is_exact and other.mention.is_exact):
        return None
    return difference_of(term.mention, one.mention, other.mention, holds=False)


def _is_of_last_year(one: Term, other: Term) -> bool:
    """优良率90%；2019年优良率86%: the same measure as it was."""
    found = _MEASURE_OF_LAST_YEAR.fullmatch(other.own_name)
    return found is not None and (not found["of"] or one.own_name.endswith(found["of"]))


def _last_told(before: Sentence) -> Sequence[Term]:
    """The last two rates of the sentence before, or all of a row: 分别占64.9%、28%、7.1%."""
    rates = [each for each in before.terms if each.unit == PERCENT]
    row = list(takewhile(lambda each: each.mark == _ROW_MARK, reversed(rates)))
    return rates[-max(len(row) + 1, _FEWEST) :]


def _is_aim(term: Term) -> bool:
    """满意度94%，比目标90%高4个百分点；较上年91.5%提高2.5个百分点: what was aimed at is not what rose."""
    return _AIMED.search(term.name[-8:]) is not None and words.COMPARED.search(term.name) is not None


def _level(term: Term) -> Interval:
    """A target is set, not rounded."""
    return Interval.point(term.mention.value) if _AIMED.search(term.name[-8:]) else term.mention.interval
