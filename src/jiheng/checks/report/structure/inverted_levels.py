"""Heading levels the wrong way round: 一、 under （一）."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Entry, Outline
from jiheng.core.finding import Severity


@check(
    id="RPT308",
    title="标题层次不应倒挂",
    why="公文的层次依次为“一、”“（一）”“1.”“（1）”；大的标题用了小的序号，读者分不清谁包含谁。",
    kind=Kind.STRUCTURE,
    severity=Severity.WARNING,
    references=("R59",),
    good=(
        "一、情况\n（一）概况\n1.职责\n2.机构\n（二）收支\n二、结论\n（一）得分",
        "1.情况\n（1）概况\n（2）收支\n2.结论\n（1）得分",
    ),
    bad=(
        Bad("（一）情况\n一、概况\n二、收支\n（二）结论\n一、得分\n二、等级", says="“（一）情况”下面用了“一、”"),
        Bad("一、情况\n（1）职责\n1.规划\n2.监督\n（2）机构\n1.内设\n2.下属", says="“（1）职责”下面用了“1.”"),
    ),
)
def inverted_levels(manuscript: Manuscript) -> Answers:
    """One finding, at the first place and where the smaller number goes on."""
    outline = manuscript.outline
    if not outline.groups:
        raise DoesNotApply("报告没有编号的标题")
    last: dict[int, Entry] = {}
    found: list[tuple[Entry, Entry]] = []
    for entry in outline.entries:
        before = last.get(entry.rank)
        if before is not None and before.group != entry.group and entry.value == before.value + 1:
            inside = _opens_with_a_higher_level(before, outline)
            if inside is not None:
                found.append((before, inside))
        last[entry.rank] = entry
    if not found:
        yield Holds((), "标题层次没有倒挂")
        return
    outer, inner = found[0]
    number = inner.number.text if inner.number is not None else ""
    places = tuple(entry.place for pair in found for entry in pair)
    yield Flaw(places, f"“{outer}”下面用了“{number}”，层次倒挂；请按“一、”“（一）”“1.”“（1）”的次序改。")


def _opens_with_a_higher_level(outer: Entry, outline: Outline) -> Entry | None:
    """The entry right after a heading that begins a list of a higher rank at 1."""
    after = outline.entries[outer.index + 1]
    return after if outer.is_heading and after.rank < outer.rank and after.value == 1 else None
