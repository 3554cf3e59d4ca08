"""Whole scores above a hundred, where nothing says that more can be got."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.quick_pattern import quick_pattern

_WHOLE = quick_pattern(
    "(?<!满分)(?:总得分|总评分|综合得分|综合评分|自评得分|自评总分|平均得分|平均分|最终得分|评价得分)(?:为|是|达|达到)?"
    r"(?P<points>[0-9]{2,3}(?:\.[0-9]{1,2})?)分(?!钟|值)"
)
_MORE = quick_pattern(
    "附加分|(?<!增)加分(?:项|值|为|[0-9])|奖励分|满分(?:值)?(?:为|是)?(?:1[0-9][1-9]|1[1-9]0|[2-9][0-9]{2})|(?<![0-9])(?:1[0-9][1-9]|1[1-9]0|[2-9][0-9]{2})分?(?:[及含]?以上|至|到)|百分比|高考|中考|学业|托福"
)
"""What lets a score be more than a hundred."""
_FULL = 100


@check(
    id="RPT117",
    title="总得分不应超过满分",
    why="绩效评价满分一百分；总得分写到一百分以上，是多写或写错了一位。",
    kind=Kind.SCORE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R02",),
    nothing="报告没有写总得分，或写明了可以超过一百分",
    good=("项目自评得分100分。", "附加分10分，综合得分103分。", "满分120分，综合得分112分。"),
    bad=(Bad("项目2022年度自评总得分199分。", says="199分"), Bad("项目4个，平均得分109.43分。", says="109.43分")),
)
def scores_above_full_marks(manuscript: Manuscript) -> Answers:
    """Every whole score of a report that tells of no points beyond a hundred."""
    if _MORE.search(manuscript.whole_text.text):
        return
    for passage in manuscript.prose_with("得分", "评分", "平均分", "总分"):
        for found in _WHOLE.finditer(passage.text):
            place = passage.at(found.start(), found.end())
            if float(found["points"]) <= _FULL:
                yield Holds((place,), f"{found['points']}分≤{_FULL}分")
            else:
                message = f"“{found[0]}”超过满分{_FULL}分；请核对得分，满分不是{_FULL}分的请写明。"
                yield Flaw((place,), message, f"{found['points']}分＞{_FULL}分")
