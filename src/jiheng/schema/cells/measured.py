"""The grammar of a measured value: sign, number, unit, and the words around them. Knows nothing of the table."""

import re
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.indicator_values import Operator
from jiheng.core.numbers import plain
from jiheng.schema.cells.numerals import CHINESE_NUMERAL, DIGITS, read_number
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.signs import (
    PREFIX_WORDS,
    SUFFIX_WORDS,
    SYMBOL,
    VAGUE_PREFIXES,
    VAGUE_SUFFIXES,
    Signs,
    split_symbols,
)
from jiheng.schema.cells.units import looks_like_unit, read_unit

_NUMBER = re.compile(rf"(?<![A-Za-z0-9.]){DIGITS}")  # not the 2.5 of PM2.5
_TO = re.compile(r"(?:-+|~|至|到)$")
_AND = re.compile(r"[,;、且并和\n]+")
_HUNDREDTHS = re.compile(rf"百分之(?P<number>{DIGITS}|{CHINESE_NUMERAL})")
_CHINESE_COUNT = re.compile(rf"^(?P<lead>\D*?)(?P<number>{CHINESE_NUMERAL})(?P<tail>\D*)$")
_SOFT_UNITS = frozenset({"级", "类", "种", "度", "分", "点", "批", "部", "段", "门", "方", "口", "面", "点位", "度电"})
_CITATION = re.compile(r"《[^》]*》|\(?[0-9]{4}\)?[0-9]+号|(?:19|20)[0-9]{2}年")
_RANK = re.compile(r"(?:第|前|排名|名列|每|按|“|《|\(|第.*|[A-Za-z]|:)$")
_BRACKETED = re.compile(r"^(?P<head>[^()]+)\((?P<inner>[^()]*)\)$")
_DONE = ("完成", "达标", "合格")
_LONGEST_LEAD = 15
_LONGEST = 200

