"""Kinds of one noun told one by one, apart from the total that is told of the noun.

登记企业3,543户 in a paragraph above; 内资企业22户，下降4%；私营企业3,490户，增长6%；外资企业31户，增长2% below.
"""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told, moved
from jiheng.checks.manuscript.text.passages import Passage, joined
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import common_end
from jiheng.quantities.relations.arithmetic.sums import adds_up, slip_odds, sum_statement, summed
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED

_FEWEST, _WORD = 2, 2
SIGN = "；"
"""It stands between the kinds."""
_OTHER = late_pattern("上年|去年|同期|计划|目标|任务|预计|累计|均")
_UNLIKELY = 0.02
_ABOVE, _BELOW = 100, 500
"""Kinds are no more than all, and hardly any kind is so small a part of it that none tells it."""


def kinds_apart(row: Row, before: Sequence[Row]) -> Iterator[tuple[Passage, Statement]]:
    """The rows of kinds that miss the one total they may be meant to make up, with the paragraphs of both as one."""
    for kinds in _rows_of_kinds(row):
        noun = common_end(*[kind.term.own_name for kind in kinds])
        if len(noun) >= _WORD and _are_told_apart(kinds, noun) and not _leaves_one_out(kinds, noun, row):
            yield from _judged(kinds, _wholes(kinds, noun[-_WORD:], row, before))


def _rows_of_kinds(row: Row) -> Iterator[list[Told]]:
    """The first amount of each stretch between two ；, where all are of one unit and nothing has explained one."""
    heads: list[Told] = []
    rows = [heads]
    for told in row:
        if heads and told.sentence is not heads[0].sentence:
            heads = []
            rows.append(heads)
        if not heads or told.term.segment != heads[-1].term.segment:
            heads.append(told)
    for heads in rows:
        unit = heads[0].term.unit
        are_alike = len(heads) >= _FEWEST and unit not in NOT_ADDED
        if are_alike and not [told for told in heads if told.term.unit != unit or not told.is_unread]:
            yield from [heads] if all(map(_is_amount, heads)) else ()


def _is_amount(told: Told) -> bool:
    return told.mention.size > 0 and told.term.is_plain


def _are_told_apart(kinds: Sequence[Told], noun: str) -> bool:
    """Whether each has words of its own before the noun, and none begins the parts of another."""
    own = {kind.term.own_name.removesuffix(noun) for kind in kinds}
    return len(own) == len(kinds) and "" not in own and not any(kind.term.begins_parts for kind in kinds)


def _leaves_one_out(kinds: Sequence[Told], noun: str, row: Row) -> bool:
    """铁路投资8,029亿元。公路投资…；水运投资…；其他投资…。民航投资969亿元: more of the kind in other sentences."""
    sentence, unit = kinds[0].sentence, kinds[0].term.unit
    largest = max(kind.mention.size for kind in kinds)
    others = [each for each in row if each.sentence is not sentence and each.term.unit == unit and _is_amount(each)]
    others = [each for each in others if each.mention.size < largest]
    return sum(each.term.own_name.endswith(noun[-_WORD:]) for each in others) >= _WORD


def _wholes(kinds: Sequence[Told], word: str, row: Row, before: Sequence[Row]) -> list[Told]:
    """The amounts told of the noun ahead of them and in the rest of the paragraph, one of each value."""
    first, largest = kinds[0], max(kind.mention.size for kind in kinds)
    told = [each for other in before for each in other]
    told += [each for each in row if each.sentence is not first.sentence]
    named = {
        each.mention.value: each
        for each in told
        if each.term.unit == first.term.unit
        and word in each.term.name
        and each.mention.size > largest
        and _is_amount(each)
        and not _OTHER.search(each.term.name)
    }
    return list(named.values())


def _judged(kinds: Sequence[Told], wholes: Sequence[Told]) -> Iterator[tuple[Passage, Statement]]:
    mentions = [kind.mention for kind in kinds]
    if any(adds_up(whole.mention, mentions) for whole in wholes):
        return
    missed = [whole for whole in wholes if _is_missed(whole, kinds, len(wholes))]
    if len(missed) != 1:
        return
    whole, passage = missed[0], kinds[0].passage
    if whole.passage is not passage:
        passage = joined(whole.passage, passage)
        mentions = [moved(kind, passage).mention for kind in kinds]
    yield passage, sum_statement(whole.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _is_missed(whole: Told, kinds: Sequence[Told], tried: int) -> bool:
    mentions = [kind.mention for kind in kinds]
    gap = summed(mentions) - whole.mention.value
    if abs(gap) * (_ABOVE if gap > 0 else _BELOW) < whole.mention.value:
        return True
    return slip_odds(whole.mention, mentions) * tried < _UNLIKELY
