"""附件《数据来源表》: each figure of the report with its formula and the records it was read from."""

from collections.abc import Iterator, Mapping, Sequence

from jiheng.core.blocks import Align, Block, Cell, Run, Table
from jiheng.core.case import Case
from jiheng.core.document import Section
from jiheng.core.figure import Figure, RecordSource
from jiheng.figures.cells import record_key
from jiheng.reports.cells import label, words
from jiheng.reports.composer import Composer
from jiheng.reports.named_figures import with_inputs

TITLE = "数据来源表"
MOST_PLACES = 3
Places = Mapping[str, tuple[str, ...]]


def sources(composer: Composer, places: Places, title_label: str) -> Section:
    """One row per figure with where it is printed; the figures of one indicator stand together on its row."""
    figures = with_inputs(places, composer.evaluation.figures)
    return Section(tuple(_blocks(composer, figures, places)), title=TITLE, label=title_label)


def _blocks(composer: Composer, figures: Mapping[str, Figure], places: Places) -> Iterator[Block]:
    yield composer.say("本报告的数字均取自案卷台账和评分标准，同一数字在各处取自同一来源，逐项列示位置、算法和记录。")
    heads = tuple(label(head) for head in ("数字", "数值", "位置", "计算口径和记录"))
    of_indicators: dict[str, list[Figure]] = {}
    rows = []
    for figure in figures.values():
        if _is_of_indicator(figure):
            of_indicators.setdefault(figure.name.rpartition(".")[0], []).append(figure)
        else:
            rows.append(_row(figure, composer.case, places))
    yield Table((heads, *rows), (24, 13, 21, 42), caption="台账和汇总的数字")
    if of_indicators:
        heads = tuple(label(head) for head in ("指标", "位置", "数值、算法和记录"))
        told = (_indicator_row(name, group, composer, places) for name, group in of_indicators.items())
        yield Table((heads, *told), (14, 26, 60), caption="各项指标的数字")


def _is_of_indicator(figure: Figure) -> bool:
    """指标.4.目标值 and its like; 指标.产出.项数 counts indicators and is no indicator's own."""
    return figure.name.startswith("指标.") and figure.name.count(".") > 1 and not figure.name.endswith(".项数")


def _row(figure: Figure, case: Case, places: Places) -> tuple[Cell, ...]:
    return (
        words((Run(figure.name, assumed=figure.assumed),)),
        words((Run(figure.told(), figure=figure.name),), align=Align.RIGHT),
        words(_told_places(places.get(figure.name, ()))),
        words(_origin(figure, case)),
    )


def _indicator_row(name: str, group: list[Figure], composer: Composer, places: Places) -> tuple[Cell, ...]:
    """Every figure of one indicator after the other: 「目标值270万元：指标[1].年度指标值；…」."""
    runs: list[Run] = []
    for at, figure in enumerate(group):
        end = figure.name.rpartition(".")[2]
        runs += [Run(f"{'；' if at else ''}{end}"), Run(figure.told(), figure=figure.name, assumed=figure.assumed)]
        runs.append(Run(f"：{_origin(figure, composer.case)}"))
    found = dict.fromkeys(place for figure in group for place in places.get(figure.name, ()))
    return words(name), words(_told_places(tuple(found))), words(tuple(runs))


def _told_places(found: tuple[str, ...]) -> str:
    """The first places; what is only an input of other figures has none of its own."""
    if not found:
        return "用于计算"
    return "；".join(found[:MOST_PLACES]) + (f"等{len(found)}处" if len(found) > MOST_PLACES else "")


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
