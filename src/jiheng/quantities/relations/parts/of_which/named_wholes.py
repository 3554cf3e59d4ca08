"""Totals that the words before 中 name: 个人贷款中，…; 常住人口中，…; 教师126人、工勤12人；教师中，….

Where a list names its total, no other amount before it is meant.
"""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.sentence import Sentence, Term

LONGEST_CONNECTOR = 60
_AMONG = late_pattern("(?P<noun>[\u4e00-\u9fff（）“”]{2,14})中，$")
"""个人贷款中，农民186笔…: the total told before under that name."""
NAMED_FIRST = re.compile(f"(?P<noun>[\u4e00-\u9fff（）]{{2,10}}){words.AMONG}(?=[\u4e00-\u9fff]{{2,12}}$)")
"""学员中教师812人、志愿者624人: the total told before under that name."""
NAMED_AGAIN = re.compile("[，；](?:在|从)?(?P<noun>[\u4e00-\u9fff]{2,10})(?<![其集空高初])中，?(?=[^，。；]*$)")
"""教师126人、工勤12人；教师中，高级31人…: one of the totals told before, named again."""
_BEGINS = late_pattern("^(?:其中|包括|含)")
_SHORTEST = 2
_OF_THOSE = "中"
_WHOLE_NOUN, _LONGEST_NOUN = 4, 12


def named_by(sentence: Sentence, wholes: Sequence[Term]) -> tuple[Term, ...]:
    """常住人口中，60岁以上75万人 is of 常住人口 and not of the 53万人 over 65 told before."""
    noun = sentence.text[sentence.start : sentence.start + _LONGEST_NOUN].partition(_OF_THOSE)[0]
    return tuple(each for each in wholes if len(noun) < _WHOLE_NOUN or noun in each.name)


def named_before(sentence: Sentence, first: Term, wholes: Sequence[Term]) -> tuple[Term, ...]:
    """The total that the words before 中 name."""
    found = _AMONG.search(sentence.text, sentence.start, first.name_start) or NAMED_FIRST.match(first.name)
    noun = found["noun"] if found is not None else ""
    named = (each for each in wholes if noun and (each.after.startswith(noun) or _is_called(each, noun)))
    return tuple(named)[:1]


def named_again(sentence: Sentence, place: int, wholes: Sequence[Term]) -> tuple[Term, ...]:
    """The one total that the words between ； and 中 name once more."""
    since, until = sentence.terms[place - 1].end, sentence.terms[place].start
    found = NAMED_AGAIN.search(sentence.text[max(since, until - LONGEST_CONNECTOR) : until])
    noun = found["noun"] if found is not None else ""
    named = [each for each in wholes if _is_called(each, noun)]
    return tuple(named) if len({each.mention.value for each in named}) == 1 else ()


def _is_called(term: Term, noun: str) -> bool:
    """农村困难群众 is 农村440人, and 护士 is 护士158人."""
    name = _BEGINS.sub("", words.bare(term.own_name))
    return len(name) >= _SHORTEST and (name.endswith(noun) or noun.startswith(name))
