"""A PDF as LibreOffice makes it of fonts with PostScript outlines: the font does not tell how high its lines are.

Readers then take the letters A and g for it; but in a font that holds a few signs only, other signs stand in their place.
"""

_SIGNS = {"1": ("one", 0, 700), "2": ("two", 0, 720), "3": ("three", -10, 710), "0": ("zero", -10, 730)} | {
    ",": ("comma", -100, 100),
    ".": ("period", 0, 120),
    "A": ("A", 0, 100),
    "g": ("g", 0, 100),
}
"""What is drawn: the name of each sign and between which heights its ink stands, in thousandths of the font's size."""
_WIDTH = 500
_PLAIN_KEY, _SIGN_KEY = 55665, 4330


_UPRIGHT, _LYING = "1 0 0 1 60 700", "0 1 -1 0 300 60"


def inked(words: str, *, is_lying: bool = False) -> bytes:
    """One line of digits and stops on a page; on a lying page they are turned, and so is the page."""
    shown = f"BT /F 16 Tf {_LYING if is_lying else _UPRIGHT} Tm ({words}) Tj ET".encode()
    font = _font()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents 4 0 R" % (90 if is_lying else 0)
        + b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Inked/FontDescriptor 6 0 R/FirstChar 44/LastChar 103"
        + b"/Widths[%s]>>" % b" ".join([b"%d" % _WIDTH] * 60),
        b"<</Type/FontDescriptor/FontName/Inked/Flags 4/FontBBox[-900 -900 2000 1800]/ItalicAngle 0/Ascent 0/Descent 0"
        + b"/StemV 80/FontFile 7 0 R>>",
        b"<</Length %d/Length1 %d/Length2 %d/Length3 0>>stream\n%s%s\nendstream"
        % (len(font[0]) + len(font[1]), len(font[0]), len(font[1]), *font),
    ]
    numbered = b"".join(b"%d 0 obj%s endobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.4\n" + numbered + b"trailer<</Root 1 0 R/Size 8>>\n%%EOF\n"


def _font() -> tuple[bytes, bytes]:
    """A Type 1 font: what is readable, and what the format hides."""
    head = (
        b"%!PS-AdobeFont-1.0: Inked\n/FontName /Inked def\n/FontType 1 def\n/PaintType 0 def\n"
        b"/FontMatrix [0.001 0 0 0.001 0 0] def\n/Encoding StandardEncoding def\n/FontBBox {0 0 0 0} def\n"
        b"currentfile eexec\n"
    )
    signs = {".notdef": _outline(0, 0)} | {name: _outline(low, high) for name, low, high in _SIGNS.values()}
    drawn = b"".join(b"/%s %d RD %s ND\n" % (name.encode(), len(code), code) for name, code in signs.items())
    private = b"dup /Private 4 dict dup begin\n/RD {string currentfile exch readstring pop} def\n/ND {def} def\n"
    hidden = private + b"/lenIV 4 def\n2 index /CharStrings %d dict dup begin\n%send\nend\n" % (len(signs), drawn)
    return head, _hidden(hidden + b"mark currentfile closefile\n", _PLAIN_KEY)


def _outline(low: int, high: int) -> bytes:
    """A box between two heights."""
    width, move, across, up, end = b"\x0d", b"\x15", b"\x06", b"\x07", b"\x09\x0e"
    start = _number(0) + _number(_WIDTH) + width + _number(50) + _number(low) + move
    box = _number(400) + across + _number(high - low) + up + _number(-400) + across
    return _hidden(start + box + end, _SIGN_KEY)


def _number(value: int) -> bytes:
    return b"\xff" + value.to_bytes(4, "big", signed=True)


def _hidden(plain: bytes, key: int) -> bytes:
    """As Type 1 fonts hide their programs; four bytes are for show."""
    told = bytearray()
    for byte in b"show" + plain:
        told.append(byte ^ (key >> 8))
        key = ((told[-1] + key) * 52845 + 22719) & 0xFFFF
    return bytes(told)
