"""Ex-ante assessment (事前绩效评估): which projects need one, and what its points conclude."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.budget import Project, ProjectContinuity
from jiheng.core.case import Case
from jiheng.core.finding import Finding, Findings, Location, Severity
from jiheng.core.numbers import in_wan, plain, to_wan
from jiheng.reports.target_blocks.declaration import declared_amount, declared_lines
from jiheng.rules.library import Governed
from jiheng.rules.target_rules import ExAnteConclusion, ExAnteScheme, ExAnteThreshold
from jiheng.rules.target_words import threshold_in_words
from jiheng.targets.given_points import check_given


@dataclass(frozen=True, slots=True)
class ExAnteNeed:
    """A project above the amount. `amount` is the larger of its year's budget and its mid-term budget."""

    project: Project
    amount: Decimal

    @property
    def is_done(self) -> bool:
        return bool(self.project.ex_ante_assessment)


def ex_ante_needs(case: Case, threshold: ExAnteThreshold) -> tuple[ExAnteNeed, ...]:
    """The projects that have to be assessed first, of the whole unit or the one declared."""
    needs = []
    for project in case.projects:
        if case.profile.project not in ("", project.code):
            continue
        if threshold.only_new and project.continuity is not ProjectContinuity.NEW:
            continue
        year = sum(map(declared_amount, declared_lines(case, project.code)), Decimal(0))
        amount = max(year, project.midterm_budget or Decimal(0))
        if amount >= threshold.minimum:
            needs.append(ExAnteNeed(project, amount))
    return tuple(needs)


def ex_ante_findings(case: Case, threshold: Governed[ExAnteThreshold]) -> Iterator[Finding]:
    """A project above the amount without an assessment may not enter the pipeline."""
    for need in ex_ante_needs(case, threshold.value):
        if not need.is_done:
            message = (
                f"项目“{need.project.name}”金额{in_wan(need.amount)}，"
                f"按规定{threshold_in_words(threshold.value)}，没有写评估结论；请先做事前评估，再填结论和文号。"
            )
            yield Finding(
                "TGT206",
                Severity.ERROR,
                Location(place=f"项目[{need.project.code}].事前评估"),
                message,
                plain(to_wan(need.amount)),
                f"低于{in_wan(threshold.value.minimum)}，或已评估",
                str(threshold.provenance.reference),
            )


@dataclass(frozen=True, slots=True)
class Assessment:
    """An assessment with its conclusion; `steps` tell how it came about."""

    points: Mapping[str, Decimal]
    total: Decimal
    conclusion: ExAnteConclusion
    steps: tuple[str, ...]


def assess(scheme: ExAnteScheme, given: Mapping[str, Decimal]) -> Assessment:
    """The conclusion of the points given to each aspect. Raises `CaseError` with every aspect that is wrong."""
    findings = Findings()
    check_given([(each.code, each.name, each.points) for each in scheme.aspects], given, findings)
    findings.raise_if_errors()
    total = sum(given.values(), Decimal(0))
    conclusion = next(each for each in scheme.conclusions if total >= each.minimum)
    steps = (
        *(f"{each.name}得{plain(given[each.code])}分（满分{plain(each.points)}分）" for each in scheme.aspects),
        f"合计{plain(total)}分，不低于{plain(conclusion.minimum)}分，结论：{conclusion.label}",
    )
    return Assessment(dict(given), total, conclusion, steps)
