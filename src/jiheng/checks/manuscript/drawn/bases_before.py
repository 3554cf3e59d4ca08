"""Growths whose base stands right before them, and the amount elsewhere: 与2022年的9,600户相比，改造户数增长30%."""

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.drawn.question import Kind, Question
from jiheng.checks.manuscript.drawn.subjects import AHEAD, pairs_of_words, said_of, subject_of
from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.names.changes import has_other_base
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.units import NOT_ADDED

_AGAINST_A_TIME = late_pattern(
    "[与和跟同较比](?:20[0-9]{2}年|第[一二三四五六七八九十0-9]{1,3}[次届期轮]|上[年届次月季期轮批]|去年|上一[年届次期轮]|“[^“”]{2,6}”)"
    "[^，。；较比]{0,12}$",
    make=quick_pattern,
)
_THEN = late_pattern(
    "(?:上[年届次月期轮]|去年|上一[年届次期轮]|上学[期年]|20[0-9]{2}年同期|同期)(?!结[转余]|末|底)[^，。；较比]{0,12}$"
)
_TIME = late_pattern(
    "[与和跟同较比]|20[0-9]{2}年(?:度|同期)?|第[一二三四五六七八九十0-9]{1,3}[次届期轮]|上[年届次月季期轮批]|去年|上一[年届次期轮]|上学[期年]|同期"
)
_OF_NOW = late_pattern(
    "(?:(?:20[0-9]{2}年|[本今]?[年届次月期轮]|本学[期年]|目前|现在|总[数量])度?)?(?:的)?(?:[较比]上一?[年届次月期轮]|[较比]去年|同比|环比)?(?:实际)?$"
)
_ALONE = late_pattern("(?:增长|增加|下降|减少|上升)了?")
_WAY = late_pattern(
    "(?:共|总共|相应|大幅|净|整体|总体)?(?:增长|增加|上升|提高|下降|减少|降低|增|降|增幅|降幅)(?:率|幅度)?(?:了|约|达到?|为|是)*$"
)


def is_base_told_before(told: Told, before: Told) -> bool:
    """Whether the amount in the clause before is that of another time, and the rate names no base but that."""
    base, rate = before.term, told.term
    is_beside = rate.clause - base.clause == 1 and rate.depth == base.depth and rate.index - base.index == 1
    if not is_beside or base.unit in NOT_ADDED or not base.mention.is_exact or per_of_average(base) is not None:
        return False
    if rate.segment != base.segment or has_other_base(rate.name) or base.is_named_as_change:
        return False
    is_then = _THEN.search(base.name) is not None and not (base.index and base.mark == "，")
    return (is_then or _AGAINST_A_TIME.search(base.name) is not None) and _WAY.search(rate.name) is not None


def is_growth_alone(told: Told, before: Told) -> bool:
    """完成财政收入6,420万元，增长9%: right behind its amount, and against nothing but the year before."""
    amount, rate = before.term, told.term
    is_beside = rate.clause - amount.clause == 1 and rate.depth == amount.depth and rate.index - amount.index == 1
    is_amount = amount.unit not in NOT_ADDED and not amount.is_attribute and per_of_average(amount) is None
    return is_beside and is_amount and rate.mark == "，" and _ALONE.fullmatch(rate.own_name) is not None


def of_base_before(told: Told, before: Told) -> Question:
    """Of what the rate names, or else of what was told of the base or counted in it."""
    own = _OF_NOW.sub("", _WAY.sub("", told.term.name))
    named = subject_of(told) if len(own) > 1 else frozenset()
    then = pairs_of_words(f"{_TIME.sub('，', before.term.name[-AHEAD:])}，{noun_behind(before.term.after)}")
    return Question(told, Kind.GROWTH, named or then or said_of(before), base=before)
