"""`jiheng targets form`: the official target declaration form, filled from a case."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.targets.opening import open_targets
from jiheng.documents.target_files import write_target_form

EPILOG = """\b
例：
  jiheng targets form examples/conghua-2022 --out 结果
  jiheng targets form 案卷.xlsx --layout cn.project_target_with_points --out 结果
\b
表式按案卷的行政区划和年度选用；jiheng explain cn.project_target 显示一个表式。
"""


@click.command(cls=Command, epilog=EPILOG, help="生成绩效目标申报表（.xlsx、.docx、.pdf）。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), required=True, help="写到这里。")
@click.option("--layout", metavar="表式编号", default="", help="用这个表式，不用本地区的。")
def command(case_path: Path, out: Path, layout: str) -> None:
    """Write the form."""
    case, law = open_targets(case_path, form=layout)
    for path in write_target_form(case, law.form, out):
        click.echo(f"已写出 {path}")
