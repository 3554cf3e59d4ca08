"""Works that end before they begin, or are accepted before they are done: 2022年9月开工，2022年5月竣工."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_ORDERS = {
    **dict.fromkeys(("立项",), (0, 0)),
    **dict.fromkeys(("招标", "招投标"), (10, 10)),
    **dict.fromkeys(("签订", "签约"), (20, 20)),
    **dict.fromkeys(("启动",), (0, 30)),
    **dict.fromkeys(("开工", "动工", "进场", "奠基", "破土"), (30, 30)),
    **dict.fromkeys(("建成", "封顶", "完成建设", "建设任务"), (40, 40)),
    **dict.fromkeys(("完工", "竣工"), (40, 45)),
    **dict.fromkeys(("交付", "投入使用", "投入运营", "投用", "上线", "通车"), (45, 60)),
    **dict.fromkeys(("验收",), (50, 50)),
    **dict.fromkeys(("决算",), (60, 60)),
    **dict.fromkeys(("审计",), (50, 60)),
}
"""The earliest and the latest place of a step among the others; those that overlap may come in any order."""
_CASES = {
    **dict.fromkeys(("收到举报", "接到举报", "收到投诉", "群众举报", "受理"), (100, 100)),
    **dict.fromkeys(("立案",), (110, 110)),
    **dict.fromkeys(("结案", "办结", "审结", "审理终结"), (120, 120)),
}
_STEPS_OF_ALL = _ORDERS | _CASES
_WORDS = "|".join(sorted(_STEPS_OF_ALL, key=len, reverse=True))
_STEP = (
    f"(?P<step>{_WORDS})"
    "(?!计划|前|时(?!间)|的|方案|资料|材料|项目|课题|补充|资金|[^，。；]{0,4}[0-9]|[^，。；]{0,3}率)(?<!启动(?=[^，。；]{0,6}(?:审计|决算|结算|验收)))"
)
_DATED = re.compile(f"{_STEP}(?:日期|时间|时限|日)?(?:为|是|：|于|在)$")
_DONE = re.compile(f"前?(?:(?!拟|计划|预计|准备|申请|提出)[^，。；、（）0-9后]){{0,6}}?{_STEP}")
_TWO = quick_pattern(f"(?:{_WORDS})[^。]*?(?:{_WORDS})")
_LATER = ("工", "验收", "建成", "交付", "封顶", "投入使用", "投入运营", "投用", "上线", "通车", "立案", "结案")
"""Of two steps that can be the wrong way round one has one of these."""
_BARE = re.compile(f"前?(?:正式|全面|顺利|已|才|方|开始|通过|完成|竣工)*(?:{_WORDS})(?:建设|施工)?(?=[，。]|$)")
"""2022年4月正式开工 names nothing of its own, 2018年除险加固工程开工 does."""
_OF_MANY = re.compile("[一二三四]期|第[一二三四]批|标段|其中|分别|另|预计|计划|拟|力争|[；]")
_AS_OF = re.compile(
    "截[至止]到?(?P<by>20[0-9]{2})年[^，。；]{0,8}，(?P<of>20[0-9]{2})年度?(?:(?!提前|计划|拟|预算|申报|将)[^，。；]){0,20}?(?:已|全部|累计|完成)"
)
"""截至2021年12月，2022年度补助已发放: nothing of a year is done before it begins."""
_BEGUN = re.compile(
    "(?P<of>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[^。；0-9]{0,12}"
    "(?:(?<!计划)(?<!拟)(?:下达|到位|签订|开工|启动|立项|获批|成立)|(?:批准|确定|列|认定)为)[^。；0-9]{0,20}[，。]"
    "截[至止]到?(?P<by>20[0-9]{2})年[^，。；的]{0,8}?，?[^，。；0-9的]{0,4}(?:实际)?(?:已|累计|全部|共|支出|完成)"
)
"""2022年6月下达，截至2021年12月已支出: nothing is spent of what has not come."""
_PLANNED_FROM = re.compile(
    "[（(](?P<of>20[0-9]{2})年?(?:—|-|～|至)20[0-9]{2}年?[）)](?:(?!20[0-9]{2}年)[^。]){0,30}。?截[至止]到?(?P<by>20[0-9]{2})年[^，。；]{0,8}，[^，。；0-9]{0,6}已"
)
"""通村公路（2021—2025年）。截至2020年底，已建成86公里."""
_REPORTED = re.compile(
    "(?P<by>20[0-9]{2})年[0-9]{1,2}月[^。；]{0,30}?(?:报告|听取|审议|公布|通报|审计)了?[^。；0-9]{0,10}(?P<of>20[0-9]{2})年度?[^，。；0-9]{0,12}?(?:执行(?!计划)|决算|收支审计|完成情况)"
)
"""2023年9月报告2024年度预算执行情况."""
_REST = re.compile(
    "(?P<of>20[0-9]{2})年(?:(?!20[0-9]{2}年)[^。]){0,60}?(?:剩余|其余|余下)(?:的)?[0-9]+[^，。；0-9]{0,12}?[于在到]?"
    "(?P<by>20[0-9]{2})年[^，。；]{0,14}?(?:完成|完工|竣工|建成|付清|办结|到位)"
)
"""2023年改造18个，剩余3个于2022年完成."""
_NEAR, _OF_CASES, _FEWEST, _ONE_THING = 12, 100, 2, 36


@value()
class _Step:
    """`text[start:end]` of a passage tells what was done, and when."""

    start: int
    end: int
    moment: Moment
    place: tuple[int, int]
    is_labelled: bool
    is_bare: bool

    def precedes(self, other: "_Step") -> bool:
        """Whether it always comes first; steps of works and of cases say nothing of each other."""
        return self.place[1] < other.place[0] and self.is_of_works is other.is_of_works

    @property
    def is_of_works(self) -> bool:
        return self.place[0] < _OF_CASES


@check(
    id="RPT221",
    title="完工、验收不应早于开工、完工",
    why="同一项工程先开工、再完工、再验收；次序倒了，必有一个日期写错。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "项目于2021年11月开工，2022年5月竣工，2022年6月验收。",
        "项目3月完成招标，4月开工，10月完工，12月通过验收。",
        "一期2022年5月竣工，二期2021年9月开工。",
        "合同于2022年6月签订，设备8月交付验收；2022年7月启动上年竣工工程的决算。",
        "工程11月开工，次年5月竣工。",
        "水库1972年建成，2018年动工加固。2022年开工的有6个，2021年竣工的有8个。",
        "渡口2022年6月验收，2022年7月投入使用；2022年7月投入使用，2022年9月验收。",
        "2023年改造18个渡口，当年完工15个，剩余3个于2024年6月完成。",
        "2022年立案126件，2021年结案率92%。",
        "2022年成立专班，截至2021年底的欠费已清收86万元。2022年12月审议2022年预算执行情况和2023年预算草案。",
        "截至2022年12月，2022年度补助已发放；截至2021年12月，2022年度补助计划已下达。",
    ),
    bad=(
        Bad("渡口2021年立项、2022年开工建设、2020年竣工验收。", says="2020年竣工早于2022年开工"),
        Bad("群众举报于2022年12月受理，2022年9月立案。", says="2022年9月立案早于"),
        Bad("补助于2022年6月下达，截至2021年12月31日已支出86万元。", says="在2021年就已做完"),
        Bad("2022年3月被确定为试点县。截至2021年9月底，累计发放贷款86万元。", says="在2021年就已做完"),
        Bad("通村公路（2021—2025年）。截至2020年底，已建成86公里。", says="在2020年就已做完"),
        Bad("2023年9月，县审计局报告2024年度预算执行和财政收支审计情况。", says="在2023年就已做完"),
        Bad("2023年改造18个渡口，当年完工15个，剩余3个于2022年6月完成。", says="在2022年就已做完"),
        Bad("项目于2022年9月开工，2022年5月竣工。", says="2022年5月竣工"),
        Bad("工程4月开工，11月完工，10月通过验收。", says="10月通过验收"),
        Bad("合同签订于2022年6月12日，设备于2022年5月8日交付验收。", says="2022年5月8日交付"),
        Bad("截至2021年12月，2022年度护林补助已发放86人。", says="2022年的事在2021年就已做完"),
        Bad("竣工时间为2022年5月，开工时间为2022年8月。", says="竣工时间为2022年5月早于开工时间为2022年8月"),
        Bad("开工日期为2022年5月12日，竣工日期为2022年5月8日。", says="竣工日期为2022年5月8日早于"),
    ),
)
def done_before_begun(manuscript: Manuscript) -> Answers:
    """Every two steps of works that one sentence tells with their months."""
    is_any = False
    for passage in manuscript.prose_with(*_LATER):
        text = passage.text
        for begin, end in _sentences_with_steps(text):
            steps = list(_steps(text, begin, end))
            if len(steps) < _FEWEST or _OF_MANY.search(text, begin, steps[-1].end):
                continue
            for one, other in pairwise(steps):
                if not _are_comparable(one, other):
                    continue
                is_any = True
                place = passage.at(one.start, other.end)
                first, last = (one, other) if one.precedes(other) else (other, one)
                words = [text[step.start : step.end] for step in (first, last)]
                if last.moment.is_before(first.moment):
                    yield Flaw((place,), f"{words[1]}早于{words[0]}；请核对这两个日期。")
                else:
                    yield Holds((place,), f"{words[0]}不晚于{words[1]}")
    for passage, found in _done_in_years(manuscript):
        is_any = True
        place = passage.at(found.start(), found.end())
        if int(found["of"]) > int(found["by"]):
            yield Flaw((place,), f"“{found[0]}”中{found['of']}年的事在{found['by']}年就已做完；请核对这两个年份。")
        else:
            yield Holds((place,), f"{found['of']}年不晚于{found['by']}年")
    if not is_any:
        raise DoesNotApply("报告没有写同一项工程的开工、完工、验收时间")


def _done_in_years(manuscript: Manuscript) -> Iterator[tuple[Passage, re.Match[str]]]:
    """What is told to be done by a year, with the year that it is of."""
    for passage in manuscript.prose_with("截至20", "截止20", "截至到20", "截止到20"):
        for pattern in (_AS_OF, _BEGUN, _PLANNED_FROM):
            for found in pattern.finditer(passage.text):
                yield passage, found
    for passage in manuscript.prose_with("执行", "决算", "收支审计", "完成情况"):
        for found in _REPORTED.finditer(passage.text):
            yield passage, found
    for passage in manuscript.prose_with("剩余", "其余", "余下"):
        for found in _REST.finditer(passage.text):
            yield passage, found


def _sentences_with_steps(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences begin and end that name two steps, and a year or a month."""
    end = -1
    for found in _TWO.finditer(text):
        if found.start() > end:
            begin, end = text.rfind("。", 0, found.start()) + 1, text.find("。", found.end())
            end = end if end >= 0 else len(text)
            told = text[begin:end]
            if "年" in told or "月" in told:
                yield begin, end


