"""The review of a set of targets: 完整性, 相关性, 适当性, 可行性, and where the grade leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.finding import Findings
from jiheng.core.numbers import plain
from jiheng.rules.target_rules import ReviewDimension, ReviewGrade, ReviewScheme
from jiheng.targets.given_points import check_given


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """What a dimension was given, item by item."""

    dimension: ReviewDimension
    points: Decimal


@dataclass(frozen=True, slots=True)
class Review:
    """A review with its grade and what becomes of the targets; `steps` tell how it came about."""

    given: Mapping[str, Decimal]
    dimensions: tuple[DimensionScore, ...]
    total: Decimal
    grade: ReviewGrade
    steps: tuple[str, ...]


def review(scheme: ReviewScheme, given: Mapping[str, Decimal]) -> Review:
    """The grade of the points given by item code. Raises `CaseError` with every item that is wrong."""
    items = [(item.code, item.name, item.points) for each in scheme.dimensions for item in each.items]
    findings = Findings()
    check_given(items, given, findings)
    findings.raise_if_errors()
    dimensions = tuple(
        DimensionScore(each, sum((given[item.code] for item in each.items), Decimal(0))) for each in scheme.dimensions
    )
    total = sum((each.points for each in dimensions), Decimal(0))
    grade = next(each for each in scheme.grades if total >= each.minimum)
    steps = (
        *(
            f"{each.dimension.name}{plain(each.points)}分（满分{plain(each.dimension.points)}分）"
            for each in dimensions
        ),
        f"合计{plain(total)}分，不低于{plain(grade.minimum)}分，等次“{grade.label}”：{grade.path.label}",
    )
    return Review(dict(given), dimensions, total, grade, steps)


def _told(score: DimensionScore) -> str:
    return f"{score.dimension.name}{plain(score.points)}分（满分{plain(score.dimension.points)}分）"
