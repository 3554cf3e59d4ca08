"""Totals with the parts told behind them: X，其中A a，B b; X（A a、B b）; 由A a和B b构成; X：A a，B b."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_all_places,
    are_halves,
    are_of_one_family,
    are_parallel,
    is_mistyped,
    is_sure_slip,
    is_swapped,
    looks_like_a_slip,
    sum_statement,
    summed,
    unit_slip,
)
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.parts.lists import BRACKET, COLON, Group, are_new_and_old, groups
from jiheng.quantities.relations.parts.vague_totals import of_vague
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, PEOPLE, SCORE

_NEAR = Decimal("0.06")
"""A list that misses its total by less is taken for a slip even where it need not be complete."""
_FAR = Decimal("0.45")
_NEAR_BY_PARTS = {2: Decimal("0.06"), 3: Decimal("0.12")}
_NEAR_OF_MANY = Decimal("0.2")
"""Many parts that nearly make the whole are hardly ever a choice from it."""
_MOST_WHOLES = 6
_ENDS = frozenset("。；）")
_PRICE = 1000
"""15元套餐分别收13.5元、12元: prices are not divided."""
_FEW = 20
_SMALL = 100
_MANY_DIGITS = 4
"""Two digits of so many that change places are no chance."""
_TWO = 2
_CLOSED = ("由", "分别", "分为", "一是", "具体", "资金来源", "来源")
_PART_OR_PURPOSE = ("由", "分别", "分为", "一是", "用于")
OVERLAPPING = re.compile(
    r"处分|党员|女性|妇女|老年|残疾|少数民族|贫困|脱贫|低收入|农民(?!专业|合作)|儿童|新增|高级|中级|骨干|优秀|重点|示范|本科|大专|研究生"
)
"""Kinds of people and things that may share members."""
_OF_ONE_AGE = ({"老年"}, {"儿童"})
"""70至79岁老年人, 80岁及以上老年人: what all are is no kind among them."""
_KINDS_OF_LOANS = re.compile("涉农|小微|普惠|绿色|民营")
_WHOLE_NAME = re.compile(r"^(?:全|总|共|应)")
_GROWN = frozenset({"亩", "公顷", "吨", "千克", "头", "只", "羽", "尾", "立方米"})
"""Of what is grown and raised a report tells the main kinds only."""
_REST = re.compile("及(?:其)?以下|其他|以下$|及以上$")
"""The last of a scale: 二级及以下教师."""
_IS_WITHIN = re.compile("(?<![其初高])中")
"""776份有效卷中740份满意: the second is a part of the first."""
_CARS = "购置[^，。；]{0,4}运行|运行[^，。；]{0,4}购置|公务用车(?:费|经费|支出)"
_PUBLIC_COSTS = tuple(map(re.compile, ("出国", "接待", _CARS)))
_TARGET = re.compile(r"目标|计划|任务|指标")
_OF_A_BUDGET = re.compile("占|(?:完成|为)[^，。；]{0,6}预算数?$")
_COUNTED_ANEW = re.compile("(?:拆分|分解|折算|细分)[^，。；]{0,6}$")
_DEDUCTED = "扣"
_NET = re.compile("短收|超收|盈亏|净|差[值额]|相差")
"""What is told net may be less than a part of it."""
_FARMING, _SERVICES = re.compile("农林牧渔业?(?:总产值|增加值)"), re.compile("服务|辅助")
"""农林牧渔业总产值 has a fifth part, which is seldom told."""


def of_which(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Totals with their parts; the `earlier` sentences are for one that begins with 其中 or 支出构成."""
    consumed: set[int] = set()
    for group in reversed(list(groups(sentence, earlier))):
        parts = tuple(part for part in group.parts if part.index not in consumed)
        if not parts:
            continue
        statement, used = _judged(replace(group, parts=parts))
        if statement is not None:
            yield statement
            if statement.holds and len(used) > 1:
                consumed.update(part.index for part in used)


