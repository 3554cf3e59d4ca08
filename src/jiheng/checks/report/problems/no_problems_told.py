"""A score below full points, and no problem told."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.checks.manuscript.scores.total_scores import FULL
from jiheng.core.finding import Severity

NONE = re.compile(r"^[^，。；]{0,10}(?:暂无|无|没有|未发现)[^，。；有]{0,12}[。；]?$|^/$|^-$")


@check(
    id="RPT573",
    title="得分不满分的，应写明存在的问题",
    why="扣分就是有问题；“存在问题：无”与扣分矛盾，下一年也无从改进。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R47",),
    good=(
        "一、自评结论\n自评得分96分。\n二、存在问题\n培训场次偏少，原定12场，实际10场。",
        "一、自评结论\n自评得分100分。\n二、存在问题\n无。",
        "一、存在问题\n无法准确测算用水量，计量设施不足。",
    ),
    bad=(
        Bad("一、自评结论\n自评得分96分。\n二、存在问题\n暂无。", says="96"),
        Bad("一、自评结论\n自评得分96分。\n二、存在的问题\n三、改进措施\n加强管理。", says="没有内容"),
    ),
)
def no_problems_told(manuscript: Manuscript) -> Answers:
    """Where no section of problems exists at all, the outline's own check tells it."""
    sections = [each for each in manuscript.purposes.of(Purpose.PROBLEMS) if each.heading is not None]
    total = max((score.value for score in manuscript.total_scores), default=None)
    if not sections or total is None:
        raise DoesNotApply("报告没有写得分，或没有“存在问题”一节")
    for section in sections:
        heading = section.heading
        assert heading is not None
        body = "".join(passage.text for passage in section.passages)
        empty = not section.passages and not manuscript.has_table_below(heading)
        if total < FULL and (empty or NONE.match(body)):
            place = section.passages[0].at(0, len(section.passages[0].text)) if section.passages else None
            told = "没有内容" if empty else f"写“{body}”"
            yield Flaw(
                (place or heading.place,),
                f"自评得分{total}分，低于满分，“{heading.title}”却{told}；请写明扣分反映的问题。",
            )
            return
    yield Holds((), "写明了存在的问题")
