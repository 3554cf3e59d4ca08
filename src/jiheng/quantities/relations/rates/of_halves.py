"""Shares of two kinds that together are all: 男性1,923人，女性1,849人，男性占51%; 税收2.3亿元，非税0.9亿元."""

from collections.abc import Callable, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import are_halves
from jiheng.quantities.relations.arithmetic.taken_together import together
from jiheng.quantities.relations.rates.pairs import HERE, Pair
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NOT_ADDED

_SHARE = late_pattern(
    "(?P<of>[\u4e00-\u9fff]{1,10}?)(?:所占|占)(?:总数|全部|总量|总额)?的?(?:比例?|比重)?(?:约|达到?|为|是|仅)*$"
)
_NOT_ALL = late_pattern("其中|新增|上年|去年|同期|计划|目标|预算|[增减超]")
_LEADING = late_pattern("^(?:全年|本年|全[县区市镇]|现有|共有|其中|有)+")
_TWO = 2


def share_of_both(sentence: Sentence, rate: Term) -> Pair | None:
    """The one of the two amounts right before a share that it names, over both; None where they are not all."""
    if rate.index < _TWO or not rate.mark:
        return None
    both = one, other = sentence.terms[rate.index - _TWO], sentence.terms[rate.index - 1]
    found = _SHARE.fullmatch(rate.own_name) if _are_level(one, other, rate) else None
    if found is None:
        return None
    names = [_LEADING.sub("", each.own_name) for each in both]
    part = _named(found["of"], both, names) if all(names) and are_halves(names) else None
    return Pair(rate, part, together(both), (), HERE, is_bound=True) if part is not None else None


def _are_level(one: Term, other: Term, rate: Term) -> bool:
    """Whether they stand side by side right before the share, each as it is now."""
    if one.unit != other.unit or one.unit in NOT_ADDED or one.mention.scale != other.mention.scale:
        return False
    is_next = other.clause - one.clause <= 1 and rate.clause - other.clause == 1
    is_level = one.depth == other.depth == rate.depth and one.is_plain and other.is_plain
    return is_next and is_level and not any(_NOT_ALL.search(each.name) for each in (one, other))


def _named(of: str, both: Sequence[Term], names: Sequence[str]) -> Term | None:
    """The one whose kind begins the share's own name: 女 of 女职工, 税收收入 of 税收."""
    if not {*of} <= {*"".join(names)}:
        return None  # 女性领导干部 of 男性干部 and 女性干部: only some of them
    begun: tuple[Callable[[str], bool], ...] = (
        lambda name: name.startswith(of[:_TWO]),
        lambda name: of[:_TWO] in name,
        lambda name: name.startswith(of[0]),
        lambda name: of[0] in name,
    )
    for is_named in begun:
        named = [each for each, name in zip(both, names, strict=True) if is_named(name)]
        if len(named) == 1:
            return named[0]
    return None
