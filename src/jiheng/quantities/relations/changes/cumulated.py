"""Totals that only grow by what the year adds: 当年缴存62.4亿元。…缴存总额487.9亿元，比上年末增加14.65%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.handed_out import measures
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

SIGNS = ("累计", "总额", "总量")
_CUMULATED = late_pattern("累计|总额|总量")
_VERB = re.compile("缴存|归集|提取|发放|投放|筹集|募集|筹资|发行|引进|培训")
"""What is added up year by year; what is left of it is another matter."""
_NO_FLOW = late_pattern("累计|总额|总量|余额|历年|[比较占]|结余")
_SINCE = late_pattern("[比较与](?:上年|去年|20[0-9]{2}年)(?:年?[末底])?|同比")
_ALL = 100
_HARDLY_OFF = Decimal("0.02")


def cumulated(sentence: Sentence, ahead: Sequence[Sentence]) -> Iterator[Statement]:
    """Each growth of such a total against what the year added, told in the sentence or ahead of it."""
    told_in = [*ahead, sentence]
    flows = [(each, other.text is sentence.text) for other in told_in for each in measures(other) if _is_flow(each)]
    for total, rate in _levels(sentence) if flows else ():
        found = _VERB.search(total.name)
        if found is None or not _CUMULATED.search(total.name):
            continue
        own = [
            (each, is_here)
            for each, is_here in flows
            if each.unit == total.unit and found[0] in each.name and not (is_here and each.start > rate.start)
        ]
        if len({each.mention.value for each, _ in own}) != 1:
            continue
        flow, is_here = own[-1]
        statement = _judged(flow, total, rate)
        if statement is not None:
            yield statement if is_here else _of_another_passage(statement, flow, total)


def _of_another_passage(statement: Statement, flow: Term, total: Term) -> Statement:
    return replace(statement, operands=(total.mention,), elsewhere=(flow.mention,))


def _is_flow(term: Term) -> bool:
    is_amount = term.unit not in NO_AMOUNTS and term.mention.is_exact
    return is_amount and _VERB.search(term.name) is not None and _NO_FLOW.search(term.name) is None


def _levels(sentence: Sentence) -> Iterator[tuple[Term, Term]]:
    """Each amount with the rate right behind it, or with that of its place in a row: 分别增加8%、12%."""
    amounts = [each for each in measures(sentence) if each.unit not in NO_AMOUNTS and each.mention.is_exact]
    rates = [each for each in sentence.terms if each.unit == PERCENT and each.mention.is_exact]
    for rate in rates:
        if not (_SINCE.search(rate.name) and is_growth(rate)):
            continue
        before = [each for each in amounts if each.start < rate.start]
        row = [rate]
        row += [each for each in rates[rates.index(rate) + 1 :] if each.mark == "、" and not each.own_name]
        if "分别" in rate.name and len(row) > 1:
            yield from zip(before[-len(row) :], row, strict=False) if len(before) >= len(row) else ()
        elif before and rate.clause - before[-1].clause == 1:
            yield before[-1], rate


def _judged(flow: Term, total: Term, rate: Term) -> Statement | None:
    added, whole, told = flow.mention, total.mention, rate.mention
    if whole.value <= added.value:
        return None
    share = added.operand.over(whole.operand - added.operand)
    made = None if share is None else share.times(_ALL)
    if made is None:
        return None
    holds = made.meets(told.bounds)
    is_hardly_off = is_close(made.low, told.value, _HARDLY_OFF)  # of amounts that were not yet rounded
    if not holds and (is_hardly_off or not (is_slip(told, made) or _is_slipped(flow, total, told.interval))):
        return None
    working, value = f"{added.text}÷（{whole.text}－{added.text}）", _ALL * added.value / (whole.value - added.value)
    operands = (added, whole)
    confidence = Confidence.PROBABLE
    return quotient_told(Relation.GROWTH, told, operands, working, value, holds=holds, confidence=confidence)


def _is_slipped(flow: Term, total: Term, rate: Interval) -> bool:
    """Whether one slip in what the year added, or in the total, is all that parts them."""
    share = rate.over(rate + Interval.point(_ALL))
    if share is None:
        return False
    before = flow.mention.interval.over(share)
    wanted = total.mention.interval * share
    return is_slip(flow.mention, wanted) or (before is not None and is_slip(total.mention, before))
