"""Text as a page can hold it: no control characters, no halves of characters."""

import re

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff\U0001fffe\U0001ffff\u2028\u2029]"
)


def printable(text: str) -> str:
    """`text` without characters that neither XML nor a page allows; line ends become `\\n`, tabs become spaces."""
    if text.isascii() and text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _UNPRINTABLE.sub("", unified.replace("\t", " "))
