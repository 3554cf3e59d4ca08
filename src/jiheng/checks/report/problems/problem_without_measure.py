"""A problem for which no measure is taken."""

from dataclasses import dataclass

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.names.subject_words import own_words, subjects
from jiheng.checks.manuscript.outline.purposes import Point, Purpose
from jiheng.checks.manuscript.text.item_number import item_number
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

NOT_DONE = late_pattern(
    "(?:未能?|没有|没能)(?:够|按期|如期|按时|及时|全部|全面|完全|按计划){0,3}(?:完成|达到|达标|实现)|未完成",
    make=quick_pattern,
)
UNFINISHED = late_pattern(rf"[^，。；、\n]{{0,24}}(?:{NOT_DONE.pattern})[^，。；\n]{{0,10}}")
SPEEDS_UP = late_pattern(r"(?:加快|抓紧|督促|推进)[^，。；\n]{0,10}(?:项目|工程|施工|实施|建设|进度)")
OF_INDICATORS = frozenset({"指标", "目标", "绩效", "体系", "标体", "效指", "效目", "任务"})
FOR_ALL = quick_pattern(r"(?:针对|围绕|结合)(?:以上|上述|存在|这些|发现)[^，。；\n]{0,8}问题|逐项整改|逐条整改")
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
    measures = _measures_of(manuscript)
    if not problems or measures is None:
        raise DoesNotApply("报告没有分列存在问题和改进措施")
    if FOR_ALL.search(measures.text) or NOT_DONE.search(measures.text):
        yield Holds((), "改进措施针对各个问题")
        return
    unanswered = [problem for problem in problems if not measures.answer(problem)]
    if not unanswered:
        yield Holds((), "每个问题都有对应的措施")
    unfinished = [problem.search(UNFINISHED) if problem.search(NOT_DONE) else None for problem in unanswered]
    for told, place in filter(None, unfinished):
        yield Flaw(
            (place, measures.first),
            f"存在问题{quoted(told)}在“{measures.title}”中没有对应的措施；{ADD}",
            severity=Severity.ERROR,
            confidence=Confidence.CERTAIN,
        )
    others = [each.first_sentence for each, task in zip(unanswered, unfinished, strict=True) if task is None]
    if others:
        told = "、".join(quoted(_words(place)) for place in others)
        yield Flaw(
            (*others, measures.first),
            f"存在问题{told}在“{measures.title}”中似乎没有对应的措施；请核对，没有的{ADD.removeprefix('请')}",
        )


@dataclass(frozen=True, slots=True)
class _Measures:
    """All measures of a report; `first`: the first sentence of the first."""

    text: str
    title: str
    first: Location
    subjects: frozenset[str]
    words: frozenset[str]

    def answer(self, problem: Point) -> bool:
        """A better set of indicators does not finish an unfinished task; whatever speeds up the work does."""
        if not problem.search(NOT_DONE):
            return bool(subjects(problem.text) & self.subjects or own_words(problem.text) & self.words)
        own = own_words(problem.text) - OF_INDICATORS
        is_answered = own & self.words or (subjects(problem.text) - {"绩效管理"}) & self.subjects
        return bool(is_answered) or SPEEDS_UP.search(self.text) is not None


def _measures_of(manuscript: Manuscript) -> _Measures | None:
    sections = manuscript.purposes.of(Purpose.MEASURES)
    points = [point for section in sections for point in section.points]
    text = "\n".join(point.text for point in points)
    if not text:
        return None
    title = sections[0].heading.title if sections[0].heading else "改进措施"
    return _Measures(text, title, points[0].first_sentence, subjects(text), own_words(text))


def _words(place: Location) -> str:
    number = item_number(place.quote.strip())
    words = place.quote.strip()[number.end if number else 0 :]
    return words[:LONGEST_QUOTE] + ("…" if len(words) > LONGEST_QUOTE else "")
