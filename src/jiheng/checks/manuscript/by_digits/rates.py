"""Percentages that no two amounts near them give, but that one slip parts from what two of them give."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from jiheng.checks.manuscript.by_digits.changes import change_by_digits, is_change_with
from jiheng.checks.manuscript.by_digits.changes_beside import changes_beside
from jiheng.checks.manuscript.by_digits.open_figures import Row, Told, are_of_a_bare_row
from jiheng.checks.manuscript.by_digits.shares_beside import shares_beside
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.names.percentages import is_of_the_untold, share_of
from jiheng.quantities.relations.names.shares import is_of_plan, named_whole
from jiheng.quantities.relations.rates.whose_rate import is_opinion_of_nobody
from jiheng.quantities.relations.shares.made_up import is_one_of_all
from jiheng.quantities.relations.shares.together import told_of
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import slip_chance, slip_sizes
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import GENERAL, NOT_ADDED, PERCENT
from jiheng.quantities.words import JOINERS

_CHANGE = quick_pattern("[增减降升涨跌多少]|提高|同比|环比")
_BASE = late_pattern("上年|去年|年初|期初|同期|上一年|[由从原]|20[0-9]{2}年")
_OF_BASE = late_pattern("(?:为|占|达到?|完成)(?P<base>[^，。；]{2,})的$")
_NOT_TELLING = late_pattern("完成|达|率|比|占|为|到|的|实际|全年|[，、（）]")
_NAME = 12
_NEAREST, _BEHIND = 10, 3
"""So many amounts before a percentage, and behind it in its sentence, may be meant."""
_UNLIKELY, _UNLIKELY_NAMED, _UNLIKELY_CHANGE = 0.012, 0.03, 0.004
_HUNDRED, _ROUND = 100, 10
_PLAN = late_pattern("(?:预算(?!收入|支出)|计划|任务|目标|合同|概算)[^，。；]{0,4}$")
_DONE_OF_PLAN = late_pattern("完成[^，。；]{0,6}(?:预算|计划|任务|目标)[^，。；]{0,2}的$")
_OF_A_PLAN = late_pattern("(?:预算|计划|任务|目标)[^，。；]{0,6}(?:执行|完成|比例|率|的)[^，。；]{0,4}$|执行率|完成率")
_MOST_PLANS = 6
_IS, _RATE = "为", "率"
_ONLY_A_PLAN = late_pattern("(?:年度|全年|年初|本年)?(?:计划|任务|目标|预算)(?:数|值)?(?:为|是)?")
_NEARLY, _ABOUT, _NAMED = 0.2, 0.5, 4
_PER = "/"
_HARDLY_OFF = 1.01
"""So many units of the last digit the amounts' own rounding may make."""


@value()
class _Pair:
    """What a percentage would be of two amounts; `tried`: so many nearer pairs do not give it either."""

    part: Told
    whole: Told
    size: float
    tried: int


_NOUN_BEHIND = 6
_EACH = "分别"


def rates_by_digits(row: Row, before: Sequence[Row], after: Sequence[Row]) -> Iterator[Statement]:
    """Of one paragraph; `before` are the rows ahead of it, `after` those behind it."""
    beside = list(_beside(row, before, after))
    yield from beside
    known = [statement.target.start for statement in beside]
    ahead: list[Told] | None = None
    for at, told in enumerate(row):
        if told.is_open and _is_fine(told) and told.term.start not in known:
            if ahead is None:
                ahead = [each for other in before for each in other if _is_amount(each)]
                ahead += filter(_is_amount, row[:at])
            behind = [each for each in row[at + 1 : at + 1 + _BEHIND] if _is_beside(told, each) and _is_amount(each)]
            given = [each for each in (*chain.from_iterable(before), *row) if each.term.unit == PERCENT]
            statement = _judged(told, [*ahead[: -_NEAREST - 1 : -1], *behind], given)
            if statement is None and at and is_change_with(row[at - 1], told):
                statement = change_by_digits(told, row[at - 1], ahead[: -_NEAREST - 1 : -1])
            if statement is None:
                statement = _of_a_plan_behind(told, ahead[-1:], [*row[at + 1 :], *chain.from_iterable(after)])
            if statement is not None:
                yield statement
        elif ahead is not None and _is_amount(told):
            ahead.append(told)


def _beside(row: Row, before: Sequence[Row], after: Sequence[Row]) -> Iterator[Statement]:
    """What the shares and the changes beside them show."""
    text = row[0].passage.text
    if "占" in text:
        yield from shares_beside(row, before, after)
    if text.count("%") > 1:
        yield from changes_beside(row, before)


def _is_fine(told: Told) -> bool:
    mention = told.mention
    is_percentage = told.term.unit == PERCENT and mention.is_exact
    return is_percentage and mention.number < _HUNDRED * _ROUND and mention.number % _ROUND != 0


def _is_beside(told: Told, other: Told) -> bool:
    return told.sentence is other.sentence and told.term.segment == other.term.segment


