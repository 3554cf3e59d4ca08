"""定量 in one column and words in the other."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.natures import words_marked_quantitative
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning

_HEAD = "| 三级指标 | 指标性质 | 年度指标值 | 计量单位 |\n"


@check(
    id="RPT620",
    title="标为定量的指标应填数值",
    why="标了定量却填文字，既不能按比例计分，也没有定性的分级标准。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R22",),
    good=(f"{_HEAD}| 巡查频次 | 定量 | ≥12 | 次 |\n| 群众评价 | 定性 | 较好以上（较好、一般、差三级） | |",),
    bad=(Bad(f"{_HEAD}| 巡查安排 | 定量 | 按月安排 | |", says="标的是“定量”"),),
)
def words_marked_as_numbers(manuscript: Manuscript) -> Answers:
    """The mark and the target contradict each other."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from words_marked_quantitative(manuscript.declared_indicators)
