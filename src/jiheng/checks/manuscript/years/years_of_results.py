"""Results told of another year than all that they are reckoned from: 2020年收入…，支出…，2019年收支相抵结余…."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.digits import significant
from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation, Statement

_YEAR = quick_pattern("(?<![0-9比较与从由自同（上去])20[0-9]{2}(?=年(?!初|以来|起|前|[至—～-]))")
_OF_OTHER_TIMES = late_pattern(
    "[上去前下次明]年|年初|期初|以前|历年|结转|使用|安排|继续|提前|同期|累计|剩余|余下|两年|分别|比|较|当年|归还|偿还|垫付"
)
_RELATIONS = (Relation.SUM, Relation.REMAINDER)
_FEWEST, _ENOUGH = 2, 5


@value()
class OfAnotherYear:
    """`told` opens what is told of the result; what it is reckoned from is told of `expected`."""

    statement: Statement
    start: int
    told: int
    expected: int


def results_of_another_year(passage: Passage, reading: Reading) -> Iterator[OfAnotherYear]:
    """Those of one passage whose sentence names both years, and speaks of no time besides."""
    years = [(found.start(), int(found[0])) for found in _YEAR.finditer(passage.text)]
    if len({year for _, year in years}) <= 1:
        return
    for statement in reading.statements:
        if statement.holds and statement.relation in _RELATIONS and is_telling(statement, passage.text):
            begin, end = passage.sentence_around(statement.start)
            here = [each for each in years if begin <= each[0] < end]
            found = _told_otherwise(statement, here)
            if found is not None and statement.end <= end and not _OF_OTHER_TIMES.search(passage.text, begin, end):
                yield found


def is_telling(statement: Statement, text: str) -> bool:
    """Whether all of its figures stand here, and chance hardly makes such figures agree."""
    if not all(text.startswith(each.text, each.start) for each in statement.operands):
        return False
    digits = [len(significant(each.number)) for each in statement.operands]
    return min(digits, default=0) >= _FEWEST and sum(digits) >= _ENOUGH


def _told_otherwise(statement: Statement, years: Sequence[tuple[int, int]]) -> OfAnotherYear | None:
    of_operands = {_last(years, operand.start) for operand in statement.operands}
    of_target = _last(years, statement.target.start)
    if len(of_operands) != 1 or of_target is None:
        return None
    expected = of_operands.pop()
    if expected is None or expected[1] == of_target[1]:
        return None
    return OfAnotherYear(statement, of_target[0], of_target[1], expected[1])


def _last(years: Sequence[tuple[int, int]], place: int) -> tuple[int, int] | None:
    at = bisect_left(years, (place, 0))
    return years[at - 1] if at else None
