"""A title that says 单位整体支出 above a text that says 部门整体支出, or the other way round."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_TITLE_LINES = 4
_WHOLE = re.compile("(单位|部门)(?:（单位）|（部门）)?整体")
_BOTH = late_pattern("部门（单位）|单位（部门）|部门和单位|部门及单位|部门、单位")
_OTHER = {"单位": "部门", "部门": "单位"}
_FEWEST = 2
_MOST_PLACES = 12


@check(
    id="RPT424",
    title="“单位整体支出”与“部门整体支出”应统一",
    why="单位整体支出只算本单位，部门整体支出含所属单位，两个口径的预算不同；混用后读者不知道数字是哪一个。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R68",),
    good=(
        "某中心2023年单位整体支出绩效自评报告\n单位整体支出120万元，编报单位整体支出绩效目标。",
        "某局2023年部门（单位）整体支出绩效自评报告\n部门整体支出120万元，部门整体支出绩效目标已完成。",
    ),
    bad=(
        Bad(
            "某中心2023年单位整体支出绩效自评报告\n部门整体支出120万元。\n部门整体支出绩效目标已完成。",
            says="题目为“单位整体”，正文为“部门整体”",
        ),
    ),
)
def unit_or_department(manuscript: Manuscript) -> Answers:
    """One finding: the title and every passage that says the other."""
    titles = [(each, found) for each in manuscript.prose[:_TITLE_LINES] if (found := _WHOLE.search(each.text))]
    if not titles or titles[0][0].number is not None:
        raise DoesNotApply("题目没有写“单位整体”或“部门整体”")
    title, said = titles[0]
    if _BOTH.search(title.text):
        raise DoesNotApply("题目写的是“部门（单位）整体”")
    other = _OTHER[said[1]]
    places = [title.at(*said.span())]
    count = 0
    for passage in manuscript.passages_with("整体"):
        if passage.index <= title.index:
            continue
        spans = [each.span() for each in _WHOLE.finditer(passage.text) if each[1] == other]
        count += len(spans)
        places.extend(passage.at(*span) for span in spans[:1])
    if count >= _FEWEST:
        yield Flaw(
            tuple(places[:_MOST_PLACES]), f"题目为“{said[1]}整体”，正文为“{other}整体”{count}处；请按批复的口径统一。"
        )
    else:
        yield Holds((places[0],), f"题目和正文都写“{said[1]}整体”")
