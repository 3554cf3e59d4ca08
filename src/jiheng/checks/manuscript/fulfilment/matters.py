"""Whether a claim is of what fell short."""

import re
from itertools import chain

from jiheng.checks.manuscript.claims.assurances import Assurance, particular
from jiheng.checks.manuscript.claims.of_its_own import picks_some
from jiheng.checks.manuscript.claims.scope import are_of_one_kind, naming_words
from jiheng.checks.manuscript.fulfilment.figures_by_size import FiguresBySize
from jiheng.checks.manuscript.money.money_left import ARRIVED
from jiheng.checks.manuscript.targets.shortfalls import Shortfall, concerns
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import MONEY

_NAMES = {
    **dict.fromkeys(("办结", "结案", "审结"), late_pattern("[办审执]结|结案|办理完")),
    **dict.fromkeys(("完工", "竣工"), late_pattern("完工|竣工|建成")),
    ARRIVED: late_pattern("到位|到账"),
}
"""What a claim may call the deed of a rate below 100 %."""
_CLOSE = 10
_OF_EACH = re.compile("[均都]|全部")


def is_told_ahead(shortfall: Shortfall, claim: Assurance) -> bool:
    """Whether it stands before the claim in its sentence."""
    told = shortfall.done or shortfall.planned
    return shortfall.passage is claim.passage and told is not None and claim.sentence_start <= told.start < claim.start


def is_about(claim: Assurance, words: frozenset[str], shortfall: Shortfall, figures: FiguresBySize) -> bool:
    """Whether the claim names what fell short, or stands behind the figure that fell short."""
    text = claim.passage.text
    if shortfall.deed and not _NAMES.get(shortfall.deed, re.compile(shortfall.deed)).search(claim.clause):
        return False
    if shortfall.deed and picks_some(claim, shortfall.subject):
        return False
    if _is_of_those_done(claim, shortfall, figures) or _is_of_so_many_others(claim, shortfall, figures):
        return False
    if not are_of_one_kind(claim.clause, shortfall.subject):
        return False
    if len(_sides(claim.clause)) == 1 and not _sides(shortfall.subject) <= _sides(claim.clause):
        return False
    if tells_its_plan(claim, shortfall, figures) and not shortfall.subject_words.isdisjoint(bigrams(claim.clause)):
        return True
    if concerns(shortfall, words) and not _is_general_only(claim):
        return True
    if shortfall.done is None or shortfall.planned is None:
        return False
    named = naming_words(particular(claim.subject))
    if named and named.isdisjoint(naming_words(shortfall.subject)):
        return False  # 完成投资1,860万元，前期工作全部完成
    by_size = figures.near(claim)
    sizes = dict.fromkeys((shortfall.done.size, shortfall.planned.size))
    for mention in chain.from_iterable(by_size.get(size, ()) for size in sizes):
        if mention.end > claim.start or mention.unit != shortfall.done.unit:
            continue
        is_planned = mention.value == shortfall.planned.value and mention.start >= claim.sentence_start
        around = text[max(mention.start - 20, 0) : mention.end + 8]
        if (mention.value == shortfall.done.value or is_planned) and bigrams(shortfall.subject) & bigrams(around):
            return True
    return False


def _is_of_so_many_others(claim: Assurance, shortfall: Shortfall, figures: FiguresBySize) -> bool:
    """任务47项，启动41项。19项保障类实事已全部启动: the claim opens with how many it is of, and they are others.

    400个建设项目全部开工 is of things of another kind than people, of whom 103.5万 of 150万 were reached.
    """
    if shortfall.planned is None or shortfall.done is None:
        return False
    ahead = figures.ahead_of(claim)
    if not ahead or ahead[-1].start < claim.passage.clause_start(claim.start):
        return False
    if ahead[-1].unit != shortfall.planned.unit:
        return shortfall.planned.unit != MONEY and _OF_EACH.search(claim.words) is not None
    is_other = ahead[-1].value not in (shortfall.planned.value, shortfall.done.value)
    return is_other and ahead[-1].start == claim.sentence_start


def _sides(text: str) -> set[str]:
    """Whether income or expenditure is named: 收入超额完成预算 is not said of what was spent."""
    return {side for side in ("收入", "支出") if side in text}


def tells_its_plan(claim: Assurance, shortfall: Shortfall, figures: FiguresBySize) -> bool:
    """Whether the claim names as many as there should have been: 30万张消费券已全部核销."""
    ahead = figures.ahead_of(claim) if shortfall.planned is not None else ()
    if shortfall.planned is None or not ahead or ahead[-1].start < claim.passage.clause_start(claim.start):
        return False
    return ahead[-1].unit == shortfall.planned.unit and ahead[-1].value == shortfall.planned.value


def _is_of_those_done(claim: Assurance, shortfall: Shortfall, figures: FiguresBySize) -> bool:
    """Whether it is said of the very number that was done: 计划60处、完成56处 and 56处均已完工."""
    ahead = figures.ahead_of(claim) if shortfall.done is not None and _OF_EACH.search(claim.words) else ()
    if shortfall.done is None or not ahead:
        return False
    between = claim.passage.text[ahead[-1].end : claim.start]
    return ahead[-1].size == shortfall.done.size and len(between) <= _CLOSE and "，" not in between


def _is_general_only(claim: Assurance) -> bool:
    return not re.sub(
        r"各项|全部|所有|年度|整体|全年|年初|其他|其余|绩效|目标|任务|指标|工作|均|都|已|的|项目", "", claim.subject
    )
