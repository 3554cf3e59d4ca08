"""How a monitoring looks on the terminal: one row for all that is watched, then each light that is not 正常."""

from decimal import Decimal
from fractions import Fraction

from rich.console import Console
from rich.table import Table

from jiheng.core.absence import NotApplicable
from jiheng.core.dates import written_date
from jiheng.core.light import LightLevel
from jiheng.core.numbers import fixed, to_wan
from jiheng.evaluation.monitoring.result import Monitoring
from jiheng.evaluation.monitoring.words import percent
from jiheng.reports.monitoring.lights import lit_lights, told_level

COLOURS = {LightLevel.NORMAL: "green", LightLevel.ATTENTION: "yellow", LightLevel.WARNING: "red"}


def print_monitoring(monitoring: Monitoring, console: Console) -> None:
    """Everything in short; the reasons of each light below."""
    profile = monitoring.case.profile
    mark = "（示例数据）" if profile.is_example else ""
    console.print(f"\n[bold]{monitoring.case.own_unit.name}[/bold]{mark}", highlight=False)
    elapsed = percent(monitoring.elapsed)
    console.print(f"截至{written_date(monitoring.as_of)}，序时进度{elapsed}；金额单位：万元", highlight=False)
    console.print(_rows(monitoring))
    lit = list(lit_lights(monitoring))
    if not lit:
        console.print("没有关注和预警事项。", highlight=False)
    for name, light in lit:
        console.print(f"{_coloured(light.level)}  {name}  {light.signal.label}", highlight=False)
        console.print(f"    为什么：{'；'.join(light.why)}", highlight=False)
        console.print(f"    怎样恢复：{light.clears}", highlight=False)
        if light.rule is not None:
            console.print(f"    依据：{light.rule.title}（{light.rule.reference}）", highlight=False)


def _rows(monitoring: Monitoring) -> Table:
    table = Table(header_style="bold", box=None, pad_edge=False)
    for title in ("对象", "预算", "执行", "执行率", "目标进度", "全年预计", "灯"):
        is_text = title in ("对象", "灯")
        table.add_column(title, justify="left" if is_text else "right", no_wrap=title != "对象", overflow="fold")
    for watched in monitoring.watched:
        money = watched.money
        table.add_row(
            watched.name,
            _wan(money.budget),
            _wan(money.spent),
            _share(money.rate),
            _share(watched.target_progress),
            _wan(money.forecast.value),
            _coloured(watched.level),
        )
    return table


def _wan(yuan: object) -> str:
    return fixed(to_wan(yuan), 2, thousands=True) if isinstance(yuan, Decimal) else ""


def _share(share: Fraction | NotApplicable | None) -> str:
    if share is None:
        return ""
    return "—" if isinstance(share, NotApplicable) else percent(share)


def _coloured(level: LightLevel | NotApplicable) -> str:
    if isinstance(level, NotApplicable):
        return "—"
    return f"[{COLOURS[level]}]{told_level(level)}[/]"
