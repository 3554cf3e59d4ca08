"""Rules about declared targets told in Chinese words."""

from jiheng.core.indicator import Indicator
from jiheng.core.numbers import in_wan, plain
from jiheng.core.record import titles_of
from jiheng.rules.target_rules import (
    AdjustmentReasons,
    ExAnteScheme,
    ExAnteThreshold,
    ReviewScheme,
    SubmissionRule,
    TargetClass,
    TargetClasses,
    TargetRuleValue,
    TypeMapping,
)
from jiheng.rules.words import ranges_in_words

_TITLES = titles_of(Indicator)


def target_rule_in_words(value: TargetRuleValue) -> str:
    """Any rule about declared targets in one line."""
    match value:
        case SubmissionRule(conditions=conditions):
            return "；".join(f"{_TITLES[each.column]}：{each.case.label}" for each in conditions)
        case TargetClasses(classes=classes):
            return "；".join(map(_class, classes))
        case TypeMapping(types=types):
            return "；".join(f"{name}：{'、'.join(classes)}" for name, classes in types.items())
        case ReviewScheme():
            return _review(value)
        case ExAnteThreshold():
            return threshold_in_words(value)
        case ExAnteScheme():
            return _assessment(value)
        case AdjustmentReasons(reasons=reasons):  # pragma: no branch
            return "；".join(each.label + ("（须写批准文号）" if each.needs_document else "") for each in reasons)


def threshold_in_words(value: ExAnteThreshold) -> str:
    """「200万元及以上的新增项目须事前绩效评估」."""
    which = "新增项目" if value.only_new else "项目"
    return f"{in_wan(value.minimum)}及以上的{which}须事前绩效评估"


def _class(each: TargetClass) -> str:
    return f"{each.name}至少{each.at_least}项" + ("，须量化" if each.quantified else "")


def _review(scheme: ReviewScheme) -> str:
    dimensions = "；".join(
        f"{each.name}{plain(each.points)}分（{'、'.join(f'{item.name}{plain(item.points)}' for item in each.items)}）"
        for each in scheme.dimensions
    )
    return f"{dimensions}。{'；'.join(grades_with_paths(scheme))}"


def _assessment(scheme: ExAnteScheme) -> str:
    aspects = "；".join(f"{each.name}{plain(each.points)}分" for each in scheme.aspects)
    return f"{aspects}。{'；'.join(conclusions_in_words(scheme))}"


def grades_with_paths(scheme: ReviewScheme) -> tuple[str, ...]:
    """「优：90分及以上，直接批复」."""
    ranges = ranges_in_words([each.minimum for each in scheme.grades])
    return tuple(f"{each.label}：{told}，{each.path.label}" for each, told in zip(scheme.grades, ranges, strict=True))


def conclusions_in_words(scheme: ExAnteScheme) -> tuple[str, ...]:
    """「90分及以上：予以支持」."""
    ranges = ranges_in_words([each.minimum for each in scheme.conclusions])
    return tuple(f"{told}：{each.label}" for each, told in zip(scheme.conclusions, ranges, strict=True))
