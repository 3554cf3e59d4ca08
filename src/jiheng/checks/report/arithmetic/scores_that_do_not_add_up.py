"""Points that do not add up to the score, or do not follow from the deduction."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT110",
    title="各项得分、扣分应与总分相符",
    why="总分由各项得分相加、由满分减扣分得出；对不上，评分表就不能用。",
    kind=Kind.SCORE,
    severity=Severity.ERROR,
    references=(
        "R02",
        "R03",
    ),
    good=(
        "得分为投入9.2分、产出48.5分、效益29分、满意度10分，总分96.7分。",
        "该项10分，因进度滞后扣1.4分，得8.6分。",
        "投入10分、产出50分、效益30分、满意度10分，满分100分。",
    ),
    bad=(
        Bad("投入得9.2分、产出得48.5分、效益得29分、满意度得10分，总分97.6分。", says="96.7分"),
        Bad("该项10分，因进度滞后扣1.4分，得8.8分。", says="8.6分"),
    ),
)
def scores_that_do_not_add_up(manuscript: Manuscript) -> Answers:
    """Every score told with its parts or its deduction."""
    return verdicts(
        manuscript,
        Relation.SCORE,
        says=_told,
        nothing="报告的文字里没有能核对的得分",
    )


def _told(statement: Statement) -> str:
    return f"按各项算是{statement.computed}，写的是{statement.target.text}；请核对各项分值、得分和扣分。"
