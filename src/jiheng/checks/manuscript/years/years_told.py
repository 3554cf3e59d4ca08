"""Years other than the report's that a report tells as its own: what it evaluates, its periods, its results."""

import re
from collections.abc import Callable, Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage, Stretch
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.words import YEAR

_SENTENCE_END = re.compile("[。；]")
_LONGEST = 90
_AHEAD = 30
_LIKE_OWN, _FAR, _NEXT = 1, 3, 10
_SUBJECT, _SHORTEST = 6, 3
_OF_YEAR = quick_pattern("([0-9]{4})年(?:度|全年)?[^，。；0-9]{0,8}$")
_LONGEST_OF_YEAR = 15
_NO_NOUN = re.compile("[^\u4e00-\u9fff“”]")

_BASE_OF_A_CHANGE = late_pattern(
    "20[0-9]{2}年[^，。；0-9]{0,16}[0-9][0-9.,]*[万亿]?[^，。；0-9]{1,5}，(?:本年|今年|同比)?"
    "(?:净?[增减]|[多少高低]|缩短|延长|提前|回升|上升|下降|提[高升]|压减|节[约省]|持平|恢复|扩大)"
)
OF_ANOTHER_YEAR = quick_pattern(
    r"上年|上一年|去年|前年|往年|以前年度|历年|同期|较(?![好多大快强高为完])|(?<!占)比(?![例率武赛重])|增长|下降|持平|结转|规划|计划(?!实施|执行|于)|"
    r"预计|拟|将|下一步|下年|次年|明年|提前下达|批复|审批|印发|出台|立项|启动|成立|获评|荣获|称号|以来|至20|—20|-20|～20|历史|预算安排|"
    r"安排预算|调整为|决算数为|办法|通知|意见|方案|文件|标准|工程|项目库|毕业|出生|建成于|(?<!新)开工|修订|版|整改|发现的问题|审计|分别|第三方|起|今年|本年(?!度)|前期"
)
"""Words that give a sentence a reason to name another year."""
BEGUN_THEN = re.compile(
    "[^，。；0-9]{0,8}(?:建成|建设|新建|修建|改造|购置|采购|配备|招标|确定|招聘|选聘|启动|申报|立项|签订|引进|出台|制定|印发|开工|批准|下达)(?:投用|投产|确定|实施)?的"
    "(?=[0-9]|[\u4e00-\u9fff]{2})"
)
"""Behind a year: 2022年购置的3台车辆 tells since when there are what the sentence is about."""

