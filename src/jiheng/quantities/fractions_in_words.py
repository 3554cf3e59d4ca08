"""Shares told in words: 三成, 近六成, 三分之二, 四分之一; each stands for all that is commonly called so."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import PERCENT

_IN_WORDS = quick_pattern(
    "(?P<number>[一二三四五六七八九两1-9](?:成[半五]?(?![立为员功本果效套都年语长品熟就份材交人型败分])|分之[一二三四五六七八])|一半|半数)"
    "(?P<after>以上|多|以下|左右)?"
)
_TENTH = 10
_DIGITS = dict(zip("一二三四五六七八九两123456789", [*range(1, 10), 2, *range(1, 10)], strict=True))
_HALVES, _TENTHS = ("半", "五"), Decimal("0.1")
_HALF = frozenset(("一半", "半数"))
_GRAINS = (5, 11)
_ALL = 100
_ABOVE = late_pattern("[超逾过]$")
_BELOW = late_pattern("(?:不足|不到|未到)$")
_BOUNDED = frozenset((Qualifier.ABOVE, Qualifier.BELOW, Qualifier.AT_LEAST))
_NOT_BEFORE = frozenset("百千万第零十一二三四五六七八九0123456789.")


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
            qualifier = _qualifier(ahead, found["number"], found["after"])
            if qualifier in _BOUNDED:
                number = number.quantize(_TENTHS)  # 逾九成 begins at 90%, where 九成 is all that rounds to it
            yield Mention(start, end, found[0], number, scale, PERCENT, PERCENT, qualifier)


def _qualifier(ahead: str, number: str, after: str | None) -> Qualifier:
    if after == "以下":
        return Qualifier.AT_MOST
    if _ABOVE.search(ahead) or after in ("以上", "多"):
        return Qualifier.ABOVE if "成" in number else Qualifier.AT_LEAST  # 超过一半 may be nearly all
    if _BELOW.search(ahead):
        return Qualifier.BELOW
    # 由6%下降了一半 to 2.5%: said of what is about a half
    return Qualifier.ABOUT if number in _HALF or after == "左右" else Qualifier.EXACT


def _parts(written: str) -> tuple[int, Decimal] | None:
    """The grain in percent, and how many of it."""
    if written in _HALF:
        return _TENTH, Decimal(_TENTH // 2)
    below, is_fraction, above = written.partition("分之")
    if is_fraction:
        return _as_percent(_DIGITS[above], _DIGITS[below])
    tenths = _DIGITS[written[0]]
    is_half = written.endswith(_HALVES)
    return (_TENTH // 2, Decimal(2 * tenths + 1)) if is_half else (_TENTH, Decimal(tenths))


def _as_percent(above: int, below: int) -> tuple[int, Decimal] | None:
    """So many times so many percent, as near to the fraction as may be: half a grain off is still called so."""
    if above >= below:
        return None
    grain = min(_GRAINS, key=lambda each: abs(_ALL * above - below * each * round(_ALL * above / below / each)))
    return grain, Decimal(round(_ALL * above / below / grain))
