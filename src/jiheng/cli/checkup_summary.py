"""How many checkups look on the terminal: the reports with the most errors for their length, and the sums."""

from rich.console import Console
from rich.table import Table

from jiheng.checks.selection import is_at_least
from jiheng.cli.checkup_text import counts_in_words
from jiheng.core.finding import Severity
from jiheng.documents.checkup.many.summary import Summary

MOST_ROWS = 30


def print_summary(summary: Summary, console: Console, least: Severity) -> None:
    """One line a report, the worst first; what could not be read was told when it happened."""
    asked = [each for each in Severity if is_at_least(each, least)]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("报告", "单位", *(each.label for each in asked), "每万字错误", "每万字发现"):
        is_text = title in ("报告", "单位")
        table.add_column(
            title,
            justify="left" if is_text else "right",
            no_wrap=not is_text or title == "单位",
            overflow="ellipsis" if title == "单位" else "fold",
        )
    for each in sorted(summary.reports, key=lambda tally: tally.rank)[:MOST_ROWS]:
        table.add_row(
            each.name,
            each.unit,
            *(str(each.severities[severity]) for severity in asked),
            str(each.per_ten_thousand(Severity.ERROR)),
            str(each.per_ten_thousand()),
        )
    console.print(table, highlight=False)
    counts = counts_in_words(lambda severity: sum(each.severities[severity] for each in summary.reports), least)
    shown = f"（以上是错误最多的{MOST_ROWS}份）" if len(summary.reports) > MOST_ROWS else ""
    unreadable = f"；没有读成{len(summary.unreadable)}份" if summary.unreadable else ""
    console.print(f"共{len(summary.reports)}份{shown}：{counts}{unreadable}。", highlight=False, markup=False)