_SCORE = re.compile(r"年度?[^，。；]{0,24}?(?:自评|评价)(?:综合|最终|总)?(?:得分|评分|总分|为[优良])")
_SELF_EVALUATION = late_pattern(r"年度?[^，。；]{0,24}(?:开展|进行)了?[^，。；]{0,6}(?:自评|自我评价|评价)")
_EVALUATION_WORK = late_pattern(r"年度?[^，。；]{0,20}(?:绩效自评|自我评价)(?:工作|[，。；]|$)")
_DOING = re.compile(r"(?:做好|开展了?|组织了?|完成了?|启动了?|进行了?|落实|推进|部署了?)$")
_ACTOR = re.compile(r"^[\u4e00-\u9fff]{0,10}[于在]?$")
_GOALS = re.compile(r"年度?[^，。；]{0,20}目标(?:任务)?(?:全面|如期|总体|基本|均|全部)?(?:已?完成|实现|达成)")
_DONE_GOALS = re.compile(r"(?:完成|实现|达成)了?$")
_OWN_GOALS = late_pattern(r"年度?(?:总体)?(?:绩效)?目标(?:任务)?(?:[，。；]|$)")
_TASKS = re.compile(
    r"年度?[^，。；0-9]{0,16}?(?:任务|项目|计划|工作|活动)(?:均|都|已|全部|全面|如期|按期|圆满|顺利|组织){1,4}(?:完成|实施|实现|落实|完工|建成)(?![率的])|"
    r"年度?[^，。；0-9]{0,16}?(?:全面|全部|如期|按期|圆满|超额)完成(?:年度|全年)?(?:各项)?(?:目标|任务|指标)|"
    r"年[0-9]{1,2}月(?:底|末|[0-9]{1,2}日)?前?(?:已|全部|全面)*(?:完成|完工|竣工)，[^，。；0-9]{0,6}(?:实现|达到|完成)了?(?:年度|全年|当年)[^，。；0-9]{0,8}(?:目标|任务)"
)
_PERIOD = quick_pattern(
    r"(?=[自评项实执本此附按对依根以])(?:(?:自评|评价)(?:范围|时段|期间|期限|年度|周期)[^，。；0-9]{0,6}(?P<year>20[0-9]{2})年"
    r"(?:1月(?:1日)?(?:至|—|-|～)(?:(?P=year)年)?12月(?:31日)?|度(?=[，。；]))"
    r"|(?:项目|实施|执行)(?:实施|执行)?(?:期|期限|周期|时间|期间)[^，。；0-9]{0,4}(?P<carried_out>20[0-9]{2})年"
    r"1月(?:1日)?(?:至|—|-|～)(?:(?P=carried_out)年)?12月(?:31日)?"
    r"|以上(?:就是|[是为系即])(?P<closing>20[0-9]{2})年度"
    r"|本(?:报告|说明|公报|年报|通报|总结|公告|公开|表|文|简报)(?:所)?(?:反映|涉及|列示|公布|公开|为|系|是|包括|涵盖|统计)的?(?:的?[是为])?(?P<shown>20[0-9]{2})年(?![至—\-～0-9初末底上下前])"
    r"|(?:本次|此次)(?:绩效)?(?:自评|评价)(?:的|对象为)(?P<subject>20[0-9]{2})年度"
    r"|(?:自评|评价)的?(?:范围|对象)(?:为|是)(?P<range>20[0-9]{2})年度?(?![至—\-～0-9初末底上下])"
    r"|附(?:件|表)?[0-9一二三四五六]{0,2}[：.、][^，。；0-9]{0,16}(?P<attached>20[0-9]{2})年度?[^，。；0-9]{2,20}自评(?:报告|表)"
    r"|(?:按照|对照|依据|根据)(?P<goals>20[0-9]{2})年度(?:整体|部门|项目|总体|支出){0,3}绩效目标(?=[，、表申逐]))"
)
_SPENT_OF_BUDGET = quick_pattern(
    r"(?:^|[。；])(?P<year>20[0-9]{2})年度?[^，。；0-9]{0,16}(?:预算|指标|资金)[^，。；0-9]{0,12}[0-9][0-9,.]*[万亿]?元，"
    r"[^。；]{0,30}(?:支出|支付|执行|使用)[^，。；]{0,12}元[^。；]{0,16}(?:执行率|支付率|支出率|完成率|使用率)"
)
"""A budget with what was spent of it and the rate: what a report tells of its own year."""
_SET_BESIDE = late_pattern("上年|去年|往年|同期|较|(?<!占)比(?![例率])|增长|增加|下降|减少|结转|整改|审计")
_RATE_OF_TWO_YEARS = re.compile(
    r"(?P<budget>20[0-9]{2})年度?(?:年初|全年|调整后?)?预算数?[^，。；]{2,16}，(?P<spent>20[0-9]{2})年度?(?:全年)?(?:实际)?(?:执行|支出)数?[^，。；]{2,16}，"
    r"(?:预算)?执行率"
)
_DONE = re.compile(
    r"完成(?:了)?(?:年度|全年|预期|年初|既定|绩效)+[^，。；0-9]{0,6}(?:目标|任务|指标)|目标完成率|超额完成|达到(?:了)?(?:年度|年初|预期)(?:指标|目标)|按年初目标完成|"
    r"完成了?各项工作"
)
_OPENS = late_pattern(
    r"年(?:度|全年)?(?:，|[^，。；0-9]{2,7}[县市区镇乡局](?=新|建|完|改|共|接|受|办|举|开|治|发)|[^，。；0-9]{0,6}?共(?!同|享)|全年|我|全[县市区镇乡省州]|本|该|项目|累计|实际|[^，。；0-9]{0,6}(?:完成|接待|抽检|受理|举办|开展|支持))"
)
_CARRIED = re.compile("(?:上年|以前年度|结转)[^，。；]{0,6}$")
_LATER_SPENDING = re.compile(r"年(?:底|末)，(?:该|上述|本)[^，。；]{0,8}(?:支出|支付|使用|拨付)[^，。；]{0,4}[0-9]")


