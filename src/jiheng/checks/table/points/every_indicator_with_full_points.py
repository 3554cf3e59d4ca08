"""A whole table in which nothing but the execution rate lost a point."""

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.declared.heads import POINTS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.schema.form_tables.vocabulary import Meaning

_FEWEST = 8
_ROWS = [f"| 第{number}项工作完成率 | 100% | 100% | 10 | 10 |\n" for number in "一二三四五六七八九"]


@check(
    id="RPT631",
    title="全部指标满分应核实",
    why="各项指标都得满分，往往是目标偏低或没有认真评；复核时会逐项要佐证材料。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R33",),
    good=(POINTS + "".join(_ROWS) + "| 第十项工作完成率 | 100% | 96% | 10 | 9.6 |", POINTS + "".join(_ROWS[:3])),
    bad=(Bad(POINTS + "".join(_ROWS) + "| 预算执行率 | 100% | 98% | 10 | 9.8 |", says="9项指标全部得满分"),),
)
def every_indicator_with_full_points(manuscript: Manuscript) -> Answers:
    """Tables of at least eight scored indicators."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.WEIGHT, Meaning.POINTS):
        scored = [line for line in form.indicators if line.weight is not None and line.weight.value > 0]
        if len(scored) < _FEWEST or any(
            line.points is None or line.weight is None or line.points.value != line.weight.value for line in scored
        ):
            continue
        message = f"{len(scored)}项指标全部得满分；请逐项核实完成值和佐证材料，并说明年初目标是否偏低。"
        yield Flaw((scored[0].at(Meaning.POINTS), scored[-1].at(Meaning.POINTS)), message)
