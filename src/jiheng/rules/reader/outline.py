"""Outline files: the sections of a report in order."""

import re
import string

from jiheng.core.choice import Choice
from jiheng.rules.dated import DatedRule
from jiheng.rules.outline import OutlineBlock, OutlineSection, OutlineText
from jiheng.rules.reader.dated import dated_rule
from jiheng.schema.reading import Fields, Place, list_of
from jiheng.schema.scalars import choice, flag, text

PLACEHOLDERS = ("unit", "year", "project")
"""What a report's title may name."""

_CODE = re.compile(r"[a-z][a-z0-9_]*")


class NumberStyle(Choice):
    """The heading numbers of official documents."""

    FIRST = "一、"
    SECOND = "（一）"
    THIRD = "1."
    FOURTH = "（1）"


def outline(fields: Fields, source: str) -> DatedRule[OutlineText]:
    return dated_rule(fields, source, _outline_text)


def _outline_text(place: Place) -> OutlineText:
    with place.fields() as fields:
        report_title = fields.required("report_title", _report_title)
        numbering = fields.required("numbering", list_of(choice(NumberStyle)))
        sections = fields.required("sections", list_of(_section))
    codes: set[str] = set()
    for section in sections.value:
        for each in section.walk():
            if each.code in codes:
                place.report(f"章节代号“{each.code}”用了两次；请换一个。", found=each.code, expected="不重复的代号")
            codes.add(each.code)
    deepest = max((_depth(section) for section in sections.value), default=0)
    if deepest > len(numbering.value):
        place.report(
            f"提纲有{deepest}层，编号样式只有{len(numbering.value)}种；请在 numbering 里补齐。",
            found=len(numbering.value),
            expected=f"至少{deepest}种",
        )
    return OutlineText(report_title.value, tuple(str(style.value) for style in numbering.value), sections.value)


def _section(place: Place) -> OutlineSection:
    with place.fields() as fields:
        code = fields.required("code", _section_code)
        title = fields.required("title", text)
        blocks = fields.listed("blocks", choice(OutlineBlock))
        children = fields.listed("children", _section)
        required = fields.optional("required", flag, True)
    if not blocks.value and not children.value:
        raise place.refusal(
            f"“{title.value}”下面什么也没有；请写 blocks 或 children。", id="SCH005", expected="blocks 或 children"
        )
    return OutlineSection(code.value, title.value, blocks.value, children.value, required.value)


def _section_code(place: Place) -> str:
    written = text(place)
    if not _CODE.fullmatch(written):
        raise place.refusal(
            f"章节代号“{written}”只能用小写英文字母、数字和下划线。", found=written, expected="performance_management"
        )
    return written


def _report_title(place: Place) -> str:
    written = text(place)
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(written) if name is not None]
    except ValueError:
        raise place.refusal("花括号没有成对；请检查。", found=written) from None
    usable = "、".join(f"{{{name}}}" for name in PLACEHOLDERS)
    for name in names:
        if name not in PLACEHOLDERS:
            raise place.refusal(f"标题里没有“{{{name}}}”可填；可用的：{usable}。", found=name, expected=usable)
    return written


def _depth(section: OutlineSection) -> int:
    return 1 + max((_depth(child) for child in section.children), default=0)
