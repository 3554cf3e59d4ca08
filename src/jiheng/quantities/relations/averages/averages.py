"""Averages: 人均X, 场均X, 平均每户X; and the mean of a list: 91分、89分、92分、94分，平均91.5分."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.arithmetic.sums import slip_factors
from jiheng.quantities.relations.averages.factors import months_paid, multiplies
from jiheng.quantities.relations.averages.fitting import is_average, is_near, is_product, is_slipped, is_swapped_about
from jiheng.quantities.relations.averages.over_time import in_a_row, length_of, over_time
from jiheng.quantities.relations.averages.whom import are_other_people, is_all_of_the_next, is_named_in
from jiheng.quantities.relations.names.counted import counted_in, is_of_one, per_of_average, pers_of_price, whole_count
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Relation, Statement, is_close, joined
from jiheng.quantities.units import DURATIONS, GENERAL, MONEY, PERCENT, PERCENTAGE_POINTS, PERCENTAGES, SCORE, base_of

_WINDOW = 8
_PRICE_NEAR = Decimal("0.35")
_KILOGRAMS = 1000
_TIMES = DURATIONS - {"小时"}
_WHOM = 3
_VERB = _WORD = 2
_OF_A_KIND = "的"
_VISITORS = "人", "人次"
"""培训8期640人次，平均每期80人."""
_TIME = "次"
"""平均每车3次 is of 1,860辆次."""
"""每公里投资 is of an amount whose name ends with 投资."""
_NOUN = 8
_THINGS = frozenset("船艇车站校园村镇乡县区市户企社队厂店矿井塘棚库桥院所馆室楼栋床机组班员生师民工者庭")
"""The last character of what averages are taken over; other nouns tell what each of them got."""
_MAY_FAIL = frozenset({Qualifier.EXACT, Qualifier.ABOUT})
_NO_LESS = frozenset({Qualifier.EXACT, Qualifier.ABOVE})
_BASE = re.compile(r"上年|去年|同期|目标|计划|任务")
_PLANNED = re.compile("计划|拟|目标")
"""What each was to have is no average of what there was in the end."""
_LEVEL = re.compile("平均标准|均[^，。；]{0,8}(?:标准|定额)|低保[^，。；]{0,4}标准")
"""What everyone is brought up to is no average of what was paid."""
_EARNED = re.compile(r"增收|收入|工资|薪|分红|收益|创收")
_RAISED = re.compile("(?:提高|提标|上调|调增|上涨)(?:了|标准)?(?:约|近)?$")
_ONCE = ((), ("年",))
"""每公里3,500元, 每公里每年3,500元."""
_MORE = "增"
"""亩均提高100公斤，可新增产能800亿公斤."""
_OVER_THOSE = re.compile("[^，。；]{0,8}平均[^多少高低增降，。；]{0,4}")
_BOUND = re.compile("(?:低于|高于|不超过|未超|小于)[^，。；]*$|概算|控制价|限价|上限")
_AVERAGE_PRICE = re.compile("(?:均价|平均价格|平均单价)(?:为|约|达)*$")
_RECKONED = ("计算", "测算", "折算")
_YEARLY = "年均"
"""年均保障对象14,000人: how many there were on the whole."""
_DIGITS = tuple("0123456789")
_MEAN = quick_pattern(r"(?<!单[\u4e00-\u9fff])平均(?:得分|分)?(?:为|是)?$")


def averages(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The averages of a sentence; `near` stands before it in the passage."""
    for position, term in enumerate(sentence.terms):
        if term.unit in _TIMES or term.unit in (PERCENT, PERCENTAGE_POINTS):
            continue
        per = _per(sentence, position)
        statement = None
        pers = pers_of_price(term) if per is None and position > (not near) else None
        if pers and pers[1:] in _ONCE and not term.name.startswith("各"):
            statement = _average(sentence, position, pers[0], near, is_price=True)
        if _MEAN.search(term.name):
            statement = _mean(sentence, position)
        if statement is None and per is not None and (length := length_of(per)) is not None:
            statement = over_time(sentence, position, length, near)
            yield from in_a_row(sentence, position, length)
        if statement is None and per is not None and term.unit != SCORE:
            statement = _average(sentence, position, per, near)
        if statement is not None:
            yield statement


