"""Headings of one level whose numbers are written in two styles: 一、 beside 2、, （一） beside （2）."""

from collections import Counter
from collections.abc import Sequence

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Entry
from jiheng.checks.manuscript.text.item_number import NumberStyle, number_like
from jiheng.core.finding import Severity

_LEVELS = "一二三四五六七八九"


@check(
    id="RPT303",
    title="同级标题的序号应写成一种样式",
    why="公文的层次序数依次为“一、”“（一）”“1.”“（1）”；同级标题混用两种，读者分不清哪些是并列的。",
    kind=Kind.STRUCTURE,
    severity=Severity.WARNING,
    references=("R59",),
    good=(
        "一、情况\n（一）概况\n1.职责\n（1）拟订规划\n（2）组织实施\n（二）收支\n二、结论\n（一）得分",
        "一、职责\n1、拟订规划\n2、组织实施\n二、机构\n（一）内设\n设三室。",
    ),
    bad=(
        Bad("一、情况\n（一）概况\n2、评价\n（一）得分\n三、问题\n（一）不足", says="一级标题序号“2、”"),
        Bad("一、情况\n（一）概况\n（2）收支\n二、评价\n（1）得分\n（2）等级\n三、问题", says="共3处"),
        Bad("一、情况\n（一）概况\n1.职责\n设三室。\n2、机构\n设三室。\n3.人员\n共十人。", says="三级标题"),
    ),
)
def mixed_number_styles(manuscript: Manuscript) -> Answers:
    """One finding a level, at every number of the rarer style."""
    by_rank: dict[int, list[Entry]] = {}
    for entry in manuscript.outline.headings:
        if entry.number is not None:
            by_rank.setdefault(entry.rank, []).append(entry)
    if not by_rank:
        raise DoesNotApply("报告没有编号的标题")
    for entries in by_rank.values():
        odd = [entry for entry in entries if entry.out_of_style] or _odd(entries)
        if odd:
            yield _told(odd, [entry for entry in entries if entry not in odd])
        elif len(entries) > 1:
            yield Holds(tuple(each.number_place for each in entries), f"{len(entries)}个同级标题的序号样式一致")


def _odd(entries: Sequence[Entry]) -> list[Entry]:
    """Those of one list whose style is the rarer one; lists of different sections may differ."""
    odd: list[Entry] = []
    groups: dict[int, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.group, []).append(entry)
    for group in groups.values():
        styles = Counter(style for entry in group if (style := _style(entry)) is not NumberStyle.DECIMAL)
        if len(styles) > 1:
            usual = styles.most_common(1)[0][0]
            odd.extend(entry for entry in group if _style(entry) is not usual)
    return odd


def _style(entry: Entry) -> NumberStyle | None:
    return entry.number.style if entry.number is not None else None


def _told(odd: Sequence[Entry], others: Sequence[Entry]) -> Flaw:
    first, model = odd[0].number, others[0].number
    assert first is not None
    assert model is not None
    level = _LEVELS[min(odd[0].level, len(_LEVELS)) - 1]
    places = tuple(entry.number_place for entry in odd)
    right = number_like(model, first.value)
    if len(odd) == 1:
        return Flaw(
            places, f"{level}级标题序号“{first.text}”与“{model.text}”等不一致；请改为“{right}”，同级标题用一种样式。"
        )
    return Flaw(
        places, f"{level}级标题序号混用“{model.text}”和“{first.text}”，后一种共{len(odd)}处；请统一为“{right}”的样式。"
    )
