"""What is told to be done by a day before the works began.

实施期为2022年3月至2023年12月, and 截至2021年12月，全部完工.
"""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.periods.before_its_time import BeforeItsTime
from jiheng.checks.manuscript.periods.moments import TO, Moment, moments
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern

_MOMENT = "20(?<![0-9]20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|[初底末])?"
_PERIOD = quick_pattern(
    f"(?:实施|建设|执行)(?:期限?|周期|时间)(?:[为是：]|自|从)*(?P<first>{_MOMENT})起?{TO}(?:{_MOMENT}|[0-9])"
)
_DONE = quick_pattern(
    f"截[至止]到?(?P<by>{_MOMENT})，(?:(?!前期|立项|论证|可研|招标|设计|征地|期工程|上年|其他|另)[^，。；0-9]){{0,20}}?"
    "(?:已?(?:全部|均已?|全面|基本|如期)(?:完成|完工|竣工|建成)|完工|竣工|通过[^，。；0-9]{0,4}验收)"
)
SIGN = "截"


def done_before_the_period(prose: Sequence[Passage]) -> Iterator[tuple[Passage, BeforeItsTime]]:
    """In a report that tells one such period, all that is done by a day; the passage with each."""
    begun = [(passage, _first(found["first"])) for passage in prose for found in _PERIOD.finditer(passage.text)]
    days = {moment.months for _, moment in begun if moment is not None}
    first = next((moment for _, moment in begun if moment is not None), None)
    if first is None or len(days) != 1:
        return
    for passage in prose:
        for found in _DONE.finditer(passage.text) if SIGN in passage.text else ():
            by = _first(found["by"])
            if by is not None:
                doubt = f"{first.name}才开始的项目写成截至{by.name}就已做完" if by.is_before(first) else ""
                yield passage, BeforeItsTime(*found.span(), doubt)


def _first(text: str) -> Moment | None:
    return next(iter(moments(text, 0, len(text))), None)
