"""Averages: 人均X, 场均X, 平均每户X; and the mean of a list: 91分、89分、92分、94分，平均91.5分."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.averages.by_the_month import by_the_month
from jiheng.quantities.relations.averages.counted_together import counted_together
from jiheng.quantities.relations.averages.factors import months_paid
from jiheng.quantities.relations.averages.failed_averages import failed_average, slipped_average
from jiheng.quantities.relations.averages.fitting import has_digits_in_another_order, is_average, is_product
from jiheng.quantities.relations.averages.over_time import in_a_row, length_of, over_time
from jiheng.quantities.relations.averages.totals_and_counts import average_told, quotients
from jiheng.quantities.relations.averages.whom import is_of_some
from jiheng.quantities.relations.averages.yearly_steps import is_step, yearly_step
from jiheng.quantities.relations.names.counted import counted_in, is_of_one, per_of_average, pers_of_price, whole_count
from jiheng.quantities.relations.names.from_and_to import levels_left, with_levels_that_are
from jiheng.quantities.relations.names.levels_made import level_made
from jiheng.quantities.sentence import Sentence, Term, row_before
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Relation, Statement, is_close, joined
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, PERCENTAGES, SCORE

_WINDOW = 8
_PRICE_NEAR = Decimal("0.35")
_TIMES = DURATIONS - {"小时"}
_WHOM, _TWO = 3, 2
_VERB = _WORD = 2
_OF_A_KIND = "的"
_MAY_FAIL = frozenset({Qualifier.EXACT, Qualifier.ABOUT})
_EACH_OF_A_TERM = ("期均", "级均")
"""3年期和5年期均为30亿元: each of them, and no average."""
_ONCE = ((), ("年",))
"""每公里3,500元, 每公里每年3,500元."""
_AIMED, _DONE = late_pattern("(?<![比较超于])(?:计划|目标|拟|预计)"), late_pattern("实际|完成")
_OVER_THOSE = late_pattern("[^，。；]{0,8}平均[^多少高低增降，。；]{0,4}")
_BOUND = late_pattern("(?:低于|高于|不超过|未超|小于)[^，。；]*$|概算|控制价|限价|上限")
_AVERAGE_PRICE = re.compile("(?:均价|平均价格|平均单价)(?:为|约|达)*$")
_RECKONED = ("计算", "测算", "折算")
_OF_ANOTHER_YEAR = late_pattern("(?:上年|去年|上一年|往年|同期)(?!度?(?:结|未|的))")
"""上年平均每家98人: of what there was then."""
_PEOPLE_OF_A_YEAR = re.compile("年平均(?:常住|户籍)?(?:总人口|人口)$")
"""年平均常住人口10.4万人 is no average over anything."""
_YEARLY = "年均"
"""年均保障对象14,000人: how many there were on the whole."""
_DIGITS = tuple("0123456789")
_SO_MANY_YEARS = late_pattern("(?P<count>[两二三四五])年(?:来|间)?的?(?:年均|平均)[一-鿿]{0,8}$")
_OF_ALL = late_pattern("全[国省市州县区旗镇乡校院局]|所有|各")
_BEST = late_pattern("前[两三四五六七八九十0-9]|居前|靠前|最[高低多少]")
_MEAN = quick_pattern(r"(?<!单[\u4e00-\u9fff])平均(?:得分|分)?(?:为|是)?$")


def averages(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The averages of a sentence; `near` stands before it in the passage."""
    left = levels_left(sentence) if "均" in sentence.words else frozenset()
    left = frozenset(place for place in left if "均" in sentence.terms[place].name)
    sentence = with_levels_that_are(sentence, left)
    for position, term in enumerate(sentence.terms):
        if term.unit in _TIMES or term.unit in (PERCENT, PERCENTAGE_POINTS) or position in left:
            continue
        per = _per(sentence, position)
        statement = None
        pers = pers_of_price(term) if per is None and position > (not near) else None
        if pers and pers[1:] in _ONCE and not term.name.startswith("各"):
            statement = _average(sentence, position, pers[0], near, is_price=True)
        if _MEAN.search(term.name):
            statement = _mean(sentence, position)
        if "年" in term.name and statement is None:
            statement = _mean_of_the_years(sentence, term)
        if statement is None and per is not None and (length := length_of(per)) is not None:
            statement = yearly_step(sentence, position) if is_step(term) else None
            statement = statement or over_time(sentence, position, length, near)
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
    return len(noun) >= _WORD and "总" in before.name and before.name.replace("总", "").endswith(noun)


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
    if len(listed) < 2 or (_OF_ALL.match(sentence.terms[position].own_name) and _BEST.search(sentence.words)):
        return None  # 前三名分别为98分、97分、96分，全市平均91分
    listed.reverse()
    value = sum((each.value for each in listed), Fraction(0)) / len(listed)
    holds = total([each.interval for each in listed]).times(Fraction(1, len(listed))).meets(stated.interval)
    working = f"（{joined(listed, '＋')}）÷{len(listed)}"
    relation = Relation.SCORE if stated.unit == SCORE else Relation.AVERAGE
    return quotient_told(relation, stated, tuple(listed), working, value, holds=holds)


