"""What was divided among places, one behind the other: 甲市154万元，乙县89万元，丙县2024万元，丁区226万元."""

from collections.abc import Iterator, Sequence

from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum
from jiheng.quantities.relations.arithmetic.sums import is_sure_slip
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED

_PLACE = (*"区县市镇乡州旗", "街道", "本级", "区资金", "县资金", "市资金", "本级资金")
_FEWEST, _MOST_WHOLES = 4, 6


def places(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The amounts of places in a row against the ones told before; only a slip in long figures is told."""
    if len(sentence.terms) < _FEWEST:
        return
    for row in _rows(sentence.terms):
        if _is_summed_behind(sentence, row):
            continue
        before = [*(term for other in near for term in other.terms), *sentence.terms[: row[0].index]]
        wholes = [term.mention for term in before[::-1] if term.unit == row[0].unit and term.is_plain]
        yield from likely_sum(wholes[:_MOST_WHOLES], [term.mention for term in row], is_sure_slip)


def _is_summed_behind(sentence: Sentence, row: Sequence[Term]) -> bool:
    """Whether they are of a total told behind them: 丁区226万元，共计493万元."""
    behind = sentence.terms[row[-1].index + 1 : row[-1].index + 2]
    return any(words.STRONG_TOTAL.search(term.name) or words.WEAK_TOTAL.match(term.name) for term in behind)


def _rows(terms: Sequence[Term]) -> Iterator[list[Term]]:
    row: list[Term] = []
    for term in terms:
        is_of_place = term.name.endswith(_PLACE) and term.unit not in NOT_ADDED and term.is_plain
        goes_on = bool(row) and is_of_place and term.unit == row[0].unit and term.index - row[-1].index == 1
        if not goes_on and len(row) >= _FEWEST:
            yield row
        row = [*row, term] if goes_on else [term] if is_of_place else []
    if len(row) >= _FEWEST:
        yield row
