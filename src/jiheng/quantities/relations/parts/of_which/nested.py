"""Parts picked out by marks on one scale: 其中涨幅超过10%的6只，超过7%的56只，超过5%的106只 contain one another."""

from collections.abc import Sequence
from itertools import combinations

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, summed
from jiheng.quantities.sentence import Sentence, Term

_NUMBER = "[0-9][0-9.,]*[^，。；、0-9]{1,4}?"
_UP = late_pattern(f"(?:超过?|高于|大于|不低于|突破|≥){_NUMBER}|{_NUMBER}(?:及以上|以上|及其以上)", make=quick_pattern)
_DOWN = late_pattern(f"(?:低于|小于|少于|不足|不到|不满|≤){_NUMBER}|{_NUMBER}(?:及以下|以下|以内)", make=quick_pattern)
_TWO, _AHEAD = 2, 12
_TELLING = 100


def is_first_made_up(parts: Sequence[Mention]) -> bool:
    """有效698件，344件转办，办结328件，354件指引 of 1,129件: two make up the first to the digit."""
    first, *others = (part.value for part in parts)
    return parts[0].number >= _TELLING and any(one + other == first for one, other in combinations(others, _TWO))


def are_nested(sentence: Sentence, parts: Sequence[Term]) -> bool:
    """Whether two of them lie on the same side of a mark each; 14岁以上不满16岁 lies between two."""
    if len(parts) < _TWO:
        return False
    starts = [parts[0].name_start - _AHEAD, *(part.end for part in parts)]
    told = [sentence.text[max(start, sentence.start) : part.start] for start, part in zip(starts, parts, strict=False)]
    sides = [(_UP.search(each) is not None, _DOWN.search(each) is not None) for each in told]
    return any(sides.count(side) >= _TWO for side in ((True, False), (False, True)))


def without_their_own(parts: tuple[Term, ...]) -> tuple[Term, ...]:
    """县级配套260万元，6月到位160万元，9月到位100万元: what a part is made of counts once."""
    for at in range(len(parts) - _TWO):
        for end in range(at + 3, len(parts) + 1):
            own = [part.mention for part in parts[at + 1 : end]]
            if parts[at].mention.value and adds_up(parts[at].mention, own) and summed(own) == parts[at].mention.value:
                return (*parts[: at + 1], *parts[end:])
    return parts
