"""按照……的原则 at the end of a sentence, with nothing that is done by that principle."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

_PRINCIPLE = late_pattern("(?<=[，。；])(?:按照|本着|依照)[^。；]{2,60}的(?:原则|要求|精神)(?=[。；])")


@check(
    id="RPT435",
    title="“按照……的原则”后面应写做什么",
    why="“按照……的原则”只是前半句，后面没有动作，句子不完整。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("资金分配，按照公平公开的原则，逐村核定。坚持按照先急后缓的原则。",),
    bad=(Bad("统筹养护资金，按照先急后缓、保证重点的原则。", says="句子不完整"),),
)
def principle_without_predicate(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    passages = manuscript.prose_with("的原则", "的要求")
    if not passages:
        raise DoesNotApply("报告没有写“按照……的原则”")
    for words, places in places_by_words(passages, _PRINCIPLE).items():
        yield Flaw(tuple(places), f"“{words}。”句子不完整，后面没有写做什么；请补充。")
