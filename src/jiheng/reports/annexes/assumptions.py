"""The page 《示例假定》: everything an example supposes because its source does not say it."""

from collections.abc import Iterator

from jiheng.core.blocks import Align, Block, Cell, Paragraph, Run, Table
from jiheng.core.case import TABLES, Case
from jiheng.core.document import Section
from jiheng.core.record import Record, titles_of
from jiheng.figures.cells import record_key, source, source_value
from jiheng.reports.cells import label, words
from jiheng.reports.composer import Composer

TITLE = "示例假定"

WITHIN_THE_YEAR = frozenset({"expenditure_readings", "observations"})
"""What was known within the year: no sentence of the year's report rests on it."""


def has_assumptions(case: Case) -> bool:
    """Whether anything is supposed at all."""
    return bool(case.assumptions) or any(True for _ in _assumed_records(case))


def assumptions(composer: Composer, title_label: str) -> Section:
    """Every assumption in words, then every cell that was supposed."""
    return Section(tuple(_blocks(composer)), title=TITLE, label=title_label)


def _blocks(composer: Composer) -> Iterator[Block]:
    case = composer.case
    yield composer.say("本报告为示例。来源材料没有写明而由示例补充的内容，正文和表中以“†”标明，逐项列示如下。")
    if case.assumptions:
        names = {indicator.code: indicator.name for indicator in case.indicators}
        rows = [tuple(label(head) for head in ("编号", "事项", "假定内容", "涉及指标"))]
        for each in case.assumptions:
            text = composer.own("assumptions", each, "text")
            about = "、".join(names[code] for code in each.indicators if code in names)
            rows.append(
                (
                    words(each.code, align=Align.CENTER),
                    words(each.subject),
                    words(tuple(run for paragraph in text for run in paragraph.runs)),
                    words(about),
                )
            )
        yield Table(tuple(rows), (9, 20, 46, 25), caption="假定事项")
    filled = list(_assumed_rows(case))
    if filled:
        heads = tuple(label(head) for head in ("表", "记录", "由示例补充的栏"))
        yield Table((heads, *filled), (12, 34, 54), caption="由示例补充的栏")
    yield Paragraph((Run("正式填报时应逐项换成有依据的数据，并删去假定。"),))


def _assumed_records(case: Case) -> Iterator[tuple[str, str, Record]]:
    for table in TABLES:
        if table.name in WITHIN_THE_YEAR:
            continue
        for record in getattr(case, table.name):
            if getattr(record, "assumed", ()):
                yield table.name, table.title, record


def _assumed_rows(case: Case) -> Iterator[tuple[Cell, ...]]:
    """One row per record, so that each supposed cell can be found."""
    for name, title, record in _assumed_records(case):
        titles = titles_of(type(record))
        told = (f"{titles[column]}：{_supposed(name, record, column)}" for column in record.assumed if column in titles)
        yield words(title, align=Align.CENTER), words(_called(record)), words("；".join(told))


def _supposed(table: str, record: Record, column: str) -> str:
    cell = getattr(record, column)
    if isinstance(cell, tuple):
        return "、".join(cell) or "（空）"
    return source_value(source(table, record, column)) or "（空）"


def _called(record: Record) -> str:
    key = record_key(record)
    name = getattr(record, "name", "")
    return f"{key}　{name}" if name and name != key else key
