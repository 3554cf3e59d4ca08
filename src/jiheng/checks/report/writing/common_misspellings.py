"""Common writing mistakes that are wrong in any context."""

import re
from functools import cache

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity
from jiheng.rules.language import Misspelling, misspellings


@check(
    id="RPT407",
    title="不应有常见错别字",
    why="常见错别字输入时不易发觉，公开后却很显眼。",
    kind=Kind.TEXT,
    severity=Severity.ERROR,
    references=("R61",),
    holds="没有常见错别字",
    good=("既然已经立即然后上报，各乡自己经营的部分再次检查，敬请期待。", "检查污水按排放标准处理的情况。"),
    bad=(
        Bad("设备按装完成，帐篷己经入库。", says="“按装”应为“安装”"),
        Bad("道路覆该全县，群众满意渡95%。", says="“满意渡”应为“满意度”"),
    ),
)
def common_misspellings(manuscript: Manuscript) -> Answers:
    """One finding a mistake, at all its places."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    told: dict[str, list[Location]] = {}
    text = manuscript.with_cells
    for place, mistake in manuscript.anchors.misspelt:
        found = _pattern(mistake).match(text.text, place)
        if found is not None:
            told.setdefault(mistake.wrong, []).append(text.at(*found.span()))
    for each in misspellings() if told else ():
        if told.get(each.wrong):
            yield Flaw(tuple(told[each.wrong]), f"“{each.wrong}”应为“{each.right}”；请改正。")


@cache
def _pattern(mistake: Misspelling) -> re.Pattern[str]:
    before = f"(?<![{mistake.not_after}])" if mistake.not_after else ""
    after = f"(?![{mistake.not_before}])" if mistake.not_before else ""
    return re.compile(before + re.escape(mistake.wrong) + after)
