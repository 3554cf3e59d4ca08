"""Work done declared under 效益指标, satisfaction under 产出指标."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import misplaced_indicators
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Severity


@check(
    id="TGT105",
    title="产出和效益应各归其类（指向明确）",
    why="效益指标写工作量，看不出花钱带来什么变化。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    confidence=Confidence.ASK,
    references=("R25",),
    good=(f"{AIMS}| 效益指标 | 社会效益指标 | 带动就业人数 | ≥ | 60 | 人 | 10 |",),
    bad=(Bad(f"{AIMS}| 效益指标 | 社会效益指标 | 举办培训场次 | ≥ | 8 | 场 | 10 |", says="是工作量"),),
)
def work_declared_as_outcome(case: Case) -> Answers:
    """Outcomes are what changes."""
    yield from misplaced_indicators(declared_in_case(case))
