"""Numbers typed by hand in the narrative where the ledger has a figure, and amounts that no record knows."""

from collections.abc import Iterator
from itertools import chain

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import TABLES, Case
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.record import Kind as ColumnKind
from jiheng.core.record import columns_of
from jiheng.figures.cells import record_key
from jiheng.figures.reference import parse
from jiheng.figures.registry import figures_of
from jiheng.figures.typed_numbers import prints, typed_numbers

_QUOTED = {("assumptions", "text"), ("objectives", "expected"), ("duties", "text")}
_HEAD = (
    "预算\n| 支出类别 | 全年预算数 | 执行数 |\n| 基本支出 | 52.35 | 48.16 |\n"
    "叙述\n| 章节编号 | 正文 |\n| management | {text} |"
)


@check(
    id="CAS113",
    title="叙述里的数字应引用台账，不应手写",
    why="手写的数字不会随台账更正；写成{{ 数字名 }}，打印时取台账的数，前后就不会矛盾。",
    kind=Kind.CASE,
    severity=Severity.NOTICE,
    references=("R42",),
    good=(_HEAD.format(text="全年支出{{ 基本支出.执行数 }}，按季调度，2031年6月开展自查。"),),
    bad=(
        Bad(_HEAD.format(text="全年支出48.16万元。"), says="“48.16万元”是手写的数，可改写为{{ "),
        Bad(_HEAD.format(text="全年支出47.16万元。"), says="“47.16万元”台账里没有"),
    ),
)
def figures_typed_by_hand(case: Case) -> Answers:
    """One answer for each cell and kind. What only quotes an approval or explains an assumption stays as typed."""
    index = prints(figures_of(case))
    texts = list(_texts(case))
    if not texts:
        raise DoesNotApply("案卷里没有叙述文字")
    for place, text in texts:
        found = list(typed_numbers(tuple(parse(text)), index))
        named = [each for each in found if each.names]
        unknown = [each for each in found if not each.names]
        if named:
            first = named[0]
            written = "、".join(f"“{each.text}”" for each in named)
            message = f"{written}是手写的数，可改写为{{{{ {first.names[0]} }}}}；请引用数字名，数字才会随台账更新。"
            yield Flaw((Location(place=place, start=first.start, end=first.end, quote=first.text),), message)
        if unknown:
            first = unknown[0]
            written = "、".join(f"“{each.text}”" for each in unknown)
            message = f"{written}台账里没有；请核对，有依据的补进台账再引用。"
            span = Location(place=place, start=first.start, end=first.end, quote=first.text)
            yield Flaw((span,), message, severity=Severity.WARNING, confidence=Confidence.ASK)


def _texts(case: Case) -> Iterator[tuple[str, str]]:
    for table in TABLES:
        columns = [
            column
            for column in columns_of(table.record_type)
            if column.kind is ColumnKind.PARAGRAPHS and (table.name, column.name) not in _QUOTED
        ]
        for record, column in chain((each, column) for each in getattr(case, table.name) for column in columns):
            text = getattr(record, column.name)
            if text:
                yield f"{table.title}[{record_key(record)}].{column.title}", text
