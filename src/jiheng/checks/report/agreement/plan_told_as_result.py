"""A planned amount told as what was done."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun, is_foreseen, is_target
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_BUDGETS = late_pattern("预算(?:数|额|安排)?(?:合计|总额|共)[^。；]{0,80}、[^，。；0-9]{0,12}$")
"""四类项目预算合计2,450万元，即治理1,000万元、饮水800万元: the next of a list of budgets."""
_NEEDS = late_pattern("[^，。；、0-9]{0,6}(?:共|合计|约)?(?:需要?|应当?)")
"""按每处2万元测算，443处需要886万元: what all would need."""
_PLANNED = re.compile(r"目标|计划|任务|年初|预算|应(?![收缴纳付还退届])")
_RESULT = late_pattern(
    r"全年|年度|共|累计|提供|发放|完成|实现|培训|建成|救助|开展|举办|检测|新建|改造|帮助|支持|投放|兑现|组织|办理|服务"
)
_GENERIC = bigrams("发放完成实际计划目标任务全年年初年度预算项目资金支出执行提供实现培训建成开展举办放款其中")
_BEGUN = late_pattern("(?:开工|启动|实施|签约|进场)(?:了|共)?$")
_OF_WHICH_DONE = re.compile("[\u4e00-\u9fff]{2,14}已(?:完成|建成|完工|改造|整改|安装)")
_FEWEST, _MORE, _NAMED, _BEHIND, _MUCH = 1, 2, 3, 14, 4
_SHORT, _MANY_DIGITS = 2, 4
"""A number with so many digits is hardly another's by chance, however short the name."""
_MOST = 40
"""A figure told more often than this is looked at so many times, so that long texts cost in proportion."""
_COMMON_UNITS = frozenset("个家户人项次件条处所名种") | {"人次"}
"""What many things are counted in; 万平方米 of 校舍 is hardly of anything else."""
_NO_COUNT = (MONEY, PERCENT, SCORE)

_COMPARED_WITH_PLAN = re.compile("[比较](?:年初|年度|原|全年)?(?:计划|目标|任务)(?:数|值)?的?")
_MEASURED = late_pattern("(?:面积|里程|长度|总?数量?|人数|户数)$")
_ONLY = late_pattern("(?:只|仅|才|累计|共)+(?:完成|实施|建成|实现)?了?$")
"""大中修只完成: the deed behind what was planned."""
_KIND_OF_BUDGET = re.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算(?=财政拨款)")
"""What is paid under such a budget is no plan."""


