"""Results with their figures that stand just so in last year's report, and copied sentences with last year's date."""

from bisect import bisect_left

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.last_year.two_reports import Sentence, in_last_year, two_reports
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention

_STANDING = late_pattern(
    r"编制|内设|下设|核定|在职|退休|职责|成立|依据|根据|按照|规定|标准|上年|去年|目标|计划|规划|分值|满分|权重|面积为|位于|辖|人口"
)
_FEWEST_FIGURES = 2
_YEARS = frozenset({"年", "月", "天"})


@check(
    id="RPT806",
    title="工作成效的数字不应与上年一字不差",
    why="两年的成效连数字都相同，多半是复制后没有更新；请对照台账。",
    kind=Kind.LAST_YEAR,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R33", "R42"),
    good=(
        "2031年，开展义诊28场，服务群众1460人次。\n=== 上年报告 ===\n2030年，开展义诊25场，服务群众1320人次。",
        "我中心核定编制16人，内设科室4个，在职15人。\n=== 上年报告 ===\n我中心核定编制16人，内设科室4个，在职15人。",
    ),
    bad=(
        Bad(
            "2031年，开展义诊25场，服务群众1320人次。\n=== 上年报告 ===\n2030年，开展义诊25场，服务群众1320人次。",
            says="与上年报告相同，连数字也没有变",
        ),
    ),
)
def results_copied_from_last_year(manuscript: Manuscript) -> Answers:
    """Sentences with at least two figures; what stands still from year to year is left out. One answer."""
    pair = two_reports(manuscript)
    if not pair.sentences:
        raise DoesNotApply("报告没有可以比较的句子")
    copied = [
        each
        for each in pair.sentences
        if each.masked in pair.earlier
        and not _STANDING.search(each.text)
        and len(_results(each, manuscript)) >= _FEWEST_FIGURES
    ]
    if copied:
        first = copied[0]
        quote = first.text.rstrip("。；！？")
        shown = quote if len(quote) <= 30 else quote[:30] + "…"
        message = f"“{shown}”等{len(copied)}句与上年报告相同，连数字也没有变；请对照本年台账核实，确实相同的请说明。"
        places = (*(each.place for each in copied), in_last_year(pair.earlier[first.masked].place))
        yield Flaw(places, message)


def _results(sentence: Sentence, manuscript: Manuscript) -> list[Mention]:
    mentions = manuscript.readings[sentence.passage.index].mentions
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    last = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
    return [each for each in mentions[first:last] if each.unit and each.unit not in _YEARS]
