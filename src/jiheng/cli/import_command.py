"""`jiheng import`: a table that a unit already has, read into a case or into a fill-in workbook to be completed."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library, standard_for, starting_day
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.cli.typed import OutFile
from jiheng.core.case import Case
from jiheng.core.finding import CaseError, Finding
from jiheng.documents.case_yaml import write_case_yaml
from jiheng.documents.foreign.stated_points import compare_with_rule
from jiheng.documents.foreign.workbook import (
    ForeignReading,
    complete,
    read_foreign_workbook,
    write_fill_in_workbook,
)
from jiheng.evaluation.evaluate import evaluate
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.standard import Standard

EPILOG = """\b
认得的表：项目支出绩效自评表（国家和各地变体）、绩效目标申报表、部门整体目标表、列名和顺序不同的指标清单。
怎样读的、缺什么、哪里要问，逐格列出；能读的都放进填报模板，缺的标出来，补齐后再打分。
\b
例：
  jiheng import 旧自评表.xlsx --standard cn.project_self_evaluation --year 2023 --out 填报模板.xlsx
"""


@click.command(cls=Command, epilog=EPILOG, help="读入单位已有的自评表、目标表，转成填报模板（.xlsx）或 case.yaml。")
@click.argument("path", metavar="表格", type=click.Path(path_type=Path))
@click.option(
    "--standard", "standard_id", metavar="标准编号", required=True, help="按哪个评分标准；jiheng standards 列出全部。"
)
@click.option(
    "--out", metavar="文件", type=OutFile(".xlsx", ".yaml", ".yml"), required=True, help="写到哪里（.xlsx 或 .yaml）。"
)
@click.option("--year", type=click.IntRange(1900, 9998), help="评价年度；表里写了的不必填。")
@click.option("--sheet", default="", metavar="工作表", help="有几张表时，读哪一张。")
@click.option("--force", is_flag=True, help="文件已存在时覆盖。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的标准。")
def command(
    path: Path, standard_id: str, out: Path, year: int | None, sheet: str, force: bool, allow_unread: bool
) -> None:
    """Import."""
    if not path.exists():
        raise CannotRun(f"{path}：没有这个文件；请核对路径。")
    if out.exists() and not force:
        raise CannotRun(f"{out} 已经存在；换一个文件名，或加 --force 覆盖。")
    standard = _standard(standard_id, year, allow_unread)
    reading = read_foreign_workbook(path, _answers(standard, year), sheet=sheet)
    click.echo(f"读的是工作表“{reading.sheet}”：{reading.kind.label}，指标{len(reading.stated)}项。")
    if out.suffix.lower() == ".xlsx":
        tell_findings(write_fill_in_workbook(out, reading, standard))
        click.echo(f"已写出 {out}；标出的格子请补填或改正，再运行 jiheng evaluate {out} --out 结果")
        return
    case = complete(reading)
    tell_findings((*reading.findings, *_differences(reading, case, allow_unread)))
    out.write_text(write_case_yaml(case), encoding="utf-8")
    click.echo(f"已写出 {out}")


def _standard(id: str, year: int | None, allow_unread: bool) -> Standard:
    try:
        library = open_library()
        return library.standard(id, starting_day(library, id, year), allow_unread=allow_unread)
    except UnknownRuleError as problem:
        raise CannotRun(f"{problem}；jiheng standards 列出可用的标准。") from problem


def _answers(standard: Standard, year: int | None) -> dict[str, str]:
    answers = {"standard": standard.id, "region": standard.region}
    return answers | ({"year": str(year), "as_of": f"{year}-12-31"} if year else {})


def _differences(reading: ForeignReading, case: Case, allow_unread: bool) -> tuple[Finding, ...]:
    """Where the points typed in the table are not those of the standard, if the case can be scored yet."""
    try:
        evaluation = evaluate(case, standard_for(case, open_library(), allow_unread=allow_unread))
    except CaseError:
        return ()
    return compare_with_rule(reading.stated, evaluation, reading.source)