def _is_amount(told: Told) -> bool:
    return told.term.unit not in NOT_ADDED and told.mention.size > 0 and not told.term.is_attribute


def _judged(told: Told, amounts: Sequence[Told], given: Sequence[Told]) -> Statement | None:
    """Nothing is told where some two amounts give the percentage as it stands.

    Two that give another of the percentages `given` near by belong to that one.
    """
    stated = told.mention
    slips = slip_sizes(stated)
    grain = stated.grain
    suspects: list[_Pair] = []
    for pair in _pairs(told, amounts):
        if abs(pair.size - stated.size) < grain * _HARDLY_OFF:
            return None
        nearest = bisect_left(slips, pair.size - grain)
        if nearest < len(slips) and slips[nearest] < pair.size + grain:
            suspects.append(pair)
    free = [pair for pair in suspects if _may_be_meant(told, pair) and not _gives_another(told, pair, given)]
    chances = [(_chance(told, pair), pair) for pair in free]
    likely = [(chance, pair) for chance, pair in chances if chance < _limit(told, pair)]
    is_meant = bool(likely) and not is_one_of_all(told.sentence, told.term)
    return _told(told, min(likely, key=_chance_of)[1]) if is_meant else None


def _of_a_plan_behind(told: Told, last: Sequence[Told], behind: Sequence[Told]) -> Statement | None:
    """培训1,286人，完成任务的102.9%。年度任务为1,200人: what was done stands before it, the plan behind."""
    part = next((each for each in last if each.sentence is told.sentence), None)
    if part is None or _is_change(told):
        return None
    others = (each for each in behind if not _is_beside(told, each) and _is_amount(each))
    plans = [each for each in others if each.mention.key != part.mention.key and each.term.unit == part.term.unit]
    sizes = [(part.mention.size / each.mention.size * _HUNDRED, each) for each in plans[:_MOST_PLANS]]
    if any(abs(size - told.mention.size) < told.mention.grain * _HARDLY_OFF for size, _ in sizes):
        return None
    pairs = [_Pair(part, plan, size, tried) for tried, (size, plan) in enumerate(sizes, 1)]
    likely = [
        (chance, pair)
        for pair in pairs
        if ((chance := _chance(told, pair)) < _UNLIKELY and _PLAN.search(pair.whole.term.name))
        or _is_of_its_plan(told, pair)
    ]
    return _told(told, min(likely, key=_chance_of)[1]) if likely else None


def _is_of_its_plan(told: Told, pair: _Pair) -> bool:
    """Whether the plan bears the name of what was done, or the very one that the rate names."""
    of = share_of(told.term)
    content = "" if of is None else named_whole(of)
    off = abs(pair.size - told.mention.size) / max(pair.size, told.mention.size)
    if len(content) >= _NAMED and content in named_whole(pair.whole.term.name) and not is_of_plan(told.term):
        return off < _ABOUT
    is_of_a_plan = _OF_A_PLAN.search(told.term.name) is not None
    if is_of_a_plan and pair.part.term.own_name.removeprefix("其中") == pair.whole.term.own_name.removeprefix("其中"):
        return off < _ABOUT and len(pair.whole.term.own_name) >= _NAMED
    is_plan = pair.tried == 1 and _PLAN.search(pair.whole.term.name) is not None
    is_of_a_plan = is_plan and _DONE_OF_PLAN.search(told.term.name) is not None
    is_alone = is_of_a_plan and _ONLY_A_PLAN.fullmatch(pair.whole.term.own_name) is not None
    return off < _NEARLY and (is_alone or (is_of_a_plan and not _words(pair.part).isdisjoint(_words(pair.whole))))


def _gives_another(told: Told, pair: _Pair, given: Sequence[Told]) -> bool:
    """预报42次，合格39次，合格率92.9%，…到报率99.2%: 39 of 42 are told for."""
    return any(each is not told and abs(pair.size - each.mention.size) <= each.mention.grain for each in given)


def _chance_of(judged: tuple[float, _Pair]) -> float:
    return judged[0]


def _told(told: Told, pair: _Pair) -> Statement:
    part, whole = pair.part.mention, pair.whole.mention
    share, working = part.value / whole.value * _HUNDRED, f"{part.text}÷{whole.text}"
    is_change = _is_change(told)
    if is_change:
        share, working = abs(share - _HUNDRED), f"{working}－1" if share > _HUNDRED else f"1－{working}"
    operands = tuple(each.mention for each in (pair.part, pair.whole) if each.passage is told.passage)
    relation = Relation.GROWTH if is_change else Relation.RATE
    return quotient_told(relation, told.mention, operands, working, share, holds=False, confidence=Confidence.PROBABLE)


