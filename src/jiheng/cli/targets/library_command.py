"""`jiheng targets library`: indicators found by words, each with its unit, calculation, source and reference."""

import json
from datetime import date

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.typed import Day, Region
from jiheng.rules.described.description import evidence_in_words
from jiheng.rules.indicator_library import FoundIndicator, search

EPILOG = """\b
例：
  jiheng targets library 贷款 回收率
  jiheng targets library 培训 满意度
  jiheng targets library --region 440117 --on 2022-12-31 贴息
"""


@click.command(cls=Command, epilog=EPILOG, help="查指标库；写几个词，每个词都要对得上。不写词则列出全部。")
@click.argument("words", metavar="[词…]", nargs=-1)
@click.option("--region", metavar="行政区划代码", type=Region(), default="000000", help="连同这个地区自己的指标。")
@click.option("--on", metavar="日期", type=Day(), help="那一天有效的版本；不写为最新。")
@click.option("--retired", "with_retired", is_flag=True, help="连同已并入、停用的指标。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(words: tuple[str, ...], region: str, on: date | None, with_retired: bool, as_json: bool) -> None:
    """Search."""
    library = open_library()
    parts = library.indicator_parts(region, on or date.max)
    found = search(parts, " ".join(words), with_retired=with_retired)
    if as_json:
        click.echo(json.dumps([_record(each) for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        _tell(each)
    click.echo(f"共{len(found)}项。" if found else "没有找到；请换个词，或少写几个词。")


def _tell(found: FoundIndicator) -> None:
    entry = found.indicator
    click.echo(click.style(entry.name, bold=True) + f"（{entry.unit_of_measure or entry.nature.label}）  {entry.code}")
    click.echo(f"    {entry.level1}—{entry.level2}，{entry.direction.label}，{found.part.sector}")
    click.echo(f"    算法：{entry.calculation}；数据来源：{entry.data_source}")
    if entry.aliases:
        click.echo(f"    又叫：{'、'.join(entry.aliases)}")
    click.echo(f"    依据：{found.reference}（{evidence_in_words(found.evidence)}）")


def _record(found: FoundIndicator) -> dict[str, object]:
    entry = found.indicator
    return {
        "code": entry.code,
        "name": entry.name,
        "aliases": list(entry.aliases),
        "sector": found.part.sector,
        "level1": entry.level1,
        "level2": entry.level2,
        "nature": entry.nature.value,
        "direction": entry.direction.value,
        "unit_of_measure": entry.unit_of_measure,
        "calculation": entry.calculation,
        "data_source": entry.data_source,
        "proof": entry.proof,
        "evidence": found.evidence.value,
        "reference": str(found.reference),
        "effective_from": found.part.provenance.effective_from.isoformat(),
    }
