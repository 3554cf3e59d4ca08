"""A target in words of praise."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.vague_words import vague_targets
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT101",
    title="指标值应可衡量（细化量化）",
    why="“效果明显”没有标准，年底完成与否由人随意判断。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R23", "财预〔2015〕88号"),
    good=(
        f"{AIMS}| 效益 | 社会效益 | 乘客出行条件 | 定性 | 达到良（优、良、中、差四级）以上 |  | 10 |\n"
        "| 产出 | 时效 | 发放时间 | ≤ | 2031-11-30 |  | 5 |",
    ),
    bad=(Bad(f"{AIMS}| 效益 | 社会效益 | 乘客出行条件 | 定性 | 明显改善 |  | 10 |", says="没有衡量标准"),),
)
def vague_target(case: Case) -> Answers:
    """Neither a number nor a scale."""
    yield from vague_targets(declared_in_case(case))
