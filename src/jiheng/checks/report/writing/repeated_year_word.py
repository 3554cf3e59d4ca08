"""2023年年度, where one 年 is enough."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_TWICE = late_pattern("(?:20[0-9]{2}|[本上当])年年度")


@check(
    id="RPT411",
    title="“2023年年度”应为“2023年度”",
    why="“年度”已经有“年”字，不必再写一个。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R61", "R68"),
    good=("2023年度预算120万元，2023年年初结转2万元，年末结余1万元。",),
    bad=(Bad("2023年年度预算120万元。", says="应为“2023年度”"),),
)
def repeated_year_word(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    if not manuscript.passages_with("年度"):
        raise DoesNotApply("报告没有写“年度”")
    for words, places in places_by_words(manuscript.passages_with("年年度"), _TWICE).items():
        yield Flaw(tuple(places), f"“{words}”应为“{words.replace('年年', '年')}”；请删去一个“年”字。")
