"""What speaks against a claim that everything was done."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from jiheng.checks.manuscript.claims.assurances import Assurance, particular
from jiheng.checks.manuscript.claims.scope import are_chapters_apart, are_parts_apart
from jiheng.checks.manuscript.claims.taken_back import taken_back
from jiheng.checks.manuscript.claims.told_before import planned_more, target_missed
from jiheng.checks.manuscript.fulfilment.figures_by_size import FiguresBySize
from jiheng.checks.manuscript.fulfilment.known_shortfalls import ShortfallsOfOneKind
from jiheng.checks.manuscript.fulfilment.matters import is_about, is_told_ahead, tells_its_plan
from jiheng.checks.manuscript.fulfilment.money import amount_meant, has_its_own, of_its_money
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.targets.shortfalls import Shortfall
from jiheng.core.finding import Confidence, Location
from jiheng.core.postings import first_few
from jiheng.quantities.likeness import bigrams

_SO_MANY = "(?<![0-9第])[一二两三四五六七八九十0-9]{1,2}[项个大](?:目标|任务|指标)(?!中)"
_OF_WHAT = (
    "年初|预期|预定|既定|设定|绩效|重点|主要|中心|民生|工作|项目|"
    "计划|建设|业务|支出|下达|确定|制定|设置|产出|效益|数量|质量|的"
)
_EVERYTHING = re.compile(rf"{_SO_MANY}|(?:各项|全部|所有|年度|全年|整体)(?:{_OF_WHAT}){{0,4}}(?:目标|任务|指标)")
_OF_THOSE_NAMED = re.compile(rf"[\u4e00-\u9fff]{{2,8}}、[\u4e00-\u9fff、和及与]{{2,40}}(?<![中等])(?:{_SO_MANY})")
"""接待、外借、活动三项目标均完成 is of these three."""
_OF_WHICH = "其中"
"""拨付2,113万元，拨付率97%，其中已验收项目资金均已支付: what fell short is the whole of which a part is told."""
_MOST_PLACES, _LONGEST_TITLE, _NAMES_ONE = 4, 60, 2
_KIND_OF_TARGET = re.compile("(?:数量|质量|时效|成本)指标")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Where the report says otherwise, in its words."""

    places: tuple[Location, ...]
    told: str
    confidence: Confidence
    arithmetic: str = ""


def contradiction(claim: Assurance, manuscript: Manuscript, figures: FiguresBySize) -> Contradiction | None:
    """By the claim's own sentence, else by what fell short of the money or the work that it is of."""
    exception = taken_back(claim)
    if exception is not None:
        start, end = exception.start(), claim.passage.clause_end(exception.end())
        told = claim.passage.text[start:end]
        return Contradiction((claim.passage.at(start, end),), f"“{told}”", Confidence.CERTAIN)
    return (_of_money if claim.is_of_money else _of_work)(claim, manuscript, figures)


def _held_against(claim: Assurance, shortfalls: Iterable[Shortfall]) -> Iterator[Shortfall]:
    """Those that stand where a claim may be held against them."""
    is_of_which = claim.clause.startswith(_OF_WHICH)
    for each in shortfalls:
        if not _is_in_other_chapters(each, claim) and not (is_of_which and is_told_ahead(each, claim)):
            yield each


def _is_in_other_chapters(shortfall: Shortfall, claim: Assurance) -> bool:
    """Whether mere words of it stand chapters away; figures have names of their own."""
    if shortfall.planned is not None:
        return False
    if claim.is_general:
        return are_parts_apart(claim.passage, shortfall.passage)
    words = claim.clause.replace(claim.words, "，")
    return are_chapters_apart(claim.passage, shortfall.passage, words, shortfall.subject)


def _of_money(claim: Assurance, manuscript: Manuscript, figures: FiguresBySize) -> Contradiction | None:
    if has_its_own(claim, figures):
        return None
    known = figures.shortfalls.of_money
    amount = amount_meant(claim, figures)
    shortfalls = _held_against(claim, known.all if amount is None else known.telling(amount))
    meant = of_its_money(claim, shortfalls, figures, manuscript.prose[0].text[:_LONGEST_TITLE])
    return _of_shortfall(claim, next(meant, None), known)


def _of_work(claim: Assurance, manuscript: Manuscript, figures: FiguresBySize) -> Contradiction | None:
    known = figures.shortfalls.of_work
    words = bigrams(claim.subject or claim.passage.text[claim.sentence_start : claim.start])
    words = manuscript.whole_text.telling(words)
    tied = known.tied_to(words, figures.near(claim)) if known.all else ()
    meant = [each for each in _held_against(claim, tied) if is_about(claim, words, each, figures)]
    if meant:
        plans = figures.plans.named_by(words)
        meant = [each for each in meant if tells_its_plan(claim, each, figures) or not plans.has_another(each)]
    if meant or not _is_of_everything(claim):
        return _of_shortfall(claim, next(iter(meant), None), known) or _of_a_pair(claim, manuscript)
    kind = _KIND_OF_TARGET.search(claim.subject)
    missed = (each for each in known.of_targets if kind is None or kind[0] in each.passage.text)
    first = next(_held_against(claim, missed), None)
    return _told(claim, first, known, Confidence.PROBABLE) if first is not None else _of_a_pair(claim, manuscript)


def _of_a_pair(claim: Assurance, manuscript: Manuscript) -> Contradiction | None:
    """What was planned and what was done, told as two figures of which none says that it fell short."""
    pair = planned_more(claim, manuscript.indexed_facts, manuscript.plans_by_name)
    if pair is not None:
        planned, done = pair
        arithmetic = f"{planned.mention.text}＞{done.mention.text}"
        told = f"第{planned.passage.first_line}段“{arithmetic}”"
        return Contradiction((done.place, planned.place), told, Confidence.PROBABLE, arithmetic)
    missed = target_missed(claim, manuscript.plans_by_name)
    if missed is None:
        return None
    place, target, result = missed
    arithmetic = f"{result.mention.text}＜{target.text}"
    told = f"第{result.passage.first_line}段“{arithmetic}”"
    return Contradiction((result.place, place), told, Confidence.PROBABLE, arithmetic)


def _of_shortfall(claim: Assurance, meant: Shortfall | None, known: ShortfallsOfOneKind) -> Contradiction | None:
    if meant is None:
        return None
    is_sure = meant.planned is not None and not meant.is_left
    return _told(claim, meant, known, Confidence.CERTAIN if is_sure else Confidence.PROBABLE)


def _told(claim: Assurance, first: Shortfall, known: ShortfallsOfOneKind, confidence: Confidence) -> Contradiction:
    """By one of them, with the places of others that are of the same matter."""
    others = (each for each in _held_against(claim, known.about(bigrams(first.subject))) if each is not first)
    places = (each.place for each in chain((first,), others) if each.place != claim.place)
    told = f"第{first.passage.first_line}段“{first.told}”"
    return Contradiction(tuple(first_few(places, _MOST_PLACES)), told, confidence)


def _is_of_everything(claim: Assurance) -> bool:
    """Whether all targets of the year are meant: 年度各项指标; 培训人数达到年度目标 names one."""
    if _OF_THOSE_NAMED.search(claim.subject):
        return False
    if _EVERYTHING.search(claim.subject) or _KIND_OF_TARGET.search(claim.subject):
        return True
    return len(particular(claim.subject)) < _NAMES_ONE and _EVERYTHING.search(claim.subject + claim.words) is not None
