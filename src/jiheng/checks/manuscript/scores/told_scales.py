"""Scores graded by a scale that the report tells: 95分以上为一等奖，90至95分为二等奖, and 得95.4分，获二等奖."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern

_NUMBER = r"[0-9]{1,4}(?:\.[0-9])?"
_ENDS = "(?:（不?含）)?"
_RANGE = (
    rf"(?P<low>{_NUMBER})分?{_ENDS}(?:及?以上"
    rf"|(?:[-—～至到]|及?以上[、，]?(?:至|不足|不满))(?P<high>{_NUMBER})分{_ENDS}(?:之间)?)(?:（不?含[^）。]{{0,6}}）)?"
)
_CALLED = r"[“\"]?(?P<grade>[0-9]?[A-Z]{1,4}级?|[\u4e00-\u9fff]{1,8}"
_NAMED = rf"(?:的(?:单位)?)?(?:评定为|确定为|评为|定为|列为|授予|获得?|为|是|：){_CALLED})(?=[”\"]?[，。；、）]|$)"
_BAND = quick_pattern(_RANGE + _NAMED)
_GRADED = quick_pattern(
    r"(?P<score>[0-9]{1,4}(?:\.[0-9]{1,2})?)分(?![之钟以及至到、（—～-])[^，。；、（）0-9距降升未不扣加调]{0,4}，?"
    r"(?:[^，。；、（）0-9距降升未不扣加调差若如]{0,8}?)"
    r"(?:评定为|确定为|评为|定为|列为|授予|等[级次]为|等[级次]是|档次为|荣?获得?|属于?|达到|为)(?:了|全[县市区省])?"
    + _CALLED
    + r"?)(?=[”\"]?(?:等[级次]|档次?|级别?|单位|称号)?[”\"]?(?:[，。；、）]|$))"
)
_STANDS = quick_pattern(
    rf"(?P<score>[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?)分，?(?:属于?|处于|位于|落在|归入|在){_RANGE}的?(?:档次?|区间|等[级次]|一?档|范围|分数段|之列)"
)
"""88.6分，属于90分以上档次: the band itself stands behind the score."""
_ANOTHER_TIME = quick_pattern(
    "[上去前]年|上[一两]?[次轮届]|以往|历年|假[如设]|如果|例如|若|预计|力争|目标|原办法|修订前|旧"
)
_TAIL = 2
"""优良工程 and 一般工程 are grades of one scale: both end with the same noun."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Step:
    """The scores of a grade, from `low` to `high` or without an upper end; at the ends no grade is held to be wrong."""

    grade: str
    low: Fraction
    high: Fraction | None

    def may_hold(self, score: Fraction) -> bool:
        return self.low <= score and (self.high is None or score <= self.high)


@dataclass(frozen=True, slots=True)
class GradedScore:
    """A score with the grade said to be earned; `expected`: the grade of the scale that holds it, if it tells one."""

    passage: Passage
    start: int
    end: int
    score: str
    grade: str
    expected: str | None
    holds: bool


def graded_by_told_scales(passages: Sequence[Passage]) -> Iterator[GradedScore]:
    """Every score with a grade of a scale told in the report, or right behind it with the scores of its grade."""
    speaking = [passage for passage in passages if "分" in passage.text]
    scales = [scale for passage in speaking if "以上" in passage.text for scale in _scales(passage.text)]
    for passage in speaking:
        bands = [found.span() for found in _BAND.finditer(passage.text)]
        yield from _standing(passage)
        for found in _GRADED.finditer(passage.text) if scales else ():
            sentence = passage.text[slice(*passage.sentence_around(found.start()))]
            if any(start <= found.start() < end for start, end in bands) or _ANOTHER_TIME.search(sentence):
                continue
            scale = _scale_of(found["grade"], scales)
            told = scale and _told(passage, found.start("score"), found.end(), found["score"], found["grade"], scale)
            if told:
                yield told


def _standing(passage: Passage) -> Iterator[GradedScore]:
    for found in _STANDS.finditer(passage.text):
        high = found["high"]
        step = Step("", Fraction(found["low"]), Fraction(high) if high else None)
        named = f"{found['low']}分至{high}分" if high else f"{found['low']}分以上"
        holds = step.may_hold(Fraction(found["score"]))
        yield GradedScore(passage, found.start(), found.end(), f"{found['score']}分", named, None, holds)


def _told(passage: Passage, start: int, end: int, score: str, grade: str, scale: Sequence[Step]) -> GradedScore | None:
    """None where the score is of another full mark, or where the scale does not tell its grade."""
    value = Fraction(score)
    if value * _FEWEST < min(step.low for step in scale) or value > _full_mark(scale):
        return None
    own = next((step for step in scale if step.grade == grade), None)
    expected = [step.grade for step in scale if step.may_hold(value)]
    holds = own.may_hold(value) if own else not expected
    if not holds and not expected and own is None:
        return None
    return GradedScore(passage, start, end, f"{score}分", grade, expected[0] if expected else None, holds)


def _full_mark(scale: Sequence[Step]) -> int:
    """100 for bands of two digits, 1000 for those of three."""
    top: int = 10 ** len(str(int(max(step.low for step in scale))))
    return top


def _scale_of(grade: str, scales: Sequence[tuple[Step, ...]]) -> tuple[Step, ...] | None:
    """The only scale that knows the grade, or else the only one, of one grade, whose name ends alike."""
    knowing = {scale for scale in scales if any(step.grade == grade for step in scale)}
    if not knowing:
        knowing = {
            scale
            for scale in scales
            if len(scale) == 1 and len(grade) > _TAIL and scale[0].grade.endswith(grade[-_TAIL:])
            if len(grade) == len(scale[0].grade)
        }
    return knowing.pop() if len(knowing) == 1 else None


def _scales(text: str) -> Iterator[tuple[Step, ...]]:
    """The bands of each sentence; 900分至949分 is 900 to below 950 where the next band begins there."""
    by_sentence: dict[int, list[tuple[str, Fraction, Fraction | None]]] = {}
    for found in _BAND.finditer(text):
        band = (found["grade"], Fraction(found["low"]), Fraction(found["high"]) if found["high"] else None)
        by_sentence.setdefault(text.count("。", 0, found.start()), []).append(band)
    for bands in by_sentence.values():
        lows = [low for _, low, _ in bands]
        yield tuple(Step(grade, low, _end(low, high, lows)) for grade, low, high in bands)


def _end(low: Fraction, high: Fraction | None, lows: Sequence[Fraction]) -> Fraction | None:
    above = min((other for other in lows if other > low), default=None)
    return above if high is None or (above is not None and high + 1 == above) else high
