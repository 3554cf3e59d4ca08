"""The life of a loan: its stages, the steps between them, and the one table of which step may follow which stage."""

from collections.abc import Mapping
from types import MappingProxyType

from jiheng.core.choice import Choice


class LoanStage(Choice):
    """How far a loan has come."""

    APPLIED = "applied", "已申请"
    TOWN_REVIEWED = "town_reviewed", "镇街已审"
    FEDERATION_REVIEWED = "federation_reviewed", "区县妇联已审"
    LABOUR_REVIEWED = "labour_reviewed", "人社已审"
    INVESTIGATED = "investigated", "银行已调查"
    APPROVED = "approved", "总行已批"
    REJECTED = "rejected", "未通过"
    DISBURSED = "disbursed", "已放款"
    EXTENDED = "extended", "已展期"
    OVERDUE = "overdue", "逾期"
    CLAIMED = "claimed", "已代偿"
    SETTLED = "settled", "已结清"


class LoanStep(Choice):
    """What can happen to a loan."""

    TOWN_REVIEW = "town_review", "镇街初审通过"
    FEDERATION_REVIEW = "federation_review", "区县妇联审核通过"
    LABOUR_REVIEW = "labour_review", "人社审查通过"
    INVESTIGATION = "investigation", "银行调查通过"
    HEAD_OFFICE_APPROVAL = "head_office_approval", "总行审批通过"
    REJECTION = "rejection", "未通过"
    DISBURSEMENT = "disbursement", "放款"
    REPAYMENT = "repayment", "还本"
    RATE_CHANGE = "rate_change", "利率调整"
    EXTENSION = "extension", "展期"
    OVERDUE = "overdue", "逾期"
    CURE = "cure", "逾期已还上"
    GUARANTEE_CLAIM = "guarantee_claim", "代偿"
    RECOVERY = "recovery", "追偿"
    SETTLEMENT = "settlement", "结清"


class RejectionReason(Choice):
    """Why an application was turned down; a shortfall against the target is explained by these."""

    HEAD_OFFICE = "head_office", "银行总行审核未通过"
    INVESTIGATION = "investigation", "银行调查未通过"
    NOT_ELIGIBLE = "not_eligible", "不符合申请条件"
    DOCUMENTS = "documents", "材料不全"
    CREDIT = "credit", "征信有不良记录"
    GUARANTEE = "guarantee", "担保或反担保未落实"
    FUNDS = "funds", "贷款或贴息额度不足"
    WITHDRAWN = "withdrawn", "本人放弃"


_REVIEWS = (
    (LoanStage.APPLIED, LoanStep.TOWN_REVIEW, LoanStage.TOWN_REVIEWED),
    (LoanStage.TOWN_REVIEWED, LoanStep.FEDERATION_REVIEW, LoanStage.FEDERATION_REVIEWED),
    (LoanStage.FEDERATION_REVIEWED, LoanStep.LABOUR_REVIEW, LoanStage.LABOUR_REVIEWED),
    (LoanStage.LABOUR_REVIEWED, LoanStep.INVESTIGATION, LoanStage.INVESTIGATED),
    (LoanStage.INVESTIGATED, LoanStep.HEAD_OFFICE_APPROVAL, LoanStage.APPROVED),
    (LoanStage.APPROVED, LoanStep.DISBURSEMENT, LoanStage.DISBURSED),
)
_LIVING = (LoanStage.DISBURSED, LoanStage.EXTENDED)

TRANSITIONS: Mapping[tuple[LoanStage, LoanStep], LoanStage] = MappingProxyType(
    {(before, step): after for before, step, after in _REVIEWS}
    | {(before, LoanStep.REJECTION): LoanStage.REJECTED for before, _, _ in _REVIEWS}
    | {(stage, step): stage for stage in _LIVING for step in (LoanStep.REPAYMENT, LoanStep.RATE_CHANGE)}
    | {(stage, LoanStep.OVERDUE): LoanStage.OVERDUE for stage in _LIVING}
    | {(stage, LoanStep.SETTLEMENT): LoanStage.SETTLED for stage in (*_LIVING, LoanStage.OVERDUE, LoanStage.CLAIMED)}
    | {
        (LoanStage.DISBURSED, LoanStep.EXTENSION): LoanStage.EXTENDED,
        (LoanStage.EXTENDED, LoanStep.EXTENSION): LoanStage.EXTENDED,
        (LoanStage.OVERDUE, LoanStep.REPAYMENT): LoanStage.OVERDUE,
        (LoanStage.OVERDUE, LoanStep.CURE): LoanStage.DISBURSED,
        (LoanStage.OVERDUE, LoanStep.GUARANTEE_CLAIM): LoanStage.CLAIMED,
        (LoanStage.CLAIMED, LoanStep.RECOVERY): LoanStage.CLAIMED,
    }
)
"""Every step that is allowed, and where it leads. What is not here cannot happen."""

REVIEW_STEPS = frozenset(step for _, step, _ in _REVIEWS) - {LoanStep.DISBURSEMENT}


class StepNotAllowedError(ValueError):
    """The step may not follow this stage; the message says which may."""

    def __init__(self, stage: LoanStage, step: LoanStep) -> None:
        allowed = "、".join(each.label for each in steps_from(stage)) or "没有，到此为止"
        super().__init__(f"“{stage.label}”之后不能“{step.label}”；可以：{allowed}")


def steps_from(stage: LoanStage) -> tuple[LoanStep, ...]:
    """The steps that may follow a stage, in the order of a loan's life."""
    return tuple(step for step in LoanStep if (stage, step) in TRANSITIONS)


def advance(stage: LoanStage, step: LoanStep) -> LoanStage:
    """The stage that a step leads to; raises `StepNotAllowedError`."""
    try:
        return TRANSITIONS[stage, step]
    except KeyError:
        raise StepNotAllowedError(stage, step) from None
