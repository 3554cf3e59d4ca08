"""The main job on the worked case: facts in, scored form and report out, the figures on the terminal.

Every number printed here is a figure of the evaluation, named below and computed from the case.
"""

import os
import re
import sys
from pathlib import Path

import click

from jiheng.cli.main import run
from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.core.blocks import Block, Paragraph, Run, Table
from jiheng.core.document import Document
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.reports.report import compose_report
from jiheng.rules.library import rule_day

ROOT = Path(__file__).resolve().parent.parent
CASE = Path("examples/conghua-2022")
OUT = Path("out/conghua-2022")

LINES = """\
预算    {部门整体.全年预算数} ＝ {基本支出.全年预算数}（基本支出）＋ {项目支出.全年预算数}（项目支出）万元
执行    {部门整体.执行数} 万元，执行率 {部门整体.预算执行率} %；其中项目支出执行率 {项目支出.预算执行率} %
未支出  {部门整体.未支出} 万元，全部在贴息项目（{创业贷款贴息.未支出}）
        其他项目执行 {其他项目.执行数}，预算 {其他项目.全年预算数}
贴息    {创业贷款贴息.全年预算数*} ＝ {创业贷款贴息.省级2021.全年预算数*}（省级2021，上年结转）
             ＋ {创业贷款贴息.省级2022.全年预算数*}（省级2022）＋ {创业贷款贴息.区级2022.全年预算数*}（区级2022）
        支出 {创业贷款贴息.执行数*}；结转下年 {创业贷款贴息.省级2022.结转下年*}，来源仍记省级2022
        执行率 {创业贷款贴息.预算执行率} %
贷款    发放 {贷款.发放金额*} / 目标 {贷款.发放目标*} ＝ {贷款.发放完成率} %，得 {指标.1.得分} 分，满分 {指标.1.分值*}
        借款人 {贷款.借款人数*}，报告写到 {borrower_places} 处，都是 {borrower_texts}
        回收率 {贷款.回收率*}†，假定的基数：2020年发放、本年到期的贷款 {贷款.到期金额*} 万元
指标    {指标.项数*}，报告写 {told_count}，得分表列出 {listed_count} 项；达标 {指标.达标项数*}
总分    {自评.总分}，显示 {自评.得分}；等级 {自评.等级}；{bonus}"""
"""{名称} is the number as a table shows it, {名称*} as a sentence tells it, the English names are counted below."""


def counted(evaluation: Evaluation, report: Document) -> dict[str, str]:
    """What the written report says, counted in its own text."""
    runs = [run for block in report.blocks for run in runs_of(block)]
    borrowers = [run.text for run in runs if run.figure == "贷款.借款人数"]
    told = {run.text for run in runs if run.figure == "指标.项数"}
    declared = {f"指标.{indicator.code}.得分" for indicator in evaluation.case.indicators}
    listed = {run.figure for run in runs} & declared
    return {
        "borrower_places": str(len(borrowers)),
        "borrower_texts": "、".join(sorted(set(borrowers))),
        "told_count": "、".join(sorted(told)),
        "listed_count": str(len(listed)),
        "bonus": "没有加分项目" if not evaluation.bonus else f"加分 {evaluation.bonus}",
    }


def runs_of(block: Block) -> list[Run]:
    """Every run of text of a paragraph or table."""
    if isinstance(block, Paragraph):
        return list(block.runs)
    if isinstance(block, Table):
        return [run for row in block.rows for cell in row for run in cell.runs]
    return []


def main() -> int:
    """Run the job and print what it found."""
    code = run(["evaluate", str(CASE), "--out", str(OUT), "--quiet"])
    if code:
        return code
    case, library = open_case(CASE), open_library()
    evaluation = evaluate(case, standard_for(case, library, allow_unread=False))
    report = compose_report(evaluation, library.outline(evaluation.standard.outline, rule_day(case.year)))
    facts = counted(evaluation, report)

    def value(match: re.Match[str]) -> str:
        name, told = match[1], match[2]
        if name in facts:
            return facts[name]
        figure = evaluation.figures[name]
        return figure.told().removesuffix("万元") if told else figure.shown()

    click.echo(f"\n{case.profile.title}（示例数据）\n")
    click.echo(re.sub(r"\{([^{}*]+)(\*?)\}", value, LINES))
    click.echo("\n文件：")
    for path in sorted(OUT.iterdir()):
        click.echo(f"  {path}")
    click.echo("\n再试：.venv/bin/jiheng explain examples/conghua-2022 1")
    return 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
