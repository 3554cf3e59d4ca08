"""The page of lights: what has to be looked at, why, what would clear it, and the rules by which this was judged."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Align, Block, Heading, Paragraph, Run, Table
from jiheng.core.document import Orientation, Section
from jiheng.core.light import LightLevel
from jiheng.evaluation.monitoring.result import Light, Monitoring
from jiheng.reports.cells import NONE, label, wan, words
from jiheng.reports.form_blocks.grid import Row
from jiheng.reports.monitoring.money_rows import marked, percent_cell

TITLE = "监控情况汇总"


def lights_section(monitoring: Monitoring) -> Section:
    """Money and targets of everything watched, then each light that is not 正常, then the rules."""
    blocks: list[Block] = [Table(tuple(_summary(monitoring)), (26, 12, 12, 10, 10, 12, 18), caption="资金和目标")]
    lit = tuple(_lit(monitoring))
    if lit:
        heads = ("对象", "监控内容", "灯", "为什么", "怎样恢复正常")
        table = (tuple(label(head) for head in heads), *lit)
        blocks.append(Table(table, (20, 12, 8, 36, 24), caption="关注和预警事项"))
    else:
        blocks.append(Paragraph((Run("没有关注和预警事项。"),)))
    blocks.append(Heading(1, "判断依据"))
    blocks += [Paragraph((Run(text),), indent=False, small=True) for text in _rules(monitoring)]
    return Section(tuple(blocks), Orientation.LANDSCAPE, TITLE)


def _summary(monitoring: Monitoring) -> Iterator[Row]:
    heads = ("对象", "预算（万元）", "执行（万元）", "执行率", "目标进度", "全年预计执行（万元）", "灯")
    yield tuple(label(head) for head in heads)
    for watched in monitoring.watched:
        money = watched.money
        expected = money.forecast.value
        yield (
            words(watched.name),
            wan(money.budget),
            marked(wan(money.spent), money.is_assumed),
            percent_cell(money.rate),
            percent_cell(watched.target_progress),
            marked(wan(expected if isinstance(expected, Decimal) else None), money.is_assumed),
            words(told_level(watched.level), align=Align.CENTER),
        )


def told_level(level: LightLevel | NotApplicable) -> str:
    """「■ 预警」, or — where nothing can be judged."""
    return NONE if isinstance(level, NotApplicable) else str(level)


def lit_lights(monitoring: Monitoring) -> Iterator[tuple[str, Light]]:
    """Every light that somebody has to look at, with what it shines on; each once."""
    for watched in monitoring.watched:
        yield from ((watched.name, light) for light in watched.lights if light.is_lit)
        for row in watched.indicators:
            if watched.code or not row.indicator.project:
                name = f"{row.indicator.code}. {row.indicator.name}"
                yield from ((name, light) for light in row.lights if light.is_lit)


def _lit(monitoring: Monitoring) -> Iterator[Row]:
    for name, light in lit_lights(monitoring):
        yield (
            words(name),
            words(light.signal.label),
            words(told_level(light.level), align=Align.CENTER),
            words("；".join(light.why)),
            words(light.clears),
        )


def _rules(monitoring: Monitoring) -> Iterator[str]:
    for each in monitoring.rules.provenance:
        yield f"{each.title}：{each.reference}（{each.evidence.value} {each.evidence.label}，{each.effective_from}起）"
    yield "目标进度：逐期累加的定量指标的完成率（以100%为限）按分值加权平均；没有这类指标的，取全部可按比例计算的指标。"
