"""附件《数据来源表》: each figure of the report with its formula and the records it was read from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jiheng.core.case import Case
from jiheng.core.document import Align, Block, Cell, Run, Section, Table
from jiheng.core.figure import Figure, RecordSource
from jiheng.figures.cells import record_key
from jiheng.reports.cells import label, words
from jiheng.reports.composer import Composer
from jiheng.reports.named_figures import with_inputs

TITLE = "数据来源表"


def sources(composer: Composer, names: Iterable[str], title_label: str) -> Section:
    """One row per figure. An indicator's own cells and points are told in the form and in the workings."""
    figures = with_inputs(names, composer.evaluation.figures)
    return Section(tuple(_blocks(composer, figures)), title=TITLE, label=title_label)


def _blocks(composer: Composer, figures: Mapping[str, Figure]) -> Iterator[Block]:
    yield composer.say(
        "本报告的数字均取自案卷台账，同一数字在各处取自同一来源。"
        "各项指标的目标值、实际完成值取自指标表本行，得分见计算过程，本表不再重复。"
    )
    heads = tuple(label(head) for head in ("数字", "数值", "计算口径和记录"))
    rows = (_row(figure, composer.case) for figure in figures.values() if not _is_own_cell(figure))
    yield Table((heads, *rows), (30, 16, 54))


def _is_own_cell(figure: Figure) -> bool:
    is_of_indicator = figure.name.startswith("指标.") and figure.name.count(".") > 1
    return (is_of_indicator and not figure.name.endswith((".实际完成值", ".项数"))) or _reads_its_own_row(figure)


def _reads_its_own_row(figure: Figure) -> bool:
    return (
        figure.name.startswith("指标.")
        and not figure.inputs
        and len(figure.sources) == 1
        and figure.sources[0].table == "indicators"
    )


def _row(figure: Figure, case: Case) -> tuple[Cell, ...]:
    return (
        words((Run(figure.name, assumed=figure.assumed),)),
        words((Run(figure.told(), figure=figure.name),), align=Align.RIGHT),
        words(_origin(figure, case)),
    )


def _origin(figure: Figure, case: Case) -> str:
    """The formula, and behind it the records where it reads more than the one that it names."""
    if figure.inputs:
        return figure.formula
    if not figure.sources:
        return f"{figure.formula}（没有记录）"
    if len(figure.sources) == 1 and f"[{figure.sources[0].key}]" in figure.formula:
        return figure.formula
    return f"{figure.formula}：{'；'.join(_records(figure.sources, case))}"


def _records(origins: Sequence[RecordSource], case: Case) -> Iterator[str]:
    """「D2022-01至D2022-16，共16条」 for each table read."""
    groups: dict[str, list[str]] = {}
    for origin in origins:
        groups.setdefault(origin.table, []).append(origin.key)
    for table, keys in groups.items():
        order = [record_key(record) for record in getattr(case, table)]
        number = f"，共{len(keys)}条" if len(keys) > 1 else ""
        yield f"{'、'.join(_stretches(keys, order))}{number}"


def _stretches(keys: list[str], order: list[str]) -> Iterator[str]:
    """Keys that follow each other in their table are told as one stretch: Y1、Y3至Y5."""
    places = {key: at for at, key in enumerate(order)}
    stretches: list[list[str]] = []
    for key in keys:
        if stretches and places[key] == places[stretches[-1][-1]] + 1:
            stretches[-1].append(key)
        else:
            stretches.append([key])
    for stretch in stretches:
        if len(stretch) > 2:
            yield f"{stretch[0]}至{stretch[-1]}"
        else:
            yield from stretch