def _judged(group: Group) -> tuple[Statement | None, tuple[Term, ...]]:
    parts = group.parts
    mentions = [part.mention for part in parts]
    wholes = [whole for whole in _near_enough(group) if whole.mention.is_exact]
    if any(not mention.is_exact for mention in mentions):
        return None, ()
    if not wholes:
        return of_vague(group.wholes[0], mentions) if group.is_near and not group.is_open else None, parts
    if parts[0].unit == SCORE and len({_DEDUCTED in part.name for part in parts}) > 1:
        return None, ()  # 执行率得9.8分，开放天数扣1分: points given and points taken
    if per_of_average(wholes[0]) is not None and _are_rounded(wholes[0].mention, mentions):
        return sum_statement(wholes[0].mention, mentions, holds=True), parts
    for whole in wholes:
        for count in range(len(parts), 1, -1):
            if adds_up(whole.mention, mentions[:count]) and _may_end(whole, parts, count):
                return sum_statement(whole.mention, mentions[:count], holds=True), parts[:count]
    for count in range(len(parts), 2, -1):
        if adds_up(mentions[0], mentions[1:count]) and mentions[0].value:
            return sum_statement(mentions[0], mentions[1:count], holds=True), parts[:count]
    outer = _without_their_own(parts)
    if len(outer) < len(parts):
        mentions_of_all = [each.mention for each in (*outer, *group.beyond)]
        for count in range(len(outer), len(mentions_of_all) + 1):
            if adds_up(wholes[0].mention, mentions_of_all[:count]):
                return sum_statement(wholes[0].mention, mentions_of_all[:count], holds=True), parts
    for more in range(1, len(group.beyond) + 1):
        longer = [*mentions, *(each.mention for each in group.beyond[:more])]
        if adds_up(wholes[0].mention, longer):
            return sum_statement(wholes[0].mention, longer, holds=True), (*parts, *group.beyond[:more])
    is_next = bool(group.beyond) and group.beyond[0].index - parts[-1].index == 1
    if group.is_near and is_next and are_of_one_family([*group.names, group.beyond[0].own_name]):
        longer = [*mentions, group.beyond[0].mention]
        if is_close(wholes[0].mention.value, summed(longer), _NEAR):
            return _slipped(wholes[0], longer), (*parts, group.beyond[0])
    for more in range(1, len(group.beyond) + 1):
        longer = [*mentions, *(each.mention for each in group.beyond[:more])]
        if group.is_near and is_swapped(wholes[0].mention, longer):
            return _slipped(wholes[0], longer), (*parts, *group.beyond[:more])
    for more in range(1, len(group.beyond) + 1):
        longer = [*mentions, *(each.mention for each in group.beyond[:more])]
        names = [*group.names, *(each.own_name for each in group.beyond[:more])]
        if group.is_near and _are_public_costs(names) and is_close(wholes[0].mention.value, summed(longer), _FAR):
            return _slipped(wholes[0], longer), (*parts, *group.beyond[:more])
    if group.is_counted_otherwise:
        is_wrong = is_sure_slip(wholes[0].mention, mentions) or (
            _is_closed(group) and is_swapped(wholes[0].mention, mentions, fewest=_TWO)
        )
        return (_slipped(wholes[0], mentions), parts) if is_wrong else (None, ())
    whole = _whole_of(group, wholes)
    if _are_of_another(whole, group):
        return None, ()
    for count in range(len(parts) - 1, 1, -1):
        if is_sure_slip(whole.mention, mentions):
            break
        if is_sure_slip(whole.mention, mentions[:count]):
            return _slipped(whole, mentions[:count]), parts[:count]
    if _are_first_two_halves(group.names) and is_close(whole.mention.value, summed(mentions[:_TWO]), _NEAR):
        return _slipped(whole, mentions[:_TWO]), parts[:_TWO]
    if group.is_open and len(parts) > _TWO and is_swapped(whole.mention, mentions):
        return _slipped(whole, mentions), parts
    if len(parts) == 1:
        return _within(group, wholes, whole), parts
    slip = unit_slip(whole.mention, mentions)
    if slip is not None:
        return slip, parts
    is_far = not is_close(whole.mention.value, summed(mentions), _FAR)
    if not is_far and _is_closed(group) and is_swapped(whole.mention, mentions, fewest=_TWO):
        return _slipped(whole, mentions), parts
    if group.connector.startswith("分别") and whole.unit == MONEY and whole.mention.value < _PRICE:
        return None, ()
    confidence = _confidence(group, whole)
    if confidence is None:
        return None, ()
    is_few = (
        whole.unit != MONEY
        and summed(mentions) <= _FEW
        and whole.mention.value <= 2 * _FEW
        and confidence is Confidence.CERTAIN
    )
    if is_far and not is_few and not is_mistyped(whole.mention, mentions):
        return _exceeding(group, whole), ()
    return sum_statement(whole.mention, mentions, holds=False, confidence=confidence), parts


def _near_enough(group: Group) -> Sequence[Term]:
    """The totals the parts may make up: a small number beyond a ； is met by chance where one stands right before."""
    first, nearest = group.parts[0], group.wholes[0]
    wholes = group.wholes[:_MOST_WHOLES]
    if not group.is_near or first.index - nearest.index != 1 or first.segment != nearest.segment:
        return wholes
    return [each for each in wholes if each.segment == nearest.segment or each.mention.value > _SMALL]


def _are_rounded(whole: Mention, parts: Sequence[Mention]) -> bool:
    """日均客流14,543人次，其中甲站9,423人次、乙站5,119人次: averages were rounded, though they count whole things."""
    return abs(summed(parts) - whole.value) * 2 <= whole.scale * (len(parts) + 1)


