"""Weights of a scoring that do not make 100: 产出50%、效益30%、满意度10%、预算执行20%."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, SCORE

_WEIGHT, _HUNDRED = late_pattern("权重|分值"), "百分制"
_TYPES = tuple(map(re.compile, ("产出|项目产出", "效益|效果")))
_EXECUTION = late_pattern("执行|投入|决策|过程|管理|成本|运行")
_JOINED = frozenset(("、", "，", ""))
_FEWEST, _LONGEST_NAME = 3, 14
_FULL, _WITHOUT_EXECUTION = 100, 90
"""The official form gives 10 of 100 to the execution of the budget; without it the indicators have 90."""


@check(
    id="RPT116",
    title="权重、分值之和应为100",
    why="各类指标的权重加起来不是100，总分就没有意义。",
    kind=Kind.SCORE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R02",),
    nothing="报告没有写各类指标的权重",
    good=(
        "一级指标权重为：产出指标50%、效益指标30%、满意度指标10%、预算执行率10%。",
        "指标分值为产出50分、效益30分、满意度10分，另有预算执行率10分。",
        "权重分别为投入15%、过程25%、产出30%、效果30%。",
        "各部分权重为预算执行10分、产出50分、效益30分、满意度10分，满分100分。",
        "考核实行百分制，党的建设占30分，业务工作占50分，作风建设占20分。",
        "评分采用百分制，90分以上为优，80分至90分为良，60分至80分为中。",
    ),
    bad=(
        Bad("一级指标权重分别为产出50%、效益30%、满意度10%、预算执行20%。", says="110"),
        Bad("各指标分值为：投入15分，过程25分，产出30分，效果35分。", says="105"),
        Bad("考核实行百分制，党的建设占30分，业务工作占50分，作风建设占25分。", says="105"),
    ),
)
def weights_that_do_not_make_a_hundred(manuscript: Manuscript) -> Answers:
    """Every list of weights that has outputs and effects in it, and every list that divides a hundred points."""
    for passage in manuscript.prose_with("权重", "分值", _HUNDRED):
        for sentence in manuscript.readings[passage.index].sentences:
            for run in _runs(sentence):
                place = passage.at(run[0].start, run[-1].end)
                added = "＋".join(plain(each.mention.number) for each in run)
                total = sum((each.mention.number for each in run), Decimal(0))
                if total == _FULL or (total == _WITHOUT_EXECUTION and not _names(_EXECUTION, run)):
                    yield Holds((place,), f"{added}＝{plain(total)}")
                else:
                    shown = plain(total)
                    yield Flaw((place,), f"各项权重相加是{shown}，应为100；请核对各项权重。", f"{added}＝{shown}≠100")


_OF_ALL = late_pattern("(?:总?满分|总分|合计)(?:值|为|是)?$")
"""满分100分 behind a list tells what it makes."""


def _runs(sentence: Sentence) -> Iterator[list[Term]]:
    """Weights one after the other, the first behind the word that says they are."""
    is_by_hundred = _HUNDRED in sentence.words
    if not (is_by_hundred or _WEIGHT.search(sentence.words)):
        return
    listed = [each for each in sentence.terms if each.unit in (PERCENT, SCORE)]
    for _, group in groupby(listed, lambda each: (each.unit, each.depth, each.segment)):
        run = [each for each in group if not _OF_ALL.match(each.own_name)]
        is_list = all(each.mark in _JOINED and len(each.own_name) <= _LONGEST_NAME for each in run[1:])
        if (len(run) >= _FEWEST and is_list and is_by_hundred and _are_of_a_hundred(sentence, run)) or (
            len(run) >= _FEWEST
            and is_list
            and _WEIGHT.search(sentence.text, sentence.start, run[0].start)
            and all(_names(kind, run) for kind in _TYPES)
            and not _names(_OTHER, run)
        ):
            yield run


def _are_of_a_hundred(sentence: Sentence, run: list[Term]) -> bool:
    """实行百分制，其中制度占30分，服务占50分，评价占20分: what the hundred points are given for."""
    if _GIVEN.search(sentence.text, sentence.start, run[0].start) is None or _names(_MORE, run):
        return False
    total = sum((each.mention.number for each in run), Decimal(0))
    is_told_so = _OF_THEM.search(sentence.text, sentence.start, run[0].start) or all(
        _TAKES.search(each.own_name) for each in run
    )
    are_points = all(each.unit == SCORE and each.own_name and not _BOUND.match(each.after) for each in run)
    return bool(is_told_so) and are_points and abs(total - _FULL) <= _NEAR


_GIVEN, _OF_THEM, _TAKES = (
    late_pattern(f"{_HUNDRED}[^。；]{{0,30}}$"),
    late_pattern("其中|分为|包括|由"),
    late_pattern("占$"),
)
_MORE = late_pattern("得|扣|合计|共|总分|加|奖")
_BOUND, _NEAR = late_pattern("（含）|及?以[上下]|[-—～至到]"), 25
_OTHER = late_pattern("得|扣|合计|共|总|率(?!$)|其中|[以低高]于")


def _names(kind: re.Pattern[str], run: list[Term]) -> bool:
    return any(kind.search(each.own_name[-_LONGEST_NAME:]) for each in run)
