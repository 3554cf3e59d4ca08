"""Verbs and objects that do not go together: 取得了作用."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern

_BETWEEN = "[^，。；：、！？“”0-9]{0,12}"
_END = "(?=[，。；、]|$)"
_OBJECTS = re.compile(f"(?:作用|力度|水平|规模|进度){_END}")
_RIGHT_VERBS = {"作用": "起到", "力度": "加大", "水平": "提高", "规模": "扩大", "进度": "加快"}
_WRONG_VERBS = {
    "作用": late_pattern(f"取得了?(?!效果|成效|成果|进展){_BETWEEN}$"),
    "力度": late_pattern(f"(?:提高|提升|增加)了?{_BETWEEN}$"),
    "水平": late_pattern(f"(?:加强|加大|加快)了?{_BETWEEN}$"),
    "规模": late_pattern(f"(?:加强|加大|提高|增强)了?{_BETWEEN}$"),
    "进度": late_pattern(f"(?:提高|提升|加大|增强)了?{_BETWEEN}$"),
}
_REACH = 16
_OTHER_VERB = late_pattern("提高|提升|加大|加快|加强|扩大|起到|发挥|产生|具有|达到|保证|确保|掌握|了解|监控|控制|并")


@check(
    id="RPT431",
    title="动词和宾语应当搭配",
    why="“取得作用”“提高力度”“加强水平”不合说话的习惯，读起来别扭。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    holds="没有发现搭配不当的动词和宾语",
    good=("志愿者起到了示范作用，加大了巡查力度，提高了管理水平，取得成效并发挥作用，加强管理，提高水平。",),
    bad=(
        Bad("示范户对产业发展取得了较好的推动作用。", says="“取得……作用”"),
        Bad("要提高巡查力度，加强管护水平。", says="应为“加大……力度”"),
    ),
)
def ill_matched_words(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    told: dict[str, list[Location]] = {}
    verbs: dict[str, tuple[str, str]] = {}
    for passage in manuscript.prose_with(*_RIGHT_VERBS):
        for found in _OBJECTS.finditer(passage.text):
            wrong = _WRONG_VERBS[found[0]].search(passage.text, max(found.start() - _REACH, 0), found.start())
            if wrong is None or _OTHER_VERB.search(passage.text, wrong.start() + 2, found.start()):
                continue
            words = passage.text[wrong.start() : found.end()]
            told.setdefault(words, []).append(passage.at(wrong.start(), found.end()))
            verbs[words] = (words[:2], found[0])
    for words, places in told.items():
        verb, noun = verbs[words]
        yield Flaw(
            tuple(places), f"“{verb}……{noun}”搭配不当，应为“{_RIGHT_VERBS[noun]}……{noun}”（“{words}”）；请改正。"
        )
