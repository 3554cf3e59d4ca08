"""A coverage told in pieces, which says nothing without the whole."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.targets.indicator_list import IndicatorItem
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity

COVERAGE = ("覆盖范围", "覆盖率", "覆盖面", "覆盖度")
PIECES = frozenset({"个", "处", "家", "所", "项", "次"})


@check(
    id="RPT502",
    title="覆盖范围应写明含义和计量单位",
    why="“覆盖范围1个”没有说明是1个什么、占应覆盖的多少；与同一对象的数量指标并列时容易被看作矛盾。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.ASK,
    references=("R42",),
    holds="覆盖范围都写明了计量单位",
    good=(
        "示范站覆盖范围6个镇，建成示范站3个，设备完好率98%，服务人次5200人次，巡检次数12次，投诉数量0件。",
        "建成示范站数量3个，示范站覆盖率60%，设备完好率98%，服务人次5200人次，巡检次数12次。",
    ),
    bad=(
        Bad(
            "建成示范站数量3个，示范站覆盖范围1个，设备完好率98%，服务人次5200人次，巡检次数12次。",
            says="示范站数量3个",
        ),
    ),
)
def coverage_counted_in_pieces(manuscript: Manuscript) -> Answers:
    """Names the count of the same thing where there is one with another value."""
    if not manuscript.indicator_lists:
        raise DoesNotApply("报告没有逐项列举指标值")
    for each in manuscript.indicator_lists:
        for item in each.items:
            if item.unit not in PIECES or not item.measure.endswith(COVERAGE):
                continue
            count = _count_of_the_same(item, each.items)
            beside = f"，而{quoted(count.text)}" if count else ""
            yield Flaw(
                (each.at(item), *((each.at(count),) if count else ())),
                f"{quoted(item.text)}{beside}，口径不清：覆盖的是什么、应覆盖多少？请说明覆盖范围的含义和计量单位。",
            )


def _count_of_the_same(coverage: IndicatorItem, items: tuple[IndicatorItem, ...]) -> IndicatorItem | None:
    subject = next(coverage.measure.removesuffix(end) for end in COVERAGE if coverage.measure.endswith(end))
    for item in items:
        same = item is not coverage and item.unit == coverage.unit and subject in item.measure
        if same and item.number != coverage.number and "数" in item.measure:
            return item
    return None
