"""Who the unit is and what it set out to do: duties, the year's tasks, and what came of them."""

from collections.abc import Iterator

from jiheng.core.blocks import Block, Paragraph, Run
from jiheng.reports.composer import Composer
from jiheng.reports.numbering import Numbering


def duties(composer: Composer, numbering: Numbering) -> Iterator[Block]:
    """主要职责, numbered as items of the section."""
    if not composer.case.duties:
        return
    yield composer.say("本单位的主要职责有{{ 单位.职责条数 }}：")
    for duty in composer.case.duties:
        first, *rest = composer.own("duties", duty, "text")
        yield Paragraph((Run(numbering.next()), *first.runs))
        yield from rest


def tasks(composer: Composer, numbering: Numbering) -> Iterator[Block]:
    """年度重点工作任务: what was to be done, never what was achieved."""
    if not composer.case.tasks:
        return
    yield composer.say(f"{composer.case.year}年度总体工作和重点工作任务共{{{{ 任务.项数 }}}}：")
    for task in composer.case.tasks:
        if not task.content:
            yield Paragraph((Run(numbering.next()), *composer.own_line("tasks", task, "name"), Run("。")))
            continue
        yield composer.own_heading(numbering, "tasks", task, "name")
        yield from composer.own("tasks", task, "content")


def task_results(composer: Composer, numbering: Numbering) -> Iterator[Block]:
    """主要工作成效, task by task, under the tasks' own names."""
    for task in composer.case.tasks:
        if not task.result:
            composer.warn(
                "TEXT203",
                f"任务[{task.code}].工作成效",
                f"年度任务“{task.name}”没有写工作成效，报告里不会有这一项的结果；请补写，没有开展的写明原因。",
            )
            continue
        yield composer.own_heading(numbering, "tasks", task, "name")
        yield from composer.own("tasks", task, "result")
