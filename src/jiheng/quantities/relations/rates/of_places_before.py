"""How many places are taken, of those that the sentence before tells: 床位2,880张。入住老人1,584人，入住率55%."""

from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, share_told
from jiheng.quantities.relations.rates.candidates import PLACES, TAKERS
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT

SIGNS = ("入住率", "上座率", "满座率", "床位使用率", "床位利用率")
_RATE = late_pattern(
    "(?:^|[^\u4e00-\u9fff])(?:总体|平均|综合|养老床位)?(?:入住|上座|满座|床位使用|床位利用)率(?:约|仅)?[为达到至是]*$"
)
_TAKEN = late_pattern("入住|在住|收住|在院|就座|上座|入座")
_PLACE = late_pattern("床位|座位|席位|房间|宿舍|公寓")
_NOT_OF_NOW = late_pattern("新增|计划|拟|上年|去年|每")
_BACK = 2


def rates_of_places_before(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each such rate whose places its own sentence does not tell, by the last sentence that does."""
    for rate in sentence.terms:
        if rate.unit != PERCENT or _RATE.search(rate.name) is None or not rate.mention.is_exact:
            continue
        ahead = sentence.terms[: rate.index]
        taken = [each for each in ahead if each.unit in TAKERS and _TAKEN.search(each.own_name) and each.is_plain]
        if len(taken) != 1 or any(map(_are_places, ahead)):
            continue
        told = next((found for each in reversed(earlier[-_BACK:]) if (found := _places(each))), [])
        if not told:
            continue
        whole = next(
            (each for each in told if is_percent_of(rate.mention, taken[0].mention.operand, each.mention.operand)), None
        )
        if whole is not None:
            yield share_told(rate.mention, taken[0].mention, whole.mention, holds=True)
        elif 0 < told[0].mention.value >= taken[0].mention.value:
            yield share_told(rate.mention, taken[0].mention, told[0].mention, holds=False)


def _are_places(term: Term) -> bool:
    return term.unit in PLACES and _PLACE.search(term.own_name[-4:] + term.after[:2]) is not None


def _places(sentence: Sentence) -> list[Term]:
    """All of them first: 床位2,880张，护理型床位1,728张."""
    places = [each for each in sentence.terms if _are_places(each) and each.is_plain]
    places = [each for each in places if not (_NOT_OF_NOW.search(each.name) or words.COMPARED.search(each.name))]
    return sorted(places, key=lambda each: -each.mention.value)
