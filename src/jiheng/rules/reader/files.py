"""Folders of rule files: every .yaml below them, each holding one rule of one kind."""

from collections.abc import Callable
from dataclasses import dataclass, field
from dataclasses import fields as fields_of
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from jiheng.core.finding import Findings
from jiheng.rules.activity_kinds import ActivityKinds
from jiheng.rules.dated import DatedRule
from jiheng.rules.form import FormText
from jiheng.rules.indicator_library import LibraryText
from jiheng.rules.loan_scheme import LoanTerms
from jiheng.rules.monitoring_form import MonitoringFormText
from jiheng.rules.outline import OutlineText
from jiheng.rules.parameter import ParameterValue
from jiheng.rules.reader.activity_kinds import activity_kinds
from jiheng.rules.reader.dated import RuleKind
from jiheng.rules.reader.form import form
from jiheng.rules.reader.indicator_library import indicator_library
from jiheng.rules.reader.loan_scheme import loan_scheme, reference_rate
from jiheng.rules.reader.monitoring_form import monitoring_form
from jiheng.rules.reader.outline import outline
from jiheng.rules.reader.parameter import parameter
from jiheng.rules.reader.standard import standard
from jiheng.rules.reader.target_form import target_form
from jiheng.rules.reader.target_rules import target_rule
from jiheng.rules.standard_text import StandardText
from jiheng.rules.target_form import TargetFormText
from jiheng.rules.target_rules import TargetRuleValue
from jiheng.schema.reading import Fields, Place, read
from jiheng.schema.scalars import choice
from jiheng.schema.tree import parse_yaml

T = TypeVar("T")

LARGEST_FILE = 1024 * 1024
"""Bytes. The largest rule file of our own has a hundredth of it."""


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """What the files hold, by kind and id, before ids are followed from one file to another."""

    standards: dict[str, DatedRule[StandardText]] = field(default_factory=dict)
    parameters: dict[str, DatedRule[ParameterValue]] = field(default_factory=dict)
    outlines: dict[str, DatedRule[OutlineText]] = field(default_factory=dict)
    forms: dict[str, DatedRule[FormText]] = field(default_factory=dict)
    monitoring_forms: dict[str, DatedRule[MonitoringFormText]] = field(default_factory=dict)
    loan_schemes: dict[str, DatedRule[LoanTerms]] = field(default_factory=dict)
    reference_rates: dict[str, DatedRule[Decimal]] = field(default_factory=dict)
    target_rules: dict[str, DatedRule[TargetRuleValue]] = field(default_factory=dict)
    target_forms: dict[str, DatedRule[TargetFormText]] = field(default_factory=dict)
    indicator_libraries: dict[str, DatedRule[LibraryText]] = field(default_factory=dict)
    activity_kinds: dict[str, DatedRule[ActivityKinds]] = field(default_factory=dict)

    def joined(self, others: "RuleFiles", findings: Findings) -> "RuleFiles":
        """Both together. A rule is never overwritten: an id that both have is a finding."""
        names = [each.name for each in fields_of(self)]
        return RuleFiles(**{name: _joined(getattr(self, name), getattr(others, name), findings) for name in names})


def read_directory(directory: Path, name: str, findings: Findings) -> RuleFiles:
    """Every rule file below `directory`; `name` is what messages call the folder."""
    files = RuleFiles()
    if not directory.is_dir():
        findings.add("RUL003", name, "没有这个规则文件夹；请核对路径。", found=name)
        return files
    paths = sorted(directory.rglob("*.yaml"))
    if not paths:
        findings.add("RUL003", name, "文件夹里没有 .yaml 规则文件；请核对路径。", found=name)
    for path in paths:
        one = _read_file(path, f"{name}/{path.relative_to(directory).as_posix()}", findings)
        if one is not None:
            files = files.joined(one, findings)
    return files


def _read_file(path: Path, source: str, findings: Findings) -> RuleFiles | None:
    own = Findings(source)
    if path.stat().st_size > LARGEST_FILE:
        own.add("RUL003", "", f"文件超过{LARGEST_FILE // 1024}KB，不像规则文件；请核对。")
        files = None
    else:
        tree = parse_yaml(path.read_bytes(), own)
        files = read(tree, lambda place: _rule(place, source), own)
    findings.items.extend(own.items)
    return files


def _rule(place: Place, source: str) -> RuleFiles:
    files = RuleFiles()
    with place.fields() as fields:
        kind = fields.required("kind", choice(RuleKind))
        if kind.content is None:
            fields.forgive_unknown()
        else:
            _READ[kind.value](files, fields, source)
    return files


_READ: dict[RuleKind, Callable[[RuleFiles, Fields, str], None]] = {
    RuleKind.STANDARD: lambda files, fields, source: _put(files.standards, standard(fields, source)),
    RuleKind.PARAMETER: lambda files, fields, source: _put(files.parameters, parameter(fields, source)),
    RuleKind.OUTLINE: lambda files, fields, source: _put(files.outlines, outline(fields, source)),
    RuleKind.FORM: lambda files, fields, source: _put(files.forms, form(fields, source)),
    RuleKind.MONITORING_FORM: lambda files, fields, source: _put(
        files.monitoring_forms, monitoring_form(fields, source)
    ),
    RuleKind.LOAN_SCHEME: lambda files, fields, source: _put(files.loan_schemes, loan_scheme(fields, source)),
    RuleKind.REFERENCE_RATE: lambda files, fields, source: _put(files.reference_rates, reference_rate(fields, source)),
    RuleKind.TARGET_RULE: lambda files, fields, source: _put(files.target_rules, target_rule(fields, source)),
    RuleKind.TARGET_FORM: lambda files, fields, source: _put(files.target_forms, target_form(fields, source)),
    RuleKind.INDICATOR_LIBRARY: lambda files, fields, source: _put(
        files.indicator_libraries, indicator_library(fields, source)
    ),
    RuleKind.ACTIVITY_KINDS: lambda files, fields, source: _put(files.activity_kinds, activity_kinds(fields, source)),
}


def _put(rules: dict[str, DatedRule[T]], rule: DatedRule[T]) -> None:
    rules[rule.id] = rule


def _joined(
    first: dict[str, DatedRule[T]], second: dict[str, DatedRule[T]], findings: Findings
) -> dict[str, DatedRule[T]]:
    for id in first.keys() & second.keys():
        findings.add(
            "RUL004",
            second[id].source,
            f"编号“{id}”已由 {first[id].source} 使用；规则不能覆盖，请换一个编号，或在原文件里添一条新日期的值。",
            found=id,
        )
    return {**first, **second}
