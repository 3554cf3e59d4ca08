"""Amounts of several sizes with the number of each: 发放贷款270万元，其中20万元的8笔、15万元的6笔、10万元的2笔."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.averages.tiers import Tiers
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, NO_AMOUNTS

_OF_THEM = late_pattern("(?:的)?(?:有|为|共)?")
_NAME = late_pattern("(?:其中|包括|分别为?|和|及|贷款|借款|发放|每[人户笔]|额度)*")
_NO_COUNTS = NO_AMOUNTS | {MONEY}
_FEWEST = 2
_NEAR = Decimal("0.5")


def sizes(sentence: Sentence) -> Iterator[Statement]:
    """The amount told last before a row of sizes, each with its number right behind it."""
    pairs = _row(sentence)
    if len(pairs) < _FEWEST or len({count.unit for count, _ in pairs}) > 1:
        return
    first = pairs[0][1].index
    totals = [each for each in sentence.terms[:first] if each.unit == MONEY]
    if not totals or not totals[-1].mention.is_exact or totals[-1].is_attribute:
        return
    tiers = Tiers(tuple(pairs), totals[-1], 1)
    if tiers.fits or (sentence.is_part(pairs[0][1]) and tiers.is_meant(_NEAR)):
        yield tiers.told()


def _row(sentence: Sentence) -> list[tuple[Term, Term]]:
    """The last unbroken run of such pairs: (number, size)."""
    pairs: list[tuple[Term, Term]] = []
    for size, count in zip(sentence.terms, sentence.terms[1:], strict=False):
        is_pair = size.unit == MONEY and count.unit not in _NO_COUNTS and not count.mark
        if not is_pair or _OF_THEM.fullmatch(count.name) is None or _NAME.fullmatch(size.name) is None:
            continue
        if not (size.mention.is_exact and count.mention.is_exact):
            return []
        if pairs and size.index != pairs[-1][0].index + 1:
            pairs = []
        pairs.append((count, size))
    return pairs
