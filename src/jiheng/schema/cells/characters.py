"""One spelling for the many characters people type: full-width forms, look-alike signs, invisible spaces."""

import re
from functools import lru_cache

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LOOK_ALIKES = {
    "≧": "≥", "⩾": "≥", "≥": "≥",
    "≦": "≤", "⩽": "≤", "≤": "≤",
    "═": "=", "﹦": "=",
    "﹥": ">", "〉": ">", "›": ">",
    "﹤": "<", "〈": "<", "‹": "<",
    "﹪": "%", "٪": "%",
    "—": "-", "–": "-", "―": "-", "─": "-", "━": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "﹣": "-",
    "〜": "~", "∼": "~", "～": "~",
    "﹑": "、", "﹔": ";", "﹐": ",", "﹒": ".", "﹕": ":", "﹙": "(", "﹚": ")", "〔": "(", "〕": ")",
    "⁄": "/", "∕": "/", "\\": "/",
    "﹡": "*", "∗": "*",
    "￥": "¥",
    "\u3000": " ", "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\t": " ",
    "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n",
}  # fmt: skip
_REMEMBERED = 8192  # the words of a table repeat from row to row
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f†"
"""What says nothing of the value: marks without width, and the dagger that our own forms put behind assumed values."""
_TABLE = str.maketrans(
    {**{chr(k): chr(v) for k, v in _FULL_WIDTH.items()}, **_LOOK_ALIKES, **dict.fromkeys(_INVISIBLE)}
)
_EXCEL_RETURN = re.compile(r"_x000[dD]_")
_SIGN_PAIRS = re.compile(r"(?P<at_least>> ?=|= ?>)|< ?=|= ?<")


@lru_cache(_REMEMBERED)
def normalised(text: str) -> str:
    """`text` for matching; lines stay apart. What a person reads back is always the original, never this."""
    plain = _EXCEL_RETURN.sub("\n", text.translate(_TABLE))
    lines = (" ".join(line.split()) for line in plain.split("\n"))
    joined = "\n".join(line for line in lines if line).lstrip("'’ \n")
    return _SIGN_PAIRS.sub(lambda pair: "≥" if pair["at_least"] else "≤", joined)


@lru_cache(_REMEMBERED)
def compact(text: str) -> str:
    """Normalised and without any space: how names and headings are compared."""
    return re.sub(r"\s+", "", normalised(text))
