"""A year that stands alone: a report about one year that tells one of its own figures under the year beside it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.outline.ahead import OF_WHAT_IS_TO_COME
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.told_otherwise import is_told_otherwise
from jiheng.checks.manuscript.years.years_told import BEGUN_THEN, YearTold, is_told_of_both
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.reading import Reading
from jiheng.quantities.words import YEAR

_OF_ITSELF = re.compile("20(?<![0-9比较与由从至]20)[0-9]{2}(?=年)")
"""比2022年 only tells the base."""
_QUOTED = re.compile("《[^《》]{1,80}》|〔[^〔〕]{1,12}〕")
_OPENING = re.compile(
    "^(?:[（(]?[0-9一二三四五六七八九十]{1,3}(?:\\.[0-9]{1,2})*[）)、.]? ?|[①-⑳])?(?:[^，。；：0-9]{2,14}[：:])?"
    "(?:(?:根据|按照|依据|经|综上|综合|总体|总的|总之)[^，。；：0-9]{0,24}，)?"
    "(?P<actor>[^，。；：0-9]{0,12})$"
)
"""What may stand between the beginning of a sentence and its year: a number, a label, an actor."""
_SINCE = frozenset("比较与自从由至到年于据按照")
_NOT_OF_IT = re.compile(
    "年(?:以来|起|至|—|-|～|前|[0-9]{1,2}月(?!1日至|至12月|—12月|-12月|末|底(?!前))|[上下]半年|第?[一二三四]季度|春|秋|初)"
)
_REASON = re.compile(
    "上年|上一年|去年|前年|往年|以前年度|历年|同期|结转|余额|规划|以来|至20|—20|-20|～20|历史|印发|出台|立项|启动|开工|成立|列为|入选|被确定|设立|决定|召开|签订|获评|荣获|称号|被评|"
    "通知|文件|办法|意见|普查|R&D|研发|研究与试验|修订|整改|审计|生产总值|GDP|常住|户籍|人口|脱贫|累计|建成于|分别|投产|投入使用|挂牌|改革|合并|组建|更名|提前下达|追溯|补发|欠|遗留|剩余|尚未|不再|年已[^，。；]{1,8}的|未完成的|跨年|考核结果[^，。；]{0,6}通报"
)
"""What gives a sentence a reason to tell another year."""
_COMPARED = re.compile("[较比与]20[0-9]{2}年|同比|持平|^(?![^。]*[较比与]上年)[^。]*(?:增长|下降|增加|减少)")
"""比上年 may be of the report's own year, so that it gives no reason to tell another."""
_BESIDE_THIS_YEAR = re.compile("今年|本年(?!度)|^[^；]*(?:全年|当年)[^；]*；")
_JUDGED = late_pattern("平稳|有序|良好|专款专用|表扬|合规|未发生|无重大|全面落实|落实到位|顺利|圆满|向好|保值增值")
"""What a report says of its own year without a figure."""
_CAUSE = re.compile("原因|因为|由于")
_COMPARING = "比较与"
_PLANNED = late_pattern(
    "计划|目标|(?<!公共)(?<!基金)(?<!经营)预算(?!执行率|支出|收入|数为[^。]{1,40}支出)|安排|批复|下达"
)
_TO_COME = late_pattern("将|拟|预计|力争|确保|争取|下一?步|继续|申报|前(?:全部|全面)?完成")
_DATED = re.compile("截[至止][^，。；]{0,4}年|年(?=[0-9]{1,2}月)")
_SURELY = late_pattern(
    "收、支总计|[收支][入出](?:总计|合计)|实际|(?:均|全部|按期|如期|按时)(?:已)?完成|已(?:经|全部)?(?:完成|发放|到位|支付|拨付)|执行率|决算|结余"
)
_RESULT = late_pattern(
    "实际|已|筹集|销售|接待|受理|办理|举办|救助|资助|支出|收入|决算|执行率|到位|发放|完成|结余|全年|年末|使用|拨付|共|合规|达到|保障"
)
_OWN = re.compile("预算|资金|收入|支出|决算|执行率|完成|任务|全年|年末|发放|补助|经费")
_BACKGROUND = re.compile("背景|立项|依据|由来|历史|沿革|概述|问题|整改|原因|上年")
_GENERAL = late_pattern("概况|概述|基本情况|介绍")
"""Where a report may also tell how things came about."""
_FIGURE = re.compile("[0-9][0-9,.]*[^，。；0-9]{0,8}")
_WHOLE_YEAR = late_pattern("20[0-9]{2}年(?:末|年末|全年|度(?!末))")
_PART_OF_YEAR = late_pattern("[上下]半年|第?[一二三四]季度|前[二两三]季度|(?<![0-9])1月?(?:—|-|～|至|到)[0-9]{1,2}月")
"""2024年上半年…报告 tells of 2023年度考核 what came of it since: its own year is not over yet."""
_MOST, _FEW, _LONGEST = 2, 4, 160
_SUBJECT, _SHARED, _WRITTEN = 8, 3, 5
_Sections = Callable[[Passage], str]


