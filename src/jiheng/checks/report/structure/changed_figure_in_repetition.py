"""A figure that is another one where the passage is repeated."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Outline
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.repetition import Repetition, SameClause
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_FIGURE = late_pattern(r"[0-9]+(?:\.[0-9]+)?(?:%|[万亿]?[一-鿿])?", make=quick_pattern)

_COPY = "全年修建道路36公里，改造桥梁4座，新增停车泊位560个，群众出行明显改善，满意度达到96%，较上年提高2个百分点。"


@check(
    id="RPT311",
    title="重复的段落里数字应当一致",
    why="同一段话写了两遍，数字却不同，至少有一处是错的。",
    kind=Kind.CONFLICT,
    severity=Severity.ERROR,
    references=("R42", "R52"),
    good=(
        f"一、任务\n{_COPY}\n二、成效\n{_COPY}",
        f"一、东片\n{_COPY}\n二、西片\n{_COPY.replace('36公', '9公').replace('4座', '7座').replace('560', '115')}",
        "养老保险基金收支情况\n收支相抵，结余24.1亿元，结转下年使用，详见附表。\n"
        "失业保险基金收支情况\n收支相抵，结余23.1亿元，结转下年使用，详见附表。",
        "截至2024年末，示范项目资金已到位369.8万元，其中中央财政补助资金100万元，地方财政配套补助资金211万元，其他资金渠道58.8万元。\n"
        "截至2024年末，示范项目资金已使用369.4万元，其中中央财政补助资金99.6万元，地方财政配套补助资金211万元，其他资金渠道58.8万元。",
        "财政收支总计2961.68万元，减少63.14万元，下降2.09%。主要原因是人员进出和退休变化，以及合同支付进度放缓。\n"
        "一般预算支出2940.05万元，减少61.70万元，下降2.05%。主要原因是人员进出和退休变化，以及合同支付进度放缓。",
        "1. “法律服务”30万元，主要用于法律服务。上年执行数为15万元，本年安排30万元，比上年增加100%，"
        "主要是人员和业务经费都有增加，与规划一致。\n"
        "2. “离退休”24万元，主要用于离退休。\n上年执行数为20万元，本年安排24万元，比上年增加20%，"
        "主要是人员和业务经费都有增加，与规划一致。",
        "累计完成预算总收入649万元，为年初预算61.22%。县本级收入完成513万元，增加64万元，增长14.28%；上划省级收入完成413万元，"
        "增加34万元，增长9.01%。\n分部门看，国库局完成130万元，减少2万元，下降1.52%；地税局完成243万元，增加26万元，"
        "增长12.16%；财政局完成306万元，增加40万元，增长15.4%。",
    ),
    bad=(
        Bad(f"一、任务\n{_COPY}\n二、成效\n{_COPY.replace('560个', '650个')}", says="“560个”"),
        Bad(
            f"一、任务\n1.发放目标：270万元，{_COPY}\n二、成效\n2.发放目标270万元，{_COPY.replace('560个', '650个')}",
            says="“560个”",
        ),
    ),
)
def changed_figure_in_repetition(manuscript: Manuscript) -> Answers:
    """One finding a figure, at the later one."""
    repetitions = manuscript.repetitions.all
    if not repetitions:
        raise DoesNotApply("报告没有重复的段落")
    compared = 0
    first = None
    for repetition in repetitions:
        changed = list(_changed(repetition))
        if not _PAUSE.search(repetition.later.text):
            continue  # a row of a table or of contents
        if _is_one_form_of_two_matters(repetition, len(changed)):
            continue
        if changed and (_have_other_openings(repetition) or _are_two_items_of_one_list(repetition, manuscript.outline)):
            continue
        yield from (flaw for clause, flaw in changed if not _are_of_two_deeds(repetition, clause))
        if not changed:
            figures = _figures(repetition)
            compared += figures
            first = first or (repetition if figures else None)
    if compared and first is not None:
        places = (first.later.at(0, len(first.later.text)), first.earlier.at(0, len(first.earlier.text)))
        yield Holds(places, f"重复的段落中{compared}个数字逐一相同：{compared}＝{compared}")


_A_FEW, _REACH = 2, 60
_SHORT = 40
_PAUSE = late_pattern("[，。；：]")
_DEEDS = late_pattern("到位|下达|拨付|使用|支出|支付|预算")


def _is_one_form_of_two_matters(repetition: Repetition, changed: int) -> bool:
    """Whether most figures differ: then the words are a form filled in for another place or month."""
    if changed * 2 <= _figures(repetition):
        return False
    return changed > _A_FEW or sum(each.later_end - each.later_start for each in repetition.clauses) < _SHORT


def _figures(repetition: Repetition) -> int:
    """How many figures are told again."""
    return sum(
        len(_FIGURE.findall(repetition.earlier.text, clause.earlier_start, clause.earlier_end))
        for clause in repetition.clauses
    )


def _have_other_openings(repetition: Repetition) -> bool:
    """Whether both passages open with words and figures of their own: they tell the same of two matters."""
    first = repetition.clauses[0]
    one = _opening(repetition.later, first.later_start)
    other = _opening(repetition.earlier, first.earlier_start)
    figures = _FIGURE.findall(one)
    return bool(one and other) and one != other and not (figures and figures == _FIGURE.findall(other))


def _are_two_items_of_one_list(repetition: Repetition, outline: Outline) -> bool:
    """7.“法律服务”30万元，上年执行数为15万元。… 12.“离退休”24万元。上年执行数为20万元。…: one form for each item."""
    one, other = outline.entry_of(repetition.earlier), outline.entry_of(repetition.later)
    if one is None or other is None or one.is_heading or other.is_heading:
        return False
    return one.group == other.group and one.value != other.value


def _opening(passage: Passage, end: int) -> str:
    begin = passage.number.end if passage.number is not None and not passage.lines[0].label else 0
    return passage.text[begin:end]


def _are_of_two_deeds(repetition: Repetition, clause: SameClause) -> bool:
    """到位370万元，其中中央100万元 and 使用369万元，其中中央99万元: what came in and what was spent."""
    one = repetition.earlier.text[: clause.earlier_start].rpartition("。")[2][-_REACH:]
    other = repetition.later.text[: clause.later_start].rpartition("。")[2][-_REACH:]
    return set(_DEEDS.findall(one)) != set(_DEEDS.findall(other))


def _changed(repetition: Repetition) -> Iterator[tuple[SameClause, Flaw]]:
    for clause in repetition.changed:
        earlier = list(_FIGURE.finditer(repetition.earlier.text, clause.earlier_start, clause.earlier_end))
        later = list(_FIGURE.finditer(repetition.later.text, clause.later_start, clause.later_end))
        for before, after in zip(earlier, later, strict=False):
            if before[0] != after[0]:
                flaw = Flaw(
                    (repetition.later.at(*after.span()), repetition.earlier.at(*before.span())),
                    f"与第{repetition.earlier.first_line}段是同一段话，那里写“{before[0]}”，这里写“{after[0]}”；"
                    "请核对后改成一致。",
                    arithmetic=f"{before[0]}≠{after[0]}",
                )
                yield clause, flaw
