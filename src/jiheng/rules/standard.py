"""Scoring standards as read from data: a tree of nodes, the methods that score them, and everything dated around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.indicator_values import Direction, Nature, Operator, Tier


class Evidence(Choice):
    """How well a value is known; carried from the dossier to every page that uses it."""

    V = "V", "已见原文"
    V2 = "V2", "见二手资料"
    K_HIGH = "K-high", "未见原文（把握高）"
    K_MEDIUM = "K-medium", "未见原文（把握中）"
    K_LOW = "K-low", "未见原文（把握低）"
    I = "I", "推算或设计建议"  # noqa: E741  # the dossier's own mark

    @property
    def is_unread(self) -> bool:
        """Off unless chosen, and 未核原文 on every page."""
        return self in (Evidence.K_MEDIUM, Evidence.K_LOW)


@dataclass(frozen=True, slots=True)
class Reference:
    """The text a value comes from. `article` is required where the evidence is V; `quote` only where it was read.

    `is_document` False: `title` says in words where the value comes from (a convention of ours, software seen in use).
    """

    title: str
    number: str = ""
    article: str = ""
    quote: str = ""
    url: str = ""
    is_document: bool = True

    def __str__(self) -> str:
        if not self.is_document:
            return self.title
        number = f"（{self.number}）" if self.number else ""
        return f"《{self.title}》{number}{self.article}" if self.title else f"{self.number}{self.article}"


class Method(Choice):
    """The ways to turn a result into points. Parameters stand in `ScoringRule`."""

    PROPORTIONAL = "proportional", "按完成比例"
    PROPORTIONAL_WITH_FLOOR = "proportional_with_floor", "按完成比例（有门槛）"
    WINDOW = "window", "区间有效"
    STEP_DEDUCTION = "step_deduction", "阶梯扣分"
    BANDS = "bands", "分段给分"
    CHECKLIST = "checklist", "缺项扣分"
    BOOLEAN = "boolean", "是否"
    TIERS = "tiers", "定性三档"
    COUNT = "count", "按数累加"
    EITHER_OR = "either_or", "二者择一"
    DEDUCT_PER_OCCURRENCE = "deduct_per_occurrence", "按次扣分"
    VETO = "veto", "一票否决"
    SHOWN_ONLY = "shown_only", "只列示不计分"


class LowerFormula(Choice):
    """The two published formulas for a lower-is-better indicator that missed its target."""

    DEVIATION = "deviation", "分值×(1−(实际−目标)÷目标)"
    INVERSE = "inverse", "分值×目标÷实际"


class BandBasis(Choice):
    """What a band or a step is measured on."""

    ACTUAL = "actual", "实际完成值"
    COMPLETION = "completion", "完成率（%）"


@dataclass(frozen=True, slots=True)
class Band:
    """Points for values from the previous band's bound down to `lower` (included or not), highest band first.

    Exactly one of `points` and `share` (of the full points, 0 to 1) is given. The last band has no `lower`.
    """

    lower: Decimal | None
    included: bool
    points: Decimal | None
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class ScoringRule:
    """A method and its parameters; only those of its method are set.

    Rates are shares (0.6), steps in the unit of the actual value (percentage points for a percentage), points in
    points. For every whole `step` of shortfall or excess `each` points are taken off, or `each_share` of the full
    points; where `partial_step_counts`, a begun step counts as a whole one. `inside_full`: full points inside a window,
    otherwise in proportion.
    """

    method: Method
    floor: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    inside_full: bool = False
    step: Decimal | None = None
    each: Decimal | None = None
    each_share: Decimal | None = None
    partial_step_counts: bool = False
    bands: tuple[Band, ...] = ()
    band_basis: BandBasis = BandBasis.ACTUAL
    lower_formula: LowerFormula | None = None


@dataclass(frozen=True, slots=True)
class TierBand:
    """The share of the full points that a qualitative tier may be given: from `low` (included) to `high`.

    `high` is included only for the best tier.
    """

    tier: Tier
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class GradeBand:
    """A grade from `minimum` points (included), of 100."""

    grade: str
    label: str
    minimum: Decimal


@dataclass(frozen=True, slots=True)
class Node:
    """One place of the tree. `is_open`: the unit's own indicators stand here and share its weight.

    A leaf that is not open is a common indicator: defined here, scored by its own rule. `measure` names the figure that
    is its actual value (部门整体.预算执行率). `weight` None: the unit distributes points freely below. An open node may
    have common indicators below it, beside the unit's own; its `rule`, where given, scores its quantitative indicators.
    """

    code: str
    name: str
    weight: Decimal | None
    children: tuple["Node", ...] = ()
    is_open: bool = False
    rule: ScoringRule | None = None
    measure: str = ""
    target: Decimal | None = None
    operator: Operator = Operator.AT_LEAST
    direction: Direction = Direction.HIGHER
    unit_of_measure: str = ""
    definition: str = ""
    evidence: Evidence | None = None
    reference: Reference | None = None

    def walk(self) -> Iterator[tuple["Node", ...]]:
        """Every path from this node down, itself first."""
        yield (self,)
        for child in self.children:
            for path in child.walk():
                yield (self, *path)


class StandardScope(Choice):
    """What is evaluated."""

    PROJECT = "project", "项目支出"
    WHOLE_DEPARTMENT = "whole_department", "部门（单位）整体支出"


class StandardStatus(Choice):
    """Whether a standard can be used to score."""

    IN_FORCE = "in_force", "可用"
    RECONSTRUCTION = "reconstruction", "复原（未取得原文）"
    SKELETON = "skeleton", "骨架（缺分值细则，须导入）"


@dataclass(frozen=True, slots=True)
class OverAchievement:
    """Completion above `threshold` (1.30 = 130 %; or at it, where included) asks for a reason."""

    threshold: Decimal
    threshold_included: bool
    reason_required: bool


@dataclass(frozen=True, slots=True)
class BonusRules:
    """Caps on bonus and penalty points (None: not allowed at all), and whether the total may pass the full points."""

    bonus_cap: Decimal | None
    penalty_cap: Decimal | None
    total_capped: bool


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where one rule came from: printed beside every result, stored with every evaluation."""

    id: str
    title: str
    effective_from: date
    evidence: Evidence
    reference: Reference
    content_hash: str


