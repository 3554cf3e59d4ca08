"""Submitting: what was weighed that day is kept for good, with the files that were made of it."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from django.db import transaction

from jiheng.checks.checkup import Checkup
from jiheng.core.finding import CaseError, Finding
from jiheng.documents.case_json import case_digest, case_to_json
from jiheng.documents.html.writer import html_text
from jiheng.documents.results import FORM, ResultFiles
from jiheng.evaluation.result import Evaluation
from jiheng.reports.evaluation_record import evaluation_record, provenance_record
from jiheng.reports.named_figures import named_figures
from jiheng.web.accounts.access import Access
from jiheng.web.figures.telling import keep_told
from jiheng.web.records.acting import ActionRefusedError, act, require_possible
from jiheng.web.records.evidence import store_bytes
from jiheng.web.self_evaluations.checking import checkup_of
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.self_evaluations.prefilling import unconfirmed
from jiheng.web.self_evaluations.unexplained import unexplained_money
from jiheng.web.self_evaluations.weighing import layout_of, outline_of, weigh

FORM_PAGE = f"{FORM}.html"
"""The form as a page; the command writes no such file."""


def submit(
    evaluation: SelfEvaluation, access: Access, words: str = "", *, revision: int | None = None
) -> SelfEvaluation:
    """Weigh once more, keep the case, the outcome and the files, and hand the work over; or nothing of it.

    Everything is made before the database is locked. Raises `ActionRefusedError` with everything that is missing.
    """
    require_possible(evaluation, "submit", access)
    waiting = unconfirmed(evaluation)
    if waiting:
        raise ActionRefusedError(
            f"指标{'、'.join(waiting)}的实际完成值是从监控带入的，还没有核对；请改成全年的数，或在自评表里按“确认”。"
        )
    seen = evaluation.revision if revision is None else revision
    try:
        case, draft = weigh(evaluation)
        lost = unexplained_money(case, draft)
        if lost is not None:
            raise ActionRefusedError(lost.words)
        outcome = draft.evaluation
        if outcome is None:
            raise ActionRefusedError(_missing(draft.findings))
        made = result_files(evaluation, outcome)
        report = made.report()
        submission = _submission(made, checkup_of(evaluation, report, outcome.case))
        submission.files = _stored(made)
        printed = named_figures((*report.sections, *made.form().sections))
    except CaseError as problem:
        raise ActionRefusedError(_missing(problem.findings)) from problem
    with transaction.atomic():
        moved = act(evaluation, "submit", access, words, revision=seen)
        submission.self_evaluation = moved
        submission.number = moved.submissions.count() + 1
        submission.save()
        keep_told(evaluation, printed, draft.figures)
    return moved


def result_files(evaluation: SelfEvaluation, outcome: Evaluation) -> ResultFiles:
    """The very files that `jiheng evaluate` writes."""
    return ResultFiles(outcome, outline_of(evaluation), layout_of(evaluation))


def move_on(
    evaluation: SelfEvaluation, verb: str, access: Access, words: str = "", *, revision: int | None = None
) -> SelfEvaluation:
    """Any step of a self-evaluation; submitting keeps what was weighed and printed."""
    if verb == "submit":
        return submit(evaluation, access, words, revision=revision)
    return act(evaluation, verb, access, words, revision=revision)


def _submission(made: ResultFiles, checkup: Checkup) -> Submission:
    outcome = made.evaluation
    editions = (*outcome.standard.provenance, made.outline.provenance, made.layout.provenance)
    return Submission(
        case_json=case_to_json(outcome.case),
        case_sha256=case_digest(outcome.case),
        evaluation_json=json.dumps(evaluation_record(outcome), ensure_ascii=False),
        editions=[provenance_record(each) for each in editions],
        checkup=list(_told(checkup)),
        total=outcome.shown_total,
        grade=outcome.grade.label,
    )


def _told(checkup: Checkup) -> Iterable[dict[str, str]]:
    for each in checkup.findings:
        yield {
            "check": each.id,
            "severity": each.severity.value,
            "message": each.message,
            "arithmetic": each.arithmetic,
            "quote": each.location.quote,
        }


def _stored(made: ResultFiles) -> dict[str, str]:
    """File name → SHA-256 of its content in the home folder."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {path.name: store_bytes(path.read_bytes()) for path in made.write(Path(folder))}
    kept[FORM_PAGE] = store_bytes(html_text(made.form()).encode())
    return kept


def _missing(findings: Iterable[Finding]) -> str:
    told = [finding.message for finding in findings if finding.is_error]
    return f"还有{len(told)}处要补正，不能提交：{' '.join(told[:5])}" + ("……" if len(told) > 5 else "")
