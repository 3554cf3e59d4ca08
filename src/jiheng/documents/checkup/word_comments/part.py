"""word/comments.xml: comments that are there stay as they are, new ones follow with the next ids."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from jiheng.documents.checkup.comments import AUTHOR, Comment
from jiheng.documents.checkup.word_comments.nodes import Node, node_of
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.report_reader.word.xml import WORD, Element, W, integer, parse

MOST_OPEN = 100
"""So many comments may lie over the same words; a damaged file may open more and close none."""
EMPTY = f'<w:comments xmlns:w="{WORD}"/>'.encode()


def next_id(comments: Element) -> int:
    """The first number that no comment has."""
    return max((integer(each.get(W + "id"), -1) for each in comments.iter(W + "comment")), default=-1) + 1


def not_yet_there(comments: Element, body: Element, new: Sequence[Comment]) -> list[Comment]:
    """Those that 绩衡 has not written at the same words before: a copy that comes back is not annotated twice."""
    words = _commented_words(body)
    there = Counter(
        (_solid("".join(text.text or "" for text in each.iter(W + "t"))), words.get(each.get(W + "id"), ""))
        for each in comments.iter(W + "comment")
        if each.get(W + "author") == AUTHOR
    )
    kept: list[Comment] = []
    for comment in new:
        told = _solid("".join(map(printable, comment.paragraphs)))
        at = "" if comment.place is None else _solid(comment.place.quote)
        if at and there[told, at]:
            there[told, at] -= 1
        else:
            kept.append(comment)
    return kept


def _commented_words(body: Element) -> dict[str | None, str]:
    """What stands between the marks of each comment, without blanks."""
    begun: dict[str | None, list[str]] = {}
    words: dict[str | None, str] = {}
    for node in body.iter(W + "commentRangeStart", W + "commentRangeEnd", W + "t"):
        if node.tag == W + "t":
            for pieces in begun.values():
                pieces.append(node.text or "")
        elif node.tag == W + "commentRangeStart" and len(begun) < MOST_OPEN:
            begun[node.get(W + "id")] = []
        elif node.tag == W + "commentRangeEnd":
            words[node.get(W + "id")] = _solid("".join(begun.pop(node.get(W + "id"), [])))
    return words


def _solid(text: str) -> str:
    return "".join(text.split())


def add_comments(comments: Node, new: Sequence[Comment], first: int, on: date) -> None:
    """Append them, numbered from `first` on, as written on that day."""
    markup = "".join(_comment(each, first + index, on) for index, each in enumerate(new))
    for element in list(parse(f'<w:comments xmlns:w="{WORD}">{markup}</w:comments>'.encode())):
        comments.append(node_of(element))


def _comment(comment: Comment, id: int, on: date) -> str:
    author = quoteattr(AUTHOR)
    head = f'<w:comment w:id="{id}" w:author={author} w:initials={author} w:date="{on.isoformat()}T00:00:00Z">'
    return head + "".join(map(_paragraph, comment.paragraphs)) + "</w:comment>"


def _paragraph(text: str) -> str:
    lines = [f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in printable(text).split("\n")]
    return f"<w:p><w:r>{'<w:br/>'.join(lines)}</w:r></w:p>"
