"""The report outline that a report has to follow: that of its case's standard, or the national one of its scope."""

import re
from datetime import date
from functools import cache
from typing import TypeVar

from jiheng.core.case import Case
from jiheng.rules.dated import DatedRule
from jiheng.rules.outline import OutlineText

_WHOLE, _PROJECT = "cn.whole_department", "cn.project_self_evaluation"
_V = TypeVar("_V")
_OF_A_PROJECT = re.compile("项目(?:支出)?绩效|专项(?:资金|经费)")


def outline_in_force(title: str, case: Case | None, year: int | None) -> tuple[str, OutlineText]:
    """Its title and its text in the report's year."""
    of_case = None if case is None else _of_standard(case.profile.standard, case.profile.year)
    return _outline(of_case or (_PROJECT if _OF_A_PROJECT.search(title) else _WHOLE), year)


@cache
def _of_standard(id: str, year: int) -> str | None:
    """The outline that a standard names; None where the standard is not one of ours."""
    from jiheng.rules.library import load_library  # slow to load

    rule = load_library().files.standards.get(id)
    return None if rule is None else _in_year(rule, year).outline


@cache
def _outline(id: str, year: int | None) -> tuple[str, OutlineText]:
    from jiheng.rules.library import load_library  # slow to load

    rule = load_library().outline_rule(id)
    return rule.title, _in_year(rule, year)


def _in_year(rule: DatedRule[_V], year: int | None) -> _V:
    """The edition in force at the end of the year, or the first one where it began later."""
    editions = list(rule.in_force())
    begun = [each for each in editions if year is None or each.effective_from <= date(year, 12, 31)]
    value = (begun or editions[:1])[-1].value
    assert value is not None
    return value
