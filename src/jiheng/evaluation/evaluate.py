"""Case + standard → Evaluation: the one way by which anything is scored."""

from dataclasses import dataclass, replace

from jiheng.core.case import Case
from jiheng.core.figure import FigureSet
from jiheng.core.finding import Finding, Findings
from jiheng.core.publication import published
from jiheng.evaluation.preconditions import check_loans, check_money, check_names, check_narrative
from jiheng.evaluation.result import Evaluation
from jiheng.evaluation.score_findings import check_scores
from jiheng.evaluation.unit_summaries import with_units
from jiheng.evaluation.weighed import Weighed
from jiheng.evaluation.weighing import evaluate_unit, evaluation_of, weigh
from jiheng.figures.registry import figures_of
from jiheng.rules.standard import Standard, StandardStatus


def evaluate(case: Case, standard: Standard) -> Evaluation:
    """Score the case's own unit by `standard`; units below it are summed up beside it, each alone and rolled up.

    Raises `CaseError` with every finding when anything is wrong; warnings and notices come with the answer. The answer
    holds the case as it may be published, so that nothing printed from it can name a person on a restricted list.
    """
    findings = Findings()
    case = published(case)
    _prepare(case, standard, findings, is_draft=False)
    evaluation = with_units(evaluate_unit(case, standard, findings), findings)
    findings.raise_if_errors()
    return replace(evaluation, findings=tuple(findings.items))


@dataclass(frozen=True, slots=True)
class Draft:
    """As far as an unfinished case can be scored: every row that can be, everything that is still to be done.

    `evaluation` is there when nothing is missing any more, and equals what `evaluate` answers.
    """

    rows: tuple[Weighed, ...]
    figures: FigureSet
    findings: tuple[Finding, ...]
    evaluation: Evaluation | None


def evaluate_draft(case: Case, standard: Standard) -> Draft:
    """Score what can be scored of a case that is still being filled in; nothing is raised for what is missing.

    Raises `CaseError` where the case cannot be weighed at all: a standard that is only a skeleton, names that clash.
    """
    findings = Findings()
    case = published(case)
    _prepare(case, standard, findings, is_draft=True)
    figures = figures_of(case)
    weighed = weigh(case, standard, figures, findings, is_draft=True)
    check_scores(weighed, standard, findings)
    evaluation = None
    if not findings.has_errors:
        whole = with_units(evaluation_of(case, standard, figures, weighed), findings)
        evaluation = None if findings.has_errors else replace(whole, findings=tuple(findings.items))
    return Draft(weighed, figures, tuple(findings.items), evaluation)


def _prepare(case: Case, standard: Standard, findings: Findings, *, is_draft: bool) -> None:
    """What must hold before figures can be made; of a draft, sums and improvements may still be wrong."""
    if standard.status is StandardStatus.SKELETON:
        _refuse_skeleton(standard, findings)
        findings.raise_if_errors()
    check_names(case, findings)
    if is_draft:
        findings.raise_if_errors()
    check_money(case, findings)
    check_loans(case, findings)
    check_narrative(case, findings)
    if not is_draft:
        findings.raise_if_errors()


def _refuse_skeleton(standard: Standard, findings: Findings) -> None:
    missing = "；".join(standard.must_import)
    findings.add(
        "CASE001",
        standard.id,
        f"“{standard.title}”只有骨架，不能打分，要先导入：{missing}。请把当年通知附件里的分值和细则写成规则文件。",
    )
