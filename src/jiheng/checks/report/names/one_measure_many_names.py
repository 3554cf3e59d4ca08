"""One rate told under two names, with more and with fewer decimals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Location, Severity

_RATE = re.compile(r"(?P<value>[0-9](?<![0-9.][0-9])[0-9]{0,2}(?:\.[0-9]{1,4})?)%")
_NAME = re.compile("(?P<name>[\u4e00-\u9fff]{2,20}率)(?:为|是|达到?|：|仅|只有)?$")
_REACH = 24
_KIND = frozenset("完成执行率到位发展工作实际年度项目数量金额资金的")
"""Characters that many names of rates have."""
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class _Rate:
    name: str
    value: Decimal
    text: str
    place: Location

    @property
    def decimals(self) -> int:
        return len(self.text.partition(".")[2])


@check(
    id="RPT442",
    title="同一指标应只用一个名称",
    why="同一个比率换了名称，读者会当成两个指标。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R45",),
    good=("道路养护完成率88.89%，桥梁检测完成率89%，道路养护完成率89%。", "贷款发放率100%，贷款回收率100%。"),
    bad=(Bad("助学贷款放款执行率88.89%。\n助学贷款发放金额完成率89%。", says="两种名称"),),
)
def one_measure_many_names(manuscript: Manuscript) -> Answers:
    """One finding a rate: its names at their first mentions."""
    by_percent: dict[int, list[_Rate]] = {}
    for passage in manuscript.prose_with("%"):
        for rate in _rates(passage):
            by_percent.setdefault(int(rate.value.quantize(Decimal(1), ROUND_HALF_UP)), []).append(rate)
    if not by_percent:
        raise DoesNotApply("报告没有写比率")
    for rates in by_percent.values():
        exact = next((rate for rate in rates if rate.decimals), None)
        if exact is None:
            continue
        for rate in rates:
            if _is_the_same(exact, rate):
                yield Flaw(
                    (exact.place, rate.place),
                    f"“{exact.name}{exact.text}%”与“{rate.name}{rate.text}%”像是同一指标的两种名称；请统一名称。",
                )
                break


def _rates(passage: Passage) -> Iterator[_Rate]:
    for found in _RATE.finditer(passage.text):
        name = _NAME.search(passage.text, max(found.start() - _REACH, 0), found.start())
        if name is not None:
            yield _Rate(name["name"], Decimal(found["value"]), found["value"], passage.at(name.start(), found.end()))


def _is_the_same(exact: _Rate, rate: _Rate) -> bool:
    """Whether a rate is the exact one rounded, under another name made of the same words."""
    if rate.decimals >= exact.decimals or rate.name == exact.name:
        return False
    if exact.value.quantize(Decimal(1).scaleb(-rate.decimals), ROUND_HALF_UP) != rate.value:
        return False
    own, other = set(exact.name) - _KIND, set(rate.name) - _KIND
    return len(own & other) >= _FEWEST_SHARED and (own <= other or other <= own)
