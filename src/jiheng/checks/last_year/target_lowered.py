"""An indicator whose target is easier than last year's target and last year's result."""

from collections.abc import Mapping
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.last_year.two_reports import in_last_year, two_reports
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import FormLine
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.finding import Confidence, Severity
from jiheng.core.indicator_values import Direction
from jiheng.schema.form_tables.vocabulary import Meaning

_HEAD = "| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |\n"
_LAST = f"=== 上年报告 ===\n{_HEAD}| 巡护里程 | ≥6000公里 | 6400公里 | |\n| 投诉件数 | ≤10件 | 4件 | |"


@check(
    id="RPT804",
    title="目标低于上年应说明理由",
    why="上年已经做到的，本年目标反而定低，完成率再高也不说明绩效好。",
    kind=Kind.LAST_YEAR,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R17",),
    good=(
        f"{_HEAD}| 巡护里程 | ≥6200公里 | 6500公里 | |\n| 投诉件数 | ≤8件 | 5件 | |\n{_LAST}",
        f"{_HEAD}| 巡护里程 | ≥5000公里 | 5100公里 | 两个林区划出，任务核减 |\n| 投诉件数 | ≤10件 | 5件 | |\n{_LAST}",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 巡护里程 | ≥5000公里 | 6500公里 | |\n| 投诉件数 | ≤10件 | 5件 | |\n{_LAST}",
            says="“巡护里程”本年目标≥5000公里，上年目标≥6000公里、实际6400公里",
        ),
    ),
)
def target_lowered(manuscript: Manuscript) -> Answers:
    """Indicators of one name and unit in the tables of both reports. A reason in the row is enough."""
    pair = two_reports(manuscript)
    before = _by_name(pair.last)
    both = [(line, before[name]) for name, line in _by_name(manuscript).items() if name in before]
    if not both:
        raise DoesNotApply("两年的指标表没有相同的指标")
    for line, last in both:
        target, aim, done = line.target.value, last.target.value, last.actual.value
        if not all(isinstance(each, Decimal) for each in (target, aim, done)) or line.reason:
            continue
        if line.target.unit_of_measure != last.target.unit_of_measure or not line.is_direction_known:
            continue
        assert isinstance(target, Decimal)
        assert isinstance(aim, Decimal)
        assert isinstance(done, Decimal)
        if line.target.direction is Direction.LOWER:
            is_easier = target > aim and target > done
        else:
            is_easier = line.target.direction is Direction.HIGHER and target < aim and target < done
        if is_easier:
            message = (
                f"“{line.name}”本年目标{line.text(Meaning.TARGET)}，上年目标{last.text(Meaning.TARGET)}、"
                f"实际{last.text(Meaning.ACTUAL)}；请说明下调的依据，或恢复目标。"
            )
            yield Flaw((line.at(Meaning.TARGET), in_last_year(last.at(Meaning.TARGET))), message)


def _by_name(manuscript: Manuscript) -> Mapping[str, FormLine]:
    return {cleaned(line.name).text: line for form in reversed(manuscript.indicator_forms) for line in form.indicators}
