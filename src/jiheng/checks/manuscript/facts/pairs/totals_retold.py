"""Whether two figures are told as the total of one thing: 全年举办科普活动38场, 一年来共举办科普活动36场."""

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.same_matter import (
    bare_noun,
    differ_in_time,
    is_headed_by,
    is_target,
    same_noun,
)
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_OF_ALL = late_pattern(
    r"全年|年度|一年来|今年|[全我本][县市区镇乡校省局站馆所院委办处]|[共总合]计|共(?!同|享|产|青)|累计|总体|综上|现有|实有|截[至止]"
)
_STATE = late_pattern("编制|床位|在编|在岗|在职|占地|建筑面积|总投资|总人口|常住|户籍|辖区|注册|在册|在籍")
"""What a unit has one number of."""
_TARGET = late_pattern("(?:完成|实现|年度|全年|年初|目标|计划|任务|指标|数|值|的|为)+$")
_OF_RESULTS = late_pattern("数量|产出|效益|结论|综上|绩效分析|完成情况|综合评价|总体评价")
_HEADING = 16
_PLACE = late_pattern(
    "第[一二三四]|[一二三四]期|标段|片区|(?<![全各本])(?:村|乡|镇|街道|社区|校|中学|小学|医院|县|园区)(?!级|道|域|民|庄)"
)
_OF_THE_YEAR = late_pattern(
    "(?:20[0-9]{2}年(?:度|全年)?|全年|[本当]年度?|年内)[，]?(?:共计?|累计|总共|实际|已|完成|实现|组织|开展)*(?P<deed>[\u4e00-\u9fff]{2,10}?)(?:共计?|数量|面积|总数|总量|达到?|了|约)*"
)
"""A clause that tells of the whole year what was done: 全年实际造林."""
_DONE = late_pattern("(?:共计?|累计|实际|已|完成|实现|组织|开展)*")
_DAYS, _OF_AIR = "天", late_pattern("(?:环境)?空气(?:质量)?优良天数?")
_FOR_WHOM = late_pattern("，(?:用于|惠及|支持|涉及|覆盖|主要)")
"""Two sums that are told with what each was for may be two."""
_CLAUSE_BEGINS = late_pattern("[，；：。]")
_FILLING = late_pattern("群众|人员|各[类项]|相关")
_AHEAD = 40
_SHORT, _TWO_PAIRS, _PAIR = 4, 2, 2


def are_one_total(one: Fact, other: Fact) -> bool:
    """Whether both sum up the same things of the same time, and neither sentence tells the other's value."""
    if one.mention.unit in (MONEY, PERCENT, SCORE) or one.is_part or other.is_part:
        return False
    if differ_in_time(one, other):
        return False
    noun, told = _one_noun(one, other)
    totals = _is_of_all(one) + _is_of_all(other)
    return bool(noun) and totals >= (1 if len(told) > len(noun) else 2)


def are_one_quantity(one: Fact, other: Fact) -> bool:
    """Whether one tells the result of all that the report is about, and the other the same noun of no place or batch.

    What is told of all may be more than what is told of a part, but never less; two kinds of results tell the same.
    """
    if one.mention.unit in (MONEY, PERCENT, SCORE) or one.is_part or other.is_part or differ_in_time(one, other):
        return False
    if one.is_planned or other.is_planned:
        return False
    kinds = _kind_of_results(one), _kind_of_results(other)
    if kinds[0] == kinds[1] or is_target(one) or is_target(other) or len(same_noun(one, other)) < _SHORT:
        return False
    if any(_PLACE.search(_clause(fact)) for fact in (one, other)):
        return False
    of_all, told = (one, other) if kinds[0] else (other, one)
    return all(kinds) or of_all.mention.value < told.mention.value


def _kind_of_results(fact: Fact) -> str:
    """产出, 效益 or 结论, where the paragraph or the section is of such results."""
    found = _OF_RESULTS.search(fact.passage.text[:_HEADING]) or _OF_RESULTS.search(fact.section)
    return found[0] if found else ""


def _clause(fact: Fact) -> str:
    return fact.sentence.text[max(fact.sentence.start, fact.mention.start - _AHEAD) : fact.mention.start]


def are_one_deed_of_the_year(one: Fact, other: Fact) -> bool:
    """Whether both clauses say of the whole year, and of nothing else, that the same was done: 全年造林."""
    if one.mention.unit in (PERCENT, SCORE) or one.is_part or other.is_part or differ_in_time(one, other):
        return False
    if any(fact.is_planned or fact.aspect is Aspect.PLANNED or is_target(fact) for fact in (one, other)):
        return False
    deed = _deed_of_the_year(one)
    if not deed or deed != _deed_of_the_year(other) or all(map(_FOR_WHOM.match, map(_after, (one, other)))):
        return False
    return all(_is_told_of_all(fact, deed) for fact in (one, other))


