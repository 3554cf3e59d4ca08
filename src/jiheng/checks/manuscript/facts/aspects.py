"""Whether a figure is of what was planned or of what was done."""

import re
from typing import NamedTuple

from jiheng.checks.manuscript.text.item_number import NUMBERED
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.core.word_list import words_of
from jiheng.quantities.sentence import Sentence, Term

_PLANNED = re.compile(
    r"目标|计划|应(?!届)|拟|力争|争取|年初预算|年初(?:确定|提出|承诺)|预算数|预算(?:安排|为|资金|总额)?$|指标值|预期|预计|任务数?为?$|设计|年初安排|批复|核定|限额|控制数"
)
_TARGET_OR_BUDGET = quick_pattern(
    "(?:年度|全年|年初|预期|既定)(?:目标|计划|任务)[数值的为]*$|(?:支出|收入)预算(?:数|安排|总额)?[共为是]?$"
)
_ACTUAL = re.compile(r"实际|实[检测训筛收发查]|完成|支出|执行|决算|已|实有|使用|拨付|支付|到位|建成|竣工|完工|发放")
_TO_BE_DONE = late_pattern(r"(?:计划|拟|预计)(?:完成|实施|开展|支出|使用|执行)(?:[\u4e00-\u9fff]{2,})?$")
_CARRIED = re.compile(r"^(?:[^，。；]{0,6}?)(?:实际|完成|支出|执行|使用|实施|已)")
_SECTION_OF_PLANS = words_of(
    "绩效目标 总体目标 年度目标 目标任务 目标设定情况 绩效目标情况 建设任务 计划任务 实施内容 建设内容 "
    "建设规模 计划内容 规模及内容 内容及规模 规模和内容"
)
_OVERVIEW = quick_pattern("(?:项目|工程)(?:基本)?(?:概况|情况|简介|内容)$|(?:建设|实施|主要)内容$")
_INTENDED = late_pattern("计划|拟(?!定)|预计")
_IN_FACT = late_pattern("实际|完成|已|支出")
_SECTION_OF_RESULTS = ("完成情况", "产出情况", "项目产出", "完成情况分析", "绩效完成情况", "履职情况")
_HEADS_PLANS = re.compile(
    "(?:目标|任务|计划|预算|批复|申报|(?:资金|经费|投资)安排|下达)(?:安排|设定|设置|任务|内容|情况|数)?$|(?:实施|建设|计划)内容$|建设规模$"
)
_HEADS_RESULTS = re.compile(
    "(?:完成|实现|执行|使用|到位|支出|决算|验收|产出|履职|实施|进展)(?:结果|情况|效果|程度)?(?:分析)?$|(?:成效|成果|效益)(?:情况|分析)?$"
)
"""Looser than what makes a whole section one of plans or results: enough to keep two figures apart."""
_OPENS_PLANS = re.compile(r"[^，。；：0-9]{0,16}(?:年初|年度|绩效|总体|预期)(?:绩效)?目标(?:任务)?[为是]")
_OPENS_RESOLVED = re.compile(
    "[^，。；：0-9比较于]{0,8}(?:(?:年初|原|既定|计划)(?:确定|下达|安排|承诺|提出|制定)的|年初[^，。；：0-9]{0,8}(?:确定|安排|提出|承诺)了)"
)
_OPENS_GOALS = re.compile(f"(?:{NUMBERED})?(?:项目|年度|绩效|总体|预期|工作)*(?:目标|任务)(?:任务|目标|设定)?。")
_OPENING = 12
_LONGEST_OPENER = 40
_OPENING_PLANS = words_of("目标 计划 任务 目标为 计划为 任务为 目标是 任务是 建设内容 实施内容 建设规模")
_OPENING_RESULTS = ("实际完成", "完成情况", "实际完成为", "完成值", "实现情况")


def stage_of_overview(heading: str, sentence: Sentence) -> Aspect:
    """Whether an overview tells in this sentence what is planned, though the word stands with another figure."""
    if _OVERVIEW.search(heading) is None:
        return Aspect.NEUTRAL
    words = sentence.words
    return Aspect.PLANNED if _INTENDED.search(words) and not _IN_FACT.search(words) else Aspect.NEUTRAL


def stage_of(heading: str) -> Aspect:
    """Whether a section is of what was planned or of what was done."""
    if heading.endswith(_SECTION_OF_PLANS):
        return Aspect.PLANNED
    return Aspect.ACTUAL if heading.endswith(_SECTION_OF_RESULTS) else Aspect.NEUTRAL


def are_plan_and_result(heading: str, other: str) -> bool:
    """Whether one of two sections tells what was to be, and the other what came of it: 资金安排, 资金使用情况."""
    one, two = _headed(heading), _headed(other)
    return (one.plans and two.results) or (two.plans and one.results)


class _Headed(NamedTuple):
    plans: bool
    results: bool


@asked_once
def _headed(heading: str) -> _Headed:
    return _Headed(_HEADS_PLANS.search(heading) is not None, _HEADS_RESULTS.search(heading) is not None)


def stage_of_opening(text: str) -> Aspect | None:
    """What a paragraph with its heading before its first sentence is of: （二）年度目标。培训24期."""
    found = _OPENS_GOALS.match(text) if "目标" in text[:_OPENING] or "任务" in text[:_OPENING] else None
    return None if found is None else Aspect.PLANNED


def aspect_of_list(sentence: Sentence) -> Aspect:
    """What a list is of, by the words that open its sentence: 项目目标：…; 实际完成：…."""
    end = min(sentence.start + _LONGEST_OPENER, sentence.end)
    if sentence.text.find("目标", sentence.start, end) >= 0 and _OPENS_PLANS.match(sentence.text, sentence.start, end):
        return Aspect.PLANNED
    if _OPENS_RESOLVED.match(sentence.text, sentence.start, end):
        return Aspect.PLANNED
    colon = sentence.text.find("：", sentence.start, end)
    opener = sentence.text[sentence.start : colon] if colon >= 0 else ""
    if opener.endswith(_OPENING_PLANS):
        return Aspect.PLANNED
    return Aspect.ACTUAL if opener.endswith(_OPENING_RESULTS) else Aspect.NEUTRAL


def aspect_of(term: Term, inherited: Aspect) -> Aspect:
    """By the figure's own words, else that of the whole it is a part of."""
    own = _aspect_named(term.name[-14:])
    return inherited if own is Aspect.NEUTRAL else own


@asked_once
def _aspect_named(name: str) -> Aspect:
    if _TARGET_OR_BUDGET.search(name) or (
        _PLANNED.search(name) and (not _CARRIED.search(name[-6:]) or _TO_BE_DONE.search(name))
    ):
        return Aspect.PLANNED
    return Aspect.ACTUAL if _ACTUAL.search(name[-8:]) or "实际" in name else Aspect.NEUTRAL
