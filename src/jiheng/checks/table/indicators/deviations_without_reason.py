"""Targets missed, or passed by far, with an empty reason."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import FormLine, IndicatorForm, forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import Meaning

_HEAD = "| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析及改进措施 |\n"
_FAR = Decimal("1.3")
_SHOWN = 3


@check(
    id="RPT614",
    title="未完成或偏离较大的指标应分析原因",
    why="没有达到指标值的要写明原因和改进措施；超过130%的要分析目标是否定低了。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R15", "R17"),
    good=(
        f"{_HEAD}| 复垦面积 | ≥320亩 | 300亩 | 汛期停工，次年3月补齐 |\n| 新增耕地 | ≥45亩 | 46亩 | |",
        f"{_HEAD}| 复垦面积 | ≥320亩 | 480亩 | 上级追加任务160亩 |",
        f"{_HEAD}| 每亩成本 | 9000元 | 8600元 | |",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 复垦面积 | ≥320亩 | 300亩 | |", says="“复垦面积”（≥320亩，实际300亩）没有达到指标值，没有写原因"
        ),
        Bad(f"{_HEAD}| 复垦面积 | ≥320亩 | 480亩 | |", says="超过指标值三成以上"),
    ),
)
def deviations_without_reason(manuscript: Manuscript) -> Answers:
    """One answer for a table and kind: an indicator explained in the text by its name is left out."""
    forms = forms_showing(manuscript.indicator_forms, Meaning.ACTUAL, Meaning.TARGET)
    told = [form for form in forms if form.indicators and form.indicators[0].has_reason_column]
    prose = "".join(compact(passage.text) for passage in manuscript.prose) if told else ""
    for form in told:
        yield from _of(form, prose)


def _of(form: IndicatorForm, prose: str) -> Iterator[Flaw]:
    bare = [line for line in form.indicators if not line.reason and compact(line.name) not in prose]
    missed = [line for line in bare if line.is_met is False]
    beyond = [line for line in bare if line.completion is not None and line.completion >= _FAR]
    if missed:
        message = f"{_named(missed)}没有达到指标值，没有写原因；请补写偏差原因和改进措施。"
        yield Flaw(tuple(line.at(Meaning.REASON) for line in missed), message)
    if beyond:
        message = f"{_named(beyond)}超过指标值三成以上，没有写原因；请分析年初目标是否偏低。"
        yield Flaw(tuple(line.at(Meaning.ACTUAL) for line in beyond), message, confidence=Confidence.PROBABLE)


def _named(lines: list[FormLine]) -> str:
    shown = "、".join(
        f"“{line.name}”（{line.text(Meaning.TARGET)}，实际{line.text(Meaning.ACTUAL)}）" for line in lines[:_SHOWN]
    )
    return shown + (f"等{len(lines)}项" if len(lines) > _SHOWN else "")
