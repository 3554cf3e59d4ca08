"""Amounts that make sense only with another unit: 追回津贴4.5元，涉及90人; 人均增收260万元."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, PEOPLE

_TOTAL = late_pattern(
    "(?:款|资金|经费|支出|投入|补贴|津贴|费用|收入|补助|总额|金额|救助金|奖金|保费|奖补|基金|[保助救老抚]金)(?:共计?|合计|总计)?$",
    make=quick_pattern,
)
_TEN_THOUSAND, _HUNDRED_MILLION = 10**4, 10**8
_TOO_MUCH = 10**6
"""No person is given a million."""
_GIVEN = late_pattern(
    "增收|纯收入|可支配收入|补贴|补助|工资|奖励|救助|津贴|资助|慰问|补偿|服务费|报酬|生活费|助学|标准|养老金|抚恤|保费|每[人名位生](?:每?[年月])?$"
)
_WAGE = re.compile("月工资|年薪|工资标准|报酬标准|补助标准|补贴标准|救助标准|低保标准|生活费标准")
_EACH = quick_pattern(
    "(?:每(?:人|名|位|生|户)|人均|(?<![0-9本当上下逐])月(?!份|底|末|初|发放|支出|拨付|支付|兑付))(?:每?[年月])?[^，。；0-9]{0,12}$"
)
_FUND = late_pattern("[人生户]均[^，。；]{0,4}(?:经费|资金|专项)")
"""生均公用经费 is the name of a fund."""
_WAGE_REACH, _EACH_REACH = 14, 20
_YEARLY = late_pattern(
    "(?:年初预算资金数?|(?:年初|全年|年度|项目)预算(?:资金|总)?数?|全年执行数|(?:收入|支出)(?:合计|总计)|(?:项目|年度)资金总额|项目总投资)(?:为|是|共)?$",
    make=quick_pattern,
)
_LARGE_ONLY = late_pattern(
    "(?:贷款(?:余额)?|担保基金|(?<!资)产值|营业收入|销售收入|销售额|投资额?|税收|财政收入|财政支出|公共预算收入|公共预算支出|集体(?:经济)?收入)"
    "(?:总额|合计|共计|共|达到|达|超过?|为|约){0,2}$",
    make=quick_pattern,
)
_A_LIMIT = late_pattern("单[笔户]|最[高低]|起[贷存]|限额|门槛")
_OF_LOANS = late_pattern("的?[^，。；0-9]{0,6}贷款(?!利息|贴息|手续)")
_SMALLEST = 1000
"""No project has so little money for a year, and nobody lends, invests or takes in so little."""
_LARGEST = 1000
_ALL_OF_IT = late_pattern("共(?!同|有)|合计|总计|总[额产收]|产值|(?:首批|共)?[^，。；]{0,4}(?<!只)(?<!仅)需$")
_ALL_THAT_WAS_PAID = late_pattern(
    "(?:共|合计|总计)计?(?:发放|支付|支出|拨付|兑付|补助|补贴|投入|安排|需要?)?(?:资金|经费|费用)?"
)
_NEAR = 2
_AVERAGED, _MANY_TIMES = 6, 10
_ONE_PERSON = frozenset({"人", "名", "位", "户"})


def unit_sense(sentence: Sentence) -> Iterator[Statement]:
    """Totals below what one of the counted has, and averages above what one can have."""
    for term in sentence.terms:
        if term.unit != MONEY or _is_of_a_ratio(sentence, term):
            continue
        is_large = term.mention.scale == _TEN_THOUSAND and term.mention.value >= _TOO_MUCH
        if is_large and _is_of_one(term) and _GIVEN.search(term.name + term.after[:4]):
            bare = term.mention.text.replace("万元", "元")
            yield _slip(term, None, bare, f"{term.own_name}{term.mention.text}")
        if term.mention.scale == 1 and 0 < term.mention.value < _SMALLEST and _is_of_much(term):
            yield _slip(term, None, term.mention.text.replace("元", "万元"), f"{term.own_name}{term.mention.text}")
    for term, other in pairwise(sentence.terms):
        gift, takers = (other, term) if other.unit == MONEY else (term, other)
        if _is_too_large_a_gift(gift, takers):
            bare = gift.mention.text.replace("亿元", "万元")
            yield _slip(gift, takers, bare, f"{takers.mention.text}，{gift.own_name}{gift.mention.text}")
        if _is_too_little(other, term):
            larger = other.mention.text.replace("元", "万元")
            yield _slip(other, term, larger, f"{term.mention.text}，{other.own_name}{other.mention.text}")
        if not _is_small_total(term) or other.clause - term.clause > 1 or not other.mention.is_exact:
            continue
        is_average = other.unit == MONEY and "均" in other.name[-_AVERAGED:]
        is_count = other.unit in PEOPLE and other.depth == term.depth and bool(term.mention.places)
        needed = other.mention.value / (_MANY_TIMES if is_average else 1)
        if (is_average or is_count) and term.mention.value < needed:
            larger = term.mention.text.replace("元", "万元")
            yield _slip(term, other, larger, f"{term.mention.text}，{other.own_name}{other.mention.text}")


def _is_of_a_ratio(sentence: Sentence, term: Term) -> bool:
    """每1元贴息撬动贷款57.5元: so much of the one for so much of the other."""
    before = sentence.terms[term.index - 1] if term.index else None
    return term.name.endswith("每") or (before is not None and before.name.endswith("每") and not term.mark)


def _is_of_much(term: Term) -> bool:
    """年初预算90元; 现场领到66元小额担保贷款: whether it is money of which there is never so little."""
    if _YEARLY.search(term.name):
        return True
    if not (_LARGE_ONLY.search(term.name) or _OF_LOANS.match(term.after)) or _A_LIMIT.search(term.name):
        return False
    if term.is_attribute or term.after.startswith("以"):
        return False
    return pers_of_price(term) is None and per_of_average(term) is None


def _is_too_little(total: Term, people: Term) -> bool:
    """接待86人次，支出0.86元: no one costs less than one yuan, and no total is told in fractions of one."""
    is_beside = people.unit in PEOPLE and total.clause - people.clause == 1 and total.depth == people.depth
    if not is_beside or not _is_small_total(total) or not total.mention.places:
        return False
    return people.mention.is_exact and total.mention.value < people.mention.value


def _is_too_large_a_gift(gift: Term, takers: Term) -> bool:
    """为2,800名学生发放助学金89亿元: no one is given a million."""
    is_told = gift.unit == MONEY and takers.unit in PEOPLE and abs(gift.clause - takers.clause) <= 1
    if not is_told or gift.mention.scale != _HUNDRED_MILLION or not (gift.mention.is_exact and takers.mention.is_exact):
        return False
    is_gift = _GIVEN.search(gift.own_name) or _GIVEN.search(takers.own_name)
    return bool(is_gift) and gift.mention.value > _TOO_MUCH * takers.mention.value > 0


def less_than_one(sentence: Sentence) -> Iterator[Statement]:
    """户均增收3,150元，共增收834.75元; 按每间2,400万元，共143万元: all of it is no less than what one of them has."""
    money = [term for term in sentence.terms if term.unit == MONEY]
    for one, total in pairwise(money):
        if total.clause - one.clause > _NEAR or total.segment != one.segment:
            continue
        is_of_one = pers_of_price(one) is not None or per_of_average(one) is not None or "单价" in one.own_name
        if not is_of_one:
            continue
        is_total = _ALL_OF_IT.match(total.own_name) and pers_of_price(total) is None and per_of_average(total) is None
        if not (is_total and 0 < total.mention.value < one.mention.value and total.mention.is_exact):
            continue
        arithmetic = f"{one.mention.text}，{total.own_name}{total.mention.text}"
        if total.mention.scale == 1:
            yield _slip(total, one, total.mention.text.replace("元", "万元"), arithmetic)
        elif one.mention.scale == total.mention.scale == _TEN_THOUSAND and _is_all_paid(one, total):
            yield _slip(one, total, one.mention.text.replace("万元", "元"), arithmetic)


def _is_all_paid(one: Term, total: Term) -> bool:
    """按每间2,400万元，共143万元: far less than one of them, and all of nothing else (人均贷款12万元，共贴息1万元)."""
    is_far_less = total.mention.value * _MANY_TIMES < one.mention.value
    return is_far_less and _ALL_THAT_WAS_PAID.fullmatch(total.own_name) is not None


def _is_of_one(term: Term) -> bool:
    """Whether it is what one person or household has: 人均, 每人每月, 月工资."""
    if ((per_of_average(term) or "") in _ONE_PERSON and not _FUND.search(term.name)) or _WAGE.search(
        term.name[-_WAGE_REACH:]
    ):
        return True
    tail = term.name[-_EACH_REACH:]
    return bool(_EACH.search(tail)) and not _FUND.search(tail)


def _is_small_total(term: Term) -> bool:
    is_small = term.unit == MONEY and term.mention.scale == 1 and 0 < term.mention.value < _LARGEST
    if not is_small or not term.mention.is_exact or term.is_attribute:
        return False
    return bool(_TOTAL.search(term.name)) and pers_of_price(term) is None and per_of_average(term) is None


def _slip(term: Term, other: Term | None, computed: str, arithmetic: str) -> Statement:
    operands = () if other is None else (other.mention,)
    return Statement(
        Relation.UNIT_SLIP, term.mention, operands, False, arithmetic, computed, confidence=Confidence.PROBABLE
    )
