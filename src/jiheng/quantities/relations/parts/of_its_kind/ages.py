"""More of a greater age than of a smaller: 60岁以上老人4.86万人，80岁以上高龄老人5.12万人."""

from collections.abc import Iterator
from itertools import combinations

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.likely_sums import part_beside
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PEOPLE

_OLDER_THAN = late_pattern("(?P<age>[1-9][0-9]{1,2})周?岁及?以上的?[^，。；、0-9]{0,12}$")
_OF_SOME = late_pattern("[男女]|城|乡|农村|失能|特困|低保|新增|计划|上年")
_REACH = 24


def ages(sentence: Sentence) -> Iterator[Statement]:
    """Of two counts of people of an age and above the one of the greater age, where it is more."""
    told = []
    for term in sentence.terms:
        ahead = sentence.text[max(sentence.start, term.start - _REACH) : term.start]
        found = _OLDER_THAN.search(ahead) if term.unit in PEOPLE and term.mention.is_exact else None
        if found is not None and not term.is_attribute and not _OF_SOME.search(ahead):
            told.append((int(found["age"]), term))
    for (age, one), (other_age, other) in combinations(told, 2):
        whole, part = (one, other) if age < other_age else (other, one)
        if age != other_age and whole.unit == part.unit and whole.mention.value < part.mention.value:
            yield part_beside(part.mention, whole.mention)