def years_alone(
    passages: Sequence[Passage], readings: Sequence[Reading], year: int, sections_of: _Sections
) -> Iterator[YearTold]:
    """Sentences with figures that open with the year before or after the report's, which stands nearly nowhere else.

    So does what a year further back is told as a whole, where that year stands but once.
    `sections_of`: the titles of the sections above a passage.
    """
    dated = [passage.text for passage in passages if "20" in passage.text]
    told = Counter(each for text in dated for each in _OF_ITSELF.findall(_QUOTED.sub("", text)))
    for other in (year - 1, year + 1):
        alone = list(_unexplained(passages, readings, year, other, sections_of)) if told[str(other)] else []
        if len(alone) <= min(max(_MOST, told[str(year)] // _FEW), told[str(year)]):
            yield from alone
    for other in (year - 2, year - 3):
        if told[str(other)] == 1:
            further_back = _unexplained(passages, readings, year, other, sections_of)
            yield from (each for each in further_back if _WHOLE_YEAR.match(each.words))


def _unexplained(
    passages: Sequence[Passage], readings: Sequence[Reading], year: int, other: int, sections_of: _Sections
) -> Iterator[YearTold]:
    """The sentences that open with the other year and give no reason to."""
    is_of_part = bool(passages) and _PART_OF_YEAR.search(passages[0].text) is not None
    for passage in passages:
        if passage.is_heading or f"{other}年" not in passage.text or _goes_on(passage.text, year, other):
            continue
        for start, end in _sentences_of(passage.text):
            at = _opens_with(passage.text[start:end], str(other))
            if at is None or (is_of_part and other < year and _WHOLE_YEAR.match(passage.text, start + at)):
                continue
            has_figure = any(start <= each.start < end for each in readings[passage.index].mentions)
            if not has_figure and not _JUDGED.search(passage.text[start:end]):
                continue
            sentence = passage.text[start + at : end]
            titles = sections_of(passage)
            whole = passage.text[passage.text.rfind("。", 0, start) + 1 : end]
            if _CAUSE.search(whole) or any(f"{word}{other}年" in whole for word in _COMPARING):
                continue
            is_meant = _is_done(sentence, whole) if other > year else _is_own(sentence, whole, titles)
            is_meant = is_meant and not is_told_of_both(passages, sentence[_WRITTEN:], year)
            is_meant = is_meant and not is_told_otherwise(passages, passage, readings[passage.index], start, end)
            if is_meant and not (OF_WHAT_IS_TO_COME if other > year else _BACKGROUND).search(titles):
                place = start + at
                length = re.split("[，。；]", sentence, maxsplit=1)[0]
                yield YearTold(passage, place, place + len(length), other, year, Confidence.PROBABLE)


def _goes_on(text: str, year: int, other: int) -> bool:
    """2022年……。2023年……: whether a paragraph tells of the two years in turn rather than of one on both sides."""
    first, _, behind = _DATED.sub("", text).partition(f"{other}年")
    told = f"{year}年"
    if (told in first) == (told in behind):
        return False
    subject = behind.lstrip("度，")[:_SUBJECT]
    is_in_turn = (told in first) == (other > year)
    return is_in_turn or share_a_word(subject, first, _SHARED)


def _sentences_of(text: str) -> Iterator[tuple[int, int]]:
    ends = [-1, *(found.start() for found in re.finditer("[。；]", text)), len(text)]
    for one, other in pairwise(ends):
        if other - one > 1:
            yield one + 1, other


def _opens_with(sentence: str, year: str) -> int | None:
    """Where the year stands, if the sentence is told of it as a whole and names no other."""
    found = YEAR.search(sentence)
    if found is None or found[0] != year or len(YEAR.findall(sentence)) > 1:
        return None
    opening = _OPENING.match(sentence[: found.start()])
    if (
        opening is None
        or (opening["actor"][-1:] in _SINCE and opening["actor"])
        or _NOT_OF_IT.match(sentence, found.end())
        or BEGUN_THEN.match(sentence, found.end() + 1)
    ):
        return None
    figure = _FIGURE.search(sentence, found.end() + 1)
    head = sentence[: figure.end() if figure else _LONGEST]
    return None if _REASON.search(_QUOTED.sub("", head)) else found.start()


def _is_done(sentence: str, whole: str) -> bool:
    if _TO_COME.search(whole):
        return False
    is_done = _RESULT.search(sentence) is not None and not _PLANNED.search(sentence)
    return is_done or _SURELY.search(sentence) is not None


def _is_own(sentence: str, whole: str, titles: str) -> bool:
    is_own = _OWN.search(sentence) is not None or not _GENERAL.search(titles)
    return is_own and not _COMPARED.search(sentence) and not _BESIDE_THIS_YEAR.search(whole)
