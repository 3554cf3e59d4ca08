"""A self-evaluation weighed by the engine under the rules of its year."""

from jiheng.core.case import Case
from jiheng.evaluation.evaluate import Draft, evaluate_draft
from jiheng.rules.form import FormLayout
from jiheng.rules.library import rule_day
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard
from jiheng.web.library import library
from jiheng.web.record_tables.kept_records import Shelf
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.whole_case import whole_case

MOST_DRAFTS = 64
_DRAFTS: Shelf[Draft] = Shelf(MOST_DRAFTS)
"""What the engine said of a case; it says the same as long as case and standard are equal to those it weighed."""


def standard_of(evaluation: SelfEvaluation) -> Standard:
    """The edition in force for the year; 未核原文 is marked on every page, as the standard itself says."""
    year = evaluation.unit_year.year.year
    return library().standard(evaluation.standard, rule_day(year), allow_unread=True)


def outline_of(evaluation: SelfEvaluation) -> Outline:
    """What the report must contain."""
    return library().outline(standard_of(evaluation).outline, rule_day(evaluation.unit_year.year.year))


def layout_of(evaluation: SelfEvaluation) -> FormLayout:
    """How the form is laid out."""
    return library().form(standard_of(evaluation).form, rule_day(evaluation.unit_year.year.year))


def weigh(evaluation: SelfEvaluation) -> tuple[Case, Draft]:
    """The case as it stands now, and as far as it can be scored. Raises `CaseError` and `UnknownRuleError`."""
    case, standard = whole_case(evaluation), standard_of(evaluation)
    found = _DRAFTS.take(evaluation.pk, (case, standard))
    if found is None:
        found = evaluate_draft(case, standard)
        _DRAFTS.put(evaluation.pk, (case, standard), found)
    return case, found
