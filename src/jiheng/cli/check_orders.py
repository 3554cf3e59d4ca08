"""What `jiheng check` was told: which checks, the case, last year's report, decisions, the baseline."""

from datetime import date
from pathlib import Path

import click

from jiheng.checks.selection import UnknownCheckError
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import CaseError, Severity
from jiheng.documents.checkup.baseline_file import read_baseline
from jiheng.documents.checkup.checked_report import Orders
from jiheng.documents.checkup.files import TEXTS, Format
from jiheng.documents.checkup.many.outcome import Delivery
from jiheng.documents.checkup.suppression_file import read_suppressions


class SeverityChoice(click.Choice[str]):
    """error, warning, notice, or 错误, 警告, 提示."""

    def __init__(self) -> None:
        super().__init__([str(each.value) for each in Severity])

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        found = Severity.find(value)
        return super().convert(value if found is None else str(found.value), param, ctx)


def delivery_of(
    out: Path | None, formats: tuple[str, ...], *, as_json: bool, is_alone: bool, keeps_baseline: bool
) -> Delivery:
    """What becomes of each report: with a folder its formats are files, without one the one format is shown."""
    chosen = [Format(each) for each in formats]
    told = Format.JSON if as_json else None
    if out is None and chosen:
        if len(chosen) > 1 or not set(chosen) <= set(TEXTS) or (as_json and chosen != [Format.JSON]):
            raise CannotRun("没有 --out 时，--format 只能写 json、sarif、html 中的一种；要写文件请加 --out 文件夹。")
        told = chosen[0]
    return Delivery(
        out=out,
        formats=frozenset(chosen or Format) if out is not None else frozenset(),
        is_alone=is_alone,
        told=told,
        keeps_checkup=told is None and (out is None or is_alone),
        keeps_baseline=keeps_baseline,
    )


def read_orders(
    *,
    on: date | None,
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
            on=on or date.today(),  # noqa: DTZ011  # the day on the user's own calendar
            only=only,
            skip=skip,
            severity=Severity(severity),
            case=None if case is None else _case(case),
            last_year=None if last_year is None else _report(last_year),
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


def _case(path: Path) -> Case:
    from jiheng.cli.opening import open_case  # the rules are slow to load, and most checkups need none

    return open_case(path)


def _report(path: Path) -> Document:
    from jiheng.cli.opening import open_report

    return open_report(path)
