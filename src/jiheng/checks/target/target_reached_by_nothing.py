"""A target of at least 0."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.target_values import zero_targets
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT110",
    title="正向指标的目标不应为0（合理可行）",
    why="目标为0的正向指标不做也能完成，也无法按比例记分。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R18",),
    good=(f"{AIMS}| 效益 | 社会 | 安全事故 | ＝ | 0 | 起 | 5 |",),
    bad=(Bad(f"{AIMS}| 产出 | 数量 | 新增车位 | ≥ | 0 | 个 | 5 |", says="不做也能达到"),),
)
def target_reached_by_nothing(case: Case) -> Answers:
    """Reached by doing nothing."""
    yield from zero_targets(declared_in_case(case))
