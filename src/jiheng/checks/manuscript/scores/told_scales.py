"""Scores graded by a scale that the report tells: 95分以上为一等奖，90至95分为二等奖, and 得95.4分，获二等奖."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern

_NUMBER = r"[0-9]{1,4}(?:\.[0-9])?"
_ENDS = "(?:（不?含）)?"
_RANGE = (
    rf"(?P<low>{_NUMBER})分?{_ENDS}(?:及?以上"
    rf"|(?:[-—～至到]|及?以上[、，]?(?:至|不足|不满))(?P<high>{_NUMBER})分?{_ENDS}(?:之间)?)(?:（不?含[^）。]{{0,6}}）)?"
)
_CALLED = r"[“\"]?(?P<grade>[0-9]?[A-Z]{1,4}级?|[\u4e00-\u9fff]{1,8}"
_USUAL = "优秀|良好|优良|合格|达标|示范|先进"
_NAMED = (
    rf"(?:的(?:单位)?)?(?:(?:评定为|确定为|评为|定为|列为|授予|获得?|为|是|：)|(?=[“\"]?(?:{_USUAL}))){_CALLED})"
    r"(?=[”\"]?(?:[，。；、）]|的(?:办法|规定|标准|要求|条件))|$)"
)
_BAND = quick_pattern(_RANGE + _NAMED)
_LINE = quick_pattern(
    rf"(?P<low>{_NUMBER}[0-9]?)分(?:为|是|的)?(?P<line>[\u4e00-\u9fff]{{2,4}})线(?=[，。；、）]|$)"
    rf"|(?P<grade>[A-Z]{{1,3}}级?)(?:等|的)?(?P<from>{_NUMBER})分的?(?:标准|门槛|线)"
)
"""4.20分为优良线, A等90分标准: from how many points on a grade is earned."""
_GRADED = quick_pattern(
    r"(?P<score>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?:分(?![之钟以及至到、（—～-])|(?=，?(?:等级|级别|评级)(?:为|是)))[^，。；、（）0-9距降升未不扣加调]{0,4}，?"
    r"(?:[^，。；、（）0-9距降升未不扣加调差若如]{0,8}?)"
    r"(?:评定为|确定为|评为|定为|列为|授予|等[级次]为|等[级次]是|档次为|荣?获[得评]?|属于?|达到|评上|[跨迈进跻晋](?:入|身|级|升)|[位并]?列(?!全|第|在)|为)(?:了|全[县市区省])?"
    + _CALLED
    + r"?)(?=[”\"]?(?:(?<=[A-Z])等|等[级次]|档次?|级别?|单位|称号)?[”\"]?"
    + r"(?:行列|之列|阵营|序列|档|等次|等级|称号)?(?:[，。；、）]|$))"
)
_HELD_TO_LINE = quick_pattern(
    r"(?P<score>[0-9]{1,4}(?:\.[0-9]{1,2})?)分(?![之钟以及至到、（—～-])[^，。；、（）0-9距]{0,4}，?[^，。；、（）0-9距差]{0,4}?"
    r"(?:(?P<missed>(?:尚?未能?|没有?|不)(?:达到?|跨过|越过|过|足|到))|(?:达到?|超过|跨过|越过|迈过|高于))了?[^，。；0-9]{0,8}?"
    rf"(?:(?P<low>{_NUMBER}[0-9]?)分的?)?(?:设定的|规定的|的)?(?P<line>[\u4e00-\u9fff]{{2,4}})线(?=[，。；、）]|$)"
)
_A_STEP_OFF = quick_pattern(
    r"(?P<score>[0-9]{1,4}(?:\.[0-9]{1,2})?)分(?![之钟以及至到、（—～-])[^。；0-9]{0,12}?[与距离]"
    + _CALLED
    + r")[”\"]?(?:称号|等次|行列)?(?:还|尚|仍|只|仅)*(?:差|有)(?:了|着)?(?:一步|一点|差距|距离)"
)
"""91分，与“示范馆”还差一步, where 90 is enough."""
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
_SPEAKING = ("分", "以上为", "等级为", "等级是")


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
    speaking = [passage for passage in passages if any(map(passage.text.__contains__, _SPEAKING))]
    scales = [scale for passage in speaking if "以上" in passage.text for scale in _scales(passage.text)]
    lines = {
        each["line"] or each["grade"]: Fraction(each["low"] or each["from"])
        for passage in speaking
        for each in _LINE.finditer(passage.text)
    }
    scales += [(Step(grade, low, None),) for grade, low in lines.items()]
    for passage in speaking:
        yield from _held_to_lines(passage, lines)
        bands = [found.span() for found in _BAND.finditer(passage.text)]
        yield from _standing(passage)
        yield from _off_by_a_step(passage, scales)
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


def _held_to_lines(passage: Passage, lines: Mapping[str, Fraction]) -> Iterator[GradedScore]:
    """84.4分，达到85分的优秀线; 4.12分，达到优良线 in a report that tells 4.20分为优良线."""
    for found in _HELD_TO_LINE.finditer(passage.text) if "线" in passage.text else ():
        low = Fraction(found["low"]) if found["low"] else lines.get(found["line"])
        score = Fraction(found["score"])
        if low is None or score * _FEWEST < low:
            continue
        reached, missed = f"达到{found['line']}线", f"未达到{found['line']}线"
        told, expected = (missed if found["missed"] else reached), (reached if score >= low else missed)
        points = f"{found['score']}分"
        yield GradedScore(passage, found.start(), found.end(), points, told, expected, told == expected)


def _off_by_a_step(passage: Passage, scales: Sequence[tuple[Step, ...]]) -> Iterator[GradedScore]:
    """91分，与“示范馆”还差一步: what is said not to be earned."""
    for found in _A_STEP_OFF.finditer(passage.text) if "差" in passage.text or "距" in passage.text else ():
        scale = _scale_of(found["grade"], scales)
        own = next((step for step in scale or () if step.grade == found["grade"]), None)
        if own is not None and Fraction(found["score"]) * _FEWEST >= own.low:
            holds = Fraction(found["score"]) < own.low
            grade = f"差一步到{found['grade']}"
            expected = None if holds else found["grade"]
            yield GradedScore(passage, found.start(), found.end(), f"{found['score']}分", grade, expected, holds)


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
