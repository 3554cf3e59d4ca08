"""Means of numbers whose unit only the last has: 得分分别为93.5、95.2、90.6、88.7分，平均92分.

去掉一个最高分和一个最低分，平均92.1分: of those that are left.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import SCORE

_ENDS = 2
_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,4})?"
_MEAN = quick_pattern(
    rf"(?<![0-9.,、])(?P<listed>(?:{_NUMBER}、){{1,11}}{_NUMBER})(?P<unit>分|%|元|万元|个|人|天)，"
    rf"(?P<cut>(?:去掉|剔除|去除)[一1]个最高分[，、和及]?(?:去掉|剔除|去除)?[一1]个最低分后?，?)?"
    rf"(?:[两三四五六七八九十](?:项|个|年|次|家)[\u4e00-\u9fff]{{0,4}})?(?:的|最[终后])?平均(?:得分|分|为|是)*(?P<mean>{_NUMBER})(?P=unit)"
)


def means_of_bare(text: str, mentions: Sequence[Mention]) -> Iterator[Statement]:
    """Each such mean; `mentions` are those of the text."""
    for found in _MEAN.finditer(text):
        stated = next((each for each in mentions if each.start == found.start("mean")), None)
        if stated is None or not stated.is_exact:
            continue
        listed = found["listed"].split("、")
        listed = sorted(listed, key=Fraction)[1:-1] if found["cut"] and len(listed) > _ENDS else listed
        value = sum(map(Fraction, listed), Fraction(0)) / len(listed)
        half = max((Fraction(1, 2 * 10 ** len(each.partition(".")[2])) for each in listed), default=Fraction(0))
        holds = Interval.around(value * stated.scale, half * stated.scale).meets(stated.interval)
        working = f"（{'＋'.join(listed)}）÷{len(listed)}"
        relation = Relation.SCORE if stated.unit == SCORE else Relation.AVERAGE
        confidence = Confidence.PROBABLE
        yield quotient_told(relation, stated, (), working, value * stated.scale, holds=holds, confidence=confidence)
