"""`jiheng convert`: a case from workbook to case.yaml or back; nothing is lost on the way."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_case, open_library
from jiheng.cli.problems import CannotRun
from jiheng.cli.typed import OutFile
from jiheng.core.case import Case
from jiheng.documents.case_yaml import write_case_yaml
from jiheng.documents.workbook.template import write_workbook
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import rule_day
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard

EPILOG = """\b
例：
  jiheng convert 填报模板.xlsx case.yaml
  jiheng convert examples/conghua-2022 从化2022.xlsx
"""


@click.command(cls=Command, epilog=EPILOG, help="案卷在 case.yaml 与 Excel 之间互转，内容不变。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.argument("out", metavar="输出文件", type=OutFile(".xlsx", ".yaml", ".yml"))
@click.option("--force", is_flag=True, help="文件已存在时覆盖。")
def command(case_path: Path, out: Path, force: bool) -> None:
    """Convert."""
    if out.exists() and not force:
        raise CannotRun(f"{out} 已经存在；换一个文件名，或加 --force 覆盖。")
    write_case(open_case(case_path), out)
    click.echo(f"已写出 {out}")


def write_case(case: Case, out: Path) -> None:
    """The case as the kind of file that `out` is called."""
    if out.suffix.lower() in (".yaml", ".yml"):
        out.write_text(write_case_yaml(case), encoding="utf-8")
    else:
        standard, outline = _known_rules(case)
        write_workbook(out, case, standard, outline)


def _known_rules(case: Case) -> tuple[Standard | None, Outline | None]:
    """The rules that give the workbook its drop-downs; none where the case names a standard that we do not have."""
    library, day = open_library(), rule_day(case.year)
    try:
        standard = library.standard(case.profile.standard, day, allow_unread=True)
        return standard, library.outline(standard.outline, day)
    except UnknownRuleError:
        return None, None
