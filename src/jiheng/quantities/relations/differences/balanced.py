"""Accounts that are said to balance: 收入1,280万元，支出900万元，调出380万元，当年收支平衡."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.relations.differences.balances import is_income, is_paid_out
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY

SIGN = "收支平衡"
_SAID = re.compile("[，；](?:当年|本年|全年|实现|年终|总体)*收支(?:总体|基本)?平衡")
_NEAR = Decimal("0.3")


def balanced(sentence: Sentence) -> Iterator[Statement]:
    """What came in, told first in its stretch, against all that is told to have gone out behind it."""
    for said in _SAID.finditer(sentence.text, sentence.start, sentence.end):
        ahead = [each for each in sentence.terms if each.end <= said.start() and not each.depth]
        segment = [each for each in ahead if each.segment == ahead[-1].segment]
        if len(segment) < 2 or any(each.unit != MONEY or not each.mention.is_exact for each in segment):
            continue
        income, *outgoings = segment
        if is_income(income) and all(map(is_paid_out, outgoings)):
            mentions = [each.mention for each in outgoings]
            holds = adds_up(income.mention, mentions)
            if holds or is_close(income.mention.value, summed(mentions), _NEAR):
                yield sum_statement(income.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)
