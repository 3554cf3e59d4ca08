"""`jiheng evaluate`: score a case and write the form, the report and the data file; all of them or none."""

import json
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from jiheng.cli.hand_back import handed_back
from jiheng.cli.main import Command
from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.cli.score_sheet import print_score_sheet
from jiheng.core.case import Case
from jiheng.core.finding import CaseError
from jiheng.documents.results import ResultFiles
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.figures.roll_up import rolled_up
from jiheng.reports.evaluation_record import evaluation_record
from jiheng.reports.report import report_findings
from jiheng.rules.library import RuleLibrary, rule_day
from jiheng.rules.outline import Outline

EPILOG = """\b
案卷可以是填好的模板（.xlsx）、case.yaml，或放着 case.yaml 的文件夹。
例：
  jiheng evaluate examples/conghua-2022 --out 结果
  jiheng evaluate 填报模板.xlsx --form 区财政局表样.xlsx --out 结果
\b
案卷有错时不写结果，列出全部错误；案卷是 Excel 的，另在输出文件夹里交还一份标好错误的工作簿。
"""


@click.command(cls=Command, epilog=EPILOG, help="打分，写出自评表、自评报告（Word、PDF、网页）和 evaluation.json。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), help="结果写到这里；不写则只在屏幕显示。")
@click.option(
    "--form",
    "own_forms",
    metavar="表样",
    type=click.Path(path_type=Path),
    multiple=True,
    help="另按这份表样（.xlsx 或 .docx，里面写 {{ 数字名 }}）填一份；可写多次。",
)
@click.option("--unit", metavar="单位编码", help="只评这一个单位（本级或所属单位）。")
@click.option("--rolled-up", "is_rolled_up", is_flag=True, help="连同所属单位汇总后打分。")
@click.option("--json", "as_json", is_flag=True, help="在屏幕输出 JSON。")
@click.option("--quiet", is_flag=True, help="不显示得分表。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的标准，每页标“未核原文”。")
def command(
    case_path: Path,
    out: Path | None,
    own_forms: tuple[Path, ...],
    unit: str | None,
    is_rolled_up: bool,
    as_json: bool,
    quiet: bool,
    allow_unread: bool,
) -> None:
    """Evaluate and write."""
    if own_forms and out is None:
        raise CannotRun("--form 要和 --out 一起用，说明填好的表写到哪个文件夹。")
    library = open_library()
    written: tuple[Path, ...] = ()
    try:
        case = _chosen(open_case(case_path), unit, is_rolled_up)
        evaluation = evaluate(case, standard_for(case, library, allow_unread=allow_unread))
        if out is not None:
            with Console(stderr=True).status("正在生成自评表和报告…"):
                written = _result_files(evaluation, library, own_forms).write(out)
    except CaseError as problem:
        if out is not None:
            raise handed_back(case_path, problem, out) from problem
        raise
    if as_json:
        click.echo(json.dumps(evaluation_record(evaluation), ensure_ascii=False, indent=2))
        return
    if not quiet:
        tell_findings((*evaluation.findings, *report_findings(evaluation, _outline(evaluation, library))))
        print_score_sheet(evaluation, Console())
        for path in written:
            click.echo(f"已写出 {path}")


def _chosen(case: Case, unit: str | None, is_rolled_up: bool) -> Case:
    """The case told for one of its units, or with everything below rolled up."""
    if unit is not None:
        codes = [each.code for each in case.budget_units]
        if unit not in codes:
            raise CannotRun(f"案卷里没有编码为“{unit}”的单位；有：{'、'.join(codes)}。")
        case = replace(case.of_unit(unit), stated_figures=())
    return replace(rolled_up(case), stated_figures=()) if is_rolled_up else case


def _result_files(evaluation: Evaluation, library: RuleLibrary, own_forms: tuple[Path, ...]) -> ResultFiles:
    layout = library.form(evaluation.standard.form, rule_day(evaluation.case.year))
    return ResultFiles(evaluation, _outline(evaluation, library), layout, own_forms)


def _outline(evaluation: Evaluation, library: RuleLibrary) -> Outline:
    return library.outline(evaluation.standard.outline, rule_day(evaluation.case.year))
