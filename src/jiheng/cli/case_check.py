"""`jiheng check 案卷`: the declared targets and the facts of a case, told like the findings of a report."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from jiheng.checks.case_checks import all_case_checks, check_case
from jiheng.checks.check import Check
from jiheng.checks.selection import UnknownCheckError, at_least, chosen_checks, is_at_least
from jiheng.cli.checkup_text import checkup_lines
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.core.case import Case
from jiheng.core.finding import CaseError, Severity
from jiheng.documents.case_files import CASE_FILE, YAML
from jiheng.documents.case_source import WORKBOOKS
from jiheng.documents.checkup.record import checkup_record, json_text


def is_case(path: Path) -> bool:
    """Whether a path names a case: a case.yaml, a workbook, or the folder of a case."""
    return (path / CASE_FILE).is_file() if path.is_dir() else path.suffix.lower() in YAML | WORKBOOKS


@dataclass(frozen=True, slots=True)
class CaseOrders:
    """Which checks, from which severity on, and how they are told."""

    severity: Severity
    fail_on: Severity
    only: Sequence[str]
    skip: Sequence[str]
    as_json: bool
    with_passed: bool

    @property
    def checks(self) -> Mapping[str, Check[Case]]:
        try:
            checks = chosen_checks(all_case_checks(), self.only, self.skip)
        except UnknownCheckError as problem:
            raise CannotRun(f"{problem}；jiheng checks 列出全部检查。") from None
        if not checks:
            raise CannotRun("照 --only 和 --skip，没有剩下要做的检查；jiheng checks 列出全部检查。")
        return checks


def tell_case(path: Path, orders: CaseOrders) -> int:
    """Check one case and tell; the exit code. Raises `CannotRun` for one that cannot be read."""
    from jiheng.cli.opening import open_case  # the rules are slow to load, and no report needs them

    checks = orders.checks
    name = path.name or os.fspath(path)
    try:
        case = open_case(path)
    except CaseError as problem:
        tell_findings(problem.findings)
        raise CannotRun(f"上面列出的地方读不成，没有体检{name}；请先改正。") from None
    found = at_least(replace(check_case(case, checks=checks), document=name), orders.severity)
    if orders.as_json:
        click.echo(json_text(checkup_record(found, {})), nl=False)
    else:
        click.echo("\n".join(checkup_lines(found, orders.severity, with_passed=orders.with_passed)))
    return int(any(is_at_least(each.severity, orders.fail_on) for each in found.findings))
