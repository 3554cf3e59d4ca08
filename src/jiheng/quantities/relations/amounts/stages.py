"""More that reach a stage than there were to reach it: 发放问卷400份，收回412份; 走访农户260户，愿意改造的280户."""

from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.amounts.stage_words import (
    OTHERS_AS_WELL,
    are_all_that_were_divided,
    are_stages,
    counts_another_noun,
    is_headless,
    is_of_a_kind,
)
from jiheng.quantities.relations.arithmetic.likely_sums import is_of_both, part_beside
from jiheng.quantities.relations.arithmetic.sums import adds_up
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE

_SIGN = quick_pattern(
    "问题|差错|错误|缺陷|瑕疵|不符|违[规法]|[少漏欠]缴|缺失|[逾超]期|异常|失信|获评|批准|入[选围]|录用|授牌|认定|命名|"
    "正常|晋级|进入|推荐立项|处理|处置|收运|清运|教师|技术人员|医师|护士|收回|回收|收到|有效|合格|通过|达标|优良|取证|结业|取得|实|到[货场位会]|验收|规范|获奖|获批|参加|录取|立项|用户|移[送交]|整改|已|的|出席|继续|保留|属实|成案|立案|采用|刊[用发登]|转发|活跃|回复|反馈|采纳|落实"
)
_APART = frozenset({MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, *DURATIONS})
_FOUND = late_pattern(
    "[\u4e00-\u9fff]{2}(?:查出|发现|检出|排查|反映|提出|指出)[\u4e00-\u9fff]{0,4}(?:问题|隐患|线索|意见)$"
)
_OTHERS_LEFT = late_pattern("[^，；。0-9]{0,6}，(?:其余|剩余|余下)[^，；。0-9]{2,}[，；。]?")
_INCLUDED = late_pattern("(?:已|也)?(?:包含|包括|计算|统计|含|计入|列)(?:在内|在其[中内]|其[中内])")
_DEED = late_pattern(
    "(?:目前|现|已|实际|按期|如期|全部)*(?:(?:主体)?完工|竣工|建成|完成|办结|审结|结案|开工|投[用产入]使?用?|交付|(?:通过)?验收|整改|落实|到位|"
    "通过|合格|达标|销号|化解|[发兑]放|支付|[回答]复|签约|落地|脱贫|出列|上岗|领取|就业|入住)(?:完毕|到位)?(?:的|了|有|为)*"
)
"""What was done of those counted before; whatever has a noun of its own may be another kind."""
_FARTHEST = 2


def stages(sentence: Sentence) -> Iterator[Statement]:
    """Each count of those who got so far that is above the count of those who might have."""
    counted = [each for each in sentence.terms if each.unit not in _APART and each.mention.is_exact]
    if "已" in sentence.words and "其中" in sentence.words:
        yield from _done_of_divided(sentence, counted)
    least: dict[str, float] = {}
    for place, part in enumerate(counted):
        size = part.mention.size
        if size <= least.setdefault(part.unit, size):
            least[part.unit] = size
            continue
        if (whole := _leaving_others(sentence, part)) is not None:
            yield part_beside(part.mention, whole.mention)
            continue
        if not _SIGN.search(part.name) or OTHERS_AS_WELL.search(part.name):
            continue
        if part.is_attribute or sentence.begins_parts(part) or _is_rated(sentence, part):
            continue
        ahead = counted[max(place - _FARTHEST, 0) : place]
        whole = _before(sentence, part, ahead) or _of_all_before(sentence, part, counted[:place])
        if whole is not None and part.mention.value > whole.mention.value > 0 and not is_of_both(ahead, part):
            yield part_beside(part.mention, whole.mention)