def _deed_of_the_year(fact: Fact) -> str:
    """What the clause before a figure says was done in the whole year; of its result beside the plan, 实际造林, too."""
    *before, clause = _CLAUSE_BEGINS.split(fact.ahead)
    found = _OF_THE_YEAR.fullmatch(clause)
    if found is not None:
        return found["deed"]
    deed = _DONE.sub("", clause, count=1)
    planned = _OF_THE_YEAR.match(before[-1]) if before and deed != clause else None
    return deed if planned is not None and deed and f"计划{deed}" in before[-1] else ""


def _is_told_of_all(fact: Fact, deed: str) -> bool:
    """Whether neither its heading nor what its paragraph says before is of something else than this deed."""
    if not is_headed_by(fact, deed):
        return False
    begin = fact.passage.number.end if fact.passage.number is not None else 0
    ahead = fact.passage.text[begin : fact.mention.start].removesuffix(fact.ahead)
    before = fact.ahead.removesuffix(_CLAUSE_BEGINS.split(fact.ahead)[-1])
    return not ahead and (not before or deed in before)


def _after(fact: Fact) -> str:
    return fact.sentence.text[fact.mention.end : fact.sentence.end]


def are_days_of_air(one: Fact, other: Fact) -> bool:
    """Whether both are the days of good air of a year: 空气优良天数318天, 全市空气质量优良天数达到308天."""
    if one.mention.unit != _DAYS or other.mention.unit != _DAYS or one.is_part or other.is_part:
        return False
    return all(_OF_AIR.fullmatch(fact.own_left) for fact in (one, other)) and not differ_in_time(one, other)


def are_one_target(one: Fact, other: Fact) -> bool:
    """Whether both are what was planned of one thing."""
    if one.aspect is not Aspect.PLANNED or other.aspect is not Aspect.PLANNED:
        return False
    return one.mention.unit not in (MONEY, PERCENT, SCORE) and bool(_one_noun(one, other, shortest=_SHORT - 1)[0])


def is_told_beside(one: Fact, other: Fact) -> bool:
    """Whether either sentence tells the other's value too: then these are two figures, not one told twice."""
    return _tells(one, other) or _tells(other, one)


def is_worded_alike(one: Fact, other: Fact) -> bool:
    """Whether what one counts is made of the words around the other: 承办单位 and 交由单位承办, one of them known."""
    for known, first in ((one, other), (other, one)):
        if (known.is_definite or not known.left) and (_is_within(known, first) or _is_told_with_it(known, first)):
            return True
    return False


def _is_told_with_it(known: Fact, first: Fact) -> bool:
    """Whether the noun behind a figure at the head of its clause stands beside the other: 62个问题 and 发现问题62个."""
    return bool(known.right) and any(
        len(noun) >= _PAIR and known.right.startswith(noun) for noun in (first.left[-_PAIR:], first.right[:_PAIR])
    )


def _is_within(one: Fact, other: Fact) -> bool:
    noun, words = one.right or one.left, _words(other)
    return len(noun) >= _SHORT and set(noun) <= set(words) and len(bigrams(noun) & bigrams(words)) >= _TWO_PAIRS


def _words(fact: Fact) -> str:
    text = fact.sentence.text
    return text[max(fact.sentence.start, fact.mention.start - _AHEAD) : fact.mention.start] + fact.right


def _one_noun(one: Fact, other: Fact, shortest: int = _SHORT) -> tuple[str, str]:
    """The noun of both clauses as a whole; the longer where what it has more is told ahead of the other: 文化下乡."""
    left, right = ((_whole(one.left), _whole(other.left)), (bare_noun(one.right), bare_noun(other.right)))
    for (mine, yours), beside in ((left, right), (right, left)):
        shorter, longer = sorted((mine, yours), key=len)
        if len(shorter) < shortest or not longer.endswith(shorter) or (all(beside) and beside[0] != beside[1]):
            continue
        surplus = longer[: len(longer) - len(shorter)]
        fact = one if shorter == mine else other
        if not surplus or surplus in fact.sentence.text[fact.sentence.start : fact.mention.start]:
            return shorter, longer
    return "", ""


def _whole(noun: str) -> str:
    """A noun without verbs, what stands in every name, and the words for a target behind it."""
    return _TARGET.sub("", bare_noun(_FILLING.sub("", noun)))


def _is_of_all(fact: Fact) -> bool:
    text = fact.sentence.text
    if _STATE.search(fact.left):
        return True
    return bool(_OF_ALL.search(text, max(fact.sentence.start, fact.mention.start - _AHEAD), fact.mention.start))


def _tells(one: Fact, other: Fact) -> bool:
    return any(term.unit == other.mention.unit and term.mention.key == other.mention.key for term in one.sentence.terms)
