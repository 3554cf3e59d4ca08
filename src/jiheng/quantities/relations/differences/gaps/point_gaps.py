"""How many percentage points one rate lies from another that is told: 高于全省平均8.9个百分点; 较93.8%提高2.5个."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits, net
from jiheng.quantities.relations.differences.gaps.between_growths import between_growths
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.percentages import is_growth, last_rate
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, gap, in_unit_of
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import OVER

_OF_A_REGION = late_pattern(
    f"(?:{OVER})(?P<in>全[国省市州县区盟])(?:[^，。；]{{0,4}}?平均)?(?:水平|[^，。；]{{0,8}}?(?:增幅|增速|增长率|降幅)(?:水平)?)?$|"
    "(?:比|较)(?P<than>全[国省市州县区盟])(?:[^，。；]{0,4}?平均)?(?:水平|[^，。；]{0,8}?(?:增幅|增速|增长率|降幅)(?:水平)?)?(?:高|低|快|慢)(?:出|了)?$"
)
_OF_THE_WHOLE = late_pattern(
    f"(?:{OVER})(?:全部|全社会|总体|整体)(?P<of>[\u4e00-\u9fff]{{2,6}}?)的?(?:增速|增幅|增长)(?:水平)?$"
)
_CHANGE = late_pattern("增幅|增速|增长|涨幅|降幅")
_PLACE = late_pattern("全[国省市州县区盟旗]|(?![\u4e00-\u9fff]?全)[\u4e00-\u9fff]{2}(?:省|自治区|市|州|县|区)")
_COMPARED = late_pattern(f"(?:{OVER}|占|比|较)[^，。；]{{0,4}}$|[居列位]$")
_RANKED = late_pattern("第|首|前|领先|率先|最|各|先进")
"""居全国首位, 成为全国第三个: the place is one of many, not what a rate is of."""
_LEVELS = {"自治区": "全区"}
_REACH, _NOUN, _CLAUSES, _TWICE = 40, 3, 2, 2
_MARK = late_pattern("[^\u4e00-\u9fff]")
_EMPTY = late_pattern(
    "全[国省市州县区盟旗]|同比|比上年|同期|增长|增幅|增速|下降|上升|累计|完成|实现|达到?|[0-9.%％万亿千百元吨头只亩户人个—-]+"
)


_NAMED_BASE = late_pattern(f"(?:{OVER}|较|比)(?P<of>[^，。；（）0-9]{{2,16}}?)的?$")
_LESS_OR_MORE = late_pattern("(?:(?P<less>低|少|下降|降低|减少|缩短)|高|多|提高|上升|增加|延长)[出了]?")
_EACH = late_pattern("每|均|单价|单位")
_AIMED = late_pattern("目标|计划|任务|标准|要求|指标")
"""What was aimed at is no result that was rounded."""
_BY_WAY = late_pattern(
    "^(?:的?水平|的[^，。；]{1,8}?)?的?[，]?(?:上升|提高|提升|增加|下降|降低|减少|回落|高|低|快|慢)[出了]?$"
)
_OF_SPEED = late_pattern("[高低快慢]")
_OF_ITS_LEVEL = late_pattern("^的[^，。；]{2,8}$")
"""高于全市6.2%的平均增速2.4个百分点: the way stands before the base."""
_IS_OVER = late_pattern(f"^(?:{OVER})")


def point_gaps(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each gap of a sentence against the two rates it lies between; `earlier` stands before it."""
    for term in sentence.terms[1:]:
        if term.unit != PERCENTAGE_POINTS or not term.mention.is_exact:
            continue
        statement = _from_a_region(sentence, term, earlier) or _from_the_whole(sentence, term, earlier)
        if statement is None and ("同比" in term.name or "年" in term.name):
            statement = between_growths(sentence, term)
        if statement is not None:
            yield statement


def gaps_from_bases(sentence: Sentence) -> Iterator[Statement]:
    """到课率96.3%，较上学期的93.8%提高2.5个百分点: each gap right behind its base, whatever the name of that."""
    for term in sentence.terms[2:]:
        is_rate = term.unit == PERCENTAGE_POINTS
        if not term.mention.is_exact or (term.mark and not is_rate):
            continue
        if is_rate and term.mark == "）":
            statement = _from_a_base_in_brackets(sentence, term)
        else:
            statement = _from_a_base(sentence, term) if is_rate else _from_an_amount(sentence, term)
        if statement is not None:
            yield statement


