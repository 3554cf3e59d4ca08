"""Measures of satisfaction surveys: a rate stands on the answers that were counted, or there is none."""

from collections.abc import Iterator

from jiheng.core.case import Case
from jiheng.core.figure import FigureUnit
from jiheng.core.indicator_values import Accumulation
from jiheng.figures.measure import EVERY, Keep, Measure, Ratio, Total, Where

NOBODY = "没有有效回答"


def survey_measures(case: Case) -> Iterator[Measure]:
    """满意度.<调查简称>.满意率 and what it stands on; 满意度合计 for all surveys together."""
    for survey in case.surveys:
        asked = Where(f"调查{survey.code}，计入满意度", _asked_in(survey.code))
        own = Where(f"调查{survey.code}", _called(survey.code))
        yield from _measures(f"survey.{survey.code}", f"满意度.{survey.short_name}", asked, own)
    if case.surveys:
        counted = Where("计入满意度", lambda question, _: not question.is_left_out)
        yield from _measures("survey.all", "满意度合计", counted, EVERY)


def _called(code: str) -> Keep:
    return lambda survey, _: bool(survey.code == code)


def _asked_in(code: str) -> Keep:
    return lambda question, _: bool(question.survey == code and not question.is_left_out)


def _measures(id: str, name: str, asked: Where, own: Where) -> Iterator[Measure]:
    for column, title in (("handed_out", "发放问卷"), ("valid", "有效问卷")):
        yield _count(f"{id}.{column}", f"{name}.{title}", Total("surveys", column, own))
    for column, title in (("answered", "有效回答"), ("satisfied", "满意回答")):
        yield _count(f"{id}.{column}", f"{name}.{title}", Total("survey_questions", column, asked, none=NOBODY))
    returned = Ratio(f"{name}.有效问卷", f"{name}.发放问卷", "没有发放问卷")
    yield Measure(
        f"{id}.return_rate", f"{name}.有效回收率", FigureUnit.PERCENT, returned, accumulation=Accumulation.RATE
    )
    satisfied = Ratio(f"{name}.满意回答", f"{name}.有效回答", NOBODY)
    yield Measure(f"{id}.rate", f"{name}.满意率", FigureUnit.PERCENT, satisfied, accumulation=Accumulation.RATE)


def _count(id: str, name: str, formula: Total) -> Measure:
    return Measure(id, name, FigureUnit.COUNT, formula, accumulation=Accumulation.SUM, word="份")