def _per(sentence: Sentence, position: int) -> str | None:
    """What a figure is an average over, if it is one; 6座水库平均42万立方米 is over the 6."""
    term = sentence.terms[position]
    per = per_of_average(term)
    if per is None:
        return _only_count(sentence, term) if _AVERAGE_PRICE.search(term.name) else None
    if per or not position:
        return per
    if term.unit.startswith("元/"):
        return next(iter(pers_of_price(term) or ()), "")  # 平均造价2,500元/平方米
    before = sentence.terms[position - 1]
    if before.unit == term.unit:
        return (_is_of_a_total(before, term) and _only_count(sentence, term)) or ""
    is_over_it = before.mention.is_counted and before.unit not in DURATIONS
    return before.unit if is_over_it and not term.mark and _OVER_THOSE.fullmatch(term.name) else ""


def _is_of_a_total(before: Term, average: Term) -> bool:
    """新建水库3座，总库容286万立方米，平均库容95.3万立方米: right behind a total with its noun."""
    noun = average.name.rpartition("平均")[2]
    return len(noun) >= _WORD and before.name.endswith(f"总{noun}")


def _only_count(sentence: Sentence, price: Term) -> str | None:
    """采购45台，金额20.7万元，均价4,600元: over the one count right before it and its one total."""
    before = [each for each in sentence.terms[: price.index] if price.clause - each.clause <= _WHOM]
    counts = [each for each in before if each.mention.is_counted and each.unit not in DURATIONS]
    totals = [each for each in before if each.unit == price.unit]
    return counts[0].unit if len(counts) == len(totals) == 1 else None


def _mean(sentence: Sentence, position: int) -> Statement | None:
    """The mean of the figures listed before it with 、 between; not where some of them have no unit of their own."""
    stated = sentence.terms[position].mention
    listed: list[Mention] = []
    for earlier in reversed(sentence.terms[:position]):
        if earlier.unit != stated.unit or not earlier.mention.is_exact:
            break
        listed.append(earlier.mention)
        if earlier.mark != "、":
            break
        if sentence.text[: earlier.name_start - 1].endswith(_DIGITS):
            return None
    if len(listed) < 2:
        return None
    listed.reverse()
    value = sum((each.value for each in listed), Fraction(0)) / len(listed)
    holds = total([each.interval for each in listed]).times(Fraction(1, len(listed))).meets(stated.interval)
    working = f"（{joined(listed, '＋')}）÷{len(listed)}"
    relation = Relation.SCORE if stated.unit == SCORE else Relation.AVERAGE
    return quotient_told(relation, stated, tuple(listed), working, value, holds=holds)


def _average(
    sentence: Sentence, position: int, per: str, near: Sequence[Sentence], *, is_price: bool = False
) -> Statement | None:
    """An average with its total and its count; `is_price`: 每平方米150元, which need not be one."""
    term = sentence.terms[position]
    stated = term.mention
    over = _told_over(sentence, term, per)
    others = [each for each in sentence.terms if each is not term and _may_be_shared(each, term)]
    others = [each for each in others if over in (None, each) or not counted_in(each, per)]
    here = [each for each in others if each.index < position][-_WINDOW:]
    is_whole = not sentence.is_part(term)
    behind = [each for each in others if each.index > position and not (is_whole and sentence.is_part(each))]
    behind = [each for each in behind if each.depth <= term.depth or each.bracket == term.end][:3]
    before = [
        each
        for other in near
        for each in other.terms
        if _may_be_shared(each, term) and each.unit not in PERCENTAGES and (over is None or not counted_in(each, per))
    ]
    has_own = any(term.segment == whole.segment == count.segment for whole, count in _quotients(term, per, here))
    for operands in (here, [*before[-_WINDOW:], *here, *behind]):
        for whole, count in _quotients(term, per, operands):
            is_told_first = is_price and whole.start > term.start and whole.start >= sentence.start
            if is_told_first and not is_product(stated, whole.mention, count.mention):
                continue
            if has_own and term.segment not in (whole.segment, count.segment):
                continue  # of the others in a row: 甲市……；乙市……，人均
            if is_average(stated, whole.mention, count.mention):
                return _quotient_told(stated, whole, count, holds=True)
    if stated.qualifier not in _MAY_FAIL or words.COMPARED.search(term.name):
        return None  # 较上年次均1.25万元提高: that of another time
    if is_price and (not stated.is_exact or _BOUND.search(term.name)):
        return None  # 低于概算单价67.5万元/公里
    if is_price:
        pairs = _quotients(term, per, here)
        slipped = next((made for pair in pairs if (made := _slip(stated, *pair)) is not None), None)
        return slipped or _nearly(term, per, here) or _slipped_of_one_before(term, per, [*before, *here])
    own = [
        each
        for each in behind
        if each.segment == term.segment and (each.depth <= term.depth or term.after_mark == "（")
    ]
    return _fails(term, per, [*here, *own], before[-_WINDOW:])  # 均未超过标准（小学45人）: a bracket of another word


