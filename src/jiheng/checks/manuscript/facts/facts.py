"""The figures of a report as facts to compare across sections: what is counted, of which year, plan or actual."""

import re
from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.facts.aspects import (
    aspect_of,
    aspect_of_list,
    stage_of,
    stage_of_opening,
    stage_of_overview,
)
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.looking_back import refers_back
from jiheng.checks.manuscript.facts.nouns import noun_before, noun_behind
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.digits import significant
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.rows_of_periods import years_of_row
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, TIMES
from jiheng.quantities.words import RAISED_TO, THE_REST, YEAR

_BARE = re.compile(
    r"(?:实际|已|共|全部|累计|计划|目标|完成|建成|支出|执行|使用|达到?|实施|开展|新增|其中|全年|年度|年初|任务|为|数|值|的|到位|收回|发放|预算|决算|金额|资金)*"
)
_ALL_AGAIN = re.compile("共(?!同|享|建|产|青)|[合总]计|累计|全年(?:预算|支出|收入)|全(?:项目|[县市区镇乡省])(?!域|长)")
_DEFINITE = re.compile(r"^[\u4e00-\u9fff“”]{2,12}?(?:已?全部|(?<!平)均|都|已均|悉数)")
_OF_ALL = re.compile("[全均都悉]")
"""One of them stands in what is told of all."""
_OF_WHICH = late_pattern("^[\u4e00-\u9fff“”]{2,12}?中，?(?=[有仅尚已]|[0-9])")
_REFERRING = re.compile("^$|的$|^全[国省市区县镇乡]$|(?:上述|以上|前述)$")
_OF_PLAN = quick_pattern("(?:项目)?(?:年度|年初|绩效|总体|预期)*(?:目标|任务|计划|指标(?=值))(?:任务)?[数值]?$")
_OTHER_YEAR = re.compile(r"上年|去年|上一年|往年|前年|同期|下年|次年|明年|历年|近[三五两]年|年初结转|以前年度|期初")
_OPENS_WITH_LAST_YEAR = re.compile("(?:上年|去年|上一年|年初|期初)(?:年?[末底])?，")
_THIS_YEAR = late_pattern("今年|本年|当年|(?<![上去])年[末底]|目前|现[有已]|增|减|到20")
"""上年末，村集体收入640万元，文明户150户: all that its sentence tells, but for what has come of it."""
_TARGET_BEHIND = re.compile(r"的?(?:年度|全年|年初|预期|既定)?(?:目标|计划|任务)(?!对象|地|村|书)")
_COUNTED_DAYS = ("天数", "天数为", "天数达到", "天数达")
"""优良天数318天 counts days."""
_FINE = 3
_ADDED = ("新增", "新增了", "提升")
"""新增240张床位 counts beds, 提升46个站点的水平 counts the places; 较上年新增240张 and 提升2个名次 tell a change."""
_REACHES = late_pattern("本?项目(?:共|拟)?(?:涉及|覆盖|惠及)")
"""项目涉及37个行政村: how far a project reaches is no matter of its plan."""
_AS_OF = late_pattern("截[至止]到?$")
"""截至2024年10月底 in a report on 2023 is the day it was made."""
_RANKS = ("名次", "位次", "档次", "等级", "百分")
_WAS = late_pattern("(?P<noun>[\u4e00-\u9fff“”]{3,}?)[由从](?:上年|去年|年初|改造前|实施前)?末?的?")
_IS_DONE = late_pattern("实际|已|其中")
_CLAIMED = re.compile(
    "(?P<noun>[\u4e00-\u9fff]{4,16}?)(?:任务|目标|工作|项目)*(?:已|均|均已|全部|全面|圆满|超额|如期|顺利|按时|按期)+"
    "(?:完成|完工|竣工|实现|落实)[^，。；：0-9]{0,6}[，；]"
)
"""道路养护任务全部完成，实际养护36公里: the claim names what is counted behind it."""


_ANY_BETWEEN = late_pattern("(?:[到至—～~-][0-9][0-9.,]*[\u4e00-\u9fff%]{1,3})?不等")
"""售价从12.98万元至17.58万元不等."""
_TO, _FIGURE, _WAY = frozenset("到至—～~-"), late_pattern("[0-9]"), late_pattern("[由从自]")


