"""Runs the checks of a case: its declared targets and its facts."""

from collections.abc import Mapping

from jiheng.checks.check import Check
from jiheng.checks.checkup import Checkup
from jiheng.checks.registry import case_checks, target_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.case import Case


def check_case(case: Case, *, checks: Mapping[str, Check[Case]] | None = None) -> Checkup:
    """All findings of one case, by check. `checks`: by default those of targets and of facts."""
    return run_checks(case.profile.title, case, (all_case_checks() if checks is None else checks).values())


def all_case_checks() -> Mapping[str, Check[Case]]:
    """Every check of a case by its id, those of targets first."""
    return {**target_checks(), **case_checks()}
