"""Text as people type it: full-width forms, stray blanks, line ends, and characters that no file can carry."""

import unicodedata

from jiheng.schema.refused import RefusedError

LONGEST_LINE = 2_000
LONGEST_TEXT = 30_000  # Excel cuts a cell at 32,767 characters

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％＋－−＜＞＝～〜", "0123456789.,%+--<>=~~")
_LINE_ENDS = str.maketrans({"\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))


def half_width(text: str) -> str:
    """Digits and the signs around numbers in their ordinary form; everything else as it was.

    >>> half_width("９５％")
    '95%'
    """
    return text.translate(_FULL_WIDTH).strip()


def one_line(text: str) -> str:
    """One line without blanks at its ends. A line break inside is refused."""
    line = paragraphs(text).replace("\t", " ")
    if "\n" in line:
        raise RefusedError("一行文字", "请删去格内的换行")
    if len(line) > LONGEST_LINE:
        raise RefusedError(f"不超过{LONGEST_LINE}字", "请缩短")
    return line


def paragraphs(text: str) -> str:
    """Lines joined by a line feed, without blanks at their ends and without empty lines around them."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS).translate(_INVISIBLE)
    cleaned = "\n".join(line.rstrip() for line in unified.strip().split("\n"))
    if not cleaned.isprintable():  # nor is it with line feeds or tabs
        for character in cleaned:
            if character not in "\n\t" and is_unprintable(character):
                raise RefusedError("可以打印的文字", f"请删去不可见的字符 U+{ord(character):04X}，重新输入这一格")
    if len(cleaned) > LONGEST_TEXT:
        raise RefusedError(f"不超过{LONGEST_TEXT}字", "请缩短，或把附件另存")
    return cleaned


def is_unprintable(character: str) -> bool:
    """Control characters, lone surrogates and the code points that XML forbids."""
    return unicodedata.category(character) in ("Cc", "Cs") or ord(character) & 0xFFFE == 0xFFFE
