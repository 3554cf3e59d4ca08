"""Two punctuation marks where one belongs: ，， or ，。."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Severity

_DOUBLED = re.compile(
    "，[，。、；：]|。[，、；]|。。(?!。)(?<!。。。)(?<!引用源。。)(?<!义书签。。)|、[、，。；]|；[；，。、]|：[：，。]|！[。，、]|？[。，、]"
)


@check(
    id="RPT405",
    title="不应有多打的标点",
    why="两个标点连在一起，是改稿时删了字没有删标点；读者不知道句子是完了还是没完。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R61",),
    holds="没有多打的标点",
    good=(
        "全年完成3项工作：一是修路；二是架桥。",
        "他说：“好！”大家都同意……",
        "指标1：道路养护里程，单位：公里。",
        "详见错误!未找到引用源。。",
    ),
    bad=(
        Bad("全年修路36公里，，架桥4座。", says="“，，”"),
        Bad("全年修路36公里，。架桥4座。", says="“，。”"),
        Bad("全年修路36公里。。", says="“。。”"),
    ),
)
def doubled_punctuation(manuscript: Manuscript) -> Answers:
    """One finding a pair of marks, at all its places."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    for marks, places in places_by_words(manuscript.with_cells.passages_where(_DOUBLED), _DOUBLED).items():
        count = f"共{len(places)}处" if len(places) > 1 else ""
        yield Flaw(tuple(places), f"标点“{marks}”连用{count}；请只留一个。")
