"""What governs declared targets: when they may be sent, how they are reviewed and assessed, why they may change."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from jiheng.core.choice import Choice


class TargetRuleType(Choice):
    """What a rule about declared targets decides."""

    SUBMISSION = "submission", "目标提交前须填的栏"
    CLASSES = "classes", "指标类别的最低要求"
    TYPE_MAPPING = "type_mapping", "指标分类的对应"
    REVIEW = "review", "绩效目标审核"
    EX_ANTE_THRESHOLD = "ex_ante_threshold", "须事前绩效评估的金额"
    EX_ANTE_ASSESSMENT = "ex_ante_assessment", "事前绩效评估"
    ADJUSTMENT_REASONS = "adjustment_reasons", "绩效目标调整原因"


class ConditionCase(Choice):
    """Which indicators a condition of sending is about."""

    ALWAYS = "always", "每项指标"
    MEASURED = "measured", "指标值是数的"
    COMPARED = "compared", "与往年比较的（提高率、增长率、下降率）"


@dataclass(frozen=True, slots=True)
class SubmissionCondition:
    """A column of the indicator that has to be filled. `words`: what to fill in, at the end of the message."""

    column: str
    case: ConditionCase
    words: str


@dataclass(frozen=True, slots=True)
class SubmissionRule:
    """Everything that has to be filled before a set of targets may be sent."""

    conditions: tuple[SubmissionCondition, ...]


@dataclass(frozen=True, slots=True)
class TargetClass:
    """A class that every set of targets has. `words`: any of them in the levels; `quantified`: only numbers count."""

    name: str
    words: tuple[str, ...]
    at_least: int
    quantified: bool


@dataclass(frozen=True, slots=True)
class TargetClasses:
    """The classes that may not be missing."""

    classes: tuple[TargetClass, ...]


@dataclass(frozen=True, slots=True)
class TypeMapping:
    """Which level-2 classes of the national tree belong to each type of a local scheme, in the scheme's order."""

    types: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing that is looked at, and the points it is worth."""

    code: str
    name: str
    points: Decimal
    question: str


@dataclass(frozen=True, slots=True)
class ReviewDimension:
    """完整性, 相关性, 适当性 or 可行性."""

    code: str
    name: str
    items: tuple[ReviewItem, ...]

    @property
    def points(self) -> Decimal:
        return sum((item.points for item in self.items), Decimal(0))


class ReviewPath(Choice):
    """What becomes of a reviewed set of targets."""

    PROCEED = "proceed", "直接进入下一步预算安排"
    IMPROVE = "improve", "与申报单位协商，完善后进入下一步预算安排"
    RESUBMIT = "resubmit", "修改后重新报审，审核通过后再进入下一步"
    REFUSE = "refuse", "不得进入下一步预算安排"


@dataclass(frozen=True, slots=True)
class ReviewGrade:
    """A grade from `minimum` points (included), and where it leads."""

    label: str
    minimum: Decimal
    path: ReviewPath


@dataclass(frozen=True, slots=True)
class ReviewScheme:
    """The review table; grades stand highest first and the last begins at 0."""

    dimensions: tuple[ReviewDimension, ...]
    grades: tuple[ReviewGrade, ...]

    @property
    def full_points(self) -> Decimal:
        return sum((dimension.points for dimension in self.dimensions), Decimal(0))


@dataclass(frozen=True, slots=True)
class ExAnteThreshold:
    """From this amount (yuan, included) on a project has to be assessed first. `only_new`: new projects alone."""

    minimum: Decimal
    only_new: bool


@dataclass(frozen=True, slots=True)
class ExAnteAspect:
    """One aspect of the ex-ante assessment."""

    code: str
    name: str
    points: Decimal
    question: str


@dataclass(frozen=True, slots=True)
class ExAnteConclusion:
    """A conclusion from `minimum` points (included). `may_enter`: the project may enter the pipeline."""

    label: str
    minimum: Decimal
    may_enter: bool


@dataclass(frozen=True, slots=True)
class ExAnteScheme:
    """The assessment table; conclusions stand highest first and the last begins at 0."""

    aspects: tuple[ExAnteAspect, ...]
    conclusions: tuple[ExAnteConclusion, ...]

    @property
    def full_points(self) -> Decimal:
        return sum((aspect.points for aspect in self.aspects), Decimal(0))


@dataclass(frozen=True, slots=True)
class AdjustmentReason:
    """Why approved targets may change. `needs_document`: the number of an approving document is asked for."""

    code: str
    label: str
    needs_document: bool


@dataclass(frozen=True, slots=True)
class AdjustmentReasons:
    """The reasons to choose from."""

    reasons: tuple[AdjustmentReason, ...]


TargetRuleValue: TypeAlias = (
    SubmissionRule | TargetClasses | TypeMapping | ReviewScheme | ExAnteThreshold | ExAnteScheme | AdjustmentReasons
)
