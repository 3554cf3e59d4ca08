"""Indicators about work of which the report says nothing else: no task, no budget, no account."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.targets.indicator_list import IndicatorItem, IndicatorList
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

QUOTED = late_pattern(r"“([^”\n]{2,20})”")
MEASURE = late_pattern(
    r"(?:数量|次数|人数|人次|户数|个数|范围|面积|规模)?(?:完成|达成|增长|提高)?(?:率|度|数量|次数|人数|范围|面积)?率?$"
)
EVERY_UNIT = late_pattern(r"投诉|满意|受惠|受益|预算|资金|支付|验收")
"""Indicators that need no task of their own."""
SIGNS = late_pattern(r"[（）“”《》、/]")
NEUTRAL = late_pattern(r"[一二三四五六七八九十两0-9的对年度]")
PART = late_pattern(r"其中|[一二三四1-4]季度|[上下]半年|[一二两三四五六七八九十0-9]{1,2}月")
"""Names that begin so are of a part of what was told before, or of a part of the year."""
SHARE = 3
"""A third of the name must be unheard of, its beginning included: there the subject stands."""
MOST = 2


@check(
    id="RPT562",
    title="指标涉及的工作在正文中应有任务、预算或说明",
    why="只在指标里出现一次的工作，读者不知道它花了多少钱、为什么要做、怎么做的。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    references=("R66",),
    good=(
        "本年开展道路养护和桥梁检测，受理投诉12件。\n道路养护完成率100%，桥梁检测完成率100%，道路养护及时率98%，"
        "桥梁检测合格率100%，投诉处理率100%。",
        "全年计划造林1200亩，实际造林1150亩，完成率95.83%，其中一季度400亩，二季度380亩，三季度250亩，四季度120亩。",
    ),
    bad=(
        Bad(
            "本年开展道路养护和桥梁检测，受理投诉12件。\n道路养护完成率100%，桥梁检测完成率100%，幼儿园招生完成率100%，"
            "桥梁检测合格率100%，投诉处理率100%。",
            says="“幼儿园招生完成率”",
        ),
    ),
)
def result_without_task(manuscript: Manuscript) -> Answers:
    """One finding a list. A quoted name decides for its indicator; otherwise the words at the front do."""
    if not manuscript.indicator_lists:
        raise DoesNotApply("报告没有逐项列举指标值")
    listed = {each.passage.index for each in manuscript.indicator_lists}
    heard = _Heard("\n".join(passage.text for passage in manuscript.passages if passage.index not in listed))
    for each in manuscript.indicator_lists:
        unheard = [item for item in each.items if not _is_heard_of(item, heard)]
        if not unheard or len(unheard) * MOST > len(each.items):
            yield Holds((each.passage.at(0, 0),), "指标涉及的工作在正文中都有说明")
            continue
        yield _flaw(each, unheard)


def _flaw(each: IndicatorList, unheard: list[IndicatorItem]) -> Flaw:
    names = "、".join(quoted(item.measure) for item in unheard)
    return Flaw(
        tuple(each.at(item) for item in unheard),
        f"{names}只出现在指标中，报告没有相应的任务、预算和说明；请补充，或说明由哪项经费支持。",
    )


class _Heard:
    """The text beside the lists; remembers what was asked, because names of indicators share their words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._answers: dict[str, bool] = {}

    def __contains__(self, words: str) -> bool:
        if words not in self._answers:
            self._answers[words] = words in self._text
        return self._answers[words]


def _is_heard_of(item: IndicatorItem, heard: _Heard) -> bool:
    names = QUOTED.findall(item.name)
    if names:
        return any(name in heard for name in names)
    subject = SIGNS.sub("", MEASURE.sub("", item.measure))
    words = NEUTRAL.sub("", subject)
    if len(words) < 2 or EVERY_UNIT.search(item.name) or PART.match(item.name):
        return True
    front = max(len(words) // 2, 1)
    known = _known_places(words[: front + 2], heard)
    if all(known[place] or known[place + 1] for place in range(front)):
        return True
    return sum(not each for each in _known_places(words, heard)) * SHARE < len(words)


def _known_places(words: str, heard: _Heard) -> list[bool]:
    """For each character whether two in a row, it being one of them, stand elsewhere."""
    known = [False] * len(words)
    for place in range(len(words) - 1):
        if words[place : place + 2] in heard:
            known[place] = known[place + 1] = True
    return known
