"""Text made ready for matching: one form of digits and signs, no spaces inside Chinese, every place still known.

Full-width digits, letters and signs become half-width; half-width punctuation between Chinese becomes full-width;
bookmark residue and spaces that separate nothing are left out. Only leaving out moves places.
"""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_SAME_LENGTH = {
    **{chr(0xFF10 + n): chr(0x30 + n) for n in range(10)},
    **{chr(base + 0xFEE0 + n): chr(base + n) for base in (0x41, 0x61) for n in range(26)},
    "％": "%",
    "﹪": "%",
    "．": ".",
    "＋": "+",
    "－": "-",
    "−": "-",
    "＝": "=",
    "／": "/",
    "＊": "*",
    "≧": "≥",
    "≦": "≤",
    "(": "（",
    ")": "）",
    "[": "【",
    "]": "】",
    "｛": "【",
    "｝": "】",
    "〈": "《",
    "〉": "》",
    ";": "；",
    "?": "？",
    "!": "！",
    "｡": "。",
    "､": "、",
}
_POINT = late_pattern("(?<=[0-9])[·•・](?=[0-9]{1,4}(?:[%‰万亿元吨亩倍]|公[里顷斤]|个百分点))")
"""41·4%: older prints set the point high; 3·15 with no unit behind it is a day."""
_OTHER_FORM = re.compile(f"[{''.join(map(re.escape, _SAME_LENGTH))}]")
_COMMA_OR_COLON = quick_pattern(r"(?<![0-9]),|,(?![0-9]{3}(?![0-9]))|(?<![0-9]):|:(?![0-9])")
_GROUPING = re.compile(r"，(?<=[0-9]，)(?=[0-9]{3}(?:[，,][0-9]{3})*(?:\.[0-9]+)?[万亿]?元)")
_LEADING_GROUP = late_pattern(r"(?:^|[^0-9.,])[0-9]{1,3}(?:,[0-9]{3})*$")
"""2，104.20万元: a pause that parts the thousands of an amount of money."""
_LEADING_GROUPS = late_pattern(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})*$")
_LONGEST_NUMBER = 16
_BLANK = r" \t\r\f\v\u00a0\u2000-\u200f\u2028-\u202f\u3000\ufeff\u00ad"
_OUT = re.compile(rf"[\[{_BLANK}](?:(?<=\[)bookmark:[^\]\n]{{0,100}}\]|(?<!\[)[{_BLANK}]*)")
"""Blanks, and what text exports leave of Word's invisible bookmarks."""
_THOUSAND_AFTER = late_pattern(r"[0-9]{3}(?![0-9])")
_NOT_CLEAN = quick_pattern(rf"[{''.join(map(re.escape, _SAME_LENGTH))}{_BLANK},:·•・]|(?<=[0-9])，(?=[0-9]{{3}})")
"""What may have to be changed or left out; most paragraphs have nothing of it."""


@value()
class CleanText:
    """`starts` pairs each kept stretch's first place in `text` with its first place in the original, in order."""

    text: str
    starts: tuple[tuple[int, int], ...]


def cleaned(original: str) -> CleanText:
    """The text to match, with the way back to the original."""
    if _NOT_CLEAN.search(original) is None:
        return CleanText(original, ((0, 0),))
    pieces: list[str] = []
    starts: list[tuple[int, int]] = []
    kept = length = 0
    for found in _OUT.finditer(original):
        if _separates(original, found):
            continue
        if found.start() > kept:
            starts.append((length, kept))
            pieces.append(original[kept : found.start()])
            length += found.start() - kept
        kept = found.end()
    if kept < len(original) or not starts:
        starts.append((length, kept))
        pieces.append(original[kept:])
    return CleanText(_same_length("".join(pieces)), tuple(starts))


def _separates(original: str, found: re.Match[str]) -> bool:
    """Whether a space keeps two Latin words or two numbers apart; 1 234.5 is one number, 433.00 432.10 are two."""
    before, after = original[max(found.start() - 1, 0) : found.start()], original[found.end() : found.end() + 1]
    if not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum()):
        return False
    if not (before.isdigit() and _THOUSAND_AFTER.match(original, found.end())):
        return True
    return _LEADING_GROUPS.search(original[max(found.start() - _LONGEST_NUMBER, 0) : found.start()]) is None


def _same_length(text: str) -> str:
    text = _OTHER_FORM.sub(lambda found: _SAME_LENGTH[found[0]], text)
    if "," in text or ":" in text:
        text = _COMMA_OR_COLON.sub(lambda found: "：" if found[0] == ":" else "，", text)
    text = _with_groups(text)
    return _POINT.sub(".", text) if "·" in text or "•" in text or "・" in text else text


def _with_groups(text: str) -> str:
    """With the commas of an amount of money for the pauses that stand between its thousands."""
    for found in _GROUPING.finditer(text):
        at = found.start()
        if _LEADING_GROUP.search(text[max(at - _LONGEST_NUMBER, 0) : at]):
            text = f"{text[:at]},{text[at + 1 :]}"
    return text
