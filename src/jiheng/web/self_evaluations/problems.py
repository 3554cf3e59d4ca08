"""Problems tied to what fell short: a row that loses points is told as a problem with the measure against it."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from jiheng.core.finding import CaseError
from jiheng.core.indicator import Indicator
from jiheng.core.narrative import Improvement as ImprovementRecord
from jiheng.core.narrative import Problem as ProblemRecord
from jiheng.web.accounts.access import Access
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.self_evaluations.models import EvaluationRow, Improvement, Problem, SelfEvaluation
from jiheng.web.self_evaluations.saving import require_editable
from jiheng.web.self_evaluations.weighing import weigh


@dataclass(frozen=True, slots=True)
class Shortfall:
    """An indicator that lost points and that no problem names."""

    indicator: Indicator
    explanation: str


def untold_shortfalls(evaluation: SelfEvaluation) -> list[Shortfall]:
    """In the order of the form; none while the case cannot be weighed."""
    try:
        case, draft = weigh(evaluation)
    except CaseError:
        return []
    told = {code for problem in case.problems for code in problem.indicators}
    return [
        Shortfall(each.placed.indicator, "，".join(each.score.steps))
        for each in draft.rows
        if each.score.deduction > 0 and not each.placed.is_common and each.placed.indicator.code not in told
    ]


def tell_shortfall(evaluation: SelfEvaluation, access: Access, code: str) -> None:
    """Write the problem and the improvement that answers it, with the row's own words; once, however often asked."""
    with transaction.atomic():
        current = SelfEvaluation.objects.select_for_update(of=("self",)).get(pk=evaluation.pk)
        require_editable(current, access)
        shortfall = next((each for each in untold_shortfalls(evaluation) if each.indicator.code == code), None)
        if shortfall is None:
            raise ActionRefusedError(f"指标{code}没有扣分，或已经写进问题；请看下面的问题表。")
        indicator = shortfall.indicator
        problem = ProblemRecord(
            code=_free(Problem, evaluation, "W"),
            title=f"{indicator.name}未达到年初目标",
            text=_text(indicator),
            indicators=(indicator.code,),
        )
        improvement = ImprovementRecord(
            code=_free(Improvement, evaluation, "G"),
            title=f"改进{indicator.name}",
            text=indicator.improvement,
            problems=(problem.code,),
            responsible=indicator.responsible,
        )
        _put(Problem, evaluation, problem, access)
        _put(Improvement, evaluation, improvement, access)
        SelfEvaluation.objects.filter(pk=current.pk).update(revision=F("revision") + 1)


def _text(indicator: Indicator) -> str:
    """The figures are named, so that they follow the form."""
    name = f"指标.{indicator.code}"
    told = f"年初目标{{{{ {name}.目标值 }}}}，实际完成{{{{ {name}.实际完成值 }}}}。"
    return told + (f"原因：{indicator.reason}" if indicator.reason else "")


def _free(model: type[EvaluationRow], evaluation: SelfEvaluation, prefix: str) -> str:
    rows = model._default_manager.filter(self_evaluation=evaluation)
    taken = {each.record_values()["code"] for each in rows}
    return next(f"{prefix}{each}" for each in range(1, len(taken) + 2) if f"{prefix}{each}" not in taken)


def _put(
    model: type[EvaluationRow], evaluation: SelfEvaluation, record: ProblemRecord | ImprovementRecord, access: Access
) -> None:
    position = model._default_manager.filter(self_evaluation=evaluation).count()
    row = model(
        unit_year_id=evaluation.unit_year_id,
        self_evaluation=evaluation,
        position=position,
        changed_by=access.person,
    )
    row.fill(record).save()
