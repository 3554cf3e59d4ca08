"""Whether the words of a share tell that it is of another whole or part than the two amounts it seems to be of."""

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.rates.pairs import HERE, Pair
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.units import WHOLE_OF

_BARE_SHARE = ("占", "占比", "占比为")
_OF_SHARES = frozenset(("占比", "比例", "比重"))
_SHARE = late_pattern("(?:(?<!完成)(?<!执行)(?<!兑现)比例|比重|占比)[^，。；]{0,3}$")
_NOUN, _SHORTEST_NAME, _QUOTED = 2, 4, "”"


def is_of_a_common_whole(sentence: Sentence, pair: Pair) -> bool:
    """60岁以上26万人，占18.7%，其中65岁以上19万人，占13.5%: both are of all, as the one share of the other shows."""
    place = pair.denominator.index + 1
    own = sentence.terms[place] if place < len(sentence.terms) else pair.rate
    if pair.rate.own_name not in _BARE_SHARE or own.unit != pair.rate.unit or own.index >= pair.numerator.index:
        return False
    if "其中" not in sentence.between(own, pair.numerator):
        return False
    share = pair.rate.mention.interval.over(own.mention.interval)
    part = pair.numerator.mention.operand.over(pair.denominator.mention.operand)
    return share is not None and part is not None and share.meets(part)


def is_of_some_of_them(pair: Pair) -> bool:
    """新设企业91.7万户，增长14.6%，“四新经济”企业占比39.4%: of those firms, and how many they are is not told."""
    own = pair.rate.own_name.rpartition("占比")[0]
    part = pair.numerator.own_name
    if pair.is_bound or (pair.is_slipped and _QUOTED not in own):
        return False
    if len(own) < _SHORTEST_NAME or not part.endswith(own[-_NOUN:]):
        return False
    kind = bigrams(own[:-_NOUN])
    return kind.isdisjoint(bigrams(part + pair.numerator.after)) and not own.endswith(part)


def names_another(sentence: Sentence, pair: Pair) -> bool:
    """幼儿园86所，其中公办48所，在园幼儿16,340人，公办在园占比54.5%: of what was told last, in a unit of its own."""
    last = max(pair.numerator.index, pair.denominator.index)
    if pair.distance != HERE or pair.is_bound or pair.is_slipped or not _SHARE.search(pair.rate.name):
        return False
    between = (each for each in sentence.terms[last + 1 : pair.rate.index] if each.unit not in WHOLE_OF)
    words = bigrams(pair.rate.own_name) - _OF_SHARES - bigrams(pair.numerator.name + pair.denominator.name)
    return any(not words.isdisjoint(bigrams(each.name)) for each in between)
