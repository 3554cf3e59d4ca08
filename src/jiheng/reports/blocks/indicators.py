"""绩效目标完成情况: all indicators with their own count, then those that missed or far exceeded their targets."""

from collections.abc import Iterator

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Block, Paragraph, Run
from jiheng.evaluation.result import ScoredIndicator
from jiheng.reports.composer import Composer
from jiheng.reports.enumeration import listed
from jiheng.reports.indicator_words import (
    actual_words,
    aimed,
    by_type,
    completion_words,
    joined,
    met_run,
    points_words,
    results,
    type_words,
    unmet_run,
)
from jiheng.reports.numbering import Numbering


def indicator_list(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """Type by type, each with target and actual value; the count at the end counts what was listed."""
    groups = by_type(composer.evaluation)
    if not groups:
        return
    yield composer.say(f"{composer.case.year}年度{{{{ 指标.项数 }}}}绩效指标的完成情况如下：")
    for level1, rows in groups:
        yield Paragraph((*composer.runs(type_words(level1)), *joined(results(rows)), Run("。")))
    yield Paragraph((*composer.runs("以上共{{ 指标.项数 }}绩效指标，其中"), *_attainment(composer)))


def _attainment(composer: Composer) -> tuple[Run, ...]:
    """「26项达到年度指标值，1项未达到。」, counted over what was listed."""
    rows = listed(composer.evaluation)
    met = met_run(composer.evaluation)
    unmet = sum(row.is_met is False and not row.is_shown_only for row in rows)
    other = len(rows) - unmet - sum(row.is_met is True and not row.is_shown_only for row in rows)
    told = (Run("，"), unmet_run(composer.evaluation), Run("未达到")) if unmet else ()
    return (met, Run("达到年度指标值"), *told, Run((f"，{other}项不作达标判断" if other else "") + "。"))


def unmet_indicators(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """Why targets were missed or far exceeded, where the standard's own indicators lost points, what cannot apply."""
    rows = [row for row in composer.evaluation.rows if not row.is_shown_only]
    declared = listed(composer.evaluation)
    unmet = [row for row in rows if row in declared and row.is_met is False]
    common = [row for row in rows if row not in declared and row.deduction]
    over = [row for row in rows if row.is_over_achieved]
    yield from _explained(composer, unmet, "未达到年度指标值的指标")
    yield from _explained(composer, common, "评分标准规定的指标中，扣分的")
    yield from _explained(composer, over, "超额完成较多的指标")
    for row in rows:
        if isinstance(row.actual, NotApplicable):
            yield Paragraph((Run(row.indicator.name), *actual_words(row), Run("，不作评价。")))
    if not unmet and not common and not over:
        yield composer.say("各项指标均达到年度指标值，没有超额较多的指标。")


def _explained(composer: Composer, rows: list[ScoredIndicator], what: str) -> Iterator[Paragraph]:
    if rows:
        yield composer.say(f"{what}有{len(rows)}项：")
    for row in rows:
        runs = [Run(row.indicator.name), *aimed(row, "，"), *actual_words(row)]
        is_told = bool(row.deduction and row.indicator.reason)
        runs += (
            [Run("，原因见扣分说明。")]
            if is_told
            else [*completion_words(row), Run("，"), *points_words(row), Run("。")]
        )
        for title, column in (("原因", "reason"), ("改进措施", "improvement")):
            if getattr(row.indicator, column) and not (is_told and column == "reason"):
                runs += [Run(f"{title}："), *composer.own_line("indicators", row.indicator, column), Run("。")]
        yield Paragraph(tuple(runs))