def _mean_of_the_years(sentence: Sentence, term: Term) -> Statement | None:
    """2022年、2023年分别接待318万人次和486万人次，两年年均402万人次: of as many amounts in a row as years."""
    found = _SO_MANY_YEARS.match(term.own_name)
    row = row_before(sentence.terms[: term.index]) if found is not None and term.index else []
    if found is None or len(row) != numeral_value(found["count"]) or term.clause - row[-1].clause != 1:
        return None
    if any(each.unit != term.unit or not each.is_plain for each in row) or not term.mention.is_exact:
        return None
    listed = [each.mention for each in row]
    value = sum((each.value for each in listed), Fraction(0)) / len(listed)
    holds = total([each.interval for each in listed]).times(Fraction(1, len(listed))).meets(term.mention.interval)
    if not holds and not min(each.value for each in listed) <= term.mention.value <= max(each.value for each in listed):
        return None
    working = f"（{joined(listed, '＋')}）÷{len(listed)}"
    return quotient_told(Relation.AVERAGE, term.mention, tuple(listed), working, value, holds=holds)


def _average(
    sentence: Sentence, position: int, per: str, near: Sequence[Sentence], *, is_price: bool = False
) -> Statement | None:
    """An average with its total and its count; `is_price`: 每平方米150元, which need not be one."""
    term = sentence.terms[position]
    stated = term.mention
    if position and not term.mark and term.name.startswith(_EACH_OF_A_TERM):
        return None
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
    has_own = any(term.segment == whole.segment == count.segment for whole, count in quotients(term, per, here))
    for operands in (here, [*before[-_WINDOW:], *here, *behind]):
        for whole, count in quotients(term, per, operands):
            is_told_first = is_price and whole.start > term.start and whole.start >= sentence.start
            if is_told_first and not is_product(stated, whole.mention, count.mention):
                continue
            if has_own and term.segment not in (whole.segment, count.segment):
                continue  # of the others in a row: 甲市……；乙市……，人均
            if is_average(stated, whole.mention, count.mention):
                return average_told(stated, whole, count, holds=True)
    changed = _of_what_was_cut(sentence, term, per, here)
    if changed is not None:
        return changed
    both = _over_both(sentence, term, per, here) if len(here) > _TWO else None
    if both is not None:
        return both
    if stated.qualifier not in _MAY_FAIL or words.COMPARED.search(term.name):
        return None  # 较上年次均1.25万元提高: that of another time
    if is_of_some(term, [*before, *here]) or _OF_ANOTHER_YEAR.match(term.own_name):
        return None
    if is_price:
        return _failed_price(term, per, here, before)
    behind = behind if _AIMED.search(sentence.text, sentence.start, term.start) is None else _up_to_results(behind)
    own = [  # 均未超过标准（小学45人）: a bracket of another word
        each
        for each in behind
        if each.segment == term.segment and (each.depth <= term.depth or term.after_mark == "（")
    ]
    pairs = quotients(term, per, [*before[-_WINDOW:], *here, *own])
    if any(months_paid(term, whole) for whole, _ in pairs):
        return by_the_month(sentence, term, pairs)
    failed = failed_average(term, per, [*here, *own], before[-_WINDOW:])
    return failed and (_of_what_became(failed, (*near, sentence)) or failed)


