"""The characters of one paragraph and the XML nodes that hold them, in reading order, changes accepted."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.documents.report_reader.word.styles import Styles, style_of
from jiheng.documents.report_reader.word.symbols import symbol
from jiheng.documents.report_reader.word.xml import MC, Element, M, W, child, is_on, properties_of, value_of

_TEXTS = frozenset({W + "t", M + "t"})
_RUNS = frozenset({W + "r", M + "r"})
_CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
_OPENED = frozenset(
    W + name
    for name in (
        *("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo"),
        *("ruby", "rubyBase"),
    )
)
_PAGE_BREAKS = frozenset({"page", "column"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a line from code point `start` on, and the node that holds it; None for what only joins pieces."""

    start: int
    text: str
    node: Element | None

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def paragraph_nodes(paragraph: Element, styles: Styles) -> Iterator[tuple[Element | None, str]]:
    """Each node with its text. Left out: deleted and hidden text, field codes, text boxes, notes' marks."""
    hides = styles.hides(style_of(paragraph, styles))
    fields: list[bool] = []  # for each open field, whether its result has begun
    stack = [iter(paragraph)]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
            continue
        tag = node.tag
        if tag in _RUNS:
            if not _is_hidden(node, styles, hides):
                stack.append(iter(node))
        elif tag == W + "fldChar":
            _follow(fields, node.get(W + "fldCharType"))
        elif tag in _OPENED:
            stack.append(iter(node))
        elif tag == MC + "AlternateContent":
            if (branch := chosen(node)) is not None:
                stack.append(iter(branch))
        elif tag.startswith(M) and tag != M + "t":
            if tag == M + "den":
                yield None, "/"
            if not tag.endswith("Pr"):
                stack.append(iter(node))
        elif (text := _text_of(node)) and all(fields):
            yield node, text


def chosen(alternatives: Element) -> Element | None:
    """The one branch of mc:AlternateContent that is read: the first choice."""
    first = alternatives.find(MC + "Choice")
    return alternatives.find(MC + "Fallback") if first is None else first


def _text_of(node: Element) -> str:
    tag = node.tag
    if tag in _TEXTS:
        return node.text or ""
    if tag == W + "br":
        return "" if node.get(W + "type") in _PAGE_BREAKS else "\n"
    if tag == W + "sym":
        return symbol(node.get(W + "font"), node.get(W + "char"))
    return _CHARACTERS.get(tag, "")


def _follow(fields: list[bool], kind: str | None) -> None:
    if kind == "begin":
        fields.append(False)
    elif kind == "separate" and fields:
        fields[-1] = True
    elif kind == "end" and fields:
        fields.pop()


def _is_hidden(run: Element, styles: Styles, by_default: bool) -> bool:
    properties = properties_of(run, "rPr")
    if properties is None:
        return by_default
    vanish = child(properties, "vanish")
    if vanish is not None:
        return is_on(vanish)
    named = value_of(properties, "rStyle")
    return by_default if named is None else styles.hides(named)
