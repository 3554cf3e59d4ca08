"""What must stand on every page so that nobody takes a page for more than it is."""

from jiheng.evaluation.result import Evaluation
from jiheng.rules.standard import Provenance, StandardStatus

EXAMPLE = "示例数据"
UNREAD = "未核原文"
RECONSTRUCTION = "分值为复原"
RECONSTRUCTED_FORM = "表样为复原"


def marks(evaluation: Evaluation, *more: Provenance) -> tuple[str, ...]:
    """示例数据, 未核原文, 分值为复原: those that apply to this evaluation or to what else it is printed by."""
    standard = evaluation.standard
    found = []
    if evaluation.case.profile.is_example:
        found.append(EXAMPLE)
    if standard.unread_marks or any(each.evidence.is_unread for each in more):
        found.append(UNREAD)
    if standard.status is StandardStatus.RECONSTRUCTION:
        found.append(RECONSTRUCTION)
    return tuple(found)
