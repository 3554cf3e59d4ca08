"""Rates that follow from what is left: 合格率97.9%，不合格率2.1%; 执行94万元，执行率94%，未执行6万元."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import (
    is_percent_of,
    percent_of,
    rest_told,
    share_of_both_told,
    share_told,
)
from jiheng.quantities.relations.rates.left.negatives import of_the_negative, of_the_positive
from jiheng.quantities.relations.rates.left.spared import is_spared, spared
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, PERCENT

_RATE = quick_pattern(
    "(?P<not>[不未])?(?P<of>[\u4e00-\u9fff]{2})率(?:（[^（）0-9]{1,8}）)?(?:[分各]别)?(?:为|是|达|达到|仅|：)*$"
)
_ALL = 100
_SAVING = re.compile("节约|节资|节支")
_SAVED = late_pattern("节约|节省|节资|核减|审减")
_ASKED = late_pattern("预算|限价|控制价|概算|计划|估算|送审")
_OF_WHAT_WAS_ASKED = late_pattern("节[约省资支]率")
_PAID = late_pattern("成交|交易|中标|实际采购|合同|审定")
_RATED_OPINION = "满意"
_FEW_CLAUSES = 4
_TWO = 2
_OF_MONEY = quick_pattern("(?:执行|支出|使用|支付)(?:率|进度)(?:为|达|达到)*$|占[^，。；]{0,10}资金的$")
_SPENT = late_pattern("支出|支付|使用|发放|拨付|执行")
_LEFT = late_pattern("^(?:年末|资金|滚存|尚)*(?:结余|剩余|余|结转)")
_REST = re.compile("(?:剩余|其余|剩下|尚余|尚有)(?:的)?$")
_ALL_THE_REST = late_pattern("(?:剩余|其余|余下|剩下)的?(?:部分|工程量|工作量|任务|投资)?(?:的|占|为|约)?")
_DONE = late_pattern("(?:完成|进度|拨付|支付|到位|整改|支出|办结|发放)[^，。；]{0,10}$")
_FAR = 15
_DUE = late_pattern("应|需|待")
"""应整改40个 is all there is to do."""


def complements(sentence: Sentence) -> Iterator[Statement]:
    """The rates of a sentence against the rate, or the amount, of the opposite."""
    for position, term in enumerate(sentence.terms):
        if term.unit != PERCENT or not term.mention.is_exact or not position:
            continue
        spent = _spent_and_left(sentence, position)
        if spent is not None:
            yield spent
            continue
        if ("余" in term.name or "剩" in term.name) and _is_rest_of_done(sentence, term):
            rest = _opposite(sentence.terms[position - 1], term, of="")
            if rest is not None:
                yield rest
            continue
        not_done = of_the_negative(sentence.terms, position)
        if not_done is not None:
            yield not_done
            continue
        found = _RATE.search(term.name)
        if found is None:
            continue
        before = sentence.terms[position - 1]
        other = _RATE.search(before.name) if before.unit == PERCENT and before.mention.is_exact else None
        statement = None
        if _SAVING.fullmatch(found["of"]) or is_spared(term):
            statement = _saved(sentence.terms[:position], term) or spared(sentence, position)
        elif other is not None and other["of"] == found["of"] and bool(other["not"]) != bool(found["not"]):
            statement = _opposite(before, term, of=found["of"])
        elif not found["not"] and (bad := _bad(sentence, position, found["of"])) is not None:
            statement = _all_but(*bad, term)
        elif not found["not"] and f"不{found['of']}" in before.name:
            statement = of_the_positive(sentence.terms, position, found["of"])
        elif not found["not"] and f"未{found['of']}" in before.name and position >= _TWO:
            statement = _of_both(sentence.terms[position - _TWO], term, before, found["of"])
        elif not found["not"] and position + 1 < len(sentence.terms):
            left = _of_unit(sentence.terms[position + 1 : position + 1 + _TWO], before)
            statement = _of_both(_headed(sentence, before), term, _headed(sentence, left), found["of"])
            if statement is not None and not statement.holds and sentence.is_part(before):
                statement = None  # 完工58座，其中上年28座、本年30座，完工率93.5%，未完工4座: of all that was done
        if statement is not None:
            yield statement


def _is_rest_of_done(sentence: Sentence, rest: Term) -> bool:
    """完成投资65%，剩余35%将于明年完成: the only two shares of the sentence, one of what the other is not."""
    done = sentence.terms[rest.index - 1]
    shares = [each for each in sentence.terms if each.unit == PERCENT]
    are_two = shares == [done, rest] and done.mention.is_exact and not (done.is_attribute or rest.is_attribute)
    return are_two and _ALL_THE_REST.fullmatch(rest.own_name) is not None and _DONE.search(done.name) is not None


def _spent_and_left(sentence: Sentence, position: int) -> Statement | None:
    """支出889万元，占下达资金的95%，余47万元: what was spent and what is left make up the whole."""
    done, rate, behind = sentence.terms[position - 1], sentence.terms[position], sentence.terms[position + 1 :]
    if (
        not behind
        or not _OF_MONEY.search(rate.name)
        or not _SPENT.search(done.name)
        or not _LEFT.match(behind[0].own_name)
    ):
        return None
    left = behind[0]
    is_row = rate.clause - done.clause == left.clause - rate.clause == 1 and done.unit == left.unit == MONEY
    if not is_row or done.is_attribute or not (done.mention.is_exact and left.mention.is_exact):
        return None
    part, rest = done.mention, left.mention
    share = percent_of(part.operand, part.operand + rest.operand)
    holds = share is not None and share.meets(rate.mention.bounds)
    if share is None or not (holds or is_slip(rate.mention, share)):
        return None
    return share_of_both_told(rate.mention, part, rest, holds=holds)


def _opposite(before: Term, term: Term, of: str) -> Statement | None:
    """Two rates that make up 100 %, where they stand side by side; of opinions only where they are not far from it."""
    one, other = before.mention, term.mention
    rest = _ALL - one.value
    if term.clause - before.clause > 1 or (abs(rest - other.value) > _FAR and _RATED_OPINION in of):
        return None
    holds = (Interval.point(_ALL) - one.interval).meets(other.interval) or rest == other.value
    shown = f"{round_half_up(rest, max(one.places, other.places))}%"
    arithmetic = f"100%－{one.text}＝{shown}" + ("" if holds else f"≠{other.text}")
    return Statement(Relation.RATE, other, (one,), holds, arithmetic, shown, Confidence.PROBABLE)


def _saved(before: Sequence[Term], rate: Term) -> Statement | None:
    """成交金额12.81亿元，节约3.06亿元，节资率19.28%: of the price paid and what was saved."""
    saved = before[-1]
    if len(before) > 1 and (base := before[-2]).is_attribute and not saved.mark and base.unit == saved.unit:
        return _of_base(base, saved, rate)
    if len(before) > 1 and _SAVED.search(base.name) and _ASKED.search(saved.name) and rate.clause - base.clause == _TWO:
        return _of_the_price_asked(saved, base, rate, before)  # 核减358万元，送审4,475万元，核减率8%
    paid = next((each for each in reversed(before[:-1]) if each.unit == saved.unit and not each.is_attribute), None)
    if paid is not None and _SAVED.search(saved.name) and _ASKED.search(paid.name) and rate.clause - saved.clause == 1:
        return _of_the_price_asked(paid, saved, rate, before)
    if paid is None or not _SAVED.search(saved.name) or not _PAID.search(paid.name) or rate.clause - saved.clause > 1:
        return None
    if not (paid.mention.is_exact and saved.mention.is_exact) or saved.clause - paid.clause > _FEW_CLAUSES:
        return None
    share = percent_of(saved.mention.operand, saved.mention.operand + paid.mention.operand)
    if share is None:
        return None
    holds = share.meets(rate.mention.bounds)
    price = saved.mention.value + paid.mention.value
    is_told_too = any(each.mention.value == price for each in before if each.unit == saved.unit)
    of_paid = percent_of(saved.mention.operand, paid.mention.operand)
    is_of_paid = of_paid is not None and of_paid.meets(rate.mention.bounds)
    if is_told_too and is_of_paid and not holds and _OF_WHAT_WAS_ASKED.search(rate.own_name):
        statement = share_of_both_told(rate.mention, saved.mention, paid.mention, holds=False)
        return replace(statement, confidence=Confidence.ASK, is_other_way=True)
    is_told_too = is_told_too and not is_of_paid
    if not (holds or is_told_too or is_slip(rate.mention, share)):
        return None
    return share_of_both_told(rate.mention, saved.mention, paid.mention, holds=holds)


def _of_the_price_asked(asked: Term, saved: Term, rate: Term, before: Sequence[Term]) -> Statement | None:
    """采购预算396万元，节约7.2万元，节约率1.82%: of what was planned; some take it of what was paid.

    Those are asked where they tell that too: 中标价3,620万元，较控制价3,860万元节约240万元，节约率6.63%.
    """
    statement = _of_base(asked, saved, rate)
    saved_of, paid = saved.mention.operand, asked.mention.operand - saved.mention.operand
    if statement is None or statement.holds or not is_percent_of(rate.mention, saved_of, paid):
        return statement
    price = asked.mention.value - saved.mention.value
    is_told = any(each.mention.value == price for each in before if each.unit == saved.unit)
    return replace(statement, confidence=Confidence.ASK, is_other_way=True) if is_told else None


def _of_base(base: Term, saved: Term, rate: Term) -> Statement | None:
    """较预算9.5万元节约1.9万元，节约率20%."""
    share = percent_of(saved.mention.operand, base.mention.operand)
    if not _SAVED.search(saved.name) or share is None or not (base.mention.is_exact and saved.mention.is_exact):
        return None
    return share_told(rate.mention, saved.mention, base.mention, holds=share.meets(rate.mention.bounds))


def _bad(sentence: Sentence, position: int, of: str) -> tuple[Term, Term] | None:
    """监测840批次，不合格6批次，合格率…: the number of all and of those that were not."""
    if position < _TWO:
        return None
    whole, bad = sentence.terms[position - _TWO : position]
    if bad.mark == "、" and _RATED_OPINION in of:
        return None  # 一般12份、不满意5份: two answers of a list
    if sentence.is_part(whole) and bad.mark == "，" and _RATED_OPINION not in of:
        first = next((each for each in sentence.terms if sentence.begins_parts(each)), whole)
        whole = sentence.terms[first.index - 1] if first.index else whole
    is_row = whole.unit == bad.unit and sentence.terms[position].clause - bad.clause <= 1
    is_told = f"不{of}" in bad.name[-8:] and bool(whole.name) and of not in whole.name[-6:]
    return (whole, bad) if is_row and is_told and bad.mention.value < whole.mention.value else None


def _all_but(whole: Term, bad: Term, rate: Term) -> Statement | None:
    share = bad.mention.operand.over(whole.mention.operand)
    if share is None or not (whole.mention.is_exact and bad.mention.is_exact):
        return None
    holds = (Interval.point(1) - share).times(_ALL).meets(rate.mention.bounds)
    return rest_told(rate.mention, bad.mention, whole.mention, holds=holds)


def _of_unit(behind: Sequence[Term], done: Term) -> Term:
    """未消除9,087户27,595人: the second measure where what was done was told in it."""
    is_glued = len(behind) > 1 and not behind[1].name and not behind[1].mark
    return behind[1] if is_glued and behind[0].unit != done.unit == behind[1].unit else behind[0]


def _headed(sentence: Sentence, term: Term) -> Term:
    """With the name of the measure right before it: 7,282户27,256人 have one."""
    if term.name or term.mark or not term.index:
        return term
    return replace(term, name=sentence.terms[term.index - 1].name)


def _of_both(done: Term, rate: Term, left: Term, of: str) -> Statement | None:
    """What was done and what was not make up the whole."""
    is_left = f"未{of}" in left.name or _REST.match(left.own_name) is not None
    if done.unit != left.unit or done.unit == PERCENT or not is_left or of not in done.name:
        return None
    is_near = rate.clause - done.clause <= 1 + (left.start < rate.start) and left.clause - rate.clause <= 1
    is_exact = done.mention.is_exact and left.mention.is_exact
    if not is_near or not is_exact or done.is_attribute or f"未{of}" in done.name or _DUE.match(done.own_name):
        return None
    part, rest = done.mention, left.mention
    share = percent_of(part.operand, part.operand + rest.operand)
    if share is None:
        return None
    return share_of_both_told(rate.mention, part, rest, holds=share.meets(rate.mention.bounds))
