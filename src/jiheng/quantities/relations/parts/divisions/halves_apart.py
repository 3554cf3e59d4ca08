"""Two halves with parts of their own between them: 支出74万元，基本支出45万元，其中…；项目支出29万元."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_mistyped
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY

_FIRST, _SECOND = "基本支出", "项目支出"
_IS_NEAR = within(Decimal("0.3"))


def halves_apart(sentence: Sentence) -> Iterator[Statement]:
    """基本支出 and 项目支出 against the amount before them, whatever is told of the first in between."""
    amounts = [term for term in sentence.terms if term.unit == MONEY and term.is_plain]
    first = next((place for place, term in enumerate(amounts) if term.own_name.endswith(_FIRST)), 0)
    others = [term for term in amounts[first + 1 :] if term.own_name.partition("（")[0].endswith(_SECOND)]
    if not first or len(others) != 1 or others[0].index - amounts[first].index == 1:
        return
    whole, halves = amounts[first - 1], [amounts[first].mention, others[0].mention]
    if amounts[first].clause - whole.clause > 1 or whole.mention.value <= amounts[first].mention.value:
        return
    yield from likely_sum([whole.mention], halves, _IS_NEAR, is_mistyped)
