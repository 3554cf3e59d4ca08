"""A grade that the score does not earn."""

import re
from collections.abc import Iterator
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.passages import Passage
from jiheng.core.finding import Severity
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import SCORE

_GRADE = re.compile(
    r"(?:等级|等次|级别|档次|评定|评为|评价|结果|结论)[^，。；分]{0,10}?(?:为|是|：|评为|定为|属于)?[“\"]?(?P<grade>优秀|良好|中等|合格|较差|优|良|中|差)[”\"]?(?:等级|等次|级|档|等)?(?=[，。；）]|$)"
)
_OWN_BANDS = re.compile(
    r"(?:[0-9]{2}分?(?:（含）)?(?:以上|[-—～至][0-9]{2,3}分?)[^。；]{0,12}(?:为|是)?[“\"]?(?:优|良|中|差|合格)){1}"
)
_TOTAL = re.compile(r"总分|得分|评分|自评|综合|得|评为|合计|总得|最终")
_BANDS = (("优", 90, 101), ("良", 80, 90), ("中", 60, 80), ("差", 0, 60))
"""财预〔2020〕10号: 90 and above, 80 to 90, 60 to 80, below 60."""
_SAME = {"优秀": "优", "良好": "良", "中等": "中", "合格": "中", "较差": "差"}
_FULL = 100
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
        "自评总分96.7分，评价等级为优秀。",
        "按85分以上为优、75分以上为良划档，自评得分86分，等级为优。",
    ),
    bad=(
        Bad("自评得分88.5分，等级为“优”。", says="良"),
        Bad("综合得分93.5分，自评等级为良。", says="优"),
    ),
)
def grade_against_score(manuscript: Manuscript) -> Answers:
    """Every grade told behind a score."""
    graded = list(_graded(manuscript))
    if not graded:
        raise DoesNotApply("报告没有同时写出得分和等级")
    if any(_OWN_BANDS.search(passage.text) for passage in manuscript.prose):
        return
    for passage, scored, found in graded:
        score = scored.mention
        grade = _SAME.get(found["grade"], found["grade"])
        expected = _band(score.value)
        place = passage.at(scored.start, found.end())
        told = f"{score.text}为{expected}"
        if grade == expected:
            yield Holds((place,), told)
        else:
            yield Flaw(
                (place,),
                f"{score.text}按90、80、60分划档应为“{expected}”，写的是“{found['grade']}”；"
                "请核对得分和等级，当地另有划档的请写明。",
                told,
            )


def _graded(manuscript: Manuscript) -> Iterator[tuple[Passage, Term, re.Match[str]]]:
    """The grades, each with the score that is told last before it."""
    for passage in manuscript.prose:
        scores = [
            term
            for sentence in manuscript.readings[passage.index].sentences
            for term in sentence.terms
            if term.unit == SCORE
            and term.mention.value <= _FULL
            and term.mention.is_exact
            and _TOTAL.search(term.name[-12:])
        ]
        for found in _GRADE.finditer(passage.text) if scores else ():
            near = [term for term in scores if 0 <= found.start() - term.end < _FAR]
            if near:
                yield passage, near[-1], found


def _band(score: Fraction) -> str:
    return next(grade for grade, low, high in _BANDS if low <= score < high)
