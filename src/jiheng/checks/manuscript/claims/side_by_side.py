"""A list of what was to be and one of what was, name by name: 指标为猪80头、羊283只；实际完成猪80头、羊238只."""

from collections.abc import Sequence
from itertools import product

from jiheng.checks.manuscript.claims.verdict_claims import Claim
from jiheng.checks.manuscript.facts.outcomes import Pair
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Term

_PLANNED = late_pattern("限额|指标|计划|目标|任务|应|核定|预算")
_TOLD = late_pattern("余额|实际|完成|支出|执行|到位|决算")
_NO_NAME = late_pattern(
    "限额|余额|债务|实际|完成|年末|20[0-9]{2}年[末底]?|其中|年度|全年|指标|计划|目标|任务|我?[省市县区]|核定|下达|截至|分别|累计|[为是：]"
)
_FEWEST = 2


def side_by_side(claim: Claim) -> Sequence[Pair]:
    """The two lists before a claim of all, the first perhaps in the sentence before; empty where they do not match."""
    sentences = claim.reading.sentences[max(claim.place - 1, 0) : claim.place + 1]
    told = [each for sentence in sentences for each in sentence.terms if each.end <= claim.start and each.is_plain]
    split = next((at for at, each in enumerate(told) if at and _begins_results(each)), 0)
    planned, done = told[:split], told[split:]
    if len(done) < _FEWEST or not any(_PLANNED.search(each.name) for each in planned):
        return ()
    pairs = [Pair(*both) for both in product(planned, done) if _are_of_one(*both)]
    is_each_once = len({id(each.planned) for each in pairs}) == len({id(each.done) for each in pairs}) == len(pairs)
    return pairs if is_each_once and len(pairs) == len(done) else ()


def _begins_results(term: Term) -> bool:
    return _TOLD.search(term.name) is not None and not _PLANNED.search(term.name)


def _are_of_one(planned: Term, done: Term) -> bool:
    names = sorted((_NO_NAME.sub("", each.own_name) for each in (planned, done)), key=len)
    return planned.unit == done.unit and bool(names[0]) and names[1].endswith(names[0])
