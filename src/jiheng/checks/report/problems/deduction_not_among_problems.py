"""Points were deducted for something of which the problems say nothing."""

import re
from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.names.subject_words import own_words, subjects
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

TOLD = late_pattern(
    r"扣分(?:的)?(?:主要)?(?:地方|原因|项目|指标|因素|点|项)?(?:主要)?(?:是|为|：|在于)(?P<what>[^。；\n]{4,80})"
)
COUNTED = quick_pattern(r"，?(?:共|被|累计)?扣(?:减)?[0-9]{1,2}(?:\.[0-9]{1,3})?分")
WHY = re.compile(r"^(?:由于|因)")
NO_SUBJECT = re.compile(r"(?:未|没有|没|低于|不足|不到|仅|只|少|差)")
"""满意度87.6%，未达到90%的目标，扣2分: what fell short stands in the clause before."""
SCORE = re.compile("[0-9]分$")
"""自评99分，扣1分 tells how much, not what for."""
LONGEST = 40
SHORTEST = 4


@check(
    id="RPT574",
    title="扣分的原因应写进存在问题",
    why="扣分处就是问题所在；问题里不写，改进措施也就落不到它上面。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R48",),
    good=(
        "一、自评结论\n因苗木成活率偏低，扣2分。\n二、存在问题\n苗木成活率仅82%，后期浇水不及时。",
        "一、自评结论\n住户满意度为86%，未达到90%的目标值，扣2分。\n二、存在问题\n住户满意度不高，噪声扰民。",
        "一、自评结论\n电工班11人没取证，取证率比目标低2%，扣2分。\n二、存在问题\n电工班学员年龄偏大。",
        "一、自评结论\n自评99.8分，扣0.2分。\n二、存在问题\n会计基础工作薄弱。",
        "一、自评结论\n预算执行进度慢，扣1.5分。\n二、存在问题\n资金支付集中在四季度，支出进度滞后。",
    ),
    bad=(Bad("一、自评结论\n因苗木成活率偏低，扣2分。\n二、存在问题\n会计基础工作薄弱。", says="苗木成活率偏低"),),
)
def deduction_not_among_problems(manuscript: Manuscript) -> Answers:
    """A problem answers where it shares a character of its own words or a subject of budget work with the deduction."""
    sections = manuscript.purposes.of(Purpose.PROBLEMS, Purpose.PROBLEMS_AND_MEASURES)
    whole = manuscript.whole_text
    deductions = list(_deductions(whole)) if sections else []
    if not deductions:
        raise DoesNotApply("报告没有写扣分原因，或没有存在问题")
    problems = "\n".join(section.text for section in sections)
    told_subjects, told_words, characters = subjects(problems), own_words(problems), set(problems)
    lost: list[tuple[int, int]] = []
    for start, end in deductions:
        what = whole.text[start:end]
        inside = manuscript.purposes.purpose(whole.passage(start))
        if inside in (Purpose.PROBLEMS, Purpose.PROBLEMS_AND_MEASURES):
            continue
        own, all_of_it = own_words(what), own_words(whole.text[whole.sentence_start(start) : end])
        if all_of_it & told_words:
            continue
        if own and not subjects(what) & told_subjects and not characters & set("".join(own)):
            lost.append((start, end))
    if lost:
        told = "、".join(dict.fromkeys(quoted(whole.text[start:end]) for start, end in lost))
        yield Flaw(
            tuple(whole.at(start, end) for start, end in lost),
            f"扣分的{told}没有写进“存在问题”；请补充相应的问题和改进措施。",
        )
    else:
        yield Holds((whole.at(*deductions[0]),), "扣分原因写进了存在问题")


def _deductions(whole: WholeText) -> Iterator[tuple[int, int]]:
    """The places of what points were deducted for."""
    for found in whole.found(TOLD, "扣分"):
        if not COUNTED.search(found["what"]):
            yield found.span("what")
    for found in whole.found(COUNTED, "扣"):
        start = whole.clause_start(found.start(), LONGEST)
        why = WHY.match(whole.text[start : found.start()])
        start += why.end() if why else 0
        if NO_SUBJECT.match(whole.text, start) and start > whole.bounds(start)[0]:
            start = whole.clause_start(start - 1, LONGEST)
        if found.start() - start >= SHORTEST and not SCORE.search(whole.text, start, found.start()):
            yield start, found.start()
