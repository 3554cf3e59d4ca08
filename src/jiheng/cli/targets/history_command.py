"""`jiheng targets history`: the values of the same indicators in earlier years and of similar units."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_case, open_library
from jiheng.core.case import Case
from jiheng.rules.library import rule_day
from jiheng.targets.declared import own_indicators
from jiheng.targets.history import PastIndicator, past_indicators, past_values
from jiheng.targets.picking import known_as


@click.command(cls=Command, help="逐项列出往年案卷和同类单位案卷里同一指标的目标值、完成值。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.argument("earlier_paths", metavar="往年或同类案卷…", type=click.Path(path_type=Path), nargs=-1, required=True)
def command(case_path: Path, earlier_paths: tuple[Path, ...]) -> None:
    """Look back."""
    case = open_case(case_path)
    past = [each for path in earlier_paths for each in past_indicators(open_case(path))]
    found = _told(case, past)
    click.echo(f"共{len(own_indicators(case))}项指标，{found}项找到往年或同类的数值。")


def _told(case: Case, past: list[PastIndicator]) -> int:
    parts = open_library().indicator_parts(case.profile.region, rule_day(case.year))
    count = 0
    for indicator in own_indicators(case):
        entry = known_as(parts, indicator.name)
        aliases = entry.indicator.names if entry else ()
        values = past_values(indicator.name, indicator.unit_of_measure, case.profile.budget_unit, past, aliases=aliases)
        if not values:
            continue
        count += 1
        click.echo(click.style(f"{indicator.code} {indicator.name}", bold=True))
        for each in values:
            named = "" if each.likeness == 100 else f"（“{each.past.name}”，名称相近{each.likeness}%）"
            told = f"目标{each.past.target or '未填'}，完成{each.past.actual or '未填'}"
            click.echo(f"  {each.past.year}年 {each.past.unit_name}{named}：{told}")
    return count
