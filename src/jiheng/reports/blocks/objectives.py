"""绩效目标: the objectives in words, and every target value that makes them measurable."""

from collections.abc import Iterator
from dataclasses import replace

from jiheng.core.blocks import Block, Paragraph, Run
from jiheng.reports.composer import Composer
from jiheng.reports.indicator_words import by_type, joined, targets, type_words
from jiheng.reports.numbering import Numbering


def objectives(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """The objectives of what is evaluated, then the target values by type of indicator."""
    for objective in composer.case.objectives:
        if objective.project in ("", composer.case.profile.project):
            paragraphs = composer.own("objectives", objective, "expected")
            yield from (
                replace(each, runs=(Run("年度总体目标："), *each.runs)) if at == 0 else each
                for at, each in enumerate(paragraphs)
            )
    groups = by_type(composer.evaluation)
    if not groups:
        return
    yield composer.say("上述目标分解为{{ 指标.项数 }}绩效指标，年度指标值如下：")
    for level1, rows in groups:
        yield Paragraph((*composer.runs(type_words(level1)), *joined(targets(rows)), Run("。")))