def _from_a_base(sentence: Sentence, gap_told: Term) -> Statement | None:
    base = sentence.terms[gap_told.index - 1]
    found = _NAMED_BASE.search(base.name) if base.unit == PERCENT else None
    if found is None or _AIMED.search(found["of"]) or not base.mark or base.depth != gap_told.depth:
        return None
    between = sentence.between(base, gap_told)
    is_told = _BY_WAY.match(between) or (_IS_OVER.match(base.name) and _OF_ITS_LEVEL.match(between))
    if not (is_told and base.mention.is_exact) or _AIMED.search(between):
        return None
    is_change = _CHANGE.search(found["of"] + between) is not None
    subject = last_rate(sentence.terms[: base.index], gap_told, is_change=is_change)
    is_beside = subject is not None and base.clause - subject.clause == 1
    return _judged(gap_told, subject, base) if is_beside and subject is not None else None


def _from_a_base_in_brackets(sentence: Sentence, gap_told: Term) -> Statement | None:
    """增长6.7%，比全国（5.9%）快0.8个百分点."""
    subject, base = sentence.terms[gap_told.index - _TWICE : gap_told.index]
    opened = base.name_start - 1
    ahead = sentence.text[max(subject.end, sentence.text.rfind("，", sentence.start, opened) + 1) : opened]
    found = _NAMED_BASE.search(ahead) if base.mark == "（" and not base.name and base.after_mark == "）" else None
    is_told = found is not None and not _AIMED.search(ahead) and _BY_WAY.match(gap_told.name) is not None
    are_beside = subject.unit == base.unit == PERCENT and base.clause - subject.clause == 1
    is_plain = subject.depth == gap_told.depth and all(each.mention.is_exact for each in (subject, base))
    is_level = not is_growth(subject) or _CHANGE.search(ahead + gap_told.name) or _OF_SPEED.match(gap_told.name)
    if not (is_told and are_beside and is_plain and is_level and direction(subject.name) is not False):
        return None
    return _judged(gap_told, subject, base)


def _from_an_amount(sentence: Sentence, gap_told: Term) -> Statement | None:
    """租金18元，比同地段市场价24元低6元: an amount against another that stands right before the gap."""
    base = sentence.terms[gap_told.index - 1]
    way = _LESS_OR_MORE.fullmatch(gap_told.name) if base.unit == gap_told.unit else None
    subject = _amount_ahead(sentence, base, is_less=way["less"] is not None) if way is not None else None
    if way is None or subject is None:
        return None
    found = _NAMED_BASE.search(base.name)
    is_beside = base.mark in ("，", "；") and base.clause - subject.clause <= _CLAUSES and base.depth == gap_told.depth
    if found is None or not is_beside or not (subject.mention.is_exact and base.mention.is_exact):
        return None
    signed = apart(subject, base)
    if net(signed) == 0 or (subject.mention.value < base.mention.value) != (way["less"] is not None):
        return None
    holds = fits(gap_told.mention, signed)
    is_next = base.index - subject.index == 1
    if not (holds or is_next) and not _is_about(gap_told, subject, base):
        return None
    if not (holds or is_next) and _is_from_another(sentence, base, gap_told):
        return None
    confidence = Confidence.PROBABLE
    return difference_told(Relation.COMPARISON, gap_told.mention, signed, holds=holds, confidence=confidence)


def _amount_ahead(sentence: Sentence, base: Term, *, is_less: bool) -> Term | None:
    """投资768万元，每公里120万元；比自筹500万元多268万元: what each costs is less than that, and passed over."""
    for each in reversed(sentence.terms[: base.index]):
        if each.unit != base.unit or each.depth != base.depth:
            return None
        if not _EACH.search(each.own_name) or (each.mention.value < base.mention.value) == is_less:
            return each
    return None


def _is_about(gap_told: Term, subject: Term, base: Term) -> bool:
    """Whether the gap is of the order of what lies between both."""
    apart_by, told = abs(subject.mention.value - base.mention.value), gap_told.mention.value
    return told <= _TWICE * apart_by and apart_by <= _TWICE * told


