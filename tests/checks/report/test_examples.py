"""Every check's own examples, which are its manual: bad ones are found and say what they say, good ones are silent."""

import pytest

from jiheng.checks.check import Bad, Check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks

CHECKS = tuple(report_checks().values())
BAD = [pytest.param(each, bad, id=f"{each.id}-{place}") for each in CHECKS for place, bad in enumerate(each.bad, 1)]
GOOD = [pytest.param(each, good, id=f"{each.id}-{place}") for each in CHECKS for place, good in enumerate(each.good, 1)]


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_a_bad_example_is_found_and_told(check: Check[Manuscript], bad: Bad) -> None:
    findings = run_checks("", Manuscript.of_text(bad.text), [check]).findings
    assert findings, "nothing was found"
    assert any(bad.says in finding.message for finding in findings), [finding.message for finding in findings]


@pytest.mark.parametrize(("check", "good"), GOOD)
def test_a_good_example_is_left_alone(check: Check[Manuscript], good: str) -> None:
    assert run_checks("", Manuscript.of_text(good), [check]).findings == ()


@pytest.mark.parametrize("check", [pytest.param(each, id=each.id) for each in CHECKS])
def test_a_check_can_fire_and_can_be_explained(check: Check[Manuscript]) -> None:
    assert check.bad, "a check without a bad example could never fire"
    assert check.good
    assert check.why.endswith("。")
    assert not check.title.endswith("。")
