"""Identity card numbers: checked, masked wherever they could be shown, compared only through a keyed digest."""

import hmac
import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

_LONG = re.compile(r"\d{17}[\dX]", re.ASCII)
_SHORT = re.compile(r"\d{15}", re.ASCII)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
SHOWN_FIRST, SHOWN_LAST = 3, 2


class IdNumberError(ValueError):
    """The text is no identity number; the message says why without repeating it."""


@dataclass(frozen=True, slots=True, repr=False)
class IdNumber:
    """A sound number of 18 characters (GB 11643). Printing it in any way shows it masked."""

    digits: str

    def __repr__(self) -> str:
        return self.masked

    def __str__(self) -> str:
        return self.masked

    @property
    def masked(self) -> str:
        return masked(self.digits)

    @property
    def birth_date(self) -> date:
        return _birth_date(self.digits)

    @property
    def is_female(self) -> bool:
        return int(self.digits[16]) % 2 == 0

    @property
    def division(self) -> str:
        """The division code of the first registration."""
        return self.digits[:6]

    def age_on(self, day: date) -> int:
        """周岁: full years on a day."""
        born = self.birth_date
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def fingerprint(self, key: bytes) -> str:
        """The same for the same person under the same key, and nothing without the key (HMAC-SHA256)."""
        return hmac.new(key, self.digits.encode(), sha256).hexdigest()


def masked(text: str) -> str:
    """The first three and the last two characters: 440*************21."""
    if len(text) <= SHOWN_FIRST + SHOWN_LAST:
        return "*" * len(text)
    return text[:SHOWN_FIRST] + "*" * (len(text) - SHOWN_FIRST - SHOWN_LAST) + text[-SHOWN_LAST:]


def check_digit(first: str) -> str:
    """The 18th character for the first 17 (ISO 7064 MOD 11-2)."""
    return _CHECK_DIGITS[sum(int(digit) * weight for digit, weight in zip(first, _WEIGHTS, strict=True)) % 11]


def parse_id_number(text: str) -> IdNumber:
    """The number of 18 characters; one of 15 is lengthened, so that old and new numbers of one person meet."""
    typed = text.strip().upper()
    if _SHORT.fullmatch(typed):
        first = f"{typed[:6]}19{typed[6:]}"
        typed = first + check_digit(first)
    if not _LONG.fullmatch(typed):
        raise IdNumberError(f"有{len(typed)}个字符，应为17位数字加1位校验码")
    try:
        _birth_date(typed)
    except ValueError:
        raise IdNumberError("第7到14位不是存在的日期") from None
    if typed[17] != check_digit(typed[:17]):
        raise IdNumberError("最后一位校验码不对，抄写有误")
    return IdNumber(typed)


def _birth_date(digits: str) -> date:
    return date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
