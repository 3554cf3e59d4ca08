"""Years that a report looks back on as its own: 要看到2022年工作中的不足 in a report on 2023."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_told import YearTold
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_YEAR = "20[0-9]{2}"
_LOOKS_BACK = quick_pattern(
    f"(?:正视|看到|认识到?|反思)[^，。；0-9]{{0,6}}(?P<faults>{_YEAR})年[^，。；0-9]{{0,12}}(?:不足|问题|差距|短板)"
    f"|(?:回顾|总结)(?:过去的?)?(?P<work>{_YEAR})年的?(?:[^，。；0-9]{{0,4}}工作|[^，。；0-9]{{0,6}}(?:经验|做法|教训|历程))"
    f"|(?:均|全部|都)[为系是](?P<spent>{_YEAR})年度?(?:发生|支出|实施|完成|形成)"
    f"|在(?P<base>{_YEAR})年(?:工作|成绩|现有)?的?基础上"
)
_ON_WHAT_IS_TO_COME = re.compile("计划|要点|打算|安排|思路|方案|意见|政府工作报告|规划|部署|整改|审计")
_COMPARED = late_pattern("上年|去年|比|同期|增长|下降|增加|减少|遗留|整改|审计|反馈")


def years_looked_back_on(passages: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """Each year right before the report's that is so told, where the sentence has no reason to look further back."""
    if _ON_WHAT_IS_TO_COME.search(passages[0].text):
        return
    for passage in passages[1:]:
        for found in _LOOKS_BACK.finditer(passage.text) if f"{year - 1}年" in passage.text else ():
            begin, end = passage.sentence_around(found.start())
            sentence = passage.text[begin:end]
            if f"{year}年" in sentence or _COMPARED.search(sentence):
                continue
            if found["base"] is not None and f"{year + 1}年" not in sentence:
                continue
            told = next(filter(None, found.groups()))
            if int(told) == year - 1:
                yield YearTold(passage, *found.span(), year - 1, year, Confidence.PROBABLE)
