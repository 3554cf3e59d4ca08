"""Totals told after their parts: A a，B b，合计X; 一是A a；二是B b，共X."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import ADDED
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement
from jiheng.quantities.relations.differences.gaps.comparisons import is_gap_of_two
from jiheng.quantities.relations.names.changes import is_base_of_one_before
from jiheng.quantities.relations.names.counted import THESE, count_of_parts, per_of_average
from jiheng.quantities.relations.parts.total_last.added_to import (
    TOGETHER_WITH,
    added_to,
    after_adding,
    with_base,
)
from jiheng.quantities.relations.parts.total_last.events import EVENTS, events_before, total_of_events
from jiheng.quantities.relations.parts.total_last.listed_before import in_brackets_before, is_addend, listed_before
from jiheng.quantities.relations.parts.total_last.sentence_before import of_sentence_before, with_the_one_before
from jiheng.quantities.relations.parts.total_last.summed_again import announced_before
from jiheng.quantities.relations.parts.total_last.totals_judged import total_judged
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS, PERCENTAGES, SCORE

SIGNS_OF_TOTALS = (
    *("共", "总", "计", "得分", "满分", "评分", "相加", "加起来", "在一起"),
    *("全年", "一年", "上半年", "构成", "组成", "加上", TOGETHER_WITH),
)
"""Where none of them stands, no figure sums up what stands before it."""
_FIRST, _TAIL, _SHORT_NAME, _KIND = 2, 8, 2, 2
_GOT_OF, _FULL_OF = late_pattern("(?:实|自评)?得(?:分)?$"), late_pattern("(?:满分|分值|权重)(?:为)?$")
_ITEM = late_pattern("[二三四五六七八九十]是")
_NOT_TOLD_HERE = re.compile("(?:收入|支出|结余)加上?(?!强|快|大|班|固)")
_SPENT, _CAME_IN = "支出", ("收入", "结余", "结转")
_OTHERS = re.compile("[，；、](?:其余|加上|连同|另加|算上)")
_AND_SO_ON = late_pattern("等(?![0-9两二三四五六七八九十])|[和及与][\u4e00-\u9fff]{2,}$")
_THE_OTHERS = ("其他", "其余", "其它")
_SHARE_OF = re.compile("占[^，；。]{0,20}$")
_SET_BESIDE = re.compile("(?:总[数量额]|合计|共计|总计)[比较]")
_REST = re.compile("其[他它余]|剩余|余下|另外")
_PART_OF_YEAR = late_pattern("季度|半年|月")
_LAST_OF_YEAR = late_pattern("四季度|下半年|12月")


def total_last(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The totals of a sentence that sum up what stands before them, in it or in the sentence `near` before it."""
    terms = sentence.terms
    if near:
        yield from of_sentence_before(sentence, near[-1])
    if "加上" in sentence.words or TOGETHER_WITH in sentence.words:
        yield from after_adding(terms)
    if near and len(terms) > 1 and words.STRONG_TOTAL.search(terms[1].own_name[-_TAIL:]):
        yield from with_the_one_before(terms[1], terms[0], near[-1])
    is_added = bool(near) and ADDED.match(sentence.text, sentence.start) is not None
    for term in terms[_FIRST - is_added :]:
        if sentence.begins_parts(term):
            continue  # 投资8.4亿元，其中，总投资20亿元的项目完成5.6亿元: what a part is told of sums up nothing
        if _may_be_a_sum(terms, term) and not _is_whole_of_another(sentence, term):
            yield from _of_the_listed(sentence, term, near, is_added=is_added)


def _is_average_of_one(listed: Sequence[Term], total: Term) -> bool:
    """多报288亩，户均多报3亩；少报面积合计91.2亩: what each got is no addend of a total that is no average itself."""
    return per_of_average(total) is None and any(per_of_average(each) is not None for each in listed)


def _may_be_a_sum(terms: Sequence[Term], term: Term) -> bool:
    """Whether the figure is not a length of time, a gap, or points and shares that are told one by one."""
    if term.unit in DURATIONS or is_gap_of_two(term) or term.unit == PERCENTAGE_POINTS:
        return False
    if _SET_BESIDE.search(term.own_name):
        return False  # 跳水15个、举重5个，总数比最高的2013年98个多7个: what the total is compared with
    if term.unit == PERCENT and term.own_name.startswith("占"):
        return False  # 甲类占88%，乙类占12%；达标的345个，占总数的75%: a share of its own, no sum of shares
    if term.unit == PERCENT and terms[term.index - 1].after.startswith("的"):
        return False  # 以1%的面积、6%的人口总量创造11%的产值: shares of other things
    if term.unit == SCORE and _GOT_OF.match(term.own_name) and _FULL_OF.search(terms[term.index - 1].own_name):
        return False  # 执行满分10分得9.6分，产出满分50分得46分: what was got of the full marks before it
    if _REST.match(term.own_name):
        return False  # 甲占31%，乙占21%，其他各户共占48%: one more part
    if term.unit != SCORE or "满分" not in term.own_name:
        return True
    if "总分" in terms[term.index - 1].own_name:
        return False  # 总分96分，满分100分: the parts were of the points got
    if term.depth and any(each.depth and each.own_name == term.own_name for each in terms[: term.index]):
        return False  # 决策（满分15分）、过程（满分25分）、产出（满分30分）
    is_next = "满分" in term.own_name[_SHORT_NAME:] and _is_one_more_full(terms[: term.index])
    return not is_next  # 过程满分20分，产出满分30分: the next of a row


