"""Submitting: what was weighed that day is kept for good, with the files that were made of it."""

import json
import tempfile
from pathlib import Path

from django.conf import settings
from django.db import transaction

from jiheng.core.finding import CaseError
from jiheng.documents.case_json import case_digest, case_to_json
from jiheng.documents.results import ResultFiles
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.reports.evaluation_record import evaluation_record
from jiheng.web.accounts.access import Access
from jiheng.web.cases import whole_case
from jiheng.web.home import Home
from jiheng.web.records.acting import ActionRefusedError, act
from jiheng.web.records.evidence import store_bytes
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.self_evaluations.weighing import layout_of, outline_of, standard_of


def submit(
    evaluation: SelfEvaluation, access: Access, words: str = "", *, revision: int | None = None
) -> SelfEvaluation:
    """Weigh once more, keep the case, the outcome and the files, and hand the work over; or nothing of it.

    Raises `ActionRefusedError` with everything that is missing.
    """
    with transaction.atomic():
        moved = act(evaluation, "submit", access, words, revision=revision)
        outcome = _outcome(moved)
        Submission.objects.create(
            self_evaluation=moved,
            number=moved.submissions.count() + 1,
            case_json=case_to_json(outcome.case),
            case_sha256=case_digest(outcome.case),
            evaluation_json=json.dumps(evaluation_record(outcome), ensure_ascii=False),
            total=outcome.shown_total,
            grade=outcome.grade.label,
            files=_stored(moved, outcome),
        )
    return moved


def result_files(evaluation: SelfEvaluation, outcome: Evaluation) -> ResultFiles:
    """The very files that `jiheng evaluate` writes."""
    return ResultFiles(outcome, outline_of(evaluation), layout_of(evaluation))


def _outcome(evaluation: SelfEvaluation) -> Evaluation:
    try:
        return evaluate(whole_case(evaluation), standard_of(evaluation))
    except CaseError as problem:
        raise ActionRefusedError(_missing(problem)) from problem


def _stored(evaluation: SelfEvaluation, outcome: Evaluation) -> dict[str, str]:
    """File name → SHA-256 of its content in the home folder."""
    home: Home = settings.HOME
    with tempfile.TemporaryDirectory() as folder:
        try:
            written = result_files(evaluation, outcome).write(Path(folder))
        except CaseError as problem:
            raise ActionRefusedError(_missing(problem)) from problem
        return {path.name: store_bytes(home, path.read_bytes()) for path in written}


def _missing(problem: CaseError) -> str:
    told = [finding.message for finding in problem.findings if finding.is_error]
    return f"还有{len(told)}处要补正，不能提交：{' '.join(told[:5])}" + ("……" if len(told) > 5 else "")
