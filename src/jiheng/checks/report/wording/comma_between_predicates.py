"""An enumeration comma between two things that were done: 成立协会、推动建立基地."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern

_SECOND = re.compile("、(?:推动|指导|协助|督促|带动|促成|牵头)(?:建立|成立|创建|完成|举办|组建|建成|设立)")
_FIRST = late_pattern("(?:成立|建立|建成|创建|举办|组建|设立)(?P<object>[^，。；：、]{4,20})$")
_REACH = 24
_SHOWN = 6


@check(
    id="RPT437",
    title="两件做了的事之间应用逗号",
    why="顿号用来隔开并列的词；两个各有宾语的动作之间用顿号，读者会以为后一个动作也是前一个的宾语。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("成立了道路养护协会，推动建立了巡查站。组织、指导成立合作社。成立协会、商会。",),
    bad=(Bad("指导成立县道路养护协会、推动建立首个巡查站。", says="应用逗号"),),
)
def comma_between_predicates(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    passages = manuscript.prose_with("、")
    if not passages:
        raise DoesNotApply("报告没有顿号")
    told: dict[str, list[Location]] = {}
    for passage in passages:
        for found in _SECOND.finditer(passage.text):
            first = _FIRST.search(passage.text, max(found.start() - _REACH, 0), found.start())
            if first is not None:
                start = max(first.start("object"), found.start() - _SHOWN)
                told.setdefault(passage.text[start : found.end()], []).append(passage.at(start, found.end()))
    for words, places in told.items():
        yield Flaw(tuple(places), f"“{words}”是两件事，中间应用逗号；请把顿号改为“，”。")
