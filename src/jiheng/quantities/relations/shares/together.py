"""Amounts in a row taken together: 交通类172件、城建类80件、民政类50件，占总量的59.7%."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT

_EACH = "分别"
_SHARE = "占"


def listed_before(sentence: Sentence, position: int) -> list[Term]:
    """The amounts with only 、 or 和 between them that one share is told of; none where it is of the last alone."""
    rate, last = sentence.terms[position], sentence.terms[position - 1]
    is_share = position > 1 and rate.name.startswith(_SHARE) and rate.clause - last.clause == 1
    if not is_share or last.unit == PERCENT or last.is_attribute or _EACH in rate.name or "共" in last.name:
        return []
    run = [last]
    for earlier in reversed(sentence.terms[: position - 1]):
        if not (run[-1].mark == "、" or run[-1].is_joined) or not _is_alike(earlier, last):
            break
        run.append(earlier)
    return run[::-1] if len(run) > 1 else []


def _is_alike(term: Term, last: Term) -> bool:
    is_beside = term.unit == last.unit and term.clause == last.clause and term.depth == last.depth
    return is_beside and term.mention.scale == last.mention.scale and term.mention.is_exact and last.mention.is_exact


def together(run: Sequence[Term]) -> Term:
    """One figure that stands for the sum of them all."""
    last = run[-1].mention
    mention = replace(
        last,
        start=run[0].start,
        text=f"（{'＋'.join(each.mention.text for each in run)}）",
        number=sum((each.mention.number for each in run), Decimal(0)),
    )
    return replace(run[-1], mention=mention)
