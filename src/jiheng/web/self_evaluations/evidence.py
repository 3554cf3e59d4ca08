"""佐证材料 of a self-evaluation: at an indicator, at the collective decision, and the stamped copy."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from jiheng.web.accounts.access import Access
from jiheng.web.records.acting import ActionRefusedError, Actor, record
from jiheng.web.records.evidence import UploadRefusedError, keep
from jiheng.web.records.models import Evidence
from jiheng.web.records.preparing import preparer
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation

STAMPED, DECISION = "stamped", "decision"
"""Where the stamped copy and the record of the decision are kept; every other field is an indicator's code."""

_NAMES = {STAMPED: "盖章件", DECISION: "集体决策记录"}


def evidence_of(evaluation: SelfEvaluation) -> dict[str, list[Evidence]]:
    """What is kept, by field."""
    found: dict[str, list[Evidence]] = {}
    for each in Evidence.objects.filter(subject=evaluation.subject, withdrawn_at=None).select_related("added_by"):
        found.setdefault(each.field, []).append(each)
    return found


def hand_in(evaluation: SelfEvaluation, access: Access, field: str, upload: UploadedFile | None) -> Evidence:
    """Keep a file. The same content at the same place twice is one file."""
    actor = preparer(access, evaluation.unit_year, "交和撤下佐证材料")
    is_stamped = field == STAMPED
    if is_stamped and evaluation.state != State.APPROVED:
        raise ActionRefusedError(f"现在是“{evaluation.get_state_display()}”；批复以后才交盖章件。")
    if not is_stamped and not evaluation.is_editable:
        raise ActionRefusedError(
            f"现在是“{evaluation.get_state_display()}”，不能加佐证材料；要加请先撤回，或请审核人退回。"
        )
    if upload is None:
        raise ActionRefusedError("没有选文件；请选一个文件再上传。")
    name = _NAMES.get(field, f"指标{field}的佐证材料")
    try:
        with transaction.atomic():
            kept = keep(
                upload,
                unit_year=evaluation.unit_year,
                subject=evaluation.subject,
                person=access.person,
                field=field,
                note=name,
            )
            same = Evidence.objects.filter(subject=kept.subject, field=field, sha256=kept.sha256, withdrawn_at=None)
            first = same.order_by("pk").first()
            if first is not None and first.pk != kept.pk:
                kept.delete()
                return first
            if is_stamped:
                evaluation.is_stamped = True
                evaluation.save(update_fields=["is_stamped"])
            _tell(actor, evaluation, "stamp" if is_stamped else "evidence", f"{actor}交{name}“{kept.name}”")
    except UploadRefusedError as refusal:
        raise ActionRefusedError(str(refusal)) from refusal
    return kept


def withdraw(evaluation: SelfEvaluation, access: Access, kept: Evidence) -> None:
    """Take a file off the record; the trail keeps that it was there."""
    actor = preparer(access, evaluation.unit_year, "交和撤下佐证材料")
    if not evaluation.is_editable:
        raise ActionRefusedError(
            f"现在是“{evaluation.get_state_display()}”，不能撤下佐证材料；要撤下请先撤回，或请审核人退回。"
        )
    with transaction.atomic():
        changed = Evidence.objects.filter(pk=kept.pk, withdrawn_at=None).update(withdrawn_at=timezone.now())
        if changed:
            _tell(actor, evaluation, "withdraw_evidence", f"{actor}撤下{kept.note}“{kept.name}”")


def _tell(actor: Actor, evaluation: SelfEvaluation, verb: str, words: str) -> None:
    record(actor, evaluation.subject, verb, words, unit_year=evaluation.unit_year, project=evaluation.project)