def _is_from_another(sentence: Sentence, base: Term, gap_told: Term) -> bool:
    """Whether another amount before the base gives the gap."""
    told = (each for each in sentence.terms[: base.index] if each.unit == base.unit)
    return any(fits(gap_told.mention, apart(each, base)) for each in told)


def _from_a_region(sentence: Sentence, gap_told: Term, earlier: Sequence[Sentence]) -> Statement | None:
    found = _OF_A_REGION.search(gap_told.name[-30:])
    if found is None:
        return None
    subject = last_rate(sentence.terms[: gap_told.index], gap_told, is_change=True)
    if subject is None:
        return None
    told = [
        term
        for other in (*earlier, sentence)
        for term in other.terms
        if term.unit == PERCENT and term.start < subject.start and is_growth(term)
    ]
    told_in = (*earlier, sentence)
    of_it = [term for term in told if _region_of(term, told_in) == (found["in"] or found["than"])]
    if len({term.mention.value for term in of_it}) != 1 or not _are_of_one_thing(subject, of_it[-1], told_in):
        return None
    return _judged(gap_told, subject, of_it[-1])


def _from_the_whole(sentence: Sentence, gap_told: Term, earlier: Sequence[Sentence]) -> Statement | None:
    """完成投资386亿元，增长17.5%。…工业投资增长10.3%，低于全部投资增速7.2个百分点."""
    found = _OF_THE_WHOLE.search(gap_told.name)
    subject = last_rate(sentence.terms[: gap_told.index], gap_told, is_change=True) if found is not None else None
    if found is None or subject is None:
        return None
    told = [
        (other, rate)
        for other in earlier
        for amount, rate in pairwise(other.terms)
        if amount.own_name.endswith(found["of"]) and rate.unit == PERCENT and is_growth(rate) and rate.mention.is_exact
    ]
    if len(told) != 1:
        return None
    ((told_in, base),) = told
    statement = _judged(gap_told, subject, base)
    if told_in.text is sentence.text:
        return statement
    return replace(statement, operands=(subject.mention,), elsewhere=(base.mention,))


def _are_of_one_thing(subject: Term, base: Term, told_in: Sequence[Sentence]) -> bool:
    """地方财政收入3,119亿元，增长9.4% and 地方财政收入88亿元，增长3.2%: the words before both name one thing."""
    one, other = (_ahead(each, told_in)[-_REACH:] for each in (subject, base))
    nouns = (one[at : at + _NOUN] for at in range(len(one) - _NOUN + 1))
    return any(noun in other for noun in nouns if not _MARK.search(noun))


def _ahead(term: Term, told_in: Sequence[Sentence]) -> str:
    """The words of its sentence before it, without figures and words that tell the time or the change."""
    ahead = next(each.text[each.start : term.start] for each in told_in if term in each.terms)
    return _EMPTY.sub("，", ahead)


def _region_of(term: Term, told_in: Sequence[Sentence]) -> str:
    """The level of the last place that its sentence names before it: 全省 behind 湖北省."""
    ahead = next(each.text[each.start : term.start] for each in told_in if term in each.terms)
    places = [
        found
        for found in _PLACE.finditer(ahead)
        if not (_COMPARED.search(ahead[: found.start()]) or _RANKED.match(ahead, found.end()))
    ]
    if not places:
        return ""
    name = places[-1][0]
    return (
        name
        if name[0] == "全"
        else next((told for end, told in _LEVELS.items() if name.endswith(end)), f"全{name[-1]}")
    )


def _judged(gap_told: Term, subject: Term, base: Term) -> Statement:
    one, other, stated = subject.mention, base.mention, gap_told.mention
    larger, smaller = (one, other) if one.value >= other.value else (other, one)
    difference = larger.value - smaller.value
    holds = (larger.interval - smaller.interval).meets(stated.interval)
    computed = in_unit_of(difference, stated)
    arithmetic = f"{larger.text}－{smaller.text}＝{computed}"
    if not holds:
        arithmetic += f"≠{stated.text}，{gap(stated, difference)}"
    return Statement(Relation.COMPARISON, stated, (one, other), holds, arithmetic, computed, Confidence.PROBABLE)