def _are_of_another(whole: Term, group: Group) -> bool:
    """受理85件，办结62件；其中受理甲类41件、乙类29件: each part is told by the verb of another figure."""
    verb = group.names[0][:_TWO]
    if len(verb) < _TWO or verb in whole.name or not all(name.startswith(verb) for name in group.names[1:]):
        return False
    return len(group.names) > 1 and any(verb in each.name for each in group.wholes)


def _without_their_own(parts: tuple[Term, ...]) -> tuple[Term, ...]:
    """县级配套260万元，6月到位160万元，9月到位100万元: what a part is made of counts once."""
    for at in range(len(parts) - _TWO):
        for end in range(at + 3, len(parts) + 1):
            own = [part.mention for part in parts[at + 1 : end]]
            if parts[at].mention.value and adds_up(parts[at].mention, own) and summed(own) == parts[at].mention.value:
                return (*parts[: at + 1], *parts[end:])
    return parts


def _whole_of(group: Group, wholes: Sequence[Term]) -> Term:
    """The total that the parts were meant to make up."""
    whole = next((each for each in wholes if not _is_base(each)), wholes[0])
    mentions = [part.mention for part in group.parts]
    if not group.is_near and not is_sure_slip(whole.mention, mentions):
        slipped = [each for each in wholes if is_sure_slip(each.mention, mentions)]
        whole = slipped[0] if len(slipped) == 1 else whole
    scale = mentions[0].scale
    told = (each for each in wholes if each.mention.scale == scale and each.mention.value == whole.mention.value)
    return whole if whole.mention.scale == scale else next(told, whole)


def _may_end(whole: Term, parts: Sequence[Term], count: int) -> bool:
    """Whether so many parts may be all: of a list that goes on only if they are the total to the digit."""
    if count == len(parts) or parts[count].segment != parts[count - 1].segment:
        return True
    return summed([part.mention for part in parts[:count]]) == whole.mention.value


def _is_closed(group: Group) -> bool:
    """Whether the list stands right behind its total and ends with the sentence or the bracket."""
    is_end = group.parts[-1].after_mark in _ENDS and group.connector in ("其中", "包括", BRACKET)
    return group.is_near and is_end and not group.is_open and not _may_overlap(group)


def _are_first_two_halves(names: Sequence[str]) -> bool:
    """新收99件，旧存10件，审结93件: the third is no part."""
    return len(names) > _TWO and are_halves(names[:_TWO]) and not are_halves(names[1:])


def _are_public_costs(names: Sequence[str]) -> bool:
    """因公出国费, 公务接待费 and 购置及运行维护费: the three that always make up the whole."""
    return all(any(kind.search(name) for name in names) for kind in _PUBLIC_COSTS)


def _exceeding(group: Group, whole: Term) -> Statement | None:
    """耕地4.2万亩，其中水田2.6万亩，旱地6.1万亩: one of the kinds is more than all."""
    part = max((each.mention for each in group.parts), key=lambda each: each.value)
    is_close_by = group.is_near and group.parts[0].index - whole.index == 1 and group.connector == "其中"
    are_kinds = are_halves(group.names) or are_parallel(group.names) or are_of_one_family(group.names)
    if not (is_close_by and are_kinds) or part.interval.low <= whole.mention.interval.high:
        return None
    arithmetic = f"{part.text}＞{whole.mention.text}"
    return Statement(Relation.PART, part, (whole.mention,), False, arithmetic, confidence=Confidence.PROBABLE)


def _is_base(term: Term) -> bool:
    """A plan, or what a percentage is taken of: 任务数500户, 占年初预算2,180万元."""
    return bool(_TARGET.search(term.name[-8:])) or _OF_A_BUDGET.match(term.name) is not None


def _value(term: Term) -> Fraction:
    return term.mention.value


