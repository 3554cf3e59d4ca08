"""All is said to be done, of which so many are counted as done: 126户中已脱困122户，全部脱困."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.scope import naming_words
from jiheng.checks.manuscript.claims.verdict_claims import Concluded, concluded
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import common_end
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES
from jiheng.quantities.words import YEAR

OF_ALL_DONE = quick_pattern(
    "(?:全部|全面|悉数|(?P<each>[件项户条个])(?P=each)|(?<![平人日月年户亩次])均|(?<![成首])都)"
    "(?:(?P<whom>(?:[^，。；、0-9已均都的]){2,10}?)(?=已|得到|获得))?(?:已经?|在[\u4e00-\u9fff]{1,4}[内前]|得到|获得|顺利|如期|按期|按时|通过|实现|完成了?(?=[\u4e00-\u9fff]{2}(?:[，。；、！\n]|$)))*"
    "(?P<deed>[\u4e00-\u9fff]{2})(?:[\u4e00-\u9fff]{1,2}|并[^，。；0-9]{2,8})?(?=[，。；、！\n]|$)"
)
_ALIKE = (
    ("完工", "竣工", "建成", "交工", "完成"),
    ("办结", "结案", "审结", "办理", "完成"),
    ("整改", "解决", "销号", "完成"),
    ("脱贫", "退出", "出列", "摘帽", "脱困"),
    ("达标", "合格", "达到", "通过"),
    ("发放", "兑付"),
    ("兑现", "完成"),
)
_ANY_DEED = ("完成",)
"""What else may be counted where that is said to be done; 完成 is said of any work, but not of what begins it."""
_BEGINNINGS = frozenset(
    ("分解", "下达", "落实", "部署", "启动", "开工", "动工", "签订", "明确", "纳入", "分配", "受理", "招标")
)
_OF_ONE = late_pattern("[一二三四五六七八九十]、|[一二三四五六七八九十](?:标段|[期批组号])")
"""二、三标段均已完工 is said of these."""
_AT_LARGE = late_pattern(
    "所有|全部|上述|[这该此]|所提|各项?|这些|[全本我][市县区省镇乡村州国]|其|均|都|已|任务|工作|项目|问题|目标|年度"
)
_UNDONE = re.compile("正在|持续|尚|跨年|部分|列入|计划|拟|其余|剩余|未|待|推进|仍|还有|正(?!增长|常|式)")
_LATER = late_pattern("[于在](?!当[日天场])[^，。；]{0,8}[前底末日后]")
"""立即整改31处，36处已于月底前全部整改: by then the rest may have followed."""
_TO_COME = late_pattern("(?<![列纳]入)计划|拟|预计|年底前")
"""2016年计划脱贫204户，实现全面脱贫: what is planned makes up for the rest."""
_OF_OTHERS = late_pattern("其余|剩余|另外?|还有|分别")
_NOT_AMOUNTS = frozenset({PERCENT, PERCENTAGE_POINTS, SCORE, TIMES, MONEY, "年", "月", "天", "个月"})
_TOLD = frozenset({Qualifier.EXACT, Qualifier.ABOVE})
_FOUND = late_pattern("(?:[出到]|发现)?的?$")
"""排查出的隐患 are those of 排查隐患."""
_DEED_LENGTH, _FARTHEST, _APART, _OF_WORDS = 2, 3, 3, 4


def all_done_in(passages: Iterable[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """Each such claim of passages with `OF_ALL_DONE`."""
    for passage in passages:
        sentences = readings[passage.index].sentences
        for said in OF_ALL_DONE.finditer(passage.text):
            place = bisect_right(sentences, said.start(), key=attrgetter("start")) - 1
            if place < 0 or said.start() >= sentences[place].end or passage.is_heading:
                continue
            if is_unassured(passage.text, passage.clause_start(said.start()), said.start()):
                continue
            pair = _counted_before(said, sentences, place)
            if pair is not None:
                yield concluded(passage, said, pair[0].mention, pair[1].mention)


def _counted_before(said: re.Match[str], sentences: Sequence[Sentence], place: int) -> tuple[Term, Term] | None:
    """All that were counted before the claim, and those of them with whom that was done."""
    sentence = sentences[place]
    begin = max(sentence.text.rfind(mark, sentence.start, said.start()) + 1 for mark in "，；：。")
    begin = max(begin, sentence.start)
    told = [each for each in sentence.terms if each.end <= begin]
    if place and sentences[place - 1].end == sentence.start and len(told) == 1:
        told = [*sentences[place - 1].terms[-1:], *told]  # 安排实事58件。已完成31件，全部完成
    part = next((each for each in reversed(told) if _tells_the_deed(each, said["deed"])), None)
    whole = _whole_of(part, told) if part is not None else None
    if (
        part is None
        or whole is None
        or _counts_the_done(whole, said["deed"])
        or sentence.text.count("，", part.end, begin) > _FARTHEST
    ):
        return None
    if "；" in sentence.text[part.end : said.start()] or _LATER.search(sentence.text, begin, said.start()):
        return None
    named = [each for each in sentence.terms if begin <= each.start and each.end <= said.start()]
    subject = sentence.text[begin : said.start()] + (said["whom"] or "")
    if named:
        is_of_all = len(named) == 1 and named[0].mention.value == whole.mention.value
    else:
        is_of_all = _is_of_all(subject, whole, part)
    return (whole, part) if is_of_all and not _is_filled_up(told, whole) else None


def _tells_the_deed(term: Term, deed: str) -> bool:
    """Whether a figure counts what was done: 已解决22件, 513个已完成整改."""
    if term.unit in _NOT_AMOUNTS or term.is_attribute or term.mention.qualifier not in _TOLD:
        return False
    told = term.own_name[-_OF_WORDS * 2 :] + term.after[: _OF_WORDS * 2]
    return not _UNDONE.search(told) and any(each in told for each in _deeds(deed))


def _counts_the_done(whole: Term, deed: str) -> bool:
    """上半年完成改造16村，下半年完成改造12村: both were done; 要求整改的642个 were to be."""
    told = whole.own_name[-_OF_WORDS:]
    return not told.endswith("的") and any(each in told for each in _deeds(deed))


def _deeds(deed: str) -> tuple[str, ...]:
    """What is counted where that is said to be done."""
    alike = {word for each in _ALIKE if deed in each for word in each}
    return tuple(alike) or ((deed,) if deed in _BEGINNINGS else (deed, *_ANY_DEED))


def _whole_of(part: Term, told: Sequence[Term]) -> Term | None:
    """The count right before it that is more, in its unit; none where each is of a year of its own."""
    before = [each for each in told if each.start < part.start and each.unit == part.unit]
    if not before or before[-1].mention.value <= part.mention.bounds.high or not before[-1].mention.is_exact:
        return None
    whole = before[-1]
    if part.clause - whole.clause > _APART or whole.is_attribute or _OF_OTHERS.search(part.own_name):
        return None
    years = [set(YEAR.findall(each.name)) for each in (whole, part)]
    return None if all(years) and years[0].isdisjoint(years[1]) else whole


def _is_of_all(subject: str, whole: Term, part: Term) -> bool:
    """Whether what is said names nothing else than what was counted, and not by what was done with the part."""
    if _OF_ONE.search(subject) or subject.startswith("其中"):
        return False
    first, told = subject.lstrip("已均都")[:_DEED_LENGTH], part.own_name + part.after
    if len(first) == _DEED_LENGTH and first in told and first not in whole.name + whole.after:
        return False  # 已验收13个，验收的镇全部达标
    said = _AT_LARGE.sub("", subject)
    thing = common_end(said, whole.name)
    rest = _FOUND.sub("", said.removesuffix(thing))
    if len(thing) >= _DEED_LENGTH and rest and rest not in whole.name + whole.after:
        return False  # 党员126名，参训98名，在岗党员全部参训
    named = naming_words(said)
    return not named or not named.isdisjoint(naming_words(f"{whole.name}，{whole.after}，{part.after}"))


def _is_filled_up(told: Sequence[Term], whole: Term) -> bool:
    """Whether what was done with parts makes the whole: 2018年出列27个，2019年出列3个."""
    parts = [each for each in told if each.start > whole.start and each.unit == whole.unit]
    if any(_TO_COME.search(each.own_name) for each in parts):
        return True
    if any(_UNDONE.search(each.own_name + each.after[:_OF_WORDS]) for each in parts):
        return False
    return len(parts) > 1 and sum(each.mention.value for each in parts) == whole.mention.value
