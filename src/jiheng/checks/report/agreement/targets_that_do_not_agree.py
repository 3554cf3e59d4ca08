"""One indicator told with two targets, or with two results."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.targets.told_targets import ToldTarget
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention

_GENERAL = late_pattern(
    r"(?:项目|工程|资金|经费|任务|工作|预算|支出|服务对象|受益|对象|群众|社会|公众|居民|满意|完成|验收|合格|及时|按时|到位|执行|使用|发放|建设|达标|准确|覆盖|质量|成本|时效|时间|控制|补助|标准|人员|人数|户数|面积|次数|培训|参训|学员|知晓|政策|[率度数量的])*"
)
"""Names made of these words stand in every list: each project has its own 服务对象满意度."""
_SHORTEST = 6
_TWO = 2


@check(
    id="RPT222",
    title="同一指标的目标值、实际值前后应一致",
    why="同一个指标在两处写了不同的目标值或实际值，读者无法判断完成了没有，得分也无从复核。",
    kind=Kind.CONFLICT,
    severity=Severity.ERROR,
    references=("R42",),
    good=(
        "一、绩效目标\n乡村公路养护里程不低于86公里；养护工满意度不低于90%。\n二、完成情况\n"
        "乡村公路养护里程目标不低于86公里，实际92公里；养护工满意度目标不低于90%，实际93%。",
        "一、路灯项目\n路灯安装数量不少于120盏，服务对象满意度不低于90%。\n二、绿化项目\n"
        "补植苗木数量不少于300株，服务对象满意度不低于95%。",
        "1.2021年度绩效目标。乡村公路养护里程不低于68公里。\n2.2022年度绩效目标。乡村公路养护里程不低于86公里。",
        "上年乡村公路养护里程不低于68公里。\n本年乡村公路养护里程不低于86公里。",
    ),
    bad=(
        Bad(
            "一、绩效目标\n乡村公路养护里程、桥梁检查里程均不低于86公里。\n二、完成情况\n"
            "乡村公路养护里程目标不低于68公里，实际92公里。",
            says="68公里",
        ),
        Bad(
            "乡村公路养护里程目标值≥86公里，实际完成92公里。\n二、结论\n乡村公路养护里程目标值≥86公里，实际完成82公里。",
            says="82公里",
        ),
    ),
)
def targets_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every indicator told twice in the words of its name; general names only beside another they share."""
    named: defaultdict[tuple[str, str], list[ToldTarget]] = defaultdict(list)
    for told in manuscript.told_targets:
        named[told.name, told.target.unit].append(told)
    again = [each for each in named.values() if any(told.sentence is not each[0].sentence for told in each[1:])]
    if not again:
        raise DoesNotApply("报告的文字里没有在两处写到同一指标的目标值")
    of_one_matter = frozenset(chain.from_iterable(map(_agreeing, again)))
    for each in again:
        yield from _compared("目标值", [(told, told.target.mention) for told in each], of_one_matter)
        results = [(told, told.result.mention) for told in each if told.result is not None]
        yield from _compared("实际值", results, of_one_matter)


_Telling = tuple[ToldTarget, Mention]


def _compared(what: str, tellings: Sequence[_Telling], of_one_matter: Set[frozenset[int]]) -> Answers:
    """The value told most often against every other telling; of two told equally often the first."""
    counts = Counter(mention.value for _, mention in tellings)
    if not counts:
        return
    usual = counts.most_common(1)[0][0]
    first, mine = next(each for each in tellings if each[1].value == usual)
    for told, mention in tellings:
        places = (_place(told, mention), _place(first, mine))
        if mention.value == usual:
            if told is not first:
                yield Holds(places, f"“{first.name}”{what}{mine.text}＝{mention.text}")
        elif _are_of_two_years(told, first):
            continue
        elif len(counts) == _TWO and (_is_particular(told.name) or _passages(first, told) in of_one_matter):
            yield Flaw(
                places,
                f"“{told.name}”的{what}这里写的是{mention.text}，第{first.passage.first_line}段写的是{mine.text}；"
                "请核对后改成一致。",
                f"{mention.text}≠{mine.text}",
                confidence=Confidence.PROBABLE,
            )


def _are_of_two_years(one: ToldTarget, other: ToldTarget) -> bool:
    return bool(one.of_year and other.of_year) and one.of_year != other.of_year


def _agreeing(tellings: Sequence[ToldTarget]) -> Iterator[frozenset[int]]:
    """The passages that tell one target of an indicator whose name no other would bear."""
    first = tellings[0]
    if _is_particular(first.name):
        for told in tellings[1:]:
            if told.target.mention.value == first.target.mention.value:
                yield _passages(first, told)


def _passages(one: ToldTarget, other: ToldTarget) -> frozenset[int]:
    return frozenset((one.passage.index, other.passage.index))


def _is_particular(name: str) -> bool:
    return len(name) >= _SHORTEST and _GENERAL.fullmatch(name) is None


def _place(told: ToldTarget, mention: Mention) -> Location:
    return told.passage.at(mention.start, mention.end)
