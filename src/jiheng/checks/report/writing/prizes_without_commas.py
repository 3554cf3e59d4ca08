"""一二三等奖 without the commas between the grades."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_PRIZES = late_pattern("(?:特)?(?:一二三|一二|二三)等(?:奖|功)", make=quick_pattern)


@check(
    id="RPT412",
    title="“一、二、三等奖”中间应有顿号",
    why="几个等级并列，中间应加顿号，否则会读成一个数。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R61",),
    good=("学生作品获一、二、三等奖共12个。", "推动一二三产业融合。"),
    bad=(Bad("学生作品获一二三等奖共12个。", says="“一、二、三等奖”"),),
)
def prizes_without_commas(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    passages = manuscript.passages_with("等奖", "等功")
    if not passages:
        raise DoesNotApply("报告没有写奖项等级")
    for words, places in places_by_words(passages, _PRIZES).items():
        grades = words[: words.index("等")]
        yield Flaw(tuple(places), f"“{words}”应为“{'、'.join(grades)}{words[len(grades) :]}”；请补上顿号。")
