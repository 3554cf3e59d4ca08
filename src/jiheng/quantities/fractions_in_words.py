"""Shares told in words: 三成, 近六成, 三分之二, 四分之一; each stands for all that is commonly called so."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import PERCENT

_IN_WORDS = re.compile(
    "(?P<number>[一二三四五六七八九两](?:成(?P<half>半)?(?![立为员功本果效套都年语长品熟就份材交人型败分])|分之[一二三四五六七八])|一半|半数)"
    "(?P<after>以上|多|以下|左右)?"
)
_TENTH = 10
_DIGITS = dict(zip("一二三四五六七八九", range(1, 10), strict=True)) | {"两": 2}
_HALF = frozenset(("一半", "半数"))
_GRAINS = (5, 11)
_ALL = 100
_ABOVE = re.compile("[超逾过]$")
_NOT_BEFORE = frozenset("百千万第零十一二三四五六七八九")


def fractions_in_words(text: str) -> Iterator[Mention]:
    """The tenths and fractions of a text as percentages."""
    for found in _IN_WORDS.finditer(text):
        start, end = found.span()
        ahead = text[max(start - 2, 0) : start]
        if ahead[-1:] in _NOT_BEFORE and ahead:
            continue
        parts = _parts(found["number"])
        if parts is not None:
            scale, number = parts
            is_above = _ABOVE.search(ahead) is not None or found["after"] in ("以上", "多")
            qualifier = Qualifier.ABOVE if is_above else Qualifier.EXACT
            qualifier = Qualifier.AT_MOST if found["after"] == "以下" else qualifier
            if qualifier is Qualifier.EXACT and found["number"] in _HALF:
                qualifier = Qualifier.ABOUT  # 由6%下降了一半 to 2.5%: said of what is about a half
            yield Mention(start, end, found[0], Decimal(number), scale, PERCENT, PERCENT, qualifier)


def _parts(written: str) -> tuple[int, int] | None:
    """The grain in percent, and how many of it."""
    if written in _HALF:
        return _TENTH, _TENTH // 2
    below, is_fraction, above = written.partition("分之")
    if is_fraction:
        return _as_percent(_DIGITS[above], _DIGITS[below])
    tenths = _DIGITS[written[0]]
    return (_TENTH // 2, 2 * tenths + 1) if written.endswith("半") else (_TENTH, tenths)


def _as_percent(above: int, below: int) -> tuple[int, int] | None:
    """So many times so many percent, as near to the fraction as may be: half a grain off is still called so."""
    if above >= below:
        return None
    grain = min(_GRAINS, key=lambda each: abs(_ALL * above - below * each * round(_ALL * above / below / each)))
    return grain, round(_ALL * above / below / grain)
