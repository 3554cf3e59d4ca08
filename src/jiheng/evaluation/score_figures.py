"""The figures that scoring adds: each indicator's weight, points and deduction, and the result of the whole."""

from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.figure import Aspect, Figure, FigureUnit, RecordSource
from jiheng.core.numbers import EXACT
from jiheng.evaluation.result import ScoredIndicator
from jiheng.evaluation.total import Total
from jiheng.figures.cells import source
from jiheng.figures.indicators import measured_in
from jiheng.rules.standard import Standard


def score_figures(rows: Sequence[ScoredIndicator], total: Total, standard: Standard) -> dict[str, Figure]:
    """指标.<编号>.分值/得分/扣分/完成率 (指标.预算执行率.得分 for one of the standard), 自评.总分 and its like."""
    told = f"评分标准“{standard.title}”"
    figures = [figure for row in rows for figure in _row_figures(row, standard.points_places, told)]
    return {figure.name: figure for figure in (*figures, *_total_figures(rows, total, standard))}


def _row_figures(row: ScoredIndicator, places: int, standard_words: str) -> list[Figure]:
    indicator, id = row.indicator, f"indicator.{row.indicator.code}"
    full, points, deduction, target = map(row.figure, ("分值", "得分", "扣分", "目标值"))
    measure = indicator.actual_measure if row.is_common else ""
    actual = measure or row.figure("实际完成值")
    inputs = (measure,) if measure else () if row.is_common else (actual, target)
    assumed = bool(set(indicator.assumed) & {"actual", "target", "weight", "numerator", "denominator"})
    worth = standard_words if row.is_common else f"指标[{indicator.code}].分值"
    figures = [
        _points(f"{id}.full_points", full, row.full_points, worth, places, Aspect.PLANNED,
                sources=() if row.is_common else (source("indicators", indicator, "weight"),),
                assumed="weight" in indicator.assumed),
        _points(f"{id}.points", points, row.points, "；".join(row.steps), places, inputs=inputs, assumed=assumed),
        _points(f"{id}.deduction", deduction, row.deduction, f"{full}－{points}", places,
                inputs=(full, points), assumed=assumed),
    ]  # fmt: skip
    if row.completion is not None:
        figures.append(
            Figure(
                id=f"{id}.completion",
                name=row.figure("完成率"),
                unit=FigureUnit.PERCENT,
                value=row.completion,
                formula=f"{actual}÷{target}×100%",
                aspect=Aspect.ACTUAL,
                inputs=inputs,
                assumed=assumed,
            )
        )
    if row.is_common and row.target_text:
        figures.append(_standard_target(row, standard_words))
    return figures


def _standard_target(row: ScoredIndicator, words: str) -> Figure:
    """What the standard itself asks of an indicator that it sets."""
    kind = measured_in(row.indicator.unit_of_measure)
    target = row.indicator.target
    return Figure(
        id=f"indicator.{row.indicator.code}.target_value",
        name=row.figure("目标值"),
        unit=kind.unit,
        value=EXACT.multiply(target, kind.factor) if isinstance(target, Decimal) else None,
        formula=words,
        aspect=Aspect.PLANNED,
        word=kind.word,
        text="" if isinstance(target, Decimal) else row.target_text,
    )


def _points(
    id: str,
    name: str,
    value: Decimal | NotApplicable,
    formula: str,
    places: int,
    aspect: Aspect = Aspect.ACTUAL,
    *,
    inputs: tuple[str, ...] = (),
    sources: tuple[RecordSource, ...] = (),
    assumed: bool = False,
) -> Figure:
    return Figure(
        id=id,
        name=name,
        unit=FigureUnit.POINTS,
        value=value,
        formula=formula,
        aspect=aspect,
        places=places,
        inputs=inputs,
        sources=sources,
        assumed=assumed,
    )


def _total_figures(rows: Sequence[ScoredIndicator], total: Total, standard: Standard) -> list[Figure]:
    scored = [row for row in rows if not row.is_shown_only]
    names = tuple(row.figure("得分") for row in scored)
    places, told = standard.points_places, f"评分标准“{standard.title}”"
    met = sum(row.is_met is True for row in scored if not row.is_common)
    deducted = sum((row.deduction for row in scored), Decimal(0))
    return [
        _points("self_evaluation.full_points", "自评.满分", standard.full_points, told, places, Aspect.PLANNED),
        _points("self_evaluation.bonus", "自评.加分", total.bonus, "加减分表，加分合计（按上限）", places),
        _points("self_evaluation.penalty", "自评.减分", total.penalty, "加减分表，减分合计（按上限）", places),
        _points("self_evaluation.deduction", "自评.扣分", deducted, "各项指标扣分合计", places,
                inputs=tuple(row.figure("扣分") for row in scored)),
        _points("self_evaluation.total", "自评.总分", total.total, "；".join(total.steps), places, inputs=names),
        _points("self_evaluation.score", "自评.得分", Decimal(total.shown), "自评.总分按标准保留小数",
                standard.shown_places, inputs=("自评.总分",)),
        Figure(
            id="self_evaluation.grade",
            name="自评.等级",
            unit=FigureUnit.TEXT,
            value=None,
            formula="自评.总分对照等级分档",
            aspect=Aspect.ACTUAL,
            inputs=("自评.总分",),
            text=total.grade.label,
        ),
        _count("indicator.met_count", "指标.达标项数", met, "指标表（本单位，达到目标）行数", names),
        _count(
            "indicator.unmet_count",
            "指标.未达标项数",
            sum(row.is_met is False for row in scored if not row.is_common),
            "指标表（本单位，未达到目标）行数",
            names,
        ),
    ]  # fmt: skip


def _count(id: str, name: str, value: int, formula: str, inputs: tuple[str, ...]) -> Figure:
    return Figure(id=id, name=name, unit=FigureUnit.COUNT, value=Decimal(value), formula=formula,
                  aspect=Aspect.ACTUAL, word="项", inputs=inputs)  # fmt: skip