@value(slots=False)
class YearTold(Stretch):
    """Words that name the year `told`, where another is `expected`."""

    told: int
    expected: int
    confidence: Confidence


def evaluated_years(passages: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """Where the report says that it evaluates, scores or has reached the goals of another year."""
    for passage in passages:
        for at, told in _other_years(passage, year):
            before, sentence = _around(passage, at)
            own = f"{year}年"
            if own in sentence or (own in before and f"对{own}" not in before):
                continue
            clause = before.rpartition("，")[2] if _ACTING.search(before) else before
            if own in passage.text[at + len(sentence) : at + len(sentence) + _NEXT]:
                continue
            for is_meant in _EVALUATED:
                length = (
                    0 if _BESIDES.search(clause if is_meant in _BY_CLAUSE else before) else is_meant(before, sentence)
                )
                reason = sentence if is_meant in _SETTING_RESULTS else sentence[:length]
                far = _FAR if is_meant is _tasks_done and told < year else _LIKE_OWN
                if length and abs(told - year) <= far and not OF_ANOTHER_YEAR.search(reason):
                    yield YearTold(passage, at, at + length, told, year, Confidence.PROBABLE)
                    break


_ACTING = re.compile("，[\u4e00-\u9fff]{2,8}对?$")
_BESIDES = re.compile("上年|去年|较(?!好)|比|结转|整改|财政[局厅部]|审计|第三方|根据|按照|依据")


def _scored(_before: str, sentence: str) -> int:
    found = _SCORE.match(sentence[4:])
    return 4 + found.end() if found else 0


def _self_evaluated(before: str, sentence: str) -> int:
    found = _SELF_EVALUATION.match(sentence[4:]) if before.endswith("对") else None
    return 4 + found.end() if found else 0


def _evaluation_done(before: str, sentence: str) -> int:
    found = _EVALUATION_WORK.match(sentence[4:]) if _DOING.search(before) else None
    return 4 + found.end() if found else 0


def _goals_reached(before: str, sentence: str) -> int:
    found = _GOALS.match(sentence[4:]) or (_OWN_GOALS.match(sentence[4:]) if _DONE_GOALS.search(before) else None)
    return 4 + found.end() if found else 0


def _tasks_done(before: str, sentence: str) -> int:
    found = _TASKS.match(sentence[4:]) if _ACTOR.match(_NUMBER.sub("", before)) else None
    return 4 + found.end() if found else 0


_EVALUATED: tuple[Callable[[str, str], int], ...] = (
    _scored,
    _self_evaluated,
    _evaluation_done,
    _goals_reached,
    _tasks_done,
)
_BY_CLAUSE = (_scored, _self_evaluated)
"""These say what they are about in one clause: 受财政局委托，评价组对2021年度资金进行了评价."""
_SETTING_RESULTS = (_scored, _goals_reached, _tasks_done)
"""In these the whole sentence may set one year beside another."""


def stated_periods(passages: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """Evaluated periods and rates of another year."""
    for passage in passages:
        if "20" not in passage.text:
            continue
        for found in _PERIOD.finditer(passage.text):
            told = int(next(filter(None, found.groups())))
            if told in (year - 1, year + 1):
                yield YearTold(passage, *found.span(), told, year, Confidence.PROBABLE)
        for found in _SPENT_OF_BUDGET.finditer(passage.text):
            told = int(found["year"])
            is_beside = f"{year}年" in passage.text or _SET_BESIDE.search(found[0])
            if told in (year - 1, year + 1) and not is_beside:
                yield YearTold(passage, found.start("year"), found.end(), told, year, Confidence.PROBABLE)
        for found in _RATE_OF_TWO_YEARS.finditer(passage.text):
            if int(found["budget"]) == year != int(found["spent"]):
                yield YearTold(
                    passage, found.start("spent"), found.end(), int(found["spent"]), year, Confidence.PROBABLE
                )


def results_of_other_years(passages: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """Results under another year that reach the goals of the report's."""
    for passage in passages:
        for at, told in _other_years(passage, year):
            before, sentence = _around(passage, at)
            if f"{year}年" in sentence or OF_ANOTHER_YEAR.search(sentence) or _CARRIED.search(before):
                continue
            is_done = bool(_DONE.search(sentence) and _ACTOR.match(before) and not _BESIDES.search(before))
            is_later_spending = _LATER_SPENDING.match(sentence[4:]) is not None
            is_opening = is_done or (not _NUMBER.sub("", before) and bool(_DONE.search(sentence) or is_later_spending))
            if is_opening and (_OPENS.match(sentence[4:]) or is_later_spending) and -1 <= year - told <= _FAR:
                yield YearTold(passage, at, at + min(len(sentence), _AHEAD), told, year, Confidence.PROBABLE)


_ACCOUNTS = late_pattern(
    "(?P<year>20[0-9]{2})年(?:度|全年)?[^，。；0-9]{0,8}(?<!预)(?:决算|决算(?:报表|数据|报告|草案))[^，。；0-9]{0,4}"
    "(?:已|业|均)经?[^，。；0-9]{0,16}(?:批复|审核|审查|审议|批准|报送|汇总|公开|公示|通过)"
)


def accounts_of_other_years(passages: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """In final accounts of a year, those of another that are told to be settled: 2021年度决算已经批复."""
    if "决算" not in passages[0].text:
        return
    for passage in passages:
        for found in _ACCOUNTS.finditer(passage.text) if "决算" in passage.text else ():
            told = int(found["year"])
            begin, end = passage.sentence_around(found.start())
            is_beside = _SET_BESIDE.search(passage.text, begin, end) or f"{year}年" in passage.text[begin:end]
            if told in (year - 1, year + 1) and not is_beside:
                yield YearTold(passage, *found.span(), told, year, Confidence.PROBABLE)


def is_told_of_both(passages: Sequence[Passage], told: str, year: int) -> bool:
    """2022年“三公”经费21万元。2021年“三公”经费20万元: one thing of two years, to be compared.

    `told`: the words behind the other year. What is told of the report's own year several times is a row of its own.
    """
    subject = _NO_NOUN.split(told.lstrip("度，"), maxsplit=1)[0][:_SUBJECT]
    if len(subject) < _SHORTEST or subject in passages[0].text:
        return False  # what the title names is told again and again
    prose = (each for each in passages if subject in each.text and not each.is_heading)
    return sum(_times_told(subject, year, each.text) for each in prose) == 1


def _times_told(subject: str, year: int, text: str) -> int:
    """How often words are told of a year that stands right before them."""
    times = last = 0
    at = text.find(subject)
    while at >= 0:
        of_year = _OF_YEAR.search(text, max(last, at - _LONGEST_OF_YEAR), at)
        times += of_year is not None and int(of_year[1]) == year
        last = at + len(subject)
        at = text.find(subject, last)
    return times


_NUMBER = re.compile(r"^[（(]?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[）)、.]? ?")


def _other_years(passage: Passage, year: int) -> Iterator[tuple[int, int]]:
    for found in YEAR.finditer(passage.text):
        told = int(found[0])
        if told != year:
            yield found.start(), told


def _around(passage: Passage, at: int) -> tuple[str, str]:
    """What the sentence says before a place, and from there on."""
    before = passage.text[max(0, at - _AHEAD) : at]
    return _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(passage.text[at : at + _LONGEST], maxsplit=1)[0]


def is_base_of_a_change(text: str, start: int) -> bool:
    """2019年发放1,690万元，增加114万元: whether what stands there is told only to say what it changed to."""
    return _BASE_OF_A_CHANGE.match(text, start) is not None
