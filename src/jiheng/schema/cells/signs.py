"""Signs and the words that stand for them; and what a column called 指标性质 may hold."""

import re
from dataclasses import dataclass

from jiheng.core.indicator_values import Direction, Nature, Operator
from jiheng.schema.cells.characters import compact

_SYMBOLS = {
    "≥": Operator.AT_LEAST,
    ">": Operator.ABOVE,
    "=": Operator.EQUAL,
    "≤": Operator.AT_MOST,
    "<": Operator.BELOW,
}
SYMBOL = {operator: symbol for symbol, operator in _SYMBOLS.items()}
"""The sign as it is quoted in messages."""

PREFIX_WORDS: dict[str, Operator] = {
    "大于或等于": Operator.AT_LEAST, "大于等于": Operator.AT_LEAST, "不少于": Operator.AT_LEAST,
    "不低于": Operator.AT_LEAST, "不小于": Operator.AT_LEAST, "不得少于": Operator.AT_LEAST,
    "不得低于": Operator.AT_LEAST, "至少": Operator.AT_LEAST, "达到": Operator.AT_LEAST, "达": Operator.AT_LEAST,
    "大于": Operator.ABOVE, "高于": Operator.ABOVE, "多于": Operator.ABOVE, "超过": Operator.ABOVE,
    "小于或等于": Operator.AT_MOST, "小于等于": Operator.AT_MOST, "不超过": Operator.AT_MOST,
    "不得超过": Operator.AT_MOST, "不高于": Operator.AT_MOST, "不得高于": Operator.AT_MOST,
    "不大于": Operator.AT_MOST, "不多于": Operator.AT_MOST, "至多": Operator.AT_MOST, "控制在": Operator.AT_MOST,
    "小于": Operator.BELOW, "低于": Operator.BELOW, "少于": Operator.BELOW, "不足": Operator.BELOW,
    "不满": Operator.BELOW, "不到": Operator.BELOW,
    "等于": Operator.EQUAL,
}  # fmt: skip
SUFFIX_WORDS: dict[str, Operator] = {
    "及其以上": Operator.AT_LEAST, "(含)及以上": Operator.AT_LEAST, "(含)以上": Operator.AT_LEAST,
    "含以上": Operator.AT_LEAST, "及以上": Operator.AT_LEAST, "或以上": Operator.AT_LEAST, "以上": Operator.AT_LEAST,
    "及其以下": Operator.AT_MOST, "(含)及以下": Operator.AT_MOST, "(含)以下": Operator.AT_MOST,
    "含以下": Operator.AT_MOST, "及以下": Operator.AT_MOST, "或以下": Operator.AT_MOST, "以下": Operator.AT_MOST,
    "(含)以内": Operator.AT_MOST, "以内": Operator.AT_MOST, "之内": Operator.AT_MOST, "内": Operator.AT_MOST,
    "(不含)以上": Operator.ABOVE, "(不含)以下": Operator.BELOW,
}  # fmt: skip
"""以上、以下、以内 include the number itself (《民法典》第一千二百五十九条)."""

VAGUE_PREFIXES = ("大约", "约", "将近", "接近", "近", "左右")
VAGUE_SUFFIXES = ("左右", "上下", "余", "多")

_SYMBOL_RUN = re.compile(r"[≥≤=<> ]+")

_DIRECTIONS = {
    "正向": Direction.HIGHER, "正向指标": Direction.HIGHER, "正指标": Direction.HIGHER, "越高越好": Direction.HIGHER,
    "反向": Direction.LOWER, "反向指标": Direction.LOWER, "逆向": Direction.LOWER, "逆向指标": Direction.LOWER,
    "负向": Direction.LOWER, "逆指标": Direction.LOWER, "反指标": Direction.LOWER, "越低越好": Direction.LOWER,
    "区间": Direction.RANGE, "区间指标": Direction.RANGE, "适度": Direction.RANGE,
}  # fmt: skip
_NATURES = {
    "定量": Nature.QUANTITATIVE, "定量指标": Nature.QUANTITATIVE, "量化": Nature.QUANTITATIVE,
    "定性": Nature.QUALITATIVE, "定性指标": Nature.QUALITATIVE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs at the head of a cell. `contradict`: more than one, and not the same."""

    operator: Operator | None
    written: str
    repeated: bool
    contradict: bool
    rest: str


def split_symbols(text: str) -> Signs:
    """The run of symbols in front of normalised text: 「≥≥96%」 is one sign, written twice."""
    run = _SYMBOL_RUN.match(text)
    if run is None or not (symbols := run[0].replace(" ", "")):
        return Signs(None, "", False, False, text)
    rest = text[run.end() :]
    kinds = set(symbols)
    operator = _joined(kinds)
    return Signs(operator, symbols, len(symbols) > 1, operator is None, rest)


def _joined(kinds: set[str]) -> Operator | None:
    if kinds <= {"≥", "=", ">"} and len(kinds) > 1:
        return Operator.AT_LEAST
    if kinds <= {"≤", "=", "<"} and len(kinds) > 1:
        return Operator.AT_MOST
    return _SYMBOLS[kinds.pop()] if len(kinds) == 1 else None


@dataclass(frozen=True, slots=True)
class Character:
    """What one cell of 指标性质, 指标方向 or 指标值类型 says: decided by its value, never by the column's name."""

    nature: Nature | None = None
    direction: Direction | None = None
    operator: Operator | None = None

    def joined(self, other: "Character") -> "Character":
        """Both together; what stands in `self` goes first."""
        return Character(
            self.nature or other.nature, self.direction or other.direction, self.operator or other.operator
        )


def read_character(text: str) -> Character | None:
    """定量, 正向, ≥, 大于等于 … in whatever column they stand; None when the words are not understood."""
    word = compact(text)
    if word in {"", "-", "--", "/", "*"}:
        return Character()
    if word in _NATURES:
        return Character(nature=_NATURES[word])
    if word in _DIRECTIONS:
        return Character(direction=_DIRECTIONS[word])
    if word in PREFIX_WORDS:
        return Character(operator=PREFIX_WORDS[word])
    signs = split_symbols(word)
    if signs.operator is not None and not signs.rest:
        return Character(operator=signs.operator)
    parts = [part for part in re.split(r"[、,;/()+]", word) if part]
    if len(parts) > 1:
        together = Character()
        for part in parts:
            each = read_character(part)
            if each is None:
                return None
            together = together.joined(each)
        return together
    return None