def _leaving_others(sentence: Sentence, part: Term) -> Term | None:
    """实施项目34个，完工37个，其余结转下年; 2,316公里含在其中: the count right before it, of which others are."""
    whole = sentence.terms[part.index - 1]
    is_beside = whole.unit == part.unit and part.clause - whole.clause == 1 and part.mark == "，"
    is_included = is_beside and _INCLUDED.match(sentence.text, part.end, sentence.end) is not None
    is_told_so = is_included or (is_beside and _OTHERS_LEFT.match(sentence.text, part.end, sentence.end) is not None)
    if not is_told_so or not whole.is_plain or part.is_attribute or whole.depth != part.depth:
        return None
    is_of_more = OTHERS_AS_WELL.search(whole.name) is not None or not (is_included or _DEED.fullmatch(part.own_name))
    is_one_of_several = sentence.is_part(whole) or (
        whole.index > 0 and sentence.terms[whole.index - 1].unit == whole.unit
    )
    return None if is_of_more or is_one_of_several else whole


def _is_rated(sentence: Sentence, part: Term) -> bool:
    """Whether a rate behind it tells the same: 发现174处，整改714处，整改率100%."""
    behind = sentence.terms[part.index + 1 : part.index + 2]
    return any(each.unit == PERCENT and "率" in each.name for each in behind)


def _done_of_divided(sentence: Sentence, counted: Sequence[Term]) -> Iterator[Statement]:
    """立案46件，其中甲类30件、乙类16件，已办结48件: what is done of all those that were just divided."""
    for place, part in enumerate(counted):
        if not are_all_that_were_divided(part.own_name) or part.depth:
            continue
        begin = next((at for at in range(place - 1, 0, -1) if sentence.begins_parts(counted[at])), 0)
        parts, whole = counted[begin:place], counted[begin - 1]
        if not begin or len(parts) < _FARTHEST or {each.unit for each in (whole, *parts)} != {part.unit}:
            continue
        is_divided = adds_up(whole.mention, [each.mention for each in parts])
        if is_divided and part.mention.value > whole.mention.value and not OTHERS_AS_WELL.search(whole.name):
            yield part_beside(part.mention, whole.mention)


def _before(sentence: Sentence, part: Term, earlier: Sequence[Term]) -> Term | None:
    """The nearest that the part may have come from, by the words of both."""
    for whole in reversed(earlier):
        if sentence.begins_parts(whole):
            continue  # 收到192件，其中会后18件，立案179件: of all
        if whole.unit != part.unit or whole.segment != part.segment or whole.is_attribute:
            continue
        if whole.mark == "、" or whole.is_joined:
            return None  # 申报国家级2个、省级5个，获批7个: of both
        if _is_found_by(whole, part):
            return None
        if whole.depth <= part.depth and not OTHERS_AS_WELL.search(whole.name) and are_stages(whole, part):
            return whole
    return None


def _is_found_by(whole: Term, part: Term) -> bool:
    """5个专项审计查出问题46个: what those right before it found is none of them."""
    return part.index - whole.index == 1 and not part.mark and _FOUND.search(part.name) is not None


def _of_all_before(sentence: Sentence, part: Term, earlier: Sequence[Term]) -> Term | None:
    """走访农户260户，愿意改造的280户: 的 without a noun is of those counted before, who are its noun.

    Nothing where several were counted that together are as many.
    """
    if part.mark != "，" or part.depth or not is_headless(part):
        return None
    alike = [each for each in earlier if each.unit == part.unit and each.segment == part.segment]
    wholes = [each for each in alike if not (sentence.is_part(each) or each.name.endswith("的"))]
    if not wholes or part.clause - wholes[-1].clause > _FARTHEST or not all(map(_may_be_whole, wholes)):
        return None
    is_more = sum(each.mention.value for each in wholes) < part.mention.value
    return wholes[-1] if is_more and not counts_another_noun(wholes[-1], part) else None


def _may_be_whole(term: Term) -> bool:
    is_plain = not (term.is_attribute or term.depth or OTHERS_AS_WELL.search(term.name))
    return is_plain and per_of_average(term) is None and not is_of_a_kind(term)
