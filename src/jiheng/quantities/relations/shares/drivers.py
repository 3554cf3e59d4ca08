"""What the three sectors, or the three kinds of demand, add to growth: 贡献率 of 100%, or points that make it up."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

SIGNS = ("贡献率", "拉动")
_KINDS = (("第一产业", "第二产业", "第三产业"), ("最终消费", "资本形成", "净出口"))
"""Nothing is left beside these."""
_OF_EACH = re.compile("贡献率(?:依次|分别)(?:为|是)?$")
_GROSS, _GROWS = re.compile("生产总值|GDP"), re.compile("增长")
_COUNT, _ALL, _MOST_OFF = 3, 100, 60
_MINUS = ("-", "－", "负")


def drivers(sentences: Sequence[Sentence], before: Sequence[Sentence]) -> Iterator[Statement]:
    """The rows of three of a passage; `before` stands ahead of it, where the growth may be told."""
    for place, sentence in enumerate(sentences):
        if not any(sign in sentence.words for sign in SIGNS):
            continue
        for row in _rows(sentence):
            if row[0].unit == PERCENT:
                yield from _of_all(row)
            else:
                yield from _of_growth(row, _growth([*before, *sentences[: place + 1]], row[0]))


def _rows(sentence: Sentence) -> Iterator[Sequence[Term]]:
    """One figure of each kind in turn, by their names or by those of a list before them."""
    for at, first in enumerate(sentence.terms[: 1 - _COUNT or None]):
        row = sentence.terms[at : at + _COUNT]
        is_row = len(row) == _COUNT and len({each.unit for each in row}) == 1 and first.mention.is_exact
        if not is_row or first.unit not in (PERCENT, PERCENTAGE_POINTS):
            continue
        is_named = any(all(kind in each.name for kind, each in zip(kinds, row, strict=True)) for kinds in _KINDS)
        is_listed = _OF_EACH.search(first.name) is not None and not (row[1].own_name or row[2].own_name)
        is_listed = is_listed and _kinds_before(sentence, first)
        if is_listed or (is_named and any(sign in row[0].name for sign in SIGNS)):
            yield row


def _kinds_before(sentence: Sentence, term: Term) -> bool:
    before = sentence.text[sentence.start : term.start]
    return (
        "三次产业" in before or "二、三产业" in before or any(all(map(before.__contains__, kinds)) for kinds in _KINDS)
    )


def _of_all(row: Sequence[Term]) -> Iterator[Statement]:
    """贡献率分别为12.0%、19.0%和69.0%: everything."""
    made, slack = _made(row), sum((each.mention.half() for each in row), Fraction(0))
    if abs(made - _ALL) <= _MOST_OFF:
        yield _told(row[-1].mention, row, f"{_number(made, row)}%", "100%", holds=abs(made - _ALL) <= slack)


def _of_growth(row: Sequence[Term], growth: Mention | None) -> Iterator[Statement]:
    """拉动增长1.0、1.5和0.5个百分点 of 3.0%."""
    if growth is None:
        return
    made = _made(row)
    slack = growth.half() + sum((each.mention.half() for each in row), Fraction(0))
    shown = f"{_number(made, row)}个百分点"
    yield _told(row[-1].mention, row, shown, growth.text, holds=abs(made - growth.value) <= slack)


def _growth(sentences: Sequence[Sentence], first: Term) -> Mention | None:
    """The growth of the gross product that is told last before the row."""
    found: Mention | None = None
    for sentence in sentences:
        for one, other in zip(sentence.terms, sentence.terms[1:], strict=False):
            is_grown = other.unit == PERCENT and is_growth(other) and _GROWS.search(other.name)
            is_of_gross = _GROSS.search(one.name) and one.unit != PERCENT and "均" not in one.name
            if is_grown and is_of_gross and other is not first:
                found = other.mention
    return found


def _made(row: Sequence[Term]) -> Fraction:
    return sum((-each.mention.value if each.name.endswith(_MINUS) else each.mention.value for each in row), Fraction(0))


def _number(made: Fraction, row: Sequence[Term]) -> str:
    return plain(round_half_up(made, max(each.mention.places for each in row)))


def _told(last: Mention, row: Sequence[Term], made: str, wanted: str, *, holds: bool) -> Statement:
    signs = ["－" if each.name.endswith(_MINUS) else "＋" for each in row]
    working = "".join(sign + each.mention.text for sign, each in zip(signs, row, strict=True)).removeprefix("＋")
    arithmetic = f"{working}＝{made}" + ("" if made == wanted else f"{'≈' if holds else '≠'}{wanted}")
    operands = tuple(each.mention for each in row[:-1])
    return Statement(Relation.SUM, last, operands, holds, arithmetic, made, Confidence.PROBABLE)
