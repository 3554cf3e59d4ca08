"""Which region lies in which: a division code of six digits, province, city and county two digits each."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")

NAMES = {
    "000000": "全国",
    "340000": "安徽省",
    "420000": "湖北省",
    "430000": "湖南省",
    "440000": "广东省",
    "440117": "广州市从化区",
    "510000": "四川省",
    "510117": "成都市郫都区",
    "530000": "云南省",
}
"""The divisions that the rules of this library are of."""


def region_told(code: str) -> str:
    """「广州市从化区（440117）」; the code alone where a rule of one's own is of another division."""
    name = NAMES.get(code, "")
    return f"{name}（{code}）" if name and code != "000000" else name or code


def contains(outer: str, inner: str) -> bool:
    """Whether a division is the other one or lies in it; 000000 is the whole country.

    >>> contains("510000", "510117")
    True
    """
    return inner.startswith(outer[: _significant(outer)])


def nearest_region(region: str, choices: Iterable[tuple[str, T]]) -> T | None:
    """The choice made for the smallest division that contains `region`; the first of several."""
    fitting = [(_significant(own), value) for own, value in choices if contains(own, region)]
    most = max((width for width, _ in fitting), default=0)
    return next((value for width, value in fitting if width == most), None)


def _significant(code: str) -> int:
    """How many digits say something: 2 of a province, 4 of a city, 6 of a county, none of the country."""
    return next((width for width in (0, 2, 4) if set(code[width:]) == {"0"}), 6)
