"""The ways in which one number of a row is reckoned from two others, and which its column's heading calls for."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import fixed
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import percent_of

_HUNDRED = 100
_AS_IT_IS = Fraction(1)
_CHANGES = late_pattern(r"增|减|降|涨|变化|变动|同比|环比|比上年|比去年|较上年|较去年|幅|±")
_FALLS = late_pattern("^[^增升涨]*[降减][幅低少]")
_SHARES = late_pattern(r"%|率|比例|比重|占|完成|进度")
_EACH = late_pattern(r"均|单价|每|标准|单位成本|[亩单]产")
_RATIO = late_pattern("[^占同环]比$")
"""生师比; 占比 is a share."""
_SUM = late_pattern(r"合计|小计|总计|总额")
_LEFT = late_pattern(r"[未不]|结余|结转|余额|剩|差|欠|缺|空[编岗缺]")
_REAL = late_pattern(r"可比|不变价|实际增")
"""Growth without the change of prices is not reckoned from the amounts beside it."""
_NOT_ADDED = late_pattern(
    r"率|比例|占比|比重|%|‰|单价|单位成本|[亩单]产|标准|均|每|序号|编号|代码|编码|^年度$|年份|日期|时间|增减|增长|变化|变动|幅|排名|得分|分值|倍|备注|电话|页|比(?:$|\()"
)


@dataclass(frozen=True, slots=True)
class Way:
    """How a column is reckoned from two: in floats to look over the rows, and on what the numbers stand for."""

    sign: str
    about: Callable[[float, float], float]
    of: Callable[[Interval, Interval], Interval | None]
    is_percent: bool = False

    def working(self, one: Decimal, two: Decimal, places: int, factor: Fraction = _AS_IT_IS) -> str:
        """（227.44－210.23）÷210.23＝8.19%, to so many decimals; a `factor` below 1 divides: 120×550÷1000."""
        exact = self.of(Interval.point(Fraction(one)), Interval.point(Fraction(two)))
        assert exact is not None
        told = self.sign.replace("a", f"{one:f}").replace("b", f"{two:f}")
        if factor != 1:
            told += f"×{factor}" if factor.denominator == 1 else f"÷{1 / factor}"
        return f"{told}＝{fixed(exact.low * factor, places)}{'%' if self.is_percent else ''}"


def _change(one: Interval, two: Interval) -> Interval | None:
    share = percent_of(one, two)
    return None if share is None else share - Interval.point(_HUNDRED)


def _fall(one: Interval, two: Interval) -> Interval | None:
    change = _change(one, two)
    return None if change is None else change.times(-1)


def _gain(one: Interval, two: Interval) -> Interval | None:
    return percent_of(one, two - one)


SHARE = Way("a÷b", lambda one, two: one / two * _HUNDRED, percent_of, is_percent=True)
CHANGE = Way("（a－b）÷b", lambda one, two: (one - two) / two * _HUNDRED, _change, is_percent=True)
FALL = Way("（b－a）÷b", lambda one, two: (two - one) / two * _HUNDRED, _fall, is_percent=True)
GAIN = Way("a÷（b－a）", lambda one, two: one / ((two - one) or math.inf) * _HUNDRED, _gain, is_percent=True)
"""Of a change and the level it led to."""
QUOTIENT = Way("a÷b", lambda one, two: one / two, Interval.over)
DIFFERENCE = Way("a－b", lambda one, two: one - two, Interval.__sub__)
SUM = Way("a＋b", lambda one, two: one + two, Interval.__add__)
PRODUCT = Way("a×b", lambda one, two: one * two, Interval.__mul__)
TONS = Way("a×b÷1000", lambda one, two: one * two / 1000, lambda one, two: (one * two).times(Fraction(1, 1000)))
"""Of so many 公顷 at so many 公斤/公顷."""
DIVIDED = (SHARE, CHANGE, FALL, GAIN, QUOTIENT)
"""Those that need a second number above 0."""


def ways_for(heading: str, *, is_rate: bool) -> Sequence[Way]:
    """In which ways a column under this heading may be reckoned; `is_rate`: its numbers may not be added."""
    if not is_rate:
        if tells_the_rest(heading) or _SUM.search(heading):
            return (DIFFERENCE,) if tells_the_rest(heading) else ()
        return (DIFFERENCE, SUM) if _CHANGES.search(heading) else (SUM, PRODUCT)
    if _CHANGES.search(heading):
        if _REAL.search(heading):
            return ()
        return (CHANGE, GAIN, FALL, DIFFERENCE) if _FALLS.search(heading) else (CHANGE, GAIN, DIFFERENCE)
    if tells_of_each(heading) or _RATIO.search(heading):
        return (QUOTIENT,)
    return (SHARE,) if _SHARES.search(heading) else ()


def tells_a_change(heading: str) -> bool:
    """增收, 比上年增减: how far a column moved."""
    return bool(_CHANGES.search(heading))


def tells_the_rest(heading: str) -> bool:
    """未检, 结余: what is left of another column."""
    return bool(_LEFT.search(heading))


def tells_of_each(heading: str) -> bool:
    """单价, 人均: what is told of one."""
    return bool(_EACH.search(heading))


def may_be_added(heading: str) -> bool:
    """Whether numbers under (or beside) these words make a sum: rates, prices and averages do not."""
    return not _NOT_ADDED.search(heading)
