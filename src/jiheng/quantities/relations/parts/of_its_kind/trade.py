"""What was traded with other countries is what went out and what came in: 进出口总额13亿元，出口7亿元，进口6亿元."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_slipped, sum_statement
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS

SIGNS = ("出口", "进口")
_AMOUNT = "(?:贸易)?(?:总?[额值量])?(?:为|达|完成|实现)*$"
_BOTH = late_pattern(f"进出口{_AMOUNT}")
_BOTH_OF_SOME = late_pattern(
    "(?:^|[^，。；]{0,8})(?:当月|[0-9]月份?|一般贸易|加工贸易|保税物流|(?:民营|国有|外商投资)企业)(?:为|完成)?$"
)
"""11月当月37亿元：出口21亿元，进口16亿元: of a month or a kind, where 进出口 was told before."""
_WAY = late_pattern(f"(?:其中)?(?:外贸|货物|商品)?(?P<way>{'|'.join(SIGNS)}){_AMOUNT}")


def trade(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """出口 and 进口 against the last 进出口 before them: there is no third, so that no gap is too wide."""
    both: Term | None = None
    is_of_some = False
    ways: dict[str, Mention] = {}
    is_of_trade = any("进出口" in each.words for each in (*earlier, sentence))
    for term in (*(earlier[-1].terms if earlier else ()), *sentence.terms):
        if term.unit in NO_AMOUNTS or term.is_attribute or not term.mention.is_exact:
            continue
        if _BOTH.search(term.own_name) or (is_of_trade and _BOTH_OF_SOME.match(term.own_name)):
            both, ways, is_of_some = term, {}, _BOTH.search(term.own_name) is None
            continue
        found = _WAY.match(term.own_name)
        if both is None or found is None or term.unit != both.unit:
            continue
        ways[found["way"]] = term.mention
        if len(ways) == len(SIGNS):
            parts = tuple(ways.values())
            if term.start >= sentence.start:
                holds = adds_up(both.mention, parts)
                if holds or not is_of_some or is_slipped(both.mention, parts):
                    yield sum_statement(both.mention, parts, holds=holds, confidence=Confidence.PROBABLE)
            both = None
