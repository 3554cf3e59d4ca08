"""Half-width punctuation inside Chinese sentences."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import all_places, counted, places_by_line
from jiheng.core.finding import Severity
from jiheng.core.quick_pattern import quick_pattern

_CHINESE = "\u4e00-\u9fff“”‘’《》（）"
_MARKS = {",": ("逗号", "，"), ";": ("分号", "；"), ":": ("冒号", "："), "?": ("问号", "？"), "!": ("叹号", "！")}
_NO_FIELD = "(?!未定义书签|未找到引用源|链接无效|书签自引用)"
"""What a field that failed says of itself: 错误!未定义书签。"""
_PATTERNS = {
    mark: quick_pattern(
        rf"(?:(?<=[{_CHINESE}0-9%％]){re.escape(mark)}(?=[{_CHINESE}])|(?<=[{_CHINESE}]){re.escape(mark)}){_NO_FIELD}"
    )
    for mark in _MARKS
}


@check(
    id="RPT413",
    title="中文句中应使用全角标点",
    why="中文句子里混用半角标点，排版疏密不一，也容易与数字中的逗号混淆。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R61",),
    good=(
        "全年支出1,250.00元，其中：人员900元；设备350元。",
        "地址 http://example.org/a,b 见附件，比例为3:1。",
        "目录\t错误!未定义书签。",
    ),
    bad=(
        Bad("全年修路36公里,架桥4座,群众满意。\n资料齐全,手续完备。", says="半角逗号共3处（第1段2处、第2段1处）"),
        Bad("主要做法:一是修路;二是架桥。", says="半角分号"),
    ),
)
def half_width_punctuation(manuscript: Manuscript) -> Answers:
    """One finding a mark, at all its places."""
    if not manuscript.lines:
        raise DoesNotApply("报告没有文字")
    clean = True
    for mark, (name, right) in _MARKS.items():
        found = places_by_line(manuscript.lines_with(mark), _PATTERNS[mark])
        if found:
            clean = False
            places = all_places(found)
            yield Flaw(places, f"中文句中使用半角{name}{counted(found)}；请改为“{right}”。")
    if clean:
        yield Holds((), "中文句中没有半角标点")
