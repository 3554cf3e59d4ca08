"""Totals whose parts are numbered in a paragraph: 预算52万元：一、出国费17万元，二、用车费15万元，三、接待费20万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_mistyped, is_sure_slip
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, NOT_ADDED

_MARKERS = tuple(
    quick_pattern(pattern)
    for pattern in (
        "(?:(?<=[，；：。])|^)(?P<number>[一二三四五六七八九])、",
        "（(?P<number>[一二三四五六七八九])）",
        "[（(](?P<number>[1-9])[）)]",
        "(?:(?<=[，；：。])|^)(?P<number>[1-9])[.、．](?![0-9])",
        "(?P<number>[①②③④⑤⑥⑦⑧⑨])",
    )
)
_CUES = ("二、", "二）", "2）", "2)", "2.", "2、", "2．", "②")
_ORDER = ("一二三四五六七八九", "123456789", "①②③④⑤⑥⑦⑧⑨")
_ANNOUNCES = late_pattern("[：]$|(?:其中|具体|如下|包括|分别)[^，。；]{0,6}[，：。]?$")
_FEWEST, _MOST_WHOLES = 2, 3
_IS_NEAR = within(Decimal("0.12"))


def numbered_heads(text: str, sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """The first amounts of numbered items against the last ones before the first item."""
    if not sentences or not any(map(text.__contains__, _CUES)):
        return
    for pattern in _MARKERS:
        starts = _starts(text, pattern)
        if len(starts) >= _FEWEST:
            yield from _judged(text, [term for sentence in sentences for term in sentence.terms], starts)


def _starts(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the markers 1, 2, 3 … begin and end, as far as they go on."""
    starts: list[tuple[int, int]] = []
    for found in pattern.finditer(text):
        place = max(order.find(found["number"]) for order in _ORDER)
        if place == len(starts):
            starts.append(found.span())
    return starts


def _judged(text: str, terms: Sequence[Term], starts: Sequence[tuple[int, int]]) -> Iterator[Statement]:
    first = starts[0][0]
    heads = [next((term for term in terms if term.start >= end and _is_amount(term)), None) for _, end in starts]
    ends = [*(start for start, _ in starts[1:]), len(text)]
    parts = [
        head for head, end in zip(heads, ends, strict=True) if head is not None and head.end <= end and not head.depth
    ]
    if len(parts) < len(starts) or len({part.unit for part in parts}) > 1:
        return
    wholes = [term.mention for term in terms if term.start < first and term.unit == parts[0].unit and term.is_plain]
    is_announced = _ANNOUNCES.search(text[max(first - 12, 0) : first]) is not None and parts[0].unit == MONEY
    tests = (_IS_NEAR,) if is_announced and len(wholes) == 1 and len(parts) > _FEWEST else ()
    mentions = [part.mention for part in parts]
    yield from likely_sum(wholes[: -_MOST_WHOLES - 1 : -1], mentions, is_mistyped, is_sure_slip, *tests)


def _is_amount(term: Term) -> bool:
    return term.unit not in NOT_ADDED and term.mention.is_exact and not term.is_attribute
