"""Years left standing from the report of the year before where its words leave no other reason for them.

In a report on 2022: the data are those of 2021年末; 2021年度申报 begins 明年; 2021年度结转资金36万元 will be spent, of
which 结转下年36万元 is told before. Under 2023年预算草案: 上述2022年预算草案. In any report: two days of one base.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.outline.outline import Outline
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_told import YearTold
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_YEAR = "(?P<year>20(?<![0-9]20)[0-9]{2})年"
_END = "(?:年?末|年?底|12月31日|12月底)"
_OF_DATA = quick_pattern(
    f"(?:数据|数字|余额|资料|口径|人数|底数)(?:(?:统一|均|全部|一律)?(?:为|是|系|采用|取自|截至))(?:截[至止])?{_YEAR}{_END}的?(?:时点|统计|账面|决算|快报)?(?:数|数据|口径|余额)(?=[，。；）、])"
    f"|(?<!年)截[至止]到?(?P<until>20[0-9]{{2}})年{_END}的[^，。；0-9]{{0,10}}数据"
)
"""What the figures of a report are said to be, mostly at its end."""
_COMPARED = late_pattern("[上去前]年|同期|对比|比较|相比|基[期数]|可比|年初|期初|历史|往年|普查|沿用|暂用|尚未|未公布")
_NEXT_YEAR = quick_pattern(f"{_YEAR}度?[^，。；0-9]{{2,20}}?(?:将|拟|计划|预计)?[于在到]?明年(?!度?(?:预算|的))")
_LEFT = quick_pattern(
    "结转(?:至|到|为)?(?:下一?年(?:度)?|次年)(?:使用|支出|资金)?(?:的?资金)?[^，。；0-9]{0,4}(?P<figure>[0-9][0-9,.]*[万亿]?元)"
)
_LEFT_OF = quick_pattern(
    f"{_YEAR}(?:度|末|底)?(?:年末)?的?(?:结转|结余)(?:结余)?(?:的?资金)?(?:为)?(?P<figure>[0-9][0-9,.]*[万亿]?元)"
)
_FEWEST = 2
_AGAIN = quick_pattern(f"(?:以上|上述|前述|该|本)的?{_YEAR}(?P<noun>度?[\u4e00-\u9fff]{{2,12}})")
_HEADED = late_pattern("(?P<year>20[0-9]{2})年(?P<noun>度?[\u4e00-\u9fff（）]{2,16})")
_DAY = "20(?<![0-9]20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"
_BASE = quick_pattern(
    f"(?P<day>{_DAY})[^，。；0-9]{{0,10}}?(?P<of>(?:[审评决结][计估价算])?)基准日|(?P<base>(?:[审评决结][计估价算])?)基准日(?:为|是|：|定为)?(?P<told>{_DAY})"
)
"""The day as of which accounts are made up."""
_COMPILED = quick_pattern(
    f"{_YEAR}[^。；0-9]{{0,40}}?[0-9][0-9.,]*[^。；]{{1,40}}?，(?:特|现|并|据此)?编制了?[^，。；《]{{0,4}}"
    "《(?P<to>20[0-9]{2})年[^《》0-9]{0,24}?(?:年度报告|年报)》"
)
_SHORTEST = 4
"""So many characters of what a heading names must be named again."""


def years_left_standing(prose: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """All of them, in a report about that year."""
    left = {found["figure"] for passage in prose for found in _LEFT.finditer(passage.text) if "结转" in passage.text}
    for passage in prose[1:]:
        if "20" not in passage.text:
            continue
        if "数" in passage.text:
            yield from _of_data(passage, year)
        if left and "结" in passage.text:
            yield from _of_what_is_left(passage, year, left)


def told_for_next_year(prose: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """2021年度决算 may be told for 明年 in a report on 2021, and never 2020年度决算."""
    for passage in prose[1:]:
        for found in _NEXT_YEAR.finditer(passage.text) if "明年" in passage.text else ():
            if int(found["year"]) == year - 1:
                yield YearTold(passage, *found.span(), year - 1, year + 1, Confidence.PROBABLE)


def base_days_of_two_years(prose: Sequence[Passage]) -> Iterator[tuple[YearTold, YearTold]]:
    """The first day told as a base, and each of another year that is told as the same."""
    first: dict[str, tuple[Passage, re.Match[str]]] = {}
    for passage in prose:
        for found in _BASE.finditer(passage.text) if "基准日" in passage.text else ():
            passage_before, before = first.setdefault(found["of"] or found["base"] or "", (passage, found))
            years = [int((each["day"] or each["told"])[:4]) for each in (before, found)]
            if years[0] != years[1]:
                yield (
                    YearTold(passage_before, *before.span(), years[0], years[1], Confidence.PROBABLE),
                    YearTold(passage, *found.span(), years[1], years[0], Confidence.PROBABLE),
                )


def _reported_under_another_year(prose: Sequence[Passage]) -> Iterator[YearTold]:
    """2022年公开信息94条，编制了《2023年信息公开年度报告》: what a report tells is of no year before its own."""
    for passage in prose:
        for found in _COMPILED.finditer(passage.text) if "编制" in passage.text else ():
            told, named = int(found["year"]), int(found["to"])
            if named == told + 1:
                yield YearTold(passage, *found.span(), told, named, Confidence.PROBABLE)


def named_under_another_year(prose: Sequence[Passage], outline: Outline) -> Iterator[YearTold]:
    """What 以上 or 上述 name with another year than the headings above it do, or the report that is named beside it."""
    yield from _reported_under_another_year(prose)
    headed = {
        _noun(found["noun"]) + found["year"] for each in outline.headings for found in _HEADED.finditer(each.title)
    }
    for passage in prose:
        for found in _AGAIN.finditer(passage.text) if "20" in passage.text else ():
            titles = [entry.title for entry in outline.section_of(passage)]
            for title in reversed(titles):
                above = list(_HEADED.finditer(title))
                noun = _in_common(found["noun"], above[0]["noun"]) if len(above) == 1 else ""
                if len(noun) >= _SHORTEST:
                    told, meant = int(found["year"]), int(above[0]["year"])
                    is_headed = any(each.startswith(noun) and each.endswith(found["year"]) for each in headed)
                    if abs(told - meant) == 1 and not is_headed:
                        end = found.start("noun") + len(noun)
                        yield YearTold(passage, found.start(), end, told, meant, Confidence.PROBABLE)
                    break


def _noun(words: str) -> str:
    return words.removeprefix("度")


def _in_common(one: str, other: str) -> str:
    """With what both begin."""
    one, other = _noun(one), _noun(other)
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]


def _of_data(passage: Passage, year: int) -> Iterator[YearTold]:
    for found in _OF_DATA.finditer(passage.text):
        told = int(found["year"] or found["until"])
        begin, end = passage.sentence_around(found.start())
        sentence = passage.text[begin:end]
        if told == year - 1 and not _COMPARED.search(sentence) and f"{year}年" not in sentence:
            yield YearTold(passage, *found.span(), told, year, Confidence.PROBABLE)


def _of_what_is_left(passage: Passage, year: int, left: set[str]) -> Iterator[YearTold]:
    for found in _LEFT_OF.finditer(passage.text):
        digits = found["figure"].strip("万亿元").replace(".", "").strip("0")
        if found["figure"] in left and int(found["year"]) == year - 1 and len(digits) >= _FEWEST:
            yield YearTold(passage, *found.span(), year - 1, year, Confidence.PROBABLE)
