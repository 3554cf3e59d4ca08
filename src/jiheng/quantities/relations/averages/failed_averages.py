"""Averages that their total and their number do not give: which two they must be of, and how sure that is."""

from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import slip_factors
from jiheng.quantities.relations.averages.fitting import (
    has_digits_in_another_order,
    is_near,
    is_slipped,
    is_swapped_about,
)
from jiheng.quantities.relations.averages.totals_and_counts import average_told, quotients
from jiheng.quantities.relations.averages.whom import are_other_people, is_all_of_the_next, is_named_in, is_of_one_kind
from jiheng.quantities.relations.names.counted import whole_count
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY
from jiheng.quantities.words import YEAR

_ALL_YEAR, _AT_THE_END = late_pattern("全年|年度|本年|当年|累计"), late_pattern("年[末底]|期末")
_IN_ALL = late_pattern("(?:累计|总数|共有?|达到?|现有|合计)+")
_ROUGHLY = Decimal("0.12")
_WHOM = 3
_VERB = 2
_NOUN = 8
_THINGS = frozenset("船艇车站校园村镇乡县区市户企社队厂店矿井塘棚库桥院所馆室楼栋床机组班员生师民工者庭")
"""The last character of what averages are taken over; other nouns tell what each of them got."""
_NOT_BOUNDED = frozenset({Qualifier.EXACT, Qualifier.ABOVE, Qualifier.ABOUT})
_TOLD = 10
_BASE = late_pattern(r"上年|去年|同期|目标|计划|任务")
_PLANNED = late_pattern("计划|拟|目标")
"""What each was to have is no average of what there was in the end."""
_LEVEL = late_pattern("平均标准|均[^，。；]{0,8}(?:标准|定额)|低保[^，。；]{0,4}标准")
"""What everyone is brought up to is no average of what was paid."""
_EARNED = late_pattern(r"增收|收入|工资|薪|分红|收益|创收")
_RAISED = late_pattern("(?:提高|提标|上调|调增|上涨)(?:了|标准)?(?:约|近)?$")
_MORE = "增"
"""亩均提高100公斤，可新增产能800亿公斤."""
_GRANTED, _INVESTED = late_pattern("补助|补贴|奖补"), late_pattern("投资[额约为]*$")
"""总投资658万元，户均补助1.1万元: a grant is a part of what is invested."""
_PAID_BY = late_pattern("(?:中央|[省市县区乡镇]级|本级|上级)(?:财政|专项|配套)?")


def failed_average(term: Term, per: str, sentence: Sequence[Term], before: Sequence[Term]) -> Statement | None:
    """The average that they do not give, unless those there were at the end stand for those there were all along."""
    told = _failed(term, per, sentence, before)
    if told is None or told.relation is not Relation.AVERAGE or len(told.operands) != _VERB:
        return told
    whole, count = told.operands
    of_all_count = next((each for each in sentence if each.mention is count), None)
    told = (_over_those_in_all(term, whole, of_all_count, sentence) if of_all_count is not None else None) or told
    if told.holds:
        return told
    of_all = next((each.name for each in (*before, *sentence) if each.mention is whole), "")
    ahead = "".join(each.name for each in (*before, *sentence) if each.start <= count.start)
    return None if comes_out_roughly(term.mention, whole, of_all, count, ahead) else told


def _over_those_in_all(term: Term, whole: Mention, count: Term, sentence: Sequence[Term]) -> Statement | None:
    """新增店铺4家，累计28家，从业84人，店均3人: over all there are, not over the new ones."""
    behind = next((each for each in sentence if each.index == count.index + 1 and each.unit == count.unit), None)
    of_all = next((each for each in sentence if each.mention is whole), None)
    if behind is None or of_all is None or _IN_ALL.fullmatch(behind.own_name) is None or not behind.mention.value:
        return None
    share = whole.operand.over(behind.mention.operand)
    is_right = share is not None and share.meets(term.mention.bounds)
    return average_told(term.mention, of_all, behind, holds=is_right)


def comes_out_roughly(average: Mention, whole: Mention, name: str, count: Mention, ahead: str) -> bool:
    """年底在册4,903人，全年支出931万元，人均1,766元: others came and went, so that it comes out only roughly.

    `name`: that of the whole, `ahead`: the words before the number.
    """
    if average.unit != MONEY or not (_ALL_YEAR.search(name) and _AT_THE_END.search(ahead)):
        return False
    value = whole.value / count.value
    return is_close(value, average.value, _ROUGHLY) and not is_slip(average, Interval.point(value))


