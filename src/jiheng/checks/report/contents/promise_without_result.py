"""Programmes promised by name in the targets, of which nothing is heard again."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern

DOING = r"(?:实施|推动|推进|开展|打造|创建|举办|启动|建立|组建|新建|建成|建设|承办|试点|推行)(?:好|了)?"
QUOTED = late_pattern(
    rf"{DOING}[^，。；“”\n]{{0,6}}(?P<name>“(?P<inner>[^”\n]{{2,20}})”[^，。；、“”\n]{{0,12}}?"
    r"(?:计划|行动|工程|项目|活动|示范点|基地|工作站|平台|专项|课堂|品牌))"
)
NAMED = late_pattern(
    rf"{DOING}(?P<name>(?P<inner>[^，。；、“”的和与及\n0-9]{{4,16}}?)(?:示范点|示范基地|实训基地|示范村|示范校|示范街|工作站|服务中心|创新计划"
    r"|行动计划|提升工程|惠民工程|服务驿站))"
)
KEY = 4


@check(
    id="RPT561",
    title="年初目标中点名的工作应报告完成情况",
    why="目标里写了要做的项目、行动、示范点，自评时没有下文，读者无法知道是没有做还是没有写。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R66",),
    good=(
        "一、绩效目标\n实施“书香进村”行动，打造智慧阅读示范点。\n二、完成情况\n“书香进村”行动覆盖12个村，建成智慧阅读示范点3个。",
        "一、绩效目标\n主动融入“两区”建设，依托“双创基地”服务青年。\n二、完成情况\n服务青年320人。",
    ),
    bad=(
        Bad(
            "一、绩效目标\n实施“书香进村”行动，打造智慧阅读示范点。\n二、完成情况\n送书下乡12次，图书外借3.2万册次。",
            says="“书香进村”行动",
        ),
    ),
)
def promise_without_result(manuscript: Manuscript) -> Answers:
    """A name counts as heard of where its quoted words, or four of its characters in a row, stand anywhere else."""
    sections = manuscript.purposes.of(Purpose.TARGETS)
    if not sections:
        raise DoesNotApply("报告没有单列绩效目标")
    inside = {passage.index for section in sections for passage in section.passages}
    elsewhere = "\n".join(each.text for each in manuscript.passages if each.index not in inside)
    silent: dict[str, Location] = {}
    for section in sections:
        for passage in section.passages:
            for pattern in (QUOTED, NAMED):
                for found in pattern.finditer(passage.text):
                    if not _is_heard_of(found, elsewhere, is_quoted=pattern is QUOTED):
                        silent.setdefault(found["name"], passage.at(*found.span("name")))
    if not silent:
        yield Holds((), "目标中点名的工作都有下文")
        return
    places = sorted(silent.values(), key=lambda each: (each.paragraph or 0, each.start or 0))
    names = "、".join(quoted(name) if "“" not in name else name for name in silent)
    yield Flaw(tuple(places), f"年初目标中的{names}没有报告完成情况；请补充结果，未开展的说明原因。")


def _is_heard_of(found: re.Match[str], elsewhere: str, *, is_quoted: bool) -> bool:
    inner = found["inner"]
    if is_quoted:
        return inner in elsewhere
    return any(inner[place : place + KEY] in elsewhere for place in range(max(len(inner) - KEY + 1, 1)))
