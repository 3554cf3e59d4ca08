"""A change that the text behind a table tells otherwise than the table has it."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.told_of_tables.changes_told import ChangeTold, changes_told
from jiheng.core.finding import Confidence, Severity

_CASES = "年度 案件数 金额（万元）\n2023 318 2460.5\n2022 342 2118.0\n"
_TOWNS = "| 镇 | 2022年 | 2023年 |\n| 青石镇 | 412 | 436 |\n| 柳河镇 | 287 | 265 |\n| 合计 | 699 | 701 |\n"


@check(
    id="RPT651",
    title="表后文字写的增减应与表内两年的数相符",
    why="文字由表里的数算出；表改了文字没改，或算的时候拿错了行、拿错了基数。",
    kind=Kind.GROWTH,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R06", "R07"),
    nothing="表后的文字没有写两年之间的增减",
    good=(
        f"{_CASES}2023年案件数比上年减少24件，下降7.0%；金额增加342.5万元，增长16.2%。",
        f"{_TOWNS}2023年低保户比上年增加2户，其中青石镇增加24户，柳河镇减少22户。",
        # another year, another subject, another base
        f"{_CASES}案件数比2019年减少78件，年均下降4.5%；办案人员增加6人，增长12%。",
        f"{_TOWNS}青石镇人均补助比上年增加120元，增长3.2%。",
        "年度 生产总值（亿元）\n2023 105.2\n2022 100.1\n2023年生产总值比上年增长6.1%。",
        # told in another unit
        "年度 税收（元）\n2023 5302165\n2022 4102165\n2023年税收比上年增加120万元，增长29.3%。",
    ),
    bad=(
        Bad(f"{_CASES}2023年案件数比上年减少24件，下降3.2%。", says="（342－318）÷342＝7.0%"),
        Bad(f"{_TOWNS}2023年全县低保户比上年增加22户，其中青石镇增加42户。", says="436－412＝24"),
        Bad(
            "年度 食品 农产品 合计\n2021 10673 5968 16641\n2020 — — 11183\n较上年增加5458批次，增长32.80%。",
            says="（16641－11183）÷11183＝48.81%",
        ),
        Bad(
            "水质\n年份 断面 优良比例（%）\n2022年 40 82.5\n2023年 40 87.5\n2023年优良比例比上年上升2.5个百分点。",
            says="87.5－82.5＝5.0",
        ),
    ),
)
def changes_told_behind_a_table(manuscript: Manuscript) -> Answers:
    """One finding for each change that two numbers of the table give otherwise."""
    for told in changes_told(manuscript):
        yield _answer(told)


def _answer(told: ChangeTold) -> Flaw | Holds:
    table = told.grid.table
    place = told.passage.at(told.term.start, told.term.end)
    if told.holds:
        return Holds((place,), told.arithmetic)
    cells = tuple(table.at(table.grid.cell(*at)) for at in told.series.places)
    message = (
        f"表后写的是{told.term.mention.text}，按表内“{told.series.name}”的两个数算是{told.arithmetic.partition('≠')[0]}；"
        "请核对表和文字。"
    )
    return Flaw((place, *cells), message, told.arithmetic, confidence=told.confidence)
