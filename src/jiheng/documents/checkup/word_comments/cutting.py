"""Runs cut at a character, so that a mark can stand there; what they look like and say stays the same."""

from collections.abc import Sequence
from itertools import pairwise

from jiheng.documents.checkup.word_comments.nodes import SPACE, Node, copied, made
from jiheng.documents.report_reader.word.xml import W

_TRANSPARENT = frozenset(
    W + name
    for name in (
        *("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo"),
    )
)
"""Between a paragraph and its runs; marks may stand inside them."""


def holder_of(node: Node) -> Node | None:
    """The outermost thing around the node beside which a mark may stand: as a rule its run. None outside paragraphs."""
    around: list[Node] = []
    at: Node | None = node
    while at is not None and at.tag != W + "p":
        around.append(at)
        at = at.getparent()
    if at is None:
        return None
    return next((each for each in reversed(around) if each.tag not in _TRANSPARENT), None)


def cut_text(node: Node, offsets: Sequence[int]) -> list[Node]:
    """The w:t as several, which begin at the offsets; what cannot be cut stays one."""
    if not offsets or node.tag != W + "t" or not _can_be_cut(holder_of(node), node):
        return [node]
    text = node.text or ""
    parts = [node, *(made(W + "t") for _ in offsets)]
    for part, (start, end) in zip(parts, pairwise((0, *offsets, len(text))), strict=True):
        part.text = text[start:end]
        part.set(SPACE, "preserve")
    for before, part in pairwise(parts):
        before.addnext(part)
    return parts


def cut_before(node: Node) -> Node | None:
    """What begins with the node: a mark is put in front of it."""
    holder = holder_of(node)
    if holder is None or not _can_be_cut(holder, node):
        return holder
    before = node.getprevious()
    if before is None or (before.tag == W + "rPr" and before.getprevious() is None):
        return holder
    return _moved_to_new_run(holder, node)


def cut_after(node: Node) -> Node | None:
    """What ends with the node: a mark is put behind it."""
    holder = holder_of(node)
    following = node.getnext()
    if holder is not None and _can_be_cut(holder, node) and following is not None:
        _moved_to_new_run(holder, following)
    return holder


def _can_be_cut(holder: Node | None, node: Node) -> bool:
    return holder is not None and holder.tag == W + "r" and node.getparent() is holder


def _moved_to_new_run(run: Node, first: Node) -> Node:
    """A run like `run` behind it, into which `first` and what follows it are moved."""
    new = made(run.tag, run.attrib)
    properties = run.find(W + "rPr")
    if properties is not None:
        new.append(copied(properties))
    at: Node | None = first
    while at is not None:
        following = at.getnext()
        new.append(at)
        at = following
    run.addnext(new)
    return new
