"""Types of indicators that are announced in one number and named otherwise later."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_TYPE = "(?:投入|过程|决策|管理|产出|效率|效果|效益|成果|成本|影响|满意度|可持续)"
_ANNOUNCED = late_pattern(
    f"[二三四五六七八2-8](?:种|类|个|大类)[^，。；]{{0,8}}指标[，：][^，。；：]{{0,8}}?"
    f"(?P<types>{_TYPE}(?:性|类)?指标(?:[、和及与]{_TYPE}(?:性|类)?指标){{1,8}})"
)
_NAMED = late_pattern(f"(?P<types>{_TYPE}(?:[、和及与]{_TYPE}){{1,8}})(?:等)?(?:方面|指标|目标|情况|内容)")
_ONE = late_pattern(_TYPE)


@check(
    id="RPT443",
    title="指标类型应前后一致",
    why="前面说指标分几类，后面又用另外的分法，读者不知道按哪一种设置和评价。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R19",),
    good=(
        "指标分为三类指标，分别为产出指标、效益指标和满意度指标。要细化产出、效益和满意度等方面的目标。",
        "要细化投入、产出和效益等方面的目标。",
    ),
    bad=(
        Bad(
            "绩效指标分为四类指标，分别为投入指标、产出指标、效果指标和影响指标。\n要细化投入、产出和效益等方面的目标。",
            says="“效益”",
        ),
    ),
)
def types_of_indicators_differ(manuscript: Manuscript) -> Answers:
    """One finding: the announced types and each passage that names another."""
    likely = manuscript.prose_with("指标，", "指标：")
    announced = next(((each, found) for each in likely if (found := _ANNOUNCED.search(each.text)) is not None), None)
    if announced is None:
        raise DoesNotApply("报告没有说明指标分几类")
    passage, first = announced
    types = _ONE.findall(first["types"])
    for other in manuscript.prose:
        for found in _NAMED.finditer(other.text):
            unknown = [each for each in _ONE.findall(found["types"]) if each not in types]
            if unknown and not (other is passage and first.start() <= found.start() < first.end()):
                yield Flaw(
                    (passage.at(*first.span("types")), other.at(*found.span("types"))),
                    f"指标类型前后不一：第{passage.first_line}段为“{'、'.join(types)}”{len(types)}类，"
                    f"第{other.first_line}段写“{found['types']}”，“{'”“'.join(unknown)}”不在其中；请统一。",
                )
                return
