"""Stretches of time told with their length: 服务期3年，自2020年6月1日至2023年5月31日; 3月开工，10月完工，工期8个月."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.periods.lengths import Length, Measure, lengths
from jiheng.checks.manuscript.periods.measured import Stretch
from jiheng.checks.manuscript.periods.moments import TO, Moment, moments
from jiheng.core.value import value

_OF_WORKS = (
    "(?:实际)?总?工期|施工期|建设工期|建设期限?|建设周期|建设时间|实施周期|实施期限?|实施时间|执行期限?|执行周期|项目周期|项目期限?|周期|"
    "历时|为期|耗时|用时|历经"
)
_AGREED = (
    "(?:合同|服务|聘用|租赁|承包|贷款|借款|还款|保险|托管|运维|维保|质保|保修|监管|有效|缓刑|考验|矫正|存续|协议|授信|履约|管护|承租|特许经营)(?:期限?|周期|时间)|"
    "任期|聘期|租期|期限|公示期?"
)
_SAID = "(?:均|仅|约定|统一|总共|整整)?(?:为|是|共计?|共有|：|达|满|计)?"
_LABEL = re.compile(rf"(?:(?P<agreed>{_AGREED})|(?P<works>{_OF_WORKS})){_SAID}$")
_PLANNED = re.compile(
    "计划|预计|拟|原定|要求|力争|(?:合同|约定)[^，。；]{0,4}工期|定额|批复|原|延期|延长|顺延|展期|提前|暂停|停工|剩余|尚"
)
_RANGE = re.compile(
    rf"^(?:起|正式|开始|之日起|开工|启动|生效|持续|一直|延续|合同签订之?日?起?){{0,2}}，?(?:截?{TO}|截止到?)$"
)
_OPENS = re.compile(
    "^期?[^，。；、（）0-9]{0,6}(?:[，（：](?:[^，。；（）0-9]{0,12}(?:自|从|由|即|为|是|于|期限|时间|：))?|自|从|由|为)$"
)
_OPENS_BRACKET = re.compile(
    "^(?:期|来|规划|计划|行动|方案|攻坚|任务|建设|整治|改革|项目|提升|治理|周期)*（(?:即|自|从|为)?$"
)
_BEHIND_RANGE = re.compile(
    rf"^(?:止|期间)?[，（、]?(?:[^，。；（）0-9]{{0,4}}?(?P<label>{_AGREED}|{_OF_WORKS}){_SAID}|(?P<counted>共计|共|计|合计))?$"
)
_STEP = (
    "(?:(?P<begins>开工|动工|进场施工|启动|开始|发放|放款|签订|签约|借款|借入|生效|聘任|上任|起租|承租|入驻)|"
    "(?P<ends>完工|竣工|建成|完成(?=[，。；、并]|$|建设|施工|全部|改造|安装|整治|验收|交付|各项|所有)|结束|投用|投入使用|通车|交付|"
    "到期|届满|期满|终止|结清|收官)|(?P<accepted>验收))"
)
_DATED = re.compile(f"{_STEP}(?:日期|时间|时限)(?:为|是|：|于|在)?$")
_DONE = re.compile(f"[^，。；、（）0-9]{{0,10}}?{_STEP}")
_MANY = re.compile("其中|分别|各|每|平均|标段")
_ONE_OF_SEVERAL = re.compile("[一二三四]期(?!贷)|第[一二三四]批")
_ACTUAL = re.compile("实际|历时|历经|耗时|用时")
_ATTRIBUTE = re.compile("的(?!时间|工期|建设|施工|整治|服务|贷款|期限|努力|改造)")
_COUNTED = re.compile("[0-9一二两三四五六七八九十](?:个月|天|个?日历天|(?<![0-9]{4})年(?![0-9初末底级度]))")
_NOT_YET = re.compile("(?:计划|预计|拟|原定|要求|约定|应)[于在]?$")
_SO_FAR = re.compile("截[至止]到?$")
_LONGEST_LEAD, _NEAR_STEP = 16, 10
_FAR = 4
_IN_A_ROW = "连续"


@value()
class ToldPeriod:
    """`text[start:end]` of a passage tells how long a stretch of time lasts, and when it begins and ends."""

    start: int
    end: int
    length: Length
    stretch: Stretch


def told_periods(text: str) -> Iterator[ToldPeriod]:
    """Those of one passage, in order."""
    for begin, end in _sentences_with_lengths(text):
        counted = list(lengths(text, begin, end))
        told = moments(text, begin, end) if counted else []
        if len(told) <= 1:
            continue
        for length in counted:
            period = _of_a_range(text, length, told) or _of_steps(text, begin, end, length, told)
            if period is not None and period.stretch.is_told and _is_likely(period):
                yield period


def _sentences_with_lengths(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends; a ； parts them as well."""
    end = -1
    for found in _COUNTED.finditer(text):
        if found.start() > end:
            begin = max(text.rfind(mark, 0, found.start()) + 1 for mark in "。；")
            end = min(place if (place := text.find(mark, found.start())) >= 0 else len(text) for mark in "。；")
            yield begin, end