@dataclass(frozen=True, slots=True)
class Standard:
    """A scoring standard as in force on one day, with every parameter resolved.

    `default_rules` score the indicators of open nodes by their nature; an indicator may instead name one of
    `named_rules`. `provenance` begins with the standard itself, then lists each parameter that it uses.
    `must_import` says what is missing from a skeleton. `outline` and `form` are ids of a report outline and a form.
    """

    id: str
    title: str
    region: str
    scope: StandardScope
    status: StandardStatus
    effective_from: date
    effective_to: date | None
    evidence: Evidence
    reference: Reference
    full_points: Decimal
    points_places: int
    shown_places: int
    lower_formula: LowerFormula
    default_rules: dict[Nature, ScoringRule]
    named_rules: dict[str, ScoringRule]
    tiers: tuple[TierBand, ...]
    grades: tuple[GradeBand, ...]
    over_achievement: OverAchievement
    bonus: BonusRules
    rescales_not_applicable: bool
    nodes: tuple[Node, ...]
    outline: str
    form: str
    notes: tuple[str, ...]
    must_import: tuple[str, ...]
    provenance: tuple[Provenance, ...]

    @property
    def content_hash(self) -> str:
        return self.provenance[0].content_hash

    @property
    def unread_marks(self) -> tuple[Provenance, ...]:
        """The parts that stand on texts nobody has read: each page then says 未核原文."""
        return tuple(each for each in self.provenance if each.evidence.is_unread)

    def paths(self) -> Iterator[tuple[Node, ...]]:
        """Every path of the tree, root first."""
        for node in self.nodes:
            yield from node.walk()
