"""What an annotated .docx says when it is read back: each comment with its words, and the report without comments."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from jiheng.documents.report_reader.word.file import open_word
from jiheng.documents.report_reader.word.pieces import paragraph_nodes
from jiheng.documents.report_reader.word.xml import W

MARKS = (W + "commentRangeStart", W + "commentRangeEnd")


@dataclass(frozen=True)
class ReadComment:
    """`words` are those between its marks; `paragraphs` what it says."""

    id: int
    author: str
    date: str
    words: str
    paragraphs: tuple[str, ...]


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def read_comments(data: bytes, name: str = "word/comments.xml") -> list[ReadComment]:
    words = commented_words(data)
    return [
        ReadComment(
            int(each.get(W + "id")),
            each.get(W + "author"),
            each.get(W + "date") or "",
            words.get(int(each.get(W + "id")), ""),
            tuple("".join(text.text for text in p.iter(W + "t")) for p in each.iter(W + "p")),
        )
        for each in part(data, name)
    ]


def commented_words(data: bytes) -> dict[int, str]:
    """The text between the marks of each comment; a reference must follow."""
    file = open_word("报告.docx", data)
    told = {
        node: text
        for paragraph in file.body.iter(W + "p")
        for node, text in paragraph_nodes(paragraph, file.styles)
        if node is not None
    }
    found: dict[int, str] = {}
    opened: set[int] = set()
    closed: set[int] = set()
    for node in file.body.iter():
        id = int(node.get(W + "id") or -1) if node.tag.startswith(W + "comment") else -1
        if node.tag == MARKS[0]:
            assert id not in found, "two marks begin one comment"
            opened.add(id)
            found[id] = ""
        elif node.tag == MARKS[1]:
            opened.remove(id)
            closed.add(id)
        elif node.tag == W + "commentReference":
            closed.remove(id)
        elif node in told:
            for each in opened:
                found[each] += told[node]
    assert (opened, closed) == (set(), set())
    return found


def without_comments(data: bytes, name: str = "word/document.xml") -> str:
    """The main part with the comments taken out and runs of one look joined, the same for two that look the same."""
    root = part(data, name)
    for mark in list(root.iter(*MARKS)):
        mark.getparent().remove(mark)
    for reference in list(root.iter(W + "commentReference")):
        run = reference.getparent()
        run.getparent().remove(run)
    for run in list(root.iter(W + "r")):
        before = run.getprevious()
        if before is not None and before.tag == W + "r" and look(before) == look(run):
            for child in list(run):
                if child.tag != W + "rPr":
                    before.append(child)
            run.getparent().remove(run)
    for text in list(root.iter(W + "t")):
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
        before = text.getprevious()
        if before is not None and before.tag == W + "t":
            before.text = (before.text or "") + (text.text or "")
            text.getparent().remove(text)
    return str(etree.tostring(root, method="c14n"), "utf-8")


def look(run: Any) -> tuple[object, ...]:
    properties = run.find(W + "rPr")
    return (tuple(run.attrib.items()), b"" if properties is None else etree.tostring(properties, method="c14n"))


def unchanged_parts(before: bytes, after: bytes) -> Iterator[str]:
    """The names of the parts that are the same in both, byte for byte."""
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        for name in old.namelist():
            if old.read(name) == new.read(name):
                yield name
