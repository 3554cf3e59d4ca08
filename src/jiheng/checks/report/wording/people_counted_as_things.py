"""People counted with 个: “好邻居”2个."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.quick_pattern import quick_pattern

_COUNTED = re.compile("[0-9][0-9]{0,3}个")
_PEOPLE = quick_pattern(
    "“?[^“”，。；：、（）0-9]{0,10}"
    "(?:主人|姐姐|阿姨|大叔|大嫂|媳妇|婆婆|妈妈|能手|标兵|模范|楷模|劳模|个人|工匠|教师|老师|校长|医生|护士|干部|党员|带头人|能人|好人"
    "|女性|志愿者|工作者|负责人|专家|代表|委员|使者|达人|新人|旗手)”?(?:称号)?$"
)
_REACH = 18


@check(
    id="RPT433",
    title="人应以“名”计",
    why="“个”用来数人不庄重，公文里评选出的人用“名”或“位”。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("评选“好邻居”家庭2个，“技术能手”3名，模范村1个。",),
    bad=(Bad("评选“技术能手”2个、“最美村医妈妈”3个。", says="宜用“名”"),),
)
def people_counted_as_things(manuscript: Manuscript) -> Answers:
    """One finding for all."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    told: dict[str, list[Location]] = {}
    for passage in manuscript.prose_with("个"):
        for found in _COUNTED.finditer(passage.text):
            people = _PEOPLE.search(passage.text, max(found.start() - _REACH, 0), found.start())
            if people is not None:
                words = passage.text[people.start() : found.end()]
                told.setdefault(words, []).append(passage.at(people.start(), found.end()))
    if told:
        places = tuple(place for word_places in told.values() for place in word_places)
        yield Flaw(places, f"{'、'.join(told)}是人，计量单位宜用“名”；请改正。")
