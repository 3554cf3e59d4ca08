"""Divisions told without 其中: 受理X件，办结A件，正在办理B件; 分产业看，第一产业A，第二产业B，第三产业C."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    is_slipped,
    is_sure_slip,
    is_swapped,
    looks_like_a_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.parts.divisions.complements import COMPLEMENT_CUE, NEGATED, complement
from jiheng.quantities.relations.parts.divisions.less_in_both import are_less_in_both
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY, NO_AMOUNTS, counted_as

_DIVIDED = quick_pattern(
    r"(?:按[^，。；：]{2,14}(?:分|划分|看)|按[^，。；：]{0,6}(?:类型|类别|性质|来源|区域|方式|用途|行业|级次|层级|对象|阶段|环节|领域|地区|产业|科目|渠道|投向|[品林树险税工车病]种)|分[^，。；：]{1,10}看|(?<!部)分(?:类型|类别|性质|来源|区域|方式|用途|行业|级次|层级|对象|阶段|环节|领域|地区|产业|科目|渠道|投向|城乡|[品林树险税工车病]种)|分[^，。；：]{2,6}(?:情况)(?:是|为|如下)?|"
    r"从[^，。；：]{0,8}(?:结构|构成|类型|类别|来源|性质|部门|用途|方式|渠道|级次|层级|产业|科目|性别|区域|地区|分布|年龄|学历|场所|行业|对象|时段|去向|种类|形式|主体|情况|内容|反馈|落实|进度|结果)(?:来看|看)|"
    r"(?:分类|构成|分布)(?:情况)?(?:是|为|如下)?|经(?:审查|审核|审议|初审)|从(?:收入|支出)(?:来看|看)|(?:收入|支出)方面(?=[，：](?!其中)))[，：]"
)
_BESIDES = ("另", "此外", "还有")
_OF_PART = re.compile("其中|包括|包含|含|中有")
_BRACKET = late_pattern("（[^（）]*）")
_REST = late_pattern("其他|其余")
_IN_ALL = re.compile("占[^，。；]{0,6}总[数量额]?$")
_OF_ANOTHER = re.compile("任务|计划|目标|新开工|^(?:上年|去年)(?!结转)")
"""What was planned, or was there a year ago, or is new among what is done."""
_RANKED = re.compile("[，；](?:其次|再次)")
"""从区域看，最多的是甲市，14.3万户；其次为乙市，5.1万户: the others are left out."""
_CHOSEN = re.compile("主要|重点")
_DIVIDED_CUE = re.compile("[看分类成布况查核议审是为下型别质源域式途业次级象段节面区目道向乡种][，：]")
WITH_OLD = re.compile("含[^，。；）]{0,6}(?:积存|旧存|存量|上期|上年|结转)")
"""经审查（含上期积存）批准30件，不批准6件: more than what came in."""
_MAY_LEAVE_OUT = frozenset({"正在", "在建", "无效"})
"""What is neither done nor going on may not have begun."""
_ACCEPTED = late_pattern("受理|接收|收到|承办")
_UNDER_WAY = frozenset({"在办", "办理中", "处理中"})
_ACROSS = late_pattern("(?:高新?技术|战略性新兴|数字经济)(?:核心)?产业")
_CLOSE, _NEAR, _FAR, _NOT_TWICE = map(Decimal, ("0.03", "0.12", "0.25", "0.5"))
_CLAUSES, _APART = 3, 2
_SENTENCES_BACK = 3
_FEWEST_PARTS, _MOST_PARTS = 2, 16
_MOST_WHOLES = 8


def partitions(sentence: Sentence, earlier: Sequence[Sentence], far: Sequence[Sentence]) -> Iterator[Statement]:
    """The divisions of a sentence against a total told before them; `far` are sentences of passages before."""
    if COMPLEMENT_CUE.search(sentence.text, sentence.start, sentence.end):
        yield from _complements(sentence, earlier or far[-_SENTENCES_BACK:])
    if _DIVIDED_CUE.search(sentence.text, sentence.start, sentence.end):
        yield from _divided(sentence, earlier)


def _complements(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    terms = [term for term in sentence.terms if _is_amount(term) and not term.depth]
    for place, one in enumerate(terms[:-1]):
        behind = terms[place + 1 : place + 1 + _APART]
        other = next((each for each in behind if each.unit == one.unit), None)
        if other is None or (other.begins_parts and not one.begins_parts):
            continue  # 满意489户；其中对选址不满意的18户: some of those who are not
        word = complement(one, other)
        if not word:
            continue
        pair = [one.mention, other.mention]
        wholes = _wholes(terms[:place], earlier, one.unit)
        right = next((whole for whole in wholes if adds_up(whole.mention, pair)), None)
        if right is not None:
            yield sum_statement(right.mention, pair, holds=True)
            continue
        if other.name.startswith(_BESIDES) and any(whole.mention.value == one.mention.value for whole in wholes):
            continue  # 问题96个，已整改96个，另有3个正在整改
        if _goes_on(terms, terms.index(other) + 1) or one.mark == other.mark == "、":
            continue
        if WITH_OLD.search(sentence.text, sentence.start, one.start) or _is_third_of_kind(terms[:place], word):
            continue
        if _may_wait(terms, earlier, one, other):
            continue
        row = _row_of(terms, place)
        wholes = [whole for whole in wholes if whole not in row]
        wrong = next((whole for whole in wholes if _is_missed(whole.mention, pair, word)), None)
        nearest = next((each for each in reversed(terms[:place]) if each.unit == one.unit), None)
        if wrong is None and nearest is not None:
            wrong = _right_before(nearest, one, pair, is_next=nearest is terms[place - 1], word=word)
        elif wrong is None and not place:
            wrong = _told_alone(earlier[-1:], pair, word)
        if wrong is not None:
            yield sum_statement(wrong.mention, pair, holds=False, confidence=Confidence.PROBABLE)


def _may_wait(terms: Sequence[Term], earlier: Sequence[Sentence], one: Term, other: Term) -> bool:
    """Whether the nearest whole of two parts tells a second measure, and neither is made up by them."""
    ahead = terms[: terms.index(one)]
    told = ahead if any(each.unit == one.unit for each in ahead) or not earlier else earlier[-1].terms
    whole = next((each for each in reversed(told) if each.unit == one.unit), None)
    return whole is not None and are_less_in_both((told, whole), (terms, one), (terms, other))


def _row_of(terms: Sequence[Term], place: int) -> Sequence[Term]:
    """企业所得税538万元、房产税396万元、其他税收214万元: the items before one with nothing but 、 between."""
    first = place
    while first and terms[first].mark == "、":
        first -= 1
    return terms[first:place]


def _right_before(nearest: Term, one: Term, pair: Sequence[Mention], *, is_next: bool, word: str) -> Term | None:
    """The count right before two that must make it up, where they nearly do."""
    is_above = summed(pair) > nearest.mention.value
    reach = 1 if is_next and not is_above else _CLAUSES
    is_subject = is_next and not one.mark  # 86个问题已整改75个
    is_beside = nearest.segment == one.segment and (is_subject or 0 < one.clause - nearest.clause <= reach)
    is_other = word in _MAY_LEAVE_OUT and _OF_ANOTHER.search(nearest.own_name) is not None
    if not is_beside or is_other or one.unit == MONEY or (word in _MAY_LEAVE_OUT and not is_above):
        return None
    if is_slipped(nearest.mention, pair) or not nearest.mention.value or (is_next and _are_cases(nearest, word)):
        return nearest
    limit = _NOT_TWICE if is_above else _NEAR
    return nearest if is_close(nearest.mention.value, summed(pair), limit) else None


def _are_cases(whole: Term, word: str) -> bool:
    """受理诉求180万件，办结150万件，办理中30万件: what was accepted is either."""
    return word in _UNDER_WAY and _ACCEPTED.search(whole.own_name) is not None


def _told_alone(before: Sequence[Sentence], pair: Sequence[Mention], word: str) -> Term | None:
    """共办理工单2,495件。交办2,388件，直办107件: the one count of its unit in the sentence before."""
    told = [term for sentence in before for term in sentence.terms if term.unit == pair[0].unit and _is_amount(term)]
    if len(told) != 1 or told[0].unit == MONEY or word in _MAY_LEAVE_OUT:
        return None
    is_near = is_close(told[0].mention.value, summed(pair), _NEAR)
    return told[0] if is_near or is_slipped(told[0].mention, pair) else None


def _goes_on(terms: Sequence[Term], place: int) -> bool:
    """Whether a third part stands behind the two: 不予受理20件."""
    if place >= len(terms):
        return False
    last, term = terms[place - 1], terms[place]
    is_next = term.unit == last.unit and term.segment == last.segment and term.clause - last.clause <= 1
    return is_next and not term.begins_parts


def _is_missed(whole: Mention, pair: Sequence[Mention], word: str) -> bool:
    value = summed(pair)
    if word in _MAY_LEAVE_OUT and value <= whole.value and not is_swapped(whole, pair):
        return False
    is_near = is_close(whole.value, value, _NEAR)
    return is_swapped(whole, pair) or (is_near and (is_slipped(whole, pair) or looks_like_a_slip(whole, pair)))


def _is_third_of_kind(before: Sequence[Term], word: str) -> bool:
    """满意161票，基本满意58票，不满意3票: the figure before the two counts one more of the answers, not all of them."""
    found = NEGATED.fullmatch(word)
    return found is not None and bool(before) and before[-1].own_name.endswith(found["stem"])


def _divided(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    for divided in divided_by_unit(sentence):
        if len(divided) >= _FEWEST_PARTS:
            yield from _of_whole(sentence, divided, earlier)


def _of_whole(sentence: Sentence, divided: Sequence[Term], earlier: Sequence[Sentence]) -> Iterator[Statement]:
    if any(map(_ACROSS.match, names := [term.own_name for term in divided])) and not all(map(_ACROSS.match, names)):
        return  # 制造业7亿元，服务业19亿元，高技术产业8亿元: what is in both is no third
    parts = [term.mention for term in divided]
    firsts = [term.mention for term in _firsts(divided)]
    before = [term for term in sentence.terms[: divided[0].index] if _is_amount(term) and not term.depth]
    told = [*_shared_wholes(sentence, divided[0].unit), *_wholes(before, earlier, divided[0].unit)]
    largest = max(term.mention.value for term in divided)
    told = [whole for whole in told if whole.mention.value >= largest] or told
    wholes = [whole for whole in told if not _OF_ANOTHER.search(whole.name)] or told
    for whole in wholes:  # the largest part may be all there is beside those of 0
        for count in range(len(parts), 1, -1):
            if adds_up(whole.mention, parts[:count]):
                yield sum_statement(whole.mention, parts[:count], holds=True)
                return
        if len(firsts) >= _FEWEST_PARTS and adds_up(whole.mention, firsts):
            yield sum_statement(whole.mention, firsts, holds=True)
            return
    wholes = [whole for whole in wholes if whole.mention.value > largest] or wholes
    wrong = next((whole for whole in wholes if is_swapped(whole.mention, parts)), None)
    parts = firsts if len(firsts) >= _FEWEST_PARTS and wrong is None else parts
    if _are_all_kinds(divided, before):
        wrong = wrong or next((whole for whole in wholes if is_sure_slip(whole.mention, parts)), None)
        wrong = wrong or next((whole for whole in wholes[:1] if is_slipped(whole.mention, parts)), None)
    is_next = bool(before) and divided[0].index - before[-1].index == 1 and wholes[:1] == before[-1:]
    nearest = {whole.mention.value for whole in wholes if is_close(whole.mention.value, summed(parts), _CLOSE)}
    is_only = len(nearest) == 1 and len(parts) > _FEWEST_PARTS
    if wrong is None and (len(wholes) == 1 or is_next or is_only):
        whole = next(each for each in wholes if not is_only or each.mention.value in nearest)
        is_above = summed(parts) > whole.mention.value
        is_complete = is_above or _REST.search(divided[-1].own_name) is not None
        is_likely = bool(before) or are_halves([term.own_name for term in divided])
        limit = _FAR if is_complete else _NEAR if is_likely else _CLOSE if len(parts) > _FEWEST_PARTS else Decimal(0)
        wrong = whole if is_close(whole.mention.value, summed(parts), limit) else None
    if wrong is not None:
        yield sum_statement(wrong.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _are_all_kinds(divided: Sequence[Term], before: Sequence[Term]) -> bool:
    """分经济类型看，外商企业1,464亿元；股份制企业1,340亿元: only the two largest, of a total told further up."""
    return len(divided) > _FEWEST_PARTS or bool(before) or are_halves([term.own_name for term in divided])


def _shared_wholes(sentence: Sentence, unit: str) -> Iterator[Term]:
    """起数占总数28万起的92%: the whole told where a share of it is."""
    for term in sentence.terms:
        if term.unit == unit and _IN_ALL.search(term.name) and sentence.is_whole_of_share(term):
            yield term


def _firsts(divided: Sequence[Term]) -> list[Term]:
    """The first amount between each two ；, where there are any."""
    seen: dict[int, Term] = {}
    for term in divided:
        seen.setdefault(term.segment, term)
    return list(seen.values())


def divided_by_unit(sentence: Sentence) -> list[list[Term]]:
    """The same in each of their units: 农村火灾39起、亡6人；城市火灾25起、亡5人."""
    found = _DIVIDED.search(sentence.text, sentence.start, sentence.end)
    if found is None or _CHOSEN.search(found[0]) or _RANKED.search(sentence.text, found.end(), sentence.end):
        return []
    behind = [
        term
        for term in sentence.terms
        if term.start >= found.end()
        and _is_amount(term)
        and not (term.depth or sentence.is_whole_of_share(term))
        and _is_first_division(term, found.end())
    ]
    alike: dict[str, list[Term]] = {}
    for term in behind:
        alike.setdefault(counted_as(term.unit), []).append(term)
    return [terms[:_MOST_PARTS] for terms in alike.values()]


def _is_first_division(term: Term, end: int) -> bool:
    """Not the parts of a part, but for 按类别分，其中甲48台: the first of all."""
    found = _OF_PART.search(term.name)
    return found is None or term.name_start <= end + 1 or not _OF_PART.search(_BRACKET.sub("", term.name))


def _wholes(before: Sequence[Term], earlier: Sequence[Sentence], unit: str) -> list[Term]:
    """The amounts of the unit that stand before, nearest first."""
    unit = counted_as(unit)
    wholes = [term for term in reversed(before) if counted_as(term.unit) == unit]
    for sentence in reversed(earlier[-_SENTENCES_BACK:]):
        wholes.extend(
            term
            for term in reversed(sentence.terms)
            if counted_as(term.unit) == unit and _is_amount(term) and not term.depth
        )
    return wholes[:_MOST_WHOLES]


def _is_amount(term: Term) -> bool:
    is_told = term.unit not in NO_AMOUNTS and term.mention.is_exact
    return is_told and not term.is_attribute
