"""A self-evaluation weighed by the engine under the rules of its year."""

from jiheng.core.case import Case
from jiheng.evaluation.evaluate import Draft, evaluate_draft
from jiheng.rules.form import FormLayout
from jiheng.rules.library import rule_day
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard
from jiheng.web.cases import whole_case
from jiheng.web.library import library
from jiheng.web.self_evaluations.models import SelfEvaluation


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
    case = whole_case(evaluation)
    return case, evaluate_draft(case, standard_of(evaluation))