def facts_of(
    passages: Sequence[Passage], readings: Sequence[Reading], year: int | None, ahead: Container[int] = ()
) -> tuple[Fact, ...]:
    """The comparable figures of the passages, in order; vague ones only with digits enough to tell them by.

    `ahead`: the indices of the passages that tell what is still to come.
    """
    return tuple(_facts(passages, readings, year, ahead))


def _facts(
    passages: Sequence[Passage], readings: Sequence[Reading], year: int | None, ahead: Container[int]
) -> Iterator[Fact]:
    section, stage = "", Aspect.NEUTRAL
    for passage in passages:
        if passage.cell is not None:
            continue
        if passage.is_heading:
            section, stage = passage.text, stage_of(passage.text)
        reading = readings[passage.index]
        if not reading.mentions:
            continue
        is_ahead = passage.index in ahead
        own_stage = stage_of_opening(passage.text)
        for sentence, named in zip(reading.sentences, reading.distributed, strict=True):
            of_it = own_stage or (stage if stage is not Aspect.NEUTRAL else stage_of_overview(section, sentence))
            yield from _of_sentence(passage, sentence, named.terms, year, section, of_it, is_ahead=is_ahead)


def _of_sentence(
    passage: Passage,
    sentence: Sentence,
    terms: Sequence[Term],
    year: int | None,
    section: str,
    stage: Aspect,
    *,
    is_ahead: bool,
) -> Iterator[Fact]:
    """`terms`: its own, with the names handed out to them."""
    part: Term | None = None
    claimed = _CLAIMED.match(sentence.text, sentence.start, sentence.end)
    before = claimed["noun"] if claimed is not None else ""
    whole_aspect = Aspect.NEUTRAL
    listed = aspect_of_list(sentence)
    rows = years_of_row(sentence) if "分别" in sentence.words or "报告期" in sentence.words else {}
    is_other = False
    for term in terms:
        if _ALL_AGAIN.match(term.name) or (part is not None and _is_past(term, part)):
            part = None
        elif sentence.begins_parts(term):
            part = term
        is_part = part is not None
        own_left = noun_before(term.own_name)
        raised = _raised(sentence, term)
        left = noun_before(raised) if raised else own_left
        is_bare = _BARE.fullmatch(left) is not None
        if is_bare:
            left = _OF_PLAN.sub("", before)[-8:] + left
        behind = sentence.text[term.end : term.end + 20]
        aspect = _aspect_in_list(term, behind, listed, whole_aspect if is_part else Aspect.NEUTRAL)
        if not is_part and aspect is not Aspect.NEUTRAL:
            whole_aspect = aspect
        if left and not (is_bare and _BARE.fullmatch(left)):
            before = left
        right = noun_behind(behind)
        is_of_row = term.index in rows
        own = rows[term.index] if is_of_row else None
        is_listed = is_other and own is None and term.mark == "、"  # 上年发放860万元、扶持126人: both
        is_other = is_listed or _is_other_year(sentence, term, year, own)
        is_of_unknown = is_of_row and own is None
        if is_of_unknown or not _is_comparable(term, right) or _is_in_slogan(sentence, term):
            continue
        if (behind[:1] in _TO or term.own_name in _TO) and _is_end_of_range(sentence, term):
            continue
        is_to_come = is_ahead and not refers_back(sentence, term, year)
        yield Fact(
            passage,
            sentence,
            term,
            term.mention,
            own_left,
            left,
            right,
            aspect,
            is_to_come or is_other,
            is_to_come,
            is_part,
            _is_definite(term, behind),
            section,
            aspect is Aspect.PLANNED
            or (aspect is not Aspect.ACTUAL and stage is Aspect.PLANNED and not _REACHES.match(left)),
            aspect is Aspect.ACTUAL or (aspect is not Aspect.PLANNED and stage is Aspect.ACTUAL),
        )


