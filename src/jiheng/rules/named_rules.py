"""Rules that are named by their ids, from one file to another and by whoever asks."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from jiheng.core.finding import Findings
from jiheng.rules.dated import DatedRule
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.loan_scheme import LoanTerms
from jiheng.rules.reader.files import RuleFiles
from jiheng.rules.resolution import days_of_change, resolve
from jiheng.schema.nearest_name import nearest_name

T = TypeVar("T")


def find_rule(rules: Mapping[str, DatedRule[T]], id: str, kind: str) -> DatedRule[T]:
    """The rule with this id; raises `UnknownRuleError` with the nearest id when there is none. `kind` is in Chinese."""
    found = rules.get(id)
    if found is None:
        nearest = nearest_name(id, rules)
        advice = f"，最接近的是“{nearest}”" if nearest else ""
        raise UnknownRuleError(f"没有编号为“{id}”的{kind}{advice}")
    return found


def check_references(files: RuleFiles, findings: Findings) -> None:
    """Every id that a standard names exists, has the right type, and is in force for as long as the standard is."""
    for rule in files.standards.values():
        for number, edition in enumerate(rule.editions, 1):
            if edition.value is None:
                continue
            place = f"{rule.source}:values[{number}].value"
            for day in days_of_change(edition, files.parameters):
                try:
                    resolve(rule, day, files.parameters)
                except UnknownRuleError as error:
                    findings.add("RUL001", place, f"“{rule.title}”在{day}用不了：{error.message}；请核对编号和施行日。")
                    break
            begins = edition.effective_from
            _check_named(files.outlines, edition.value.outline, "报告提纲", begins, f"{place}.outline", findings)
            _check_named(files.forms, edition.value.form, "表式", begins, f"{place}.form", findings)

    for scheme in files.loan_schemes.values():
        for number, terms_edition in enumerate(scheme.editions, 1):
            if terms_edition.value is not None:
                place = f"{scheme.source}:values[{number}].value"
                _check_rates(files, terms_edition.value, terms_edition.effective_from, place, findings)


def _check_rates(files: RuleFiles, terms: LoanTerms, day: date, place: str, findings: Findings) -> None:
    """Every reference rate that a scheme names is published on the scheme's first day."""
    named = {terms.subsidy.value.reference_rate if terms.subsidy.value else ""}
    named.add(terms.rate_cap.value.reference_rate if terms.rate_cap.value else "")
    for id in sorted(named - {""}):
        _check_named(files.reference_rates, id, "参考利率", day, place, findings)


def _check_named(
    rules: Mapping[str, DatedRule[T]], id: str, kind: str, day: date, place: str, findings: Findings
) -> None:
    try:
        find_rule(rules, id, kind).on(day)
    except UnknownRuleError as error:
        findings.add("RUL002", place, f"{error.message}；请核对编号和施行日。", found=id)
