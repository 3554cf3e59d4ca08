"""What is said to keep within its budget, or to go beyond it, though the amounts tell the reverse.

购置费预算180万元，未突破预算 beside 购置费198万元; 采购金额66.6万元，超出预算 beside 采购预算70万元.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.units import MONEY

_KEPT = (
    "(?:未|没有|不)(?:突破|超出?|超过)了?(?:年初|全年|年度|采购|项目)?预算"
    "|控制在(?:年初|全年|年度)?预算(?:范围|额度)?(?:之|以)?内"
)
_EXCEEDED = "(?<![未不没])(?<!没有)(?:超出?|超过|突破)了?(?:年初|全年|年度|采购|项目)?预算(?!执行|[^，。；]{0,4}[0-9])"
_CLAIM = quick_pattern(f"(?P<kept>{_KEPT})|(?P<exceeded>{_EXCEEDED})")
_BUDGET = late_pattern("(?:年初|全年|年度|调整后?)?预算(?:数|金额|资金|总额|安排)?$", make=quick_pattern)
_SPENT = late_pattern("(?:实际|全年|共|累计)*(?:金额|支出|支出决算|决算|决算数|执行数|成交价?|花费|费用)?$")
_NOT_SAID = late_pattern("如|若|不得|严禁|确保|力争|杜绝|防止|避免|是否|扣[0-9]|应当")
_SUBJECT = late_pattern(
    "(?:全年|年内|年末)?(?P<name>[\u4e00-\u9fff“”]{3,12}?)(?:(?:虽|则|均|都|也|仍|略|小幅|因|由于|受)[^，。；]{0,20})?$"
)
_FAR, _NAMED, _HERE, _SHORTEST = 1, 4, 2, 3


@dataclass(frozen=True, slots=True)
class BudgetClaim:
    """`words`: what is said; `budget` and `spent`: the amounts that tell the reverse."""

    claim: Location
    budget: Fact
    spent: Fact
    words: str
    is_kept: bool

    @property
    def arithmetic(self) -> str:
        return f"{self.spent.mention.text}{'＞' if self.is_kept else '＜'}{self.budget.mention.text}"


def budget_claims(passages: Sequence[Passage], facts: IndexedFacts) -> Iterator[BudgetClaim]:
    """Each such claim, by the amount right before it and the only one of its name on the other side.

    Where no amount stands before it, by the budget that the claim names and what was spent of it.
    """
    for passage in passages:
        for said in _CLAIM.finditer(passage.text):
            pair = _pair_of(passage, said, facts)
            if pair is None:
                continue
            budget, spent = pair
            is_kept = said["kept"] is not None
            if spent.mention.value > budget.mention.value if is_kept else spent.mention.value < budget.mention.value:
                yield BudgetClaim(passage.at(said.start(), said.end()), budget, spent, said[0], is_kept)


def _pair_of(passage: Passage, said: re.Match[str], facts: IndexedFacts) -> tuple[Fact, Fact] | None:
    """The budget and what was spent of it."""
    begin, _ = passage.sentence_around(said.start())
    if _NOT_SAID.search(passage.text, begin, said.end()):
        return None
    told = facts.last_of(passage, begin, said.start())
    if told is None:
        return _named(passage.text[passage.clause_start(said.start()) : said.start()], facts)
    if told.mention.unit != MONEY or passage.text.count("，", told.mention.end, said.start()) > _FAR:
        return None
    other = _other_side(told, facts)
    if other is None:
        return None
    return (told, other) if _is_budget(told) else (other, told)


def _named(clause: str, facts: IndexedFacts) -> tuple[Fact, Fact] | None:
    """接待费则因会议较多略超预算: the only budget of that name, with what was spent of it told right behind."""
    subject = _SUBJECT.match(clause)
    if subject is None:
        return None
    name = _SPENT.sub("", _BUDGET.sub("", subject["name"]))
    if len(name) < _SHORTEST:
        return None
    named = [
        fact for fact in facts.in_unit(MONEY) if not (fact.is_other_year or fact.is_to_come) and _name(fact) == name
    ]
    budgets = [fact for fact in named if _is_budget(fact)]
    if len({fact.mention.value for fact in budgets}) != 1:
        return None
    spent = [fact for fact in named if not _is_budget(fact)]
    if not spent:  # 公用经费预算75万元，决算76.88万元
        behind = (other for one, other in pairwise(facts.all) if one is budgets[0] and other.sentence is one.sentence)
        spent = [fact for fact in behind if fact.mention.unit == MONEY and _is_only_spent(fact)]
    return (budgets[0], spent[0]) if len({fact.mention.value for fact in spent}) == 1 else None


def _is_only_spent(fact: Fact) -> bool:
    return not _is_budget(fact) and not fact.is_other_year and _SPENT.fullmatch(fact.own_left) is not None


def _is_budget(fact: Fact) -> bool:
    return _BUDGET.search(fact.own_left) is not None


def _other_side(told: Fact, facts: IndexedFacts) -> Fact | None:
    """The budget of what was spent, or what was spent of the budget: the only amount that bears its name."""
    others = [
        fact
        for fact in facts.in_unit(MONEY)
        if not fact.is_other_year and _is_budget(fact) is not _is_budget(told) and _are_of_one_name(told, fact)
    ]
    return others[0] if len({fact.mention.value for fact in others}) == 1 else None


def _are_of_one_name(told: Fact, other: Fact) -> bool:
    """Whether both nouns are one; in one paragraph the one may be short, and the other say more."""
    shorter, longer = sorted((_name(told), _name(other)), key=len)
    if told.passage is other.passage:
        return len(shorter) >= _HERE and longer.endswith(shorter)
    return shorter == longer and len(shorter) >= _NAMED


def _name(fact: Fact) -> str:
    return _SPENT.sub("", _BUDGET.sub("", fact.own_left))