def _raised(sentence: Sentence, term: Term) -> str:
    """良好率 of 良好率由上年的86.2%提高到88.6%; empty where the figure is nothing that another was raised to."""
    if term.mark or not term.index or RAISED_TO.match(term.own_name) is None:
        return ""
    before = sentence.terms[term.index - 1]
    found = _WAS.fullmatch(before.own_name) if before.unit == term.unit else None
    return found["noun"] if found is not None else ""


def _is_definite(term: Term, behind: str) -> bool:
    is_all = _OF_ALL.search(behind) is not None and _DEFINITE.match(behind) is not None
    if is_all or ("中" in behind and _REFERRING.search(term.own_name) and _OF_WHICH.match(behind)):
        return not THE_REST.search(term.own_name)
    return False


def _aspect_in_list(term: Term, behind: str, listed: Aspect, inherited: Aspect) -> Aspect:
    """By the words behind the figure, before it, and at the beginning of its list."""
    if _TARGET_BEHIND.match(behind):
        return Aspect.PLANNED
    aspect = aspect_of(term, inherited)
    is_of_list = aspect is Aspect.NEUTRAL or (listed is Aspect.PLANNED and not _IS_DONE.search(term.name))
    return listed if is_of_list and listed is not Aspect.NEUTRAL else aspect


def _is_past(term: Term, part: Term) -> bool:
    """Whether the parts have ended: with their bracket, or where ； or, behind money, ， brings another unit."""
    if term.depth < part.depth:
        return True
    is_next = term.clause > part.clause if part.unit == MONEY else term.segment > part.segment
    return is_next and term.unit not in (part.unit, PERCENT)


def _is_comparable(term: Term, noun: str) -> bool:
    """`noun`: what stands behind it."""
    is_time = term.unit in DURATIONS and not term.name.endswith(_COUNTED_DAYS)
    if not _is_fine(term.mention) or is_time or term.unit in (PERCENTAGE_POINTS, TIMES, "‰"):
        return False
    is_of_things = term.own_name.endswith(_ADDED) and noun and not noun.startswith(_RANKS)
    is_change = term.is_attribute and not is_of_things
    return not is_change and per_of_average(term) is None


def _is_in_slogan(sentence: Sentence, term: Term) -> bool:
    """Whether a numeral in words opens a quotation: “两个维护”, “十个全覆盖”工程."""
    return sentence.text.startswith("“", term.start - 1) and not term.mention.text[0].isdigit()


def _is_end_of_range(sentence: Sentence, term: Term) -> bool:
    """预计营收12.2亿元到12.5亿元: neither is what there was; but 由12.2亿元到12.5亿元 tells of both."""
    if _ANY_BETWEEN.match(sentence.text, term.end):
        return True
    if _FIGURE.match(sentence.text, term.end + 1):
        return _WAY.search(term.own_name) is None
    return bool(term.index) and not term.mark and _WAY.search(sentence.terms[term.index - 1].own_name) is None


def _is_fine(mention: Mention) -> bool:
    """Whether it is exact, or 余, 近 or 约 stands with so many digits that it is hardly another's by chance."""
    if mention.is_exact or mention.qualifier is Qualifier.AT_LEAST:
        return True
    is_near = mention.qualifier in (Qualifier.ABOVE, Qualifier.BELOW, Qualifier.ABOUT)
    return is_near and len(significant(mention.number)) >= _FINE


def _is_other_year(sentence: Sentence, term: Term, year: int | None, own: int | None) -> bool:
    """Whether the words before the figure, back to the last figure of this year, speak of another year.

    `own`: its year in a row of years.
    """
    if own is not None:
        return year is not None and own != year
    clause_start = max(sentence.start, term.start - 200)
    ahead = sentence.text[clause_start : term.start]
    ahead = ahead[ahead.rfind("；") + 1 :]
    if _OTHER_YEAR.search(term.name) or (not term.name and _OTHER_YEAR.search(ahead)):
        return True
    if _OPENS_WITH_LAST_YEAR.match(sentence.text, sentence.start) and not _THIS_YEAR.search(ahead):
        return True
    years = list(YEAR.finditer(ahead)) if year is not None and "年" in ahead else ()
    if not years or year is None or (told := int(years[-1][0])) == year:
        return False
    start = years[-1].start()
    return not (told == year + 1 and _AS_OF.search(ahead[:start]))
