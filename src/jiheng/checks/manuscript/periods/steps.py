"""Lengths beside what was begun and what was ended: 3月开工，10月完工，工期8个月; 自2019年起，至2022年已实施4年."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.periods.lengths import Length
from jiheng.checks.manuscript.periods.measured import Stretch
from jiheng.checks.manuscript.periods.moments import Moment
from jiheng.checks.manuscript.periods.period_words import ATTRIBUTE, LABEL, LONGEST_LEAD
from jiheng.checks.manuscript.periods.told_period import ToldPeriod
from jiheng.core.late_pattern import late_pattern

_PLANNED = late_pattern(
    "计划|预计|拟|原定|要求|力争|(?:合同|约定)[^，。；]{0,4}工期|定额|批复|原|延期|延长|顺延|展期|提前|暂停|停工|剩余|尚"
)
_STEP = (
    "(?:(?P<begins>开工|动工|进场施工|启动|开始|(?<!批复)发行|发放|放款|签订|签约|借款|借入|生效|聘任|上任|起租|承租|入驻|入学|收到|(?<!分解)下达)|"
    "(?P<ends>完工|竣工|建成|完成(?=[，。；、并]|$|建设|施工|全部|改造|安装|整治|验收|交付|各项|所有)|结束|投用|投入使用|通车|交付|"
    "到期|届满|期满|终止|结清|收官|毕业|结业|拨付|分解下达)|(?P<accepted>验收))"
)
_DATED = late_pattern(f"{_STEP}(?:日期|时间|时限|日)(?:为|是|：|于|在)?$")
_DONE = late_pattern(f"[^，。；、（）0-9]{{0,10}}?{_STEP}")
_MANY = late_pattern("其中|分别|各|每|平均|标段")
_ONE_OF_SEVERAL = late_pattern("[一二三四]期(?!贷)|第[一二三四]批")
_ACTUAL = late_pattern("实际|历时|历经|耗时|用时")
_SINCE_BEFORE, _CONCEIVED = late_pattern("历时|历经|耗时"), late_pattern("立项|谋划|论证|筹建|提出|可研|招标")
_NOT_YET = late_pattern("(?:计划|预计|拟|原定|要求|约定|应)[于在]?$")
_SO_FAR = late_pattern("截[至止]到?$")
_LASTED = late_pattern("(?:已经?|连续)(?:连续|走过)?[\u4e00-\u9fff]{0,4}(?:了|满|达)?$")
_GONE_ON = late_pattern("^，?(?:这|(?:实施|运行|开展|推行|运营|执行|坚持|推进|建设|发展|开办|施行)(?:以来)?)?$")
_ALL_ALONG = late_pattern("以?来|[之期]?间|里")
"""到2016年实施五年来; 截至2022年底，六年间."""
_SINCE, _SINCE_THEN = late_pattern("[自从]$"), late_pattern("^(?:以来|起)?[^，。；0-9]{0,8}")
_BEGUN = late_pattern("起|以来|成立|始建|创建|创办|建成|开工|启动|创办|投用|投入|实施|设立|组建|开业|开馆|运行")
_UNTIL = late_pattern("[，起](?:截?至|到|截止到?)$")
_ANNIVERSARY, _FOUNDED = "周年", late_pattern("(?:建[校院馆厂站所园]|成立|创建)$")
_NEAR_STEP, _TWO = 10, 2


def of_steps(text: str, begin: int, end: int, length: Length, told: Sequence[Moment]) -> ToldPeriod | None:
    """The one beginning and the one end of a sentence with a length of works or of what was agreed."""
    label = LABEL.search(text[max(begin, length.start - LONGEST_LEAD) : length.start])
    if label is None or _tells_of_several(text, begin, end) or ATTRIBUTE.match(text, length.end):
        return None
    if _SINCE_BEFORE.search(label[0]) and _CONCEIVED.search(text, begin, length.start):
        return None  # 2021年立项，2022年开工，2023年完工，历时三年: it may be counted from either
    if not _ACTUAL.search(label[0]) and _PLANNED.search(text, begin, end):
        return None
    steps = list(_steps(text, begin, end, told))
    begun = [moment for moment, word in steps if word == "begins"]
    ended = [moment for moment, word in steps if word == "ends"]
    ended = ended or [moment for moment, word in steps if word == "accepted"]
    if len(begun) != 1 or not ended:
        return None
    first, last = begun[0], ended[0]
    start, stop = min(first.start, last.start, length.start), max(first.end, last.end, length.end)
    return ToldPeriod(start, stop, length, Stretch(first, last, bool(label["agreed"])))


def of_what_goes_on(text: str, begin: int, length: Length, told: Sequence[Moment]) -> ToldPeriod | None:
    """成立于2012年，至2022年已运行10年; 自3月5日起至4月20日，连续值守47天; 始建于1958年，2018年迎来建校60周年."""
    ahead = [moment for moment in told if moment.end <= length.start]
    if len(ahead) != _TWO or ATTRIBUTE.match(text, length.end):
        return None
    first, last = ahead
    is_begun = _SINCE.search(text[begin : first.start]) or _BEGUN.search(_words_beside(text, begin, first))
    behind = text[last.end : length.start]
    is_gone_on = _GONE_ON.match(behind) and _ALL_ALONG.match(text, length.end)
    is_lasting = (is_gone_on or _LASTED.search(behind)) and _UNTIL.search(text[first.end : last.start])
    is_anniversary = text.endswith(_ANNIVERSARY, length.start, length.end)
    if not is_begun or not (is_lasting or (is_anniversary and _FOUNDED.search(behind))):
        return None
    if is_anniversary:
        return ToldPeriod(first.start, length.end, length, Stretch(first.first_day, last.first_day, is_agreed=True))
    return ToldPeriod(first.start, length.end, length, Stretch(first, last))


def _words_beside(text: str, begin: int, moment: Moment) -> str:
    behind = _SINCE_THEN.match(text[moment.end :])
    return text[max(begin, moment.start - _NEAR_STEP) : moment.start] + (behind[0] if behind is not None else "")


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
