"""All rules there are: ours, and those a user adds from folders of their own. Loaded whole, checked whole, or refused.

Which rule applies to an evaluation? The one in force on the last day of the fiscal year evaluated: `rule_day(2022)` is
2022-12-31. Not the day on which somebody fills in the form, so that a year's evaluation keeps its year's rules after
the next year's have been loaded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from jiheng.core.finding import Findings
from jiheng.rules.activity_kinds import ActivityKinds
from jiheng.rules.dated import DatedRule
from jiheng.rules.errors import RuleError, UnknownRuleError, UnreadRuleError
from jiheng.rules.form import FormLayout, FormText
from jiheng.rules.indicator_library import LibraryPart, LibraryText
from jiheng.rules.loan_scheme import LoanScheme, LoanTerms
from jiheng.rules.monitoring import MonitoringRules
from jiheng.rules.monitoring_form import MonitoringForm, MonitoringFormText
from jiheng.rules.monitoring_lookup import monitoring_rules
from jiheng.rules.named_rules import check_references, find_rule
from jiheng.rules.outline import Outline, OutlineText
from jiheng.rules.parameter import ParameterValue
from jiheng.rules.reader.files import RuleFiles, read_directory
from jiheng.rules.region import contains, nearest_region
from jiheng.rules.resolution import days_of_change, resolve
from jiheng.rules.standard import Provenance, Standard, StandardScope, StandardStatus
from jiheng.rules.standard_text import StandardText
from jiheng.rules.target_form import TargetFormLayout, TargetFormText
from jiheng.rules.target_rules import TargetRuleValue
from jiheng.rules.working_days import WorkingDays

T = TypeVar("T")
V = TypeVar("V")

_FORM_FIELDS = tuple(each.name for each in fields(FormText))

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Governed(Generic[V]):
    """A rule's value in force, with what is to be said of it."""

    value: V
    notes: tuple[str, ...]
    provenance: Provenance


def rule_day(fiscal_year: int) -> date:
    """The day whose rules govern the evaluation of a fiscal year."""
    return date(fiscal_year, 12, 31)


