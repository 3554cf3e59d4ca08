"""What is concluded of a plan against the rate at which it was met: 完成预算的95%，超支2亿元; 支出率76%，资金已付清."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.scope import are_of_one_kind
from jiheng.checks.manuscript.claims.verdicts import Concluded
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT

_PAY = "支付|支出|拨付|使用|执行|兑付"
_PLAN = "预算|计划|任务|目标"
_A_PLAN = f"[^，。；0-9]{{0,10}}?(?P<of_NAME>{_PLAN})(?![的数值]?[^，。；]{{0,4}}[0-9]|的[^，。；]{{1,8}}(?:有|为|是))"
_OVER, _SHORT, _WHOLE = (_A_PLAN.replace("NAME", name) for name in ("over", "short", "whole"))
_NOT_DONE = "(?:未能?|没有|尚未)(?:如期|按期|按时|全部|全面)?完成了?"
_AS_REASON = "(?=的?(?:主要)?原因|[，。；0-9]|$)"
OF_PLANS = quick_pattern(
    f"(?P<larger>决算数?(?:大于|高于|超过|多于)(?:年初|年度|全年)?预算数?{_AS_REASON})"
    f"|(?P<smaller>决算数?(?:小于|低于|少于)(?:年初|年度|全年)?预算数?{_AS_REASON})"
    f"|(?P<over>超支(?!的|部分|原因)|超收(?!的|部分|收入|资金)|超额完成了?{_OVER}"
    f"|(?<![未不])(?<!没有)(?:超出|超过|突破)了?(?P<of_budget>(?:年初|调整|全年|年度)?预算)(?!执行|[^，。；]{{0,4}}[0-9]))"
    f"|(?P<short>短收|欠收|(?:{_NOT_DONE}|低于|少于|不及){_SHORT})"
    f"|(?P<kept>(?:未|没有)(?:突破|超出?|超过)了?[^，。；0-9]{{0,6}}预算|控制在[^，。；0-9]{{0,6}}预算[^，。；0-9]{{0,4}}内)"
    f"|(?P<paid>(?:(?:全部|全额|足额|[均都]已?)(?:已|按时|及时)?(?:{_PAY})|(?:{_PAY})完毕)(?:完毕|到位|完成)?(?=[，。；\n]|$))"
    f"|(?P<whole>(?:圆满|全面|全部|如期|按期|顺利)完成了?{_WHOLE}"
    f"|(?P<of_done>{_PLAN})(?:已|均|也|如期|按期|提前|全部|全面|圆满|超额|顺利|100%|百分之百)+(?:完成|实现|达成)(?=[，。；\\n]|$))"
)
"""What says that more was done than was planned, less, no more, or all of it."""
_SPENDING_RATE = re.compile(f"(?:{_PAY})(?:率|进度)(?:已?达到?|仅?为|是)?$")
_PLAN_RATE = re.compile(f"(?P<plan>{_PLAN})(?:完成|实现)率(?:已?达到?|仅?为|是)?$")
_RATE_OF_PLAN = re.compile(
    f"(?:完成了?|占|为|达到?|是|相当于)[^，。；0-9]{{0,14}}?(?P<plan>{_PLAN})(?:收入|支出|安排|下达|任务|指标)?[数额值]?的$"
)
_JOINED = re.compile("[^，。；0-9]{0,4}的$")
_OF_ALL = re.compile("收支|收入[、和与及]支出|[两三四]级|各级|[均都]|双双")
_GENERAL = re.compile(
    "(?:本?年度?|全年|[本该]?项目|专项|财政|资金|经费|款项?|预算|支出|收入|执行|收支|工作|实际|总体|整体|比|较|年初|"
    "[本我]?(?:部门|单位|局|县|市|区)|提前|并|也|已经?|均|都|共|因此|[的了，])*"
)
"""Words that name nothing else than what the rate is of."""
_OTHER_TIME = re.compile("上年|去年|往年|以前年度|上半年|半年|季度|序时|时间|前三季|[1-9]月|同期|20[0-9]{2}")
_WHICH_PLAN = re.compile("年初|调整|序时|阶段|半年|季度|累计")
_NOT_SAID = re.compile("如|若|不得|避免|防止|杜绝|其中|部分|个别|要求|未按|除|原因|主要是|因为|由于")
_FULL, _FARTHEST = 100, 3


@dataclass(frozen=True, slots=True)
class _Rate:
    """A rate at which a plan was met, and the words of its sentence that say of what."""

    term: Term
    about: str
    is_of_money: bool


def concluded_of_rates(passages: Iterable[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """Each conclusion of passages with `OF_PLANS` that the rate before it in its sentence speaks against."""
    for passage in passages:
        sentences = readings[passage.index].sentences
        for said in OF_PLANS.finditer(passage.text):
            place = bisect_right(sentences, said.start(), key=attrgetter("start")) - 1
            begin = passage.clause_start(said.start())
            if place < 0 or passage.is_heading or not _is_in_reach(sentences[place], said, begin):
                continue
            subject = passage.text[begin : said.start()]
            if _NOT_SAID.search(subject) or is_unassured(passage.text, begin, said.start()):
                continue
            rates = _meant(sentences[place], said, subject)
            astray = next((each for each in rates if _speaks_against(said, each)), None)
            if astray is not None:
                yield _concluded(passage, said, astray.term)


def _is_in_reach(sentence: Sentence, said: re.Match[str], begin: int) -> bool:
    """Whether the words stand in the sentence of the rate; 决算数小于预算数 may open the next."""
    if said.start() < sentence.end:
        return True
    return said.lastgroup in ("larger", "smaller") and begin == sentence.end == said.start()


def _concluded(passage: Passage, said: re.Match[str], rate: Term) -> Concluded:
    sign = "＜" if rate.mention.value < _FULL else "＞"
    return Concluded(
        (passage.index, passage.sentence_around(said.start())[0]),
        passage.at(said.start(), said.end()),
        passage.at(rate.name_start, rate.end),
        said[0],
        f"{rate.mention.text}{sign}100%",
    )


def _meant(sentence: Sentence, said: re.Match[str], subject: str) -> Sequence[_Rate]:
    """The last rate before the words where nothing else is named, or all of those that they are said of."""
    told = list(_rates_before(sentence, said.start()))
    if not told or not _is_near(sentence, told[-1].term, said):
        return ()
    words = subject + said[0]
    fit = [each for each in told if _is_of_one_plan(each, words, said)]
    if _OF_ALL.search(words) and len(told) > 1:
        return fit if len(fit) == len(told) else ()
    named = _GENERAL.sub("", subject)
    own = [each for each in fit if not named or not bigrams(named).isdisjoint(bigrams(each.about))]
    side = next((each for each in ("收入", "支出") if each in subject), "")
    own = [each for each in own if side in each.about]
    return own[-1:] if own and (own[-1] is told[-1] or side or named) else ()


def _is_near(sentence: Sentence, rate: Term, said: re.Match[str]) -> bool:
    between = sentence.text[rate.end : said.start()]
    return between.count("，") <= _FARTHEST and "；" not in between and "其中" not in between


def _rates_before(sentence: Sentence, place: int) -> Iterator[_Rate]:
    since = sentence.start
    for term in sentence.terms:
        if term.end > place:
            return
        plan = _plan_of(sentence, term) if term.unit == PERCENT and term.mention.is_exact and not term.depth else None
        if plan is not None:
            about = sentence.text[max(since, sentence.text.rfind("；", since, term.start) + 1) : term.start]
            since = term.end
            yield _Rate(term, about, plan == "预算")


def _plan_of(sentence: Sentence, term: Term) -> str | None:
    """What the rate is of: 预算 of 完成预算的95% and of 支出率76%, 任务 of 占任务90亿元的95.9%."""
    if _SPENDING_RATE.search(term.name):
        return "预算"
    of_plan = _PLAN_RATE.search(term.name)
    if of_plan is not None:
        return of_plan["plan"]
    name = term.name
    if term.index and not term.mark and _JOINED.fullmatch(name):
        before = sentence.terms[term.index - 1]
        name = f"{before.name}的"
    found = _RATE_OF_PLAN.search(name)
    return found["plan"] if found is not None else None


def _is_of_one_plan(rate: _Rate, words: str, said: re.Match[str]) -> bool:
    """Whether both are of money or of work, of one time and one plan: 完成调整预算 says nothing of 超出年初预算."""
    plan = next((said[name] for name in ("of_over", "of_short", "of_whole", "of_done") if said[name] is not None), "")
    if (plan == "预算") is not rate.is_of_money and plan and "收入" not in rate.about:
        return False
    if not plan and not rate.is_of_money:
        return False
    plans = [set(_WHICH_PLAN.findall(each)) for each in (rate.about, words)]
    if (plans[1] and plans[0] != plans[1] and plans[0]) or (plans[1] & {"序时", "半年", "季度", "阶段"}):
        return False
    if "调整" in plans[1] - plans[0]:
        return False  # 完成预算的103%，未突破调整后预算
    times = [set(_OTHER_TIME.findall(each)) for each in (rate.about, words)]
    return (
        (not (times[0] or times[1]) or times[1] <= times[0])
        and "上年" not in rate.about
        and are_of_one_kind(rate.about, words)
    )


def _speaks_against(said: re.Match[str], rate: _Rate) -> bool:
    value = rate.term.mention.value
    if said["short"] is not None or said["kept"] is not None or said["smaller"] is not None:
        return value > _FULL
    return value < _FULL
