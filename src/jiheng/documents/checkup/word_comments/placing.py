"""Where in the XML a comment's range begins and ends, and the reference that Word hangs the comment on."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jiheng.documents.checkup.word_comments.cutting import cut_after, cut_before, cut_text, holder_of
from jiheng.documents.checkup.word_comments.nodes import Node, made, mark, node_of
from jiheng.documents.report_reader.word.pieces import Piece
from jiheng.documents.report_reader.word.xml import W


@dataclass(frozen=True, slots=True)
class Span:
    """The words of one line that a comment is about; `end` exclusive."""

    start: int
    end: int
    comment: int


def mark_spans(pieces: Sequence[Piece], spans: Iterable[Span]) -> list[int]:
    """Put the marks of the comments around their words; the comments for which there was no place.

    Runs are cut from the end on, so that each cut moves only what stands before the next one.
    """
    held = [piece for piece in pieces if piece.node is not None]
    if not held:
        return [span.comment for span in spans]
    starts: defaultdict[int, list[int]] = defaultdict(list)
    ends: defaultdict[int, list[int]] = defaultdict(list)
    for span in spans:
        start, end = _within(span, held)
        starts[start].append(span.comment)
        ends[end].append(span.comment)
    places = sorted(starts.keys() | ends.keys())
    held = [part for piece in held for part in _cut(piece, places)]
    first_places = [piece.start for piece in held]
    for place in reversed(places):
        if place in starts:
            _begin(cut_before(_node(held[bisect_right(first_places, place) - 1])), starts[place])
        if place in ends:
            _end(cut_after(_node(held[bisect_right(first_places, place - 1) - 1])), ends[place])
    return []


def _cut(piece: Piece, places: Sequence[int]) -> Iterator[Piece]:
    """The piece as parts that begin at those of the places that lie within it."""
    inside = places[bisect_right(places, piece.start) : bisect_left(places, piece.end)]
    offsets = [place - piece.start for place in inside]
    parts = cut_text(_node(piece), offsets)
    ends = (*offsets, len(piece.text)) if len(parts) > 1 else (len(piece.text),)
    start = 0
    for part, end in zip(parts, ends, strict=True):
        yield Piece(piece.start + start, piece.text[start:end], part)
        start = end


def mark_whole(node: Node, comment: int) -> bool:
    """Put the marks around the thing that holds the node; False where there is none."""
    holder = holder_of(node)
    _begin(holder, [comment])
    _end(holder, [comment])
    return holder is not None


def _within(span: Span, held: Sequence[Piece]) -> tuple[int, int]:
    """At least one character that has a node: Word shows no comment on nothing."""
    start = min(max(span.start, held[0].start), held[-1].end - 1)
    first = next(piece for piece in held if piece.end > start)
    start = max(start, first.start)
    return start, max(min(span.end, held[-1].end), start + 1)


def _node(piece: Piece) -> Node:
    assert piece.node is not None
    return node_of(piece.node)


def _begin(holder: Node | None, comments: Iterable[int]) -> None:
    for comment in comments if holder is not None else ():
        assert holder is not None
        holder.addprevious(mark("commentRangeStart", comment))


def _end(holder: Node | None, comments: Iterable[int]) -> None:
    at = holder
    for comment in comments if at is not None else ():
        assert at is not None
        end, reference = mark("commentRangeEnd", comment), made(W + "r")
        reference.append(mark("commentReference", comment))
        at.addnext(end)
        end.addnext(reference)
        at = reference
