"""How the page of a rule or check looks on the terminal."""

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from jiheng.cli.problems import CannotRun
from jiheng.rules.describe import describe
from jiheng.rules.described.description import Description, Part
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import RuleLibrary


def print_rule_page(id: str, library: RuleLibrary, console: Console) -> None:
    """Every rule with this id; a standard and an outline may share one."""
    try:
        found = describe(library, id)
    except UnknownRuleError as problem:
        raise CannotRun(f"{problem}；jiheng standards 列出全部标准，jiheng checks 列出全部检查。") from problem
    for description in found:
        print_page(description, console)


def print_page(description: Description, console: Console) -> None:
    """One rule or check."""
    console.print(Text(f"\n{description.kind} {description.id}", style="dim"))
    console.print(Text(description.title, style="bold"))
    for label, value in description.facts:
        console.print(Text(f"  {label}：{value}"))
    for note in description.notes:
        console.print(Padding(Text(f"注：{note}"), (0, 2)))
    for part in description.parts:
        console.print(Text(f"\n{part.heading}", style="bold"))
        console.print(_body(part))


def _body(part: Part) -> Table | Padding:
    if not part.columns:
        return Padding(Text("\n".join(row[0] for row in part.rows)), (0, 2))
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in part.columns:
        table.add_column(column, overflow="fold")
    for row in part.rows:
        table.add_row(*(Text(cell) for cell in row))
    return table