@check(
    id="RPT202",
    title="计划数不应当作实际数写",
    why="年初目标写进“已完成”的句子，成绩就被夸大；目标和实际应当分开写。",
    kind=Kind.CONFLICT,
    severity=Severity.ERROR,
    references=("R42",),
    good=(
        "年初计划发放贷款420万元，实际发放贷款378万元，完成率90%。\n今年共为27名创业妇女发放贷款378万元。",
        "年初计划发放贷款420万元，实际发放贷款378万元，完成率90%。\n年初目标是发放贷款420万元。",
        "一般公共预算财政拨款支出96万元，主要用于养护支出64万元，占66.67%。\n全年完成财政拨款支出96万元。",
        "改造任务数为120户，实际改造厕所156户。\n拟改造厕所120户。\n发放肥料120户。",
        "改造任务数为120户，实际改造厕所156户。\n已发放厕所改造补助120户，其余待验收。",
        "实施码头改造项目18个，投入27万元。\n码头改造项目目标18个，开工18个，竣工验收16个，验收率88.89%。",
    ),
    bad=(
        Bad(
            "年初计划发放贷款420万元，实际发放贷款378万元，完成率90%。\n今年共为27名创业妇女发放贷款420万元。",
            says="378万元",
        ),
        Bad("项目目标：修缮院落24处。实际完成：修缮院落29处。\n全年修缮院落24处，完成整治提升。", says="29处"),
        Bad("农村厕所改造户数指标值≥120户，实际完成值112户。\n全年完成厕所改造120户。", says="112户"),
        Bad(
            "（二）建设规模\n对3个乡镇、48个排水渠段清淤。\n（三）完成情况\n完成41个排水渠段清淤。\n全年完成48个排水渠段清淤。",
            says="41个",
        ),
        Bad("年度目标：监督抽检食品360批次。\n全年监督抽检食品342批次。\n累计监督抽检食品360批次。", says="342批次"),
        Bad("计划抽检16800批次。\n截至年底完成抽检16641批次。\n全年完成抽检16800批次。", says="16641批次"),
        Bad("新建凉亭26座，平均每村2座，比计划的24座多2座。\n三、结论\n项目新建凉亭24座。", says="26座"),
        Bad(
            "计划渠道清淤68公里，实际完成72.6公里，完成计划的106.8%。\n二、问题\n全年渠道清淤只完成68公里。",
            says="72.6公里",
        ),
        Bad("石漠化治理52公顷，完成年度任务50公顷的104%。\n三、结论\n治理石漠化面积50公顷。", says="52公顷"),
        Bad("计划新建校舍2.4万平方米。\n新建校舍2.31万平方米。\n三、结论\n新建校舍2.4万平方米。", says="2.31万平方米"),
        Bad("适老化改造274户，计划为300户。\n三、结论\n适老化改造300户，老人满意。", says="274户"),
        Bad("46条沟渠清淤已完成41条。\n全年完成沟渠清淤46条。", says="41条"),
        Bad("改造任务数为120户，实际改造厕所156户。\n全镇已改造厕所120户，群众满意。", says="156户"),
    ),
)
def plan_told_as_result(manuscript: Manuscript) -> Answers:
    """Every figure equal to a plan that was not reached, told with a word of doing."""
    missed = list(_missed(manuscript))
    if not missed:
        raise DoesNotApply("报告的文字里没有同时写出计划数和未达到计划的实际数")
    by_size: defaultdict[float, list[Fact]] = defaultdict(list)
    for fact in manuscript.facts:
        by_size[fact.mention.size].append(fact)
    for each in missed:
        retold, repeated = _told_elsewhere(by_size, each)
        passage = each.passage
        place = passage.at(max(each.done.name_start, each.done.start - 8), each.done.end)
        done, planned = each.done.mention, each.planned.mention
        for fact in retold:
            yield Flaw(
                (fact.place, place, *(other.place for other in repeated)),
                f"这里写已完成{planned.text}，第{passage.first_line}段写的是计划{planned.text}、实际{done.text}；"
                f"{planned.text}是计划数，请改为实际数{done.text}。",
                f"{planned.text}（计划）≠{done.text}（实际）",
            )
        for fact in repeated:
            yield Holds((fact.place, place), f"{fact.mention.text}＝{done.text}")


@dataclass(frozen=True, slots=True)
class _Missed:
    """A plan and another result, told beside each other or under one name. `is_sure`: a rate ties them together."""

    passage: Passage
    sentences: tuple[Sentence, Sentence]
    planned: Term
    done: Term
    is_sure: bool


def _missed(manuscript: Manuscript) -> Iterator[_Missed]:
    """The rates of a plan that are not 100 %, and counts planned beside what was done of them."""
    sure: set[int] = set()
    for each in _told_with_plans(manuscript):
        if id(each.done) not in sure:
            sure.add(id(each.done))
            yield each
    for told in manuscript.told_targets:
        if told.result is not None and told.is_missed and id(told.result) not in sure:
            sure.add(id(told.result))
            of_it = told.sentence, told.sentence
            yield _Missed(told.passage, of_it, replace(told.target, name=told.name), told.result, is_sure=False)
    yield from _under_one_name(manuscript.facts, sure)


