"""What of a report is still to come: chapters of next steps, and chapters of tasks behind a review of the year."""

import re
from collections.abc import Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_NEXT = re.compile(
    "下一?步|下阶段|下一年|下年(?:度|计划|打算|安排|目标)|明年|今后|工作打算|工作思路|工作谋划|工作安排$|工作计划$|20[0-9]{2}年度?打算|"
    "(?:20[0-9]{2}年|今年|新的?一年)[^。；0-9]{0,8}(?:怎么[干做办]|[想要][做干办])"
)
OF_WHAT_IS_TO_COME = late_pattern("下一?步|下阶段|改进|建议|计划|打算|安排|下年|展望")
"""The titles of sections that tell no results."""
_CHAPTER = re.compile(
    "(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十](?:部分|个问题，))(?P<title>[^。；]{2,40})(?:[。：]|$)"
)
"""What is told under a heading of what is to come lasts to the next chapter."""
_GLUED = late_pattern(
    "(?:^|[。！])[二三四五]、(?P<title>(?:对?(?:今年|明年|下一年|下一步)|20[0-9]{2}年|“十[一二三四五]五”时期)[^，。；]{0,12}?(?:任务|安排|要求|目标|重点|部署|建议|打算|思路|计划))"
    "(?![^，。；]{0,6}(?:完成|落实|执行|回顾|情况))",
    make=quick_pattern,
)
"""A heading that ran into the text around it."""
_GLUED_REVIEW = late_pattern("[。！：]一、[^，。；]{0,24}回顾")
_REVIEW = quick_pattern(
    "回顾|总结|成就|过去[一五]年|[一二两三四五]年来|(?:工作|任务|计划)[^，。；]{0,8}(?:完成|进展|推进|开展)情况"
)
_LOOKED_BACK = re.compile("回顾|成就")
"""What a heading without a number says that opens a review; 2023年工作总结 is the title of a whole report."""
_TASKS = late_pattern(
    "(?:任务|安排|要求|目标|重点|部署|打算|思路|计划|谋划)$|(?:20[0-9]{2}年|今年|明年|时期)[^，。；]{0,20}(?:工作|任务|安排|要求|目标|重点|部署|建议)"
)
_EXECUTED = re.compile("(20[0-9]{2})年[^，。；]{0,16}(?:执行|完成|决算)")
_BUDGETED = re.compile("(?P<year>20[0-9]{2})年[^，。；]{0,16}预算(?!执行|[^，。；]{0,6}(?:完成|执行))")
_AIMS_OF = re.compile("(?P<year>20[0-9]{2})年[^，。；]{0,16}(?:任务|安排|目标|重点|打算|思路|计划)$")
_AGAIN = "(?:一年来|总之|总体而言|总的(?:来)?[看说]|总体(?:来|上)?看|综上(?:所述)?|回顾)，?"
_LOOKS_BACK = late_pattern(
    f"(?P<again>{_AGAIN})?(?P<year>20[0-9]{{2}})年"
    "(?P<what>(?:度|全年|全[县市区局镇乡校院]|我[县市区局镇乡校院]|[^，。；]{0,6}街道)?[^。；]{0,40})"
)
"""总之，2022年全局新登记经营主体1.68万户: such a paragraph sums up the year, under whatever heading it stands."""
_SUMS_UP = late_pattern(f"{_AGAIN}(?!，|20[0-9]{{2}}年)(?P<what>[^。；]{{0,40}})")
_AT_THE_END = late_pattern("截[至止](?:本?年末|本?年底|(?:20[0-9]{2}年)?12月31日)，")
_FELL_SHORT, _OF_THE_YEAR = (
    late_pattern("问题|不足|困难|短板|情况|成效"),
    late_pattern("(?:全年|年内|本年度?|从[^，。；]{2,10}看，)(?!将|要|计划)"),
)
_DONE = late_pattern("实现|完成|取得|新登记|累计|共|收到|治理|举办|开展|建成")
_TO_DO = late_pattern("将|力争|确保|争取|计划|目标|拟|预计|安排|要(?![求素件点])|继续|任务(?!全部|均|已)|打算|重点")
_TOLD = late_pattern("完成|回顾|总结|情况|成效|成绩|问题|不足|结论|评价|落实|说明|附")


def _year_planned(title: str) -> int:
    """The year whose budget or tasks a chapter tells; 0 where it tells none."""
    found = _BUDGETED.search(title) or _AIMS_OF.search(title)
    return int(found["year"]) if found is not None else 0


def _looks_back(passage: Passage, year: int | None) -> bool:
    """Whether it opens with what was reached in the report's year, or sums up what was done."""
    if _AT_THE_END.match(passage.text):
        return True
    summed = _SUMS_UP.match(passage.text)
    if summed is not None:
        return not _TO_DO.search(summed["what"])
    found = _LOOKS_BACK.match(passage.text)
    if found is None or year is None or int(found["year"]) != year or _TO_DO.search(found["what"]):
        return False
    return found["again"] is not None or _DONE.search(found["what"]) is not None


def _tells_of_the_year(passage: Passage) -> bool:
    """全年投诉已全部办结 below 存在问题与下步打算, which tells of the year first."""
    return _OF_THE_YEAR.match(passage.text) is not None and not _TO_DO.search(passage.text.partition("。")[0])


def ahead_of(passages: Sequence[Passage], year: int | None = None) -> frozenset[int]:
    """The indices of the passages that tell what is to be done, in a report of that year.

    Behind a chapter that reviews the year, chapters of tasks go on until one that tells results again.
    """
    ahead: set[int] = set()
    is_ahead = is_reviewed = is_lasting = is_mixed = False
    executed = year or 0
    for passage in passages:
        if passage.cell is not None:
            continue
        chapter = _CHAPTER.match(passage.text)
        title = passage.text if chapter is None and passage.is_heading else chapter["title"] if chapter else ""
        reviews = title != "" and (_REVIEW if chapter is not None else _LOOKED_BACK).search(title) is not None
        is_reviewed = is_reviewed or reviews
        if chapter is not None or (passage.is_heading and not is_ahead):
            is_lasting = (
                is_lasting or (is_reviewed and not reviews and bool(_TASKS.search(title)))
            ) and not _TOLD.search(title)
            is_lasting = is_lasting or 0 < executed < _year_planned(title)
            executed = max([executed, *map(int, _EXECUTED.findall(title))])
            is_ahead = is_lasting or _NEXT.search(title) is not None
            is_mixed = not is_lasting and _FELL_SHORT.search(title) is not None
        if is_ahead:
            if not _looks_back(passage, year) and not (is_mixed and _tells_of_the_year(passage)):
                ahead.add(passage.index)
            continue
        is_reviewed = is_reviewed or ("回顾" in passage.text and _GLUED_REVIEW.search(passage.text) is not None)
        if is_reviewed and _GLUED.search(passage.text):
            is_ahead = is_lasting = True
    return frozenset(ahead)