_PREFIXES = sorted(PREFIX_WORDS, key=len, reverse=True)
_SUFFIXES = sorted(SUFFIX_WORDS, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Measured:
    """A number, or a span to `high`, with the unit that was written beside it ("" for none)."""

    value: Decimal
    unit: str = ""
    high: Decimal | None = None
    operator: Operator | None = None
    signs: str = ""
    remarks: tuple[Remark, ...] = ()


def read_measured(text: str) -> Measured | Remark | None:
    """A measured value in normalised text; a question about it; or None when the text is words."""
    if len(text) > _LONGEST:
        return None
    flat = text.replace("\n", "").strip().rstrip("。.;,、 ")
    signs = split_symbols(flat)
    if signs.contradict:
        return Remark(RemarkKind.CONTRADICTING_SIGNS, f"符号“{signs.written}”相互矛盾；请只保留一个符号。")
    flat, spelt = _with_digits(signs.rest)
    found = list(_NUMBER.finditer(flat))
    if not found:
        return None
    bounded = _two_bounds(text)
    if bounded is not None:
        return bounded
    if len(found) == 1:
        single = _single(flat, found[0], signs)
        return _said(single, spelt) if isinstance(single, Measured) else single
    if len(found) == 2 and (span := _span(flat, found[0], found[1], signs)) is not None:
        return span
    if len(found) == 2 and (kept := _first_of_bracketed(flat, found, signs)) is not None:
        return kept
    counted = list(_NUMBER.finditer(_CITATION.sub("", text)))
    if len(counted) < 2:
        return None
    listed = "、".join(each[0].strip() for each in counted[:4])
    message = f"一格里写了多个数（{listed}）；请拆成一项一行，每行一个指标值。"
    return Remark(RemarkKind.SEVERAL_TARGETS, message)


def holds_digits(text: str) -> bool:
    """Whether digits stand in normalised text, citations and years apart."""
    return any(each in "0123456789" for each in _CITATION.sub("", text))


def _said(measured: Measured, remarks: tuple[Remark, ...]) -> Measured:
    return Measured(
        measured.value, measured.unit, measured.high, measured.operator, measured.signs, measured.remarks + remarks
    )


def _with_digits(text: str) -> tuple[str, tuple[Remark, ...]]:
    """百分之九十五 → 95%, 三次 → 3次, and that it was written in words."""

    def percent(found: re.Match[str]) -> str:
        number = numeral_value(found["number"])
        return f"{found['number'] if number is None else plain(number)}%"

    digits = _HUNDREDTHS.sub(percent, text)
    if digits == text and (count := _CHINESE_COUNT.fullmatch(text)) is not None:
        number, tail = numeral_value(count["number"]), _without_suffix(count["tail"])[0]
        if number is not None and tail not in _SOFT_UNITS and tail and looks_like_unit(tail, known_only=True):
            digits = f"{count['lead']}{plain(number)}{count['tail']}"
    if digits == text:
        return text, ()
    note = f"“{text}”按“{digits}”读；如不对请用阿拉伯数字改写。"
    return digits, (Remark(RemarkKind.CHINESE_NUMERAL, note),)


def _single(flat: str, found: re.Match[str], signs: Signs) -> Measured | Remark | None:
    lead, tail = flat[: found.start()].replace(" ", ""), flat[found.end() :].replace(" ", "")
    lead, negative = _without_minus(lead)
    if lead.endswith("-"):
        return Remark(RemarkKind.BROKEN_NUMBER, f"“{flat}”里的“-”看不出是负号还是连接号；请改写。")
    if lead.endswith(VAGUE_PREFIXES) or tail.startswith(VAGUE_SUFFIXES) or tail.endswith(VAGUE_SUFFIXES):
        return Remark(RemarkKind.VAGUE_NUMBER, f"“{flat}”是约数，不能计分；请写准确的数。")
    lead, by_prefix = _without_prefix(lead)
    inner = split_symbols(lead[-1:]) if lead else None
    if inner is not None and inner.operator is not None:
        lead, by_prefix = lead[:-1], by_prefix or inner.operator
    unit, by_suffix = _without_suffix(tail)
    unit, left_out = _without_bracket(unit)
    for word in _DONE:
        if unit.endswith(word) and unit != word:
            unit, left_out = unit.removesuffix(word), left_out or word
        elif unit == word:
            unit, left_out = "", word
    if len(lead) > _LONGEST_LEAD or _RANK.search(lead) or not looks_like_unit(unit, known_only=bool(lead)):
        return None
    operators = {each for each in (signs.operator, by_prefix, by_suffix) if each is not None}
    if len(operators) > 1:
        shown = "、".join(sorted(SYMBOL[each] for each in operators))
        return Remark(
            RemarkKind.CONTRADICTING_SIGNS, f"“{signs.written}{flat}”里的符号相互矛盾（{shown}）；请只保留一个。"
        )
    number = read_number(found[0])
    if number.value is None:
        return number.remarks[0]
    remarks = list(number.remarks)
    operator = operators.pop() if operators else None
    value = -number.value if negative else number.value
    if signs.repeated and operator is not None:
        note = f"符号写了“{signs.written}”，按“{SYMBOL[operator]}{plain(value)}{unit}”读；如不对请改写。"
        remarks.append(Remark(RemarkKind.REPEATED_SIGN, note))
    if lead and lead not in {"为", ":"}:
        left_out = "”“".join(part for part in (lead, left_out) if part)
    if left_out:
        note = f"读作{plain(value)}{unit}，“{left_out}”没有读入；如这些字有限定作用，请写进指标名称。"
        remarks.append(Remark(RemarkKind.LEFT_OUT, note))
    return Measured(value, unit, None, operator, signs.written, tuple(remarks))


def _span(flat: str, first: re.Match[str], last: re.Match[str], signs: Signs) -> Measured | Remark | None:
    lead, between, tail = flat[: first.start()].strip(), flat[first.end() : last.start()], flat[last.end() :]
    joint = _TO.search(between.replace(" ", ""))
    if joint is None or lead not in {"", "在", "控制在", "为"}:
        return None
    unit, operator = _without_suffix(tail.replace(" ", "").removesuffix("之间"))
    unit, _ = _without_bracket(unit)
    first_unit = between.replace(" ", "")[: joint.start()]
    one, other = read_unit(first_unit), read_unit(unit)
    if not looks_like_unit(unit) or (one is not None and one != other) or signs.operator not in {None, Operator.EQUAL}:
        return None
    if operator not in {None, Operator.AT_MOST}:
        return None
    return _ordered(read_number(first[0]).value, read_number(last[0]).value, unit, flat)


def _two_bounds(text: str) -> Measured | Remark | None:
    """≥80%且≤120%: one span told by its two ends."""
    parts = [part for part in _AND.split(text) if part.strip()]
    if len(parts) != 2:
        return None
    ends = [end for part in parts if isinstance(end := read_measured(part), Measured) and end.high is None]
    if len(ends) != 2:
        return None
    low, high = sorted(ends, key=lambda end: end.operator is not Operator.AT_LEAST)
    if low.operator is not Operator.AT_LEAST or high.operator is not Operator.AT_MOST:
        return None
    one, other = read_unit(low.unit), read_unit(high.unit)
    if one is not None and other is not None and one != other:
        return None
    return _ordered(low.value, high.value, high.unit or low.unit, text)


def _ordered(low: Decimal | None, high: Decimal | None, unit: str, written: str) -> Measured | Remark:
    if low is None or high is None or high < low:
        message = f"“{written}”不像一个区间；请写成“较小数～较大数”，如 80～120。"
        return Remark(RemarkKind.BROKEN_NUMBER, message)
    note = f"读作区间{plain(low)}～{plain(high)}{unit}（含两端）；如只要求一端，请改写为≥或≤。"
    return Measured(low, unit, high, Operator.WITHIN, "", (Remark(RemarkKind.SPAN, note),))


def _first_of_bracketed(flat: str, found: list[re.Match[str]], signs: Signs) -> Measured | Remark | None:
    """「3次（2021年新增1次）」: what stands in brackets at the end explains and is left out."""
    opening = flat.find("(", found[0].end())
    if opening < 0 or not flat.endswith(")") or opening > found[1].start():
        return None
    inner = flat[opening:]
    kept = flat[:opening]
    single = _single(kept, found[0], signs)
    if not isinstance(single, Measured):
        return single
    note = f"读作{plain(single.value)}{single.unit}，“{inner}”没有读入；如它也是目标，请另起一行。"
    return _said(single, (Remark(RemarkKind.LEFT_OUT, note),))


def _without_minus(lead: str) -> tuple[str, bool]:
    if lead.endswith("-") and (len(lead) == 1 or lead[-2] in "≥≤=<>于到过在"):
        return lead[:-1], True
    return lead.removesuffix("+"), False


def _without_prefix(lead: str) -> tuple[str, Operator | None]:
    for word in _PREFIXES:
        if lead.endswith(word):
            return lead.removesuffix(word), PREFIX_WORDS[word]
    return lead, None


def _without_suffix(tail: str) -> tuple[str, Operator | None]:
    for word in _SUFFIXES:
        if tail.endswith(word):
            return tail.removesuffix(word), SUFFIX_WORDS[word]
    return tail, None


def _without_bracket(unit: str) -> tuple[str, str]:
    """The unit without an explaining bracket: %(百分比) is %, 台(套) stays, (万人) loses only its brackets."""
    found = _BRACKETED.fullmatch(unit)
    if found is None or looks_like_unit(unit, known_only=True):
        return unit, ""
    head, inner = found["head"], found["inner"]
    if looks_like_unit(head) and (same := read_unit(inner)) is not None and same == read_unit(head):
        return head, ""
    if len(inner) <= 2 and looks_like_unit(head, known_only=True) and looks_like_unit(inner, known_only=True):
        return unit, ""
    return head, f"({inner})"
