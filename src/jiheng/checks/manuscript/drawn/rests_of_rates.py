"""What a rate leaves, told pages behind it: 发现隐患912处，整改887处，整改率97.26%, and then 还有25处没有销号.

A rate that holds ties two amounts together, and their difference is what was not done, or was done beyond the plan
(超额完成就业目标68人). No other word has to say which two are meant, but for one that tells of what. An account ties
together what came in and what was spent.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.tied import Tied, tied_by_unit, told_words
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.slips import is_slip, slip_chance
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, NOT_ADDED, counted_as

_LEFT_AHEAD = quick_pattern(
    "(?:结余|剩余|节余|余下|尚有|仍有|还有|还剩|尚欠|还差|尚差|仍差|尚缺|还缺|仍缺|缺口|[年期]末结转|结转下年度?|空编|空缺)(?:资金|指标|金额|约|为|了|共|计)*$|"
    "(?:其余|余款|剩下|尚需|仍需|还需)(?:的|[\u4e00-\u9fff]{2,6})?$|[待欠漏][整办验完拨支修缴付建改发处销]{1,2}(?:的|有|共)*$|"
    "(?:(?:尚|仍|还)未|不(?!超|低|少|多|足|断|同)|没有?|未能?|缺)[^，。；0-9]{1,8}(?:的|有|共|计|涉及)*$|"
    "(?:尚|仍|还)未[^。；0-9]{2,24}，?涉及(?:问题)?(?:金额|资金)(?:为|共|约)?$"
)
_LEFT_BEHIND = re.compile(
    "[^，。；0-9]{0,8}(?:未(?!来|成年)|没有?|不(?!超|低|少|多|足|断|同)|缺[少失项乏漏]|欠缺|有误|逾期|结转下年|待(?=[整办验完拨支修缴付建改处销])|在办|正在|挂起)"
)
_PLAN = "(?:年初|年度|全年|原定?|既定|预期)?(?:计划|目标|任务|预算|批复|概算)(?:数|值|任务|规模)?"
_OFF_PLAN = quick_pattern(
    f"(?:[比较与](?:[^，。；0-9]{{0,6}}){_PLAN}(?:相比，?)?(?:(?P<more>[超多高增])|(?P<less>[少短低减欠])|(?P<apart>(?:尚|还|仍)?(?:有)?(?:相差|差距|差)))[\u4e00-\u9fff]{{0,3}}|"
    f"(?:超出|超过|(?<![高未])超|多于)[^，。；0-9]{{0,4}}{_PLAN}|"
    "超额完成了?[^，。；0-9]{0,8}(?:目标|任务|计划)数?)$"
)
_MAY_BE_ASKED = quick_pattern(
    "[余剩尚仍欠缺差未没不误逾待漏]|还有|在办|正在|结转|空编|[比较与][^，。；]{0,10}(?:计划|目标|任务|预算|批复|概算)|"
    "(?:超|多于)[^，。；]{0,8}(?:计划|目标|任务|预算|批复|概算)"
)
_OTHER_TIME = late_pattern("上年|去年|年初|期初|往年|同期|以前|将|拟|下年(?!继续|使用)|明年|计划(?!还差|尚差)|预计")
_TO_COME = late_pattern("明年|下一?年|次年|[拟将](?!近)|预计", make=quick_pattern)
_NO_SUBJECT = late_pattern("一年来|[全本今]年|实际|已|共|累计", make=quick_pattern)
_OF_ALL_LEFT = late_pattern(
    "(?:[年期]末|年底|年终|当年|本年|全年|尚有|仍有|还有|资金|项目|预算|共|的)*(?:结转和结余|结余|结转|剩余|节余|未)?"
)
_DONE_AND_LEFT = tuple(
    (late_pattern(done), late_pattern(left))
    for done, left in (
        ("办结|结案|审结", "在办|[待未]办|办理|[待未]结|审理"),
        ("整改|销号", "[待未]整?改|[待未]销|整改"),
        ("支付|拨付|兑付|支出", "[待未欠][拨付支兑]|[尚仍还][待未][拨付支兑]"),
        ("修复|维修|修缮", "[待未]修"),
        ("收缴|收取|征收|入库|清收|追回", "[待未欠][收缴征追]|[尚仍还][待未欠][收缴征追]"),
        ("完成|建成|竣工|完工|开工", "在建|[待未][完建开竣]|续建|正在"),
        ("回收|收回", "[待未][收回]"),
        ("发放|配发", "[待未漏]发|[尚仍还]未发"),
    )
)
"""What is still open is told by another form of the word that says what was done: 在办 of what is 办结."""
_AHEAD, _AROUND, _FEW, _TWO = 16, 40, 4, 2
_ENOUGH = Fraction(1, 2)
_NEAR, _UNLIKELY = Decimal("0.5"), 0.05


@value(slots=False, eq=False)
class _Asked:
    """`is_beyond`: told to be more than was planned, so that the part is the larger; None where it may be either.

    `subject`: the words for what lies off its plan.
    """

    told: Told
    relation: Relation
    is_beyond: bool | None = False
    subject: frozenset[str] = frozenset()

    def covered_by(self, pair: Tied) -> Fraction:
        """Which share of the subject the words of the pair tell."""
        return Fraction(len(self.subject & pair.words), len(self.subject) or 1)


def rests_of_rates(
    rows: Sequence[Row],
    readings: Sequence[Reading],
    judged: Iterable[tuple[int, Statement]],
    passages: Sequence[Passage],
) -> Iterator[tuple[int, Statement]]:
    """What each open figure of a rest is by a rate that holds, with the index of its passage.

    `judged`: the rates that are told without their amounts, with the passage of each.
    """
    pairs: Mapping[str, Sequence[Tied]] | None = None
    for row in rows:
        if _MAY_BE_ASKED.search(row[0].passage.text) is None:
            continue
        for told in row:
            asked = _asked(told) if told.is_open and told.mention.is_exact else None
            if asked is not None:
                if pairs is None:
                    pairs = tied_by_unit(rows, readings, judged, passages)
                statement = _judged(asked, pairs.get(counted_as(told.term.unit), ()))
                if statement is not None:
                    yield told.passage.index, statement


def _asked(told: Told) -> _Asked | None:
    """By what its sentence says between the figure before it and itself, or right behind it."""
    term, sentence = told.term, told.sentence
    if term.unit in NOT_ADDED or term.depth:
        return None
    begin = sentence.terms[term.index - 1].end if term.index else sentence.start
    ahead = sentence.text[max(begin, term.start - _AROUND) : term.start]
    off_plan = _OFF_PLAN.search(ahead)
    if off_plan is not None:
        if term.begins_parts or _TO_COME.search(sentence.words):
            return None
        is_beyond = None if off_plan["apart"] is not None else off_plan["less"] is None
        own = ahead[: off_plan.start()].rpartition("，")[2]
        subject = told_words(_NO_SUBJECT.sub("，", own))
        return _Asked(told, Relation.COMPARISON, is_beyond, subject)
    if term.is_named_as_change and not term.name.endswith("差"):
        return None
    is_left = _LEFT_AHEAD.search(ahead) is not None or _LEFT_BEHIND.match(term.after) is not None
    is_of_year = is_left and _OTHER_TIME.search(f"{ahead}，{term.after[:_AHEAD]}") is None
    return _Asked(told, Relation.REMAINDER) if is_of_year else None


def _judged(asked: _Asked, pairs: Sequence[Tied]) -> Statement | None:
    """Right where any pair leaves it; wrong where the words tell of one only."""
    told, meant = asked.told.mention, _meant(asked, pairs)
    right = next((pair for pair, _ in meant if fits(told, [(1, pair.by_size[0]), (-1, pair.by_size[1])])), None)
    if right is not None:
        return _statement(asked, right, holds=True)
    most = max((shared for _, shared in meant), default=0)
    likely = [pair for pair, shared in meant if shared == most]
    if not likely:
        return None
    is_one = all(each.apart.meets(likely[0].apart) for each in likely)
    if asked.subject and asked.covered_by(likely[0]) < _ENOUGH:
        return None  # 养护工程超计划3.2公里: of less than what the pair is told of
    if is_one and _is_off(asked, likely[0]):
        return _statement(asked, likely[0], holds=False)
    return _of_a_slip(asked, meant)


def _of_a_slip(asked: _Asked, meant: Sequence[tuple[Tied, int]]) -> Statement | None:
    """Of several pairs the one that a slip parts from what is told, where chance hardly finds one among so many.

    Those are counted whose words fit no less well.
    """
    told = asked.told.mention
    apart: dict[tuple[float, float], Tied] = {}
    words: dict[tuple[float, float], int] = {}
    for pair, shared in meant:
        sizes = pair.apart.sizes
        apart.setdefault(sizes, pair)
        words[sizes] = max(words.get(sizes, 0), shared)
    ranks = sorted(words.values())
    slipped = [
        pair
        for sizes, pair in apart.items()
        if slip_chance(told, pair.apart) * (len(ranks) - bisect_left(ranks, words[sizes])) < _UNLIKELY
    ]
    return _statement(asked, slipped[0], holds=False) if len(slipped) == 1 else None


def _meant(asked: _Asked, pairs: Sequence[Tied]) -> Sequence[tuple[Tied, int]]:
    """Those with a word in common, and how many; what is left of all the money needs none."""
    told, sentence = asked.told.term, asked.told.sentence
    begin = max(told.start - _AROUND, sentence.start, sentence.text.rfind("；", 0, told.start) + 1)
    near = sentence.text[begin : told.end + _AHEAD]
    around = told_words(near)
    likely = [pair for pair in pairs if asked.is_beyond in (None, pair.part.size > pair.whole.size)]
    done = [done for done, left in _DONE_AND_LEFT if left.search(near)]
    meant = [
        (pair, shared)
        for pair in likely
        if (shared := len(around & pair.words) + any(each.search(pair.rate) for each in done))
    ]
    if told.unit == MONEY and asked.relation is Relation.REMAINDER and _OF_ALL_LEFT.fullmatch(told.own_name):
        return [(pair, 1) for pair in likely if pair.is_of_all_money] or meant
    return meant


def _is_off(asked: _Asked, pair: Tied) -> bool:
    """Whether a slip parts them, or the figure is somewhat more: what is less may be a part of the rest.

    A gap from the plan is all of it, and only small beside the plan.
    """
    told, rest = asked.told, (pair.apart.low + pair.apart.high) / 2
    if is_slip(told.mention, pair.apart):
        return True
    if asked.relation is Relation.COMPARISON:
        near = _TWO if asked.subject and asked.covered_by(pair) == 1 else _FEW
        return abs(told.mention.value - rest) * near <= pair.by_size[1].value
    is_alone = not any(each.unit == told.term.unit for each in told.sentence.terms if each is not told.term)
    return is_alone and told.mention.value > rest and is_close(rest, told.mention.value, _NEAR)


def _statement(asked: _Asked, pair: Tied, *, holds: bool) -> Statement:
    """Without operands: they stand in other passages."""
    larger, smaller = pair.by_size
    signed = [(1, larger), (-1, smaller)]
    told = difference_told(asked.relation, asked.told.mention, signed, holds=holds, confidence=Confidence.PROBABLE)
    return replace(told, operands=(), elsewhere=(pair.whole, pair.part))