def _told_with_plans(manuscript: Manuscript) -> Iterator[_Missed]:
    """The plans that a sentence takes a rate of, or compares a count with."""
    for passage in manuscript.prose_with_figures:
        reading = manuscript.readings[passage.index]
        for sentence, rated in reading.rated:
            is_here = bool(rated.statement.operands) and rated.statement.holds
            whole = _KIND_OF_BUDGET.sub("", rated.whole.name)
            is_plan = _PLANNED.search(whole[-24:]) and not _PLANNED.search(rated.part.name[-10:])
            if is_here and is_plan and rated.part.mention.value != rated.whole.mention.value:
                is_short = rated.part.mention.value < rated.whole.mention.value
                yield _Missed(passage, (sentence, sentence), rated.whole, rated.part, is_sure=is_short)
        for sentence in reading.sentences if _COMPARED_WITH_PLAN.search(passage.text) else ():
            for target, reached in _compared(sentence):
                yield _Missed(passage, (sentence, sentence), target, reached, is_sure=False)


def _under_one_name(facts: Sequence[Fact], sure: Container[int]) -> Iterator[_Missed]:
    """What was done beside or under the name of what was planned; `sure`: what is known by a rate or a target."""
    planned: dict[tuple[str, str], Fact] = {}
    before: Fact | None = None
    for fact in facts:
        if fact.is_part or fact.is_other_year or fact.mention.unit in _NO_COUNT:
            continue
        if fact.is_planned:
            for name in _names(fact):
                planned[fact.mention.unit, name] = fact
            if before is not None and _is_of_the_last(fact, before):
                plan_of_it = replace(fact.term, name=before.term.name)
                yield _Missed(fact.passage, (fact.sentence, fact.sentence), plan_of_it, before.term, is_sure=False)
        elif id(fact.term) not in sure and (fact.is_done or not is_foreseen(fact)):
            plan = before if before is not None and _is_beside(before, fact) else None
            if plan is None and planned:
                plan = next(
                    (planned[key] for name in _names(fact) if (key := (fact.mention.unit, name)) in planned), None
                )
            if plan is not None and not fact.is_done and not _is_much_of(plan, fact):
                plan = None
            if plan is not None and plan.mention.value != fact.mention.value:
                yield _Missed(fact.passage, (plan.sentence, fact.sentence), plan.term, fact.term, is_sure=False)
        before = fact


def _compared(sentence: Sentence) -> Iterator[tuple[Term, Term]]:
    """Each plan that a count is compared with, and the count: 新增车位1,150个，比计划的1,200个少50个."""
    for planned in sentence.terms:
        if planned.unit in _NO_COUNT or not _COMPARED_WITH_PLAN.fullmatch(planned.name):
            continue
        ahead = (each for each in reversed(sentence.terms[: planned.index]) if each.unit == planned.unit)
        done = next((each for each in ahead if not each.is_attribute and per_of_average(each) is None), None)
        if done is not None and done.mention.value != planned.mention.value:
            yield replace(planned, name=done.name), done


def _names(fact: Fact) -> Iterator[str]:
    """The noun before it; where that stands only in a clause before or says nothing, the noun behind."""
    left = bare_noun(fact.left)
    is_telling = len(fact.digits) >= _MANY_DIGITS or fact.mention.unit not in _COMMON_UNITS
    if len(left) >= (_SHORT if is_telling else _NAMED):
        yield left
    if len(fact.right) >= _NAMED and not bare_noun(fact.own_left):
        yield fact.right


def _is_much_of(plan: Fact, told: Fact) -> bool:
    """Whether what is told without a word of doing is not much less than the plan of its name."""
    return plan.sentence is not told.sentence and told.mention.value < plan.mention.value <= told.mention.value * 3 / 2


def _is_of_the_last(planned: Fact, done: Fact) -> bool:
    """Whether a plan without a name is that of the count before it: 适老化改造274户，计划为300户."""
    if planned.sentence is not done.sentence or planned.mention.unit != done.mention.unit or done.is_planned:
        return False
    return not bare_noun(planned.own_left) and planned.mention.value != done.mention.value


