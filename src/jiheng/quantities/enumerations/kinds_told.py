"""Counts of several kinds beside one list of them all: 下设一室三中心，分别为…; 甲科、乙科、办公室2科1室."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.enumerations.enumeration import LONGEST_LIST, Enumeration
from jiheng.quantities.enumerations.leading_to_lists import LEADING
from jiheng.quantities.enumerations.list_items import ENDS_OPEN, end_of_list, items_of
from jiheng.quantities.mention import Mention

_COUNT = (
    "(?:(?<![0-9.,第])[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?"
    "(?:中心|办公室|科室|股室|处室|乡镇|街道|社区|[办室科处股队站所组局委镇乡村县区市旗园院馆场厂部])"
)
_RUN = quick_pattern(f"{_COUNT}(?:[、和，]?{_COUNT}){{1,4}}(?=[，：（。；])")
_BOUND = late_pattern("[，；：。！？（）]")
_EACH = late_pattern(
    "(?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?(?P<kind>中心|办公室|科室|股室|处室|乡镇|街道|社区|[\u4e00-\u9fff])"
)


def kinds_told(text: str) -> Iterator[Enumeration]:
    """The one count of each such run that is not that of the names of its kind."""
    for run in _RUN.finditer(text):
        leading = LEADING.match(text, run.end(), run.end() + LONGEST_LIST)
        if leading is not None:
            rest = text[leading.end() : run.end() + LONGEST_LIST]
            listing = rest[: end_of_list(rest, in_brackets=leading[0].endswith("（"))]
            told = _told_of_each(text, run, listing, leading.end() + len(listing))
        else:
            window = text[max(run.start() - LONGEST_LIST, 0) : run.start()]
            listing = _BOUND.split(window)[-1]
            told = None if ENDS_OPEN.search(listing) else _told_of_each(text, run, listing, run.end())
        if told is not None:
            yield told


def _told_of_each(text: str, run: re.Match[str], listing: str, end: int) -> Enumeration | None:
    """The counts of a run against the names of each kind in its list; None where they do not share them out."""
    counts = [_mention(found) for found in _EACH.finditer(text, run.start(), run.end())]
    ends = "|".join(each.unit_text for each in counts)
    items, _ = items_of(re.sub(f"({ends})[和及与]", r"\1、", listing.rstrip("，")))
    kinds = [_kind_of(item, [each.unit_text for each in counts]) for item in items]
    listed = [kinds.count(each.unit_text) for each in counts]
    wrong = [(each, told) for each, told in zip(counts, listed, strict=True) if each.value != told]
    if sum(listed) != len(items) or not all(listed) or len(wrong) > 1:
        return None
    each, told = wrong[0] if wrong else (counts[0], listed[0])
    named = tuple(item for item, kind in zip(items, kinds, strict=True) if kind == each.unit_text)
    return Enumeration(each, told, named, each.start, end, not wrong, Confidence.PROBABLE)


def _kind_of(item: str, kinds: list[str]) -> str:
    """办公室 of 办公室 and 科室, and 财务科 of 科室; empty for none of them."""
    whole = (kind for kind in kinds if item.endswith(kind))
    return next(whole, "") or next((kind for kind in kinds if item[-1] in kind), "")


def _mention(found: re.Match[str]) -> Mention:
    value = Decimal(numeral_value(found["number"]) or int(found["number"]))
    return Mention(found.start(), found.end(), found[0], value, 1, "个", found["kind"], Qualifier.EXACT)
