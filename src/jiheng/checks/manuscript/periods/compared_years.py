"""Years told to lie between a year and the one it is compared with: 2020年…，与2010年人口普查相比，十年增加."""

from collections.abc import Sequence

from jiheng.checks.manuscript.periods.lengths import Length, Measure
from jiheng.checks.manuscript.periods.measured import Stretch
from jiheng.checks.manuscript.periods.moments import Moment
from jiheng.checks.manuscript.periods.told_period import ToldPeriod
from jiheng.core.late_pattern import late_pattern

_BESIDE = late_pattern("(?:[与同和跟较比])$")
_APART = late_pattern("^[^。；]{0,36}?(?:相比|比较|相较|[0-9人个%倍])，?(?:[全我本][省市州县区镇]|总人口|人口|全国)*$")
_GONE = late_pattern("年均|平均|[之期]?间|以?来|里|中|[共总]计?|累计|净?[增减]|，年?平?均")
"""What says behind a length that so long lies between both."""


def of_a_comparison(text: str, length: Length, told: Sequence[Moment]) -> ToldPeriod | None:
    """The years from the one that is compared with to the one that is told of."""
    ahead = [moment for moment in told if moment.end <= length.start]
    if len(ahead) <= 1 or length.measure is not Measure.YEARS or not _GONE.match(text, length.end):
        return None
    one, other = ahead[0], ahead[-1]
    is_first = _BESIDE.search(text[: one.start][-1:]) is not None
    base, now = (one, other) if is_first else (other, one)
    is_compared = _BESIDE.search(text[: base.start][-1:]) and _APART.match(text[other.end : length.start])
    if not is_compared or not now.year - 1 > base.year > 1:
        return None  # 2021年比2020年增长12.6%，两年平均增长6.1%: since the year before
    stretch = Stretch(base.first_day, now.first_day, is_agreed=True)
    return ToldPeriod(one.start, length.end, length, stretch)
