"""Spending told by the same parts as the budget: no part above its own, and the unspent money where it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import MONEY
from jiheng.quantities.words import YEAR

_ADJUSTED = late_pattern("调整|追加|追减|调增|调减|调剂|增列")


@dataclass(frozen=True, slots=True)
class _Divided:
    """A total and its parts by name."""

    passage: Passage
    whole: Term
    parts: dict[str, Mention]


@check(
    id="RPT115",
    title="分项支出不应大于分项预算，未支出数应落在分项上",
    why="支出和预算按同样的分项写出时，逐项都应不超过预算；总的未支出数等于各项未支出数之和，才说得清钱剩在哪里。",
    kind=Kind.PART_WITHIN_WHOLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R09", "R46"),
    nothing="没有按同样分项写出的预算和支出",
    good=(
        "全年预算640万元，其中基本支出410万元，项目支出230万元。实际支出620万元，其中基本支出410万元，项目支出210万元。",
        "年初预算640万元，其中基本支出410万元，项目支出230万元；调整后预算660万元。决算支出650万元，其中基本支出425万元，项目支出225万元。",
        "2022年预算22万元，其中接待费12万元，用车费10万元。2021年支出20万元，其中接待费12.4万元，用车费7.6万元。",
        "本年支出620万元，其中基本支出410万元，项目支出210万元。上年支出640万元，其中基本支出400万元，项目支出240万元。",
    ),
    bad=(
        Bad(
            "全年预算640万元，其中基本支出410万元，项目支出230万元。实际支出630万元，其中基本支出425万元，项目支出205万元。",
            says="425万元",
        ),
    ),
)
def spending_parts_above_budget_parts(manuscript: Manuscript) -> Answers:
    """Every spending told by the parts of the budget told before it in the paragraph."""
    for budget, spent in _pairs(manuscript):
        for name, amount in spent.parts.items():
            planned = budget.parts[name]
            places = (spent.passage.at(amount.start, amount.end), budget.passage.at(planned.start, planned.end))
            if amount.value <= planned.value:
                yield Holds(places, f"{name}：{amount.text}≤{planned.text}")
            else:
                message = f"“{name}”支出{amount.text}大于预算{planned.text}；请核对两数，确有调整的请写明。"
                yield Flaw(places, message, f"{amount.text}＞{planned.text}")
        yield from _unspent(budget, spent)


def _unspent(budget: _Divided, spent: _Divided) -> Iterator[Holds]:
    """Where the unspent money lies: 503.2－493.2＝10＝75.66－65.66."""
    left = budget.whole.mention.value - spent.whole.mention.value
    parts = [
        (name, planned, spent.parts[name])
        for name, planned in budget.parts.items()
        if planned.value != spent.parts[name].value
    ]
    if left > 0 and len(parts) == 1:
        _, planned, amount = parts[0]
        if planned.value - amount.value == left:
            shown = in_unit_of(left, planned)
            places = tuple(
                each.passage.at(each.whole.mention.start, each.whole.mention.end) for each in (budget, spent)
            )
            wholes = f"{budget.whole.mention.text}－{spent.whole.mention.text}"
            yield Holds(places, f"{wholes}＝{shown}＝{planned.text}－{amount.text}")


def _pairs(manuscript: Manuscript) -> Iterator[tuple[_Divided, _Divided]]:
    for passage in manuscript.prose_with_figures:
        divided = list(_divided(manuscript, passage))
        for budget, spent in pairwise(divided):
            is_pair = budget.parts.keys() == spent.parts.keys() and _is_budget(budget.whole) and _is_spent(spent.whole)
            if is_pair and _are_of_one_year(budget.whole, spent.whole) and not _is_adjusted(budget, spent):
                yield budget, spent


def _divided(manuscript: Manuscript, passage: Passage) -> Iterator[_Divided]:
    reading = manuscript.readings[passage.index]
    terms = {term.start: term for sentence in reading.sentences for term in sentence.terms}
    for statement in reading.statements:
        if statement.relation is not Relation.SUM or statement.target.unit != MONEY:
            continue
        parts = _named(statement, terms)
        if len(parts) == len(statement.operands) and statement.target.start in terms:
            yield _Divided(passage, terms[statement.target.start], parts)


def _named(statement: Statement, terms: dict[int, Term]) -> dict[str, Mention]:
    named: dict[str, Mention] = {}
    for operand in statement.operands:
        term = terms.get(operand.start)
        if term is not None and (name := noun_before(term.own_name)):
            named[name] = operand
    return named


def _are_of_one_year(one: Term, other: Term) -> bool:
    years = [set(YEAR.findall(each.name)) for each in (one, other)]
    return years[0] == years[1] or not all(years)


def _is_adjusted(budget: _Divided, spent: _Divided) -> bool:
    """年初预算3,860万元，其中…；调整后预算4,126万元；决算支出3,988万元，其中…: the parts were given more."""
    between = budget.passage.text[budget.whole.end : spent.whole.start]
    return _ADJUSTED.search(between) is not None


def _is_budget(whole: Term) -> bool:
    return "预算" in whole.name and "决算" not in whole.name


def _is_spent(whole: Term) -> bool:
    return any(word in whole.name for word in ("实际", "支出", "执行", "决算")) and "上年" not in whole.name
