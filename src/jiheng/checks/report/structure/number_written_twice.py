"""A heading or item whose number stands there twice: Word's automatic 三、 and, typed behind it, another 三、."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.item_number import ItemNumber, NumberStyle, item_number
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Severity

_DIGITS = frozenset(
    {NumberStyle.DIGITS, NumberStyle.DIGITS_COMMA, NumberStyle.DIGITS_BRACKETS, NumberStyle.DIGITS_HALF_BRACKET}
)
_TYPED = _DIGITS | {NumberStyle.CHINESE, NumberStyle.CHINESE_BRACKETS, NumberStyle.PART}


@check(
    id="RPT309",
    title="标题和条目的序号不应写两遍",
    why="Word 已经自动编了号，又打了一个序号，印出来就是“三、三、存在的问题”。",
    kind=Kind.STRUCTURE,
    severity=Severity.WARNING,
    references=("R59",),
    good=(
        "一、概况\n（一）任务\n1.修路。\n2.架桥。",
        "一、（一）任务和（二）收支合并说明\n1.1修路36公里。\n一、一、二、三产业融合发展\n1.1.5万元为修路经费。",
    ),
    bad=(
        Bad("一、概况\n二、二、收支\n三、结论", says="“二、二、收支”的序号写了两遍"),
        Bad("（一）概况\n（二）（二）收支情况\n1、1、修路。", says="自动编号"),
    ),
)
def number_written_twice(manuscript: Manuscript) -> Answers:
    """One finding a heading or item, at the number that is too many."""
    numbered = [each for each in manuscript.passages if each.number is not None]
    if not numbered:
        raise DoesNotApply("报告没有编号的标题或条目")
    clean = True
    for passage in numbered:
        assert passage.number is not None
        if (again := _again(passage, passage.number)) is not None:
            clean = False
            start, number = again
            printed = passage.number.text + passage.text[start:][:12]
            yield Flaw(
                (passage.at(start, start + number.end),),
                f"“{printed}”的序号写了两遍；请删去手打的一个，Word 的自动编号不要再打序号。",
            )
    if clean:
        yield Holds((), "序号没有写两遍的")


def _again(passage: Passage, number: ItemNumber) -> tuple[int, ItemNumber] | None:
    """The second number and where it stands in the text; the first may be automatic and no part of it."""
    is_automatic = bool(passage.lines[0].label)
    start = 0 if is_automatic else number.end
    again = item_number(passage.text[start:])
    if again is None or again.value != number.value or number.style not in _TYPED:
        return None
    is_alike = again.style is number.style or (is_automatic and {again.style, number.style} <= _DIGITS)
    if not is_alike or item_number(passage.text[start + again.end :]) is not None:
        return None
    return start, again
