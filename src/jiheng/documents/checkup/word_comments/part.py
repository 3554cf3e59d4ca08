"""word/comments.xml: comments that are there stay as they are, new ones follow with the next ids."""

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from jiheng.documents.checkup.comments import AUTHOR, Comment
from jiheng.documents.checkup.word_comments.nodes import Node, node_of
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.report_reader.word.xml import WORD, Element, W, integer, parse

EMPTY = f'<w:comments xmlns:w="{WORD}"/>'.encode()


def next_id(comments: Element) -> int:
    """The first number that no comment has."""
    return max((integer(each.get(W + "id"), -1) for each in comments.iter(W + "comment")), default=-1) + 1


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
