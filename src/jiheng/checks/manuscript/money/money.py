"""Amounts of money in clean text, in yuan."""

import re
from decimal import Decimal

AMOUNT = r"[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?[多余]?(?:亿|千万|百万|万|千|百)?[多余]?元"
"""An amount, without groups, to be set into a longer pattern."""

_PARTS = re.compile(r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)[多余]?(?P<scale>亿|千万|百万|万|千|百)?[多余]?元$")
_SCALES = {
    "亿": Decimal(100000000),
    "千万": Decimal(10000000),
    "百万": Decimal(1000000),
    "万": Decimal(10000),
    "千": Decimal(1000),
    "百": Decimal(100),
}


def yuan(amount: str) -> Decimal:
    """What `AMOUNT` matched, in yuan.

    >>> yuan("32.6万元"), yuan("1,200元")
    (Decimal('326000.0'), Decimal('1200'))
    """
    found = _PARTS.search(amount)
    assert found is not None, f"no amount: {amount}"
    return Decimal(found["number"].replace(",", "")) * _SCALES.get(found["scale"] or "", Decimal(1))
