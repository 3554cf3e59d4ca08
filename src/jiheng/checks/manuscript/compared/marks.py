"""A mark that is passed, and an amount that does not reach it: 首次突破2万元、达到19793元."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.reading import Reading

SIGNS = ("突破", "超", "跨", "逾", "迈上", "登上", "站上")
_PASSES = re.compile("(?<![不未])(?<!没有)(?:突破|超过?|逾|[迈跨登站]上|跨越)了?$")
_WORD = 2
"""企业超3万家，已有223家连锁企业参会: of another kind."""
_COMES_TO = late_pattern(
    "(?:[并且已共]|实际|累计)*(?:达到?|增至|升至|为|有)了?|(?:共计?|实际|累计)+(?:受理|办理|完成|实现|接待|发放|支出)?了?"
)


def marks_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each amount told right behind the mark that it is said to pass."""
    for sentence in reading.sentences:
        for mark, amount in pairwise(sentence.terms):
            is_told = mark.unit == amount.unit and _PASSES.search(mark.name) and _COMES_TO.fullmatch(amount.name)
            is_of_it = not amount.after or amount.after[:_WORD] == mark.after[:_WORD]
            if is_told and is_of_it and amount.clause - mark.clause <= 1 and amount.mention.is_exact:
                yield compared(passage, (mark.name_start, amount.end), Side.AT_LEAST, amount.mention, mark.mention)
