"""An item whose heading and text stand in one paragraph, among headings that stand alone."""

from collections.abc import Sequence

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Entry
from jiheng.core.finding import Severity

_LONGEST_TITLE = 30
_SHORTEST_TEXT = 15


@check(
    id="RPT304",
    title="同级标题应一律单独成段或一律与正文连写",
    why="几个并列的标题，有的单独成段，有的后面直接写正文，读者不容易看出它们是并列的。",
    kind=Kind.STRUCTURE,
    severity=Severity.NOTICE,
    references=("R59",),
    good=(
        "一、成效\n1.修路架桥。新建道路3公里，改造桥梁2座。\n2.植树造林。新增林地50亩，抚育林木80亩。",
        "一、成效\n1.修路架桥\n新建道路3公里。\n2.植树造林\n新增林地50亩。",
    ),
    bad=(
        Bad(
            "一、成效\n1.修路架桥。新建道路3公里，改造桥梁2座，均已通车。\n2.植树造林\n新增林地50亩。\n3.清淤治水\n清淤2公里。",
            says="标题与正文连写",
        ),
    ),
)
def heading_run_into_text(manuscript: Manuscript) -> Answers:
    """One finding a list, at the heading inside the paragraph."""
    runs = [run for run in manuscript.outline.runs if len(run) > 2 and any(entry.is_heading for entry in run)]
    if not runs:
        raise DoesNotApply("报告没有三个以上并列的标题")
    for run in runs:
        alone = [entry for entry in run if _stands_alone(entry)]
        joined = [entry for entry in run if _is_joined(entry)]
        if joined and len(alone) > len(joined) and len(alone) + len(joined) == len(run):
            yield _told(joined, alone)


def _stands_alone(entry: Entry) -> bool:
    return entry.is_heading and entry.end > entry.passage.index + 1


def _is_joined(entry: Entry) -> bool:
    """A short first sentence with more text behind it."""
    if entry.is_heading or len(entry.title) > _LONGEST_TITLE:
        return False
    return len(entry.passage.text) - entry.begin - len(entry.title) > _SHORTEST_TEXT


def _told(joined: Sequence[Entry], alone: Sequence[Entry]) -> Flaw:
    lines = "、".join(str(entry.passage.first_line) for entry in joined)
    others = "、".join(str(entry.passage.first_line) for entry in alone)
    places = tuple(entry.passage.at(0, entry.begin + len(entry.title) + 1) for entry in joined)
    return Flaw(places, f"第{lines}段标题与正文连写，同级的第{others}段标题单独成段；请统一。")
