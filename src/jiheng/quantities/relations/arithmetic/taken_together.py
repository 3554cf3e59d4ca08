"""Several figures as one: 172件、80件和50件 for their sum."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.quantities.sentence import Term


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
