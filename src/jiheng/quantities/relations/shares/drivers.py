"""What sectors or kinds of demand add to growth.

All three have a 贡献率 of 100%, or points that make the growth up; the points of one are its 贡献率 of the growth.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

SIGNS = ("贡献率", "拉动")
_KINDS = (("第一产业", "第二产业", "第三产业"), ("最终消费", "资本形成", "净出口"))
"""Nothing is left beside these."""
_OF_EACH = late_pattern(
    "贡献率(?:依次|分别)(?:为|是)?$|(?:依次|分别)拉动[^，。；]{0,8}$|拉动[^，。；]{0,8}(?:依次|分别)(?:为|是)?$"
)
_GROSS = late_pattern("生产总值|GDP")
_SUBJECTS = (
    late_pattern("拉动(?P<of>[^，。；]{0,12}?)(?:增长|增速)?[约了为]*$"),
    late_pattern("对(?P<of>[^，。；]{1,12}?)(?:增长)?的?贡献率"),
)
_OF_ALL = late_pattern("(?:全[国省市州县区]|我[省市州县区]|地区|国民|经济|GDP|生产总值|增长|的)*")
"""拉动经济增长, 对GDP增长的贡献率: of the gross product."""
_OTHER_TIME, _A_HEAD = late_pattern("^[^比较]*(?:上年|去年|季度|月)[^，。；]{0,4}$"), "均"
_TIME_ALONE = late_pattern("[^，。；]{0,3}(?:年|季度?|月)(?:份|同期)?增[长速幅]")
_COUNT, _ALL, _MOST_OFF = 3, 100, 60
_MINUS = ("-", "－", "负")


def drivers(sentences: Sequence[Sentence], before: Sequence[Sentence]) -> Iterator[Statement]:
    """The rows of three of a passage; `before` stands ahead of it, where the growth may be told."""
    for place, sentence in enumerate(sentences):
        if not any(sign in sentence.words for sign in SIGNS):
            continue
        if "贡献率" in sentence.words and "拉动" in sentence.words:
            yield from _of_one_each(sentence, [*before, *sentences])
        for row in _rows(sentence):
            if row[0].unit == PERCENT:
                yield from _of_all(row)
            else:
                yield from _of_growth(row, _growth([*before, *sentences[: place + 1]], row[0]))


def _rows(sentence: Sentence) -> Iterator[Sequence[Term]]:
    """One figure of each kind in turn, by their names or by those of a list before them."""
    for at, first in enumerate(sentence.terms[: 1 - _COUNT or None]):
        row = sentence.terms[at : at + _COUNT]
        is_row = len(row) == _COUNT and len({each.unit for each in row}) == 1
        is_row = is_row and (first.mention.is_exact or first.name.endswith(_MINUS))
        if not is_row or first.unit not in (PERCENT, PERCENTAGE_POINTS):
            continue
        is_named = any(all(kind in each.name for kind, each in zip(kinds, row, strict=True)) for kinds in _KINDS)
        is_listed = _OF_EACH.search(first.name) is not None and not (row[1].own_name or row[2].own_name)
        is_listed = is_listed and _kinds_before(sentence, first)
        if is_listed or (is_named and any(sign in row[0].name for sign in SIGNS)):
            yield row


def _kinds_before(sentence: Sentence, term: Term) -> bool:
    before = sentence.text[sentence.start : term.start]
    return (
        "三次产业" in before or "二、三产业" in before or any(all(map(before.__contains__, kinds)) for kinds in _KINDS)
    )


def _of_all(row: Sequence[Term]) -> Iterator[Statement]:
    """贡献率分别为12.0%、19.0%和69.0%: everything."""
    made, slack = _made(row), sum((each.mention.half() for each in row), Fraction(0))
    if abs(made - _ALL) <= _MOST_OFF:
        yield _told(row[-1].mention, row, f"{_number(made, row)}%", "100%", holds=abs(made - _ALL) <= slack)


def _of_growth(row: Sequence[Term], growth: Mention | None) -> Iterator[Statement]:
    """拉动增长1.0、1.5和0.5个百分点 of 3.0%."""
    if growth is None:
        return
    made = _made(row)
    slack = growth.half() + sum((each.mention.half() for each in row), Fraction(0))
    shown = f"{_number(made, row)}个百分点"
    yield _told(row[-1].mention, row, shown, growth.text, holds=abs(made - growth.value) < slack)


def _growth(sentences: Sequence[Sentence], first: Term) -> Mention | None:
    """The growth of the gross product that is told last before the row."""
    told = [each for each in _growths(sentences, "") if each is not first and not _OTHER_TIME.search(each.own_name)]
    return told[-1].mention if told else None


def _growths(sentences: Sequence[Sentence], subject: str) -> Iterator[Term]:
    """The growths of a subject, of the gross product where it is empty: by their own words, or behind its amount.

    What is only told of another time behind one of them is one as well.
    """
    is_of_it = False
    for sentence in sentences:
        before = ""
        for term in sentence.terms:
            if term.unit == PERCENT and "增" in term.name and is_growth(term):
                of = term.own_name + before
                is_named = subject in of if subject else _GROSS.search(of) is not None
                is_of_it = (is_named and _A_HEAD not in of) or (
                    is_of_it and _TIME_ALONE.fullmatch(term.own_name) is not None
                )
                if is_of_it:
                    yield term
            before = "" if term.unit == PERCENT else term.name


def _of_one_each(sentence: Sentence, told: Sequence[Sentence]) -> Iterator[Statement]:
    """The points that one of them adds beside its share in the growth: 拉动增长3.8个百分点，贡献率61.2% of 6.2%."""
    for one, other in pairwise(sentence.terms):
        points, share = (one, other) if one.unit == PERCENTAGE_POINTS else (other, one)
        is_pair = points.unit == PERCENTAGE_POINTS and share.unit == PERCENT and one.segment == other.segment
        if not is_pair or "拉动" not in points.name or "贡献率" not in share.name:
            continue
        growths = [each.mention for each in _growths(told, _subject(points) or _subject(share))]
        made = [growth.interval * share.mention.interval for growth in growths]
        holds = any(each.times(Fraction(1, _ALL)).meets(points.mention.interval) for each in made)
        if growths and (holds or len({each.value for each in growths}) == 1):
            yield _share_told(points.mention, growths[-1], share.mention, holds=holds)


def _subject(term: Term) -> str:
    """Whose growth it adds to; empty for that of the gross product."""
    found = next((found for each in _SUBJECTS if (found := each.search(term.name))), None)
    return "" if found is None or _OF_ALL.fullmatch(found["of"]) else found["of"]


def _share_told(points: Mention, growth: Mention, share: Mention, *, holds: bool) -> Statement:
    value = growth.value * share.value / _ALL
    shown = f"{plain(round_half_up(value, max(points.places, 2)))}个百分点"
    arithmetic = f"{growth.text}×{share.text}＝{shown}{'≈' if holds else '≠'}{points.text}"
    return Statement(Relation.RATE, points, (growth, share), holds, arithmetic, shown, Confidence.PROBABLE)


def _made(row: Sequence[Term]) -> Fraction:
    return sum((-each.mention.value if each.name.endswith(_MINUS) else each.mention.value for each in row), Fraction(0))


def _number(made: Fraction, row: Sequence[Term]) -> str:
    return plain(round_half_up(made, max(each.mention.places for each in row)))


def _told(last: Mention, row: Sequence[Term], made: str, wanted: str, *, holds: bool) -> Statement:
    signs = ["－" if each.name.endswith(_MINUS) else "＋" for each in row]
    working = "".join(sign + each.mention.text for sign, each in zip(signs, row, strict=True)).removeprefix("＋")
    arithmetic = f"{working}＝{made}" + ("" if made == wanted else f"{'≈' if holds else '≠'}{wanted}")
    operands = tuple(each.mention for each in row[:-1])
    return Statement(Relation.SUM, last, operands, holds, arithmetic, made, Confidence.PROBABLE)