def _is_beside(planned: Fact, done: Fact) -> bool:
    """Whether a count was planned and another reached: 任务数115户，实际完成264户; 126条水渠已完成120条."""
    if planned.sentence is not done.sentence or planned.mention.unit != done.mention.unit:
        return False
    if planned.aspect is Aspect.PLANNED:
        return done.is_done
    between = planned.sentence.text[planned.mention.end : done.mention.start]
    return planned.mention.value > done.mention.value and _OF_WHICH_DONE.fullmatch(between) is not None


def _told_elsewhere(by_size: Mapping[float, Sequence[Fact]], missed: _Missed) -> tuple[list[Fact], list[Fact]]:
    """The facts elsewhere with the planned value, and those with the value reached."""
    planned, done = missed.planned, missed.done
    subject = bigrams(planned.name[-20:]) | bigrams(done.name[-20:])
    subject -= _GENERIC
    if not subject:
        subject = (bigrams(planned.after[:_BEHIND]) | bigrams(done.after[:_BEHIND])) - _GENERIC
    as_planned: list[Fact] = []
    as_done: list[Fact] = []
    sizes = dict.fromkeys((done.mention.size, planned.mention.size))
    is_long = len(format(planned.mention.number, "f")) >= _MANY_DIGITS
    fewest = _FEWEST if missed.is_sure or is_long else _MORE
    for fact in chain.from_iterable(islice(by_size.get(size, ()), _MOST) for size in sizes):
        if (
            any(fact.sentence is each for each in missed.sentences)
            or fact.mention.unit != planned.unit
            or fact.is_other_year
        ):
            continue
        clause = fact.sentence.text[max(fact.sentence.start, fact.mention.start - 30) : fact.mention.end + 12]
        if len(subject & bigrams(clause)) < fewest:
            continue
        if fact.mention.value == done.mention.value:
            as_done.append(fact)
        elif fact.mention.value == planned.mention.value and not fact.is_planned:
            ahead = clause[: fact.mention.start - fact.sentence.start] if fact.mention.unit == MONEY else fact.term.name
            is_plan = _PLANNED.search(ahead) or _NEEDS.match(fact.sentence.text, fact.mention.end)
            is_plan = is_plan or _BUDGETS.search(fact.sentence.text, fact.sentence.start, fact.mention.start)
            is_meant = missed.is_sure or (_is_of_all(fact, planned, done) and not is_target(fact))
            is_later = fact.passage.index > missed.passage.index
            if (is_later or _RESULT.search(clause)) and not is_plan and is_meant and not _is_begun(missed):
                as_planned.append(fact)
    return as_planned, as_done


def _is_begun(missed: _Missed) -> bool:
    """目标18个，开工18个，验收16个: as many as planned were begun, so that 实施18个 tells no plan."""
    return any(
        _BEGUN.search(each.own_name)
        and each.unit == missed.planned.unit
        and each.mention.value == missed.planned.mention.value
        for each in missed.sentences[1].terms
    )


def _is_of_all(fact: Fact, planned: Term, done: Term) -> bool:
    """Whether it counts what was planned, not a part of it: the words of its noun all stand in the plan's name."""
    noun = bigrams(_ONLY.sub("", bare_noun(fact.left))) or bigrams(bare_noun(fact.right))
    of_plan = bigrams(planned.name) | bigrams(done.name) | bigrams(planned.after[:_BEHIND])
    if noun:
        return not fact.is_part and (noun <= of_plan or _is_worded_alike(fact, planned, done))
    return not fact.is_part and len(bigrams(fact.term.after) & bigrams(planned.name)) >= _MUCH


def _is_worded_alike(fact: Fact, planned: Term, done: Term) -> bool:
    """Whether the noun is made of the characters of the plan's: 治理水土流失面积 and 水土流失治理."""
    noun = _MEASURED.sub("", fact.own_left) or fact.right
    return len(noun) >= _MUCH and set(noun) <= set(planned.name + done.name)
