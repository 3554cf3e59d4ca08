"""Counts beside items told one by one: 三项措施：一是…；二是…；三是…, and clauses of one length."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.enumerations.enumeration import CLASSES, FARTHEST, LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import masked
from jiheng.quantities.mention import Mention

_ORDINAL = "二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_ORDINALS = late_pattern(
    "(?:^|[，；：。]|、(?=[一二三四五六七八九十]是))"
    rf"(?:第?(?P<ordinal>{_ORDINAL})(?:是|要|、)|第(?P<ranked>{_ORDINAL})，)",
    make=quick_pattern,
)
_BY_A_VERB = late_pattern(
    "(?:^|[，；：。])(?P<ordinal>[一二三四五六七八九])(?P<verb>[抓看靠建强促保严查补管改创推稳防治优拓育引扩降转化定讲学比练听访送帮扶]"
    ")(?=[\u4e00-\u9fff“])",
    make=quick_pattern,
)
"""一抓收入，二抓支出，三抓底线: counted through by one verb."""
_BRACKETED = late_pattern(
    rf"（(?P<number>[0-9]{{1,2}}|{_ORDINAL})）|(?:^|[；：。])(?:(?P<plain>[0-9]{{1,2}})[.．、](?![0-9])|(?:项目|任务|指标|问题|措施)(?P<named>[0-9]{{1,2}})：)",
    make=quick_pattern,
)
_ANNOUNCED = re.compile(
    r"问题|措施|方面|目标|内容|步骤|方向|做法|经验|工作|任务|原因|建议|特点|不足|要点|点|事|条|项|困难|环节|举措|亮点|职责|阶段|层面|板块|维度"
    r"|难题|短板|弱项|瓶颈|挑战|风险|差距|隐患|抓手|突破|行动|关系|优势|机遇|变化|成效|启示|体会|转变|关口|关键|制约|结论|意见"
)
_COUNTED_THROUGH = late_pattern("[一-鿿]{0,10}，?(?:分别(?:是|为)|包括|具体(?:是|为))?：(?:1[.．、](?![0-9])|（1）)")
"""报告四份，分别为：1.…；2.…: whatever is counted, the numbers begin right behind."""
_BACK = late_pattern(r"(?:上述|以上|这)$|(?<=[^：；，])[。]$", make=quick_pattern)
_LISTED = late_pattern("[\u4e00-\u9fff]{0,10}：")
_NAMED_BEFORE = late_pattern("从[^，。；：]{2,18}[和与及][^，。；：]{2,16}$")
"""从建库和用库两方面采取措施。一是…: the two are named, and what follows is another list."""
_COUNTED_ANEW = late_pattern("。[^。]{0,16}有[两二三四五六七八九]：")
"""6个问题中，……。主要原因有三：一是…: the reasons are counted, not the problems."""
_COUNTED_NEARER = late_pattern(
    "(?:[两二三四五六七八九十]|[0-9]{1,2})个?(?:方面|[点项条类种个]|阶段|环节)[一-鿿]{0,4}[：:，。]$"
)
"""两项业务发展较快，体现在三个方面：第一，…: the aspects are counted."""
_SAID = frozenset({"条", "方面", "点", "环节"})
_ASPECTS = frozenset({"方面", "环节"})
_OUTCOME = late_pattern("成效|效果|明显|显著|取得|提升|提高|到位|良好|圆满|实现|确保|推动|促进")
_SUMMED_UP = re.compile("[，；。](?:一?共|共?计|合计)有?$")
_FEWEST_ITEMS = 3
_ENDS = late_pattern("[\u4e00-\u9fff]{0,4}(?=[。；]|$)")
_AMONG = late_pattern("[\u4e00-\u9fff]{1,6}(?<!其)中[，的有]")
_STOP = re.compile("[。；]")
_DIGIT = late_pattern("[0-9]")
_MANNER = late_pattern(
    r"[\u4e00-\u9fff]{0,12}[：:](?P<clauses>(?:[\u4e00-\u9fff]{2,20}，){1,15}[\u4e00-\u9fff]{2,20})。"
)
_THINGS = late_pattern("[\u4e00-\u9fff]{0,8}(?:项目|工程|课题|标段|单位|活动)")
"""What is done in clauses may be told with what came of it; things have names, one a clause."""
_MANY, _END = 5, 2
_BELOW = ("以下", "下列", "如下")
_STAGES = {
    each: late_pattern(
        f"(?:^|[，；：。、（])(?:其中，?)?(?:[0-9]{{4}}年)?第?(?P<number>[一二三四五六七八九十]){each}(?![一-鿿]?[项个]|建)",
        make=quick_pattern,
    )
    for each in ("期", "阶段", "批", "步", "标段", "季度", "组", "轮", "档", "梯队")
}
"""分三期：一期为…，二期为…."""
_UNITS_OF_STAGES = re.compile(f"[小工专]?(?:作)?(?P<unit>{'|'.join(_STAGES)})次?")
"""三个小组, 两个批次."""
_OF_ALL_STAGES = late_pattern("[\u4e00-\u9fff]{2,8}?(?:均|都|合计|共|累计|总)")
_UNDER_WAY, _NEXT_WORDS = late_pattern("正在|尚未|待|计划|预计"), 16
_FIRST = late_pattern("(?:[一-鿿]{0,8}?，?(?:分别(?:为|是)|即|具体(?:为|是)))?：(?:第[一1]|一期|首批)")
_PAUSES, _SIDE_BY_SIDE = frozenset("，；"), "标段"
_THE_REST = late_pattern("其[他它余]|剩余|余下|另|等")
_OF_OTHER_STAGES = late_pattern("其余|剩余|余下|另[行有]|以后")
_DIVIDED = late_pattern("(?:分为?|分成|划分为|划为)$")


def ordinals(text: str, mention: Mention) -> Enumeration | None:
    """三项措施：一是…；二是…；三是…, in either order; also （1）（2）（3）."""
    noun = _STOP.split(text[mention.end : mention.end + 8], maxsplit=1)[0]
    if not (
        _ANNOUNCED.search(noun)
        or _ANNOUNCED.search(mention.text)
        or _ANNOUNCED.search(text[max(0, mention.start - 6) : mention.start])
        or _COUNTED_THROUGH.match(text, mention.end)
    ):
        return None
    if _AMONG.match(text, mention.end):
        return None  # 5个问题中，涉及诉讼的2个。主要原因有三：一是…
    if _BACK.search(text[max(0, mention.start - 4) : mention.start]):
        run = run_of_ordinals(text, max(0, mention.start - FARTHEST), mention.start, is_last=True)
        if run is not None:
            return judged(mention, [""] * run.items, run.start, mention.end, confidence=Confidence.CERTAIN)
        if text[mention.start - 1] != "。":
            return None
    opening = re.search(r"[：。，]", text[mention.end : mention.end + 24])
    if opening is None:
        return None
    if opening[0] == "。" and _NAMED_BEFORE.search(text, max(0, mention.start - 40), mention.start):
        return None
    run = run_of_ordinals(text, mention.end, min(len(text), mention.end + FARTHEST))
    if run is None or run.start - mention.end > 40 or _COUNTED_ANEW.search(text[mention.end : run.start + 1]):
        return None
    if _COUNTED_NEARER.search(text[mention.end : run.start + 1]):
        return None
    if run.items < mention.value and _OF_OTHER_STAGES.search(text[run.last :].partition("。")[0]):
        return None
    return judged(mention, [""] * run.items, mention.start, run.last, confidence=Confidence.CERTAIN)


class Run(NamedTuple):
    """How many items are counted through, where they begin, and where the last of them does."""

    items: int
    start: int
    last: int


def run_of_ordinals(text: str, start: int, end: int, *, is_last: bool = False) -> Run | None:
    """The first run of 一是、二是… or （1）（2）… between two places, or the last."""
    runs: list[list[tuple[int, int]]] = []
    for pattern in (_ORDINALS, _BRACKETED):
        current: list[tuple[int, int]] = []
        for found in pattern.finditer(text, start, end):
            value = _value(next(group for group in found.groups() if group))
            if value == 1:
                current = []
                runs.append(current)
            elif not current or value != current[-1][0] + 1:
                continue
            current.append((value, found.start()))
    runs += _runs_by_a_verb(text, start, end)
    whole = [run for run in runs if len(run) > 1]
    if not whole:
        return None
    run = max(whole, key=lambda each: each[-1][1]) if is_last else min(whole, key=lambda each: each[0][1])
    return Run(len(run), run[0][1], run[-1][1])


def _runs_by_a_verb(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Those of three and more: 一看二慢三通过 may be a saying."""
    run: list[tuple[int, int]] = []
    verb = ""
    for found in _BY_A_VERB.finditer(text, start, end):
        value = _value(found["ordinal"])
        if value == 1:
            if len(run) >= _FEWEST_ITEMS:
                yield run
            run, verb = [(value, found.start())], found["verb"]
        elif run and value == run[-1][0] + 1 and found["verb"] == verb:
            run.append((value, found.start()))
    if len(run) >= _FEWEST_ITEMS:
        yield run