def _failed(term: Term, per: str, sentence: Sequence[Term], before: Sequence[Term]) -> Statement | None:
    """`sentence`: the amounts told with it, `before`: those of sentences before.

    The one total and the one count that the average can be of; or, of several, those that nearly give it."""
    if not per or _LEVEL.search(term.name) or _PLANNED.search(term.name) or is_of_one_kind(term, sentence):
        return None
    if term.unit == "次" and any(each.unit == "人次" and term.clause - each.clause == 1 for each in sentence):
        return None  # 学习48次，谈心谈话292人次，人均2次: of the talks, over people told elsewhere
    is_about = not term.mention.is_exact
    if is_about and _is_rounded(term, quotients(term, per, [*before, *sentence])):
        return None
    told = [pair for pair in quotients(term, per, sentence) if pair[0].mention.is_exact and pair[1].mention.is_exact]
    slipped = next((made for pair in told if (made := slipped_average(term.mention, *pair)) is not None), None)
    if slipped is not None:
        return slipped
    told = [pair for pair in told if not is_all_of_the_next(pair[1], sentence)]
    told = _of_those_named(term, [pair for pair in told if _are_counted_as(term, per, pair[1])], per)
    own = [pair for pair in told if all(each.segment == term.segment for each in pair)]
    told = own if own and term.segment else told
    if any(are_other_people(*pair, sentence) for pair in told):
        return None
    if is_about and not any(is_swapped_about(term.mention, *pair) for pair in told):
        told = [pair for pair in told if _is_right_behind(term, per, *pair) and not _is_of_a_base(*pair)]
        if not told:
            return None  # of others it may be so far off that no 约 covers it
    exact = [pair for pair in told if pair[0].mention.value > term.mention.value and _is_of(term, pair[0])]
    ahead = [pair for pair in exact if all(each.start < term.start for each in pair)]
    beside = [pair for pair in ahead or exact if all(each.segment == term.segment for each in pair)]
    if len(ahead or exact) == len(beside) == 1:
        return average_told(term.mention, *beside[0], holds=False)
    is_more = not exact and len(told) == 1 and told[0][0].mention.value <= term.mention.value
    if is_more and _is_right_behind(term, told[0][1].unit, *told[0]):
        return average_told(term.mention, *told[0], holds=False, confidence=Confidence.PROBABLE)  # more than all
    if len(exact) == 1 and _is_followed_by(term, exact[0][0]):
        return average_told(term.mention, *exact[0], holds=False, confidence=Confidence.PROBABLE)
    if len(ahead) == 1 and _is_right_behind(term, per, *ahead[0]):
        return average_told(term.mention, *ahead[0], holds=False, confidence=Confidence.PROBABLE)
    return _of_the_likeliest(term, per, sentence, before, exact, beside)


def _of_the_likeliest(
    term: Term,
    per: str,
    sentence: Sequence[Term],
    before: Sequence[Term],
    exact: Sequence[tuple[Term, Term]],
    beside: Sequence[tuple[Term, Term]],
) -> Statement | None:
    """Of several pairs the one that nearly gives it, that its name tells, or that a slip parts from it."""
    wide = [
        pair
        for pair in exact or quotients(term, per, [*before, *sentence])
        if _are_counted_as(term, per, pair[1])
        and not _is_of_a_base(*pair)
        and _is_of(term, pair[0])
        and pair[0].mention.is_exact
        and pair[1].mention.is_exact
    ]
    may_be_near = beside if exact else wide
    near = [pair for pair in may_be_near if pair in wide and is_near(term.mention, *pair)]
    named = [pair for pair in wide if is_named_in(*pair)]
    is_only = len(exact) == 1
    slipped_pairs = [pair for pair in wide if is_slipped(term.mention, *pair, is_only=is_only)]
    wide = near or (named if len(named) == 1 else slipped_pairs)
    if not wide:
        return None if exact else _of_vague(term, per, sentence)
    whole, count = max(wide, key=lambda pair: (pair[0].start, pair[1].mention.value))
    return average_told(term.mention, whole, count, holds=False, confidence=Confidence.PROBABLE)


def _is_rounded(average: Term, pairs: Sequence[tuple[Term, Term]]) -> bool:
    """约300元 for 304元, but not 约340元: its digits in another order are no rounding."""
    near = [pair for pair in pairs if is_near(average.mention, *pair)]
    return any(not has_digits_in_another_order(average.mention, *pair) for pair in near)


