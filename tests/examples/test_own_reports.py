"""The reports that the examples yield hold against the checks of reports."""

import pytest

from jiheng.checks.report_checks import check_report
from jiheng.core.finding import Severity
from jiheng.evaluation.result import Evaluation
from jiheng.reports.report import compose_report
from jiheng.rules.library import load_library, rule_day


@pytest.mark.parametrize("example", ["conghua_evaluation", "care_evaluation"])
def test_a_report_of_its_own_is_told_no_error(example: str, request: pytest.FixtureRequest) -> None:
    evaluation: Evaluation = request.getfixturevalue(example)
    library, day = load_library(), rule_day(evaluation.case.year)
    outline = library.outline(evaluation.standard.outline, day)
    layout = library.form(evaluation.standard.form, day)
    found = check_report(compose_report(evaluation, outline, layout)).findings
    assert [str(each) for each in found if each.severity is not Severity.NOTICE] == []
