"""What a figure is told of, by pairs of characters, and the figures ahead of it in its sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.quantities.likeness import bigrams

FEWEST = 2
"""So many pairs say what is meant."""
AHEAD = 24
"""So many characters before a figure are looked at."""
_TELLS_NOTHING = re.compile(
    "[较比][^，。；]{0,4}?(?:上年|去年|上一年|同期|年初(?:预算|计划|目标|任务)?|计划|目标|任务|预算)(?:数|末|同期)?"
    "(?:[多少短超高][\u4e00-\u9fff]{0,2}(?=，))?|同比|结转和结余|结转|"
    "(?:超出?|超过|高[出于]|低于|少于|多于)[^，。；]{0,2}(?:任务|计划|目标|预算)[数值]?|"
    "增加|减少|增长|下降|提高|降低|上升|节约|压减|尚有|仍有|还有|尚未|全年|年度|[本当]年|[本上]届|[本当]期|年末|目前|截至|针对|完成|[一二三四]季度末?|"
    "20[0-9]{2}年度?|实际|[\u4e00-\u9fff]均|平均|每个[村镇乡县校班]|一[件个名户处场家]|总[额数量]|每[\u4e00-\u9fff]|[\u4e00-\u9fff]{2}率|"
    "[未不对的共有为达约多少了已量数将现因只仅0-9，：、（）“”]|到(?!位)"
)
_WORDS = re.compile("[\u4e00-\u9fff]+")
_WHAT_CAME = re.compile("计划|[将拟需被由经按于]|明年|下年|次年|预计|通过|均|已")
_ABOUT_IT = re.compile("[被由也留仍为用将及需均已全结另受在]|应(?!急|用)|统筹|单独")
"""Begins what became of it."""
_BALANCE = late_pattern("结转和?结余$")
_BALANCES = frozenset(("结转", "结余"))
_LEADS_UP = quick_pattern("主要是|由于|因为|其中|[是因看如]")


def ahead(row: Row, at: int) -> Iterator[Told]:
    """The figures before one in its sentence, the nearest first."""
    return takewhile(lambda each: each.sentence is row[at].sentence, row[at - 1 :: -1] if at else ())


def right_before(row: Row, at: int) -> Told | None:
    """The figure before one in its sentence."""
    return next(ahead(row, at), None)


def said_of(told: Told) -> frozenset[str]:
    """What an amount is told of: by its own words, or else by those of its sentence and its paragraph before it."""
    if _BALANCE.search(told.term.name):
        return _BALANCES
    own = subject_of(told)
    if len(own) < FEWEST:
        own = pairs_of_words(words_ahead(told))
    return own if len(own) >= FEWEST else own | pairs_of_words(told.passage.text[:AHEAD].partition("。")[0])


def words_ahead(told: Told) -> str:
    return told.sentence.text[max(told.sentence.start, told.term.start - AHEAD) : told.term.start]


def subject_of(told: Told, besides: Sequence[str] = ()) -> frozenset[str]:
    """`besides`: words that tell nothing of it either."""
    name = _LEADS_UP.split(told.term.name[-AHEAD:])[-1]
    behind = "" if _ABOUT_IT.match(told.term.after) else _WHAT_CAME.split(noun_behind(told.term.after))[0]
    text = f"{name}，{behind}"
    for word in besides:
        text = text.replace(word, "，")
    return pairs_of_words(text)


@asked_once
def pairs_of_words(text: str) -> frozenset[str]:
    return frozenset(pair for pair in bigrams(_TELLS_NOTHING.sub("，", text)) if _WORDS.fullmatch(pair))
