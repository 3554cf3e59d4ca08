"""An unfinished case is scored as far as it goes, and says what is still to be done."""

from dataclasses import replace
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.evaluation.evaluate import evaluate, evaluate_draft
from jiheng.evaluation.result import Evaluation
from jiheng.evaluation.scoring_row import ScoringProblem
from jiheng.rules.library import load_library, rule_day
from jiheng.rules.standard import Standard


def _standard(case: Case) -> Standard:
    return load_library().standard(case.profile.standard, rule_day(case.year))


def test_a_finished_case_has_the_evaluation_that_evaluate_answers(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    draft = evaluate_draft(womens_federation, _standard(womens_federation))
    assert draft.evaluation == conghua_evaluation
    assert draft.findings == conghua_evaluation.findings
    scored = {row.placed.indicator.code: row.score.points for row in draft.rows if row.score.points is not None}
    expected = {row.indicator.code: row.points for row in conghua_evaluation.rows if isinstance(row.points, Decimal)}
    assert scored == expected


def test_a_missing_actual_value_leaves_the_other_rows_scored(womens_federation: Case) -> None:
    first, second, *rest = womens_federation.indicators
    case = replace(
        womens_federation,
        indicators=(first, replace(second, actual=None), *(replace(each, reason="") for each in rest)),
        stated_figures=(),
    )
    draft = evaluate_draft(case, _standard(case))
    rows = {row.placed.indicator.code: row.score for row in draft.rows}
    assert draft.evaluation is None
    assert rows["1"].points == Decimal("7.11")
    assert (rows["2"].points, rows["2"].problem) == (None, ScoringProblem.MISSING_ACTUAL)
    assert [finding.location.place for finding in draft.findings if finding.is_error] == ["指标[2].实际完成值"]


def test_a_reason_that_is_missing_is_told_beside_the_score(womens_federation: Case) -> None:
    first, *rest = womens_federation.indicators
    case = replace(womens_federation, indicators=(replace(first, reason=""), *rest))
    draft = evaluate_draft(case, _standard(case))
    assert draft.rows[1].score.points == Decimal("7.11")
    assert [finding.id for finding in draft.findings if finding.is_error] == ["CASE323"]
    whole = evaluate(womens_federation, _standard(womens_federation))
    assert whole.total == Decimal("99.11")
