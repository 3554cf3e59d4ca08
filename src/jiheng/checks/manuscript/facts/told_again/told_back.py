"""Figures told as known that another sentence tells with a slip in the digits: 上述65个村 and 56个村.

Of most of them only swapped digits tell that one was meant; where the words say that it was told, 上述 or
448名职工中, one wrong digit does too.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_kinds, stages
from jiheng.checks.manuscript.facts.told_again.like_digits import LikeDigits
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.checks.manuscript.facts.told_again.told_as_known import Known, told_as_known
from jiheng.checks.manuscript.names.opposites import are_opposed
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import are_swapped, is_slip
from jiheng.quantities.likeness import bigrams, common_end, longest_in_common
from jiheng.quantities.units import GENERAL, MONEY

_OTHER_TIME = late_pattern(
    "上年|去年|往年|同期|历年|明年|下年|次年|(?<!项目)(?<!底，)累计(?!完成投资|支出|支付|拨付|到位)"
)
_DONE = late_pattern("(?:实际)?(?:完成|开展|举办)$")
_NO_WORDS = late_pattern("[^\u4e00-\u9fff]+")
_SPAN, _MOST = 40, 60
"""So many figures of the same digits are looked at, the first ones: more have them by chance."""
_PAIR, _MANY, _LONG, _REACH = 2, 3, 4, 8
_UNITS_OF_ANYTHING = GENERAL | {MONEY}
_FAR = 2
"""Paragraphs that far apart tell no parts of one sum."""


def told_back(facts: IndexedFacts, settled: Container[int]) -> Iterator[Restatement]:
    """Each such figure that is told nowhere else, nor the sum of others, with the one it was meant to be.

    `settled`: the facts (by `id`) that are known to conflict with another.
    """
    told = facts.tellings
    alone = (fact for fact in facts.all if told[fact.mention.key] == 1 and id(fact) not in settled)
    known = [(fact, how) for fact in alone if (how := told_as_known(fact))]
    by_digits: dict[str, LikeDigits] = {}
    for fact, how in known:
        before, behind = facts.near(fact)
        if is_sum(fact, before if how is Known.REFERRED else (*before, *behind)):
            continue
        found = _swapped(fact, how, [each for each in facts.of_like_figures(fact) if id(each) not in settled])
        if found is None:
            unit = fact.mention.unit
            if unit not in by_digits:
                by_digits[unit] = LikeDigits(facts.in_unit(unit))
            like = by_digits[unit].all_but_one(fact)
            found = _one_digit_off(fact, how, [each for each in like if id(each) not in settled])
        if found is not None and not are_of_two_kinds(FactPair(found[0], fact)):
            other, name = found
            yield Restatement(other, fact, name, agrees=False, confidence=Confidence.PROBABLE)


def _swapped(known: Fact, how: Known, alike: Sequence[Fact]) -> tuple[Fact, str] | None:
    """The first of those told before it with two digits in the other order, and what both are told of."""
    for other in alike[:_MOST]:
        if other.where >= known.where:
            break
        if _may_be_one(known, how, other) and are_swapped(*_numbers(known, other)):
            name = _name(known, how, other)
            if name:
                return other, name
    return None


def _one_digit_off(known: Fact, how: Known, alike: Sequence[Fact]) -> tuple[Fact, str] | None:
    """The only one of the same noun that one wrong digit parts from it, unless it is told again beside it.

    参加学生40,500人, and 学生44,500人中参加40,500人: these are two.
    """
    beside = {term.mention.key for term in known.sentence.terms}
    found = [
        (other, noun)
        for other in alike
        if other.mention.key not in beside
        and is_slip(*_numbers(known, other))
        and (noun := _shared_noun(known, other))
        and _is_told_again(known, how, other, noun)
        and _may_be_one(known, how, other)
    ]
    found = [each for each in found if not each[0].is_planned] or found
    return found[0] if len({other.mention.value for other, _ in found}) == 1 else None


def _is_told_again(known: Fact, how: Known, other: Fact, noun: str) -> bool:
    """Whether no part of the other can be meant: it is said so, or it is more, or the noun says much."""
    digits = len(known.telling_digits)
    is_long = digits >= _MANY
    if digits > _MANY and noun not in EMPTY_WORDS:
        return True
    if noun in EMPTY_WORDS or len(noun) < _LONG:
        is_telling = noun not in EMPTY_WORDS or known.mention.unit not in _UNITS_OF_ANYTHING
        is_told = how is Known.REFERRED and (is_long or is_telling)
        return is_told or (is_long and _is_more_than_all(known, noun, other))
    return how is Known.REFERRED or is_long or _is_more_than_all(known, noun, other)


def _is_more_than_all(known: Fact, noun: str, other: Fact) -> bool:
    """4.9万平方米厂房 is no part of 4.6万平方米."""
    if noun in EMPTY_WORDS or (other.is_part and noun != other.own_left):
        return False
    return known.mention.value > other.mention.value


def _shared_noun(known: Fact, other: Fact) -> str:
    """What both are told of: the beginning of 问题应当整改 that ends 查出问题, else the head 儿童 of 残疾儿童."""
    left = _DONE.sub("", other.left)
    text, end = known.passage.text, known.mention.end
    behind = known.right or _NO_WORDS.split(text[end : end + _REACH], maxsplit=1)[0]
    if not behind or text.startswith("的", end) or (known.own_left and not known.right):
        shared = common_end(bare_noun(known.own_left), bare_noun(left))
        shared = shared if len(shared) >= _PAIR else ""
        pairs = (bigrams(known.own_left) & bigrams(left)) - EMPTY_WORDS
        return min(pairs, default=shared) if shared in EMPTY_WORDS else shared
    noun = (bare_noun(behind) or behind) if known.right else behind
    if noun and bare_noun(other.right) == noun:
        return noun
    begun = next((noun[:at] for at in range(len(noun), _PAIR - 1, -1) if left.endswith(noun[:at])), "")
    head = left[-_PAIR:]
    return begun or (head if len(head) == _PAIR and head in noun[:_REACH] else "")


def _may_be_one(known: Fact, how: Known, other: Fact) -> bool:
    if not other.mention.is_exact or (other.sentence is known.sentence and how is not Known.REFERRED):
        return False
    if any(_OTHER_TIME.search(fact.ahead.rpartition("；")[2][-_SPAN:]) for fact in (known, other)):
        return False
    if known.year and other.year and known.year != other.year:
        return False
    return not (are_opposed(known.opposites, other.opposites) or stages(known) != stages(other))


def _numbers(one: Fact, other: Fact) -> tuple[Decimal, Decimal]:
    return one.mention.number * one.mention.scale, other.mention.number * other.mention.scale


def _name(known: Fact, how: Known, other: Fact) -> str:
    """What both are told of; empty where nothing says that it is one."""
    if how is Known.SUBJECT and known.right:
        return _name_of_subject(known, other)
    shared = _longest_word(known.beside, other.beside)
    if not bigrams(shared) <= EMPTY_WORDS:
        return shared
    if known.right and known.right in (other.right, other.left):
        return known.right
    return shared if _are_alike(known, other) else ""


def _name_of_subject(known: Fact, other: Fact) -> str:
    """The words at either end of its noun, in few digits several: 62名编外人员 and 编外聘用人员26人."""
    noun = known.right
    if len(known.digits) < _MANY:
        pairs = bigrams(noun) & bigrams(other.left + other.right)
        return noun if noun[:_PAIR] in pairs - EMPTY_WORDS and len(pairs) > 1 else ""
    shared = _longest_word(f"{known.term.own_name}，{noun}", f"{other.left}，{other.beside}")
    if bigrams(shared) <= EMPTY_WORDS:
        return shared if _are_alike(known, other) else ""
    is_inside = shared in noun[1:-1] and not noun.startswith(shared) and not noun.endswith(shared)
    return "" if is_inside and len(shared) == _PAIR else shared


def _longest_word(one: str, other: str) -> str:
    """The longest that says something; where there is none, one that says little."""
    shared = longest_in_common(_NO_WORDS.sub("，", one), _NO_WORDS.sub("，", other))
    longest = max(_NO_WORDS.split(shared), key=len)
    if not bigrams(longest) <= EMPTY_WORDS:
        return longest
    pairs = (bigrams(one) & bigrams(other)) - EMPTY_WORDS
    return next(
        (
            one[at : at + _PAIR]
            for at in range(len(one))
            if one[at : at + _PAIR] in pairs and not _NO_WORDS.search(one[at : at + _PAIR])
        ),
        longest,
    )


def _are_alike(known: Fact, other: Fact) -> bool:
    """Whether words that say little are the noun of both, or several stand beside, and the digits are many."""
    few = bigrams(known.beside) & bigrams(other.beside) & EMPTY_WORDS
    return (len(few) > 1 or _shared_noun(known, other) in few) and len(known.figures) >= _MANY


def is_sum(known: Fact, near: Sequence[Fact]) -> bool:
    """217户 and 54户 may be told together as 上述271户; `near`: what is told of its unit near it."""
    parts = [fact for fact in near if fact.mention.size < known.mention.size]
    told: defaultdict[object, list[Fact]] = defaultdict(list)
    for fact in parts:
        told[fact.mention.value].append(fact)
    return any(
        other is not one and abs(one.passage.index - other.passage.index) <= _FAR
        for one in parts
        for other in told.get(known.mention.value - one.mention.value, ())
    )
