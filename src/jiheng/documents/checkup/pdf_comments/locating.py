"""Where the words of a place stand in a PDF: found by the words themselves and what stands around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.core.finding import Location
from jiheng.core.text_lines import TextLine
from jiheng.documents.checkup.pdf_comments.page_words import PageWords

_AROUND = ((24, 12), (12, 6), (6, 0), (0, 6), (0, 0))
"""So many characters before and after the words must match; the first that is found counts."""
_COVER = "**"
"""What a finding quotes of personal information; the words themselves stand in the report."""
_HEAD = 8
"""So many characters of the words are looked for; the rest is followed character by character."""
_FURNITURE = 300
"""So many characters may stand between the end of a page and the beginning of the next."""


@dataclass(frozen=True, slots=True)
class Locator:
    """`text` is the report as it was read, without blanks; `starts` where each paragraph or cell begins in it."""

    words: PageWords
    text: str
    starts: dict[tuple[int, tuple[int, int] | None], tuple[int, TextLine]]

    def find(self, place: Location) -> list[tuple[int, int]]:
        """The stretches of the PDF that hold the words, as (from, to); none where they cannot be found.

        Page numbers and running titles stand between the stretches of words that run over a page's end.
        """
        found = self.starts.get((place.paragraph or 0, place.cell))
        if found is None or not place.quote.strip():
            return []
        begin, line = found
        is_covered = _COVER in place.quote and place.start is not None
        quote = _solid(line.text[place.start : place.end] if is_covered else place.quote)
        start = begin + len(_solid(line.text[: place.start or 0]))
        first = self.words.starts[min((line.page or 1) - 1, len(self.words.starts) - 1)]
        at = self._beginning(start, quote, first)
        return [] if at is None else list(self._stretches(quote, at))

    def _beginning(self, start: int, quote: str, first: int) -> int | None:
        """Where the words begin, told by what stands around them."""
        head = quote[:_HEAD]
        for before, after in _AROUND:
            lead = self.text[max(start - before, 0) : start]
            tail = quote[len(head) :][:after] or self.text[start + len(quote) : start + len(quote) + after]
            at = self.words.text.find(lead + head + tail, first)
            if at >= 0:
                return at + len(lead)
        return None

    def _stretches(self, quote: str, at: int) -> Iterator[tuple[int, int]]:
        text = self.words.text
        done = 0
        while True:
            end = at
            while done < len(quote) and end < len(text) and text[end] == quote[done]:
                end, done = end + 1, done + 1
            yield at, end
            if done == len(quote):
                return
            at = text.find(quote[done : done + _HEAD], end, end + _FURNITURE)
            if at < 0:
                return


def locator_of(lines: Sequence[TextLine], words: PageWords) -> Locator:
    """Ready to find places of these lines."""
    starts: dict[tuple[int, tuple[int, int] | None], tuple[int, TextLine]] = {}
    pieces: list[str] = []
    length = 0
    for line in lines:
        starts[line.number, line.cell] = (length, line)
        pieces.append(_solid(line.text))
        length += len(pieces[-1])
    return Locator(words, "".join(pieces), starts)


def _solid(text: str) -> str:
    return "".join(text.split())