def _value(written: str) -> int:
    value = numeral_value(written)
    return int(written) if value is None else int(value)


def stages(text: str, mention: Mention) -> Enumeration | None:
    """分三期实施，一期为…，二期为…，三期为…; 两个阶段：第一阶段…，第二阶段…; 一季度…，二季度…，两个季度均…."""
    is_bare = mention.unit_text == "个"
    named = _UNITS_OF_STAGES.match(text, mention.end) if is_bare else None
    unit = named["unit"] if named else mention.unit_text.removesuffix("次")
    pattern = _STAGES.get(unit)
    if pattern is None:
        return None
    if text[mention.start - 1] in _PAUSES and _OF_ALL_STAGES.match(text, mention.end):
        begin = text.rfind("。", max(mention.start - FARTHEST, 0), mention.start) + 1
        told, end = _counted_through(pattern, text, begin, mention.start)
        return judged(mention, [""] * told, begin, mention.end, confidence=Confidence.PROBABLE) if told > 1 else None
    is_divided = _DIVIDED.search(text, max(mention.start - 3, 0), mention.start) or _FIRST.match(text, mention.end)
    begin = named.end() if named else mention.end
    first = None if is_divided else pattern.match(text, begin)
    if not is_divided and (first is None or first["number"] != "一"):
        return None
    told, end = _counted_through(pattern, text, mention.end, mention.end + FARTHEST)
    if told < mention.value and unit != _SIDE_BY_SIDE and _UNDER_WAY.search(text, end, end + _NEXT_WORDS):
        return None  # 分3批下达：第一批已到位，第二批正在办理: the third may not have begun
    if is_divided and told != mention.value and _OF_OTHER_STAGES.search(text, end, end + LONGEST_LIST):
        return None
    if not is_divided and (told < _FEWEST_ITEMS or _THE_REST.search(text, end)):
        return None
    return judged(mention, [""] * told, mention.start, end, confidence=Confidence.PROBABLE)


