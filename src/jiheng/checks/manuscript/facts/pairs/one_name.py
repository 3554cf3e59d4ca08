"""How long a shared name, and how many digits, make a slip likelier than two facts."""

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import (
    FEW_DIGITS,
    LONG,
    MANY,
    MANY_DIGITS,
    TWO_DIGITS,
    WHOLE_NAME,
    FactPair,
)
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun, differ_in_time, is_target, same_noun
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import significant
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import MONEY, PERCENT

_TAILS = late_pattern("(?:项目|工程|专项|补助|资金|经费|金额|总额|数量?|面积|总数)*$")
_SHARE = late_pattern("占|比例|比重|增幅|增长|下降")
_OF_ANY_RATE = late_pattern(
    "(?:全[国省市县区]|项目|资金|预算|全年|年度|实际|综合|总体|整体|部门|单位|财政|支出|专项|本|该|其)*"
)
_INVESTMENT = late_pattern("(?:根据|批复|核定|该|本|项目|工程|计划|概算|估算|的)*总投资额?")
_OF_DOING = late_pattern("支出|支付|拨付|到位|使用|执行|发放|兑付|决算|结算|完成情况|成效")
_OF_PLANNING = late_pattern("预算|计划|安排|目标|任务|下达|批复")
_OPENING, _FULL_NAME, _ENOUGH = 12, 7, 20


def is_slip_under_one_name(pair: FactPair) -> bool:
    """Whether the shared name is long enough for so few digits, or the number for so short a name."""
    long_name = len(pair.name) > LONG
    if pair.one.mention.unit == PERCENT:
        is_one_rate = long_name or (pair.fewest_digits >= MANY_DIGITS and pair.name.endswith("率"))
        if not (pair.is_swapped and is_one_rate and pair.fewest_digits >= FEW_DIGITS):
            return False
    if pair.is_swapped:
        if pair.fewest_digits >= MANY_DIGITS or (pair.is_long_swap and len(pair.name) >= LONG):
            return True
        if min(pair.fewest_written, pair.most_digits) >= FEW_DIGITS and (
            pair.is_of_noun or (len(pair.name) >= MANY and pair.is_beside_both)
        ):
            return True
        if len(pair.name) >= WHOLE_NAME and (pair.is_of_noun or pair.is_beside_both):
            return pair.fewest_written >= TWO_DIGITS and pair.one.mention.unit != PERCENT
    if pair.fewest_digits >= FEW_DIGITS and len(pair.name) >= LONG and pair.is_most_of_noun:
        return True
    is_counted = pair.one.mention.unit != PERCENT and not pair.is_part
    return is_counted and long_name and pair.fewest_digits >= MANY_DIGITS and pair.ends_both


def is_only_slip_under_one_name(pair: FactPair) -> bool:
    """The same where the report tells no third value under this name.

    Then four digits of which one is off tell enough under any name that ends both, and two under a name that is whole.
    """
    if differ_in_time(*pair.both) or are_stages_apart(*pair.both) or is_told_beside(*pair.both):
        return False
    if pair.fewest_digits >= MANY_DIGITS and pair.one.aspect is pair.other.aspect:
        if pair.one.mention.unit == PERCENT and not _are_one_rate(pair):
            return False
        if pair.ends_both or _without_fund(pair.one) == _without_fund(pair.other) != "":
            return True
        return len(pair.name) > LONG and pair.one.mention.unit != PERCENT and not pair.is_part
    if pair.fewest_written < TWO_DIGITS:
        return False
    if (pair.fewest_digits >= FEW_DIGITS or pair.is_swapped) and _is_of_one_row(pair):
        return True
    if pair.one.mention.unit == MONEY and all(_INVESTMENT.fullmatch(fact.left) for fact in pair.both):
        return True
    return _is_whole_name(pair)


def are_shares(pair: FactPair) -> bool:
    """Whether they tell how much of something: each part of a whole has its own."""
    return pair.one.mention.unit == PERCENT and _SHARE.search(pair.one.left) is not None


def _is_of_one_row(pair: FactPair) -> bool:
    """Whether the figure next to both is the same, 脱贫137户465人 and 脱贫127户465人; under two names a long one."""
    if pair.one.mention.unit in (MONEY, PERCENT):
        return False
    is_named = pair.one.left == pair.other.left and not pair.is_part
    return any(
        first.unit == second.unit
        and first.mention.value == second.mention.value >= _ENOUGH
        and (is_named or (pair.is_swapped and len(significant(first.mention.number)) >= FEW_DIGITS))
        for first, second in zip(*map(_next_to, pair.both), strict=True)
        if first is not None and second is not None
    )


def _next_to(fact: Fact) -> tuple[Term | None, Term | None]:
    terms, index = fact.sentence.terms, fact.term.index
    return (terms[index - 1] if index else None, terms[index + 1] if index + 1 < len(terms) else None)


def _is_whole_name(pair: FactPair) -> bool:
    """Whether the same long noun, but for verbs before it and general words behind, is the name of both."""
    if pair.one.aspect is not pair.other.aspect and Aspect.ACTUAL in (pair.one.aspect, pair.other.aspect):
        return False
    if pair.one.mention.unit == PERCENT:
        is_named = min(len(fact.left) for fact in pair.both) >= _FULL_NAME and _are_one_rate(pair)
        return is_named and not any(map(is_target, pair.both))
    names = [_whole(fact) for fact in pair.both]
    noun = names[0] if names[0] == names[1] else same_noun(*pair.both)
    is_counted = pair.one.mention.unit != MONEY and not pair.is_part and pair.fewest_digits >= TWO_DIGITS
    return len(noun) >= WHOLE_NAME - is_counted and is_target(pair.one) == is_target(pair.other)


def _are_one_rate(pair: FactPair) -> bool:
    """Whether what one name has more than the other says nothing: 项目预算执行率, 预算执行率."""
    shorter, longer = sorted((pair.one.left, pair.other.left), key=len)
    return longer.endswith(shorter) and _OF_ANY_RATE.fullmatch(longer.removesuffix(shorter)) is not None


def _without_fund(fact: Fact) -> str:
    return _TAILS.sub("", fact.left)


def _whole(fact: Fact) -> str:
    return _TAILS.sub("", bare_noun(fact.left))


def are_stages_apart(one: Fact, other: Fact) -> bool:
    """Whether the paragraph or section of one is of what was planned, and that of the other of what was done."""
    stages = [_stage(fact) for fact in (one, other)]
    return set(stages) == {Aspect.PLANNED, Aspect.ACTUAL}


def _stage(fact: Fact) -> Aspect:
    if fact.aspect is not Aspect.NEUTRAL:
        return fact.aspect
    around = fact.section + "，" + fact.passage.text[:_OPENING]
    is_done, is_planned = _OF_DOING.search(around), _OF_PLANNING.search(around)
    if bool(is_done) == bool(is_planned):
        return Aspect.NEUTRAL
    return Aspect.ACTUAL if is_done else Aspect.PLANNED