def _told_over(sentence: Sentence, average: Term, per: str) -> Term | None:
    """按年平均人口57.8万人计算，人均8.4万元: the one number that the words say it is over."""
    before = sentence.terms[average.index - 1] if average.index else None
    if before is None or not before.after.startswith(_RECKONED) or not counted_in(before, per):
        return None
    return before if before.name.startswith("按") else None


def _may_be_shared(term: Term, average: Term) -> bool:
    """Whether it can be a total or a count: no other average, not what one of them got, and no change but of its verb.

    压减预算360万元，平均每个项目压减180万元. Nor is it the bound of a kind: 标的额在150万元以上的案件9件.
    """
    if term.after.startswith(_OF_A_KIND) and not term.mention.is_nearly_exact:
        return False
    if term.is_attribute and not average.is_attribute and average.name[-_VERB:] not in term.name:
        return False
    is_price = term.unit == MONEY and "每" in term.name and bool(pers_of_price(term))
    per = per_of_average(term)
    is_of_a_year = per is not None and length_of(per) is not None and term.name.startswith(_YEARLY)
    return (per is None or is_of_a_year) and not is_of_one(term) and not is_price


def _nearly(term: Term, per: str, here: Sequence[Term]) -> Statement | None:
    """A unit price told behind one total and one count that nearly give it."""
    told = [pair for pair in _quotients(term, per, here) if pair[0].mention.is_exact and pair[1].mention.is_exact]
    counted = whole_count([count for whole, count in told if whole is told[0][0]])
    pairs = [pair for pair in told if pair[1] is counted] or told
    if len(pairs) != 1 or term.clause - max(each.clause for each in pairs[0]) > 1:
        return None
    whole, count = pairs[0]
    value = whole.mention.value / count.mention.value
    is_meant = is_slip(term.mention, Interval.point(value)) or is_tenfold(term.mention, Interval.point(value))
    is_meant = is_meant or term.name[-_VERB:] == whole.name[-_VERB:]
    if not is_meant and not is_close(value, term.mention.value, _PRICE_NEAR):
        return None
    return _quotient_told(term.mention, whole, count, holds=False, confidence=Confidence.PROBABLE)


def _slipped_of_one_before(term: Term, per: str, told: Sequence[Term]) -> Statement | None:
    """抽检3,280批次。…抽检费198.112万元，每批次640元: the one total and count whose quotient is a slip away."""
    pairs = [
        (whole, count)
        for whole, count in _quotients(term, per, told)
        if whole.mention.is_exact and count.mention.is_exact and term.clause - whole.clause == 1
        if is_slip(term.mention, Interval.around(whole.mention.value / count.mention.value, term.mention.half()))
    ]
    if len(pairs) != 1:
        return None
    return _quotient_told(term.mention, *pairs[0], holds=False, confidence=Confidence.PROBABLE)


