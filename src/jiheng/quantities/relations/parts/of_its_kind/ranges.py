"""Counts of what lies in each of several ranges that leave no gap: 500元以上5个，300～500元41个，300元以下10个."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_slipped, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS

_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_UNIT = "(?:[万亿]?(?:元|人|亩|吨|户|平方米|公里|件)|周?岁|分|年|天|个月|小时|%)?"
_LABEL = late_pattern(
    rf"(?:(?P<above>超过?|大于|高于|多于)(?P<beyond>{_NUMBER}){_UNIT})|"
    rf"(?:(?P<from>{_NUMBER}){_UNIT}(?:\(含\)|（含）)?(?:及?以上|[～~—－至到-](?=[0-9]))(?:[至到、]?(?:不满|未满|不足|低于)?)?)?"
    rf"(?:(?:不满|未满|不足|低于)?(?P<to>{_NUMBER}){_UNIT}(?:（不?含[^）]{{0,6}}）)?(?P<under>及?以[下内]|之间)?)?"
)
SIGNS_OF_ENDS, SIGNS_OF_RANGES = ("以上", "超过", "大于", "高于"), ("以下", "不满", "未满", "以内", "～", "至")
_NOT_BEGUN = ("不满", "未满", "不足", "低于")
_FEWEST, _BACK = 2, 24
_NEAR, _FAR = Decimal("0.25"), Decimal("0.5")


class Range(NamedTuple):
    """From where to where; None where it is open."""

    low: Decimal | None
    high: Decimal | None


def ranges(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each row of ranges against the last count of the same unit before it."""
    for row in _rows(sentence):
        whole = _whole(sentence, row[0][0], earlier)
        spans = [span for _, span in row]
        if whole is None or not _leave_no_gap(spans):
            continue
        parts = [term.mention for term, _ in row]
        holds = adds_up(whole.mention, parts)
        is_all = any(span.low is None for span in spans) and any(span.high is None for span in spans)
        is_beyond = is_all and summed(parts) > whole.mention.value
        is_beyond = is_beyond and sum(part.value > whole.mention.value for part in parts) < _FEWEST
        is_near = is_beyond or is_close(whole.mention.value, summed(parts), _FAR if is_all else _NEAR)
        if holds or is_near or is_slipped(whole.mention, parts):
            yield sum_statement(whole.mention, parts, holds=holds, confidence=Confidence.PROBABLE)


def _rows(sentence: Sentence) -> Iterator[list[tuple[Term, Range]]]:
    """Counts of one unit, one behind the other, each of a range."""
    row: list[tuple[Term, Range]] = []
    for term in sentence.terms:
        if term.unit in NO_AMOUNTS or term.depth or not term.mention.is_exact:
            continue
        span = _span(sentence.text, sentence.start, term)
        if span is None:
            continue
        if row and term.unit != row[-1][0].unit:
            if len(row) >= _FEWEST:
                yield row
            row = []
        row.append((term, span))
    if len(row) >= _FEWEST:
        yield row


def is_of_a_range(text: str, count: Term) -> bool:
    """Whether it counts what lies in one of several ranges: 80—90分的16个."""
    return _span(text, 0, count) is not None


def _span(text: str, since: int, term: Term) -> Range | None:
    """The range whose words stand right before the count."""
    begin = max(since, term.start - _BACK, *(text.rfind(mark, 0, term.start) + 1 for mark in "，；："))
    for found in _LABEL.finditer(text, begin, term.start):
        low, high = found["from"] or found["beyond"], found["to"]
        is_above = low is not None and (found["above"] is not None or high is not None or found[0].endswith("以上"))
        is_below = high is not None and (found["under"] is not None or found[0].startswith(_NOT_BEGUN))
        if is_above or is_below:
            return Range(_decimal(low), _decimal(high))
    return None


def _decimal(number: str | None) -> Decimal | None:
    return None if number is None else Decimal(number.replace(",", ""))


def _leave_no_gap(spans: Sequence[Range]) -> bool:
    """Whether each begins where the one below it ends: 60岁以下, 60至69岁, 70岁以上."""
    rising = sorted(spans, key=lambda span: (span.low is not None, span.low or 0))
    return all(
        below.high is not None and above.low is not None and above.low - below.high in (0, 1)
        for below, above in pairwise(rising)
    )


def _whole(sentence: Sentence, first: Term, earlier: Sequence[Sentence]) -> Term | None:
    """The last count of the unit before the ranges."""
    before = [*(term for other in earlier[-1:] for term in other.terms), *sentence.terms[: first.index]]
    told = [term for term in before if term.unit == first.unit and not (term.is_attribute or term.depth)]
    return told[-1] if told and told[-1].mention.is_exact else None
