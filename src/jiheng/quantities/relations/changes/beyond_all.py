"""Increases beyond all there is: 接待3.36万人次，同比增加5.06万人次, of which none can have been there before."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.names.changes import direction, is_change
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import DURATIONS, NO_AMOUNTS

_SINCE = re.compile("同比|环比|[较比](?:上年|去年|上一年|上月|年初|期初|20[0-9]{2}年|[0-9]{1,2}月)")
_SIGNED = re.compile("利润|盈|亏|净|差|赤字|结余|余额|缺口|顺差|逆差|新增|增量")
"""What may have been below nothing before."""
_NOT_COUNTED = NO_AMOUNTS | DURATIONS


def beyond_all(sentence: Sentence) -> Iterator[Statement]:
    """The increases over the year before, right behind the level, that are larger than the level itself."""
    for now, by in pairwise(sentence.terms):
        if now.unit != by.unit or now.unit in _NOT_COUNTED or by.clause - now.clause != 1 or now.depth != by.depth:
            continue
        is_told = is_change(by) and direction(by.name) is True and _SINCE.search(by.name) is not None
        is_level = not now.is_attribute and not _SIGNED.search(now.name + by.name)
        are_exact = now.mention.is_exact and by.mention.is_exact
        if is_told and is_level and are_exact and by.mention.value > now.mention.value > 0:
            arithmetic = f"{by.mention.text}＞{now.mention.text}"
            operands, at_most = (now.mention,), f"不超过{now.mention.text}"
            yield Statement(Relation.GROWTH, by.mention, operands, False, arithmetic, at_most, Confidence.PROBABLE)
