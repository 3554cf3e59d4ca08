"""`jiheng check`: what in finished reports does not agree, where, and what to do about it."""

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from jiheng.checks.selection import is_at_least
from jiheng.cli.case_check import CaseOrders, is_case, tell_case
from jiheng.cli.check_orders import SeverityChoice, delivery_of, read_orders
from jiheng.cli.checkup_summary import print_summary
from jiheng.cli.checkup_text import checkup_lines
from jiheng.cli.main import Command
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.cli.typed import Day
from jiheng.core.finding import Finding, Location, Severity
from jiheng.documents.checkup.baseline_file import write_baseline
from jiheng.documents.checkup.checked_report import idle_suppressions
from jiheng.documents.checkup.files import Format
from jiheng.documents.checkup.many.outcome import Outcome
from jiheng.documents.checkup.many.running import check_sources
from jiheng.documents.checkup.many.sources import ReportSource, others_of, sources_of
from jiheng.documents.checkup.many.summary import Summary, summary_of
from jiheng.documents.report_reader.refusal import UnreadableReportError

WIDTH = 120
"""Columns of the summary where no terminal says how many it has."""
MOST_NAMED = 8
"""Of the files that are no reports so many are named."""
FILE = click.Path(path_type=Path)

EPILOG = """\b
报告可以是 .docx、.pdf（文字版）、.txt；也可以是放着报告的文件夹，或 .zip 压缩包。
案卷（case.yaml、填好的工作簿、案卷文件夹）也可以体检：查目标和台账。
例：
  jiheng check 自评报告.docx
  jiheng check 自评报告.docx --out 结果            写出 JSON、SARIF、网页和带批注的 Word（PDF）
  jiheng check 自评报告.docx --case 案卷.xlsx --last-year 上年报告.docx
  jiheng check 案卷.xlsx                          查申报的目标和台账里的事实
  jiheng check 自评报告.docx --only sum --only 项数与列举 --passed
  jiheng check 全区报告/ --out 结果 --format json  每份写 JSON，另写 汇总.xlsx
\b
退出码：0 没有发现；1 有发现（--fail-on 定从哪一级算起）；2 有报告读不了，或不能运行。
"""


@click.command(cls=Command, epilog=EPILOG, help="报告体检：数字、项数、前后说法、结构和文字对不上的地方，逐处列出。")
@click.argument("paths", metavar="报告…", nargs=-1, required=True, type=FILE)
@click.option("--out", metavar="文件夹", type=FILE, help="结果写到这里；不写则只在屏幕显示。")
@click.option("--json", "as_json", is_flag=True, help="在屏幕输出 JSON；查多份时每份一行。")
@click.option(
    "--format",
    "formats",
    type=click.Choice([str(each.value) for each in Format]),
    multiple=True,
    help="有 --out 时写哪几种文件（可写多次，不写则全写）；没有时在屏幕输出哪一种。",
)
@click.option("--severity", type=SeverityChoice(), default="notice", help="只列这一级和更重的。")
@click.option("--fail-on", type=SeverityChoice(), default="notice", help="有这一级或更重的发现，退出码才为1。")
@click.option("--only", metavar="检查", multiple=True, help="只做这项或这类检查（编号或类别），可写多次。")
@click.option("--skip", metavar="检查", multiple=True, help="不做这项或这类检查，可写多次。")
@click.option("--passed", "with_passed", is_flag=True, help="也列出核对无误的、不适用的和已忽略的。")
@click.option("--case", "case_path", metavar="案卷", type=FILE, help="与案卷（台账、自评表）核对。")
@click.option("--last-year", metavar="报告", type=FILE, help="与上年报告核对。")
@click.option("--suppress", metavar="文件", type=FILE, help="忽略决定（YAML），每条写明理由、决定人和到期日。")
@click.option("--baseline", metavar="文件", type=FILE, help="只列这份基线里没有的发现。")
@click.option("--write-baseline", "new_baseline", metavar="文件", type=FILE, help="把全部发现写成基线。")
@click.option("--date", "on", metavar="日期", type=Day(), help="忽略决定是否到期、批注写哪一天；不写则为今天。")
@click.option("--jobs", metavar="个数", type=click.IntRange(1, 64), help="同时用几个进程；不写则有几核用几个。")
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    as_json: bool,
    formats: tuple[str, ...],
    severity: str,
    fail_on: str,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    with_passed: bool,
    case_path: Path | None,
    last_year: Path | None,
    suppress: Path | None,
    baseline: Path | None,
    new_baseline: Path | None,
    on: date | None,
    jobs: int | None,
) -> int:
    """Check and tell."""
    if len(paths) == 1 and is_case(paths[0]):
        if any((out, formats, case_path, last_year, suppress, baseline, new_baseline)):
            told = "按案卷体检，只能用 --json、--severity、--fail-on、--only、--skip、--passed"
            raise CannotRun(f"{paths[0]}{told}；如果它不是案卷，报告请给 .docx、.pdf 或 .txt。")
        asked = CaseOrders(Severity(severity), Severity(fail_on), only, skip, as_json, with_passed)
        return tell_case(paths[0], asked)
    sources, is_alone = _sources(paths)
    orders = read_orders(
        on=on,
        only=only,
        skip=skip,
        severity=severity,
        case=case_path,
        last_year=last_year,
        suppress=suppress,
        baseline=baseline,
    )
    delivery = delivery_of(out, formats, as_json=as_json, is_alone=is_alone, keeps_baseline=new_baseline is not None)
    is_quiet = out is not None and not is_alone
    outcomes: list[Outcome] = []
    with _progress(is_shown=not is_alone) as progress:
        checked = check_sources(sources, orders, delivery, jobs or os.cpu_count() or 1)
        for outcome in progress.track(checked, total=len(sources), description="体检"):
            outcomes.append(_told(outcome, progress, orders.severity, is_quiet=is_quiet, with_passed=with_passed))
    read = [each for each in outcomes if each.problem is None]
    tell_findings(idle_suppressions(orders, {each.name: each.used for each in read}))
    if new_baseline is not None:
        write_baseline((known for each in read for known in each.baseline), new_baseline)
        click.echo(f"已写出 {new_baseline}", err=True)
    tell_findings(_not_looked_into(others_of(paths)))
    if not is_alone:
        _tell_summary(summary_of(outcomes, orders.checks), out, orders.severity, is_shown=delivery.told is None)
    return _exit_code(outcomes, Severity(fail_on))


