"""`python -m benchmarks.check_accuracy.on_texts 文件或目录… [--detail]`: how the checker reads texts without labels.

What agrees in a text is found by trying (`agreeing`); then one figure of it is another, one at a time, and the checker
is asked whether that is told at one of the figures. A small part agrees by chance, and is rightly not told.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.check_accuracy.agreeing import KINDS, Agreement, agreements
from benchmarks.check_accuracy.mutations import FIGURE, LAST_DIGIT, SWAPPED, changed
from benchmarks.check_accuracy.outcome import checkup_of, measured
from benchmarks.check_accuracy.tally import Tally, share
from jiheng.quantities.mention import Mention

_SLIPS = (LAST_DIGIT, SWAPPED)


@dataclass(frozen=True, slots=True)
class Trial:
    """A paragraph with one figure of an agreement changed, and whether that was told."""

    agreement: Agreement
    paragraph: str
    old: str
    new: str
    is_told: bool


def trials(paragraph: str) -> Iterator[Trial]:
    """One for each figure that follows from others and each slip, and one for the first of those it follows from."""
    agreeing = agreements(paragraph)
    if not agreeing:
        return
    before = _told(paragraph)
    for agreement in agreeing:
        last, first = agreement.figures[-1], agreement.figures[0]
        for figure, slip in (*((last, slip) for slip in _SLIPS), (first, LAST_DIGIT)):
            trial = _trial(paragraph, agreement, figure, slip, before)
            if trial is not None:
                yield trial


def _trial(
    paragraph: str, agreement: Agreement, figure: Mention, slip: str, before: set[tuple[str, str]]
) -> Trial | None:
    """None where no such slip makes it disagree: within its rounding nothing is wrong."""
    found = FIGURE.match(paragraph, figure.start)
    if found is None:
        return None
    for new in changed(found[0], slip):
        text = paragraph[: found.start()] + new + paragraph[found.end() :]
        if len(new) == len(found[0]) and not agreement.holds_in(text):
            places = [
                place
                for each in measured(checkup_of(text))
                if (each.id, each.message) not in before
                for place in each.places
            ]
            is_told = any(
                place.start is not None and place.end is not None and agreement.is_touched_by(place.start, place.end)
                for place in places
            )
            return Trial(agreement, text, found[0], new, is_told)
    return None


def _told(paragraph: str) -> set[tuple[str, str]]:
    return {(each.id, each.message) for each in measured(checkup_of(paragraph))}


def lines(texts: Sequence[str], *, detail: bool) -> Iterator[str]:
    """What is printed: how many changes were told, by kind; what the unchanged texts are told to hold."""
    tried = [each for paragraph in _paragraphs(texts) for each in trials(paragraph)]
    for kind in KINDS:
        yield f"{kind}：{_share(each for each in tried if each.agreement.kind == kind)}"
    yield f"合计：{_share(tried)}"
    unchanged = [measured(checkup_of(text)) for text in texts]
    yield f"不改时报出问题的文本：{Tally(sum(map(bool, unchanged)), len(texts))}"
    if detail:
        for each in tried:
            if not each.is_told:
                yield f"改动未报 {each.agreement.kind} {each.old}→{each.new}｜{each.paragraph}"
        for finding in (finding for found in unchanged for finding in found):
            yield f"不改而报 {finding.id}｜{finding.location.quote}｜{finding.message}"


def _share(tried: Iterable[Trial]) -> Tally:
    return share([each.is_told for each in tried])


def _paragraphs(texts: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(line for text in texts for line in text.splitlines() if line.strip())]


def _texts(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            yield file.read_text(encoding="utf-8", errors="replace")


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.check_accuracy.on_texts",
        description="在没有标注的文本上试：改动一个数，体检报不报。",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="文件或目录", help="UTF-8 文本（.txt）")
    parser.add_argument("--detail", action="store_true", help="逐条列出没有报出的改动和不改时报出的问题")
    chosen = parser.parse_args()
    missing = [str(path) for path in chosen.paths if not path.exists()]
    if missing:
        parser.error(f"找不到：{'、'.join(missing)}")
    print("\n".join(lines([*_texts(chosen.paths)], detail=chosen.detail)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
