"""One project under several names."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.names.variant_names import variant_names
from jiheng.core.finding import Confidence, Location, Severity

_ENDING = "项目"


@check(
    id="RPT440",
    title="同一项目应只用一个名称",
    why="同一个项目前后叫法不同，读者不知道是一个项目还是几个项目，也无法与预算批复核对。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R42",),
    good=(
        "农村公路日常养护项目完成。农村公路桥梁改造项目开工。农村公路日常养护项目验收。",
        "城乡居民医疗保险补助项目已完成，财政对城乡居民医疗保险补助项目拨款120万元。",
    ),
    bad=(
        Bad(
            "做好残疾儿童康复训练补贴项目服务。重点项目是残疾儿童康复补贴训练项目。残疾儿童训练补贴项目资金到位。",
            says="残疾儿童康复训练补贴项目",
        ),
    ),
)
def one_project_many_names(manuscript: Manuscript) -> Answers:
    """One finding a project, at each name's first mention in a passage."""
    if not manuscript.prose_with(_ENDING):
        raise DoesNotApply("报告没有写项目")
    for found in variant_names(manuscript.prose, _ENDING):
        if not found.is_reordered:
            continue
        places: dict[tuple[int, str], Location] = {}
        for mention in found.mentions:
            key = (mention.passage.index, mention.name)
            places.setdefault(key, mention.passage.at(mention.start, mention.end))
        listed = "、".join(f"“{name}”" for name in found.names)
        yield Flaw(
            tuple(places.values()),
            f"同一项目有{len(found.names)}种名称：{listed}；请统一为预算批复的项目名称。",
            confidence=Confidence.CERTAIN,
        )
