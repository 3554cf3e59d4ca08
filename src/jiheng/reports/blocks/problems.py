"""存在问题 and 改进措施, each told with the other it belongs to."""

from collections.abc import Iterator

from jiheng.core.blocks import Block, Paragraph, Run
from jiheng.core.narrative import Improvement, Problem
from jiheng.reports.composer import Composer
from jiheng.reports.numbering import Numbering


def problems(composer: Composer, numbering: Numbering) -> Iterator[Block]:
    """Each problem, the indicators it touches, and which improvements answer it."""
    for problem in composer.case.problems:
        yield composer.own_heading(numbering, "problems", problem, "title")
        if problem.text:
            yield from composer.own("problems", problem, "text")
        yield Paragraph((Run(_touches(composer, problem) + _answers(composer, problem)),))


def _touches(composer: Composer, problem: Problem) -> str:
    names = [row.indicator.name for row in composer.evaluation.rows if row.indicator.code in problem.indicators]
    return f"涉及指标：{'、'.join(names)}。" if names else ""


def _answers(composer: Composer, problem: Problem) -> str:
    numbers = [
        composer.improvement_numbers.get(each.code, each.title)
        for each in composer.case.improvements
        if problem.code in each.problems
    ]
    return f"对应的改进措施：{''.join(numbers)}。" if numbers else "对应的改进措施尚待补充。"


def improvements(composer: Composer, numbering: Numbering) -> Iterator[Block]:
    """Each improvement, the problems it answers, who sees to it and by when."""
    for improvement in composer.case.improvements:
        yield composer.own_heading(numbering, "improvements", improvement, "title")
        if improvement.text:
            yield from composer.own("improvements", improvement, "text")
        yield Paragraph((Run(_answered(composer, improvement)),))


def _answered(composer: Composer, improvement: Improvement) -> str:
    numbers = "".join(composer.problem_numbers.get(code, code) for code in improvement.problems)
    told = [f"针对存在问题{numbers}"]
    if improvement.responsible:
        told.append(f"责任人：{improvement.responsible}")
    if improvement.due:
        told.append(f"完成时限：{improvement.due}")
    return "；".join(told) + "。"
