"""What lies beyond a bound: 合同640万元，超出预算560万元的部分为80万元; 余额31.7亿元，低于33亿元的限额1.3亿元."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NOT_ADDED

_BOUND = late_pattern("(?:超出|超过|高出|高于|大于|多于|不足|低于|少于)[^，。；]{0,12}$")
_PART = late_pattern(
    "^的(?:限额|上限|目标|计划|控制数|定额)(?:约)?$|^的(?:部分|金额|面积|数量|差额|资金|费用|支出)(?:共|约|计|达|有)?(?:为|是|：)?$"
)
_SAID = frozenset({Qualifier.ABOVE, Qualifier.BELOW})
"""超过330场 names the bound, and is nothing vague here."""
SIGNS = ("超", "高", "大于", "多于", "不足", "低于", "少于")


def excess(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each part beyond a bound, of the amount told last before the bound."""
    for bound, gap in zip(sentence.terms, sentence.terms[1:], strict=False):
        if bound.unit != gap.unit or bound.unit in NOT_ADDED or gap.mark:
            continue
        if not (_PART.match(gap.name) and _BOUND.search(bound.name)):
            continue
        subject = _subject([*earlier[-1:], sentence], bound)
        if subject is None or not (subject.mention.is_exact and gap.mention.is_exact):
            continue
        if not bound.mention.is_exact and bound.mention.qualifier not in _SAID:
            continue
        signed = apart(subject, bound)
        holds = fits(gap.mention, signed)
        yield difference_told(Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _subject(told_in: Sequence[Sentence], bound: Term) -> Term | None:
    """The last amount of its unit before the bound."""
    told = [each for other in told_in for each in other.terms if each.end <= bound.start and not other.is_part(each)]
    alike = [each for each in told if each.unit == bound.unit and not each.is_attribute and each.depth <= bound.depth]
    return alike[-1] if alike and alike[-1].mention.value != bound.mention.value else None
