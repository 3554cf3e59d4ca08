"""Wholes announced before a list that a total of its own closes: 抽检420批。其中甲127批、…，合计402批."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.digits import are_swapped, is_slip, significant
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement

_OF_THEM = late_pattern("其中|具体|分别|包括")
_BARE = late_pattern(
    "(?:以上|上述|[两三四五六七八九十]+[项类个级档部][^，。；0-9]{0,3})?(?:总共|一共|合计|共计|总计|累计|共有?)(?:为|是|达)?"
)
_NARROWED = late_pattern("[的已未不另前]|参加|获|合格|到位|完成|此外|上年|去年|20[0-9]{2}年")
"""其中参加培训的甲局12人, 此外, 上年: a list of some of them, or of others."""
_SHARE, _FEWEST = "占", 2
"""两项共4亿元，占总额的80%: some of it; of one digit any figure is a slip of another."""
_OF_ANOTHER_TIME = late_pattern("上年|去年|同期|计划|目标|任务|拟|应|历年|均|每|约")

_LIKELY = Confidence.PROBABLE


def announced_before(
    sentence: Sentence, total: Term, found: Statement, near: Sequence[Sentence]
) -> Iterator[Statement]:
    """The whole of the sentence before, where one slip parts it from what the list and its `total` come to."""
    whole = _whole(near[-1], total) if _BARE.fullmatch(total.own_name) else None
    if whole is None or not _is_of_all(sentence, found):
        return
    told, meant = whole.mention, total.mention
    is_short = len(significant(meant.number)) < _FEWEST
    if is_short or told.scale != meant.scale or _tells_a_share(sentence, total) or adds_up(told, found.operands):
        return
    is_slipped = is_slip if _divides(sentence, found) else are_swapped
    if is_slipped(told.number, meant.number) and not _is_accounted_for(told, found, (near[-1], sentence)):
        yield replace(sum_statement(told, found.operands, holds=False), confidence=_LIKELY, is_other_way=True)


def _tells_a_share(sentence: Sentence, total: Term) -> bool:
    """Whether the clause behind the total tells what share of another it is."""
    behind = sentence.terms[total.index + 1 : total.index + 2]
    return bool(behind) and behind[0].own_name.startswith(_SHARE)


def _whole(before: Sentence, total: Term) -> Term | None:
    """The only amount there that is counted like the total and told as it stands."""
    alike = [each for each in before.terms if each.unit == total.unit and not each.is_attribute]
    if len(alike) != 1 or not alike[0].is_plain or _OF_ANOTHER_TIME.search(alike[0].name):
        return None
    return alike[0]


def _is_of_all(sentence: Sentence, found: Statement) -> bool:
    """Whether the list begins with the first amount of its sentence, and the words before it narrow nothing."""
    unit = found.target.unit
    first = next(each for each in sentence.terms if each.unit == unit)
    opening = sentence.text[sentence.start : first.start]
    return first.start == found.operands[0].start and not _NARROWED.search(opening)


def _divides(sentence: Sentence, found: Statement) -> bool:
    """Whether the sentence opens as a list of what was told before."""
    opening = sentence.text[sentence.start : found.operands[0].start]
    return _OF_THEM.match(opening) is not None or words.SEEN_AS.match(opening) is not None


def _is_accounted_for(whole: Mention, found: Statement, told: Sequence[Sentence]) -> bool:
    """共138所，其余45所未评级: a figure beside the list is what parts them."""
    gap, unit = abs(whole.value - found.target.value), found.target.unit
    return any(
        each.unit == unit and each.mention.value == gap and each.start not in found.figures
        for sentence in told
        for each in sentence.terms
    )
