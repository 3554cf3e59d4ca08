"""A problem for which no measure is taken."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.names.subject_words import own_words, subjects
from jiheng.checks.manuscript.outline.purposes import Point, Purpose
from jiheng.checks.manuscript.text.item_number import item_number
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Location, Severity

NOT_DONE = re.compile(
    "(?:未能?|没有|没能)(?:够|按期|如期|按时|及时|全部|全面|完全|按计划){0,3}(?:完成|达到|达标|实现)|未完成"
)
UNFINISHED = re.compile(rf"[^，。；、\n]{{0,24}}(?:{NOT_DONE.pattern})[^，。；\n]{{0,10}}")
SPEEDS_UP = re.compile(r"(?:加快|抓紧|督促|推进)[^，。；\n]{0,10}(?:项目|工程|施工|实施|建设|进度)")
OF_INDICATORS = frozenset({"指标", "目标", "绩效", "体系", "标体", "效指", "效目", "任务"})
FOR_ALL = re.compile(r"(?:针对|围绕|结合)(?:以上|上述|存在|这些|发现)[^，。；\n]{0,8}问题|逐项整改|逐条整改")
ADD = "请补充：做什么、谁负责、何时完成。"
LONGEST_QUOTE = 40


@check(
    id="RPT572",
    title="每个存在的问题都应有对应的改进措施",
    why="没有措施的问题下一年还会出现；复核时逐条对照问题和措施。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R48", "R51"),
    good=(
        "一、存在问题\n（一）预算编制不够精准。\n（二）村级管护人员偏少。\n二、改进措施\n（一）提前开展测算。\n（二）加强业务培训，充实队伍。",
        "一、存在问题\n苗木成活率未达到目标。\n二、改进措施\n针对以上问题，逐项整改。",
        "一、存在问题\n（一）补贴户数未完成目标。\n二、改进措施\n扩大补贴宣传，上门登记。",
    ),
    bad=(
        Bad(
            "一、存在问题\n（一）受旱情影响，苗木成活率未能达到目标。\n（二）绩效指标不够量化。\n二、改进措施\n"
            "（一）加强领导，压实责任。\n（二）健全绩效指标体系。",
            says="苗木成活率未能达到目标",
        ),
    ),
)
def problem_without_measure(manuscript: Manuscript) -> Answers:
    """A measure answers where it speaks of the same subject or uses one of the problem's own words.

    Sure only where the problem is an unfinished task: then nothing but a measure for that task answers it.
    """
    problems = [point for each in manuscript.purposes.of(Purpose.PROBLEMS) for point in each.points]
    sections = manuscript.purposes.of(Purpose.MEASURES)
    answers = [point for section in sections for point in section.points]
    measures = "\n".join(point.text for point in answers)
    if not problems or not measures:
        raise DoesNotApply("报告没有分列存在问题和改进措施")
    if FOR_ALL.search(measures) or NOT_DONE.search(measures):
        yield Holds((), "改进措施针对各个问题")
        return
    answered = subjects(measures)
    words = own_words(measures)
    title = sections[0].heading.title if sections[0].heading else "改进措施"
    first_measure = answers[0].first_sentence
    speeds_up = SPEEDS_UP.search(measures) is not None
    unanswered = [
        problem
        for problem in problems
        if not (
            speeds_up or _answer_the_task(problem, words, answered)
            if problem.search(NOT_DONE)
            else subjects(problem.text) & answered or own_words(problem.text) & words
        )
    ]
    if not unanswered:
        yield Holds((), "每个问题都有对应的措施")
    others = []
    for problem in unanswered:
        unfinished = problem.search(UNFINISHED) if problem.search(NOT_DONE) else None
        if unfinished is None:
            others.append(problem.first_sentence)
            continue
        told, place = unfinished
        yield Flaw(
            (place, first_measure),
            f"存在问题{quoted(told)}在“{title}”中没有对应的措施；{ADD}",
            severity=Severity.ERROR,
            confidence=Confidence.CERTAIN,
        )
    if others:
        told = "、".join(quoted(_words(place)) for place in others)
        yield Flaw(
            (*others, first_measure),
            f"存在问题{told}在“{title}”中似乎没有对应的措施；请核对，没有的{ADD.removeprefix('请')}",
        )


def _answer_the_task(problem: Point, words: frozenset[str], answered: frozenset[str]) -> bool:
    """Whether measures speak of an unfinished task; a better set of indicators does not finish it."""
    own = own_words(problem.text) - OF_INDICATORS
    return bool(own & words or (subjects(problem.text) - {"绩效管理"}) & answered)


def _words(place: Location) -> str:
    number = item_number(place.quote.strip())
    words = place.quote.strip()[number.end if number else 0 :]
    return words[:LONGEST_QUOTE] + ("…" if len(words) > LONGEST_QUOTE else "")
