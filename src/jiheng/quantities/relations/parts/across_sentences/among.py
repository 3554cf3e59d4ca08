"""Parts whose whole a sentence before tells, named anew: 救助31人。救助对象中未成年人34人; 占18%，其中已更新3,350台.

And those that follow the first among so many: 36个站点中规范的29个，占80.6%，露天堆放的46个.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.word_list import words_of
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import BY_SIZE
from jiheng.quantities.relations.arithmetic.likely_sums import part_beside
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_COUNTED, PERCENT, PERCENTAGE_POINTS, TIMES
from jiheng.quantities.words import AMONG

_AMONG = re.compile(f"{AMONG}(?![上下]游|游|部|东|西)(?=，|有[0-9]|[\u4e00-\u9fff]{{2}})")
_ALL = re.compile("(?:^|[，；。）])(?P<all>[\u4e00-\u9fff]{2,10})(?<!的)$")
_OTHERS = re.compile(
    "^(?:[其在从]|全[国省州市县区镇乡村校院局]|历年|上年|去年|累计|辖区|现有|计划|目标|任务|年度)|过程$|工作$"
)
"""全县就业人员中 is of more than the sentences before tell."""
_IDLE = frozenset(words_of("项目 资金 人员 工作 支出 预算 单位 年度 数量 金额 人数 总数 对象 部分 情况"))
_OF_THE_LAST = late_pattern("^其中，?(?:已|未|尚未|仍未|有)")
_NOUN = late_pattern("[\u4e00-\u9fff]{1,8}")
_OF_THAT_KIND = late_pattern("的(?:共?有|共|为)?$")
_THERE_ARE = late_pattern(
    "中(?:，?(?:已|仅|只|共|现|目前|尚|还)*有|，(?!开展|组织|安排|[新建]|设立|共?(?:取得|获得|形成|产生|发表|申请))[\u4e00-\u9fff]{1,6})"
)
_SHARES = frozenset({PERCENT, PERCENTAGE_POINTS, TIMES, "‰"})
_OTHER_TIME = late_pattern("上年|去年|同期|历年|累计|目标|计划|任务|近[两三五]年|应|每")
_ASKED = late_pattern("调查|抽查|抽样|走访|问卷|回访|访谈|随机|样本|抽取|评议")
"""调查服务对象250人 are not all of them."""
_LONGEST, _NAME, _AFTER, _NEAR, _FAR, _OPENING = 11, 14, 8, 3, 2, 3
"""A slip makes no number more than so many times as large."""


def parts_among(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each part behind 受理中 or 受理中，, against what was 受理; and each 其中已… against the part told last."""
    yield from _of_the_last(sentence)
    for among in _AMONG.finditer(sentence.words):
        found = _ALL.search(sentence.words[max(among.start() - _LONGEST, 0) : among.start()])
        if found is None:
            yield from _of_so_many(sentence, sentence.start + among.start())
            continue
        if _OTHERS.search(found["all"]):
            continue
        begin = sentence.start + among.end()
        told = [*(each for before in earlier[-_NEAR:] for each in before.terms), *_ahead(sentence, begin)]
        parts = _behind(sentence, begin, found["all"])
        whole = _whole(told, found["all"], parts)
        if whole is not None:
            yield from (
                part_beside(part.mention, whole.mention)
                for part in parts
                if part.mention.value < whole.mention.value * _FAR
            )


def _ahead(sentence: Sentence, begin: int) -> Iterator[Term]:
    return (each for each in sentence.terms if each.end <= begin)


def _behind(sentence: Sentence, begin: int, name: str) -> list[Term]:
    """The figures of one unit behind 中, as far as the ；; behind a ， those that name the whole again: 夜间受理."""
    parts: list[Term] = []
    for term in sentence.terms:
        if term.start < begin or term.depth:
            continue
        if parts and (term.segment != parts[0].segment or "其中" in term.name or "其他" in term.name):
            break
        if parts and term.unit != parts[0].unit:
            continue
        if (
            term.unit in NOT_COUNTED
            or term.is_attribute
            or not term.mention.is_exact
            or per_of_average(term) is not None
        ):
            if not parts:
                return []
            continue
        is_listed = not parts or term.mark != "，" or not _pairs(term.name).isdisjoint(_pairs(name))
        if is_listed and not _OTHER_TIME.search(term.name):
            parts.append(term)
    return parts


def _whole(told: Sequence[Term], name: str, parts: Sequence[Term]) -> Term | None:
    """The largest figure told under the name; none where something of that kind is told vaguely."""
    if not parts:
        return None
    words = _pairs(name)
    same = [
        each
        for each in told
        if each.unit == parts[0].unit
        and not (each.is_attribute or _ASKED.search(each.name))
        and not words.isdisjoint(_pairs(each.name[-_NAME:], each.after[:_AFTER]))
    ]
    if not all(each.mention.is_exact for each in same):
        return None
    return max(same, key=BY_SIZE, default=None)


def _pairs(*texts: str) -> frozenset[str]:
    return bigrams(*texts) - _IDLE


def _of_the_last(sentence: Sentence) -> Iterator[Statement]:
    """老旧电梯3,315台，占18%，其中已更新3,350台: part of the amount told last, with its share or average between."""
    for part in sentence.terms:
        if "其中" not in part.name[:_OPENING] or part.unit in NOT_COUNTED or not part.mention.is_exact:
            continue
        told = sentence.terms[: part.index]
        whole = next((each for each in reversed(told) if not _tells_of_it(each)), None)
        if whole is None or whole.unit != part.unit or part.segment != whole.segment or part.index - whole.index == 1:
            continue
        is_of_it = whole.mention.is_exact and whole.depth == part.depth and not whole.is_attribute
        if is_of_it and _is_of_this(part, whole, told) and part.mention.value < whole.mention.value * _FAR:
            yield part_beside(part.mention, whole.mention)


def _of_so_many(sentence: Sentence, among: int) -> Iterator[Statement]:
    """36个站点中规范的29个，占80.6%，露天堆放的46个: a rate stands between; what holds is told by its list."""
    whole = next((each for each in reversed(sentence.terms) if each.end <= among), None)
    if whole is None or not whole.mention.is_counted or not _NOUN.fullmatch(sentence.text, whole.end, among):
        return
    for term in sentence.terms[whole.index + 1 :]:
        if term.segment != whole.segment:
            return
        is_more = term.unit == whole.unit and term.mention.value > whole.mention.value and term.mention.is_exact
        is_of_them = _THERE_ARE.fullmatch(sentence.text, among, term.start) or (
            term.index - whole.index > 1 and _OF_THAT_KIND.search(term.own_name)
        )
        if is_more and is_of_them and not _OTHER_TIME.search(term.name):
            yield part_beside(term.mention, whole.mention)


def _tells_of_it(term: Term) -> bool:
    """Whether it is a share or an average of the amount before."""
    return term.unit in _SHARES or per_of_average(term) is not None


def _is_of_this(part: Term, whole: Term, told: Sequence[Term]) -> bool:
    """Whether it is said to be done of it, or of all that it may be of this alone is named like it."""
    if _OF_THE_LAST.search(part.name):
        return True
    if part.mention.value <= whole.mention.value:
        return False  # that it holds is told by its list
    larger = [
        each
        for each in told
        if each is not whole and each.unit == part.unit and each.mention.value >= part.mention.value
    ]
    shared = _pairs(part.name) & _pairs(whole.name)
    return not larger or (bool(shared) and all(shared.isdisjoint(_pairs(each.name)) for each in larger))
