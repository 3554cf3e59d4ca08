"""`jiheng monitor`: money and targets of a case side by side, as of any day; the official forms with it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from jiheng.cli.hand_back import handed_back
from jiheng.cli.main import Command
from jiheng.cli.monitoring_sheet import print_monitoring
from jiheng.cli.opening import open_case, open_library
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.cli.typed import Day
from jiheng.core.case import Case
from jiheng.core.finding import CaseError
from jiheng.documents.monitoring_results import MonitoringFiles
from jiheng.evaluation.monitoring.monitor import monitor
from jiheng.evaluation.monitoring.result import Monitoring
from jiheng.reports.monitoring.record import monitoring_record
from jiheng.rules.library import RuleLibrary
from jiheng.rules.monitoring_form import PROJECT_FORM, WHOLE_FORM

EPILOG = """\b
案卷可以是填好的模板（.xlsx）、case.yaml，或放着 case.yaml 的文件夹；进度填在“执行进度”“指标进度”两张表，
逐笔支付都有日期的，执行数按支付日期算。监控日可以是过去的任何一天，结果只看那一天以前填报的数。
例：
  jiheng monitor examples/conghua-2022 --as-of 2022-07-31 --out 监控
"""


@click.command(cls=Command, epilog=EPILOG, help="双监控：资金和目标的进度、红绿灯、预测，写出监控表。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option(
    "--as-of",
    metavar="日期",
    type=Day(),
    help="监控日，如 2022-07-31；不写则用案卷的统计截止日。",
)
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), help="监控表写到这里；不写则只在屏幕显示。")
@click.option("--unit", metavar="单位编码", help="只看这一个单位（本级或所属单位）。")
@click.option("--official-only", is_flag=True, help="只用有出处的规则，不用设计默认值。")
@click.option("--json", "as_json", is_flag=True, help="在屏幕输出 JSON。")
def command(
    case_path: Path, as_of: date | None, out: Path | None, unit: str | None, official_only: bool, as_json: bool
) -> None:
    """Monitor and write."""
    library = open_library()
    written: tuple[Path, ...] = ()
    try:
        case = _of_unit(open_case(case_path), unit)
        on = as_of or case.profile.as_of
        monitoring = monitor(case, library.monitoring(case.profile.region, on, only_official=official_only), on)
        if out is not None:
            written = _files(monitoring, library, on).write(out)
    except CaseError as problem:
        if out is not None:
            raise handed_back(case_path, problem, out) from problem
        raise
    if as_json:
        click.echo(json.dumps(monitoring_record(monitoring), ensure_ascii=False, indent=2))
        return
    tell_findings(monitoring.findings)
    print_monitoring(monitoring, Console())
    for path in written:
        click.echo(f"已写出 {path}")


def _of_unit(case: Case, unit: str | None) -> Case:
    if unit is None:
        return case
    codes = [each.code for each in case.budget_units]
    if unit not in codes:
        raise CannotRun(f"案卷里没有编码为“{unit}”的单位；有：{'、'.join(codes)}。")
    return replace(case.of_unit(unit), stated_figures=())


def _files(monitoring: Monitoring, library: RuleLibrary, on: date) -> MonitoringFiles:
    return MonitoringFiles(
        monitoring, library.monitoring_form(WHOLE_FORM, on), library.monitoring_form(PROJECT_FORM, on)
    )
