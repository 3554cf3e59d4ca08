"""Points that a person gave item by item: each item once, none beyond what it is worth."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jiheng.core.finding import Findings
from jiheng.core.numbers import plain
from jiheng.schema.nearest_name import nearest_name


def check_given(items: Sequence[tuple[str, str, Decimal]], given: Mapping[str, Decimal], findings: Findings) -> None:
    """`items` are (code, name, full points). Adds a finding for each item not given, unknown, or out of its range."""
    codes = [code for code, _, _ in items]
    for code in given:
        if code not in codes:
            nearest = nearest_name(code, codes)
            advice = f"，最接近的是“{nearest}”" if nearest else ""
            findings.add("TGT211", code, f"没有“{code}”这一项{advice}；可用的：{'、'.join(codes)}。", found=code)
    for code, name, full in items:
        points = given.get(code)
        if points is None:
            findings.add("TGT212", code, f"“{name}”（满分{plain(full)}分）没有给分；请补上。", expected=plain(full))
        elif not 0 <= points <= full:
            findings.add(
                "TGT213",
                code,
                f"“{name}”给了{plain(points)}分，应在0～{plain(full)}分之间；请改正。",
                found=points,
                expected=f"0～{plain(full)}",
            )
