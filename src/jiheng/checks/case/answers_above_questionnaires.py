"""More satisfied answers than answers, more answers than questionnaires, more questionnaires back than handed out."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_SURVEY = (
    "满意度调查\n| 调查编号 | 调查名称 | 调查简称 | 发放问卷 | 有效问卷 |\n| S1 | 读者调查 | 读者 | 210 | {valid} |\n"
)
_QUESTION = "调查题目\n| 所属调查 | 题目 | 有效回答 | 满意回答 |\n| S1 | 是否满意 | {answered} | {satisfied} |"
_CASE = _SURVEY + _QUESTION


@check(
    id="CAS116",
    title="满意回答不应多于有效回答，有效回答不应多于有效问卷",
    why="满意度从回答数算来；分子大于分母，或回答多于收回的问卷，说明数填错了。",
    kind=Kind.CASE,
    severity=Severity.ERROR,
    good=(
        _CASE.format(valid="200", answered="196", satisfied="190"),
        _CASE.format(valid="", answered="196", satisfied="196"),
    ),
    bad=(
        Bad(_CASE.format(valid="200", answered="190", satisfied="196"), says="满意回答196份，多于有效回答190份"),
        Bad(_CASE.format(valid="200", answered="206", satisfied="190"), says="有效回答206份，多于有效问卷200份"),
        Bad(_CASE.format(valid="220", answered="196", satisfied="190"), says="有效问卷220份，多于发放问卷210份"),
    ),
)
def answers_above_questionnaires(case: Case) -> Answers:
    """Blanks are left alone."""
    if not case.surveys:
        raise DoesNotApply("案卷里没有满意度调查")
    for place, part, whole, told in _pairs(case):
        if part is not None and whole is not None and part > whole:
            message = told.format(part=part, whole=whole)
            yield Flaw((Location(place=place, quote=str(part)),), f"{message}；请核对问卷后改正。")


def _pairs(case: Case) -> Iterator[tuple[str, int | None, int | None, str]]:
    valid = {survey.code: survey.valid for survey in case.surveys}
    for survey in case.surveys:
        place = f"满意度调查[{survey.code}].有效问卷"
        yield place, survey.valid, survey.handed_out, "有效问卷{part}份，多于发放问卷{whole}份"
    for question in case.survey_questions:
        place = f"调查题目[{question.code}]"
        yield f"{place}.满意回答", question.satisfied, question.answered, "满意回答{part}份，多于有效回答{whole}份"
        yield f"{place}.有效回答", question.answered, valid[question.survey], "有效回答{part}份，多于有效问卷{whole}份"
