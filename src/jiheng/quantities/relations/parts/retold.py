"""A total and, in the next sentence, its kinds: 处分334人。处分县处级5人，乡科级46人，一般干部12人，其他271人."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    is_mistyped,
    is_slipped,
    is_sure_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS

_FEWEST, _WORD = 3, 2
_NEAR, _HARDLY_OFF = Decimal("0.2"), Decimal("0.06")
_TOTALLED = re.compile("共|总|合计|本次")


def retold(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The kinds of a sentence against the total before it whose name theirs begins with."""
    parts = sentence.terms
    if not near or len(parts) < _FEWEST or not _are_kinds(parts):
        return
    wholes = [
        each for each in near[-1].terms if each.unit == parts[0].unit and not each.depth and each.mention.is_exact
    ]
    whole = next((each for each in reversed(wholes) if _begins_alike(each, parts[0])), None)
    if whole is None:
        return
    mentions = [each.mention for each in parts]
    holds = adds_up(whole.mention, mentions)
    is_complete = words.OTHERS.match(parts[-1].own_name) is not None or "其他" in parts[-1].name
    is_near = is_close(whole.mention.value, summed(mentions), _NEAR) and is_complete
    if holds or is_near or is_sure_slip(whole.mention, mentions):
        yield sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def summed_up(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """慰问130名工人、50名骑手、565名环卫工和50名群众。本次共慰问795名: the sum of a row, told in the next sentence."""
    row = near[-1].terms if near else ()
    if len(row) < _FEWEST or not _are_kinds(row) or row[-1].clause != row[0].clause:
        return
    if not all(each.mark == "、" or each.is_joined or not each.mark for each in row[1:]):
        return
    total = next((each for each in sentence.terms if each.unit == row[0].unit), None)
    if total is None or total.is_attribute or total.depth or not total.mention.is_exact:
        return
    if any(len(each.own_name) > 1 and each.own_name in total.name for each in row):
        return
    mentions = [each.mention for each in row]
    holds = adds_up(total.mention, mentions)
    is_near = is_close(total.mention.value, summed(mentions), _HARDLY_OFF)
    is_missed = _TOTALLED.search(total.name) and (is_near or is_slipped(total.mention, mentions))
    if holds or is_missed or is_mistyped(total.mention, mentions):
        yield sum_statement(total.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _are_kinds(parts: Sequence[Term]) -> bool:
    unit = parts[0].unit
    return unit not in NO_AMOUNTS and all(
        each.unit == unit and not each.depth and not each.is_attribute and each.mention.is_exact for each in parts
    )


def _begins_alike(whole: Term, first: Term) -> bool:
    verb = whole.own_name[-_WORD:]
    return len(verb) == _WORD and first.own_name.startswith(verb) and first.own_name != whole.own_name
