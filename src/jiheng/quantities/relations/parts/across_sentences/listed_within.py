"""Kinds of income or spending listed behind all of it: 支出195.6亿元。分科目看：教育支出373亿元."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY

_BEGINS = re.compile(
    "(?:其中[，：]?|(?:分|按|从)(?:主要)?(?:科目|项目|税种|类别|结构|支出|收入|功能)[^，。；：0-9]{0,6}看[：，]|"
    "(?:分|主要)(?:科目|项目|税种|支出|收入)(?:完成)?(?:情况)?(?:是|为|如下)?[：，])"
)
_OUT, _IN = re.compile("支出(?:为|完成|达|共|数)*$"), late_pattern("收入(?:为|完成|达|共|数|实现)*$")
_SPENT, _EARNED = (
    late_pattern("支出(?:为|完成|达|共|数)*$"),
    late_pattern("(?:收入|[值得业地产车船]税|所得税|消费税|契税)(?:为|完成|达|共|数)*$"),
)
_OF_ANOTHER = late_pattern("全国|全省|全市|全县|全区|累计|总财力|总收入|总支出|合计|加上|其他")
"""What is told of a larger region, or of more than that one account, is no part of it."""
_PER_HEAD = re.compile("均|居民|农民|职工|家庭")
"""人均收入32,640元。其中：城镇居民收入43,180元."""
_SENTENCES = 1


def listed_within(sentence: Sentence, earlier: Sequence[Sentence], before: Sequence[Sentence]) -> Iterator[Statement]:
    """Each kind that is more than the amount the sentence before begins with."""
    begins = _BEGINS.match(sentence.text, sentence.start)
    above = (earlier or before)[-_SENTENCES:]
    if begins is None or not above or (begins[0].startswith("其中") and not earlier):
        return
    whole = next((term for term in above[0].terms if term.unit == MONEY), None)
    kinds = None if whole is None else _kinds_of(whole)
    if whole is None or kinds is None or any(_is_larger_sibling(each, whole) for each in above[0].terms):
        return
    for part in sentence.terms:
        is_kind = part.unit == MONEY and part.is_plain and kinds.search(part.own_name) is not None
        if is_kind and part.mention.value > whole.mention.value and not _OF_ANOTHER.search(_own(part, whole)):
            arithmetic = f"{part.mention.text}＞{whole.mention.text}"
            told = whole.mention.text
            yield Statement(Relation.PART, part.mention, (), False, arithmetic, told, Confidence.PROBABLE)


def _is_larger_sibling(term: Term, whole: Term) -> bool:
    """中央本级支出8717亿元；地方支出64098亿元。从主要支出科目来看，…: of both, which are told together nowhere."""
    if term.unit != MONEY or term.segment == whole.segment or term.mention.value <= whole.mention.value:
        return False
    return _kinds_of(term) is _kinds_of(whole)


def _kinds_of(whole: Term) -> re.Pattern[str] | None:
    """What the parts of all spending, or of all income, are called."""
    if not whole.is_plain or _PER_HEAD.search(whole.own_name):
        return None
    return _SPENT if _OUT.search(whole.own_name) else _EARNED if _IN.search(whole.own_name) else None


def _own(part: Term, whole: Term) -> str:
    """The name of a part without the region that the whole is told of as well: 全区民生支出 of 全区一般公共预算支出."""
    name = part.own_name
    return name[2:] if name[:2] in whole.own_name else name
