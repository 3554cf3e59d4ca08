"""What is said to keep within its budget, or to go beyond it, though the amounts tell the reverse.

购置费预算180万元，未突破预算 beside 购置费198万元; 采购金额66.6万元，超出预算 beside 采购预算70万元.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.quantities.units import MONEY

_KEPT = (
    "(?:未|没有|不)(?:突破|超出?|超过)了?(?:年初|全年|年度|采购|项目)?预算"
    "|控制在(?:年初|全年|年度)?预算(?:范围|额度)?(?:之|以)?内"
)
_EXCEEDED = "(?<![未不没])(?<!没有)(?:超出?|超过|突破)了?(?:年初|全年|年度|采购|项目)?预算(?!执行|[^，。；]{0,4}[0-9])"
_CLAIM = re.compile(f"(?P<kept>{_KEPT})|(?P<exceeded>{_EXCEEDED})")
_BUDGET = re.compile("(?:年初|全年|年度|调整后?)?预算(?:数|金额|资金|总额|安排)?$")
_SPENT = re.compile("(?:实际|全年|共|累计)*(?:金额|支出|支出决算|决算|决算数|执行数|成交价?|花费|费用)?$")
_NOT_SAID = re.compile("如|若|不得|严禁|确保|力争|杜绝|防止|避免|是否|扣[0-9]|应当")
_FAR, _NAMED, _HERE = 1, 4, 2


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


def budget_claims(passages: Sequence[Passage], facts: Sequence[Fact]) -> Iterator[BudgetClaim]:
    """Each such claim, by the amount right before it and the only one of its name on the other side."""
    for passage in passages:
        if "预算" not in passage.text:
            continue
        for said in _CLAIM.finditer(passage.text):
            told = _right_before(passage, said, facts)
            other = None if told is None else _other_side(told, facts)
            if told is None or other is None:
                continue
            budget, spent = (told, other) if _is_budget(told) else (other, told)
            is_kept = said["kept"] is not None
            if spent.mention.value > budget.mention.value if is_kept else spent.mention.value < budget.mention.value:
                yield BudgetClaim(passage.at(said.start(), said.end()), budget, spent, said[0], is_kept)


def _right_before(passage: Passage, said: re.Match[str], facts: Sequence[Fact]) -> Fact | None:
    """The amount in the claim's clause, or in the one before."""
    begin, _ = passage.sentence_around(said.start())
    if _NOT_SAID.search(passage.text, begin, said.end()):
        return None
    own = [fact for fact in facts if fact.passage is passage and begin <= fact.mention.start < said.start()]
    if not own or own[-1].mention.unit != MONEY:
        return None
    return own[-1] if passage.text.count("，", own[-1].mention.end, said.start()) <= _FAR else None


def _is_budget(fact: Fact) -> bool:
    return _BUDGET.search(fact.own_left) is not None


def _other_side(told: Fact, facts: Sequence[Fact]) -> Fact | None:
    """The budget of what was spent, or what was spent of the budget: the only amount that bears its name."""
    others = [
        fact
        for fact in facts
        if fact.mention.unit == MONEY
        and not fact.is_other_year
        and _is_budget(fact) is not _is_budget(told)
        and _are_of_one_name(told, fact)
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
