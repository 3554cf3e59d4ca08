"""`jiheng check`: what in a finished report does not agree, where, and what to do about it."""

from pathlib import Path

import click

from jiheng.checks.selection import is_at_least
from jiheng.cli.check_orders import read_orders
from jiheng.cli.checkup_text import checkup_lines
from jiheng.cli.main import Command
from jiheng.cli.problems import tell_findings
from jiheng.core.finding import Severity
from jiheng.documents.checkup.baseline_file import write_baseline
from jiheng.documents.checkup.checked_report import CheckedReport, check_file, idle_suppressions
from jiheng.documents.checkup.record import checkup_record, json_text
from jiheng.documents.report_reader.refusal import UnreadableReportError

SEVERITIES = [str(each.value) for each in Severity]

EPILOG = """\b
报告可以是 .docx、.pdf（文字版）、.txt。
例：
  jiheng check 自评报告.docx
  jiheng check 自评报告.docx --only sum --only 项数与列举 --passed
  jiheng check 自评报告.docx --case 案卷.xlsx --last-year 上年报告.docx
  jiheng check 自评报告.docx --write-baseline 基线.json；改后：--baseline 基线.json
\b
退出码：0 没有发现；1 有发现（--fail-on 定从哪一级算起）；2 有文件读不了，或不能运行。
"""


class SeverityChoice(click.Choice[str]):
    """error, warning, notice, or 错误, 警告, 提示."""

    def __init__(self) -> None:
        super().__init__(SEVERITIES)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        found = Severity.find(value)
        return super().convert(value if found is None else str(found.value), param, ctx)


@click.command(cls=Command, epilog=EPILOG, help="报告体检：数字、项数、前后说法、结构和文字对不上的地方，逐处列出。")
@click.argument("paths", metavar="报告…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
@click.option(
    "--severity",
    metavar="轻重",
    type=SeverityChoice(),
    default="notice",
    help="只列这一级和更重的：error、warning、notice。",
)
@click.option(
    "--fail-on", metavar="轻重", type=SeverityChoice(), default="notice", help="有这一级或更重的发现时退出码为1。"
)
@click.option("--only", metavar="检查", multiple=True, help="只做这项或这类检查（编号或类别），可写多次。")
@click.option("--skip", metavar="检查", multiple=True, help="不做这项或这类检查，可写多次。")
@click.option("--passed", "with_passed", is_flag=True, help="也列出核对无误的、不适用的和已忽略的。")
@click.option(
    "--case", "case_path", metavar="案卷", type=click.Path(path_type=Path), help="与案卷（台账、自评表）核对。"
)
@click.option("--last-year", "last_year", metavar="报告", type=click.Path(path_type=Path), help="与上年报告核对。")
@click.option(
    "--suppress", metavar="文件", type=click.Path(path_type=Path), help="忽略决定（YAML），每条有理由和到期日。"
)
@click.option("--baseline", metavar="文件", type=click.Path(path_type=Path), help="只列这份基线里没有的发现。")
@click.option(
    "--write-baseline", "new_baseline", metavar="文件", type=click.Path(path_type=Path), help="把全部发现写成基线。"
)
@click.option("--date", "on", metavar="日期", help="按哪一天算忽略决定是否到期；不写则为今天。")
def command(
    paths: tuple[Path, ...],
    as_json: bool,
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
    on: str | None,
) -> int:
    """Check and tell."""
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
    checked: dict[str, CheckedReport] = {}
    unreadable = 0
    for path in paths:
        try:
            checked[str(path) if len(paths) > 1 else path.name] = check_file(path, path.name, orders)
        except UnreadableReportError as problem:
            tell_findings((problem.finding,))
            unreadable += 1
    for report in checked.values():
        tell_findings(report.remarks)
        if as_json:
            click.echo(json_text(checkup_record(report.checkup, report.texts)), nl=False)
        else:
            click.echo("\n".join(checkup_lines(report.checkup, with_passed=with_passed)))
    used = {name: frozenset(each.suppression for each in report.checkup.suppressed) for name, report in checked.items()}
    tell_findings(idle_suppressions(orders, used))
    if new_baseline is not None:
        write_baseline((known for report in checked.values() for known in report.baseline), new_baseline)
        click.echo(f"已写出 {new_baseline}", err=True)
    if unreadable:
        return 2
    threshold = Severity(fail_on)
    return int(
        any(is_at_least(each.severity, threshold) for report in checked.values() for each in report.checkup.findings)
    )
