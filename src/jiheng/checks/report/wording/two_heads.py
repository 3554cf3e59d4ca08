"""Two nouns run together where one belongs: 实现程度实施情况."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Confidence, Severity

_VERBS, _NOUNS = "实现|完成|达成|实施|执行|落实|开展|推进", ("程度", "情况", "进度", "效果", "水平")
_HEADS = re.compile(f"(?:{_VERBS})(?P<first>{'|'.join(_NOUNS)})(?:的)?(?:{_VERBS})(?:{'|'.join(_NOUNS)})")


@check(
    id="RPT432",
    title="两个意思相近的名词不应连写",
    why="“实现程度实施情况”是两个词组叠在一起，读者不知道说的是哪一个。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("掌握目标实现程度和项目实施情况，完成情况良好。",),
    bad=(Bad("掌握绩效目标实现程度实施情况。", says="“实现程度实施情况”"),),
)
def two_heads(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    for words, places in places_by_words(manuscript.prose_with(*_NOUNS), _HEADS).items():
        yield Flaw(tuple(places), f"“{words}”语义重复；请删去一个。")
