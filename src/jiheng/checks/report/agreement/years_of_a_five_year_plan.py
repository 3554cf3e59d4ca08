"""Five-year plans beside years that are not theirs: 十四五 is 2021 to 2025."""

import re

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_PLAN = late_pattern(
    r"“?十(?P<number>[一二三四五六])五”?(?:规划|时期|期间|规划期){0,2}[（(](?P<first>20[0-9]{2})年?(?:—|-|～|至)(?P<last>20[0-9]{2})年?[）)]"
)
_IN_IT = late_pattern(
    r"(?P<year>20(?<![0-9]20)[0-9]{2})年，?(?:既|也|正)?(?:是|为|作为)(?:全面)?(?:实施|落实|推进)?"
    r"“?十(?P<number>[一二三四五六])五”?(?:规划|时期|期间)?(?:[（(][^（）()。]{4,16}[）)])?(?:的|规划的|实施的)?"
    r"(?P<which>开局|起步|收官|收尾|第[一二三四五]|最后一)(?:之)?年"
)
_YEARS_OF_IT = late_pattern(
    r"“?十(?P<number>[一二三四五六])五”?(?:规划|时期|期间|规划期){0,2}(?:前(?P<firsts>[两二三四])年|(?P<end>期?末)|)"
    r"[，（(]?(?P<first>20(?<![0-9]20)[0-9]{2})年?(?:(?:—|-|～|至)(?P<last>20[0-9]{2})年)?(?=[）)]|(?!是|为|，|的|度|[0-9])[^）)])"
)
"""“十三五”期间，2016至2020年; “十四五”前两年（2021—2022年）; “十三五”末（2020年）."""
_COMPARED = late_pattern(
    "“?十(?P<number>[一二三四五六])五”?(?:时期|期间)(?:(?!将|计划|目标|规划|预计)[^。；]){0,40}?(?:是|比|较)“?十(?P<base>[一二三四五六])五”?(?:时期|期间|末)"
)
"""“十三五”时期收入是“十二五”时期的1.8倍."""
_NUMERALS = {"两": 2, "二": 2, "三": 3, "四": 4}
_STEPS = {
    "开局": 0,
    "起步": 0,
    "第一": 0,
    "第二": 1,
    "第三": 2,
    "第四": 3,
    "第五": 4,
    "收官": 4,
    "收尾": 4,
    "最后一": 4,
}
_FIRST = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}
_YEARS = 5


@check(
    id="RPT215",
    title="五年规划的起止年份应写对",
    why="“十四五”是2021年至2025年；起止年份写错，规划目标就对不上年度目标。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    references=("R42",),
    nothing="报告没有写五年规划的起止年份",
    good=(
        "2021年是“十四五”开局之年；“十四五”时期（2021—2025年）改造老旧小区30个，“十三五”（2016年至2020年）已改造12个。",
        "“十四五”前三年（2021—2023年）造林36万亩；“十三五”期间，2015年建档的林户全部脱贫；“十三五”末（2020年底）有林场12个。",
    ),
    bad=(
        Bad("“十四五”（2016—2020年）规划的任务稳步推进。", says="2021年至2025年"),
        Bad("十三五期间（2016—2021年）造林12.6万亩。", says="2016年至2020年"),
        Bad("2022年是“十四五”规划的开局之年。", says="应是2021年"),
        Bad("“十三五”期间，2016至2021年造林12.6万亩。", says="应是2016年至2020年"),
        Bad("“十四五”前两年（2020—2021年）造林12.6万亩。", says="应是2021年至2022年"),
        Bad("“十三五”末（2021年）造林12.6万亩。", says="应是2020年"),
        Bad("2023年是“十四五”规划实施的第二年。", says="应是2022年"),
        Bad("2025年是“十四五”规划（2021—2025年）的第四年。", says="应是2024年"),
        Bad("“十三五”时期造林12.6万亩，是“十四五”时期8.4万亩的1.5倍。", says="却与“十四五”比较"),
    ),
)
def years_of_a_five_year_plan(manuscript: Manuscript) -> Answers:
    """Every plan with its years in brackets."""
    for passage in manuscript.passages_with("五”", "五规划", "五时期", "五期间", "五（"):
        for found in _PLAN.finditer(passage.text):
            place = passage.at(found.start(), found.end())
            first = _FIRST[found["number"]]
            last = first + _YEARS - 1
            if (int(found["first"]), int(found["last"])) == (first, last):
                yield Holds((place,), f"“十{found['number']}五”是{first}年至{last}年")
            else:
                yield Flaw((place,), f"“十{found['number']}五”是{first}年至{last}年；请改正起止年份。")
        for found in _YEARS_OF_IT.finditer(passage.text):
            right = _right_years(found)
            if right is not None:
                yield _held(passage, found, right)
        for found in _COMPARED.finditer(passage.text):
            yield _compared(passage, found)
        for found in _IN_IT.finditer(passage.text):
            step = _STEPS.get(found["which"])
            if step is not None:
                yield _judged(passage, found, _FIRST[found["number"]] + step)


def _judged(passage: Passage, found: re.Match[str], right: int) -> Flaw | Holds:
    """2021年是“十四五”开局之年."""
    place = passage.at(found.start(), found.end())
    words = f"“十{found['number']}五”的{found['which']}{'' if found['which'][0] in '第最' else '之'}年"
    if int(found["year"]) == right:
        return Holds((place,), f"{words}是{right}年")
    return Flaw((place,), f"{words}应是{right}年，这里写的是{found['year']}年；请核对年份。")


def _right_years(found: re.Match[str]) -> tuple[range, range] | None:
    """The years that the first and the last of what is told may be; None where one year may be any of them."""
    first = _FIRST[found["number"]]
    years = range(first, first + _YEARS)
    if found["end"]:
        return (years[-1:], years[-1:])
    if found["last"] is None:
        return None
    if found["firsts"]:
        return (years[:1], range(years[_NUMERALS[found["firsts"]] - 1], years[_NUMERALS[found["firsts"]] - 1] + 1))
    return None if found[0].endswith(("）", ")")) else (years, years)


def _held(passage: Passage, found: re.Match[str], right: tuple[range, range]) -> Flaw | Holds:
    place = passage.at(found.start(), found.end())
    told = int(found["first"]), int(found["last"] or found["first"])
    span = f"{right[0][0]}年" if right[0][0] == right[1][-1] else f"{right[0][0]}年至{right[1][-1]}年"
    if told[0] in right[0] and told[1] in right[1]:
        return Holds((place,), f"“十{found['number']}五”的年份在{span}内")
    return Flaw((place,), f"“{found[0]}”应是{span}；请改正年份。")


def _compared(passage: Passage, found: re.Match[str]) -> Flaw | Holds:
    """“十三五”时期…，是“十二五”时期…的1.8倍."""
    place = passage.at(found.start(), found.end())
    plan, base = (f"“十{found[name]}五”" for name in ("number", "base"))
    if _FIRST[found["base"]] < _FIRST[found["number"]]:
        return Holds((place,), f"{plan}与以前的{base}比较")
    return Flaw((place,), f"这里说的是{plan}，却与{base}比较；比较的应是以前的时期，请核对。")