def _is_whole_of_another(sentence: Sentence, term: Term) -> bool:
    """以保函替代现金4.2亿元，占（全市）保证金总额6.0亿元的70%: what a share is of, told behind its part or its name."""
    return _SHARE_OF.search(sentence.text, sentence.start, term.start) is not None and sentence.is_whole_of_share(term)


def _of_the_listed(sentence: Sentence, term: Term, near: Sequence[Sentence], *, is_added: bool) -> Iterator[Statement]:
    """The total of what stands before it in its sentence, where its words say that it is one."""
    terms, position = sentence.terms, term.index
    is_strong, is_weak = _cue(terms, position)
    count = 0 if term.mark or terms[position - 1].name not in THESE else count_of_parts(terms[position - 1])
    is_told_so, is_strong = is_strong, is_strong or count > 0
    is_year = _is_whole_year(terms, position)
    if not (is_strong or is_weak or is_year):
        return
    events = events_before(terms, position) if term.unit in EVENTS else []
    if events:
        statement = total_of_events(term, events)
    else:
        listed = _parts_before(sentence, term, is_year=is_year)
        if count and not _make_up(listed, term):
            if len(listed) < count and not is_told_so:
                return  # 城关镇126万元，河东镇98万元，四个乡镇共拨付376万元: the others are told elsewhere
            listed = listed[-count:]
        if not listed or (len(listed) == 1 and not is_added) or _is_one_more_part(term, listed, near):
            return
        if _are_of_other_years(sentence, listed, term) or _is_average_of_one(listed, term):
            return
        if term.own_name.endswith(_SPENT) and all(each.own_name.endswith(_CAME_IN) for each in listed):
            return  # 事业收入96万元、财政收入12万元，总支出101万元: what was spent of it all
        if term.own_name.endswith("结余") and any(each.own_name.endswith(_SPENT) for each in listed):
            return  # 收入18.6亿元、支出17.0亿元，累计结余32.4亿元
        if _NOT_TOLD_HERE.search(listed[0].name):
            return  # 一般公共预算收入加上补助19.8亿元、结转2.1亿元，总量36.6亿元: its own amount is told elsewhere
        listed = _named_alike(term, listed)
        if (of_all := _with_those_before(terms, term, listed)) is not None:
            yield of_all
            return
        added = added_to(sentence, listed[0], near)
        if added is not None:
            yield from with_base(term, listed, added)
            return
        statement = total_judged(term, listed, terms, is_strong=is_strong or is_year)
        is_wrong = statement is not None and not statement.holds
        if is_wrong and listed[-1].after_mark and _AND_SO_ON.match(listed[-1].after):
            return  # 活动经费36万元、运行经费5万元等，项目支出合计87万元
    if statement is not None:
        yield statement
        if near and statement.holds:
            yield from announced_before(sentence, term, statement, near)


def _make_up(listed: Sequence[Term], total: Term) -> bool:
    """日报30期、周报4期，三类简报共34期: all of them give the total, so that it is the count that is wrong."""
    return len(listed) > 1 and adds_up(total.mention, [each.mention for each in listed])


def _parts_before(sentence: Sentence, term: Term, *, is_year: bool) -> list[Term]:
    """What stands before the total and may be its parts; none where some of them are left untold or of an item."""
    listed = in_brackets_before(sentence, term.index) or listed_before(sentence.terms, term.index)
    listed = [each for each in listed if _PART_OF_YEAR.search(each.name)] if is_year else listed
    if listed and listed[-1].segment < term.segment and _begins_an_item(sentence, term):
        return []  # 一是清淤，投资360万元；二是加固，投资520万元；三是绿化，总投资1000万元: of the third
    if listed and _OTHERS.search(sentence.text, listed[-1].end, term.start):
        return []  # 优6个、良8个，其余未评级，共18个; 加上县级资金，共420万元
    if term.own_name.startswith(_THE_OTHERS):
        return []  # 增值税占36%；其他税种合计占64%: what is not in the list
    listed = listed[1:] if listed and _is_full_of_those_behind(listed[0], term) else listed
    return listed if _make_up(listed, term) else _without_bases(sentence, listed)


