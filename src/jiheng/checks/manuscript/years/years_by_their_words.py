"""Years that the words around them contradict, in a report about one year.

In a report on 2023: 本次报告的2022年度审计, 2024年度自评结果随本报告上报, “上年”数据指2021年,
2023年度尚未使用、结转到本年, 评价基准日为2022年12月31日,
统计期为2022年1月至2023年12月; in any report 2023年度考核…，考核期为2024年1月至12月.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_told import YearTold
from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern

_YEAR = "(?P<year>20(?<![0-9]20)[0-9]{2})年"
_THIS = quick_pattern(
    f"(?:本次|此次|本)(?:报告|通报|评价|自评|监控|审计|检查)(?:所|中)?(?:报告|反映|通报|涉及|评价)?的?{_YEAR}度"
    "|(?P<result>20[0-9]{2})年度(?:绩效)?(?:自评|评价)(?:结果|报告)[^，。；0-9]{0,4}(?:随|连同|与)本(?:报告|次|表)"
)
"""What the report says of itself."""
_LAST_YEAR = quick_pattern(
    f"“?上年”?(?:数据|数字|同期数|数)?(?:均|系|是|为)?指(?:的是)?{_YEAR}(?!度?[^，。；]{{0,4}}(?:至|—|-))"
)
_SPAN = quick_pattern(
    f"(?:统计|评价|自评|数据|考核|填报)(?:期|时段|期间|期限|周期)(?:为|是|自)?{_YEAR}1月(?:1日)?起?(?:至|—|-|～|到)"
    "(?P<to>20[0-9]{2})年12月"
)
_LEFT_OVER = quick_pattern(
    f"{_YEAR}度?尚未(?:执行|完成|使用|支出)[^，。；0-9]{{0,6}}[，、]?(?:需|并|可)?结转(?:到|至)本年"
)
_PERIOD = quick_pattern(
    f"{_YEAR}度[^，。；0-9]{{0,16}}(?P<of>考核|评价|检查|评估)[^，。；0-9]{{0,8}}，(?P=of)期(?:限|间)?(?:为|是)(?P<to>20[0-9]{{2}})年1月"
)
_BASE_DAY = quick_pattern(f"(?:评价|自评|统计|数据)(?:截止)?基准日期?(?:为|是|：)?{_YEAR}12月31日")
_OPENING = re.compile(f"^{_YEAR}，(?:我|全|在)[^。]{{6,160}}。[^。]{{0,60}}?现[将就](?P<to>20[0-9]{{2}})年")
"""2022年，我局…。现将2023年工作情况报告如下."""
_PATTERNS = (_OPENING, _THIS, _LAST_YEAR, _SPAN, _LEFT_OVER, _PERIOD, _BASE_DAY)
_SIGNS = ("基准日", "现将", "现就", "本次", "此次", "本报告", "本通报", "上年", "期", "尚未")


def years_by_their_words(prose: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """All of them; a sentence that names the report's own year sets two years side by side."""
    for passage in prose:
        if "20" not in passage.text or not any(sign in passage.text for sign in _SIGNS):
            continue
        for pattern in _PATTERNS:
            for found in pattern.finditer(passage.text):
                told = int(found["year"] or found["result"]) if pattern is _THIS else int(found["year"])
                right = _right(pattern, found, year)
                if told != right and abs(told - right) == 1 and not _is_set_beside(passage, found, right):
                    yield YearTold(passage, *found.span(), told, right, Confidence.PROBABLE)


def _is_set_beside(passage: Passage, found: re.Match[str], right: int) -> bool:
    """Whether the sentence tells the other year as well, outside the words themselves."""
    begin, end = passage.sentence_around(found.start())
    return f"{right}年" in passage.text[begin : found.start()] + passage.text[found.end() : end]


def _right(pattern: re.Pattern[str], found: re.Match[str], year: int) -> int:
    """The year that the words mean; the told one where they leave it open."""
    if pattern in (_THIS, _BASE_DAY):
        return year
    if pattern is _PERIOD or (pattern is _OPENING and int(found["to"]) == year):
        return int(found["to"])
    if pattern is _SPAN:
        return year if int(found["to"]) == year else int(found["year"])
    return year - 1 if pattern is not _OPENING else int(found["year"])
