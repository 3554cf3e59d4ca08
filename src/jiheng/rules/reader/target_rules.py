"""Files of rules about declared targets: sending, classes, review, ex-ante assessment, reasons for adjustment."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

from jiheng.core.indicator import Indicator
from jiheng.core.numbers import plain
from jiheng.core.record import columns_of
from jiheng.rules.dated import DatedRule
from jiheng.rules.reader.dated import dated_rule
from jiheng.rules.reader.scoring_rule import not_negative
from jiheng.rules.target_rules import (
    AdjustmentReason,
    AdjustmentReasons,
    ConditionCase,
    ExAnteAspect,
    ExAnteConclusion,
    ExAnteScheme,
    ExAnteThreshold,
    ReviewDimension,
    ReviewGrade,
    ReviewItem,
    ReviewPath,
    ReviewScheme,
    SubmissionCondition,
    SubmissionRule,
    TargetClass,
    TargetClasses,
    TargetRuleType,
    TargetRuleValue,
    TypeMapping,
)
from jiheng.schema.reading import Fields, Place, Read, UnreadableError, list_of, mapping_of
from jiheng.schema.scalars import choice, flag, text, whole

_COLUMNS = tuple(column.name for column in columns_of(Indicator))


def target_rule(fields: Fields, source: str) -> DatedRule[TargetRuleValue]:
    type = fields.required("type", choice(TargetRuleType))
    value: Read[TargetRuleValue] = _VALUES[type.value] if type.content else _nothing
    return dated_rule(fields, source, value)


def _nothing(_: Place) -> TargetRuleValue:
    """Without a type nobody can say what the value should look like; that the type is missing is already told."""
    raise UnreadableError


def _submission(place: Place) -> SubmissionRule:
    return SubmissionRule(list_of(_condition)(place))


def _condition(place: Place) -> SubmissionCondition:
    with place.fields() as fields:
        column = fields.required("column", _indicator_column)
        case = fields.required("case", choice(ConditionCase))
        words = fields.required("words", text)
    return SubmissionCondition(column.value, case.value, words.value)


def _indicator_column(place: Place) -> str:
    written = text(place)
    if written not in _COLUMNS:
        usable = "、".join(_COLUMNS)
        raise place.refusal(f"指标表没有“{written}”这一栏；可用的：{usable}。", found=written, expected=usable)
    return written


def _classes(place: Place) -> TargetClasses:
    return TargetClasses(list_of(_class)(place))


def _class(place: Place) -> TargetClass:
    with place.fields() as fields:
        name = fields.required("name", text)
        words = fields.required("words", list_of(text))
        at_least = fields.optional("at_least", whole, 1)
        quantified = fields.optional("quantified", flag, False)
    return TargetClass(name.value, words.value, at_least.value, quantified.value)


def _type_mapping(place: Place) -> TypeMapping:
    return TypeMapping(mapping_of(list_of(text))(place))


def _review(place: Place) -> ReviewScheme:
    with place.fields() as fields:
        dimensions = fields.required("dimensions", list_of(_dimension))
        grades = fields.required("grades", _review_grades)
    return ReviewScheme(dimensions.value, grades.value)


def _dimension(place: Place) -> ReviewDimension:
    with place.fields() as fields:
        code = fields.required("code", text)
        name = fields.required("name", text)
        items = fields.required("items", list_of(_item))
    return ReviewDimension(code.value, name.value, items.value)


def _item(place: Place) -> ReviewItem:
    with place.fields() as fields:
        code = fields.required("code", text)
        name = fields.required("name", text)
        points = fields.required("points", not_negative)
        question = fields.required("question", text)
    return ReviewItem(code.value, name.value, points.value, question.value)


def _review_grades(place: Place) -> tuple[ReviewGrade, ...]:
    grades = list_of(_review_grade)(place)
    _check_descending(place, grades)
    return grades


def _review_grade(place: Place) -> ReviewGrade:
    with place.fields() as fields:
        label = fields.required("label", text)
        minimum = fields.required("minimum", not_negative)
        path = fields.required("path", choice(ReviewPath))
    return ReviewGrade(label.value, minimum.value, path.value)


class _Band(Protocol):
    @property
    def label(self) -> str: ...

    @property
    def minimum(self) -> Decimal: ...


def _check_descending(place: Place, bands: Sequence[_Band]) -> None:
    """Every number of points has its band: from high to low, the last from 0."""
    for upper, lower in pairwise(bands):
        if lower.minimum >= upper.minimum:
            raise place.refusal(
                f"“{lower.label}”的最低分{plain(lower.minimum)}不低于上一档的{plain(upper.minimum)}；请从高到低排列。",
                found=plain(lower.minimum),
                expected=f"小于{plain(upper.minimum)}",
            )
    if not bands or bands[-1].minimum != 0:
        raise place.refusal("最低一档的 minimum 须是 0，否则有的得分没有归处；请改正。", expected="0")


def _ex_ante_threshold(place: Place) -> ExAnteThreshold:
    with place.fields() as fields:
        minimum = fields.required("minimum", not_negative)
        only_new = fields.required("only_new", flag)
    return ExAnteThreshold(minimum.value, only_new.value)


def _ex_ante_assessment(place: Place) -> ExAnteScheme:
    with place.fields() as fields:
        aspects = fields.required("aspects", list_of(_aspect))
        conclusions = fields.required("conclusions", _conclusions)
    return ExAnteScheme(aspects.value, conclusions.value)


def _aspect(place: Place) -> ExAnteAspect:
    with place.fields() as fields:
        code = fields.required("code", text)
        name = fields.required("name", text)
        points = fields.required("points", not_negative)
        question = fields.required("question", text)
    return ExAnteAspect(code.value, name.value, points.value, question.value)


def _conclusions(place: Place) -> tuple[ExAnteConclusion, ...]:
    conclusions = list_of(_conclusion)(place)
    _check_descending(place, conclusions)
    return conclusions


def _conclusion(place: Place) -> ExAnteConclusion:
    with place.fields() as fields:
        label = fields.required("label", text)
        minimum = fields.required("minimum", not_negative)
        may_enter = fields.required("may_enter", flag)
    return ExAnteConclusion(label.value, minimum.value, may_enter.value)


def _adjustment_reasons(place: Place) -> AdjustmentReasons:
    return AdjustmentReasons(list_of(_reason)(place))


def _reason(place: Place) -> AdjustmentReason:
    with place.fields() as fields:
        code = fields.required("code", text)
        label = fields.required("label", text)
        needs_document = fields.optional("needs_document", flag, False)
    return AdjustmentReason(code.value, label.value, needs_document.value)


_VALUES: Mapping[TargetRuleType, Read[TargetRuleValue]] = {
    TargetRuleType.SUBMISSION: _submission,
    TargetRuleType.CLASSES: _classes,
    TargetRuleType.TYPE_MAPPING: _type_mapping,
    TargetRuleType.REVIEW: _review,
    TargetRuleType.EX_ANTE_THRESHOLD: _ex_ante_threshold,
    TargetRuleType.EX_ANTE_ASSESSMENT: _ex_ante_assessment,
    TargetRuleType.ADJUSTMENT_REASONS: _adjustment_reasons,
}
