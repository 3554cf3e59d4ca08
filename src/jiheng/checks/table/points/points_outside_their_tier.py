"""Points of a qualitative indicator outside the tier that its result names."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.declared.heads import POINTS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.published_rules import tier_bands
from jiheng.checks.manuscript.tables.indicator_forms import IndicatorForm, forms_showing
from jiheng.core.finding import Severity
from jiheng.core.numbers import plain
from jiheng.schema.cells.actuals import read_tier
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT635",
    title="定性指标得分应在所选等次的区间内",
    why="定性指标分三档给分，得分不在所选一档的区间，说明等次或得分填错。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R35", "cn.qualitative_tiers"),
    good=(
        f"{POINTS}| 服务能力 | 提升 | 达成年度指标 | 10 | 9 |\n"
        "| 示范作用 | 增强 | 部分达成年度指标并具有一定效果 | 10 | 5.5 |",
    ),
    bad=(
        Bad(
            f"{POINTS}| 示范作用 | 增强 | 部分达成年度指标并具有一定效果 | 10 | 10 |",
            says="得分应在6～8分之间，写的是10分",
        ),
    ),
)
def points_outside_their_tier(manuscript: Manuscript) -> Answers:
    """Right where any published set of tiers allows the points."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.ACTUAL, Meaning.WEIGHT, Meaning.POINTS):
        yield from _of(form)


def _of(form: IndicatorForm) -> Iterator[Flaw]:
    for line in form.indicators:
        tier, weight, points = read_tier(line.text(Meaning.ACTUAL)), line.weight, line.points
        if tier is None or weight is None or points is None or not weight.value:
            continue
        share = points.value / weight.value
        bands = tier_bands(tier)
        if any(band.low <= share <= band.high for band in bands):
            continue
        low, high = (plain(weight.value * each) for each in (bands[0].low, bands[0].high))
        message = (
            f"“{line.name}”的结果是“{tier.label}”，得分应在{low}～{high}分之间，写的是{points.value:f}分；"
            "请核对等次和得分。"
        )
        yield Flaw((line.at(Meaning.POINTS), line.at(Meaning.ACTUAL)), message)