def _fails(term: Term, per: str, sentence: Sequence[Term], before: Sequence[Term]) -> Statement | None:
    """The one total and the one count that the average can be of; or, of several, those that nearly give it."""
    if not per or _LEVEL.search(term.name) or _PLANNED.search(term.name):
        return None
    is_about = not term.mention.is_exact
    if is_about and any(is_near(term.mention, *pair) for pair in _quotients(term, per, [*before, *sentence])):
        return None
    told = [pair for pair in _quotients(term, per, sentence) if pair[0].mention.is_exact and pair[1].mention.is_exact]
    slipped = next((made for pair in told if (made := _slip(term.mention, *pair)) is not None), None)
    if slipped is not None:
        return slipped
    if any(_is_of_months(term, *pair) for pair in _quotients(term, per, [*before, *sentence])):
        return None
    told = [pair for pair in told if not is_all_of_the_next(pair[1], sentence)]
    told = _of_those_named(term, [pair for pair in told if _are_counted_as(term, per, pair[1])], per)
    if any(are_other_people(*pair, sentence) for pair in told):
        return None
    if is_about and not any(is_swapped_about(term.mention, *pair) for pair in told):
        told = [pair for pair in told if _is_right_behind(term, per, *pair)]  # so far off that no 约 covers it
        if not told:
            return None
    exact = [pair for pair in told if pair[0].mention.value > term.mention.value and _is_of(term, pair[0])]
    ahead = [pair for pair in exact if all(each.start < term.start for each in pair)]
    beside = [pair for pair in ahead or exact if all(each.segment == term.segment for each in pair)]
    if len(ahead or exact) == len(beside) == 1:
        return _quotient_told(term.mention, *beside[0], holds=False)
    is_more = not exact and len(told) == 1 and told[0][0].mention.value <= term.mention.value
    if is_more and _is_right_behind(term, told[0][1].unit, *told[0]):
        return _quotient_told(term.mention, *told[0], holds=False, confidence=Confidence.PROBABLE)  # more than all
    if len(exact) == 1 and _is_followed_by(term, exact[0][0]):
        return _quotient_told(term.mention, *exact[0], holds=False, confidence=Confidence.PROBABLE)
    if len(ahead) == 1 and _is_right_behind(term, per, *ahead[0]):
        return _quotient_told(term.mention, *ahead[0], holds=False, confidence=Confidence.PROBABLE)
    wide = [
        pair
        for pair in exact or _quotients(term, per, [*before, *sentence])
        if _are_counted_as(term, per, pair[1])
        and not (_BASE.search(pair[0].name[-10:]) or _BASE.search(pair[1].name[-10:]))
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
    return _quotient_told(term.mention, whole, count, holds=False, confidence=Confidence.PROBABLE)


def _is_right_behind(average: Term, per: str, whole: Term, count: Term) -> bool:
    """活动336场，…；参与2.7万人次，场均80人次: right behind its total, over the one count told in what it is over."""
    is_next = average.index - whole.index == 1 and average.clause - whole.clause == 1
    return is_next and per == count.unit and not average.begins_parts


def _is_followed_by(average: Term, whole: Term) -> bool:
    """修复138件；平均每件修复费用3,000元，支出41.4万元: the total stands right behind."""
    return whole.index == average.index + 1 and whole.clause == average.clause + 1 and not whole.is_attribute


def _of_those_named(term: Term, pairs: list[tuple[Term, Term]], per: str) -> list[tuple[Term, Term]]:
    """12个乡镇、36个村，每村…: those whose count names what the average is over; or 春季、秋季和全年: those of all."""
    named = [pair for pair in pairs if per in pair[1].after[:_WHOM] or per == pair[1].unit]
    counted = whole_count([count for whole, count in pairs if whole is pairs[0][0] and whole.start < term.start])
    return [pair for pair in pairs if pair[1] is counted] or named or pairs


def _is_of_months(average: Term, whole: Term, count: Term) -> bool:
    """户均每月500元，2,268户全年1,360.8万元: the total is of twelve months."""
    months = months_paid(average, whole)
    return months > 0 and multiplies(whole.mention, average, [count], times=months)


def _are_counted_as(average: Term, per: str, count: Term) -> bool:
    """每艘在册渔船4件 is over no 5艘 that are 救助艇: a thing that it names is what was counted."""
    noun = average.name.rpartition(per)[2].partition("平均")[0]
    if len(noun) < _VERB or noun[-1] not in _THINGS:
        return True
    counted = count.name[-_NOUN:] + count.after[:_NOUN]
    return share_a_word(noun, counted, min(len(noun) - 1, _VERB))


def _of_vague(term: Term, per: str, sentence: Sequence[Term]) -> Statement | None:
    """2.9万余人借书10.5万余册，人均6.3册: nothing that the two can mean gives it, but for a slip."""
    pairs = [pair for pair in _quotients(term, per, sentence) if all(each.segment == term.segment for each in pair)]
    if len(pairs) != 1 or not all(each.mention.qualifier in _NO_LESS for each in pairs[0]):
        return None
    whole, count = pairs[0]
    average = whole.mention.bounds.over(count.mention.bounds)
    if average is None or not is_slip(term.mention, average):
        return None
    return _quotient_told(term.mention, whole, count, holds=False, confidence=Confidence.PROBABLE)


def _is_of(average: Term, whole: Term) -> bool:
    """人均增收 is not taken of an investment: what is earned only of what is earned."""
    if _RAISED.search(average.name) and not (_RAISED.search(whole.name) or _MORE in whole.name):
        return False  # 年人均提高256元 is no average of what was paid
    return not _EARNED.search(average.name) or bool(_EARNED.search(whole.name + whole.after[:4]))


def _quotients(term: Term, per: str, terms: Sequence[Term]) -> list[tuple[Term, Term]]:
    """(total, count) pairs, the nearest first."""
    head = term.unit.split("/")[0]
    counts = [each for each in terms if each.unit not in (MONEY, PERCENT, SCORE) and counted_in(each, per)]
    times = {f"{each.unit}{head}" for each in counts} if head == _TIME else set()
    totals = [each for each in (_weighed(each, head) for each in terms) if each.unit == head or each.unit in times]
    if not totals and "均" in term.name:
        totals = [each for each in terms if (head, each.unit) == _VISITORS]
    return [
        (whole, count)
        for whole in reversed(totals)
        for count in reversed(counts)
        if whole is not count
        and count.mention.value
        and (length_of(per) is None or count.unit in DURATIONS)
        and (whole.unit != count.unit or _is_of_its_kind(whole, count, per))
    ]


def _is_of_its_kind(whole: Term, count: Term, per: str) -> bool:
    """108个服务点 of 9个站; 180名学员 of 12名师傅, 每名带15名: told in one unit, the total is the larger."""
    return (whole.unit in GENERAL or count.unit == base_of(per)) and whole.mention.size > count.mention.size


def _weighed(term: Term, unit: str) -> Term:
    """A weight in the unit of the average: 15万吨 of 亩产400公斤."""
    if term.unit != "吨" or unit != "千克":
        return term
    mention = replace(term.mention, scale=term.mention.scale * _KILOGRAMS, unit=unit)
    return replace(term, mention=mention, unit=unit)


def _slip(stated: Mention, whole: Term, count: Term) -> Statement | None:
    """An average that fits when it, or the total, is 10,000 times as large or as small."""
    if stated.unit != MONEY or whole.mention.value == stated.value:
        return None
    value = whole.mention.value / count.mention.value
    for factor in slip_factors(stated, value, value / 200):
        arithmetic = f"{whole.mention.text}÷{count.mention.text}与{stated.text}差{factor}倍"
        if value < 1:
            right = format(whole.mention.number, "f") + "万" + whole.mention.unit_text
            operands = (count.mention, stated)
            return Statement(Relation.UNIT_SLIP, whole.mention, operands, False, arithmetic, right)
        operands = (whole.mention, count.mention)
        return Statement(Relation.UNIT_SLIP, stated, operands, False, arithmetic, plain(round_half_up(value, 2)) + "元")
    return None


def _quotient_told(
    stated: Mention, whole: Term, count: Term, *, holds: bool, confidence: Confidence = Confidence.CERTAIN
) -> Statement:
    value = whole.mention.value / count.mention.value
    working = f"{whole.mention.text}÷{count.mention.text}"
    operands = (whole.mention, count.mention)
    return quotient_told(Relation.AVERAGE, stated, operands, working, value, holds=holds, confidence=confidence)
