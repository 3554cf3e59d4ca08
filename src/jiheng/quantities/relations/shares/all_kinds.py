"""Whether names are all the kinds there are: 男性 and 女性; 满意, 一般 and 不满意; 35岁以下, 35至50岁 and 50岁以上."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from jiheng.core.choice import Choice
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import are_halves

_TWO, _FEWEST = 2, 3
_AROUND = re.compile("(?:为|是|达|的|率|度|评价|档次?|等级|等次|人数|人员|群众|[”」])*$")
_SCALES = (
    ("非常满意|很满意|十分满意|满意", "比较满意|较满意|基本满意|一般|较不满意|不太满意|不了解|说不清|弃权", "不满意"),
    ("优秀|优", "良好|良|较好|一般|中等|中|合格|及格", "不合格|不及格|较差|差|劣"),
    ("很好|好", "较好|一般|尚可", "较差|不好|差"),
    ("非常了解|很了解|了解", "比较了解|基本了解|一般|部分了解", "不太了解|不了解"),
)
"""Answers and grades from the best by those between to the worst; what is told of one was told no other."""
_SHORT = 2
"""A grade of one character is one only where it stands alone."""
_LEVELS = tuple(
    map(
        re.compile,
        (
            "^(?:中央|国家)",
            "^(?:省|自治区|地方)",
            "^市",
            "^(?:县|区|旗|本级)",
            "^(?:乡|镇|街道)",
            "^(?:村|社会|企业|单位|个人|自筹|群众|银行)",
        ),
    )
)
"""Who bears a share of the money, from above."""
_SECTORS = ("第一产业", "第二产业", "第三产业")
_PUBLIC_COSTS = ("因公出国", "公务用车", "公务接待")
_PAID_FIRST, _PAID_LAST = late_pattern("预付|首付|定金|首期|签订|签约"), late_pattern("质保|尾款|余款|质量保证")
_BAND = late_pattern(
    r"(?P<low>[0-9][0-9,]*(?:[.][0-9]+)?)[^0-9，。；]{0,3}?(?:(?:[-—－–~～至到])+(?P<high>[0-9][0-9,]*(?:[.][0-9]+)?))?"
    r"(?P<unit>[^0-9，。；（）]{0,3}?)(?P<open>及?以[上下内]|$)"
)
_YOUNGER = late_pattern("[下内]")


class Completeness(Choice):
    """How much a list of names leaves out."""

    ALL = "all", "没有遗漏"
    APART = "apart", "互不重叠"


def kinds_told(names: Sequence[str]) -> Completeness | None:
    """Whether the names are all there are, or at least share no member; None where nothing says so."""
    if len(names) == _TWO and are_halves(names):
        return Completeness.ALL
    if len(names) == _FEWEST and any(all(map(str.startswith, names, kinds)) for kinds in (_SECTORS, _PUBLIC_COSTS)):
        return Completeness.ALL
    if len(names) >= _FEWEST and _PAID_FIRST.search(names[0]) and _PAID_LAST.search(names[-1]):
        return Completeness.ALL
    if len(names) >= _FEWEST and words.OTHERS.match(names[-1]):
        return Completeness.ALL
    return _in_bands(names) or _on_levels(names)


def answers_told(names: Sequence[str]) -> Completeness | None:
    """Answers of one question: each grade once, and nothing but the first name says what of."""
    bare = [_AROUND.sub("", name) for name in names]
    for scale in _SCALES:
        grades = tuple("|".join(scale).split("|"))
        found = [_grade(name, grades) for name in bare] if bare[:1] and bare[0].endswith(grades) else []
        if found and all(found) and len(set(found)) == len(found) and _are_of_one(bare, found):
            has_ends = any(each in scale[0].split("|") for each in found)
            has_ends = has_ends and any(each in scale[-1].split("|") for each in found)
            return Completeness.ALL if has_ends else Completeness.APART
    return None


def _grade(name: str, grades: Sequence[str]) -> str:
    """The longest grade that the name ends with."""
    found = [each for each in grades if name.endswith(each)]
    longest = max(found, key=len, default="")
    is_alone = len(longest) >= _SHORT or name.removesuffix(longest)[-1:] in ("", "“", "「")
    return longest if is_alone else ""


def _are_of_one(names: Sequence[str], grades: Sequence[str]) -> bool:
    """对效率表示满意, 表示基本满意: what the later names say besides was said by the first."""
    besides = [name.removesuffix(grade) for name, grade in zip(names, grades, strict=True)]
    return all(besides[0].endswith(each.lstrip("和及与")) for each in besides[1:])


class _Band(NamedTuple):
    """From `low` to `high`; None where it has no end."""

    low: float | None
    high: float | None


def _in_bands(names: Sequence[str]) -> Completeness | None:
    """Bands of age, of size or of amount of which each begins where another ends."""
    bands = [_band(name) for name in names]
    told = [band for band in bands if band is not None]
    if len(told) < len(names) or len(told) < _TWO:
        return None
    rising = told if told[0].low is None or told[-1].high is None else told[::-1]
    for one, other in pairwise(rising):
        if one.high is None or other.low is None or not 0 <= other.low - one.high <= 1:
            return None
    is_all = not rising[0].low and rising[-1].high is None
    return Completeness.ALL if is_all else Completeness.APART


def _band(name: str) -> _Band | None:
    found = _BAND.search(name)
    if found is None or not (found["high"] or found["open"]):
        return None
    low, high = (float(each.replace(",", "")) if each else None for each in (found["low"], found["high"]))
    if high is not None:
        return _Band(low, high)
    return _Band(None, low) if _YOUNGER.search(found["open"]) else _Band(low, None)


def _on_levels(names: Sequence[str]) -> Completeness | None:
    """中央补助, 省级补助, 区级配套: each borne by another."""
    levels = [next((at for at, level in enumerate(_LEVELS) if level.search(name)), -1) for name in names]
    return Completeness.APART if -1 not in levels and len(set(levels)) == len(levels) else None
