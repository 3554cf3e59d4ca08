"""Totals with the parts told behind them: X，其中A a，B b; X（A a、B b）; 由A a和B b构成; X：A a，B b."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.sums import (
    adds_up,
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
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import DURATIONS, MONEY, PEOPLE, PERCENT, PERCENTAGE_POINTS, SCORE

_NEAR = Decimal("0.06")
"""A list that misses its total by less is taken for a slip even where it need not be complete."""
_FAR = Decimal("0.45")
_NEAR_BY_PARTS = {2: Decimal("0.06"), 3: Decimal("0.12")}
_NEAR_OF_MANY = Decimal("0.2")
"""Many parts that nearly make the whole are hardly ever a choice from it."""
_MOST_PARTS = 16
_MOST_WHOLES = 6
_FEW = 20
_TWO = 2
_LONGEST_CONNECTOR = 60
_RESULT = re.compile("截至|截止|目前|现已|已(?:办结|处理|完成|解决|整改)")
"""投诉102件；截至目前已办结反馈59件；举报27件: what became of a part stands between the parts."""
_FIRM, _HOUSE, _SHOP = "家", "户", re.compile("个体|工商户|经营户")
"""企业12家、个体经营户30户 are all counted as 家."""
_AGE = "岁"
_BRACKET, _COLON = "（", "："
_CLOSED = ("由", "分别", "分为", "一是", "具体", "资金来源", "来源")
_PART_OR_PURPOSE = ("由", "分别", "分为", "一是", "用于")
_TOTAL_WORDS = (
    "实际|经审查|经审核|经评审|已完成|已支出|已拨付|截至|截止|年末|实有|现有|合计|共计|总计|累计|决算|"
    "本年支出|全年支出|支出总计|收入总计|所以|因此|故"
)
_NEW_TOTAL = re.compile(f"^[^，。]{{0,6}}?(?:{_TOTAL_WORDS})")
_TOTALLED = re.compile(_TOTAL_WORDS)
OVERLAPPING = re.compile(
    r"处分|党员|女性|妇女|老年|残疾|少数民族|贫困|脱贫|低收入|农民|儿童|新增|高级|中级|骨干|优秀|重点|示范|本科|大专|研究生"
)
"""Kinds of people and things that may share members."""
_KINDS_OF_LOANS = re.compile("涉农|小微|普惠|绿色|民营")
_WHOLE_NAME = re.compile(r"^(?:全|总|共|应)")
_GROWN = frozenset({"亩", "公顷", "吨", "千克", "头", "只", "羽", "尾", "立方米"})
"""Of what is grown and raised a report tells the main kinds only."""
_REST = re.compile("及(?:其)?以下|其他|以下$|及以上$")
"""The last of a scale: 二级及以下教师."""
_IS_WITHIN = re.compile("(?<!其)中")
"""776份有效卷中740份满意: the second is a part of the first."""
_TARGET = re.compile(r"目标|计划|任务|指标")
_LISTED_BELOW = re.compile("主要[^，。；]{0,8}：")
"""财力安排支出68.4亿元，主要支出事项：… tells the parts of a part."""
_COUNTED_ANEW = re.compile("(?:拆分|分解|折算|细分)[^，。；]{0,6}$")
_ADDED = re.compile("^(?:年[中内]|中途|当年|执行中)?(?:追加|调增|新增|增加)(?:预算|资金|经费|安排|指标)*$")
"""其中年初预算380万元，追加预算33万元: a part like the other."""
_NET = re.compile("短收|超收|盈亏|净|差[值额]|相差")
"""What is told net may be less than a part of it."""
_FARMING, _SERVICES = re.compile("农林牧渔业?(?:总产值|增加值)"), re.compile("服务|辅助")
"""农林牧渔业总产值 has a fifth part, which is seldom told."""
_FULL_POINTS = re.compile(r"(?:满分|总分|分值|权重)(?:值)?(?:为|是)?$")


@dataclass(frozen=True, slots=True)
class _Group:
    """A connector (其中, 包括 …), the totals that may stand before it, nearest first, and the parts behind it."""

    wholes: tuple[Term, ...]
    parts: tuple[Term, ...]
    connector: str
    is_open: bool
    is_near: bool

    @property
    def names(self) -> list[str]:
        return [part.own_name for part in self.parts]


def of_which(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Totals with their parts; the `earlier` sentences are for one that begins with 其中 or 支出构成."""
    consumed: set[int] = set()
    for group in reversed(list(_groups(sentence, earlier))):
        parts = tuple(part for part in group.parts if part.index not in consumed)
        if not parts:
            continue
        statement, used = _judged(_Group(group.wholes, parts, group.connector, group.is_open, group.is_near))
        if statement is not None:
            yield statement
            if statement.holds and len(used) > 1:
                consumed.update(part.index for part in used)


