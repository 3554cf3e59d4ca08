"""A sentence copied from last year's report that still names last year as the year of the report."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.last_year.two_reports import in_last_year, two_reports
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_LOOKING_BACK = late_pattern("上年|去年|比|较|同期|结转|印发|〕|起|以来|自|下达|发布|成立|《|提前")


@check(
    id="RPT807",
    title="照用上年的句子应改年份",
    why="句子从上年报告复制，年份没有改，读者以为说的是上年的事。",
    kind=Kind.LAST_YEAR,
    severity=Severity.ERROR,
    references=("R33",),
    good=(
        "某局2031年度自评报告\n2031年，我局完成绩效监控两次，覆盖全部项目。\n=== 上年报告 ===\n"
        "某局2030年度自评报告\n2030年，我局完成绩效监控两次，覆盖全部项目。",
        "某局2031年度自评报告\n根据2030年印发的管理办法，我局按季检查资金使用。\n=== 上年报告 ===\n"
        "某局2030年度自评报告\n根据2030年印发的管理办法，我局按季检查资金使用。",
    ),
    bad=(
        Bad(
            "某局2031年度自评报告\n2030年，我局完成绩效监控两次，覆盖全部项目。\n=== 上年报告 ===\n"
            "某局2030年度自评报告\n2030年，我局完成绩效监控两次，覆盖全部项目。",
            says="这句与上年报告相同，写的仍是“2030年”",
        ),
    ),
)
def year_not_updated(manuscript: Manuscript) -> Answers:
    """Only sentences that were equal last year and do not look back."""
    pair = two_reports(manuscript)
    if pair.years is None:
        raise DoesNotApply("两份报告的标题都没有写年度")
    this_year, last_year = pair.years
    stale = f"{last_year}年"
    for each in pair.sentences:
        before = pair.earlier.get(each.masked)
        if before is None or before.text != each.text or stale not in each.text or f"{this_year}年" in each.text:
            continue
        if _LOOKING_BACK.search(each.text):
            continue
        at = each.start + each.text.index(stale)
        place = each.passage.at(at, at + len(stale))
        message = f"这句与上年报告相同，写的仍是“{stale}”；请核对内容并改为{this_year}年的情况。"
        yield Flaw((place, in_last_year(before.place)), message)
