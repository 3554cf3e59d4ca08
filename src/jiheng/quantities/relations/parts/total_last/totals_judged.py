"""Whether the figures listed before a total make it up."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_of_one_family,
    is_mistyped,
    is_slipped,
    is_sure_slip,
    is_swapped,
    nearly_adds_up,
    sum_statement,
    summed,
    unit_slip,
)
from jiheng.quantities.relations.arithmetic.vague_sums import is_hardly_vague, is_parted_by_a_slip, may_add_up
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.relations.parts.total_last.added_to import is_of_added
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY, SCORE

_PAIR = 2
_WHOLE_SCORE, _GOT = late_pattern("自评|综合|总得?分|总评"), late_pattern("得分?$")
_FULL = re.compile("满分$|满分(?:为|是)?$")
_SHORT_SUBJECT = 4
_SENTENCE_BEHIND = 3
_LETTERED = frozenset("类级片档型批期组段标线区县镇乡村班校")
_KINDS = frozenset({"类", "项", "个"})
_QUOTES = re.compile("[“”]")
_FAR = Decimal("0.45")
_BARE_TOTALS = frozenset(("共", "共有", "共计", "合计", "总共"))
_PLACES = quick_pattern("(?:核定|批复|总)?编制(?:数|总数)?$|定编|定员|空编|空缺|缺编|缺额")
_COUNTED_THROUGH = late_pattern("第[一二三四五六七八九十0-9]{1,2}[批期轮次笔档]|第[一二三四]季度|[0-9]{1,2}月")
_PREDICATES = ("与", "已", "较", "比", "经", "均已", "全部")
_ALL_BEHIND_NOUN = late_pattern("[\u4e00-\u9fff]{1,6}?(?:共计?|合计|总计)")
_ALL_TOLD = re.compile("共计|合计|总计")
_REACHING = re.compile("惠及|覆盖|辐射|带动|受益")
_OF_ONE_THING = re.compile("总(?:里程|面积|产量|规模|价值|长度|额)")
_SIDE = re.compile("总(?:收入|支出)|(?:收入|支出)(?:总计|合计|总量)")
_MEASURED = re.compile("总(?P<measure>产量|产值|面积|投资|支出|收入)$")
_OF_ALL = late_pattern("(?:^|[，全])(?:以上|上述|全年|年度|累计|全[国省市县区镇乡]|[两三四五六]类?)?总|粮食")


def total_judged(term: Term, listed: Sequence[Term], terms: Sequence[Term], *, is_strong: bool) -> Statement | None:
    """The last of them that give it exactly; else what their sum leaves to say, where the words leave one reading."""
    whole, listed = term.mention, _of_what_there_is(term, listed)
    mentions = [each.mention for each in listed]
    if not whole.is_exact or any(not each.is_exact for each in mentions):
        if not whole.is_exact and all(each.is_exact for each in mentions):
            return unit_slip(whole, mentions)  # 约1.38万元 for 1.38亿元
        if is_strong and _is_bare(term) and is_hardly_vague(whole):
            return _of_vague(whole, mentions)
        is_near = whole.is_exact and is_strong and all(each.is_nearly_exact for each in mentions)
        is_plain = is_near and not (_is_made_up(listed, terms) or any(map(_says_more, listed)))
        return _of_nearly_exact(term, mentions, is_plain=is_plain) if is_near and _is_bare(term) else None
    for first in range(len(listed) - 1):
        if first and (listed[first].mark == "、" or listed[first].is_joined or _is_of_all_points(term, listed)):
            continue
        if adds_up(whole, mentions[first:]):
            return sum_statement(whole, mentions[first:], holds=True)
    if _is_of_all_but_the_last(whole, listed):
        return sum_statement(whole, mentions[:-1], holds=True)
    if (balanced := _balanced(term, listed)) is not None:
        return balanced
    if any(each.value == whole.value for each in mentions):
        return None
    if (slip := unit_slip(whole, mentions)) is not None:
        return slip
    if _is_made_up(listed, terms) and term.own_name in _BARE_TOTALS and _closes(term, listed):
        # 专利630件，其中126件、441件、63件，合计603件: the same total told once more
        return replace(sum_statement(whole, mentions, holds=False), is_other_way=True)
    if _is_made_up(listed, terms) or any(map(_says_more, listed)):
        return None
    if term.unit == SCORE and _FULL.search(term.own_name) and not all(_FULL.search(each.own_name) for each in listed):
        return None  # 分值10分，计9分；按满分15分计: what could be got is no sum of what was
    if rank_of(term) is Rank.USED and all(Rank.NONE < rank_of(each) < Rank.USED for each in listed):
        return None
    if (
        _counts_more(term, listed, terms)
        or _reaches_others(term, listed)
        or (_have_words_of_their_own(listed) and not _are_items(listed))
        or _is_one_of_totals(term, listed)
    ):
        return None
    is_far = not is_close(whole.value, summed(mentions), _FAR)
    is_mistake = is_mistyped(whole, mentions) or (_are_items(listed) and is_swapped(whole, mentions, _PAIR))
    is_strong = is_strong or _closes_a_row(term, listed) or (not term.mark and _closes_a_list(term, listed))
    is_meant = not is_far or is_mistake or is_slipped(whole, mentions) or _closes_a_list(term, listed)
    if is_strong and _is_bare(term) and (is_meant or is_of_added(term, listed)):
        return sum_statement(whole, mentions, holds=False)
    are_ranked = are_of_one_family([each.own_name for each in listed])
    is_near = not is_far if are_ranked else nearly_adds_up(whole, mentions)
    if is_mistake or is_sure_slip(whole, mentions) or (_are_items(listed) and (is_near or is_slipped(whole, mentions))):
        return sum_statement(whole, mentions, holds=False, confidence=Confidence.PROBABLE)
    return None


def _closes(term: Term, listed: Sequence[Term]) -> bool:
    """Whether it stands right behind the last, and nothing is said of it."""
    return term.index - listed[-1].index == 1 and not term.after and term.after_mark != ""


def _is_of_all_points(total: Term, listed: Sequence[Term]) -> bool:
    """执行得10分；产出得60分；效益得30分，自评总分90分: the score of the whole is no sum of the last of them."""
    is_whole = total.unit == SCORE and _WHOLE_SCORE.search(total.own_name) is not None
    return is_whole and all(_GOT.search(each.own_name) for each in listed)


def _balanced(term: Term, listed: Sequence[Term]) -> Statement | None:
    """总收入1.5亿元；支出0.8亿元，调出0.7亿元，总支出5.5亿元: the other side proves the list or the total."""
    side = _SIDE.search(term.own_name)
    place = next((at for at in range(len(listed) - 1, -1, -1) if _SIDE.search(listed[at].own_name)), None)
    if side is None or place is None or listed[place].segment == term.segment or len(listed) - place <= _PAIR:
        return None
    other, value = listed[place], term.mention.value
    mentions = [each.mention for each in listed[place + 1 :]]
    made = summed(mentions)
    if side[0] in other.own_name or other.mention.value != (value if made > value else made):
        return None
    return sum_statement(term.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _is_of_all_but_the_last(whole: Mention, listed: Sequence[Term]) -> bool:
    """增值税…、其他税收214万元、非税收入316万元；税收合计2,970万元: to the digit, and behind a ；."""
    mentions = [each.mention for each in listed[:-1]]
    return len(mentions) > _PAIR and listed[-1].after_mark == "；" and summed(mentions) == whole.value


def _counts_more(term: Term, listed: Sequence[Term], terms: Sequence[Term]) -> bool:
    """社会保障298万元，卫生97万元，住房125万元；以上五类合计3,987万元: the others stand further up."""
    count = terms[term.index - 1]
    is_count = count.unit in _KINDS and not term.mark and count.own_name.endswith(("以上", "上述"))
    return is_count and count.mention.value > len(listed)


def _have_words_of_their_own(listed: Sequence[Term]) -> bool:
    """支出3,329.6万元与账务一致，“三公”经费14.25万元已公开，总计…: each is told of, none is an item of a list."""
    return all(
        each.unit == MONEY and len(each.after) >= _SENTENCE_BEHIND and each.after_mark == "，" for each in listed
    )


def _of_what_there_is(term: Term, listed: Sequence[Term]) -> Sequence[Term]:
    """核定编制38名，在编36名，空编2名；另聘41名，教职工总数77名: posts are no people, nor are plans results."""
    there = [each for each in listed if not (_PLACES.search(each.own_name) or _is_of_the_others(each, term))]
    return listed if _PLACES.search(term.own_name) or len(there) < _PAIR else there


def _is_of_the_others(each: Term, total: Term) -> bool:
    """非税收入 beside 税收收入合计."""
    name = each.own_name
    return name.startswith("非") and total.own_name.startswith(name[1:2])


def _says_more(term: Term) -> bool:
    """支出332万元与账务系统一致，三公经费14万元已公开: sentences of their own, no items of one list."""
    return term.after.startswith(_PREDICATES)


def _is_made_up(listed: Sequence[Term], terms: Sequence[Term]) -> bool:
    """资产210.4万元，其中中央80.8万元、地方129.6万元，负债总额135万元: the parts make up a total told before them."""
    mentions = [each.mention for each in listed]
    before = [each for each in terms[: listed[0].index] if each.unit == listed[0].unit and each.mention.is_exact]
    return "其中" in listed[0].name and bool(before) and adds_up(before[-1].mention, mentions)


def _closes_a_row(term: Term, listed: Sequence[Term]) -> bool:
    """在职109人，退休46人，遗属7人，共162人: nothing else stands between the figures or in the name of the total."""
    is_row = term.index - listed[0].index == len(listed) > _PAIR
    return is_row and term.own_name in _BARE_TOTALS and term.clause - listed[0].clause == len(listed)


def _closes_a_list(term: Term, listed: Sequence[Term]) -> bool:
    """招标3次、磋商5次、询价4次，共计82次采购: right behind three things and more with nothing but 、 between them.

    15次招标、13次磋商、16次询价共64次采购: or behind the noun of the last.
    """
    is_list = len(listed) >= _PAIR and all(each.mark == "、" for each in listed[1:])
    if not is_list or term.index - listed[-1].index != 1 or term.unit == MONEY:
        return False
    if not term.mark:
        return len(listed) > _PAIR and _ALL_BEHIND_NOUN.fullmatch(term.own_name) is not None
    is_next = term.clause - listed[0].clause == 1 and term.mark == "，"
    is_bare = _ALL_TOLD.match(term.own_name) if len(listed) > _PAIR else _ALL_TOLD.fullmatch(term.own_name)
    return is_next and is_bare is not None


def _reaches_others(term: Term, listed: Sequence[Term]) -> bool:
    """开工33个项目，开通28个出入口，累计惠及80个乡镇: what was reached is not what was done."""
    are_alike = all(each.after and term.after.endswith(each.after) for each in listed)  # 各负责3个镇，共覆盖9个镇
    is_reached = _REACHING.search(term.own_name) is not None and not are_alike
    return is_reached and not any(_REACHING.search(each.name) for each in listed)


def _is_one_of_totals(term: Term, listed: Sequence[Term]) -> bool:
    """公路总里程867公里；航道总里程120公里: totals of several things told in a row."""
    cue = _OF_ONE_THING.search(term.own_name)
    is_sum = _ALL_TOLD.search(term.own_name) is not None
    if cue is not None and not is_sum and any(cue[0] in each.name for each in listed):
        return True
    if words.WEAK_TOTAL.match(term.own_name) and all(each.own_name == term.own_name for each in listed):
        return True  # 甲馆累计接待13.9万人；乙馆累计接待6.6万人；丙馆累计接待17.1万人
    measured = _MEASURED.search(term.own_name)
    if measured is None or _OF_ALL.search(term.own_name) or _is_bare(term):
        return False  # 小麦产量12.5万吨；蔬菜总产量49.9万吨: of one more thing
    return all(each.own_name.endswith(measured["measure"]) for each in listed)


def _of_vague(whole: Mention, mentions: Sequence[Mention]) -> Statement | None:
    """报废超4.72万辆，置换超11.98万辆，合计超16.70万辆: so fine figures make it up, or miss it by a slip."""
    if not all(each.is_exact or is_hardly_vague(each) for each in mentions):
        return None
    holds = may_add_up(whole, mentions)
    if not holds and not is_parted_by_a_slip(whole, mentions):
        return None
    return sum_statement(whole, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _of_nearly_exact(term: Term, mentions: Sequence[Mention], *, is_plain: bool) -> Statement | None:
    """慰问金22.68万元，慰问品约4.54万元，合计27.22万元: 约 hardly changes so fine a figure."""
    whole = term.mention
    if adds_up(whole, mentions):
        return sum_statement(whole, mentions, holds=True)
    is_missed = is_plain and nearly_adds_up(whole, mentions) and not may_add_up(whole, mentions)
    if not is_missed and not is_mistyped(whole, mentions):
        return None
    return sum_statement(whole, mentions, holds=False, confidence=Confidence.PROBABLE)


def _is_bare(term: Term) -> bool:
    """Whether a total has no subject of its own: 两项合计, not 采购计划金额共计."""
    name = _QUOTES.sub("", term.own_name)
    cue = words.STRONG_TOTAL.search(name) or words.SCORE_TOTAL.search(name)
    return cue is None or cue.start() <= _SHORT_SUBJECT


def _are_items(listed: Sequence[Term]) -> bool:
    """Whether the figures stand as items of one list: 、 or 和 between them, or names that end alike."""
    return all(
        (other.mark and other.mark in "、；")
        or other.is_joined
        or other.is_joined_behind_noun
        or (
            len(one.own_name) > 1
            and (one.own_name[-2:] == other.own_name[-2:] or one.own_name[:2] == other.own_name[:2])
        )
        or (
            1 < len(other.own_name) <= _PAIR + 1  # 危房C级126户，D级84户
            and one.own_name[-1:] == other.own_name[-1:]
            and other.own_name[-1] in _LETTERED
            and one.clause + 1 == other.clause
        )
        or (one.mark == other.mark == "，" and not (one.own_name or other.own_name))
        or are_of_one_family([one.name, other.name])
        or (_COUNTED_THROUGH.match(one.own_name) and _COUNTED_THROUGH.match(other.own_name))
        for one, other in pairwise(listed)
    )
