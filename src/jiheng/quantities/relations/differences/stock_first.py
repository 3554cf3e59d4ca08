"""A stock told before what it is made of: 累计118个，当年新增26个，上年末92个; 年末72人，新增8人，退出6人，年初70人."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, is_slipped_from, net
from jiheng.quantities.relations.differences.balances import sign_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, SCORE

_STOCK = re.compile("(?:累计(?:达到?|建成|拥有)?|(?<![上去])年[末底][^，。；]{0,6}|现有|达到?|总数)(?:共|为|已)*$")
_AT_FIRST = re.compile("(?:上年|去年|年初|期初|原有|20[0-9]{2}年)[末底]?[^，。；]{0,6}$")
_NEAR = Decimal("0.15")
_MOST_FLOWS, _FEWEST_FLOWS = 4, 2


def stock_first(sentence: Sentence) -> Iterator[Statement]:
    """Each stock of the sentence whose opening and flows stand right behind it, one in a clause."""
    for stock in sentence.terms[:-_FEWEST_FLOWS]:
        if stock.unit in NO_AMOUNTS or stock.unit == SCORE or not _STOCK.search(stock.name):
            continue
        flows = _behind(sentence, stock)
        signed = _signed(flows)
        if not signed or not all(each.mention.is_exact for each in (stock, *flows)):
            continue
        holds = fits(stock.mention, signed)
        is_near = is_close(stock.mention.value, net(signed), _NEAR)
        if holds or is_near or is_slipped_from(stock.mention, signed):
            confidence = Confidence.PROBABLE
            yield difference_told(Relation.SUM, stock.mention, signed, holds=holds, confidence=confidence)


def _behind(sentence: Sentence, stock: Term) -> Sequence[Term]:
    """The amounts of its unit in the clauses behind it, up to the one that tells what there was at first."""
    flows: list[Term] = []
    for term in sentence.terms[stock.index + 1 : stock.index + 1 + _MOST_FLOWS]:
        is_next = term.clause - stock.clause == len(flows) + 1 or term.mark == "、"
        if term.unit != stock.unit or term.depth != stock.depth or not is_next or term.segment != stock.segment:
            break
        flows.append(term)
    return flows


def _signed(flows: Sequence[Term]) -> Signed:
    """Opening and flows with their signs; empty where one of them plays no known part."""
    first = [each for each in flows if _AT_FIRST.search(each.name)]
    others = [each for each in flows if each not in first]
    signs = [sign_of(each) for each in others]
    if len(first) != 1 or not others or not all(signs):
        return []
    return [(1, first[0].mention), *((sign, each.mention) for sign, each in zip(signs, others, strict=True))]
