"""What one document granted, told again otherwise: 甲财农〔2023〕41号下达水利资金5万元, and again 6万元."""

from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.units import MONEY

_SIGN = "〔"
_NUMBER = late_pattern("[\u4e00-\u9fff]{2}〔20[0-9]{2}〕[0-9]{1,4}号")
_GRANTED = late_pattern("(?:下达|拨付|安排|批复|分配|下拨)了?(?P<what>[^，。；：（）]{2,40}?)(?:用于[^，。；]{2,40})?$")
_FOR = "用于"
_OTHERS = late_pattern(
    "第?[一二三四五六七八九十0-9]批|累计|追加|其中|剩余|结余|提前|调整|收回|已|支出|支付|配套|每|以前|上年"
)
"""Some of it, at another time, or what became of it."""
_FEWEST, _REACH = 4, 90


def granted_by_document(facts: Sequence[Fact], settled: Container[int]) -> Iterator[Restatement]:
    """Each grant of a document whose own sentence tells one amount, against the first of the same fund.

    What was granted for something is no more than what was granted in all.
    """
    first: dict[tuple[str, str], Fact] = {}
    for fact in facts:
        key = _granted(fact) if _SIGN in fact.sentence.text and fact.mention.unit == MONEY else None
        if key is None or id(fact) in settled:
            continue
        whole = first.setdefault(key, fact)
        value, granted = fact.mention.value, whole.mention.value
        is_all = _FOR not in _words(whole) and whole.passage is not fact.passage
        if is_all and (value > granted or (value != granted and _FOR not in _words(fact))):
            yield Restatement(whole, fact, key[1], agrees=False, confidence=Confidence.PROBABLE)


def _granted(fact: Fact) -> tuple[str, str] | None:
    """The number of the document and the fund, where nothing else in money is told with it."""
    if sum(term.unit == MONEY for term in fact.sentence.terms) != 1:
        return None
    words = _words(fact)
    numbers = [*_NUMBER.finditer(words)]
    if len(numbers) != 1 or _OTHERS.search(words, numbers[0].end()):
        return None
    granted = _GRANTED.search(words, numbers[0].end())
    return (numbers[0][0], granted["what"]) if granted is not None and len(granted["what"]) >= _FEWEST else None


def _words(fact: Fact) -> str:
    """Those of its sentence before it."""
    return fact.passage.text[max(fact.sentence.start, fact.mention.start - _REACH) : fact.mention.start]