@dataclass(frozen=True, slots=True)
class RuleLibrary:
    """Rules by id. Whoever asks for a value names the day; see `rule_day`."""

    files: RuleFiles = field(repr=False)

    def standards(self) -> tuple[Standard, ...]:
        """The newest edition of each standard, skeletons and unread ones included, by region and id."""
        newest = [self._standard_as_last_changed(rule) for rule in self.files.standards.values()]
        return tuple(sorted(newest, key=lambda each: (each.region, each.id)))

    def standard(self, id: str, on: date, *, allow_unread: bool = False) -> Standard:
        """The standard in force on a day.

        Parts that stand on texts nobody has read (K-medium, K-low) are off unless chosen: with any of them the standard
        is refused by `UnreadRuleError`, or with `allow_unread` answered with `unread_marks`, so that every page says
        未核原文. A skeleton can be had either way, because nothing can be scored with it.
        """
        standard = resolve(find_rule(self.files.standards, id, "评分标准"), on, self.files.parameters)
        if standard.unread_marks and not allow_unread and standard.status is not StandardStatus.SKELETON:
            raise UnreadRuleError(
                f"“{standard.title}”（{id}）有{len(standard.unread_marks)}处未核原文，默认不启用："
                f"{_first_few([each.title for each in standard.unread_marks])}"
            )
        return standard

    def standard_rule(self, id: str) -> DatedRule[StandardText]:
        """A standard through time, with its parameters still named."""
        return find_rule(self.files.standards, id, "评分标准")

    def parameter(self, id: str) -> DatedRule[ParameterValue]:
        """A parameter through time: `parameter("cn.grade_bands").value_on(day)`."""
        return find_rule(self.files.parameters, id, "参数")

    def monitoring(self, region: str, on: date, *, only_official: bool = False) -> MonitoringRules:
        """What decides the lights of monitoring in a region on a day; `only_official` leaves our own defaults out."""
        return monitoring_rules(self.files.parameters, region, on, only_official=only_official)

    def working_days(self) -> WorkingDays:
        """The calendar by which terms in working days end."""
        return WorkingDays(self.parameter("cn.working_days"))

    def outline(self, id: str, on: date) -> Outline:
        """The report outline in force on a day."""
        rule = self.outline_rule(id)
        edition = rule.on(on)
        text = edition.value
        assert text is not None
        return Outline(rule.id, rule.title, text.report_title, text.numbering, text.sections, rule.provenance(edition))

    def outline_rule(self, id: str) -> DatedRule[OutlineText]:
        """A report outline through time."""
        return find_rule(self.files.outlines, id, "报告提纲")

    def form(self, id: str, on: date) -> FormLayout:
        """The form in force on a day."""
        rule = self.form_rule(id)
        edition = rule.on(on)
        text = edition.value
        assert text is not None
        return FormLayout(
            **{name: getattr(text, name) for name in _FORM_FIELDS},
            id=rule.id,
            notes=edition.notes,
            provenance=rule.provenance(edition),
        )

    def form_rule(self, id: str) -> DatedRule[FormText]:
        """A form through time."""
        return find_rule(self.files.forms, id, "表式")

    def monitoring_form(self, id: str, on: date) -> MonitoringForm:
        """The monitoring form in force on a day."""
        rule = find_rule(self.files.monitoring_forms, id, "监控表表式")
        edition = rule.on(on)
        assert edition.value is not None
        return MonitoringForm(rule.id, edition.value, edition.notes, rule.provenance(edition))

    def loan_scheme(self, id: str, on: date, *, allow_unread: bool = False) -> LoanScheme:
        """The loan scheme for a disbursement (or an application) on a day.

        Terms that stand on texts nobody has read are off unless chosen, like those of a standard.
        """
        rule = self.loan_scheme_rule(id)
        edition = rule.on(on)
        terms = edition.value
        assert terms is not None
        scheme = LoanScheme(rule.id, rule.title, terms, edition.notes, rule.provenance(edition))
        if scheme.unread_terms and not allow_unread:
            raise UnreadRuleError(
                f"“{rule.title}”（{id}）{edition.period}的版本有{len(scheme.unread_terms)}处未核原文，默认不启用："
                f"{_first_few(scheme.unread_terms)}"
            )
        return scheme

    def loan_scheme_rule(self, id: str) -> DatedRule[LoanTerms]:
        """A loan scheme through time."""
        return find_rule(self.files.loan_schemes, id, "贷款贴息方案")

    def reference_rate(self, id: str) -> DatedRule[Decimal]:
        """A series of published yearly rates, in percent."""
        return find_rule(self.files.reference_rates, id, "参考利率")

    def target_rule(self, type: type[V], region: str, on: date) -> Governed[V] | None:
        """What governs declared targets of a region on a day: its own rule, or that of the nearest region above it."""
        fitting: list[tuple[str, Governed[V]]] = []
        for rule in self.files.target_rules.values():
            for edition in rule.in_force():
                value = edition.value
                if edition.covers(on) and isinstance(value, type):
                    fitting.append((rule.region, Governed(value, edition.notes, rule.provenance(edition))))
        return nearest_region(region, fitting)

    def target_form(self, scope: StandardScope, region: str, on: date, id: str = "") -> TargetFormLayout:
        """The target form of this id in force on a day, or the one of the nearest region above for what is declared."""
        if id:
            rule = find_rule(self.files.target_forms, id, "目标申报表式")
            return _layout(rule, on)
        usable = [
            (rule.region, rule)
            for rule in self.files.target_forms.values()
            if any(each.covers(on) and each.value is not None and each.value.scope is scope for each in rule.editions)
        ]
        chosen = nearest_region(region, usable)
        if chosen is None:
            raise UnknownRuleError(f"没有{on}可用的“{scope.label}”绩效目标申报表式")
        return _layout(chosen, on)

    def indicator_parts(self, region: str, on: date) -> tuple[LibraryPart, ...]:
        """The parts of the indicator library in force on a day for a region, those of the regions above included."""
        return tuple(
            LibraryPart(
                rule.id,
                rule.title,
                rule.region,
                edition.value.sector,
                edition.value.indicators,
                edition.notes,
                rule.provenance(edition),
            )
            for rule in self.files.indicator_libraries.values()
            for edition in rule.in_force()
            if edition.value is not None and edition.covers(on) and contains(rule.region, region)
        )

    @property
    def target_rules(self) -> Mapping[str, DatedRule[TargetRuleValue]]:
        return MappingProxyType(self.files.target_rules)

    @property
    def target_forms(self) -> Mapping[str, DatedRule[TargetFormText]]:
        return MappingProxyType(self.files.target_forms)

    @property
    def indicator_libraries(self) -> Mapping[str, DatedRule[LibraryText]]:
        return MappingProxyType(self.files.indicator_libraries)

    @property
    def activity_kinds(self) -> Mapping[str, DatedRule[ActivityKinds]]:
        """What each kind of activity must record, through time: `.value_on(day)`."""
        return MappingProxyType(self.files.activity_kinds)

    @property
    def loan_schemes(self) -> Mapping[str, DatedRule[LoanTerms]]:
        return MappingProxyType(self.files.loan_schemes)

    @property
    def reference_rates(self) -> Mapping[str, DatedRule[Decimal]]:
        return MappingProxyType(self.files.reference_rates)

    @property
    def parameters(self) -> Mapping[str, DatedRule[ParameterValue]]:
        return MappingProxyType(self.files.parameters)

    @property
    def outlines(self) -> Mapping[str, DatedRule[OutlineText]]:
        return MappingProxyType(self.files.outlines)

    @property
    def forms(self) -> Mapping[str, DatedRule[FormText]]:
        return MappingProxyType(self.files.forms)

    @property
    def monitoring_forms(self) -> Mapping[str, DatedRule[MonitoringFormText]]:
        return MappingProxyType(self.files.monitoring_forms)

    def _standard_as_last_changed(self, rule: DatedRule[StandardText]) -> Standard:
        days = days_of_change(rule.latest, self.files.parameters)
        return resolve(rule, days[-1], self.files.parameters)


def load_library(*directories: Path) -> RuleLibrary:
    """Our rules and those in the given folders. `RuleError` names every mistake in every file at once."""
    return RuleLibrary(_checked(_own_files(), *((each, str(each)) for each in directories)))


@cache
def _own_files() -> RuleFiles:
    return _checked(RuleFiles(), (DATA, "rules/data"))


def _checked(files: RuleFiles, *directories: tuple[Path, str]) -> RuleFiles:
    """`files` and those of each folder, called by its name, with every id followed."""
    if not directories:
        return files
    findings = Findings()
    for directory, name in directories:
        files = files.joined(read_directory(directory, name, findings), findings)
    check_references(files, findings)
    if findings.has_errors:
        raise RuleError(findings.items)
    return files


def _layout(rule: DatedRule[TargetFormText], on: date) -> TargetFormLayout:
    edition = rule.on(on)
    assert edition.value is not None
    return TargetFormLayout(rule.id, edition.value, edition.notes, rule.provenance(edition))


def _first_few(titles: Sequence[str], most: int = 3) -> str:
    return "；".join(titles[:most]) + ("等" if len(titles) > most else "")