def _steps(text: str, begin: int, end: int) -> Iterator[_Step]:
    """The words before a moment, 签订于6月12日, or the first behind it, 6月12日签订."""
    told = moments(text, begin, end)
    stops = [*(each.start for each in told[1:]), end]
    for moment, stop in zip(told, stops, strict=False):
        since = max(begin, moment.start - _NEAR)
        ahead, behind = _DATED.search(text[since : moment.start]), _DONE.match(text, moment.end, stop)
        if ahead is not None:
            yield _Step(since + ahead.start(), moment.end, moment, _STEPS_OF_ALL[ahead["step"]], True, False)
        elif behind is not None:
            is_bare = _BARE.match(text, moment.end) is not None
            yield _Step(moment.start, behind.end(), moment, _STEPS_OF_ALL[behind["step"]], False, is_bare)


def _are_comparable(one: _Step, other: _Step) -> bool:
    """Whether one comes after the other, in years that are told.

    竣工时间为…，开工时间为… are of one thing; 水库1972年建成，2018年开工 tells of two.
    """
    if one.precedes(other):
        return bool(one.moment.year) >= bool(other.moment.year)
    if not other.precedes(one) or not other.moment.year:
        return False
    is_near = other.moment.months[0] - one.moment.months[1] <= _ONE_THING
    return (one.is_labelled and other.is_labelled) or (other.is_bare and is_near)
