"""Whether a set of targets may be sent: what refuses it, and what else its writer should look at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.check import Check
from jiheng.checks.registry import target_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.case import Case
from jiheng.core.finding import Finding, Location, Severity
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Span
from jiheng.core.record import titles_of
from jiheng.rules.library import Governed
from jiheng.rules.target_rules import ConditionCase, SubmissionRule
from jiheng.targets.coverage import class_findings, points_findings, type_findings
from jiheng.targets.declared import own_indicators, place_of
from jiheng.targets.ex_ante import ex_ante_findings
from jiheng.targets.law import TargetLaw
from jiheng.targets.money import money_findings

COMPARED = re.compile(r"提高率|提升率|增长率|增加率|下降率|降低率|减少率|增幅|降幅|增速|[较比](?:上年|去年|前年|基期)")
_TITLES = titles_of(Indicator)
_TOLD_BY_CONDITIONS = {"unit_of_measure": "TGT102", "target": "TGT114"}
_TOLD_BY_CLASSES = "TGT111"


@dataclass(frozen=True, slots=True)
class SubmissionCheck:
    """`refusals` have to be mended before the targets may be sent; `advice` is looked at and may stay."""

    refusals: tuple[Finding, ...]
    advice: tuple[Finding, ...]

    @property
    def may_be_sent(self) -> bool:
        return not self.refusals

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (*self.refusals, *self.advice)


def check_submission(case: Case, law: TargetLaw) -> SubmissionCheck:
    """Everything that can be said of declared targets before they are sent."""
    if not own_indicators(case):
        nothing = Finding("TGT207", Severity.ERROR, Location(place="指标"), "还没有一项指标；请先填写绩效指标。")
        return SubmissionCheck((nothing,), ())
    found = [*_rule_findings(case, law), *run_checks(case.profile.title, case, _checks(law)).findings]
    refusals = tuple(each for each in found if each.is_error and each.id.startswith("TGT2"))
    return SubmissionCheck(refusals, tuple(each for each in found if each not in refusals))


def _rule_findings(case: Case, law: TargetLaw) -> Iterator[Finding]:
    if law.submission is not None:
        yield from condition_findings(case, law.submission)
    yield from points_findings(case, law.standard)
    yield from type_findings(case, law.standard)
    if law.classes is not None:
        yield from class_findings(case, law.classes)
    yield from money_findings(case)
    if law.threshold is not None:
        yield from ex_ante_findings(case, law.threshold)


def _checks(law: TargetLaw) -> tuple[Check[Case], ...]:
    """The wording checks without those that a rule in force already tells."""
    conditions = law.submission.value.conditions if law.submission else ()
    told = {_TOLD_BY_CONDITIONS.get(each.column) for each in conditions}
    if law.classes is not None:
        told.add(_TOLD_BY_CLASSES)
    return tuple(check for id, check in target_checks().items() if id not in told)


def condition_findings(case: Case, rule: Governed[SubmissionRule]) -> Iterator[Finding]:
    """The cells that have to be filled and are not, each with its place."""
    for indicator in own_indicators(case):
        for condition in rule.value.conditions:
            if _applies(indicator, condition.case) and getattr(indicator, condition.column) in (None, "", ()):
                title = _TITLES[condition.column]
                why = _WHY.get(condition.case, "")
                message = f"“{indicator.name}”{why}没有填{title}；请填写{condition.words}。"
                reference = str(rule.provenance.reference)
                place = Location(place=place_of(indicator.code, condition.column))
                yield Finding("TGT208", Severity.ERROR, place, message, "", condition.words, reference)


_WHY = {ConditionCase.COMPARED: "要与往年比较，", ConditionCase.MEASURED: "的指标值是数，"}


def _applies(indicator: Indicator, case: ConditionCase) -> bool:
    match case:
        case ConditionCase.ALWAYS:
            return True
        case ConditionCase.MEASURED:
            return isinstance(indicator.target, Decimal | Span)
        case ConditionCase.COMPARED:  # pragma: no branch
            return bool(COMPARED.search(indicator.name))
