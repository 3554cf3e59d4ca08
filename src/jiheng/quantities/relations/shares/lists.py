"""Lists bound one to one: A、B、C分别为a、b、c，占X的p、q、r; and the shares that must make up the whole."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.interval import total
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_sure_slip, sum_statement
from jiheng.quantities.relations.shares.each_of_totals import each_of_totals
from jiheng.quantities.relations.shares.shares import Share, share_statements
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, joined
from jiheng.quantities.units import DURATIONS, NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS

_FEWEST = 3
_ALL = 100
_EACH_OF_A_PLAN = re.compile("分别(?:占|完成|为|达到?)[^，。；]{0,10}(?:计划|目标|任务)[^，。；]{0,4}$")
_PLANNED = re.compile("计划|目标|任务")
_NEAR = 25
_TAKES = re.compile("占|比重|比例")
_OPINION = re.compile("满意[率度](?:为|达)?$")
_YOUNGEST = re.compile("(?<![0-9])0[-—－–~～至][0-9]{1,2}岁")
_REST = re.compile("^(?:其他|其它|其余)")
_MADE_UP = re.compile("结构|构成|权重")
_STRUCTURE = re.compile(
    r"(?:结构|构成|占比|比例|比重|权重)(?:比)?(?:依次|分别)?(?:调整)?(?:为|是|达)?$|分别占[^，。；]{0,12}$"
)


def lists(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """Percentages in a row against the amounts in a row before them, or against 100."""
    amounts: list[Term] = []
    above: list[Term] = []
    yield from _named_shares(sentence.terms)
    if "岁" in sentence.words:
        yield from _ages(sentence.terms)
    for row in rows_of(sentence.terms):
        if row[0].unit == PERCENT:
            if "率" in row[0].name and len(row) == len(amounts) == len(above) and above[0].unit == amounts[0].unit:
                yield from _columns(above, amounts, row)
            elif _EACH_OF_A_PLAN.search(row[0].name):
                yield from _against_plans(sentence, row, near)
            elif len(row) == len(amounts) and len(row) > 1 and row[0].clause - amounts[-1].clause <= 1:
                shares = [Share(part, rate, "占") for part, rate in zip(amounts, row, strict=True)]
                yield from (statement for _, statement in share_statements(shares))
            elif len(row) >= _FEWEST and _STRUCTURE.search(row[0].name[-24:]):
                statement = _whole(row)
                if statement is not None:
                    yield statement
            if len(row) != len(amounts) and "占" in row[0].name:
                yield from each_of_totals(sentence, row, near)
            above, amounts = [], []
        else:
            above, amounts = amounts, row
            if len(row) >= _FEWEST and "分别" in row[0].name:
                yield from _divided(sentence, row, near)


def _divided(sentence: Sentence, row: Sequence[Term], near: Sequence[Sentence]) -> Iterator[Statement]:
    """各年龄段人口分别为18人、19人、48人: all of them, where they add up to a total told before but for a slip."""
    mentions = [term.mention for term in row]
    before = [*(term for other in near[-2:] for term in other.terms), *sentence.terms[: row[0].index]]
    wholes = [term.mention for term in reversed(before) if term.unit == row[0].unit and term.mention.is_exact]
    right = next((whole for whole in wholes if adds_up(whole, mentions)), None)
    if right is not None:
        yield sum_statement(right, mentions, holds=True)
        return
    wrong = next((whole for whole in wholes[:_FEWEST] if is_sure_slip(whole, mentions)), None)
    if wrong is not None:
        yield sum_statement(wrong, mentions, holds=False, confidence=Confidence.PROBABLE)


def _against_plans(sentence: Sentence, rates: Sequence[Term], near: Sequence[Sentence]) -> Iterator[Statement]:
    """完成投资8.1亿元，受益58万人，分别占年计划的116%、105%: each against the plan in its unit told before it."""
    told = [each for each in sentence.terms[: rates[0].index] if each.unit not in NO_AMOUNTS and not each.is_attribute]
    parts = told[-len(rates) :]
    before = [*(near[-1].terms if near and _PLANNED.search(near[-1].words) else ()), *told[: -len(rates)]]
    wholes = [_only([each for each in before if each.unit == part.unit]) for part in parts]
    if len(parts) == len(rates) and all(wholes):
        yield from _columns([each for each in wholes if each is not None], parts, rates)


def _only(terms: Sequence[Term]) -> Term | None:
    return terms[0] if len(terms) == 1 and terms[0].mention.value else None


def _columns(wholes: Sequence[Term], parts: Sequence[Term], rates: Sequence[Term]) -> Iterator[Statement]:
    """预算分别为a、b，支出分别为c、d，执行率分别为p、q: one column each; where one fits, the others must."""
    fits: list[bool] = []
    for whole, part, rate in zip(wholes, parts, rates, strict=True):
        quotient = part.mention.operand.over(whole.mention.operand)
        fits.append(quotient is not None and quotient.times(_ALL).meets(rate.mention.interval))
    if not any(fits):
        return
    for whole, part, rate, holds in zip(wholes, parts, rates, fits, strict=True):
        value = round_half_up(_ALL * part.mention.value / whole.mention.value, max(rate.mention.places, 2))
        arithmetic = f"{part.mention.text}÷{whole.mention.text}＝{value}%" + ("" if holds else f"≠{rate.mention.text}")
        operands = (whole.mention, part.mention)
        yield Statement(Relation.RATE, rate.mention, operands, holds, arithmetic, f"{value}%", Confidence.PROBABLE)


def _named_shares(terms: Sequence[Term]) -> Iterator[Statement]:
    """咨询类占77.2%，投诉类占12.4%，其他类占10.4%: shares that end with the rest make up the whole."""
    yield from _opinions(terms)
    row: list[Term] = []
    for term in terms:
        if term.unit != PERCENT or term.is_attribute or term.depth or not term.mention.is_exact:
            continue
        if not _TAKES.search(term.name) and not (row and _REST.match(term.own_name)):
            row = []
            continue
        row.append(term)
        subject = term.name if term.mark != "，" or _REST.match(term.own_name) else _subject(terms, term)
        if _REST.match(subject):
            if len(row) >= _FEWEST:
                yield from _made_up(row)
            row = []


def _opinions(terms: Sequence[Term]) -> Iterator[Statement]:
    """满意率87%，基本满意率11%，不满意率2%: everyone is one of them."""
    row = [term for term in terms if term.unit == PERCENT and _OPINION.search(term.name) and term.mention.is_exact]
    is_whole = len(row) >= _FEWEST and "不满意" in row[-1].name and sum("不满意" in each.name for each in row) == 1
    is_row = is_whole and row[-1].index - row[0].index == len(row) - 1
    if is_row and not any("不满意" not in each.name and "总" in each.name for each in row):
        yield from _made_up(row)


def _ages(terms: Sequence[Term]) -> Iterator[Statement]:
    """0-14岁占17.9%，15-64岁占65.4%，65岁及以上占16.7%: everyone is of one age."""
    row = [
        term
        for term in terms
        if term.unit == PERCENT
        and "占" in term.name
        and ("岁" in term.name or (term.index and terms[term.index - 1].unit == "岁"))
    ]
    if len(row) >= _FEWEST and _YOUNGEST.search(row[0].name) and row[-1].index - row[0].index <= 2 * len(row):
        yield from _made_up(row)


def _subject(terms: Sequence[Term], rate: Term) -> str:
    """The name of the amount that a share stands behind: 其他 of 其他12件，占4%."""
    before = terms[rate.index - 1] if rate.index else None
    is_bare = before is not None and before.unit != PERCENT and rate.clause - before.clause == 1
    return before.own_name if before is not None and is_bare else rate.own_name


def _made_up(row: Sequence[Term]) -> Iterator[Statement]:
    statement = _judged(row, is_whole=True)
    if statement is not None:
        yield statement


def rows_of(terms: Sequence[Term]) -> Iterator[list[Term]]:
    """Runs of figures of one unit with nothing but 、 or 和 between them."""
    row: list[Term] = []
    for term in terms:
        if term.unit in DURATIONS or term.unit == PERCENTAGE_POINTS or not term.mention.is_exact:
            continue
        goes_on = (
            bool(row) and term.unit == row[0].unit and (term.mark in "，、" or term.is_joined) and not term.own_name
        )
        if not goes_on and len(row) > 1:
            yield row
        row = [*row, term] if goes_on else [term]
    if len(row) > 1:
        yield row


def _whole(row: Sequence[Term]) -> Statement | None:
    return _judged(row, is_whole=bool(_MADE_UP.search(row[0].name[-24:])))


def _judged(row: Sequence[Term], *, is_whole: bool) -> Statement | None:
    """Shares of everything add up to 100 within their rounding."""
    mentions = [term.mention for term in row]
    value = sum((mention.value for mention in mentions), Fraction(0))
    if abs(value - _ALL) > _NEAR:
        return None
    interval = total([mention.interval for mention in mentions])
    holds = interval.low <= _ALL <= interval.high
    if not holds and not is_whole:
        return None
    shown = plain(round_half_up(value, max(mention.places for mention in mentions)))
    arithmetic = f"{joined(mentions, '＋')}＝{shown}%" + ("" if value == _ALL else "≈100%" if holds else "≠100%")
    confidence = Confidence.CERTAIN if holds else Confidence.PROBABLE
    return Statement(Relation.SUM, mentions[-1], tuple(mentions[:-1]), holds, arithmetic, f"{shown}%", confidence)
