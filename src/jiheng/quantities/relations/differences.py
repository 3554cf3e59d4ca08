"""Differences told: 结余X; 未支付X; 年末结转X; 较目标少X; 超额完成X; 调整后X; 扣a分，得b分."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations, product
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.scores import score
from jiheng.quantities.relations.signed import WINDOW, Signed, amounts_before, difference_told, fits, net
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE

_CHAIN = 4
_FEW = 6
_ENOUGH = 2
_COUNTED_DAYS = frozenset({"天", "工作日"})
_SHORT_NAME = 10
"""A balance with a longer name has a subject of its own."""
_MOVED_IN = re.compile(r"新增|增加|转入|新纳入|新登记|新开户|调入|招录|录用|补录")
_MOVED_OUT = re.compile(r"退出|减少|注销|清退|转出|调出|核减|死亡|退休|销号|取消|停发")
_AT_BEGINNING = re.compile(r"(?:年初|期初|月初|上年末|上年底|原有|原)[^，。；]{0,8}$")
_AT_END = re.compile(r"(?:年末|年底|期末|月末|现有|现)[^，。；]{0,8}$")
_TURNED = re.compile("^(?:变为|增加?到|增至|减少?到|减至|降至|变成|调整为)$")
_FROM = re.compile("[由从]")
_ADJUSTED = re.compile(
    r"调整后|调整为|调整预算|全年预算|调增(?:为|至|到)|调减(?:为|至|到)|变更为|增至|减至|减为|增加到|减少到|预算数?(?:变|调)为"
)
_ADJUSTMENT = re.compile(r"追加|调增|调减|核减|核增|调整|压减|减少|增加|调剂|追减|新增")
_DOWN = re.compile(r"减|压")
_YEAR_END = re.compile(r"年末(?:结转)?(?:和|及)?结余|年末结转|年末余额")
_INCOME = re.compile(r"收入(?:合计|总计|总额)(?:为)?$|总收入(?:为)?$")
_SPENDING = re.compile(r"支出(?:合计|总计|总额)(?:为)?$|总支出(?:为)?$")
_REST = re.compile("^(?:剩余|其余|尚余|余下|还有)")
_GAP = re.compile(r"差值|差额|相差")
_GAP_OF_TWO = re.compile(r"^(?:的差额|的差值|之差|的差$)")
_GAP_IS = re.compile(r"^(?:的差额|的差值|之差|的差)(?:为|是|即|等于)?$")
_THAT_IS = re.compile(r"^(?:即|也就是|等于|为)")
_TAKEN_OUT = re.compile(r"^(?:扣除|剔除|减去)")
_COMPARISON = re.compile(
    r"(?:较|比|与)[^，。；]{0,10}(?:计划|目标|任务|指标|预算|合同|概算|年初|要求)[^，。；]{0,6}"
    r"(?:少|多|低|高|增加|减少|超|差|节约|节省|缩短|提前|超出|增|减)(?:了|出)?$|"
    r"(?:缺编|空编|超编|空缺|缺员|缺额)(?:为|了|共)?$|"
    r"(?:超额完成|超额|多完成|少完成|超计划|超目标|超任务|相差|差距|尚差|还差|差|缺|欠|超出|超支|提前|超)(?:了|为|约|任务|目标)?$"
)
_WAYS = frozenset(("高", "低", "多", "少", "超", "增加", "减少", "提高", "降低", "高出", "超出", "低了", "高了"))
_AGAINST = re.compile(r"(?:较|比|与)[^，。；]{0,10}(?:计划|目标|任务|指标|预算|合同|概算|年初|要求)[^，。；]{0,3}$")
_PLANNED = re.compile(r"目标|计划|任务|指标|预算|应|拟|合同|概算|年初|要求|核定|编制|设计")
_DONE = re.compile(r"完成|完工|竣工|办结|实际|实施|实有|支出|达|执行|开展|建成|发放|到位|检测|培训|改造|新建|举办")
_SPENT_NAME = re.compile(r"实际|执行|决算|完成|支出|支付|拨付|使用|付|中标|成交")
_NOT_SPENT = re.compile(r"支出预算|预算支出|计划|应|到位|未")


class Ratio(NamedTuple):
    """Two amounts that a rate of the passage links: what there was, and what was spent or done of it."""

    whole: Mention
    part: Mention


def differences(
    sentence: Sentence, near: Sequence[Sentence], far: Sequence[Sentence], linked: Sequence[Ratio]
) -> Iterator[Statement]:
    """The figures of a sentence that are told as differences of others; `linked` by the rates before them.

    `near` stands before it in the passage, `far` in the passages before that.
    """
    for position, term in enumerate(sentence.terms):
        if not term.mention.is_exact or (term.unit in DURATIONS and term.unit not in _COUNTED_DAYS):
            continue
        name = words.APPROXIMATE_TAIL.sub("", term.name[-30:])
        statement = None
        if is_gap_of_two(term):
            statement = _between(sentence, position)
        elif term.unit == SCORE:
            statement = score(sentence, position, name)
        elif _COMPARISON.search(term.name[-30:]) or _is_compared(sentence, position):
            statement = _comparison(sentence, position, near)
        elif term.unit in (PERCENT, PERCENTAGE_POINTS):
            continue
        elif is_closing(term):
            statement = _remainder(sentence, position, near, linked) or _year_end(sentence, position, (*far, *near))
        elif _ADJUSTED.search(name):
            statement = _adjusted(sentence, position, near)
        elif (
            position > 1
            and (_AT_END.search(name) or _TURNED.search(term.name))
            and (moved := _moved(sentence, position)) is not None
        ):
            statement = moved
        elif position:
            statement = _taken_out(sentence, position, near)
        if statement is not None:
            yield statement


def _is_compared(sentence: Sentence, position: int) -> bool:
    """较年度目标85%高3.59个百分点: the target stands between 较 and the gap."""
    term = sentence.terms[position]
    if not position or term.mark or term.name not in _WAYS:
        return False
    return bool(_AGAINST.search(sentence.terms[position - 1].name[-16:]))


def is_gap_of_two(term: Term) -> bool:
    """Whether what follows is the difference of the figure and the one before: A与B之差."""
    return bool(_GAP_OF_TWO.match(term.after))


def _between(sentence: Sentence, position: int) -> Statement | None:
    """A与B之差为C; C，即A与B之差."""
    term, other = sentence.terms[position], sentence.terms[position - 1]
    if not position or other.unit != term.unit or not term.is_joined or not other.mention.is_exact:
        return None
    following = sentence.terms[position + 1] if position + 1 < len(sentence.terms) else None
    stated = following if following is not None and _GAP_IS.match(following.name) else None
    if stated is None and position > 1 and _THAT_IS.match(other.name):
        stated = sentence.terms[position - 2]
    if stated is None or stated.unit != term.unit or not stated.mention.is_exact:
        return None
    larger, smaller = sorted((other, term), key=lambda each: -each.mention.value)
    signed = [(1, larger.mention), (-1, smaller.mention)]
    relation = Relation.SCORE if term.unit == SCORE else Relation.COMPARISON
    return difference_told(relation, stated.mention, signed, holds=fits(stated.mention, signed))


def is_closing(term: Term) -> bool:
    """Whether the figure is what is left at the end, not what was there at the beginning."""
    name = words.APPROXIMATE_TAIL.sub("", term.name[-24:])
    tail = name[-12:]
    if not words.CLOSING.search(tail):
        return False
    return not words.OPENING.search(name) and "率" not in tail[-4:]


def _remainder(
    sentence: Sentence, position: int, near: Sequence[Sentence], linked: Sequence[Ratio]
) -> Statement | None:
    term = sentence.terms[position]
    stated = term.mention
    amounts = [
        each
        for each in amounts_before(sentence, position)
        if not each.is_attribute or _ADJUSTMENT.search(each.name[-8:])
    ]
    found = _difference_of(stated, amounts) or _chain_of(stated, amounts)
    closed = _closed_remainder(amounts, is_gap=bool(_GAP.search(term.name[-8:])), is_rest=bool(_REST.match(term.name)))
    wider: list[Term] = []
    if found is None and (closed is None or len(closed) < _CHAIN - 1):
        wider = [
            each for other in near[-2:] for each in other.terms if each.unit == term.unit and each.mention.is_exact
        ]
        found = _difference_of(stated, [*wider, *amounts][-WINDOW:]) if wider else None
    ratios = [
        ratio
        for ratio in linked
        if ratio.whole.unit == term.unit
        and ratio.whole.is_exact
        and ratio.part.is_exact
        and stated.value not in (ratio.part.value, ratio.whole.value)
    ]
    if found is None:
        found = next((made for ratio in ratios if fits(stated, made := [(1, ratio.whole), (-1, ratio.part)])), None)
    if found is not None:
        return difference_told(Relation.REMAINDER, stated, found, holds=True)
    confidence = Confidence.CERTAIN
    if closed is None and (slipped := _slipped(stated, amounts, wider, ratios)) is not None:
        return difference_told(Relation.REMAINDER, stated, slipped, holds=False, confidence=Confidence.PROBABLE)
    if closed is None and ratios and len(term.own_name) <= _SHORT_NAME and not _is_subdivided(sentence, position):
        closed = [(1, ratios[-1].whole), (-1, ratios[-1].part)]
        confidence = Confidence.PROBABLE
    if closed is None or net(closed) <= 0:
        return None
    return difference_told(Relation.REMAINDER, stated, closed, holds=False, confidence=confidence)


def _slipped(stated: Mention, amounts: Sequence[Term], wider: Sequence[Term], ratios: Sequence[Ratio]) -> Signed | None:
    """What came in less what went out, where one slip in a digit of the stated amount is all that parts them."""
    terms = [*wider, *amounts][-WINDOW:]
    pairs = [
        (larger.mention, smaller.mention)
        for larger, smaller in permutations(terms, 2)
        if larger.mention.value > smaller.mention.value and _fit(larger, smaller) >= _ENOUGH
    ]
    pairs += [(ratio.whole, ratio.part) for ratio in ratios if ratio.whole.value > ratio.part.value]
    found = {
        (larger.value, smaller.value): (larger, smaller)
        for larger, smaller in pairs
        if is_slip(stated, larger.interval - smaller.interval)
    }
    if len(found) != 1:
        return None
    larger, smaller = next(iter(found.values()))
    return [(1, larger), (-1, smaller)]


def _year_end(sentence: Sentence, position: int, before: Sequence[Sentence]) -> Statement | None:
    """年末结余 of the one total of income and the one total of spending that the section tells."""
    term = sentence.terms[position]
    if not _YEAR_END.search(term.name[-12:]) or len(sentence.terms) > position + 2:
        return None
    terms = [each for other in before for each in other.terms if each.unit == term.unit and each.mention.is_exact]
    incomes = {each.mention.value: each.mention for each in terms if _INCOME.search(each.name[-8:])}
    spendings = {each.mention.value: each.mention for each in terms if _SPENDING.search(each.name[-8:])}
    if len(incomes) != 1 or len(spendings) != 1 or any(_is_opening(each) for each in terms):
        return None
    signed = [(1, next(iter(incomes.values()))), (-1, next(iter(spendings.values())))]
    if net(signed) <= 0:
        return None
    holds = fits(term.mention, signed)
    if not holds and not is_close(net(signed), term.mention.value, Decimal("0.3")):
        return None
    return difference_told(
        Relation.REMAINDER, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
    )


def _is_opening(term: Term) -> bool:
    return bool(re.search(r"年初结转|年初结余", term.name[-10:]))


def _is_subdivided(sentence: Sentence, position: int) -> bool:
    """Whether the figure is one of several parts behind 其中: then it is not what is left of the whole."""
    return any(words.OF_WHICH.search(each.name) for each in sentence.terms[: position + 1])


def _difference_of(stated: Mention, amounts: Sequence[Term]) -> Signed | None:
    """The two amounts whose difference is the stated one, by the fit of their words."""
    if len(amounts) < 2:
        return None
    found: list[tuple[int, Signed]] = []
    for one, other in combinations(amounts, 2):
        larger, smaller = (one, other) if one.mention.value > other.mention.value else (other, one)
        signed = [(1, larger.mention), (-1, smaller.mention)]
        if larger.mention.value > smaller.mention.value and fits(stated, signed):
            found.append((_fit(larger, smaller), signed))
    return max(found, key=lambda each: each[0])[1] if found else None


def _chain_of(stated: Mention, amounts: Sequence[Term]) -> Signed | None:
    """Opening, income and spending that leave the stated amount."""
    if not any(words.OPENING.search(each.name[-14:]) for each in amounts):
        return None
    mentions = [each.mention for each in amounts[-_FEW:]]
    for count in (3, _CHAIN):
        for chosen in reversed(list(combinations(mentions, count))):
            for signs in product((1, -1), repeat=count - 1):
                chain = [(1, chosen[0]), *zip(signs, chosen[1:], strict=True)]
                if -1 in signs and fits(stated, chain):
                    return chain
    return None


def _fit(larger: Term, smaller: Term) -> int:
    """How well the words fit: what came in, less all that went out."""
    is_total = bool(words.WEAK_TOTAL.match(smaller.own_name) or words.STRONG_TOTAL.search(smaller.own_name))
    return 2 * is_total + _is_spent(smaller) + bool(words.MONEY_IN.search(larger.name[-14:])) - _is_spent(larger)


def _closed_remainder(amounts: Sequence[Term], *, is_gap: bool, is_rest: bool = False) -> Signed | None:
    """The one reading there is: what came in and what went out; or the chain of opening, income and spending."""
    if is_gap and len(amounts) == 2:
        larger, smaller = sorted(amounts, key=lambda each: -each.mention.value)
        return [(1, larger.mention), (-1, smaller.mention)]
    spent = [each for each in amounts if _is_spent(each)]
    is_count = len(amounts) == 2 and amounts[0].unit != MONEY
    is_planned = is_count and bool(_PLANNED.search(amounts[0].name[-10:]))
    is_left = is_count and is_rest and amounts[0].mention.value > amounts[1].mention.value
    if (is_planned or is_left) and _DONE.search(amounts[1].name[-10:]):
        return [(1, amounts[0].mention), (-1, amounts[1].mention)]
    if len(spent) != 1:
        return None
    others = [each for each in amounts if each is not spent[0]]
    if len(amounts) == 2 and words.MONEY_IN.search(others[0].name[-14:]) and amounts[0] is others[0]:
        return [(1, others[0].mention), (-1, spent[0].mention)]
    is_chain = len(amounts) == 3 and amounts[-1] is spent[0] and words.OPENING.search(others[0].name[-14:])
    if is_chain and words.CLOSING.search(others[0].name[-10:]) and words.MONEY_IN.search(others[1].name[-14:]):
        return [(1, others[0].mention), (1, others[1].mention), (-1, spent[0].mention)]
    return None


def _is_spent(term: Term) -> bool:
    tail = term.name[-8:]
    return bool(_SPENT_NAME.search(tail)) and not _NOT_SPENT.search(tail)


def _comparison(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    term = sentence.terms[position]
    stated = term.mention
    unit = PERCENT if term.unit == PERCENTAGE_POINTS else term.unit
    amounts = [
        each
        for each in sentence.terms[:position]
        if each.unit == unit
        and each.mention.is_exact
        and each.depth <= term.depth
        and not (each.is_attribute and unit != PERCENT and each.index != position - 1)
        and not _COMPARISON.search(each.name[-16:])
    ][-_FEW:]
    is_alone = len(amounts) == 1 and position == 1
    if len(amounts) < 2 and near:
        last = [
            each for each in near[-1].terms if each.unit == unit and each.mention.is_exact and not each.is_attribute
        ]
        amounts = [*last[-2:], *amounts]
    for one, other in reversed(list(combinations(amounts, 2))):
        larger, smaller = (one, other) if one.mention.value >= other.mention.value else (other, one)
        signed = [(1, larger.mention), (-1, smaller.mention)]
        if fits(stated, signed):
            return difference_told(Relation.COMPARISON, stated, signed, holds=True)
    if len(amounts) < 2:
        return None
    one, other = amounts[-2], amounts[-1]
    is_compared = (_PLANNED.search(one.name[-14:]) and _DONE.search(other.name[-14:])) or (
        _DONE.search(one.name[-14:]) and _PLANNED.search(other.name[-14:])
    )
    if (
        not (is_compared or (is_alone and unit == PERCENT) or _is_compared(sentence, position))
        or term.clause - other.clause > 2
    ):
        return None
    larger, smaller = (one, other) if one.mention.value >= other.mention.value else (other, one)
    if larger.mention.value == smaller.mention.value:
        return None
    return difference_told(Relation.COMPARISON, stated, [(1, larger.mention), (-1, smaller.mention)], holds=False)


def _moved(sentence: Sentence, position: int) -> Statement | None:
    """年初9,612户，新增755户，退出527户，年末9,840户."""
    term = sentence.terms[position]
    amounts = amounts_before(sentence, position)
    base = next((each for each in amounts if _AT_BEGINNING.search(each.name[-14:])), None)
    is_turned = bool(_TURNED.search(term.name)) and not term.mark and bool(amounts)
    if base is None and is_turned and _FROM.search(amounts[-1].name[-16:]):
        base = amounts[-1]
    if base is None:
        return None
    signed = [(1, base.mention)]
    for each in amounts:
        if (is_turned or each.start > base.start) and (
            _MOVED_IN.search(each.name[-8:]) or _MOVED_OUT.search(each.name[-8:])
        ):
            signed.append((-1 if _MOVED_OUT.search(each.name[-8:]) else 1, each.mention))
    if len(signed) < 2:
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=fits(term.mention, signed))


def _adjusted(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """年初预算240万元，追加36万元，调整后276万元; the first may stand in the sentence before."""
    term = sentence.terms[position]
    amounts = amounts_before(sentence, position)
    if near and not any(_is_base(each) for each in amounts):
        amounts = [*[each for each in near[-1].terms if each.unit == term.unit and _is_base(each)][:1], *amounts]
    changes = [
        each for each in amounts if _ADJUSTMENT.search(each.name[-12:]) and not _ADJUSTED.search(each.name[-12:])
    ]
    bases = [each for each in amounts if each not in changes and not _is_subdivided(sentence, each.index)]
    if not changes or not bases or changes[-1].clause < term.clause - 3:
        return None
    base = bases[-1]
    used = [each for each in changes if each.start > base.start]
    if not used:
        return None
    signed = [(1, base.mention), *((-1 if _DOWN.search(each.name[-12:]) else 1, each.mention) for each in used)]
    holds = fits(term.mention, signed)
    if not holds and not is_close(net(signed), term.mention.value, Decimal("0.5")):
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds)


def _is_base(term: Term) -> bool:
    return (
        bool(re.search("年初|原", term.name[-14:])) and not _ADJUSTMENT.search(term.name[-8:]) and term.mention.is_exact
    )


def _taken_out(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """总额X，扣除Y后，实际Z."""
    term, taken = sentence.terms[position], sentence.terms[position - 1]
    if taken.unit != term.unit or not _TAKEN_OUT.match(taken.own_name) or not taken.after.startswith(("后", "，")):
        return None
    amounts = [each for each in amounts_before(sentence, position - 1) if not each.is_attribute]
    if not amounts and near:
        amounts = [each for each in near[-1].terms if each.unit == term.unit and each.mention.is_exact][:1]
    if not amounts or not taken.mention.is_exact:
        return None
    signed = [(1, amounts[-1].mention), (-1, taken.mention)]
    holds = fits(term.mention, signed)
    if not holds and not is_close(net(signed), term.mention.value, Decimal("0.3")):
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds)
