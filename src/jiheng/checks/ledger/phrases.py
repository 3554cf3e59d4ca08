"""Set phrases in which a report tells a figure of the ledger: 发放贷款240万元, 直接就业83名, 共27项绩效指标."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.check import DoesNotApply, Flaw, Holds
from jiheng.checks.manuscript.ledger import Ledger, agrees, measures, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern

_OTHER = late_pattern(
    r"上年|去年|累计|历年|以来|目标|计划|年初|拟|上半年|季度|申请(?![^，]{0,24}(?:发放|提供|投放))"
    r"|[0-9]{1,2}月|20[0-9]{2}年(?!度?，)|每|人均|最高|额度|单笔|平均"
)
_BREAK = "，；。：、"
_LOOKED_BACK = 24
_AIM = late_pattern("[^，；。：]{0,12}(?:目标|计划|任务)(?:是|为|：)")
_DONE = late_pattern("实际|完成")
_LONGEST_SENTENCE = 200


@dataclass(frozen=True, slots=True)
class Phrase:
    """`before`: what must stand right before the number; `after`: right behind its unit. `figure`: what it tells."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    figure: str


def phrase(before: str, figure: str, after: str = "") -> Phrase:
    """`before` and `after` are patterns; 共 or 为 may stand between the first and the number."""
    joined = rf"(?:{before})(?:共|合计|共计|总额|金额|人数|数)?(?:为|是|达到?|：)?$"
    return Phrase(re.compile(joined), re.compile(after), figure)


def phrases_against_ledger(
    manuscript: Manuscript, ledger: Ledger, phrases: Sequence[Phrase], nothing: str
) -> Iterator[Flaw | Holds]:
    """One finding for each figure. Clauses about other years, plans or applications are left alone."""
    agreeing: dict[str, list[Location]] = {}
    differing: dict[tuple[str, str], list[Location]] = {}
    for passage in manuscript.prose:
        for mention in manuscript.readings[passage.index].mentions:
            before = passage.text[max(0, mention.start - _LOOKED_BACK) : mention.start]
            clause = re.split(f"[{_BREAK}]", before)[-1]
            if _OTHER.search(clause) or _is_aimed_at(passage.text, mention.start):
                continue
            for each in phrases:
                figure = ledger.number(each.figure)
                if figure is None or not measures(mention, figure):
                    continue
                if not each.before.search(clause) or not each.after.match(passage.text, mention.end):
                    continue
                place = passage.at(mention.start, mention.end)
                if agrees(mention, figure):
                    agreeing.setdefault(each.figure, []).append(place)
                else:
                    differing.setdefault((each.figure, mention.text), []).append(place)
                break
    if not agreeing and not differing:
        raise DoesNotApply(nothing)
    for name, places in agreeing.items():
        yield Holds((*places, place_of(ledger.figures[name])), f"{name}＝{ledger.figures[name].told()}")
    for (name, written), places in differing.items():
        known = ledger.figures[name].told()
        message = f"“{written}”，台账“{name}”是{known}；请核对后改正其中一处。"
        yield Flaw((*places, place_of(ledger.figures[name])), message, f"{written}≠{known}")


def _is_aimed_at(text: str, end: int) -> bool:
    """Whether the sentence says first that it tells an aim, and no result up to here: 年度目标：发放贷款40万元."""
    start = max(text.rfind("。", 0, end) + 1, end - _LONGEST_SENTENCE)
    aim = _AIM.match(text, start, end)
    return aim is not None and _DONE.search(text, aim.end(), end) is None
