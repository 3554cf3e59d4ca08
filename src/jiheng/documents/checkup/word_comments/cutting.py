"""Runs cut at a character, so that a mark can stand there; what they look like and say stays the same."""

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


def cut_before(node: Node, offset: int) -> Node | None:
    """What begins with the node's text from `offset` on: a mark is put in front of it."""
    holder = holder_of(node)
    if holder is None or not _can_be_cut(holder, node):
        return holder
    first = _split(node, offset) if offset else node
    before = first.getprevious()
    if before is None or (before.tag == W + "rPr" and before.getprevious() is None):
        return holder
    return _moved_to_new_run(holder, first)


def cut_after(node: Node, offset: int) -> Node | None:
    """What ends with the node's text up to `offset`: a mark is put behind it."""
    holder = holder_of(node)
    if holder is None or not _can_be_cut(holder, node):
        return holder
    following = _split(node, offset) if node.tag == W + "t" and offset < len(node.text or "") else node.getnext()
    if following is not None:
        _moved_to_new_run(holder, following)
    return holder


def _can_be_cut(holder: Node, node: Node) -> bool:
    return holder.tag == W + "r" and node.getparent() is holder


def _split(node: Node, offset: int) -> Node:
    """A w:t becomes two; the second one."""
    text = node.text or ""
    rest = made(W + "t")
    node.text, rest.text = text[:offset], text[offset:]
    for each in (node, rest):
        each.set(SPACE, "preserve")
    node.addnext(rest)
    return rest


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
