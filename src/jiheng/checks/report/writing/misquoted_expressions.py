"""Fixed expressions of official language with one character changed, moved or added."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.checks.manuscript.typos.anchors import misspellings_in
from jiheng.checks.manuscript.typos.doubling import doubled_characters
from jiheng.checks.manuscript.typos.near_misses import NearMiss, Slip, near_misses
from jiheng.core.finding import Confidence, Location, Severity

_REACH = 2


@check(
    id="RPT408",
    title="固定说法不应写错字",
    why="政策用语和常用说法的字是固定的，错一个字、颠倒两个字，轻则闹笑话，重则改变意思。",
    kind=Kind.TEXT,
    severity=Severity.ERROR,
    references=("R61",),
    holds="常用固定说法没有写错",
    good=(
        "解决群众急难愁盼问题，维护职工切身权益和合法权益，贯彻和落实各项要求。",
        "审批时间变长，互相配合，资源综合利用，坚持依法治国，建设社会主义法治国家。",
        "城市精细化治理，市场主体高质量发展，雨污合流管网改造，支持返乡就业创业，要求落实到历史文化宣传中。",
        "让履职者尽责，人人有明确之责，站在公道正义一边，简政减税减费，公开认罪认罚从宽适用情况。",
        "锲而不舍加强作风建设，村庄整治建设全面铺开，高质量开展城市更新。",
    ),
    bad=(
        Bad("用心解决群众急愁难盼的问题。", says="应为“急难愁盼”"),
        Bad("讲座以促进社国统一为主题。", says="应为“祖国统一”"),
        Bad("供水关系居民切身得益。", says="应为“切身利益”"),
        Bad("由于材料不全，审核时间边长。", says="应为“时间变长”"),
        Bad("干部恪尽本职守好阵地，攻坚克困难。", says="多一个“困”字"),
    ),
)
def misquoted_expressions(manuscript: Manuscript) -> Answers:
    """One finding a wrong wording, at all its places. What has a check of its own is told there."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    told: dict[str, tuple[NearMiss, list[Location]]] = {}
    text = manuscript.with_cells
    for found in near_misses(text.text, manuscript.anchors):
        if not _is_told_elsewhere(found, text):
            told.setdefault(found.wrong, (found, []))[1].append(text.at(found.start, found.end))
    for found, places in told.values():
        if not found.is_sure:
            question = f"“{found.wrong}”是否应为“{found.right}”？请核对。"
            yield Flaw(tuple(places), question, severity=Severity.NOTICE, confidence=Confidence.ASK)
        else:
            yield Flaw(tuple(places), _message(found), confidence=None if found.is_alike else Confidence.PROBABLE)


def _message(found: NearMiss) -> str:
    match found.slip:
        case Slip.ADDED:
            place = next(
                (place for place, character in enumerate(found.right) if found.wrong[place] != character),
                len(found.right),
            )
            return f"“{found.wrong}”多一个“{found.wrong[place]}”字，应为“{found.right}”；请改正。"
        case Slip.MOVED:
            return f"“{found.wrong}”字序颠倒，应为“{found.right}”；请改正。"
        case _:
            return f"“{found.wrong}”应为“{found.right}”；请改正。"


def _is_told_elsewhere(found: NearMiss, text: WholeText) -> bool:
    """Whether it is a character typed twice or a common misspelling; each has a check of its own."""
    begin, end = text.bounds(found.start)
    around = text.text[max(found.start - _REACH, begin) : min(found.end + _REACH, end)]
    if found.slip is Slip.ADDED and any(doubled_characters(around)):
        return True
    return found.slip is Slip.CHANGED and any(misspellings_in(around))
