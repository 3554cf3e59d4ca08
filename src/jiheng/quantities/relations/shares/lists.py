"""Lists bound one to one: A、B、C分别为a、b、c，占X的p、q、r; and the shares that must make up the whole."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.arithmetic.quotients import share_told
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_sure_slip, sum_statement
from jiheng.quantities.relations.shares.each_of_totals import each_of_totals
from jiheng.quantities.relations.shares.of_everything import is_all_of_a_row, is_too_much, made_up
from jiheng.quantities.relations.shares.shares import Share, share_statements
from jiheng.quantities.rows_of_periods import is_of_periods
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import DURATIONS, NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS, SCORE

_FEWEST = 3
_ALL = 100
_EACH_OF_A_PLAN = late_pattern("分别(?:占|完成|为|达到?)[^，。；]{0,10}(?:计划|目标|任务)[^，。；]{0,4}$")
_RATES = late_pattern("率(?:依次|分别)?(?:为|是|达到?)*$")
"""What each did of its own, not its share of what they did together."""
_MAY_BE_SHARES = late_pattern("占|^的?比[例重]|^的$")
_PLANNED = late_pattern("计划|目标|任务")
_OUGHT = late_pattern("计划|目标|任务|预算|应")
_SHORT = 4
_TO_THEM = late_pattern("(?:分别|依次|达到?|为|是|超过?|有|共)*$")
_OF_ANY = frozenset(("人数", "数量", "总数", "全国", "全省", "全市", "全县", "累计", "达到", "目前"))
_STRUCTURE = late_pattern(
    r"(?:结构|构成|占比|比例|比重|权重)(?:比)?(?:依次|分别)?(?:调整)?(?:为|是|达)?$|分别占[^，。；]{0,12}$"
)


def lists(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """Percentages in a row against the amounts in a row before them, or against 100."""
    amounts: list[Term] = []
    for row in rows_of(sentence.terms):
        if is_of_periods(row, sentence):
            amounts = []
        elif row[0].unit == PERCENT:
            if _EACH_OF_A_PLAN.search(row[0].name):
                yield from _against_plans(sentence, row, near)
            elif (
                len(row) == len(amounts)
                and len(row) > 1
                and not _RATES.search(row[0].name)
                and row[0].clause - amounts[-1].clause <= 1
            ):
                shares = [Share(part, rate, "占") for part, rate in zip(amounts, row, strict=True)]
                yield from (statement for _, statement in share_statements(shares))
            else:
                yield from _whole(sentence, row)
            if len(row) != len(amounts) and _MAY_BE_SHARES.search(row[0].name):
                yield from each_of_totals(sentence, row, near)
            amounts = []
        else:
            amounts = row
            if len(row) >= _FEWEST and row[0].unit != SCORE and "分别" in row[0].name:
                yield from _divided(sentence, row, near)


def _whole(sentence: Sentence, row: Sequence[Term]) -> Iterator[Statement]:
    """甲、乙、丙三类占比分别为20%、30%、50%: against 100, where the row is everything."""
    is_whole = is_all_of_a_row(sentence, row) or is_too_much(row)
    if is_whole or (len(row) >= _FEWEST and _STRUCTURE.search(row[0].name[-24:])):
        statement = made_up(row, is_whole=is_whole)
        if statement is not None:
            yield statement


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
    whole = next((term for term in before if term.mention is wrong), None)
    if wrong is not None and whole is not None and _has_a_word_in(whole, row):
        yield sum_statement(wrong, mentions, holds=False, confidence=Confidence.PROBABLE)


def _has_a_word_in(whole: Term, row: Sequence[Term]) -> bool:
    """Whether the total is called by a word of the list: 持卡人数 is none of 养老、失业、工伤参保人数."""
    one, other = (
        bigrams(_TO_THEM.sub("", first.name)[-_SHORT:], last.after[:_SHORT]) - _OF_ANY
        for first, last in ((whole, whole), (row[0], row[-1]))
    )
    return not one or not other or not one.isdisjoint(other)


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
    """预算分别为a、b，支出分别为c、d，执行率分别为p、q: one column each; where one fits, the others must.

    What was spent may stand first: the order is the one in which more of them fit.
    """
    fits, turned = _fits(wholes, parts, rates), _fits(parts, wholes, rates)
    if sum(turned) > sum(fits) or (sum(turned) == sum(fits) and _OUGHT.search(parts[0].name)):
        wholes, parts, fits = parts, wholes, turned
    if not any(fits):
        return
    for whole, part, rate, holds in zip(wholes, parts, rates, fits, strict=True):
        yield share_told(rate.mention, part.mention, whole.mention, holds=holds)


def _fits(wholes: Sequence[Term], parts: Sequence[Term], rates: Sequence[Term]) -> list[bool]:
    """Which of the rates are those of their two amounts."""
    fits: list[bool] = []
    for whole, part, rate in zip(wholes, parts, rates, strict=True):
        quotient = part.mention.operand.over(whole.mention.operand)
        fits.append(quotient is not None and quotient.times(_ALL).meets(rate.mention.interval))
    return fits


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
