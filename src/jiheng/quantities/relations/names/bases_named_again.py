"""What a change is held against, called by the words it was told under: 峰值29人，12月11人，较峰值减少62%."""

from collections.abc import Sequence
from typing import NamedTuple

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.names.changes import AGES, BASE, is_change
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENTAGES

_AGAINST = late_pattern(
    "[较比与](?P<of>[^，。；较比与0-9]{2,10}?)(?:的?(?:数量|水平|人数|价格|规模))?(?:相比，?)?(?:已|共|累计|总体|大幅|净)*"
    "(?:增[长加]|上升|提[高升]|上涨|回升|下降|减少|降低|下跌|回落|压[减降]|[核审]减|缩短|[增减升降多少])[了约]*$"
)
_PLANNED = late_pattern("预算|计划|目标|任务|概算|[全本]|平均|其他|自己")
_NO_LEVELS = PERCENTAGES | AGES
_EACH_OF = "分别"
_NEAR_CLAUSES, _SHORTEST = 4, 2


class Pair(NamedTuple):
    """What there was and what became of it. `are_alone`: nothing else of their unit is told between or behind them."""

    base: Term
    now: Term
    are_alone: bool


def pair_of(sentence: Sentence, term: Term) -> Pair | None:
    """The base that the name of a change calls by the words it was told under, and the level behind it."""
    found = _AGAINST.search(term.name)
    if found is None or _EACH_OF in term.name or _PLANNED.search(found["of"]) or BASE.search(found["of"]):
        return None
    unit = None if term.unit in PERCENTAGES else term.unit
    return called(sentence, term, found["of"], unit)


def called(sentence: Sentence, term: Term, words: str, unit: str | None) -> Pair | None:
    """The one amount before `term` of that name, in that unit if one is given, and the last other one of its unit."""
    before = [each for each in sentence.terms[: term.index] if _is_level(each) and unit in (None, each.unit)]
    bases = [each for each in before if words in each.name]
    if len(words) < _SHORTEST or len(bases) != 1 or term.clause - bases[0].clause > _NEAR_CLAUSES:
        return None
    base, same = bases[0], [each for each in before if each.unit == bases[0].unit]
    others = [each for each in same if each is not base]
    if not others or not base.mention.value:
        return None
    return Pair(base, others[-1], _are_alone(base, others[-1], same))


def _are_alone(base: Term, now: Term, same: Sequence[Term]) -> bool:
    return {*same[-2:]} == {base, now} and all(each.mention.is_exact for each in (base, now))


def _is_level(term: Term) -> bool:
    return term.unit not in _NO_LEVELS and not term.is_attribute and not is_change(term)