def _slipped(whole: Term, parts: Sequence[Mention]) -> Statement:
    return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _confidence(group: Group, whole: Term) -> Confidence | None:
    """How sure it is that the list was meant to be complete; None: it need not be."""
    if _NET.search(whole.name[-8:]) or (_FARMING.search(whole.name) and not any(map(_SERVICES.search, group.names))):
        return None
    value = summed([part.mention for part in group.parts])
    is_above = value > whole.mention.value
    told = sum(bool(part.mention.value) for part in group.parts)
    if (group.is_open and not is_above) or told < (1 if is_above else 2):
        return None
    mentions = [part.mention for part in group.parts]
    may_overlap = _may_overlap(group) and not is_swapped(whole.mention, mentions, fewest=_MANY_DIGITS)
    is_divided = are_halves(group.names) or bool(words.OTHERS.match(group.names[-1]) or _REST.search(group.names[-1]))
    is_slip = looks_like_a_slip(whole.mention, mentions)
    is_divided = is_divided or told < len(mentions) or (are_of_one_family(group.names) and (is_above or is_slip))
    is_amount = whole.unit in (MONEY, SCORE)
    if group.is_near and (is_divided or (group.connector.startswith(_CLOSED) and not may_overlap)):
        return Confidence.CERTAIN
    if is_divided or (is_amount and is_above and group.is_near and not may_overlap):
        return Confidence.CERTAIN if group.is_near else Confidence.PROBABLE
    if may_overlap or (not is_above and group.connector != BRACKET and _are_opinions(group.names)):
        return None
    if group.is_near and all(part.after.startswith("用于") for part in group.parts):
        return Confidence.PROBABLE
    if is_sure_slip(whole.mention, mentions) or (group.is_near and group.parts[-1].is_joined):
        return Confidence.PROBABLE
    first = group.parts[0]
    is_beside = first.depth > whole.depth and first.index - whole.index == 1
    is_counted = not is_amount and whole.unit not in PEOPLE
    if is_above and is_beside and group.connector == "其中" and group.parts[-1].after_mark == "）":
        return Confidence.PROBABLE
    if is_above and is_counted and (is_beside or (group.is_near and not any(map(_IS_WITHIN.search, group.names)))):
        return Confidence.PROBABLE
    is_small = whole.mention.value <= _FEW and len(mentions) > _TWO and group.connector == BRACKET
    if is_beside and is_small and group.parts[-1].after_mark == "）" and not is_amount:
        return Confidence.PROBABLE
    is_list = group.is_near and group.connector in (BRACKET, COLON, "包括", "包含")
    limit = _NEAR_BY_PARTS.get(len(mentions), _NEAR_OF_MANY)
    if are_parallel(group.names) or are_all_places(group.names):
        is_row = is_counted and group.is_near and group.parts[-1].after_mark in ("。", BRACKET)
        limit = limit * 2 if is_above or first.depth > whole.depth or is_row else limit
    elif is_amount and not (is_list or are_of_one_family(group.names)):
        limit = limit / 2
    if whole.unit in _GROWN and not is_above and not is_list:
        return None
    return Confidence.PROBABLE if is_close(whole.mention.value, value, limit) else None


def _may_overlap(group: Group) -> bool:
    """Whether one may be of two kinds."""
    names, unit = group.names, group.parts[0].unit
    if any(_KINDS_OF_LOANS.search(name) for name in names):
        return True
    if unit in (MONEY, SCORE) or any("初级" in name for name in names) or (are_new_and_old(names)):
        return False
    kinds = [found[0] if (found := OVERLAPPING.search(name)) else "" for name in names]
    is_head = all(kinds) and (unit not in PEOPLE or set(kinds) in _OF_ONE_AGE)
    return any(kinds) and not is_head


def _are_opinions(names: Sequence[str]) -> bool:
    """满意493份，基本满意58份: those who were not are left out."""
    return all("满意" in name for name in names) and not any("不满意" in name for name in names)


def _within(group: Group, wholes: Sequence[Term], whole: Term) -> Statement | None:
    part = group.parts[0].mention
    if group.connector.startswith(_PART_OR_PURPOSE) or group.connector == COLON:
        return None
    if part.value > whole.mention.value and per_of_average(whole) is not None:
        return None  # 户均补助862元，其中脱贫户补助389万元: an average has no such part
    if group.parts[0].after.startswith("/"):
        return None  # 单产5,720公斤/公顷，其中谷物6,272公斤/公顷: no part of it
    if group.connector == BRACKET and (part.value > whole.mention.value or group.parts[0].start == whole.end + 1):
        return None  # 4.6万册（46,000册）, 带动630户，占15%（共4,200户）, 结余3.5万元（预算69万元）: what it is of
    name = group.names[0]
    if whole.unit == SCORE and group.connector == BRACKET:
        return None  # 9.3分（10分×93%）: the full points
    if _WHOLE_NAME.match(name) or _COUNTED_ANEW.search(name) or _NET.search(whole.name[-8:] + name):
        return None
    first = group.parts[0]
    begins = first.own_name.startswith((group.connector, "其中"))
    if group.connector in ("含", "包含", "包括") and not begins and first.depth <= whole.depth:
        return None
    largest = max((each for each in wholes if not _is_base(each)), key=_value, default=whole)
    holds = part.interval.low < whole.mention.interval.high or part.value <= whole.mention.value
    is_named = len(whole.own_name) > _TWO and name.endswith(whole.own_name)
    is_beside = group.connector.startswith("中") and first.index - whole.index == 1
    is_sure = is_named or is_beside or (group.is_near and largest is whole)
    if not holds and not is_sure and part.value <= largest.mention.value:
        return None
    sign = "≤" if holds else "＞"
    return Statement(Relation.PART, part, (whole.mention,), holds, f"{part.text}{sign}{whole.mention.text}")
