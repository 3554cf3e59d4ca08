"""What is said to lie beyond the level of others told beside it: 收入24,310元，全省为25,020元，高于全省平均水平.

Also of a row, each of which is held against the one of its place in the row of the others: 分别为99.8%、91.3%，全区平均
分别为99.5%、93.2%，均高于全区平均.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term, row_before

BEYOND_OTHERS = quick_pattern(
    "(?P<all>(?:均|都|全部|持续|始终|一直|连续[两三四五六七八九]年)(?:已|略|稍|明显|保持|稳定)*)?"
    "(?:(?P<above>高于|快于|好于|优于|大于|多于|超过)|(?P<below>低于|慢于|小于|少于)|(?P<reach>达到|符合|满足))了?"
    "(?P<of>(?:全[国省市州县区行]|上级|序时|时序|[时国省]间?[定均])[^，。；、0-9]{0,8})(?=[，。；]|$)"
)
_NOT_SAID = late_pattern("除|其中|部分|力争|确保|要求|应|未|不|没有|目标是|与")
_AT_LARGE = late_pattern("平均|均值|水平|要求|进度|标准|增[速幅]|的|同期|值|总体|整体")
_OURS = late_pattern(
    "(?:我|本|该|全)[省市州县区镇乡街院校行](?:道)?|[两三四五六七八九]?[项个大]?(?:指标|比率|率)|各(?:季度?|[年月项])|总体|其|也|则|已|仍|略|明显|稍|增[速幅]|水平|整体|实际|，|每年"
)
_FARTHEST = 2


def beyond_others_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with each figure of the row before it and the one of the others that it is held against."""
    sentences = reading.sentences
    for said in BEYOND_OTHERS.finditer(passage.text):
        begin = passage.clause_start(said.start())
        ahead = passage.text[begin : said.start()]
        if _NOT_SAID.search(ahead) or _OURS.sub("", ahead) or (said["reach"] and LESS_IS_BETTER.search(said.string)):
            continue
        told = next((each for each in reversed(sentences) if each.terms and each.terms[0].end <= begin), None)
        pair = _rows(passage, told, said, begin) if told is not None else None
        side = Side.BELOW if said["below"] else Side.AT_LEAST if said["reach"] else Side.ABOVE
        if pair is not None:
            for one, other in zip(*pair, strict=True):
                yield compared(passage, (begin, said.end()), side, one.mention, other.mention)


def _rows(
    passage: Passage, sentence: Sentence, said: re.Match[str], begin: int
) -> tuple[Sequence[Term], Sequence[Term]] | None:
    """The row that is ours, and that of the others right before the claim."""
    before = [each for each in sentence.terms if each.end <= begin]
    others = row_before(before) if before else []
    rest = before[: len(before) - len(others)]
    ours = row_before(rest) if rest else []
    if not ours or len(ours) != len(others) or passage.text.count("，", others[-1].end, begin) >= _FARTHEST:
        return None
    if (said["all"] is None) is not (len(ours) == 1):
        return None
    both = (*ours, *others)
    are_alike = len({each.unit for each in both}) == 1 and all(
        each.mention.is_exact and not each.depth for each in both
    )
    name = sentence.between(ours[-1], others[0])
    of = _AT_LARGE.sub("", said["of"])
    ways = {direction(each.name) for each in (ours[0], others[0])}
    if not are_alike or not of or of not in name or of in ours[0].name or False in ways or len(ways) > 1:
        return None
    return ours, others
