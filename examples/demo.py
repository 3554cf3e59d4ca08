"""The main job on the worked case: facts in, scored form and report out, the figures on the terminal.

Every number printed here is a figure of the evaluation, named below and computed from the case.
"""

import re
import sys
from pathlib import Path

import click

from jiheng.cli.main import run
from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.evaluation.evaluate import evaluate

ROOT = Path(__file__).resolve().parent.parent
CASE = Path("examples/conghua-2022")
OUT = Path("out/conghua-2022")

LINES = """\
预算    {部门整体.全年预算数} ＝ {基本支出.全年预算数}（基本支出）＋ {项目支出.全年预算数}（项目支出）万元
执行    {部门整体.执行数} 万元，执行率 {部门整体.预算执行率} %；其中项目支出执行率 {项目支出.预算执行率} %
未支出  {部门整体.未支出} 万元，全部在创业贷款贴息（{创业贷款贴息.未支出}）；其他项目执行 {其他项目.执行数} / {其他项目.全年预算数}
贴息    {创业贷款贴息.全年预算数*} ＝ {创业贷款贴息.省级2021.全年预算数*}（省级2021结转）＋ \
{创业贷款贴息.省级2022.全年预算数*}（省级2022）＋ {创业贷款贴息.区级2022.全年预算数*}（区级2022）
        支出 {创业贷款贴息.执行数*}；结转下年 {创业贷款贴息.结转下年*}（来源：省级2022）；执行率 {创业贷款贴息.预算执行率} %
贷款    发放 {贷款.发放金额*} / 目标 {贷款.发放目标*} ＝ {贷款.发放完成率} %，得 {指标.1.得分} 分（满分 {指标.1.分值*} 分）
        借款人 {贷款.借款人数*}；回收率 {贷款.回收率*}†（假定的基数：2020年发放、本年到期 {贷款.到期金额*}）
指标    {指标.项数*}，报告列出 {listed} 项；达标 {指标.达标项数*}
总分    {自评.总分}，显示 {自评.得分}；等级 {自评.等级}；{bonus}"""
"""{名称} is the number as a table shows it, {名称*} as a sentence tells it."""


def main() -> int:
    """Run the job and print what it found."""
    code = run(["evaluate", str(CASE), "--out", str(OUT), "--quiet"])
    if code:
        return code
    case = open_case(CASE)
    evaluation = evaluate(case, standard_for(case, open_library(), allow_unread=False))
    figures = evaluation.figures

    def value(match: re.Match[str]) -> str:
        name, told = match[1], match[2]
        if name == "listed":
            return str(len([row for row in evaluation.rows if not row.is_common]))
        if name == "bonus":
            return "有加分" if evaluation.bonus else "没有加分"
        return figures[name].told().removesuffix("万元") if told else figures[name].shown()

    click.echo(f"\n{case.profile.title}（示例数据）\n")
    click.echo(re.sub(r"\{([^{}*]+)(\*?)\}", value, LINES))
    click.echo("\n文件：")
    for path in sorted(OUT.iterdir()):
        click.echo(f"  {path}")
    click.echo("\n再试：.venv/bin/jiheng explain examples/conghua-2022 1")
    return 0


if __name__ == "__main__":
    import os

    os.chdir(ROOT)
    sys.exit(main())
