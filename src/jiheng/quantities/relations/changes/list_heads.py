"""A total compared behind its parts: 救助720人，其中甲类302人、乙类418人，比上年的640人增长12.5%.

Or behind the plan that it fulfils, or an average: 培训1,320人，完成任务1,200人的110%，比上年的1,100人增长20%.
"""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.changes.change_reading import ChangeReading, of_levels
from jiheng.quantities.relations.names.changes import is_against
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term

_THAN = late_pattern("[较比][^，。；较比]{0,12}$")
_OF_LAST_YEAR = late_pattern("(?:上年|去年|上一年)(?!末|底)")
_NAME = 8


def of_what_heads_a_list(sentence: Sentence, rate: Term, before: Sequence[Term]) -> Iterator[ChangeReading]:
    """By the level before `rate` that its name means, or else the last that stands for itself."""
    *told, base = before
    if rate.mark or not is_against(base) or not base.mention.is_exact:
        return
    levels = [each for each in told if each.unit == base.unit and not (each.is_attribute or each.depth)]
    meant = named_like(base, levels) or _last_head(sentence, levels)
    if levels and meant is not None and meant is not levels[-1] and meant.mention.is_exact:
        yield from filter(None, (of_levels(base, meant, Confidence.PROBABLE),))


def _last_head(sentence: Sentence, levels: Sequence[Term]) -> Term | None:
    """The last that is neither a part, nor the whole of a share, nor an average."""
    heads = [
        each
        for each in levels
        if not (sentence.is_part(each) or sentence.is_whole_of_share(each)) and per_of_average(each) is None
    ]
    return heads[-1] if heads else None


def named_like(base: Term, levels: Sequence[Term]) -> Term | None:
    """检疫猪18.9万头、牛1.05万头，猪的检疫量比上年的17.5万头增长8%: the only one whose name the comparison bears."""
    subject = _THAN.sub("", base.own_name)
    alike = [each for each in levels if share_a_word(each.own_name[-_NAME:], subject)] if len(subject) > 1 else []
    return alike[0] if len(alike) == 1 else None


def is_listed_with_last_year(sentence: Sentence, level: Term) -> bool:
    """上年单位6,400家、职工30万人、缴存额57.6亿元；缴存额增加4.8亿元: all of a list that 上年 opens was then."""
    first = level
    while first.mark == "、" and first.index:
        first = sentence.terms[first.index - 1]
    return first is not level and _OF_LAST_YEAR.match(first.own_name) is not None