def _of_what_became(failed: Statement, told: Sequence[Sentence]) -> Statement | None:
    """票款上年1.8亿元，减少0.12亿元。按1.5亿人次算，平均每人次1.12元: of what there is, and not of what there was."""
    if len(failed.operands) != _TWO:
        return None
    whole, count = failed.operands
    made = level_made(whole, told)
    quotient = made.level.over(count.operand) if made is not None else None
    if made is None or quotient is None or not quotient.meets(failed.target.bounds):
        return None
    operands, working = (whole, made.change, count), f"{made.working}÷{count.text}"
    return quotient_told(Relation.AVERAGE, failed.target, operands, working, made.value / count.value, holds=True)


def _of_what_was_cut(sentence: Sentence, average: Term, per: str, here: Sequence[Term]) -> Statement | None:
    """核减工程价款580万元，涉及20个项目，平均每个29万元: what is told with its noun is an amount, whatever its verb."""
    told = [each for each in sentence.terms[: average.index] if each.is_named_as_change and each not in here]
    told = [each for each in told if each.unit == average.unit and words.COMPARED.search(each.name) is None]
    counts = [each for each in here if each.unit != average.unit]
    for whole, count in quotients(average, per, [*told, *counts]) if told else ():
        if count.index - whole.index == 1 and is_average(average.mention, whole.mention, count.mention):
            return average_told(average.mention, whole, count, holds=True)
    return None


def _failed_price(term: Term, per: str, here: Sequence[Term], before: Sequence[Term]) -> Statement | None:
    """A price that no total and number give: only a slip, or how near it lies, shows that it is one of theirs."""
    stated, pairs = term.mention, quotients(term, per, here)
    if not stated.is_exact:
        swapped = [pair for pair in pairs if has_digits_in_another_order(stated, *pair)]
        return average_told(stated, *swapped[0], holds=False, confidence=Confidence.PROBABLE) if swapped else None
    if _BOUND.search(term.name):
        return None  # 低于概算单价67.5万元/公里
    slipped = next((made for pair in pairs if (made := slipped_average(stated, *pair)) is not None), None)
    return slipped or _nearly(term, per, here) or _slipped_of_one_before(term, per, [*before, *here])


def _over_both(sentence: Sentence, average: Term, per: str, here: Sequence[Term]) -> Statement | None:
    """That of the numbers told side by side, where they give it or a slip in it is all that parts it from theirs."""
    joined = counted_together(sentence, average, per, here)
    pairs = [pair for pair in quotients(average, per, joined) if pair[1] not in here] if joined else []
    fitting = next((pair for pair in pairs if is_average(average.mention, pair[0].mention, pair[1].mention)), None)
    if fitting is not None:
        return average_told(average.mention, *fitting, holds=True)
    if not pairs or not average.mention.is_exact or is_of_some(average, here):
        return None
    whole, count = pairs[0]
    quotient = whole.mention.operand.over(count.mention.operand)
    if quotient is None or not (whole.mention.is_exact and is_slip(average.mention, quotient)):
        return None
    return average_told(average.mention, whole, count, holds=False, confidence=Confidence.PROBABLE)


def _up_to_results(behind: Sequence[Term]) -> list[Term]:
    """目标培训4期、每期50人，实际培训5期、240人: what was done is no total of what was aimed at."""
    return list(takewhile(lambda each: _DONE.match(each.own_name) is None, behind))


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
    is_of_all = _PEOPLE_OF_A_YEAR.search(term.name) is not None
    return (per is None or is_of_a_year or is_of_all) and not is_of_one(term) and not is_price


def _nearly(term: Term, per: str, here: Sequence[Term]) -> Statement | None:
    """A unit price told behind one total and one count that nearly give it."""
    told = [pair for pair in quotients(term, per, here) if pair[0].mention.is_exact and pair[1].mention.is_exact]
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
    return average_told(term.mention, whole, count, holds=False, confidence=Confidence.PROBABLE)


def _slipped_of_one_before(term: Term, per: str, told: Sequence[Term]) -> Statement | None:
    """抽检3,280批次。…抽检费198.112万元，每批次640元: the one total and count whose quotient is a slip away."""
    pairs = [
        (whole, count)
        for whole, count in quotients(term, per, told)
        if whole.mention.is_exact and count.mention.is_exact and term.clause - whole.clause == 1
        if is_slip(term.mention, Interval.around(whole.mention.value / count.mention.value, term.mention.half()))
    ]
    if len(pairs) != 1:
        return None
    return average_told(term.mention, *pairs[0], holds=False, confidence=Confidence.PROBABLE)