def _counted_through(pattern: re.Pattern[str], text: str, begin: int, end: int) -> tuple[int, int]:
    """How many of them are told in order from the first, and where the name of the last ends."""
    told, last = 0, begin
    for found in pattern.finditer(text, begin, end):
        if numeral_value(found["number"]) != told + 1:
            break
        told, last = told + 1, found.end()
    return told, last


def segments_behind(text: str, mention: Mention) -> Enumeration | None:
    """反映在三个方面：品目偏少；系统复杂；监管不足。: items between ；."""
    is_told = mention.unit in _SAID or _ANNOUNCED.match(text, mention.end) is not None
    found = _LISTED.match(text, mention.end) if is_told and mention.unit in CLASSES else None
    is_number = mention.text[0].isdigit() and mention.unit not in _ASPECTS
    if found is None:
        return None
    if is_number and "分别" not in found[0] and not text.startswith(_BELOW, max(mention.start - 2, 0)):
        return None
    end = text.find("。", found.end(), found.end() + FARTHEST)
    listing = masked(text[found.end() : end]) if end > 0 else ""
    if "；" not in listing or _ORDINALS.search(listing) or _BRACKETED.search(listing) or "：" in listing:
        return None
    items = [item for item in listing.split("；") if item]
    return judged(mention, items, mention.start, end, confidence=Confidence.PROBABLE)


def segments_ahead(text: str, mention: Mention) -> Enumeration | None:
    """困难有：人手不足；经费偏紧；设备老化，共三个方面。: items between ；; or 1.…；2.…；3.…。共3个单位."""
    summed_up = _SUMMED_UP.search(text, max(mention.start - 4, 0), mention.start)
    if (
        summed_up is None
        or mention.unit not in CLASSES
        or not (mention.unit in _SAID or _ENDS.match(text, mention.end))
    ):
        return None
    run = run_of_ordinals(text, max(0, mention.start - FARTHEST), summed_up.start(), is_last=True)
    if run is not None and run.items >= _FEWEST_ITEMS and "。" not in text[run.last : summed_up.start()]:
        return judged(mention, [""] * run.items, run.start, mention.end, confidence=Confidence.PROBABLE)
    if summed_up[0][0] != "，":
        return None
    begin = text.rfind("：", max(text.rfind("。", 0, mention.start), mention.start - FARTHEST, 0), mention.start) + 1
    listing = masked(text[begin : summed_up.start()]) if begin else ""
    if "；" not in listing or _ORDINALS.search(listing) or _BRACKETED.search(listing) or _DIGIT.search(listing):
        return None
    items = [item for item in listing.split("；") if item]
    return judged(mention, items, begin, mention.end, confidence=Confidence.PROBABLE)


def clauses_behind(text: str, mention: Mention) -> Enumeration | None:
    """三件事：建制度，强培训，严考核。: clauses of one length or end; 6个项目为：…: so many names of things."""
    found = _MANNER.match(text, mention.end) if mention.unit in CLASSES else None
    if found is None:
        return None
    items = found["clauses"].split("，")
    if len(items) != int(mention.value) and not _are_alike(items):
        is_row = _THINGS.match(text, mention.end) is not None and len(items) >= _MANY
        if not is_row or abs(len(items) - int(mention.value)) > 1:
            return None
    if len(items) != int(mention.value) and _OUTCOME.search(items[-1]):
        return None
    return judged(mention, items, mention.start, found.end("clauses"), confidence=Confidence.PROBABLE)


def _are_alike(clauses: list[str]) -> bool:
    return len({len(each) for each in clauses}) == 1 or len({each[-_END:] for each in clauses}) == 1
