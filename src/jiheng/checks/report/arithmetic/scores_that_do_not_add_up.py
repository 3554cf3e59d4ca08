"""Points that do not add up to the score, or do not follow from the deduction."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.checks.manuscript.statements.scores_by_outline import ScoredBranch
from jiheng.core.finding import Confidence, Severity
from jiheng.quantities.relations.arithmetic.sums import sum_statement
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
    nothing="报告的文字里没有能核对的得分",
    good=(
        "得分为投入9.2分、产出48.5分、效益29分、满意度10分，总分96.7分。",
        "该项10分，因进度滞后扣1.4分，得8.6分。",
        "投入10分、产出50分、效益30分、满意度10分，满分100分。",
        "（一）产出指标（自评得分50分）\n1.数量指标（自评得分20分）：修缮院落56处。\n2.质量指标（自评得分30分）：验收合格。",
        "（一）产出指标（50分）\n1.数量指标（20分）：修缮院落56处。\n2.质量指标：验收合格。",
        "满分100分；得9.6分、28.4分、33分、23.5分，总分94.5分，共扣5.5分，其中过程扣1.6分。",
        "执行满分10分得9.6分，产出满分50分得46.25分，效益满分30分得28.5分，满意度满分10分得10分。",
    ),
    bad=(
        Bad("预算执行率权重10分，执行率97.6%，按执行率计得9.26分。", says="9.76分"),
        Bad("综合管理得13.6分（满分15分，扣1.6分）。", says="1.4"),
        Bad("投入得9.2分、产出得48.5分、效益得29分、满意度得10分，总分97.6分。", says="96.7分"),
        Bad("平时考核得分92分占40%，年终考核得分88分占60%，综合得分90.6分。", says="89.6分"),
        Bad("该项10分，因进度滞后扣1.4分，得8.8分。", says="8.6分"),
        Bad(
            "（一）产出指标（自评得分50分）\n1.数量指标（自评得分15分）：修缮院落56处。\n2.质量指标（自评得分30分）：验收合格。",
            says="45分",
        ),
        Bad("过程20分，得18.5分；产出50分，得49分；效益30分，得28.5分。三项得96分，其中过程扣2.5分。", says="1.5分"),
        Bad(
            "项目得分82.2分。其中：决策18分（满分20分），过程16.8分（满分20分），产出47.4分（满分60分）。决策失3分，过程失3.2分。",
            says="2分",
        ),
        Bad("投入15分，得14.5分；过程25分，得24分；产出60分，得59.5分。综合得分97分，等级为优。", says="98分"),
        Bad("产出满分50分得46.25分，效益满分30分得28.5分。\n产出扣4.75分，原因是未验收。", says="3.75分"),
    ),
)
def scores_that_do_not_add_up(manuscript: Manuscript) -> Answers:
    """Every score told with its parts or its deduction, or with the headings of its parts below."""
    yield from map(_of_headings, manuscript.scored_branches)
    yield from verdicts(manuscript, Relation.SCORE, says=_told)


def _of_headings(branch: ScoredBranch) -> Holds | Flaw:
    entry, whole = branch.whole
    statement = sum_statement(whole.mention, [term.mention for _, term in branch.parts], holds=branch.holds)
    places = tuple(each.passage.at(term.start, term.end) for each, term in (branch.whole, *branch.parts))
    if branch.holds:
        return Holds(places, statement.arithmetic)
    paragraphs = "、".join(f"第{each.passage.first_line}段" for each, _ in branch.parts)
    message = (
        f"“{entry.title}”下面各项（{paragraphs}）的分数相加是{statement.computed}，这里写的是{whole.mention.text}；"
        "请核对各项和合计的分数。"
    )
    return Flaw(places, message, statement.arithmetic, confidence=Confidence.PROBABLE)


def _told(statement: Statement) -> str:
    return f"按各项算是{statement.computed}，写的是{statement.target.text}；请核对各项分值、得分和扣分。"
