"""截止 before a date, where 截至 is meant."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_UNTIL = late_pattern(
    r"(?<![名报集交理请购标])截止(?:到|至|于)?"
    r"(?:20[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:年?底|年?末)?|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)|目前|年底|年末|评价日|本报告)",
    make=quick_pattern,
)


@check(
    id="RPT409",
    title="统计到某一天应写“截至”",
    why="“截止”表示到此为止、不再继续；统计数字到某一天，应写“截至”。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R61",),
    holds="“截至”用得对",
    good=("截至2023年12月31日，支出96万元。报名于6月30日截止，申报截止时间为5月底。",),
    bad=(
        Bad("截止2023年12月31日，支出96万元。", says="“截至2023年12月31日”"),
        Bad("截止到6月底，完成修路36公里。", says="应为“截至6月底”"),
        Bad("截止目前，已完成验收。", says="应为“截至目前”"),
    ),
)
def until_a_date(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    if not manuscript.passages_with("截"):
        raise DoesNotApply("报告没有写“截止”或“截至”")
    for words, places in places_by_words(manuscript.passages_with("截止"), _UNTIL).items():
        right = re.sub("截止[到至于]?", "截至", words)
        yield Flaw(tuple(places), f"“{words}”应为“{right}”；请改正。")
