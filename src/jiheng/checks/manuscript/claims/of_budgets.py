"""Whose budget an assurance speaks of, and whose it was that was exceeded."""

import re

from jiheng.checks.manuscript.claims.assurances import Assurance, particular
from jiheng.checks.manuscript.claims.scope import naming_words
from jiheng.checks.manuscript.claims.setbacks import Setback
from jiheng.quantities.likeness import bigrams

_WHICH_BUDGET = re.compile("年初|调整")
_OF_ANY = bigrams("支出投资严格经费费用")
_KEPT = "控制"


def are_of_two_budgets(assurance: Assurance, setback: Setback) -> bool:
    """超出年初预算12万元，未突破调整后预算: each names its own."""
    own, other = (set(_WHICH_BUDGET.findall(each.words)) for each in (assurance, setback))
    return bool(own and other) and own.isdisjoint(other)


def is_of_another_budget(assurance: Assurance, setback: Setback) -> bool:
    """“三公”经费控制在预算之内 is not denied by 财政拨款支出超出年初预算."""
    named = naming_words(particular(_subject(assurance))) - _OF_ANY if _KEPT in assurance.words else frozenset[str]()
    return bool(named) and named.isdisjoint(setback.naming_words)


def _subject(assurance: Assurance) -> str:
    """“三公”经费略有上升，均控制在预算之内: what the clause before names, where its own names nothing."""
    if len(assurance.subject) > 1:
        return assurance.subject
    ahead = assurance.passage.text[assurance.sentence_start : assurance.start - len(assurance.subject)]
    return ahead.rstrip("，").rpartition("，")[2]
