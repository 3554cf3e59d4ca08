"""Shares of one sentence that make up the whole: 初中占56.0%，高中占31.4%，大专占12.6%."""

from fractions import Fraction

from jiheng.quantities.sentence import Sentence, Term

_TAKES = "占"
_FULL, _ROUND, _FEWEST = 100, 10, 2


def is_one_of_all(sentence: Sentence, share: Term) -> bool:
    """Whether it makes up 100 with the other shares of its sentence, so that it was told for that very whole."""
    row = [term for term in sentence.terms if term.unit == share.unit and term.own_name.endswith(_TAKES)]
    if len(row) < _FEWEST or all(term is not share for term in row):
        return False
    return abs(sum((term.mention.value for term in row), Fraction(-_FULL))) * _ROUND <= len(row)
