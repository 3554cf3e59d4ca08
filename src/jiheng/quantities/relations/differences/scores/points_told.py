"""Each figure of points by the words around it: 得48分, 满分50分, 共扣2分, 产出（50分）, 到位率两项各得10分."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.differences.scores.points import Told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import SCORE

_KIND = late_pattern(
    "(?P<item>.*?)(?:"
    "(?P<lost>(?:被|应|实际|均|各)?(?:共|合计|累计|总共|总计|共计)?(?:倒?扣|失)(?:分|了|掉|减|除)?(?:合计|共计?|总计|之和|值)?)"
    "|(?P<added>(?:奖励|附加|加|退回|返还|补回)(?:分)?)"
    "|(?P<full>(?:满分|权重|分值|标准分|应得|基础分|赋分|总分)(?:分值|分|值)?(?:共计?|合计)?)"
    "|(?P<got>(?:合计|共计?|总计|小计)?(?:(?:实际|自评|实|评价|仅|只|自)?(?:得(?:分)?|打分|评分|评为|总评)|自评)(?:合计|共)?)"
    "|(?P<bare>))"
    "(?:分别|依次)?(?:为|是|达|了)?",
    re.DOTALL,
)
_TAKEN = late_pattern("(?:被)?扣(?:除|减|了)?(?P<item>[\u4e00-\u9fff]{2,})")
"""扣执行率0.2分、时效1分: the word stands before the first of the row."""
_SUMS_UP = late_pattern(
    "合计|共计|总计|小计|累计|以上|上述|各项(?!.*分别)|(?<!公)共(?!同|享|性|建)|(?P<count>[两二三四五六七八九2-9])项(?!各|均|.*分别)"
)
_TIMES = late_pattern("(?P<times>[两二三四五六七八九2-9])项(?:指标)?(?:各|均|分别各)")
_AROUND = late_pattern(
    "^(?:其中|因此|另外|而|即|[一二三四五六七八九]是|[A-Za-z]+[0-9]*)+|[“”]|(?:[一二三]级)?指标|类(?!别)|方面|部分|维度|(?<=..)(?:项目|情况|分别)$|^.*认为"
)
_NO_NAME = late_pattern(
    "(?:主要)?是?(?:因|由于|故|未|不|按|根据|[该本此](?:项(?!目)|指标|部分|类)|(?:加|扣|减|奖励|附加)分(?:项目?|值)?$)"
)
_GENERIC = late_pattern(
    "(?:[0-9]{4}年度?|[该本全经的]|项目|部门|我?单位|整体|支出|绩效|年度|最终|最后|实际|自评|自我|评价|综合|总体|总|考核|结果|小组)*"
)
_WHOLE = late_pattern("自评|评价|综合|总|最终|考核|绩效|项目|部门|整体|单位")
_TRAILING = late_pattern("(?:自评|自我评价|评价|综合|最终|实际|绩效|总)+$")
_IS_A_RULE = late_pattern("每|如|若|最[多低高]|扣完|按(?!.{0,6}[率例])|不足|上年|去年|均|占")
_BOUND = re.compile("（含）|及?以[上下]|[-—～至到][0-9]")
_HAS_ITS_REASON = late_pattern("因|由于")
_NAME_BEFORE = late_pattern("[\u4e00-\u9fffA-Za-z“”]{2,20}$")
_BEGINS_PARTS = re.compile("：|其中|包括")
_COUNTS = frozenset({"项", "个"})
_LOWEST_WHOLE = 60


def points_told(sentence: Sentence, place: int) -> Iterator[Told]:
    before: Told | None = None
    tells_rules: bool | None = None
    end = sentence.start
    for term in sentence.terms:
        if term.unit != SCORE or not term.mention.is_exact or _BOUND.match(sentence.text, term.end):
            continue
        if tells_rules is None:
            tells_rules = _IS_A_RULE.search(sentence.text, sentence.start, sentence.end) is not None
        if tells_rules and _is_of_a_rule(sentence, term):
            continue
        kind, item, is_whole, counts, times = _read(_name(sentence, term))
        if kind == "bare" and before is not None and before.kind == "lost" and term.mark == "、":
            kind = "lost"
        is_whole = is_whole and term.mention.value >= _LOWEST_WHOLE
        is_part = _BEGINS_PARTS.search(sentence.text, end, term.start) is not None
        if kind == "bare" and term.mark == "（" and term.bracket == end:
            is_part = bool(item)
            kind = "bare" if item or before is None or before.kind != "got" else "full"  # 得18分（20分）
        is_total = is_whole or counts is not None
        before = Told(term, term.mention, kind, item, is_whole, counts, is_total, times, is_part, place)
        end = term.end
        yield before


def _is_of_a_rule(sentence: Sentence, term: Term) -> bool:
    """每低1个百分点扣1分: what an item may lose."""
    begin = max([sentence.text.rfind(mark, sentence.start, term.start) for mark in "，；（："])
    is_rule = _IS_A_RULE.search(sentence.text, max(begin, sentence.start), term.start) is not None
    return is_rule and _HAS_ITS_REASON.search(sentence.text, max(begin, sentence.start), term.start) is None


def _name(sentence: Sentence, term: Term) -> str:
    """The words before it, with a count among them; of bare points in a bracket those before the bracket."""
    before = sentence.terms[term.index - 1] if term.index else None
    if before is not None and before.unit in _COUNTS and before.end == term.name_start:
        counted = before.mention.text + term.own_name
        if sentence.text.endswith(counted, 0, term.start):
            return before.own_name + counted  # 到位率两项各得10分
    if not term.depth or term.mark != "（" or (before is not None and before.end == term.bracket):
        return term.own_name
    found = _NAME_BEFORE.search(sentence.text, sentence.start, term.bracket)
    return (found[0] if found is not None else "") + term.own_name


@lru_cache(maxsize=512)
def _read(name: str) -> tuple[str, str, bool, int | None, int]:
    """Kind, item, whether it is of the whole, how many it sums up, and how many have as much."""
    times = _TIMES.search(name)
    found = _KIND.fullmatch(name.replace("各得", "得"))
    assert found is not None
    kind = found.lastgroup or "bare"
    taken = _TAKEN.fullmatch(name) if kind == "bare" else None
    if taken is not None:
        kind, item = "lost", taken["item"]
    else:
        item = found["item"]
    counts = None if times else _counts(name)
    core = item_name(item)
    is_whole = kind in ("got", "full", "bare") and _GENERIC.fullmatch(core) is not None and _is_named_whole(name)
    if is_whole and kind == "full" and "总分" in name:
        kind = "bare"
    if _NO_NAME.match(core) or _GENERIC.fullmatch(core):
        core = ""
    return kind, core, is_whole, counts, _number(times["times"]) if times else 1


def _counts(name: str) -> int | None:
    """How many items it says that it sums up: 以上三项合计得."""
    return max([_number(each["count"]) for each in _SUMS_UP.finditer(name)], default=None)


def _number(written: str | None) -> int:
    if not written:
        return 0
    return int(written) if written.isdigit() else int(numeral_value(written) or 0)


def item_name(words: str) -> str:
    """The item that the words before points name, without what goes around it."""
    return _TRAILING.sub("", _AROUND.sub("", _SUMS_UP.sub("", words)))


def _is_named_whole(name: str) -> bool:
    return _WHOLE.search(name) is not None and not _NO_NAME.match(name)
