"""Figures that cannot be read as a number: 12.5.6万元, 1,2000元, 98%%, 3,200万万元."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_UNIT = r"(?=[万亿]?元|万?(?:人|户|亩|吨)(?!次)|%|％|分(?![钟之]))"
_NO_NUMBER = re.compile(
    r"[0-9](?<![0-9.][0-9])(?:"
    rf"(?<![,，][0-9])(?:[0-9]*\.[0-9]+\.[0-9]+{_UNIT}|[0-9]{{0,2}},[0-9]{{4,}}(?:\.[0-9]+)?(?=[万亿]?元))"
    r"|[0-9]*(?:\.[0-9]+)?(?:万{2,}元?|[万亿]元[万亿]元|亿{2,}(?=[元人户亩吨笔项])元?|亿{3,}|[%％]{2,}|[%％]个?百分点))"
)
_TWO_CELLS = re.compile(r"[0-9]+\.[0-9]{2,}\.[0-9]+")
_MOST_SLIPS = 5
"""Where more figures have two points, a conversion ran the cells of tables together, and nobody mistyped them."""
_POINT = late_pattern(r"\s*(?P<number>[0-9]{1,2})[.．、]")


@check(
    id="RPT217",
    title="数字应写成一个数",
    why="小数点、千分位、单位多写一个或错一位，这个数就读不出来，也无法核对。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    references=("R61",),
    good=(
        "支出12,000.56元，占98.5%，提高1.5个百分点，GDP达1.2万亿元，依据第3.2.1条办理，2022.5.6付款。",
        "投入1,234,567元，支出3,200万元，得9.5分。",
        "机房的算力达到每秒640亿亿次浮点运算。",
        "2021年469.0924.50%\n2020年446.5111.13%\n2019年336.9432.34%\n2018年738.9530.95%\n2017年268.2741.32%\n2016年283.7770.42%\n"
        "占比见上表。",
        "1.项目已验收。\n2.14.10亿元余额已核实。\n3.资料齐全。",
    ),
    bad=(
        Bad("支出12.5.6万元。", says="12.5.6"),
        Bad("发放补助1,2000元。", says="1,2000"),
        Bad("合格率为98%%。", says="98%%"),
        Bad("资金3,200万万元。", says="万万元"),
        Bad("满意度提高5%个百分点。", says="5%个百分点"),
    ),
)
def figures_that_are_no_numbers(manuscript: Manuscript) -> Answers:
    """In the text as it was typed, for the clean one has lost such marks."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    is_run_together = len(_TWO_CELLS.findall(manuscript.original)) > _MOST_SLIPS
    for line in manuscript.lines if _NO_NUMBER.search(manuscript.original) else ():
        for found in _NO_NUMBER.finditer(line.text):
            if is_run_together and _TWO_CELLS.fullmatch(found[0]):
                continue
            if _is_numbered(line.text, found) and _has_a_neighbour(manuscript, int(found[0].partition(".")[0])):
                continue
            yield Flaw(
                (line.at(found.start(), found.end()),),
                f"“{found[0]}”不是一个数；请核对小数点、千分位和单位，改成正确的写法。",
            )


def _is_numbered(text: str, found: re.Match[str]) -> bool:
    """Whether the line begins with it, so that its first digits may be the number of the point: 2.14.10亿元."""
    return not text[: found.start()].strip() and found[0].count(".") > 1


def _has_a_neighbour(manuscript: Manuscript, number: int) -> bool:
    """Whether another line begins with the number before or behind it."""
    found = (_POINT.match(line.text) for line in manuscript.lines)
    return any(each is not None and abs(int(each["number"]) - number) == 1 for each in found)
