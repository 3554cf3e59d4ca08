"""A check's page: why it matters, how badly, examples that it finds and leaves alone."""

from typing import Any

from jiheng.checks.check import Check
from jiheng.core.finding import Confidence
from jiheng.rules.described.description import Description, Part

KIND = "检查"


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
    notes: tuple[str, ...] = ()
    if check.confidence is Confidence.ASK:
        notes = ("只有作者知道答案：列出来请作者核实，不一定是错。",)
    bad = tuple((_one_cell(each.text), each.says) for each in check.bad)
    good = tuple((_one_cell(text),) for text in check.good)
    parts = (Part("会指出", ("写的是", "会说"), bad), Part("不会指出", ("写的是",), good))
    return Description(check.id, KIND, check.title, tuple(facts), parts, notes)


def _one_cell(text: str) -> str:
    """Paragraphs of an example side by side, so that they fit a table."""
    return " ⏎ ".join(text.split("\n"))
