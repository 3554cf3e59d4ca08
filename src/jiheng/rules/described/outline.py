"""A report outline: its sections."""

from collections.abc import Iterator

from jiheng.rules.dated import DatedRule
from jiheng.rules.described.description import Description, Part, described, history
from jiheng.rules.outline import OutlineSection, OutlineText


def describe_outline(rule: DatedRule[OutlineText]) -> Description:
    text = rule.latest.value
    assert text is not None
    rows = tuple(row for section in text.sections for row in _section_rows(section, 0))
    parts = (
        Part("章节", ("标题", "章节编号", "内容"), rows),
        history(rule),
    )
    facts = (("报告标题", text.report_title), ("编号样式", "　".join(text.numbering)))
    return described(rule, "报告提纲", parts, facts)


def _section_rows(section: OutlineSection, depth: int) -> Iterator[tuple[str, ...]]:
    blocks = "；".join(block.label for block in section.blocks)
    yield ("　" * depth + section.title, section.code, blocks if section.required else f"{blocks}（可空）")
    for child in section.children:
        yield from _section_rows(child, depth + 1)
