"""The one of a row said to be the highest or the lowest, though another is: 决策90%、过程80%、产出87%，产出最低.

The row may stand in a sentence before it, and the words may come first: 执行率最低的是农林水.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

SUPERLATIVE = quick_pattern(
    "最(?:(?P<most>[高多大快长])|(?P<least>[低少小慢短]))(?:(?:的?(?:是|为)|的)(?P<named>[\u4e00-\u9fff]{2,10})|的?)(?=[，。；）]|$)"
)
"""What is said of one of several that are told before."""
_OF_OTHERS = late_pattern(
    "[、和与及]|[上去往]年|同期|历史|连续|近年|以来|之一|全[国省市]|全[县区]最|其中[^，。；]{0,4}最|相差|限额|允许|不(?!合格|及格|良|达标|满意)"
)
_OPENING = late_pattern("^(?:其中|以|仍|是|从|在|尤其|特别是|也|而|但|又|[^，。；：]{1,8}(?:中|看)，)+")
_FILLING = late_pattern("部分|环节|领域|方面|项目|指标|群体|[镇乡村县区市类项级片的]")
_RATE, _COUNT = late_pattern("率|比重|占比|比例|满意度|份额"), late_pattern("数|量|额|规模|人次|收入|支出|资金|面积")
_OF_ALL = late_pattern("合计|总计|共|总|全[部县市区镇乡校院]|平均|目标|计划|上年|去年|同期|其余|其他|占|其中")
_FEWEST, _MOST, _LABEL, _SHORTEST, _BEFORE = 3, 20, 40, 2, 2


def superlatives_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the figure of the one that it names and that of the one that speaks against it."""
    for said in SUPERLATIVE.finditer(passage.text):
        begin = passage.clause_start(said.start())
        if _OF_OTHERS.search(passage.text, begin, said.end()):
            continue
        ahead = _OPENING.sub("", passage.text[begin : said.start()])
        subject, measure = (said["named"], ahead) if said["named"] else (ahead, "")
        pair = _one_and_other(reading.sentences, said, subject, measure)
        if pair is not None:
            side = Side.AT_LEAST if said["most"] else Side.AT_MOST
            yield compared(passage, (begin, said.end()), side, pair[0].mention, pair[1].mention)


def _one_and_other(
    sentences: Sequence[Sentence], said: re.Match[str], subject: str, measure: str
) -> tuple[Term, Term] | None:
    """The one of the nearest row that is named, and of the others the one that stands out."""
    here = [each for each in sentences if each.start < said.start()][-_BEFORE - 1 :]
    for sentence in reversed(here):
        for row in _rows(sentence, said.start()):
            labels = [_label(sentence, row, at) for at in range(len(row))]
            at, rest = _named(subject, labels)
            if at is None or not _is_their_measure(measure or rest, row, sentence.text[sentence.start : row[-1].start]):
                continue
            others = [each for each in row if each is not row[at]]
            found = max if said["most"] else min
            return row[at], found(others, key=lambda each: each.mention.value)
    return None


def _rows(sentence: Sentence, end: int) -> Iterator[list[Term]]:
    """The figures of one unit before a place, without totals, averages and changes."""
    told = [
        each
        for each in sentence.terms
        if each.end <= end
        and each.mention.is_exact
        and not each.depth
        and (each.unit == PERCENT or each.unit not in NO_AMOUNTS)
        and direction(each.name) is None
        and not each.is_attribute
        and not _OF_ALL.search(each.own_name)
        and per_of_average(each) is None
    ]
    for _, row in groupby(sorted(told, key=lambda each: (each.unit, each.start)), key=lambda each: each.unit):
        members = list(row)
        if _FEWEST <= len(members) <= _MOST:
            yield members


def _label(sentence: Sentence, row: Sequence[Term], at: int) -> str:
    """All that is told from the member before it on: 教职工30人，满意28人，满意率."""
    begin = row[at - 1].end if at else sentence.start
    return sentence.text[max(begin, row[at].start - _LABEL) : row[at].start]


def _named(subject: str, labels: Sequence[str]) -> tuple[int | None, str]:
    """Which member the longest beginning of the subject names, and what stands behind that."""
    for length in range(len(subject), _SHORTEST - 1, -1):
        named = [at for at, label in enumerate(labels) if subject[:length] in label]
        if len(named) == 1:
            return named[0], subject[length:]
        if named:
            return None, ""
    return None, ""


def _is_their_measure(measure: str, row: Sequence[Term], told: str) -> bool:
    """Whether what is the highest is what the row tells: 满意率 is no number of those asked."""
    of = _FILLING.sub("", measure)
    is_rate, is_count = _RATE.search(of) is not None, _COUNT.search(of) is not None
    if (is_rate and row[0].unit != PERCENT) or (is_count and not is_rate and row[0].unit == PERCENT):
        return False
    if not of or of[-_SHORTEST:] in told:
        return True
    return _RATE.search(told) is None if is_rate else is_count
