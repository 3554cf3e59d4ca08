"""Totals whose parts are numbered in a paragraph: 预算52万元：一、出国费17万元，二、用车费15万元，三、接待费20万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_mistyped, is_sure_slip, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY, NO_AMOUNTS, SCORE

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
_ANNOUNCES = re.compile("[：]$|(?:其中|具体|如下|包括|分别)[^，。；]{0,6}[，：。]?$")
_FEWEST, _MOST_WHOLES = 2, 3
_NEAR = Decimal("0.12")
_NOT_ADDED = NO_AMOUNTS | {SCORE}


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
    wholes = [term for term in terms if term.start < first and _is_amount(term)][::-1]
    heads = [next((term for term in terms if term.start >= end and _is_amount(term)), None) for _, end in starts]
    ends = [*(start for start, _ in starts[1:]), len(text)]
    parts = [
        head for head, end in zip(heads, ends, strict=True) if head is not None and head.end <= end and not head.depth
    ]
    if len(parts) < len(starts) or len({part.unit for part in parts}) > 1:
        return
    mentions = [part.mention for part in parts]
    wholes = [whole for whole in wholes if whole.unit == parts[0].unit and not whole.depth][:_MOST_WHOLES]
    right = next((whole for whole in wholes if adds_up(whole.mention, mentions)), None)
    if right is not None:
        yield sum_statement(right.mention, mentions, holds=True)
        return
    wrong = next((each for each in wholes if is_mistyped(each.mention, mentions)), None)
    wrong = wrong or next((each for each in wholes if is_sure_slip(each.mention, mentions)), None)
    is_announced = _ANNOUNCES.search(text[max(first - 12, 0) : first]) is not None and parts[0].unit == MONEY
    if wrong is None and is_announced and len(wholes) == 1 and len(parts) > _FEWEST:
        wrong = wholes[0] if is_close(wholes[0].mention.value, summed(mentions), _NEAR) else None
    if wrong is not None:
        yield sum_statement(wrong.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _is_amount(term: Term) -> bool:
    return term.unit not in _NOT_ADDED and term.mention.is_exact and not term.is_attribute
