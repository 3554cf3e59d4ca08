"""Where rules are used."""

from collections.abc import Iterable
from dataclasses import dataclass

from jiheng.rules.comparison import rules_of
from jiheng.rules.dated import Edition
from jiheng.rules.library import RuleLibrary, rule_day
from jiheng.rules.region import contains
from jiheng.rules.standard import Standard
from jiheng.web.budget_units.models import FiscalYear


@dataclass(frozen=True, slots=True)
class Use:
    """One sentence about where something is used."""

    words: str
    address: str = ""


def uses_of(library: RuleLibrary, id: str) -> list[Use]:
    """Years that run under a standard, standards that stand on a rule, years whose region a rule governs."""
    years = list(FiscalYear.objects.order_by("-year"))
    found = [
        Use(f"{year.year}年度{what}", "")
        for year in years
        for named, what in ((year.whole_unit_standard, "整体支出"), (year.project_standard, "项目支出"))
        if named == id
    ]
    for standard in library.standards():
        if standard.id != id and id in _named_by(standard):
            found.append(Use(f"评分标准“{standard.title}”", f"/standards/rules/{standard.id}/"))
    tables = dict(rules_of(library))
    for name in ("target_rules", "target_forms", "indicator_libraries"):
        rule = tables[name].get(id)
        if rule is not None:
            governed = [year for year in years if contains(rule.region, year.region)]
            found += [Use(f"{year.year}年度绩效目标") for year in governed if _is_in_force(rule.editions, year.year)]
    return found


def _named_by(standard: Standard) -> set[str]:
    return {each.id for each in standard.provenance} | {standard.outline, standard.form}


def _is_in_force(editions: Iterable[Edition[object]], year: int) -> bool:
    return any(each.covers(rule_day(year)) for each in editions)
