"""A grade that the score does not earn."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.grade_bands import Band, band_spans, bands_in_force, plain_grade
from jiheng.checks.manuscript.scores.told_scales import GradedScore, graded_by_told_scales
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import SCORE

_SIGNS = ("等级", "等次", "级别", "评级", "档次", "评定", "评为", "评价", "结果", "结论")
_SUBJECTS = tuple(which + what for which in "本该" for what in ("项目", "单位", "部门"))
_STANDING = (
    '(?:属于?|处于|达到|列为|为)(?=[“"]?(?:优秀|良好|中等|合格|较差|优|良|中|差)[”"]?的?(?:等级|等次|档次|档|区间))'
)
"""属于“良”等级: the sign stands behind the grade."""
_GRADE = quick_pattern(
    rf"(?:{'|'.join(_SIGNS)}|(?:{'|'.join(_SUBJECTS)})(?=(?:自?评|定)?(?:为|是))|{_STANDING})[^，。；分]{{0,10}}?(?:为|是|：|评为|定为|属于)?[“\"]?(?P<grade>优秀|良好|中等|合格|较差|优|良|中|差)[”\"]?(?:等级|等次|档次|级|档|等|的区间)?(?=[，。；（）]|$)"
)
_OF_ALL = quick_pattern(r"(?:自评|评价|综合|总体|最终|总)[^，。；]{0,4}(?:得分|总分|评分|分)|^自评")
_OF_REPORT = late_pattern(
    r"^(?![^，。；]*(?:上年|去年|各|验收|质量|信用|考核|抽查|工程))[^，。；0-9]{0,10}(?:自评|绩效|评价|综合)[^，。；0-9]{0,6}(?:等级|等次|评级|档次)"
)
_TOTAL = quick_pattern(r"总分|得分|评分|自评|综合|得|评为|合计|总得|最终|^共计?$")
_GRADE_NEXT = re.compile('，?(?:等级|等次|评为|评定为|为)(?:为|是|：)?[“"]?(?:优|良|中|差|合格)')
"""88.7分评为“良”, whatever was scored."""
_FULL, _LOWEST = 100, 60
_FAR = 60


@check(
    id="RPT112",
    title="等级应与得分相符",
    why="等级按得分划档：90分以上为优，80至90分为良，60至80分为中，60分以下为差；档次写错，结论就错了。",
    kind=Kind.SCORE,
    severity=Severity.ERROR,
    references=("R05", "cn.grade_bands"),
    good=(
        "自评得分88.5分，等级为“良”。",
        "自评总分85.4分，处于良的区间，达到预期等次。",
        "自评总分96.7分，评价等级为优秀。",
        "该项目得分为85.6分，其中：决策满分30分，得28.5分；产出满分40分，得31分；效益满分30分，得26.1分，评价等级为“良”。",
        "按85分以上为优、75分以上为良划档，自评得分86分，等级为优。",
        "900分以上为4A级，800分至899分为3A级。本会得899.5分，被评定为3A级。",
        "自评总分89.5分，按“90分（含）以上为优、80（含）—90分为良”的标准，评价等级为良。",
    ),
    bad=(
        Bad("自评得分88.5分，等级为“优”。", says="良"),
        Bad("广播维护88.7分，评为“优”；电视维护评91.2分，等级“优”。", says="良"),
        Bad("综合得分93.5分，属于“良”等级（90分以上为优，80—90分为良）。", says="优"),
        Bad("综合得分93.5分，自评等级为良。", says="优"),
        Bad("该项目得分为85.6分，其中：决策得28.5分；产出得31分；效益得26.1分，评价等级为“优”。", says="良"),
        Bad("自评得分89分，评价等级为“优”（90分及以上为优，80—89分为良）。", says="良"),
        Bad("项目自评得分83.5分。\n三、结论\n项目自评等级为“优”。", says="良"),
        Bad("按85分以上为优、75至85分为良划档。\n自评得分86.2分，等级为良。", says="优"),
        Bad("总分93.2分，按规定90分以上为优，本项目为“良”。", says="优"),
        Bad("自评得分92.9分，评价等级：良（80—90分）。", says="优"),
        Bad("办法规定95分以上为一等奖，90分至95分（不含）为二等奖。本镇得95.4分，获二等奖。", says="一等奖"),
        Bad("考核实得86.4分，属于90分以上档次。", says="90分以上"),
    ),
)
def grade_against_score(manuscript: Manuscript) -> Answers:
    """Every grade told behind a score."""
    graded = list(_graded(manuscript))
    read = {(passage.index, found.end("grade")) for passage, _, found in graded}
    own_names = [each for each in graded_by_told_scales(manuscript.prose) if (each.passage.index, each.end) not in read]
    if not graded and not own_names:
        raise DoesNotApply("报告没有同时写出得分和等级")
    yield from map(_by_its_own_names, own_names)
    bands = bands_in_force(manuscript.prose)
    for passage, scored, found in graded:
        score = scored.mention
        own = next((band for band in bands if band.grade == plain_grade(found["grade"])), None)
        expected = next((band.grade for band in bands if band.holds(score.value)), None)
        if own is None or expected is None:
            continue
        is_beside = scored.end <= found.start() <= scored.end + _FAR
        place = passage.at(scored.start if is_beside else found.start(), found.end())
        if own.holds(score.value):
            yield Holds((place,), f"{score.text}为{expected}")
        else:
            lows = "、".join(str(band.low) for band in sorted(bands, key=_low, reverse=True) if band.low)
            yield Flaw(
                (place,),
                f"{score.text}按{lows}分划档应为“{expected}”，写的是“{found['grade']}”；"
                "请核对得分和等级，当地另有划档的请写明。",
                f"{score.text}为{expected}",
            )


def _by_its_own_names(graded: GradedScore) -> Holds | Flaw:
    place = graded.passage.at(graded.start, graded.end)
    if graded.holds:
        return Holds((place,), f"{graded.score}为{graded.grade}")
    expected = f"应为“{graded.expected}”" if graded.expected else "不在这一档"
    return Flaw(
        (place,),
        f"{graded.score}按报告写的划档{expected}，写的是“{graded.grade}”；请核对得分、等级和划档。",
        f"{graded.score}{expected}",
    )


def _low(band: Band) -> int:
    return band.low


def _scores(passage: Passage, sentences: Sequence[Sentence]) -> list[Term]:
    """The total scores, and those that a grade follows; none of those that a grade stands for."""
    told = [
        term
        for sentence in sentences
        for term in sentence.terms
        if term.unit == SCORE and term.mention.value <= _FULL and term.mention.is_exact
    ]
    spans = band_spans(passage.text) if told else ()
    return [
        term
        for term in told
        if not any(start <= term.start < end for start, end in spans)
        and (
            _TOTAL.search(term.name[-12:])
            or (term.mention.value >= _LOWEST and _GRADE_NEXT.match(passage.text, term.end))
        )
    ]


def _scored(near: Sequence[Term], scores: Sequence[Term]) -> Term | None:
    """The score told last before a grade; where that is an item's, of few points, the only one of the whole."""
    if not near or near[-1].mention.value >= _LOWEST or _OF_ALL.search(near[-1].name[-12:]):
        return near[-1] if near else None
    wholes = [term for term in scores if term.mention.value >= _LOWEST and term.start < near[-1].start]
    return near[-1] if not wholes else wholes[0] if len(wholes) == 1 else None


def _graded(manuscript: Manuscript) -> Iterator[tuple[Passage, Term, re.Match[str]]]:
    """The grades, each with the score told last before it, or else with the only total score of the report."""
    alone: list[tuple[Passage, re.Match[str]]] = []
    totals: dict[Fraction, Term] = {}
    speaking = {passage.index for passage in manuscript.prose_with(*_SIGNS, *_SUBJECTS)}
    for passage in manuscript.prose:
        reading = manuscript.readings[passage.index]
        scores = _scores(passage, reading.sentences) if reading.mentions else []
        totals.update((term.mention.value, term) for term in scores if _OF_ALL.search(term.name[-12:]))
        for found in _GRADE.finditer(passage.text) if passage.index in speaking else ():
            near = [term for term in scores if 0 <= found.start() - term.end < _FAR]
            scored = _scored(near, scores)
            if scored is not None:
                yield passage, scored, found
            elif not scores and _OF_REPORT.search(passage.text, passage.clause_start(found.start()), found.end()):
                alone.append((passage, found))
    if len(totals) == 1:
        yield from ((passage, term, found) for passage, found in alone for term in totals.values())
