"""Which rules govern the targets of a case: looked up once, by its region and the last day of its year."""

from dataclasses import dataclass

from jiheng.core.case import Case
from jiheng.rules.library import Governed, RuleLibrary, rule_day
from jiheng.rules.standard import Standard, StandardScope
from jiheng.rules.target_form import TargetFormLayout
from jiheng.rules.target_rules import (
    AdjustmentReasons,
    ExAnteScheme,
    ExAnteThreshold,
    ReviewScheme,
    SubmissionRule,
    TargetClasses,
    TypeMapping,
)


@dataclass(frozen=True, slots=True)
class TargetLaw:
    """None: no rule of the region, nor of any region above it, says anything on that day."""

    standard: Standard
    form: TargetFormLayout
    submission: Governed[SubmissionRule] | None
    classes: Governed[TargetClasses] | None
    type_mapping: Governed[TypeMapping] | None
    review: Governed[ReviewScheme] | None
    threshold: Governed[ExAnteThreshold] | None
    assessment: Governed[ExAnteScheme] | None
    reasons: Governed[AdjustmentReasons] | None


def target_law(case: Case, standard: Standard, library: RuleLibrary, *, form: str = "") -> TargetLaw:
    """The rules in force for the case's year; `form` names another target form than the region's own."""
    region, day = case.profile.region, rule_day(case.year)
    return TargetLaw(
        standard=standard,
        form=library.target_form(scope_of(case), region, day, form),
        submission=library.target_rule(SubmissionRule, region, day),
        classes=library.target_rule(TargetClasses, region, day),
        type_mapping=library.target_rule(TypeMapping, region, day),
        review=library.target_rule(ReviewScheme, region, day),
        threshold=library.target_rule(ExAnteThreshold, region, day),
        assessment=library.target_rule(ExAnteScheme, region, day),
        reasons=library.target_rule(AdjustmentReasons, region, day),
    )


def scope_of(case: Case) -> StandardScope:
    """Whether the targets are those of a project or of the whole unit."""
    return StandardScope.PROJECT if case.profile.project else StandardScope.WHOLE_DEPARTMENT
