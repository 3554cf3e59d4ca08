"""What is said to be all done, and figures of its name that fall short: 民生实事全部办结 beside 10件民生实事办结9件.

And what is said not to have been, though the report counts some: 实现零差评 beside 差评365次.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jiheng.checks.manuscript.by_name.measures import Measure, Measures
from jiheng.checks.manuscript.by_name.names import bare_subject, more_than
from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import missing_in
from jiheng.quantities.relations.names.changes import is_base_of_one_before
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT
from jiheng.quantities.words import SEEN_AS

DEEDS = (
    "办结|整改|收缴|追缴|收回|清收|追回|到位|拨付|支付|发放|兑付|兑现|完工|竣工|验收|销号|解决|化解|处置|回收|建成|交付|开工|答复|审结|执结|"
    "达标|合格|签订|清退|入库|参保|投保|配备|安置|落实|改造|修复|完成|挂牌|移交|投用"
)
DONE = quick_pattern(
    f"(?:(?P<each>[件条项户])(?P=each)(?:已经?|得到|都|均)?(?P<deed_of_each>{DEEDS})|(?:已经?|均|都|也)*(?:全部|足额|全额|悉数|如数|全数|100%|百分之百|(?<=[已均都]))(?:已经?|按时|按期|及时|如期|均)*(?P<deed>{DEEDS}))"
    "(?:到位|完毕|完成|入库|结束|销号)?了?(?=[，。；、！]|$)"
)
_ALL = re.compile("全部|[足全]额|悉数|如数|全数|100%|百分之百|均|都|([件条项户])\\1")
NONE = quick_pattern("(?:实现|做到|保持|达到)了?“?零(?P<what>[\u4e00-\u9fff]{2,4})”?(?:目标)?(?=[，。；]|$)")
_NOT_SAID = re.compile(
    "如|若|不得|应当|必须|力争|确保|要求|拟|凡|部分|个别|少数|预计|争取|将|预期|计划(?!资金|投资)|除|是否|能否|可|因|由于|其余|剩余|其中|未|不|尚|仍|基本|[0-9]个?百分"
)
_EMPTY = re.compile(
    "资金|项目|任务|工作|诉求|各类|各项|各级|所有|全部|相关|有关|上述|该|本|年度|全年|的|计划|应|已|款项?|事项|总|问题|工程|[0-9]+[\u4e00-\u9fff]"
)
_COUNT = re.compile("[0-9][0-9,]*[件个项户处起座名条所宗批](?=[一-鿿])")
_NOT_DONE = late_pattern("未|尚|待|拟|应|计划|不|目标|正在|其余|剩余")
_BARE_DEED = late_pattern(f"(?:目前|现|已经?|共|全年|累计|年内|均|其中)*(?:{DEEDS})(?:到位|完毕|完成)?了?(?:其中)?")
_ALSO_CALLED = {"来信来访": "信访", "信访": "来信来访"}
_BEHIND, _FEWEST, _LONGEST = 8, 2, 20
_HALF, _ALL_OF_IT = 2, 100


@dataclass(frozen=True, slots=True)
class DoneTold:
    """`words`: what is said; `told`: the figures that fall short."""

    claim: Location
    figures: Location
    words: str
    told: str


def done_told(passages: Iterable[Passage], measures: Measures) -> Iterator[DoneTold]:
    """Each claim that a count of the same deed, or its rate, denies wherever the report tells it."""
    for passage in passages:
        if measures.is_aside(passage):
            continue
        for said in DONE.finditer(passage.text):
            begin = passage.clause_start(said.start())
            subject = passage.text[begin : said.start()]
            whole = subject + said[0]
            if len(subject) > _LONGEST or _NOT_SAID.search(subject) or not _ALL.search(whole):
                continue
            name = _EMPTY.sub("", bare_subject(subject))
            counted = _COUNT.search(subject)
            if (len(name) < _FEWEST and counted is None) or not is_of_this_time(
                passage, said.start(), said.end(), measures.year
            ):
                continue
            found = _short(name, counted, said["deed"] or said["deed_of_each"], measures, passage)
            if found is not None:
                place, told = found
                yield DoneTold(passage.at(begin, said.end()), place, whole, told)


def _short(
    name: str, counted: re.Match[str] | None, deed: str, measures: Measures, claim: Passage
) -> tuple[Location, str] | None:
    """The rate of the deed below 100%, or the count done with the larger one before it, of that name or number."""
    for rate in measures.of_rate(f"{deed}率", PERCENT) if len(name) >= _FEWEST else ():
        is_near = rate.passage is not claim and rate.mention.value < _ALL_OF_IT <= rate.mention.value * _HALF
        around = rate.ahead if rate.is_one_of_several else rate.around
        if is_near and (received := _told_before(rate, measures)) is not None:
            around = f"{around}，{received[1]}"
        if is_near and rate.term.mark != "、" and _is_of(name, around, rate.name):
            return rate.place, f"{rate.name}{rate.mention.text}＜100%"
    for done in measures.of_deed(deed):
        if done.passage is claim or not _tells(done, deed):
            continue
        whole, around = _whole_of(done), done.around
        if whole is None and (received := _told_before(done, measures)) is not None:
            whole, around = received
        if whole is None or (counted is not None and not _counts(counted, whole)):
            continue
        if len(name) >= _FEWEST and not _is_of(name, f"{around}，{whole.own_name}，{whole.after}", ""):
            continue
        if done.mention.value < whole.mention.value <= done.mention.value * _HALF:
            place = done.passage.at(min(whole.start, done.term.start), max(whole.end, done.term.end))
            return place, f"{done.mention.text}＜{whole.mention.text}"
    return None


def _counts(counted: re.Match[str], whole: Term) -> bool:
    """Whether 18个 of 18个项目全部完工 is the whole."""
    return whole.mention.text == counted[0]


def _is_of(name: str, around: str, told: str) -> bool:
    return missing_in(name, around) * _LONGEST <= len(name) and not (told and more_than(told[: -_FEWEST - 1], name))


def _tells(done: Measure, deed: str) -> bool:
    """Whether the figure counts what was done: 办结9件, 9件已办结."""
    words = done.term.own_name[-_BEHIND:] + done.term.after[:_BEHIND]
    return deed in words and not _NOT_DONE.search(done.term.own_name[-_BEHIND:]) and done.term.unit != PERCENT


def _whole_of(done: Measure) -> Term | None:
    """The larger figure right before it in its unit, that is no part and no money of another kind.

    受理投诉42件，上年50件，下降16%，已办结41件: what was the year before, and the change, is passed over.
    """
    terms = done.sentence.terms[: done.term.index]
    before = [each for each in terms if each.unit == done.term.unit]
    while before and (before[-1].is_attribute or is_base_of_one_before(terms, before[-1])):
        before.pop()
    if not before or not before[-1].mention.is_exact:
        return None
    whole = before[-1]
    between = terms[whole.index + 1 :]
    passed = sum(each.unit == PERCENT or each.is_attribute or is_base_of_one_before(terms, each) for each in between)
    is_next = done.term.clause - whole.clause <= max(_FEWEST, passed + 1) and whole.segment == done.term.segment
    return whole if is_next and not _is_part(done.sentence, whole) else None


def _told_before(done: Measure, measures: Measures) -> tuple[Term, str] | None:
    """接待来信来访428件次，下降8%。办结424件次: what came in, which the sentence before it tells, and its words.

    A sentence that tells of what kinds it was is passed over.
    """
    first = done.sentence.terms[0]
    if _BARE_DEED.fullmatch(first.own_name) is None or first.start - done.sentence.start > _LONGEST:
        return None
    for sentence in measures.sentences_before(done):
        head = sentence.terms[0]
        if SEEN_AS.match(sentence.text, sentence.start):
            continue
        if head.unit != first.unit or not head.is_plain or sentence.begins_parts(head):
            return None
        also = "，".join(other for word, other in _ALSO_CALLED.items() if word in head.name)
        return head, f"{sentence.text[sentence.start : head.start]}，{head.after}，{also}"
    return None


def _is_part(sentence: Sentence, whole: Term) -> bool:
    return sentence.is_part(whole) and not whole.begins_parts


def none_told(passages: Iterable[Passage], measures: Measures) -> Iterator[DoneTold]:
    """实现零差评 beside 差评365次."""
    for passage in passages:
        if measures.is_aside(passage):
            continue
        for said in NONE.finditer(passage.text):
            begin = passage.clause_start(said.start())
            subject = passage.text[begin : said.start()]
            if _NOT_SAID.search(subject) or not is_of_this_time(passage, said.start(), said.end(), measures.year):
                continue
            for counted in measures.of_deed(said["what"]):
                is_it = counted.name.endswith(said["what"]) and counted.mention.is_counted and counted.mention.value > 0
                if is_it and not _names_another(subject, counted):
                    told = f"{counted.name}{counted.mention.text}"
                    yield DoneTold(passage.at(begin, said.end()), counted.place, passage.text[begin : said.end()], told)
                    break


def _names_another(subject: str, counted: Measure) -> bool:
    """窗口服务实现零投诉 beside 热线投诉: of whom it is said is no word of the figure's passage."""
    name = _EMPTY.sub("", bare_subject(subject)).strip("“”")
    return bool(name) and missing_in(name, counted.passage.text) > len(name) // _HALF
