"""Counts as sources write them: 96, 近300, 2.4万, 超3万, 950余, 100多, 25万元, 5万多元."""

import re
from decimal import Decimal

from jiheng.core.numbers import EXACT, plain
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.schema.numerals import NUMBER, read_plain
from jiheng.schema.refused import RefusedError
from jiheng.schema.typed_text import half_width

_BEFORE = {
    "近": Qualifier.BELOW,
    "不足": Qualifier.BELOW,
    "约": Qualifier.ABOUT,
    "大约": Qualifier.ABOUT,
    "超": Qualifier.ABOVE,
    "超过": Qualifier.ABOVE,
    "不少于": Qualifier.AT_LEAST,
    "至少": Qualifier.AT_LEAST,
    "不超过": Qualifier.AT_MOST,
    "至多": Qualifier.AT_MOST,
}
_AFTER = {
    "余": Qualifier.ABOVE,
    "多": Qualifier.ABOVE,
    "左右": Qualifier.ABOUT,
    "以上": Qualifier.AT_LEAST,
    "以内": Qualifier.AT_MOST,
}
_SCALES = {"": 1, "百": 100, "千": 1_000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
_WRITTEN = re.compile(
    rf"(?P<before>{'|'.join(sorted(_BEFORE, key=len, reverse=True))})?\s*"
    rf"(?P<number>{NUMBER})\s*"
    r"(?P<inner>[余多])?"
    rf"(?P<scale>{'|'.join(sorted(filter(None, _SCALES), key=len, reverse=True))})?"
    r"(?P<middle>[余多])?"
    r"(?P<yuan>元)?"
    rf"(?P<after>{'|'.join(_AFTER)})?",
    re.ASCII,
)


def read_quantity(text: str, *, is_money: bool) -> Quantity:
    """A count, or an amount in yuan where `is_money`, with the bound that its wording tells."""
    wording = half_width(text)
    expected = (
        "连单位写的金额，如 25万元、5万多元" if is_money else "一个数，可带近、超、余、多、万，如 近300、2.4万、950余"
    )
    found = _WRITTEN.fullmatch(wording)
    if not found:
        raise RefusedError(expected, "请改正；人、场等量词不用写")
    if bool(found["yuan"]) != is_money:
        raise RefusedError(expected, "请写明元或万元" if is_money else "这一栏不是金额，请去掉“元”")
    bounds = [_AFTER[found[group]] for group in ("inner", "middle", "after") if found[group]]
    bounds += [_BEFORE[found["before"]]] if found["before"] else []
    if len(bounds) > 1:
        raise RefusedError(expected, "前后的说法不一致，请只留一个")
    value = read_plain(found["number"])
    if value < 0:
        raise RefusedError("不小于0的数", "请核对")
    scaled = Decimal(plain(EXACT.multiply(value, Decimal(_SCALES[found["scale"] or ""]))))
    is_rounded = bool(found["scale"]) and not is_money
    return Quantity(scaled, bounds[0] if bounds else Qualifier.ABOUT if is_rounded else Qualifier.EXACT, wording)
