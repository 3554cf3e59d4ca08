"""Acting jointly (联合) with nobody named: a word such as 与 is missing."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

_JOINTLY = late_pattern(
    "(?<=[。；])(?![^，。；]{0,14}(?:各|多|两|三|相关|有关|等|与|和|会同|同|、|双方|部门|单位间))"
    "[\u4e00-\u9fff]{2,12}(?:局|委|会|办|中心|公司|学校|医院|银行|院|社)联合(?:开展|举办|组织|召开|主办|印发|实施)"
)


@check(
    id="RPT434",
    title="“联合”应写明与谁联合",
    why="“某局联合开展”少了“与”字，意思就成了别的单位做的事。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("全年修路36公里。与县教育局联合开展宣讲。县教育局、团县委联合举办比赛。县教育局联合团县委举办比赛。",),
    bad=(Bad("全年修路36公里。县人社局联合开展招聘活动。", says="“与县人社局联合开展”"),),
)
def joint_action_without_partner(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    passages = manuscript.prose_with("联合")
    if not passages:
        raise DoesNotApply("报告没有写“联合”")
    for words, places in places_by_words(passages, _JOINTLY).items():
        yield Flaw(tuple(places), f"“{words}”没有写与谁联合，是否应为“与{words}”？请改正。")
