"""Passages that stand twice in a report."""

from collections.abc import Sequence

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.repetition import Repetition
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_LONGEST_QUOTE = 40
_FEWEST_CHARACTERS = 80
"""A single sentence told in two sections is usual; a paragraph is not."""
_ACCOUNTS = late_pattern(
    "预算(?:数)?[为是]?[0-9][^。]{0,24}决算|(?:与|较|比)(?:20[0-9]{2}年度?|上年度?)[^。]{0,60}。(?:主要)?原因"
    "|(?:与|较|比)(?:20[0-9]{2}年度?|上年度?)[^。]{0,60}主要(?:原因)?是",
    make=quick_pattern,
)

_COPY = (
    "全年修建道路36公里，改造桥梁4座，新增停车泊位560个，沿线群众出行明显改善，群众满意度达到96%，较上年提高2个百分点。"
)
_MORE = "推动基层文化站免费开放，配送图书1200册，组织流动放映60场，丰富基层群众文化生活，受到社区居民的普遍欢迎。"
_BOTH = f"1.改善群众出行\n{_COPY}\n2.丰富文化生活\n{_MORE}"

_ITEM = (
    "主要用于行政单位和参照管理单位的人员支出。年初预算为36万元，支出决算为36万元，完成年初预算的100%。"
    "决算数与年初预算数持平，没有发生调整，也没有发生结转和结余，主要原因是人员没有变动。"
)

_NAMES = "".join(
    f"{each}完成率、"
    for each in (
        "公园绿地日常养护任务",
        "行道树修剪任务",
        "河岸保洁任务",
        "路灯维护任务",
        "公厕保洁任务",
        "桥梁检测任务",
        "驿站开放任务",
    )
)


@check(
    id="RPT310",
    title="同样的内容不应在报告里写两遍",
    why="整段重复使报告变长而没有新内容；改了一处忘了另一处，就会前后矛盾。",
    kind=Kind.STRUCTURE,
    severity=Severity.WARNING,
    references=("R52",),
    holds="没有整段重复的内容",
    good=(
        f"一、任务\n修建道路30公里。\n二、成效\n{_COPY}{_MORE}\n三、问题\n个别项目进度慢。",
        f"一、目标\n{_NAMES}均不低于100%。\n二、完成情况\n{_NAMES}实际均为100%。",
        f"一、基本养老保险缴费\n{_ITEM}\n二、职业年金缴费\n{_ITEM}",
        "一、收支\n全县一般公共预算收入380869万元，完成年初预算391267万元的97.34%，比上年增加37581万元，增幅10.95%，收支平衡。\n"
        "全县政府性基金预算收入72716万元，完成年初预算31700万元的229.39%，比上年增加29821万元，增幅69.52%，收支平衡。",
        "一、情况\n本站认真落实上级部署，管护道路36公里。\n二、成效\n本站认真落实上级部署，改造桥梁4座。",
    ),
    bad=(
        Bad(f"一、任务\n{_COPY}{_MORE}\n二、成效\n{_COPY}{_MORE}同时完成绿化。", says="第2段与第4段内容重复"),
        Bad(f"一、任务\n{_BOTH}\n二、成效\n{_BOTH}", says="第2—5段与"),
    ),
)
def repeated_passages(manuscript: Manuscript) -> Answers:
    """One finding a block, at passages that are the same word for word first."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    for block in manuscript.repetitions.blocks:
        told = [each for each in block if not (_is_prescribed(each) or _is_filled_in(each))]
        if sum(map(_words_in_common, told)) >= _FEWEST_CHARACTERS:
            yield _told(block)


def _words_in_common(repetition: Repetition) -> int:
    """How many characters stand in both, the names of a list left out: what is planned, and what became of it."""
    text = repetition.later.text
    return sum(
        each.later_end - each.later_start
        for each in repetition.clauses
        if "、"
        not in (text[each.later_end : each.later_end + 1], text[max(each.later_start - 1, 0) : each.later_start])
    )


def _is_prescribed(repetition: Repetition) -> bool:
    """Whether both explain an item of the accounts, each in the same prescribed words."""
    return all(_ACCOUNTS.search(each.text) for each in (repetition.earlier, repetition.later))


def _is_filled_in(repetition: Repetition) -> bool:
    """Whether most of what both have in common are words around figures of their own: one account after another."""
    changed = sum(each.earlier_end - each.earlier_start for each in repetition.changed)
    return changed * 2 > repetition.in_common


def _told(block: Sequence[Repetition]) -> Flaw:
    ordered = sorted(block, key=lambda each: not each.is_exact)
    places = dict.fromkeys(place for each in ordered for place in (_begin(each.earlier), _begin(each.later)))
    earlier, later = _lines([each.earlier for each in block]), _lines([each.later for each in block])
    in_common = sum(each.in_common for each in block)
    return Flaw(tuple(places), f"{earlier}与{later}内容重复，共约{in_common}字；请保留一处，另一处删去或改写为概述。")


def _lines(passages: Sequence[Passage]) -> str:
    first, last = passages[0].first_line, passages[-1].lines[-1].number
    return f"第{first}段" if first == last else f"第{first}—{last}段"


def _begin(passage: Passage) -> Location:
    return passage.at(0, min(len(passage.text), _LONGEST_QUOTE))
