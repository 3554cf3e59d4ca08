"""`jiheng subsidy schemes`: which schemes there are, from when to when, and how well each is known."""

import click
from rich.console import Console

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library


@click.command(cls=Command, help="列出贴息方案。jiheng explain 方案编号 显示每个条件和出处。")
def command() -> None:
    """List the schemes."""
    library = open_library()
    console = Console()
    for rule in library.loan_schemes.values():
        console.print(f"[bold]{rule.id}[/bold]  {rule.title}", highlight=False, soft_wrap=True)
        for edition in rule.in_force():
            scheme = library.loan_scheme(rule.id, edition.effective_from, allow_unread=True)
            unread = "，".join(scheme.unread_terms)
            told = f"；未核原文：{unread}" if unread else ""
            console.print(f"    {edition.period}放款，依据 {edition.reference}{told}", highlight=False, soft_wrap=True)
    console.print(f"共{len(library.loan_schemes)}个。jiheng explain 方案编号 显示每个条件和出处。", highlight=False)