def _groups(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[_Group]:
    terms = sentence.terms
    for place, first in enumerate(terms):
        connector = connector_before(sentence, place)
        if connector and first.unit == _AGE:
            place, first = _behind_ages(terms, place)
        if not connector or first.unit in DURATIONS or (first.unit == SCORE and _FULL_POINTS.search(first.name)):
            continue
        for unit in _units(terms, place):
            wholes, is_near = _wholes(terms, place, unit, earlier, connector)
            is_near = is_near or (place == 0 and len(wholes) == 1)
            parts, is_open = parts_behind(sentence, place, unit, wholes)
            if wholes and parts:
                yield _Group(wholes, parts, connector, is_open, is_near)


def _behind_ages(terms: Sequence[Term], place: int) -> tuple[int, Term]:
    """其中14岁以上不满16岁的327人: the first figure that is no age."""
    clause = terms[place].clause
    behind = next((each for each in terms[place:] if each.unit != _AGE or each.clause != clause), terms[place])
    return (behind.index, behind) if behind.clause == clause else (place, terms[place])


def _units(terms: Sequence[Term], place: int) -> list[str]:
    """The units of the first part: 4个项目130万元 has two."""
    first = terms[place]
    units = [first.unit]
    is_told = place == 0 or any(term.unit == first.unit for term in terms[:place])
    for following in terms[place + 1 : place + 3]:
        is_beside = following.segment == first.segment and following.depth == first.depth
        if not is_beside or (following.mark and is_told):
            break
        units.append(following.unit)
    return [unit for unit in dict.fromkeys(units) if unit not in (PERCENT, PERCENTAGE_POINTS)]


def connector_before(sentence: Sentence, place: int) -> str:
    """What between the figure before and this one announces parts: a word, a bracket, a colon."""
    term = sentence.terms[place]
    before = sentence.terms[place - 1] if place else None
    since = before.end if before else sentence.start
    words_between = sentence.text[max(since, term.start - _LONGEST_CONNECTOR) : term.start]
    for found in words.OF_WHICH.finditer(words_between):
        is_purpose = before is not None and found[0] == "用于" and found.start() == 0 and not term.name
        if "；" not in words_between[found.end() :] and not is_purpose:
            return found[0].lstrip("，（：；")
    if before is None:
        return ""
    if term.depth > before.depth and words_between.count("（") == 1:
        return _BRACKET
    if words_between.startswith(_COLON):
        return _COLON
    return ""


def _wholes(
    terms: Sequence[Term], place: int, unit: str, earlier: Sequence[Sentence], connector: str
) -> tuple[tuple[Term, ...], bool]:
    """The amounts before that can be the total, nearest first; True where they stand in the same sentence."""
    first = terms[place]
    if connector in (_BRACKET, _COLON):
        before = terms[place - 1]
        close = [each for each in terms[max(place - 3, 0) : place] if each.unit == unit and not each.is_attribute]
        is_beside = before.unit in (unit, PERCENT) or (bool(close) and before.mark == "")
        return (tuple(reversed(close)) if is_beside else ()), True
    here = [each for each in terms[:place] if each.unit == unit and each.depth <= first.depth and not each.is_attribute]
    if here:
        return tuple(reversed(here)), True
    if place == 0 or not any(each.unit == unit for each in terms[:place]):
        for sentence in reversed(earlier[-2:]):
            there = [each for each in sentence.terms if each.unit == unit and not each.is_attribute and not each.depth]
            if there:
                return tuple(reversed(there)), False
    return (), False


def parts_behind(sentence: Sentence, place: int, unit: str, wholes: Sequence[Term]) -> tuple[tuple[Term, ...], bool]:
    """The parts from `place` on; True where 等 leaves the list open."""
    first = sentence.terms[place]
    parts: list[Term] = []
    is_open = False
    results = 0
    for term in sentence.terms[place:]:
        if term.depth < first.depth or (term.depth == first.depth and term.bracket != first.bracket):
            break
        is_shop = term.mark == "、" and term.unit == _HOUSE and unit == _FIRM and _SHOP.search(term.name) is not None
        is_of_unit = term.unit == unit or is_shop
        if term.depth > first.depth or not is_of_unit or (term.is_attribute and not _ADDED.match(term.own_name)):
            is_apart = term.depth > first.depth and term.unit == unit and term.segment != (parts or [first])[-1].segment
            is_open = is_open or is_apart
            continue
        apart = len({part.segment for part in parts})
        one_a_segment = apart == len(parts) == term.segment - first.segment - results
        is_new = (is_new_total(term) and not _is_like(first, term)) or _is_next_whole(sentence, first, term, wholes)
        is_new = is_new or (
            term.mark == "："
            and bool(_LISTED_BELOW.search(sentence.text, parts[-1].end if parts else term.start, term.start))
        )
        if parts and apart == len(parts) > 1 and one_a_segment and _RESULT.match(term.own_name) and unit != MONEY:
            results, is_open = results + 1, True
            continue
        if parts and (is_new or (term.segment != first.segment and not one_a_segment)):
            break
        parts.append(term)
        is_open = is_open or term.after.startswith("等") or "等" in term.name[:2]
        if len(parts) >= _MOST_PARTS:
            break
    return tuple(parts), is_open


def _is_next_whole(sentence: Sentence, first: Term, term: Term, wholes: Sequence[Term]) -> bool:
    """收入280万元，其中拨款200万元；支出300万元: the next of the figures that have parts, not one more part."""
    if term.segment == first.segment:
        behind = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
        return behind is not None and behind.name == first.name and behind.begins_parts
    has_parts = any(
        each.segment == term.segment and each.depth == term.depth and each.begins_parts
        for each in sentence.terms[term.index + 1 : term.index + 3]
    )
    whole = wholes[0].own_name if wholes and first.unit == MONEY else ""
    return has_parts or (len(whole) > 1 and whole[-2:] == term.own_name[-2:] != first.own_name[-2:])


def _is_like(first: Term, term: Term) -> bool:
    """甲类实际采购额, 乙类实际采购额: the word of a total is in every name of the list."""
    return bool(_TOTALLED.search(first.own_name)) and are_parallel([first.own_name, term.own_name])


def is_new_total(term: Term) -> bool:
    name = term.own_name
    return bool(_NEW_TOTAL.match(name) or words.STRONG_TOTAL.search(name) or words.WEAK_TOTAL.match(name))


def _judged(group: _Group) -> tuple[Statement | None, tuple[Term, ...]]:
    parts = group.parts
    wholes = [whole for whole in group.wholes[:_MOST_WHOLES] if whole.mention.is_exact]
    if not wholes or any(not part.mention.is_exact for part in parts):
        return None, ()
    mentions = [part.mention for part in parts]
    for whole in wholes:
        for count in range(len(parts), 1, -1):
            if adds_up(whole.mention, mentions[:count]):
                return sum_statement(whole.mention, mentions[:count], holds=True), parts[:count]
    for count in range(len(parts), 2, -1):
        if adds_up(mentions[0], mentions[1:count]) and mentions[0].value:
            return sum_statement(mentions[0], mentions[1:count], holds=True), parts[:count]
    whole = next((each for each in wholes if not _is_base(each)), wholes[0])
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
    confidence = _confidence(group, whole)
    if confidence is None:
        return None, ()
    is_few = (
        whole.unit != MONEY
        and summed(mentions) <= _FEW
        and whole.mention.value <= 2 * _FEW
        and confidence is Confidence.CERTAIN
    )
    is_far = not is_close(whole.mention.value, summed(mentions), _FAR)
    if is_far and not is_few and not is_mistyped(whole.mention, mentions):
        return _exceeding(group, whole), ()
    return sum_statement(whole.mention, mentions, holds=False, confidence=confidence), parts


def _are_first_two_halves(names: Sequence[str]) -> bool:
    """新收99件，旧存10件，审结93件: the third is no part."""
    return len(names) > _TWO and are_halves(names[:_TWO]) and not are_halves(names[1:])


def _exceeding(group: _Group, whole: Term) -> Statement | None:
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
    return bool(_TARGET.search(term.name[-8:])) or term.name.startswith("占")


def _slipped(whole: Term, parts: Sequence[Mention]) -> Statement:
    return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _confidence(group: _Group, whole: Term) -> Confidence | None:
    """How sure it is that the list was meant to be complete; None: it need not be."""
    if _NET.search(whole.name[-8:]) or (_FARMING.search(whole.name) and not any(map(_SERVICES.search, group.names))):
        return None
    value = summed([part.mention for part in group.parts])
    is_above = value > whole.mention.value
    told = sum(bool(part.mention.value) for part in group.parts)
    if (group.is_open and not is_above) or told < (1 if is_above else 2):
        return None
    may_overlap = (
        whole.unit not in (MONEY, SCORE)
        and any(OVERLAPPING.search(name) for name in group.names)
        and not (whole.unit not in PEOPLE and all(OVERLAPPING.search(name) for name in group.names))
        and not any("初级" in name for name in group.names)
    ) or any(_KINDS_OF_LOANS.search(name) for name in group.names)
    mentions = [part.mention for part in group.parts]
    is_divided = are_halves(group.names) or bool(words.OTHERS.match(group.names[-1]) or _REST.search(group.names[-1]))
    is_slip = looks_like_a_slip(whole.mention, mentions)
    is_divided = is_divided or told < len(mentions) or (are_of_one_family(group.names) and (is_above or is_slip))
    is_amount = whole.unit in (MONEY, SCORE)
    if group.is_near and (is_divided or (group.connector.startswith(_CLOSED) and not may_overlap)):
        return Confidence.CERTAIN
    if is_divided or (is_amount and is_above and group.is_near and not may_overlap):
        return Confidence.CERTAIN if group.is_near else Confidence.PROBABLE
    if may_overlap or (not is_above and group.connector != _BRACKET and _are_opinions(group.names)):
        return None
    if group.is_near and all(part.after.startswith("用于") for part in group.parts):
        return Confidence.PROBABLE
    if is_sure_slip(whole.mention, mentions) or (group.is_near and group.parts[-1].is_joined):
        return Confidence.PROBABLE
    first = group.parts[0]
    is_beside = first.depth > whole.depth and first.index - whole.index == 1
    is_counted = not is_amount and whole.unit not in PEOPLE
    if is_above and is_counted and (is_beside or (group.is_near and not any(map(_IS_WITHIN.search, group.names)))):
        return Confidence.PROBABLE
    is_list = group.is_near and group.connector in (_BRACKET, _COLON, "包括", "包含")
    limit = _NEAR_BY_PARTS.get(len(mentions), _NEAR_OF_MANY)
    if are_parallel(group.names):
        is_row = is_counted and group.is_near and group.parts[-1].after_mark in ("。", _BRACKET)
        limit = limit * 2 if is_above or first.depth > whole.depth or is_row else limit
    elif is_amount and not (is_list or are_of_one_family(group.names)):
        limit = limit / 2
    if whole.unit in _GROWN and not is_above and not is_list:
        return None
    return Confidence.PROBABLE if is_close(whole.mention.value, value, limit) else None


def _are_opinions(names: Sequence[str]) -> bool:
    """满意493份，基本满意58份: those who were not are left out."""
    return all("满意" in name for name in names) and not any("不满意" in name for name in names)


def _within(group: _Group, wholes: Sequence[Term], whole: Term) -> Statement | None:
    part = group.parts[0].mention
    if group.connector.startswith(_PART_OR_PURPOSE) or group.connector == _COLON:
        return None
    name = group.names[0]
    if whole.unit == SCORE and group.connector == _BRACKET:
        return None  # 9.3分（10分×93%）: the full points
    if _WHOLE_NAME.match(name) or _COUNTED_ANEW.search(name) or _NET.search(whole.name[-8:] + name):
        return None
    first = group.parts[0]
    begins = first.own_name.startswith((group.connector, "其中"))
    if group.connector in ("含", "包含", "包括") and not begins and first.depth <= whole.depth:
        return None
    largest = max(wholes, key=lambda each: each.mention.value)
    holds = part.interval.low < whole.mention.interval.high or part.value <= whole.mention.value
    if not holds and (not group.is_near or largest is not whole) and part.value <= largest.mention.value:
        return None
    sign = "≤" if holds else "＞"
    return Statement(Relation.PART, part, (whole.mention,), holds, f"{part.text}{sign}{whole.mention.text}")
