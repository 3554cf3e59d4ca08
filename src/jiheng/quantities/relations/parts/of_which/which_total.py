"""Which of the figures before a list is its total, and which cannot be."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.quantities.likeness import common_end
from jiheng.quantities.relations.arithmetic.sums import is_sure_slip, summed
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.relations.parts.of_which.no_totals import are_of_both
from jiheng.quantities.relations.parts.of_which.single_part import is_base
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import SCORE

_NOT_FAR, _NEAR = Decimal("0.12"), Decimal("0.25")
_MOST_WHOLES = 6
_TWO = 2


def of_like_name(group: Group) -> Group | None:
    """死亡45人，受伤411人。其中道路死亡38人，火灾死亡7人: of two totals the one that is named like all parts."""
    if len(group.wholes) == 1 or len(group.parts) < _TWO or are_of_both(group, group.wholes[0]):
        return None
    tail = common_end(*group.names)
    alike = [each for each in group.wholes if len(tail) >= _TWO and each.own_name.endswith(tail)]
    if len(alike) != 1:
        return None
    if not is_close(alike[0].mention.value, summed([part.mention for part in group.parts]), _NOT_FAR):
        return None
    return replace(group, wholes=tuple(alike), is_near=True)


def near_enough(group: Group) -> Sequence[Term]:
    """The totals the parts may make up: none beyond a ； where one stands right before."""
    first, nearest = group.parts[0], group.wholes[0]
    wholes = group.wholes[:_MOST_WHOLES]
    if not group.is_near or first.index - nearest.index != 1 or first.segment != nearest.segment:
        return wholes
    return [each for each in wholes if each.segment == nearest.segment]


def whole_of(group: Group, wholes: Sequence[Term]) -> Term:
    """The total that the parts were meant to make up."""
    whole = next((each for each in wholes if not is_base(each)), wholes[0])
    if whole is wholes[0] and len(wholes) > 1 and _counts_the_parts(whole, group):
        whole = wholes[1]
    mentions = [part.mention for part in group.parts]
    if not group.is_near and not is_sure_slip(whole.mention, mentions):
        slipped = [each for each in wholes if is_sure_slip(each.mention, mentions)]
        whole = slipped[0] if len(slipped) == 1 else whole
    scale = mentions[0].scale
    told = (each for each in wholes if each.mention.scale == scale and each.mention.value == whole.mention.value)
    return whole if whole.mention.scale == scale else next(told, whole)


def _counts_the_parts(nearest: Term, group: Group) -> bool:
    """12个三级指标，隶属3个一级指标，其中产出指标6个、…: as many as there are parts, of which all are of more."""
    mentions = [part.mention for part in group.parts]
    is_count = len(mentions) > _TWO and nearest.mention.value == len(mentions) < max(each.value for each in mentions)
    return is_count and is_close(group.wholes[1].mention.value, summed(mentions), _NEAR)


def are_of_another(whole: Term, group: Group) -> bool:
    """受理85件，办结62件；其中受理甲类41件、乙类29件: each part is told by the verb of another figure."""
    verb = group.names[0][:_TWO]
    are_short = min(map(len, group.names)) <= _TWO + 1  # 检验师18人、检验员45人
    if are_short or verb in whole.name or not all(name.startswith(verb) for name in group.names[1:]):
        return False
    return len(group.names) > 1 and any(verb in each.name for each in group.wholes)


def is_told_beside_a_plan(group: Group, whole: Term) -> bool:
    """输送14人，其中田径5人；计划输送12人: a plan behind the only part is no part of what was done."""
    first, *others = group.parts
    return len(others) == 1 and others[0].segment != first.segment and is_base(others[0]) and not is_base(whole)


def are_full_marks_of(group: Group, whole: Term) -> bool:
    """效益得22分。四类满分分别为20分、25分、30分、25分: what could be got makes up no score."""
    first = group.parts[0]
    return first.unit == SCORE and "满分" in first.name and "满分" not in whole.name and "总分" not in whole.name