def _is_right_behind(average: Term, per: str, whole: Term, count: Term) -> bool:
    """活动336场，…；参与2.7万人次，场均80人次: right behind its total, over the one count told in what it is over."""
    is_next = average.index - whole.index == 1 and average.clause - whole.clause == 1
    return is_next and per == count.unit and not average.begins_parts


def _is_of_a_base(whole: Term, count: Term) -> bool:
    """Whether either was planned, or is of another time."""
    return _BASE.search(whole.name[-_TOLD:]) is not None or _BASE.search(count.name[-_TOLD:]) is not None


def _is_followed_by(average: Term, whole: Term) -> bool:
    """修复138件；平均每件修复费用3,000元，支出41.4万元: the total stands right behind."""
    return whole.index == average.index + 1 and whole.clause == average.clause + 1 and not whole.is_attribute


def _of_those_named(term: Term, pairs: list[tuple[Term, Term]], per: str) -> list[tuple[Term, Term]]:
    """12个乡镇、36个村，每村…: those whose count names what the average is over; or 春季、秋季和全年: those of all."""
    named = [pair for pair in pairs if per in pair[1].after[:_WHOM] or per == pair[1].unit]
    counted = whole_count([count for whole, count in pairs if whole is pairs[0][0] and whole.start < term.start])
    return [pair for pair in pairs if pair[1] is counted] or named or pairs


def _are_counted_as(average: Term, per: str, count: Term) -> bool:
    """每艘在册渔船4件 is over no 5艘 that are 救助艇: a thing that it names is what was counted."""
    noun = average.name.rpartition(per)[2].partition("平均")[0]
    if len(noun) < _VERB or noun[-1] not in _THINGS:
        return True
    counted = count.name[-_NOUN:] + count.after[:_NOUN]
    return share_a_word(noun, counted, min(len(noun) - 1, _VERB))


def _of_vague(term: Term, per: str, sentence: Sequence[Term]) -> Statement | None:
    """2.9万余人借书10.5万余册，人均6.3册: nothing that the two can mean gives it, but for a slip."""
    pairs = [pair for pair in quotients(term, per, sentence) if all(each.segment == term.segment for each in pair)]
    if len(pairs) != 1 or not all(each.mention.qualifier in _NOT_BOUNDED for each in pairs[0]):
        return None
    whole, count = pairs[0]
    average = whole.mention.bounds.over(count.mention.bounds)
    if average is None or average.meets(term.mention.bounds):
        return None
    if not (is_slip(term.mention, average) or has_digits_in_another_order(term.mention, whole, count)):
        return None
    return average_told(term.mention, whole, count, holds=False, confidence=Confidence.PROBABLE)


def _is_of(average: Term, whole: Term) -> bool:
    """Whether it can be an average of that: 人均增收 is of what is earned only, and not of an investment."""
    if _RAISED.search(average.name) and not (_RAISED.search(whole.name) or _MORE in whole.name):
        return False  # 年人均提高256元 is no average of what was paid
    if _PAID_BY.search(whole.name) and not _PAID_BY.search(average.name):
        return False  # 市级补助141.8万元，户均补助2.3万元: others paid as well
    if _GRANTED.search(average.name) and _INVESTED.search(whole.name):
        return False
    if YEAR.search(average.name):
        return False  # 2022年户均1.9万元: of another year than what is told before
    return not _EARNED.search(average.name) or bool(_EARNED.search(whole.name + whole.after[:4]))


def slipped_average(stated: Mention, whole: Term, count: Term) -> Statement | None:
    """An average that fits when it, or the total, is 10,000 times as large or as small."""
    if stated.unit != MONEY or whole.mention.value == stated.value:
        return None
    value = whole.mention.value / count.mention.value
    for factor in slip_factors(stated, value, value / 200):
        arithmetic = f"{whole.mention.text}÷{count.mention.text}与{stated.text}差{factor}倍"
        if value < 1 and stated.scale > 1:
            right = format(stated.number, "f") + MONEY
            operands = (whole.mention, count.mention)
            return Statement(Relation.UNIT_SLIP, stated, operands, False, arithmetic, right)
        if value < 1:
            right = format(whole.mention.number, "f") + "万" + whole.mention.unit_text
            operands = (count.mention, stated)
            return Statement(Relation.UNIT_SLIP, whole.mention, operands, False, arithmetic, right)
        operands = (whole.mention, count.mention)
        return Statement(Relation.UNIT_SLIP, stated, operands, False, arithmetic, plain(round_half_up(value, 2)) + "元")
    return None
