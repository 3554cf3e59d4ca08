"""Finds a rule of any kind by its id and tells it: what `jiheng explain` prints and docs/reference shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from jiheng.rules.dated import DatedRule
from jiheng.rules.described.activity_kinds import describe_activity_kinds
from jiheng.rules.described.description import Description
from jiheng.rules.described.forms import describe_form, describe_monitoring_form, describe_target_form
from jiheng.rules.described.indicator_library import describe_indicator_library
from jiheng.rules.described.loans import describe_loan_scheme, describe_reference_rate
from jiheng.rules.described.outline import describe_outline
from jiheng.rules.described.parameter import describe_parameter, describe_target_rule
from jiheng.rules.described.standard import describe_standard
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import RuleLibrary
from jiheng.schema.nearest_name import nearest_name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Kind:
    """The rules of one kind that is no standard, and how one of them is told."""

    ids: tuple[str, ...]
    told: Callable[[str], Description]


def describe(library: RuleLibrary, id: str, on: date | None = None) -> tuple[Description, ...]:
    """Every rule with this id (a standard and an outline may share one), as of a day or in its newest edition.

    Raises `UnknownRuleError` with the nearest id when there is none.
    """
    found: list[Description] = []
    standards = {each.id: each for each in library.standards()}
    if id in standards:
        standard = library.standard(id, on, allow_unread=True) if on else standards[id]
        found.append(describe_standard(standard))
    found += [kind.told(id) for kind in _kinds(library) if id in kind.ids]
    if not found:
        nearest = nearest_name(id, [*standards, *rule_ids(library)])
        advice = f"，最接近的是“{nearest}”" if nearest else ""
        raise UnknownRuleError(f"没有编号为“{id}”的规则{advice}")
    return tuple(found)


def rule_ids(library: RuleLibrary) -> tuple[str, ...]:
    """Every rule that is not a standard, kind by kind."""
    return tuple(id for kind in _kinds(library) for id in kind.ids)


def _kinds(library: RuleLibrary) -> tuple[_Kind, ...]:
    return (
        _kind(library.parameters, describe_parameter),
        _kind(library.outlines, describe_outline),
        _kind(library.forms, describe_form),
        _kind(library.monitoring_forms, describe_monitoring_form),
        _kind(library.loan_schemes, describe_loan_scheme),
        _kind(library.reference_rates, describe_reference_rate),
        _kind(library.target_rules, describe_target_rule),
        _kind(library.target_forms, describe_target_form),
        _kind(library.indicator_libraries, describe_indicator_library),
        _kind(library.activity_kinds, describe_activity_kinds),
    )


def _kind(rules: Mapping[str, DatedRule[T]], told: Callable[[DatedRule[T]], Description]) -> _Kind:
    return _Kind(tuple(rules), lambda id: told(rules[id]))
