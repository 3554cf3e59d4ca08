"""The examples of the checks of targets and cases: bad ones are found and say what they say, good ones are silent."""

import pytest

from jiheng.checks.case_checks import check_case
from jiheng.checks.check import Bad, Check
from jiheng.checks.registry import case_checks, target_checks
from jiheng.core.case import Case
from jiheng.schema.case_text import case_of_text

CHECKS = (*target_checks().values(), *case_checks().values())
BAD = [pytest.param(each, bad, id=f"{each.id}-{place}") for each in CHECKS for place, bad in enumerate(each.bad, 1)]
GOOD = [pytest.param(each, good, id=f"{each.id}-{place}") for each in CHECKS for place, good in enumerate(each.good, 1)]


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_a_bad_example_is_found_and_told(check: Check[Case], bad: Bad) -> None:
    findings = check_case(case_of_text(bad.text), checks={check.id: check}).findings
    assert findings, "nothing was found"
    assert any(bad.says in finding.message for finding in findings), [finding.message for finding in findings]


@pytest.mark.parametrize(("check", "good"), GOOD)
def test_a_good_example_is_left_alone(check: Check[Case], good: str) -> None:
    assert check_case(case_of_text(good), checks={check.id: check}).findings == ()


@pytest.mark.parametrize("check", [pytest.param(each, id=each.id) for each in CHECKS])
def test_a_check_can_fire_and_can_be_explained(check: Check[Case]) -> None:
    assert check.bad, "a check without a bad example could never fire"
    assert check.good
    assert check.why.endswith("。")
    assert not check.title.endswith("。")
