"""`jiheng activities kinds`: what each kind of activity must record."""

import click
from rich.console import Console

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.rule_page import print_rule_page

EPILOG = """\b
例：
  jiheng activities kinds
"""


@click.command(cls=Command, epilog=EPILOG, help="列出各类别活动应记的内容，注明依据程度。")
def command() -> None:
    """Show the rules."""
    library = open_library()
    for id in library.activity_kinds:
        print_rule_page(id, library, Console())
