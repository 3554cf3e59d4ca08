"""自评结论: score, grade, bonus, and every deduction with its reason."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Block, Chart, Paragraph, Run
from jiheng.core.numbers import plain
from jiheng.evaluation.result import ScoredIndicator
from jiheng.reports.composer import Composer, money, named
from jiheng.reports.enumeration import is_assumed, listed
from jiheng.reports.execution import execution_row
from jiheng.reports.indicator_words import (
    actual_words,
    aimed,
    completion_words,
    joined,
    met_run,
    points_words,
    unmet_run,
)
from jiheng.reports.numbering import Numbering
from jiheng.rules.standard import StandardScope, StandardStatus


def conclusion(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """The result in one paragraph, then what it lost and why."""
    evaluation = composer.evaluation
    standard, profile = evaluation.standard, composer.case.profile
    form = "项目支出绩效自评表" if standard.scope is StandardScope.PROJECT else "部门整体支出绩效自评表"
    basis = f"根据{profile.regulation}，" if profile.regulation else ""
    yield composer.say(
        f"{basis}本单位填报《{form}》，自评总分{{{{ 自评.总分 }}}}（满分{{{{ 自评.满分 }}}}{_shown(composer)}），"
        f"评价等级为“{{{{ 自评.等级 }}}}”。{_bonus(composer)}"
    )
    if standard.status is StandardStatus.RECONSTRUCTION:
        yield composer.say(f"评分采用“{standard.title}”。该标准的分值为复原，不是原文公布的分值，得分只作参考。")
    yield from _counts(composer)
    yield from _deductions(composer)


def _shown(composer: Composer) -> str:
    """The total as the standard prints it, where that has fewer decimals."""
    evaluation = composer.evaluation
    if Decimal(evaluation.shown_total) == evaluation.total:
        return ""
    places = evaluation.standard.shown_places
    return f"；按评分标准保留{places}位小数，为{named('自评', '得分', f'{places}位')}"


def _bonus(composer: Composer) -> str:
    evaluation = composer.evaluation
    plus = [item for item in evaluation.bonus_items if item.points > 0]
    minus = [item for item in evaluation.bonus_items if item.points < 0]
    if not plus and not minus:
        return "没有加分项目，也没有减分项目。"
    told = []
    for items, word, total in ((plus, "加分", evaluation.bonus), (minus, "减分", evaluation.penalty)):
        if items:
            each = "、".join(f"{item.name}{plain(abs(item.points))}分（{item.evidence}）" for item in items)
            told.append(f"{word}项目{len(items)}项：{each}，共{word}{plain(abs(total))}分")
        else:
            told.append(f"没有{word}项目")
    return "；".join(told) + "。"


def _counts(composer: Composer) -> Iterator[Paragraph]:
    rows = composer.evaluation.rows
    unmet = [row for row in listed(composer.evaluation) if row.is_met is False and not row.is_shown_only]
    not_applicable = [row for row in rows if isinstance(row.actual, NotApplicable) and not row.is_shown_only]
    shown_only = [row for row in rows if row.is_shown_only]
    runs = [*composer.runs("{{ 指标.项数 }}绩效指标中，"), met_run(composer.evaluation), Run("达到年度指标值")]
    if unmet:
        names = joined(((Run(row.indicator.name),) for row in unmet), "、")
        runs += [Run("，"), unmet_run(composer.evaluation), Run("未达到，为"), *names]
    if not_applicable:
        names = joined(map(_why_not, not_applicable), "、")
        runs += [Run(f"，{len(not_applicable)}项不适用、不参与计分，为"), *names]
    for row in shown_only:
        runs += [Run(f"；{row.indicator.name}"), *actual_words(row)[-1:], Run("，只列示、不计分")]
    yield Paragraph((*runs, Run("。")))
    if not_applicable:
        steps = (step for step in composer.evaluation.total_steps if "不适用" in step or "合计" in step)
        yield composer.say(f"总分按适用的指标计算：{'；'.join(steps)}。")


def _why_not(row: ScoredIndicator) -> tuple[Run, ...]:
    """「新能源车占比（本年没有购车）」."""
    reason = row.actual.reason if isinstance(row.actual, NotApplicable) else ""
    return (Run(f"{row.indicator.name}（"), Run(reason, assumed=is_assumed(row.indicator, "actual")), Run("）"))


def _deductions(composer: Composer) -> Iterator[Block]:
    """Each lost point with its reason. They add up to what the score lacks of the full points."""
    lost = [row for row in composer.evaluation.rows if row.deduction]
    if not lost:
        yield composer.say("各项指标均得满分，没有扣分。")
        return
    how_many = f"涉及{len(lost)}项指标" if len(lost) > 1 else "原因"
    yield composer.say(f"扣分共{{{{ 自评.扣分 }}}}{_is_the_rest(composer)}，{how_many}如下。")
    for row in lost:
        yield _deduction(composer, row)
    bars = tuple((row.indicator.name, row.deduction, f"{plain(row.deduction)}分") for row in lost)
    yield Chart("扣分构成", bars, "分")


def _is_the_rest(composer: Composer) -> str:
    """Says so where the deductions are exactly what the total lacks of the full points."""
    evaluation = composer.evaluation
    deducted = composer.figure("自评.扣分").value
    if isinstance(deducted, Decimal) and evaluation.total + deducted == evaluation.standard.full_points:
        return "，即满分{{ 自评.满分 }}与自评总分{{ 自评.总分 }}之差"
    return ""


def _deduction(composer: Composer, row: ScoredIndicator) -> Paragraph:
    reason: tuple[Run, ...] = ()
    if row.indicator.reason:
        reason = (Run("。扣分原因："), *composer.own_line("indicators", row.indicator, "reason"))
    elif row is execution_row(composer.evaluation):
        reason = composer.runs(f"。扣分原因：全年未支出{money(composer.whole, '未支出')}")
    return Paragraph(
        (
            Run(f"{row.indicator.name}{'：' if row.target_text else ''}"),
            *aimed(row, "，"),
            *actual_words(row),
            *completion_words(row),
            Run("，"),
            *points_words(row),
            *reason,
            Run("。"),
        )
    )
