"""Differences told: 结余X; 未支付X; 年末结转X; 较目标少X; 超额完成X; 调整后X; 扣a分，得b分."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations, product
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import (
    WINDOW,
    Signed,
    amounts_before,
    apart,
    difference_told,
    exactly,
    fits,
    net,
    without_parts,
)
from jiheng.quantities.relations.differences.balances import (
    is_reached,
    is_turned,
    left_of,
    moved,
    net_change,
    net_worth,
    rest_of,
)
from jiheng.quantities.relations.differences.comparisons import (
    between,
    comparison,
    due_and_done,
    is_comparison,
    is_gap_of_two,
    named_gap,
)
from jiheng.quantities.relations.differences.mistold import mistold
from jiheng.quantities.relations.differences.rests import is_told_behind, rest
from jiheng.quantities.relations.differences.scores import score
from jiheng.quantities.relations.differences.settled import settled
from jiheng.quantities.relations.differences.year_end import year_end
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS, SCORE

_CHAIN = 4
_FEW = 6
_ENOUGH = 2
_FEWEST = 2
_COUNTED_DAYS = frozenset({"天", "工作日"})
_SHORT_NAME = 10
"""A balance with a longer name has a subject of its own."""
_AT_END = re.compile(r"(?:年末|年底|期末|月末|现有|现)[^，。；]{0,8}$")
_ADJUSTED = re.compile(
    r"变更后|调整后|调整为|调整预算|全年预算|调增(?:为|至|到)|调减(?:为|至|到)|变更为|增至|减至|减为|增加到|减少到|预算数?(?:变|调)为"
)
_ADJUSTMENT = re.compile(r"追加|调增|调减|核减|核增|调整|压减|减少|增加|调剂|追减|新增")
_DOWN = re.compile(r"减|压")
_CUT = re.compile("(?:核减|审减|调减|压减|核增|追加)(?:资金|金额|经费|预算)?$")
_GRANTED = re.compile(
    "^(?:全年|年度)?(?:实际|最终)?(?:下达|到位|安排|批复|审定|核定|确定|结算)(?:资金|金额|经费|预算)?(?:为)?$"
)
_GAP = re.compile(r"差值|差额|相差")
_SAVED = re.compile(r"节约|节省|节支")
_LACK = re.compile(r"缺口|赤字")
_GOES_ON = re.compile("正在|在办|在建|在调|在途")
"""What is neither done nor going on may not have begun."""
_TAKEN_OUT = re.compile(r"^(?:扣除|剔除|减去)")
_SPENT_NAME = re.compile(r"实际|分配|执行|决算|完成|支出|支付|拨付|使用|付|中标|成交")
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
        is_time = term.unit in DURATIONS and term.unit not in _COUNTED_DAYS
        if not term.mention.is_exact or (is_time and not is_comparison(sentence, position)):
            continue
        name = words.bare(term.name[-30:])
        statement = None
        if is_gap_of_two(term):
            statement = between(sentence, position)
        elif term.unit == SCORE:
            statement = score(sentence, position, name, near)
        elif "比" in term.own_name[2:] and (told := named_gap(sentence, position)) is not None:
            statement = told
        elif is_comparison(sentence, position):
            statement = comparison(sentence, position, near)
        elif term.unit in (PERCENT, PERCENTAGE_POINTS):
            continue
        elif is_told_behind(term) or (is_closing(term) and not (term.mark == "、" and sentence.is_part(term))):
            before = (*far, *near)
            statement = _remainder(sentence, position, near, linked) or year_end(sentence, position, before)
            statement = statement or settled(sentence, position, before)
            statement = statement or rest(sentence, position, near)
        elif _ADJUSTED.search(term.name[-30:]) or _is_cut(sentence, position):
            statement = _adjusted(sentence, position, near)
        elif position > 1 and (_AT_END.search(name) or is_turned(term) or is_reached(sentence, position)):
            statement = moved(sentence, position)
        elif position > 1 and ("净" in name or "权益" in name):
            statement = net_change(sentence, position) or net_worth(sentence, position)
        elif position:
            statement = _taken_out(sentence, position, near) or due_and_done(sentence, position)
        if statement is not None:
            yield statement


def is_closing(term: Term) -> bool:
    """Whether the figure is what is left at the end, not what was there at the beginning."""
    name = words.bare(term.name[-24:])
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
    amounts = without_parts(amounts)
    if not amounts and _SAVED.search(term.name[-8:]) and (told := _saved_first(sentence, position)) is not None:
        return told
    if _GAP.search(term.name[-8:]) and len(amounts) < _FEWEST:
        return _gap_first(sentence, position)
    found = _difference_of(stated, amounts) or _chain_of(stated, amounts) or _last_of_all(stated, amounts)
    is_gap = _GAP.search(term.name[-8:]) or (_LACK.search(term.name[-8:]) and len(amounts) == 2 and _lacks(*amounts))
    closed = apart(*amounts) if is_gap and len(amounts) == 2 else left_of(amounts)
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
    rest = rest_of(term, amounts) if found is None and closed is None else None
    if rest is not None and (fits(stated, rest) or is_slip(stated, exactly(rest))):
        is_right = fits(stated, rest)
        return difference_told(Relation.REMAINDER, stated, rest, holds=is_right, confidence=Confidence.PROBABLE)
    if found is None:
        found = next((made for ratio in ratios if fits(stated, made := [(1, ratio.whole), (-1, ratio.part)])), None)
    if found is not None:
        return difference_told(Relation.REMAINDER, stated, found, holds=True)
    confidence = Confidence.CERTAIN
    if closed is None and (slipped := _slipped(stated, amounts, wider, ratios)) is not None:
        return difference_told(Relation.REMAINDER, stated, slipped, holds=False, confidence=Confidence.PROBABLE)
    if closed is None and (wrong := mistold(term, amounts)) is not None:
        return wrong
    ahead = [ratio for ratio in ratios if ratio.part.start < stated.start]
    if closed is None and ahead and len(term.own_name) <= _SHORT_NAME and not _is_subdivided(sentence, position):
        closed = [(1, ahead[-1].whole), (-1, ahead[-1].part)]
        confidence = Confidence.PROBABLE
    if closed is None or net(closed) <= 0:
        return None
    if _GOES_ON.search(term.name[-12:]) and stated.value < net(closed) and not is_slip(stated, exactly(closed)):
        return None
    return difference_told(Relation.REMAINDER, stated, closed, holds=fits(stated, closed), confidence=confidence)


def _gap_first(sentence: Sentence, position: int) -> Statement | None:
    """决算与预算的差额为12.4万元，其中决算236.8万元，预算249.2万元: the two amounts told behind it."""
    behind = sentence.terms[position + 1 : position + 1 + _FEWEST]
    term = sentence.terms[position]
    if len(behind) < _FEWEST or any(each.unit != term.unit or not each.mention.is_exact for each in behind):
        return None
    if any(words.bare(each.own_name)[-_FEWEST:].removesuffix("数") not in term.name for each in behind):
        return None
    signed = apart(*behind)
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=fits(term.mention, signed))


def _saved_first(sentence: Sentence, position: int) -> Statement | None:
    """节约资金86万元，采购预算1,080万元，实际采购994万元: plan and use told behind it."""
    term = sentence.terms[position]
    behind = sentence.terms[position + 1 : position + 1 + _FEWEST]
    if len(behind) < _FEWEST or any(each.unit != term.unit or not each.mention.is_exact for each in behind):
        return None
    closed = left_of(behind)
    if closed is None or behind[-1].clause - term.clause > _FEWEST:
        return None
    confidence = Confidence.PROBABLE
    holds = fits(term.mention, closed)
    return difference_told(Relation.REMAINDER, term.mention, closed, holds=holds, confidence=confidence)


def _lacks(income: Term, spending: Term) -> bool:
    """总收入5万元，总支出6万元，收支缺口1万元."""
    is_told = income.name.endswith("收入") and spending.name.endswith("支出")
    return is_told and spending.mention.value > income.mention.value


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


def _is_subdivided(sentence: Sentence, position: int) -> bool:
    """Whether the figure is one of several parts behind 其中: then it is not what is left of the whole."""
    return any(sentence.begins_parts(each) for each in sentence.terms[: position + 1])


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


def _last_of_all(stated: Mention, amounts: Sequence[Term]) -> Signed | None:
    """问题97个，完成整改88个，基本完成4个，未完成5个: the first less all the others."""
    signed = [(1 if not place else -1, each.mention) for place, each in enumerate(amounts)]
    return signed if len(amounts) > _FEWEST and net(signed) == stated.value else None


def _fit(larger: Term, smaller: Term) -> int:
    """How well the words fit: what came in, less all that went out."""
    is_total = bool(words.WEAK_TOTAL.match(smaller.own_name) or words.STRONG_TOTAL.search(smaller.own_name))
    return 2 * is_total + _is_spent(smaller) + bool(words.MONEY_IN.search(larger.name[-14:])) - _is_spent(larger)


def _is_spent(term: Term) -> bool:
    tail = term.name[-8:]
    return bool(_SPENT_NAME.search(tail)) and not _NOT_SPENT.search(tail)


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
    base = _told_from(sentence, position) or bases[-1]
    used = [each for each in changes if each.start > base.start]
    used = used or (changes[-1:] if base is not bases[-1] else [])
    used = used or [each for each in changes if base.index - each.index == 1]
    if not used:
        return None
    signed = [(1, base.mention), *((-1 if _DOWN.search(each.name[-12:]) else 1, each.mention) for each in used)]
    holds = fits(term.mention, signed)
    is_far = not is_close(net(signed), term.mention.value, Decimal("0.5"))
    if not holds and is_far and not is_tenfold(term.mention, exactly(signed)):
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds)


def _told_from(sentence: Sentence, position: int) -> Term | None:
    """新增9个，累计达到61个，由52个增至61个: what it grew from stands right before it."""
    before, term = sentence.terms[position - 1], sentence.terms[position]
    is_told = position > 0 and before.unit == term.unit and not term.mark and before.mention.is_exact
    return before if is_told and before.own_name.startswith(("由", "从")) else None


def _is_cut(sentence: Sentence, position: int) -> bool:
    """申请240万元，核减18万元，实际下达222万元."""
    if position < _FEWEST or not _GRANTED.match(sentence.terms[position].own_name):
        return False
    cut = sentence.terms[position - 1]
    return cut.unit == sentence.terms[position].unit and bool(_CUT.search(cut.name))


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