def _sources(paths: Sequence[Path]) -> tuple[tuple[ReportSource, ...], bool]:
    """The reports, and whether it is one report that was named itself."""
    try:
        sources = sources_of(paths)
    except UnreadableReportError as problem:
        raise CannotRun(str(problem)) from None
    if not sources:
        raise CannotRun(f"{paths[0]}：里面没有报告；应有 .docx、.pdf 或 .txt 文件。")
    return sources, len(sources) == 1 and sources[0].path == paths[0] and not sources[0].member


def _not_looked_into(others: Sequence[str]) -> tuple[Finding, ...]:
    """Said of them all at once, so that nobody takes a scan among the reports for checked."""
    if not others:
        return ()
    named = "、".join(others[:MOST_NAMED]) + (" 等" if len(others) > MOST_NAMED else "")
    message = f"另有{len(others)}个文件不是体检读的格式，没有查：{named}；其中有报告的，请换成 .docx、.pdf 或 .txt。"
    return (Finding("FILE224", Severity.NOTICE, Location(), message),)


def _progress(*, is_shown: bool) -> Progress:
    """A bar with counts on standard error, where a person is looking; drawn by no thread, but after every report."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    is_disabled = not (is_shown and console.is_terminal)
    return Progress(*columns, console=console, transient=True, auto_refresh=False, disable=is_disabled)


def _told(outcome: Outcome, progress: Progress, least: Severity, *, is_quiet: bool, with_passed: bool) -> Outcome:
    """Tell one report at once, and keep of it only what the summary needs."""
    progress.refresh()
    tell_findings(outcome.remarks if outcome.problem is None else (outcome.problem,))
    if outcome.checkup is not None and not is_quiet:
        click.echo("\n".join(checkup_lines(outcome.checkup, least, with_passed=with_passed)))
    if outcome.told:
        click.echo(outcome.told, nl=False)
    for path in () if is_quiet else outcome.written:
        click.echo(f"已写出 {path}", err=True)
    return outcome.without_text()


def _tell_summary(summary: Summary, out: Path | None, least: Severity, *, is_shown: bool) -> None:
    if is_shown:
        print_summary(summary, Console() if sys.stdout.isatty() else Console(width=WIDTH), least)
    if out is None:
        return
    from jiheng.documents.checkup.many.summary_files import write_summary  # Excel is slow to load

    for path in write_summary(summary, out):
        click.echo(f"已写出 {path}", err=True)


def _exit_code(outcomes: Iterable[Outcome], threshold: Severity) -> int:
    if any(each.problem is not None for each in outcomes):
        return 2
    counted = [severity for severity in Severity if is_at_least(severity, threshold)]
    return int(any(each.severities[severity] for each in outcomes for severity in counted))
