"""A list number as Word prints it: 三, 十二, ③, iv, C …"""

from collections.abc import Callable

from jiheng.core.chinese_numerals import chinese_numeral, numeral_in

_CHINESE = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_FULL_WIDTH = {ord("0") + digit: chr(ord("０") + digit) for digit in range(10)}
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS = 26
_MOST = 32_767
"""Word counts no further; beyond it numbers stand in plain digits."""


def formatted(number: int, number_format: str) -> str:
    """The number in one of Word's formats; plain digits for a format without a Chinese or Latin form."""
    write = _FORMATS.get(number_format)
    return str(number) if write is None or not 0 <= number <= _MOST else write(number)


def _digit_by_digit(number: int) -> str:
    return "".join(_CHINESE[int(digit)] for digit in str(number))


def _below_hundred_in_words(number: int) -> str:
    """Up to ninety-nine in words, from a hundred on digit by digit: 九十九, 一〇〇."""
    return chinese_numeral(number) if number < 100 else _digit_by_digit(number)


def _legal(number: int) -> str:
    return numeral_in(number, _LEGAL, "拾佰仟")


def _roman(number: int) -> str:
    told = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        told += letters * count
    return told or "0"


def _letter(number: int) -> str:
    """a to z, then aa, bb …, as Word goes on."""
    if number == 0:
        return "0"
    times, at = divmod(number - 1, _LETTERS)
    return chr(ord("a") + at) * (times + 1)


def _from(first: str, last: int) -> Callable[[int], str]:
    """A run of characters that begins at 1; plain digits beyond its end."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= last else str(number)


def _of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if 1 <= number <= len(characters) else str(number)


def _turning(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)]


def _nothing(_: int) -> str:
    return ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": _nothing,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "ideographTraditional": _turning("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _turning("子丑寅卯辰巳午未申酉戌亥"),
    "chineseCounting": _below_hundred_in_words,
    "taiwaneseCounting": _below_hundred_in_words,
    "chineseCountingThousand": chinese_numeral,
    "taiwaneseCountingThousand": chinese_numeral,
    "japaneseCounting": chinese_numeral,
    "koreanCounting": chinese_numeral,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _of("壹貳參肆伍陸柒捌玖拾"),
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "numberInDash": lambda number: f"- {number} -",
}
