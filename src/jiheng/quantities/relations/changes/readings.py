"""The ways to read a rate of change: which amount is the base, and what changed."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.changes.against_budgets import of_a_budget
from jiheng.quantities.relations.changes.change_reading import ChangeReading, of_base, of_current, of_levels
from jiheng.quantities.relations.changes.changes_before import from_change
from jiheng.quantities.relations.changes.list_heads import of_what_heads_a_list
from jiheng.quantities.relations.changes.readings_before import (
    of_change_told_before,
    of_named_before,
    of_the_year_before,
)
from jiheng.quantities.relations.changes.two_levels import (
    BARE_YEAR,
    from_two_levels,
    of_now_and_its_base,
    of_two_levels,
)
from jiheng.quantities.relations.names.bases_named_again import pair_of
from jiheng.quantities.relations.names.changes import (
    AGES,
    BASE,
    FROM,
    SINCE_LAST,
    SINCE_LAST_YEAR,
    TO,
    WAYS,
    direction,
    has_other_base,
    is_against,
    is_change,
    is_of_a_change,
    is_since_another_time,
    is_whole_way,
)
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import YEAR

_ADJUSTED = late_pattern("调整(?:率|幅度)[^，。；]{0,2}$")
_REASON = late_pattern("原因|主要[是因由]|由于|因为")
"""增长86%，主要原因是土地收入增加11亿元: one of the changes that made it."""
_CAME_TO = late_pattern("^(?:达到?|增至|增加到|升至|降至|减至|为)$")
_REFERENCE = late_pattern("[较比](?P<of>[^，。；较比]{3,10}?)(?:增长|增加|提高|上升|下降|减少|降低)了?$")
_SET_BESIDE = "相比"
_LEFT_OUT = late_pattern("[^）]{0,6}(?:不[算包计含]|除外|另[计算列])[^）]{0,6}）")
_MADE_UP = late_pattern("组成|构成")
_REACH, _FAR = 18, 120
_SUBJECT = 3
_WINDOW = 6
_TWO = 2
_RATE_OF_IT = ("率", "占比", "比重", "比例", "份额")
_YEAR_TOLD = late_pattern("(?<![0-9])20[0-9]{2}(?=年)")
_BARE_YEAR = late_pattern("20[0-9]{2}年(?:度|同期)?(?:决算|预算)?数?(?:为|是|有)?")
_BARE_RATE = late_pattern("(?:同比|环比)?(?:增长|下降|增加|减少|增幅|降幅|增速)[了约为达]*")
_IS_NEW = late_pattern("新增|净增|增量")
_IN_BRACKETS = late_pattern("（[^（）]*）")
"""收入（同口径）完成3.02亿元，增长14.6%，增收0.38亿元: what the amount is told by, its change is told by."""


def change_readings(sentence: Sentence, position: int, earlier: Sequence[Sentence]) -> Iterator[ChangeReading]:
    """The ways to read the rate of change at `position`, the likeliest first."""
    term = sentence.terms[position]
    before = [
        each
        for each in sentence.terms[:position]
        if each.unit not in AGES and not is_of_a_change(each) and not is_since_another_time(each, term)
    ]
    if term.depth == 0:
        beside = sentence.terms[position - 1] if position else None
        before = [
            each for each in before if each.depth == 0 or (each is beside and _may_be_base_in_bracket(sentence, each))
        ]
    bound = of_base_between(before)
    if bound is not None:
        yield bound
    pair = pair_of(sentence, term)
    if pair is not None:
        sure = Confidence.PROBABLE if pair.are_alone else None
        yield from filter(None, (of_levels(pair.base, pair.now, sure),))
    yield from _of_more_new_ones(sentence, term)
    yield from of_a_budget(term, before)
    yield from _told_behind(sentence, term, before, earlier)
    is_of_change = bool(before) and is_change(before[-1])
    if is_of_change:
        if len(before) > 1 and _ADJUSTED.search(term.name) and _may_be_base(before[-2], before[-1]):
            yield from of_base(before[-2], before[-1])
            return
        yield from _of_the_year_told_last(before)
        yield from _of_change_and_level_behind(sentence, term, before[-1])
        yield from from_change(sentence, term, before[-1], before[:-1], earlier)
    elif before:
        yield from of_what_heads_a_list(sentence, term, before)
        yield from _of_change_and_level_before(term, before, earlier)
    levels = [each for each in before[-_WINDOW:] if not _makes_up_another(sentence, each)]
    if is_of_change and before[-1].segment == term.segment:
        levels = [each for each in levels if each.segment == term.segment]  # 由1.4%降至1.1%；减少0.5亿元，降13%
    yield from from_two_levels(term, levels)
    if earlier and not before:
        yield from of_change_told_before(term, earlier[-_TWO:])
    if earlier and len(before) <= 1 and not is_of_change:
        if not before:
            yield from of_now_and_its_base(earlier)
        if before:
            yield from of_the_year_before(sentence, before[0], term, earlier[-1])
        last = [each for each in earlier[-1].terms if each.unit not in AGES][-_WINDOW:]
        last = last if term.mention.is_nearly_exact or before else []  # 增幅30%以上的为甲、乙2市
        yield from from_two_levels(term, [*last, *before], are_sure=False)


def _of_more_new_ones(sentence: Sentence, rate: Term) -> Iterator[ChangeReading]:
    """新增就业6,782人，同比多增318人，增长4.9%: what grew by how much more than before is what came new."""
    if rate.index < _TWO:
        return
    new, more = sentence.terms[rate.index - _TWO : rate.index]
    are_in_turn = rate.clause - more.clause == 1 == more.clause - new.clause and _BARE_RATE.fullmatch(rate.name)
    if (
        are_in_turn
        and new.segment == rate.segment
        and new.unit == more.unit
        and is_of_a_change(more)
        and _IS_NEW.search(new.name)
    ):
        yield from of_current(new, more, Confidence.PROBABLE)


def _of_the_year_told_last(before: Sequence[Term]) -> Iterator[ChangeReading]:
    """2025年预算1,969万元，2024年是2,190万元，减少221万元: of what there was the year before, told behind what is."""
    now, base, change = (*(None,) * _TWO, *before)[-_TWO - 1 :]
    if now is None or base is None or change is None or not _is_a_bare_year(base):
        return
    years = [_YEAR_TOLD.search(each.name) for each in (base, now)]
    are_in_turn = years[0] is not None and (years[1] is None or years[0][0] < years[1][0])
    are_beside = change.clause - base.clause == 1 and now.unit == base.unit == change.unit
    if are_in_turn and are_beside and base.mention.is_exact and base.mention.value:
        yield from of_base(base, change)


def _is_a_bare_year(term: Term) -> bool:
    return _BARE_YEAR.fullmatch(term.own_name) is not None or BARE_YEAR.fullmatch(term.own_name) is not None


def _told_behind(
    sentence: Sentence, term: Term, before: Sequence[Term], earlier: Sequence[Sentence]
) -> Iterator[ChangeReading]:
    """Readings by the figures right behind the rate: the way it went, the change, the base."""
    following = sentence.terms[term.index + 1 : term.index + _TWO + 1]
    if len(following) == _TWO and _are_from_to(term, *following):
        yield from of_two_levels(term, *following, is_sure=True)
    if len(following) == _TWO and _is_level_behind(term, following[1], following[0]) and is_change(following[1]):
        yield from of_current(following[0], following[1], Confidence.PROBABLE)
    if not following or following[0].unit == PERCENTAGE_POINTS:
        return  # 存款增长8.2%，比上年同期高0.2个百分点，贷款增长9%，比上年同期高2个百分点: points are no levels
    behind = following[0]
    if not before:
        yield from of_named_before(term, behind, earlier)
        return
    amounts = (
        each
        for each in reversed(before)
        if each.unit not in (PERCENT, PERCENTAGE_POINTS) and not sentence.is_whole_of_share(each)
    )
    amount = next(amounts, None)
    if amount is not None and _is_told_behind(term, amount, behind):
        is_base = amount is before[-1] and not term.mark and is_against(amount)
        if is_base:
            yield from of_base(amount, behind)
        else:
            yield from of_current(amount, behind, Confidence.PROBABLE)
    is_named = _is_named_base(sentence, term, behind)
    told_base = BASE.search(behind.name[-6:])
    is_own = told_base is not None and not _names_another(behind.name[-6:][: told_base.start()], term.name)
    is_base = (is_named or (is_own and not _is_way_of_another(behind, term, before[-1]))) and not is_change(behind)
    is_base = is_base and behind.segment == term.segment and not (behind.unit == PERCENT and is_growth(behind))
    if is_base and behind.unit == before[-1].unit and is_change(before[-1]):
        yield from of_base(behind, before[-1])  # 支出增加253万元，增长5%，上年为5,061万元
    elif is_base and behind.unit == before[-1].unit:
        is_sure = behind.clause - term.clause <= 1
        yield from of_two_levels(term, behind, before[-1], is_sure=is_sure, is_named=is_named)


def _of_change_and_level_behind(sentence: Sentence, term: Term, change: Term) -> Iterator[ChangeReading]:
    """增加96万元，增长8%，达到1,296万元 and 减少126万元，下降8.2%，2022年为1,541万元."""
    behind = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
    if behind is not None and _is_level_behind(term, change, behind):
        yield from of_current(behind, change, Confidence.PROBABLE)
    if behind is not None and _is_base_of(change, behind):
        yield from of_base(behind, change)


def _of_change_and_level_before(
    term: Term, before: Sequence[Term], earlier: Sequence[Sentence]
) -> Iterator[ChangeReading]:
    """A change since the month before with its level, or a change that stands before its level or its base."""
    if len(before) > 1 and _is_earned_by_each(before[-2]) and BASE.search(before[-1].name):
        yield from of_two_levels(term, before[-2], before[-1], is_sure=True)
    elif (
        len(before) > 1
        and is_change(before[-2])
        and (BASE.search(before[-1].name) or _is_standard(before[-1], term))
        and _may_be_base(before[-1], before[-2])
    ):
        yield from of_base(before[-1], before[-2])
    if _is_since_last(before[-1], term):
        told = [*(each for other in earlier for each in other.terms), *before[:-1]]
        level = next((each for each in reversed(told) if _is_level_of(before[-1], each)), None)
        if level is not None:
            yield from of_current(level, before[-1], Confidence.PROBABLE)
    elif len(before) > 1 and _is_added(before[-2]) and _are_one(before[-2], before[-1]):
        yield from of_current(before[-1], before[-2], Confidence.PROBABLE)


def _is_earned_by_each(term: Term) -> bool:
    """户均年增收1.92万元，上年为1.6万元: what each earned more is compared with what each did the year before."""
    return is_change(term) and per_of_average(term) is not None


def _is_standard(base: Term, rate: Term) -> bool:
    """增产36公斤，较对照田480公斤增产7.5%: the rate stands right behind what it is against."""
    return not rate.mark and is_against(base)


def _is_named_base(sentence: Sentence, rate: Term, behind: Term) -> bool:
    """较“十一五”增长27.4%（“十一五”累计投入203亿元）: what the change is against, told in the bracket behind it."""
    if behind.depth != rate.depth + 1:
        return False
    found = _REFERENCE.search(sentence.text, max(rate.start - _REACH, sentence.start), rate.start)
    return found is not None and found["of"] in sentence.text[rate.end : behind.start]


def _makes_up_another(sentence: Sentence, part: Term) -> bool:
    """收入420万元，由甲291万元（增长6.3%）和乙129万元组成: no level that it rose from."""
    if not part.own_name.startswith("由"):
        return False
    return _MADE_UP.search(sentence.text, part.end, min(part.end + _FAR, sentence.end)) is not None


def _may_be_base_in_bracket(sentence: Sentence, beside: Term) -> bool:
    """Not 收案3,211件（旧存288件不算在内），下降1.3%: what was left out is no base."""
    return not _is_told_again(sentence, beside) and _LEFT_OUT.match(beside.after + beside.after_mark) is None


def _is_told_again(sentence: Sentence, term: Term) -> bool:
    """减少97.5公顷（1462.5亩）: the same change in another unit."""
    change = sentence.terms[term.index - 1] if term.index else None
    return change is not None and not term.name and term.depth == change.depth + 1 and is_change(change)


def _is_since_last(change: Term, term: Term) -> bool:
    """客运量环比增加1.3亿人次，增长4.8%: both since the month before."""
    is_next = term.clause - change.clause <= 1 and is_whole_way(term.name)
    return SINCE_LAST in change.name and is_next and bool(words.DELTA.search(words.bare(change.name)))


def _is_level_of(change: Term, amount: Term) -> bool:
    """客运量28.2亿人次 of 客运量环比增加1.3亿人次; any amount where the change has no name of its own."""
    subject = change.own_name.partition(SINCE_LAST)[0][-_SUBJECT:]
    is_told = amount.unit == change.unit and not amount.is_attribute and "均" not in amount.name
    return is_told and amount.mention.is_exact and subject in amount.name


def _may_be_base(base: Term, change: Term) -> bool:
    """年初预算500万元，调增60万元: the amount that was adjusted stands before the adjustment."""
    return base.unit == change.unit and bool(base.mention.value) and not is_change(base)


def _is_base_of(change: Term, behind: Term) -> bool:
    """较2022年减少126万元，下降8.2%，2022年为1,541万元: the base told last, by its year."""
    years = set(YEAR.findall(behind.name))
    is_told = bool(years) and years <= set(YEAR.findall(change.name)) and behind.unit == change.unit
    return is_told and behind.mention.is_exact and bool(behind.mention.value) and not is_change(behind)


def _are_from_to(rate: Term, first: Term, second: Term) -> bool:
    """事故起数下降12%，由250起降至220起: the way told behind its rate."""
    found = FROM.search(first.name[-24:])
    is_way = found is not None and TO.search(second.name[-12:]) is not None
    if found is None or _names_another(first.name[-24:][: found.start()], rate.name):
        return False  # 销售额上涨2%，亏损额则从1.46亿元升至2.98亿元
    is_next = first.clause - rate.clause == 1 and first.segment == rate.segment
    return is_way and is_next and first.unit == second.unit and not second.mark


def _is_way_of_another(first: Term, rate: Term, amount: Term) -> bool:
    """销售额28.9亿元，上涨2%，亏损额则从去年同期的1.46亿元升至2.98亿元: the way of something else begins behind."""
    found = FROM.search(first.name[-24:])
    return found is not None and _names_another(first.name[-24:][: found.start()], rate.name + amount.name)


def _names_another(subject: str, rate: str) -> bool:
    """Whether what goes from one level to another bears a name with no word of the rate's.

    负债增加196%，资产负债率由19%上升至38%: nor is a rate what it is a rate of.
    """
    if subject.endswith(_RATE_OF_IT) and not any(map(rate.__contains__, _RATE_OF_IT)):
        return True
    return len(subject) > _TWO and not share_a_word(subject, rate)


def _is_added(term: Term) -> bool:
    return is_change(term) or term.own_name.startswith(("新增", "净增"))


def _are_one(change: Term, amount: Term) -> bool:
    """新增灌溉面积1.1万亩，灌溉面积达到2.9万亩: the change told before its amount."""
    is_beside = change.unit == amount.unit and change.segment == amount.segment
    return is_beside and share_a_word(change.name, amount.name)


def _is_told_behind(term: Term, amount: Term, behind: Term) -> bool:
    """同比增长14.6%，增收4,376万元: the change right behind its rate."""
    is_next = behind.clause - term.clause == 1 and behind.unit == amount.unit and behind.segment == term.segment
    is_next = is_next and not behind.begins_parts
    is_bare = not (words.COMPARED.search(SINCE_LAST_YEAR.sub("", behind.name)) or _REASON.search(behind.name))
    is_bare = is_bare and not (has_other_base(_IN_BRACKETS.sub("", amount.name)) or has_other_base(term.name))
    return is_next and is_bare and is_change(behind) and not is_change(amount)


def _is_level_behind(term: Term, change: Term, behind: Term) -> bool:
    """较上年增加96万元，增长8%，达到1,296万元: what it came to, right behind the rate."""
    is_next = behind.clause - term.clause == 1 and behind.unit == change.unit and behind.segment == term.segment
    return is_next and bool(_CAME_TO.match(behind.name)) and behind.mention.is_exact


def of_base_between(before: Sequence[Term]) -> ChangeReading | None:
    """较2021年的384件增加48件，上升12.5%; 比预算1,460万元节约11.92%: the base stands between 较 and the change."""
    is_beside = len(before) > 1 and (not before[-1].mark or before[-_TWO].after.startswith(_SET_BESIDE))
    if not before or (not is_against(before[-1]) and not is_beside):
        return None
    last = before[-1]
    is_bare = last.name.removeprefix(_SET_BESIDE) in WAYS or (is_beside and bool(last.mark))
    if is_change(last) and len(before) > 1 and is_bare and is_against(before[-2]):
        base = before[-2]
        if base.unit != last.unit or not base.mention.value:
            return None
        value = last.mention.value / base.mention.value
        working = f"{last.mention.text}÷{base.mention.text}"
        is_up = direction(last.name)
        return ChangeReading(
            base.mention.operand, last.mention.operand, is_up, (base, last), working, value, Confidence.CERTAIN
        )
    return None