def _is_likely(period: ToldPeriod) -> bool:
    """Whether the length is near enough to be meant of the whole stretch: for 3天 of a year something else was done."""
    if period.length.measure is Measure.DAYS:
        months = float(period.length.count) / 30
    else:
        months = float(period.length.count) * (12 if period.length.measure is Measure.YEARS else 1)
    most = period.stretch.months[1]
    return most / _FAR < months < most * _FAR


def _of_a_range(text: str, length: Length, told: Sequence[Moment]) -> ToldPeriod | None:
    """服务期3年，自…至…; …至…，历时8个月; 三年行动（2021—2023年）."""
    lead = _LABEL.search(text[max(0, length.start - _LONGEST_LEAD) : length.start])
    for first, last in pairwise(told):
        if not _RANGE.match(text[first.end : last.start]):
            continue
        if length.end <= first.start:
            between = text[length.end : first.start]
            if lead is not None and _OPENS.match(between) and not text.startswith("期间", last.end):
                return ToldPeriod(length.start, last.end, length, Stretch(first, last, bool(lead["agreed"])))
            if _OPENS_BRACKET.match(between) and text[last.end : last.end + 1] == "）":
                is_counted = text.endswith(_IN_A_ROW, 0, length.start)
                return ToldPeriod(length.start, last.end, length, Stretch(first, last, is_counted=is_counted))
        elif last.end <= length.start:
            behind = _BEHIND_RANGE.match(text[last.end : length.start])
            if behind is not None and not _ATTRIBUTE.match(text, length.end) and _is_bound(text, last, length, behind):
                is_agreed = re.fullmatch(_AGREED, behind["label"] or "") is not None
                is_counted = bool(behind["counted"]) and not first.year
                return ToldPeriod(first.start, length.end, length, Stretch(first, last, is_agreed, is_counted))
    return None


def _is_bound(text: str, last: Moment, length: Length, behind: re.Match[str]) -> bool:
    """Whether a word or a bracket of its own says that the length is that of the range before it."""
    if behind["label"] or behind["counted"]:
        return True
    opened = text[last.end : length.start][-1:]
    return (opened == "（" and text[length.end : length.end + 1] in "）期") or (
        opened == "，" and length.measure is Measure.YEARS and text[length.end : length.end + 1] in "，。；来间"
    )


def _of_steps(text: str, begin: int, end: int, length: Length, told: Sequence[Moment]) -> ToldPeriod | None:
    """3月开工，10月完工，工期8个月: the one beginning and the one end of a sentence with a length of works."""
    label = _LABEL.search(text[max(begin, length.start - _LONGEST_LEAD) : length.start])
    if label is None or _tells_of_several(text, begin, end):
        return None
    if not _ACTUAL.search(label[0]) and _PLANNED.search(text, begin, end):
        return None
    if _ATTRIBUTE.match(text, length.end):
        return None
    steps = list(_steps(text, begin, end, told))
    begun = [moment for moment, word in steps if word == "begins"]
    ended = [moment for moment, word in steps if word == "ends"]
    ended = ended or [moment for moment, word in steps if word == "accepted"]
    if len(begun) != 1 or not ended or ended[0].start < begun[0].start:
        return None
    first, last = begun[0], ended[0]
    start, stop = min(first.start, length.start), max(last.end, length.end)
    return ToldPeriod(start, stop, length, Stretch(first, last, bool(label["agreed"])))


def _tells_of_several(text: str, begin: int, end: int) -> bool:
    """Whether more than one of the works, or of the loans, is told of."""
    return bool(_MANY.search(text, begin, end)) or len({*_ONE_OF_SEVERAL.findall(text, begin, end)}) > 1


def _steps(text: str, begin: int, end: int, told: Sequence[Moment]) -> Iterator[tuple[Moment, str]]:
    """What was done when: the word before the moment, 开工日期为3月1日, or the first behind it, 3月1日开工."""
    stops = [moment.start for moment in told[1:]] + [end]
    for moment, stop in zip(told, stops, strict=True):
        ahead = text[max(begin, moment.start - _NEAR_STEP) : moment.start]
        if _SO_FAR.search(ahead) or _NOT_YET.search(ahead):
            continue
        found = _DATED.search(ahead) or _DONE.match(text[moment.end : stop])
        if found is not None and found.lastgroup is not None:
            yield moment, found.lastgroup