def _without_bases(sentence: Sentence, listed: list[Term]) -> list[Term]:
    """登记186对，上年200对；补领43件，两项共229件: what one of them was the year before is no part."""
    return [each for each in listed if not is_base_of_one_before(sentence.terms, each)]


def _are_of_other_years(sentence: Sentence, listed: Sequence[Term], total: Term) -> bool:
    """2021年末在册256人；2022年末在册323人；截至2023年末总人数458人: what there was at each time."""
    years: list[str] = []
    begin = sentence.text.rfind("；", sentence.start, listed[0].start) + 1 or sentence.start
    for term in (*listed, total):
        told = words.YEAR.findall(sentence.text, begin, term.start)
        if not told:
            return False
        years.append(told[-1])
        begin = term.end
    return len({*years}) == len(years)


def _begins_an_item(sentence: Sentence, term: Term) -> bool:
    """Whether the stretch it stands in is one more item of a list: 三是绿化3公里，总投资1,000万元."""
    return _ITEM.match(sentence.text, sentence.text.rfind("；", sentence.start, term.start) + 1) is not None


def _named_alike(total: Term, listed: list[Term]) -> list[Term]:
    """招生86人，毕业42人；招生92人，毕业58人；合计招生178人: of several kinds told in rows those that it names."""
    tail = total.own_name[-_KIND:]
    if len(tail) < _KIND or "后" in total.name or words.STRONG_TOTAL.search(tail) or total.unit in PERCENTAGES:
        return listed
    alike = [each for each in listed if each.own_name.endswith(tail)]
    are_rows = len(alike) > 1 and len({each.own_name[-_KIND:] for each in listed}) * len(alike) == len(listed)
    return alike if are_rows and len(alike) < len(listed) else listed


def _with_those_before(terms: Sequence[Term], total: Term, listed: Sequence[Term]) -> Statement | None:
    """本级486万元，下属单位分别为215万元、168万元，合计869万元: what is handed out, and what stands before it."""
    if "分别" not in listed[0].name:
        return None
    mentions = [each.mention for each in listed]
    for each in reversed(terms[: listed[0].index]):
        if each.unit == total.unit and is_addend(each) and each.mention.is_exact:
            mentions.insert(0, each.mention)
            if adds_up(total.mention, mentions):
                return sum_statement(total.mention, mentions, holds=True)
    return None


def _is_one_more_part(term: Term, listed: Sequence[Term], near: Sequence[Sentence]) -> bool:
    """安排331亿元。其中中央120亿元，省级106亿元，市县共安排105亿元: all of them were told before."""
    parts = [each.mention for each in (*listed, term)]
    before = [each for other in near[-1:] for each in other.terms if each.unit == term.unit]
    return any(each.mention.value > term.mention.value and adds_up(each.mention, parts) for each in before)


def _is_full_of_those_behind(first: Term, total: Term) -> bool:
    """产出满分40分：培训得10分；到位得7分，产出小计17分: the full marks of one kind are no points of it."""
    is_full = first.unit == SCORE and first.own_name.endswith("满分")
    return is_full and first.after_mark == "：" and "满分" not in total.name


def _is_one_more_full(before: Sequence[Term]) -> bool:
    return any("满分" in each.own_name[_SHORT_NAME:] for each in before)


def _is_whole_year(terms: Sequence[Term], position: int) -> bool:
    """全年 behind 四季度 or 下半年, 上半年 behind 二季度."""
    name, last = terms[position].own_name, terms[position - 1].name
    if name.startswith("上半年"):
        return "二季度" in last and "一季度" in terms[position - 2].name
    return name.startswith(("全年", "一年")) and bool(_LAST_OF_YEAR.search(last))


def _cue(terms: Sequence[Term], position: int) -> tuple[bool, bool]:
    """Whether the name says 合计 (strong) or 共 (weak); 共10个项目300万元 and 共10个、300万元 is said of both."""
    term = terms[position]
    before = terms[position - 1]
    is_beside = term.mark == "" or (term.mark == "、" and not term.name and term.unit != before.unit)
    if is_beside and before.after == term.name and len(term.name) <= 6 and before.mark:
        is_strong, is_weak = _named_total(before)
        if is_strong or is_weak:
            return is_strong, is_weak
    return _named_total(term)


def _named_total(term: Term) -> tuple[bool, bool]:
    tail = term.own_name[-16:]
    is_strong = bool(words.STRONG_TOTAL.search(tail)) or (term.unit == SCORE and bool(words.SCORE_TOTAL.search(tail)))
    is_weak = bool(words.WEAK_TOTAL.match(term.own_name)) or tail.endswith(("共", "共有", "总共", "共得", "计"))
    return is_strong, is_weak
