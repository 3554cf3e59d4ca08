"""Cells that hold no value: empty, 「—」, 「/」, 「*」, 「无」, and the errors of formulas."""

from enum import Enum

from jiheng.core.absence import NotApplicable
from jiheng.schema.cells.characters import compact
from jiheng.schema.cells.remarks import Remark, RemarkKind

_NOT_APPLICABLE_WORDS = ("不适用", "n/a", "na", "无此项", "不涉及")
_ERRORS = ("#div/0!", "#ref!", "#name?", "#value!", "#n/a", "#num!", "#null!", "#spill!", "#getting_data")


class Placeholder(Enum):
    """The kinds of nothing."""

    EMPTY = "empty"
    STAR = "star"
    DASH = "dash"
    NOT_APPLICABLE = "not_applicable"
    NONE = "none"
    ERROR = "error"


def placeholder(text: str) -> Placeholder | None:
    """Which kind of nothing stands in the cell; None when there is something to read."""
    word = compact(text).lower()
    if not word:
        return Placeholder.EMPTY
    if not word.strip("*"):
        return Placeholder.STAR
    if not word.strip("-") or not word.strip("/"):
        return Placeholder.DASH
    if word in _NOT_APPLICABLE_WORDS or word.startswith(("不适用:", "不适用(", "不适用,")):
        return Placeholder.NOT_APPLICABLE
    if word in {"无", "暂无", "没有"}:
        return Placeholder.NONE
    if word.startswith(_ERRORS):
        return Placeholder.ERROR
    return None


def not_applicable(text: str) -> tuple[NotApplicable, tuple[Remark, ...]]:
    """「不适用：尚无到期贷款」 carries its reason; 「—」 has none, and that is told."""
    word = compact(text)
    if word.startswith("不适用"):
        reason = text.strip().removeprefix("不适用").strip("：:（）(),， ")
        if reason:
            return NotApplicable(reason), ()
    shown = text.strip()
    note = f"写的是“{shown}”，按“不适用”读；请补写不适用的原因，有值的请改填。"
    return NotApplicable(f"表中填“{shown}”，没有写原因"), (Remark(RemarkKind.NOT_APPLICABLE, note),)


def star_is_empty() -> Remark:
    """「*」 is read as an empty cell and nothing is inferred from the cells beside it."""
    return Remark(RemarkKind.STAR_IS_EMPTY, "写的是“*”，按空格读，不作推算；请补填。")


def formula_error(text: str) -> Remark:
    return Remark(RemarkKind.FORMULA_ERROR, f"公式算出的是错误“{text.strip()}”；请改正公式或直接填写数值。")
