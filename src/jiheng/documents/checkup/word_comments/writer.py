"""The annotated copy: each finding a comment of 绩衡 at its exact words.

Word allows no comments inside text boxes and notes; there the comment stands where the box or the note is anchored.
"""

import zipfile
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from io import BytesIO

from jiheng.core.finding import Finding
from jiheng.core.part import Part
from jiheng.documents.checkup.comments import Comment, comments_of
from jiheng.documents.checkup.word_comments.nodes import Node, node_of, written
from jiheng.documents.checkup.word_comments.package import new_part, rewritten, with_comments_declared
from jiheng.documents.checkup.word_comments.part import EMPTY, add_comments, next_id, not_yet_there
from jiheng.documents.checkup.word_comments.placing import Span, mark_spans, mark_whole
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.word.file import DAMAGE, WordFile, open_word
from jiheng.documents.report_reader.word.walk import WordLine, word_lines
from jiheng.documents.report_reader.word.xml import STRICT, WORD, DamagedXmlError, Element, W, parse

_NOTES = {Part.FOOTNOTE: "footnote", Part.ENDNOTE: "endnote"}


def annotated_docx(name: str, data: bytes, findings: Iterable[Finding], on: date) -> bytes:
    """The file with comments dated on that day; raises `UnreadableReportError`."""
    file = open_word(name, data)
    try:
        return _annotated(file, data, findings, on)
    except (*DAMAGE, DamagedXmlError):
        message = "文件里有损坏的部件（图片、附件等），写不出批注版；请用 Word 或 WPS 打开，另存为新的 .docx 后再试。"
        raise UnreadableReportError(name, "FILE231", message) from None


def _annotated(file: WordFile, data: bytes, findings: Iterable[Finding], on: date) -> bytes:
    comments = [comment for finding in findings for comment in comments_of(finding)]
    part_of = dict(file.part_names)
    main, own = part_of["document"], part_of.get("comments")
    with zipfile.ZipFile(BytesIO(data)) as package:
        is_strict = STRICT in package.read(main)
        existing = node_of(parse(EMPTY if own is None else package.read(own)))
    comments = not_yet_there(existing, file.body, comments)
    first = next_id(existing)
    _place(file, comments, first)
    add_comments(existing, comments, first, on)
    body = file.body.getparent()
    assert body is not None
    part = own or new_part(data, main)
    parts = {main: written(node_of(body)), part: written(existing)}
    if is_strict:
        parts = {each: content.replace(WORD.encode(), STRICT) for each, content in parts.items()}
    if own is None:
        parts |= with_comments_declared(data, main, part, is_strict=is_strict)
    return rewritten(data, parts)


def _place(file: WordFile, comments: list[Comment], first: int) -> None:
    """Put every comment's marks where it belongs; those without a place of their own at the head of the report."""
    lines = {(line.number, line.cell): line for line in word_lines(file)}
    spans: defaultdict[tuple[int, tuple[int, int] | None], list[Span]] = defaultdict(list)
    homeless: list[int] = []
    for id, comment in enumerate(comments, first):
        place = comment.place
        key = None if place is None else (place.paragraph or 0, place.cell)
        if place is None or key is None or key not in lines:
            homeless.append(id)
        else:
            spans[key].append(Span(place.start or 0, place.end or 0, id))
    for key, of_line in spans.items():
        homeless += _mark_line(file, lines[key], of_line)
    for id in homeless:
        _mark_head(file, lines.values(), id)


def _mark_line(file: WordFile, line: WordLine, spans: list[Span]) -> list[int]:
    """The comments of one line; those that found no place."""
    if line.part in (Part.BODY, Part.CONTENTS):
        return mark_spans(tuple(line.pieces(file.styles)), spans)
    anchor = _anchor(file, line)
    return [span.comment for span in spans if anchor is None or not mark_whole(anchor, span.comment)]


def _anchor(file: WordFile, line: WordLine) -> Node | None:
    """What in the body a text box or a note hangs on."""
    inside: Element = line.paragraphs[0]
    if line.part in _NOTES:
        kind = _NOTES[line.part]
        note = next(inside.iterancestors(W + kind), None)
        id = None if note is None else note.get(W + "id")
        references = (each for each in file.body.iter(W + kind + "Reference") if each.get(W + "id") == id)
        found = next(references, None)
        if found is None:
            return None
        inside = found
    boxes = list(inside.iterancestors(W + "txbxContent"))
    return node_of(boxes[-1] if boxes else inside)


def _mark_head(file: WordFile, lines: Iterable[WordLine], id: int) -> None:
    """At the first words of the body; a report without any words gets no marks."""
    for line in lines:
        if line.part is Part.BODY and line.text(file.styles):
            mark_spans(tuple(line.pieces(file.styles)), [Span(0, 1, id)])
            return
