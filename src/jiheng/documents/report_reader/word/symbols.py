"""Characters of Word's symbol fonts as the characters that they show."""

_PRIVATE = range(0xF000, 0xF100)
_SURROGATES = range(0xD800, 0xE000)
_LAST = 0x10FFFF
_SYMBOL = {
    0xA3: "≤",
    0xB3: "≥",
    0xB9: "≠",
    0xBB: "≈",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xB0: "°",
    0xB7: "•",
    0xA5: "∞",
    0xE5: "∑",
    0x2D: "−",
    0x44: "Δ",
    0x61: "α",
    0x62: "β",
    0x6D: "μ",
}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x81: "①",
    0x82: "②",
    0x83: "③",
    0x84: "④",
    0x85: "⑤",
    0x86: "⑥",
    0x87: "⑦",
    0x88: "⑧",
    0x89: "⑨",
    0x8A: "⑩",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "□"}
_BULLET = "•"
_HOLLOW = {"o": "○", "\uf06f": "○"}
"""Word's second bullet is the letter o of Courier New."""
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def bullet(font: str | None, text: str) -> str:
    """What stands before an item of a list that is not numbered."""
    if text in _HOLLOW and (font or "").lower().startswith("courier"):
        return _HOLLOW[text]
    shown = "".join(
        symbol(font, f"{ord(character):x}") if ord(character) in _PRIVATE else character for character in text
    )
    return _BULLET if not shown or any(ord(character) in _PRIVATE for character in shown) else shown


def symbol(font: str | None, code: str | None) -> str:
    """What w:sym shows; a character that no table knows stands as it is."""
    try:
        point = int(code or "", 16)
    except ValueError:
        return ""
    if not 0 < point <= _LAST or point in _SURROGATES:
        return ""
    low = point & 0xFF if point in _PRIVATE else point
    return _FONTS.get((font or "").lower(), {}).get(low, chr(point))
