"""What those who voted thought of each matter: 代表222名，甲工程满意187票、基本满意34票、不满意1票；乙工程满意…."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_mistyped, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close

_ANSWERS = (
    (late_pattern("(?<![不太较])满意"), late_pattern("(?:比较|较为?|基本|一般)满意"), late_pattern("不(?:太)?满意")),
    (late_pattern("赞成|(?<!不)同意"), late_pattern("反对|不同意|不赞成"), late_pattern("弃权")),
    (
        late_pattern("优秀"),
        late_pattern("(?<![基本不])称职|良好|合格"),
        late_pattern("基本(?:称职|合格)"),
        late_pattern("不(?:称职|合格)"),
    ),
)
"""From the best answer to the worst."""
SIGNS = ("满意", "赞成", "同意", "称职")
_VOTES = frozenset({"票", "人", "份", "张"})
_VOTED = late_pattern("参加|参会|参评|到会|实到|出席|表决|测评|投票|发放|发出|收回|回收|有效|评议")
_OF_A_MATTER = late_pattern("对[\u4e00-\u9fff]{2,}")
_FEWEST, _BACK, _NAME, _TAIL = 3, 2, 16, 3
_NEAR = Decimal("0.5")


def ballots(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The answers on each matter against the number of those who gave them, which at least one row must bear out."""
    rows = list(_rows(sentence))
    voters = _voters(sentence, rows[0][0], earlier) if rows else None
    if voters is None:
        return
    totals = [summed(row) for row in map(_mentions, rows)]
    right = [adds_up(voters.mention, _mentions(row)) for row in rows]
    are_agreed = len(rows) > 1 and len({*totals}) == 1
    for row, holds in zip(rows, right, strict=True):
        mentions = _mentions(row)
        is_missed = are_agreed or _is_missed(voters.mention, mentions, others=sum(right))
        if holds or is_missed:
            yield sum_statement(voters.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)
        if are_agreed:
            return


def _mentions(row: Sequence[Term]) -> list[Mention]:
    return [term.mention for term in row]


def _is_missed(voters: Mention, row: Sequence[Mention], *, others: int) -> bool:
    """More answers than people; fewer, where nobody was silent on two other matters or digits changed places."""
    if summed(row) > voters.value:
        return others > 0 or is_close(voters.value, summed(row), _NEAR)
    return others > 1 or is_mistyped(voters, row)


def _rows(sentence: Sentence) -> Iterator[list[Term]]:
    """Answers one behind the other, from the best to the worst; those that leave out neither end."""
    row: list[Term] = []
    scale = place = -1
    for term in sentence.terms:
        found = _answer(term) if term.unit in _VOTES and term.mention.is_counted and not term.depth else None
        if found is None:
            continue
        if found[1] == 0:
            row, scale, place = [term], *found
        elif row and _OF_A_MATTER.match(term.own_name) and not _OF_A_MATTER.match(row[0].own_name):
            row = []  # 满意352份，基本满意31份，对效率不满意26份
        elif row and found[0] == scale and found[1] > place:
            row, place = [*row, term], found[1]
            if place == len(_ANSWERS[scale]) - 1 and len(row) >= _FEWEST:
                yield row


def _answer(term: Term) -> tuple[int, int] | None:
    """Which answer of which scale the figure counts: that of its last words."""
    name = term.name[-_NAME:]
    for scale, answers in enumerate(_ANSWERS):
        for place in range(len(answers) - 1, -1, -1):
            ends = [each.end() for each in answers[place].finditer(name)]
            if ends and len(name) - ends[-1] <= _TAIL:
                return scale, place
    return None


def _voters(sentence: Sentence, first: Term, earlier: Sequence[Sentence]) -> Term | None:
    """The last number of those who took part, told before the answers."""
    before = [*(term for other in earlier[-_BACK:] for term in other.terms), *sentence.terms[: first.index]]
    told = [
        term
        for term in before
        if term.unit in _VOTES and term.mention.is_counted and _VOTED.search(term.name + term.after[:_NAME])
    ]
    return told[-1] if told else None
