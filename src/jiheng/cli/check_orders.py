"""What `jiheng check` was told: which checks, the case, last year's report, decisions, the baseline."""

from datetime import date
from pathlib import Path

from jiheng.checks.selection import UnknownCheckError
from jiheng.cli.opening import open_case, open_report
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.core.finding import CaseError, Severity
from jiheng.documents.checkup.baseline_file import read_baseline
from jiheng.documents.checkup.checked_report import Orders
from jiheng.documents.checkup.suppression_file import read_suppressions
from jiheng.schema.dates import read_date
from jiheng.schema.refused import RefusedError


def read_orders(
    *,
    on: str | None,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    severity: str,
    case: Path | None,
    last_year: Path | None,
    suppress: Path | None,
    baseline: Path | None,
) -> Orders:
    """The orders; whatever cannot be read stops the command."""
    try:
        orders = Orders(
            on=day_of(on),
            only=only,
            skip=skip,
            severity=Severity(severity),
            case=None if case is None else open_case(case),
            last_year=None if last_year is None else open_report(last_year),
            suppressions=() if suppress is None else read_suppressions(suppress),
            baseline=None if baseline is None else read_baseline(baseline),
        )
        if not orders.checks:
            raise CannotRun("照 --only 和 --skip，没有剩下要做的检查；jiheng checks 列出全部检查。")
    except UnknownCheckError as problem:
        raise CannotRun(f"{problem}；jiheng checks 列出全部检查。") from None
    except CaseError as problem:
        tell_findings(problem.findings)
        raise CannotRun("上面列出的文件有错，没有体检；请先改正。") from None
    return orders


def day_of(typed: str | None) -> date:
    """The day given, or today."""
    if typed is None:
        return date.today()  # noqa: DTZ011  # the day on the user's own calendar
    try:
        return read_date(typed)
    except RefusedError as problem:
        raise CannotRun(f"--date 写的是“{typed}”，{problem}") from None
