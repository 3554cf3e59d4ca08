"""A check's page: why it matters, how badly, examples that it finds and leaves alone."""

from collections.abc import Iterator, Sequence
from typing import Any

from jiheng.checks.check import Check
from jiheng.core.finding import Confidence
from jiheng.rules.described.description import Description, Part

KIND = "检查"
_MOST_SHOWN = 12
"""Of more examples than that a page shows the first; all of them are tests."""


def describe_check(check: Check[Any]) -> Description:
    """The page that `jiheng explain` prints and docs/reference shows."""
    facts = [
        ("为什么", check.why),
        ("类别", check.kind.label),
        ("轻重", check.severity.label),
        ("把握", check.confidence.label),
    ]
    if check.references:
        facts.append(("缺陷目录", "、".join(check.references)))
    facts.append(("版本", str(check.version)))
    bad = tuple((_one_cell(each.text), each.says) for each in check.bad[:_MOST_SHOWN])
    good = tuple((_one_cell(text),) for text in check.good[:_MOST_SHOWN])
    parts = (Part("会指出", ("写的是", "会说到"), bad), Part("不会指出", ("写的是",), good))
    return Description(check.id, KIND, check.title, tuple(facts), parts, tuple(_notes(check)))


def _notes(check: Check[Any]) -> Iterator[str]:
    if check.confidence is Confidence.ASK:
        yield "只有作者知道答案：列出来请作者核实，不一定是错。"
    more = [f"{name}{len(told) - _MOST_SHOWN}个" for name, told in _examples(check) if len(told) > _MOST_SHOWN]
    if more:
        yield f"例子没有列完，还有{'、'.join(more)}，都在这项检查的源文件里，也都是它的测试。"


def _examples(check: Check[Any]) -> tuple[tuple[str, Sequence[object]], ...]:
    return (("会指出的", check.bad), ("不会指出的", check.good))


def _one_cell(text: str) -> str:
    """Paragraphs of an example side by side, so that they fit a table."""
    return " ⏎ ".join(text.split("\n"))