def _may_be_meant(told: Told, pair: _Pair) -> bool:
    """Whether a change is of one amount at two times, and the base that a rate names is the whole."""
    if is_of_the_untold(told.term) or _is_of_a_row(told, pair):
        return False
    if is_opinion_of_nobody(told.term, (pair.part.term, pair.whole.term)):
        return False
    if are_of_a_bare_row((pair.part, pair.whole)) or _part_told(told) not in (None, pair.part.term):
        return False
    whole = pair.whole.term.name
    if _is_change(told):
        return _BASE.search(whole) is not None or not _words(pair.part).isdisjoint(_words(pair.whole))
    if _is_of_what_is_untold(told, pair) or _are_of_two_nouns(pair):
        return False
    base = _OF_BASE.search(told.term.name)
    return base is None or not (bigrams(base["base"]) - EMPTY_WORDS).isdisjoint(bigrams(whole))


def _is_of_a_row(told: Told, pair: _Pair) -> bool:
    """建议7955件、提案4525件，分别占总数的95.7%、96.5%: each of one of them, and not the one of the other."""
    one, other = sorted((pair.part.term, pair.whole.term), key=lambda each: each.start)
    is_row = other.index - one.index == 1 and (other.mark == "、" or other.is_joined)
    is_here = pair.part.sentence is pair.whole.sentence is told.sentence
    return is_row and is_here and _EACH in told.sentence.text[other.end : told.term.start]


def _are_of_two_nouns(pair: _Pair) -> bool:
    """218个城市达标。876个水源地达标率94.2%: a general unit counts things of any kind."""
    nouns = [each.term.after[:_NOUN_BEHIND] for each in (pair.part, pair.whole)]
    return pair.part.term.unit in GENERAL and all(map(len, nouns)) and bigrams(nouns[0]).isdisjoint(bigrams(nouns[1]))


def _is_of_what_is_untold(told: Told, pair: _Pair) -> bool:
    """教职工564人；专任教师594人，专任教师学历合格率99.96%: of the teachers, and how many of them is not told."""
    if not told.term.own_name.endswith(_RATE) or not _words(told).isdisjoint(_words(pair.part)):
        return False
    of_whole = _words(pair.whole)
    return bool(_words(pair.part) - of_whole) and not of_whole.isdisjoint(_words(told))


def _is_change(told: Told) -> bool:
    """By its name, or by that of the one it is joined to: 分别增长21%和37%."""
    term = told.term
    while term.name in JOINERS and term.index and told.sentence.terms[term.index - 1].unit == PERCENT:
        term = told.sentence.terms[term.index - 1]
    return _CHANGE.search(term.name) is not None


def _pairs(told: Told, amounts: Sequence[Told]) -> Iterator[_Pair]:
    """The nearest amounts first. A rate below 100 is of a larger whole; what rose is larger than what it rose from."""
    is_change, tried, part_told = _is_change(told), 0, _part_told(told)
    may_rise = not words.DOWN.search(told.term.name)
    may_fall = not words.UP.search(told.term.name) or not may_rise
    for reach, far in enumerate(amounts):
        for near in amounts[:reach]:
            if far.term.unit != near.term.unit or far.mention.size == near.mention.size:
                continue
            if _PER in far.term.unit and not is_change:
                continue  # 浓度35微克/立方米 and 51微克/立方米: neither is a part of the other
            for part, whole in ((near, far), (far, near)):
                share = part.mention.size / whole.mention.size * _HUNDRED
                if is_change and (may_rise if share > _HUNDRED else may_fall):
                    tried += 1
                    yield _Pair(part, whole, abs(share - _HUNDRED), tried)
                elif not is_change and (share < _HUNDRED) == (told.mention.size < _HUNDRED):
                    tried += part_told in (None, part.term)
                    yield _Pair(part, whole, share, tried)


def _part_told(told: Told) -> Term | None:
    """女性317人，占36.02% and 教育403万元，为93.7%: the one amount that a share without a name of its own is of."""
    is_bare = told.term.own_name.startswith("占") or told.term.own_name == _IS
    before = told_of(told.sentence, told.term) if is_bare else None
    return before if before is not None and before.unit not in NOT_ADDED else None


def _chance(told: Told, pair: _Pair) -> float:
    """How unlikely the pair, of all that stand so near, is to be a slip away by chance."""
    quotient = pair.part.mention.operand.over(pair.whole.mention.operand)
    if quotient is None:
        return 1.0
    ends = [abs(end - _is_change(told)) * _HUNDRED for end in (quotient.low, quotient.high)]
    return slip_chance(told.mention, Interval(min(ends), max(ends))) * pair.tried


def _limit(told: Told, pair: _Pair) -> float:
    """Words of the rate in the name of its part, or one sentence around all three, speak for the pair."""
    if _is_change(told) and not told.sentence is pair.part.sentence is pair.whole.sentence:
        return _UNLIKELY_CHANGE
    if told.sentence is pair.part.sentence is pair.whole.sentence or not _words(told).isdisjoint(_words(pair.part)):
        return _UNLIKELY_NAMED
    return _UNLIKELY


def _words(told: Told) -> frozenset[str]:
    return bigrams(_NOT_TELLING.sub("", told.term.name[-_NAME:]))
