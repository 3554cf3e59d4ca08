"""Rates that say what they are of: 接通38个，接通率95%（应接通40个）; 按调整后预算计算的执行率96.9%."""

from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import DURATIONS, WHOLE_OF

_WHOLE = late_pattern("应|共|全|总|计划|目标|任务|辖|下达|安排|批复")
_RECKONED_ON = late_pattern(
    "按照?(?P<of>[^，。；按]{2,12}?)(?:口径)?计(?:算|量)?的?(?:预算|资金)?(?:执行|支出|完成|使用|支付)(?:率|进度)(?:为|是|达到?)*$"
)
_EXTENT = late_pattern("(?:种植|播种|耕地|国土|常住|户籍|登记|在册|在校|存栏|饲养)[\u4e00-\u9fff]{0,4}$")
"""承保率90%（种植面积36万亩）: of all that is there, whatever was done with it."""
_NUMBER = late_pattern("[数额]$")
_NEAR = Decimal("0.5")


def base_told(sentence: Sentence, position: int) -> Term | None:
    """The amount that a rate is reckoned on by its own words, or the one in the bracket right behind it."""
    rate = sentence.terms[position]
    named = _base_named(sentence, rate) if "按" in rate.name else None
    behind = sentence.terms[position + 1 : position + 2]
    if named is not None or not behind or behind[0].depth != rate.depth + 1:
        return named
    return behind[0] if _is_base(rate, behind[0]) else None


def _base_named(sentence: Sentence, rate: Term) -> Term | None:
    """预算186万元，追加后预算205万元，支出198万元，按追加后预算计算的执行率: the only amount before it of that name."""
    found = _RECKONED_ON.search(rate.name)
    if found is None:
        return None
    of = _NUMBER.sub("", found["of"])
    named = [each for each in sentence.terms[: rate.index] if _NUMBER.sub("", words.bare(each.own_name)).endswith(of)]
    return named[0] if len(named) == 1 and named[0].mention.is_exact and named[0].mention.value > 0 else None


def _is_base(rate: Term, base: Term) -> bool:
    """Whether it is all that the bracket tells, and is called the whole."""
    if base.bracket != rate.end or base.unit in DURATIONS or base.unit in WHOLE_OF:
        return False
    is_alone = base.after_mark == "）" and base.mention.value > 0 and base.mention.is_exact
    return is_alone and (_WHOLE.search(base.name) is not None or _EXTENT.search(base.own_name) is not None)


def part_of_base(sentence: Sentence, position: int, base: Term) -> Term | None:
    """The last amount before the rate in the unit of its base that gives the rate, or gives it but for a slip."""
    rate = sentence.terms[position]
    told = [each for each in sentence.terms[:position] if each is not base]
    before = [each for each in told if each.unit == base.unit and each.mention.is_exact]
    amounts = [each for each in before if not each.is_attribute]
    giving = next((each for each in reversed(amounts) if gives(each, base, rate)), None)
    if giving is not None or not amounts or not rate.mention.is_exact:
        return giving
    return _slipped(amounts, base, rate)


def gives(part: Term, base: Term, rate: Term) -> bool:
    """Whether the part is this rate of its base."""
    quotient = part.mention.operand.over(base.mention.operand)
    return quotient is not None and quotient.times(WHOLE_OF[rate.unit]).meets(rate.mention.bounds)


def _slipped(amounts: Sequence[Term], base: Term, rate: Term) -> Term | None:
    """The one that gives it but for a slip, or the last where it is near."""
    for each in reversed(amounts):
        quotient = each.mention.operand.over(base.mention.operand)
        if quotient is not None and is_slip(rate.mention, quotient.times(WHOLE_OF[rate.unit])):
            return each
    last = amounts[-1]
    value = WHOLE_OF[rate.unit] * last.mention.value / base.mention.value
    return last if value <= WHOLE_OF[rate.unit] and is_close(value, rate.mention.value, _NEAR) else None
