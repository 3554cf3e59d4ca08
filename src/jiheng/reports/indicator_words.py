"""How an indicator is told in a sentence: its target, what was reached, and the points it cost."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Run
from jiheng.core.indicator_values import Operator, Span
from jiheng.core.numbers import fixed, plain
from jiheng.evaluation.result import Evaluation, ScoredIndicator
from jiheng.reports.enumeration import actual_run, is_assumed, listed, with_unit
from jiheng.rules.standard import Method

_WORDS = {
    Operator.AT_LEAST: "不低于",
    Operator.ABOVE: "高于",
    Operator.AT_MOST: "不超过",
    Operator.BELOW: "低于",
}
_SIGNED = (*_WORDS, Operator.EQUAL)
_QUOTES = ("“", "《")
_TOLD_ALONE = (Method.CHECKLIST, Method.BOOLEAN, Method.EITHER_OR)


def by_type(evaluation: Evaluation) -> list[tuple[str, list[ScoredIndicator]]]:
    """The declared indicators under their level-1 types, in the order of the form."""
    groups: dict[str, list[ScoredIndicator]] = {}
    for row in listed(evaluation):
        groups.setdefault(row.indicator.level1, []).append(row)
    return list(groups.items())


def met_run(evaluation: Evaluation) -> Run:
    """How many of the declared indicators reached their targets: 「26项」."""
    met = sum(row.is_met is True and not row.is_shown_only for row in listed(evaluation))
    name = "指标.达标项数"
    return Run(f"{met}项", figure=name if evaluation.figures[name].value == met else "")


def type_words(level1: str) -> str:
    """「产出指标16项：」, the number being the figure's."""
    name = level1 if level1.endswith("指标") else f"{level1}类指标"
    return f"{name}{{{{ 指标.{level1}.项数 }}}}："


def targets(rows: Iterable[ScoredIndicator]) -> Iterator[tuple[Run, ...]]:
    """The target of each indicator; those with the same target are told together: 「甲、乙、丙均不低于100%」."""
    for members in _alike(rows, with_results=False):
        told = target_run(members[0])
        if not told.text:
            told = Run(_untold_target(members[0]))
        yield (*_names(members), Run(_link(told, len(members))), told)


def _untold_target(row: ScoredIndicator) -> str:
    """What is aimed at where the standard asks for no target value."""
    return "为定性指标" if row.method is Method.TIERS else f"按“{row.method.label}”记分"


def _link(told: Run, members: int) -> str:
    """「均」 for several; 「为」 in front of a bare value: 「甲、乙均为0次」, 「甲不低于100%」."""
    is_bare = not told.text.startswith((*_WORDS.values(), "不晚于", "为", "按"))
    return ("均" if members > 1 else "") + ("为" if is_bare else "")


def results(rows: Iterable[ScoredIndicator]) -> Iterator[tuple[Run, ...]]:
    """What became of each indicator; those with the same target and the same result are told together."""
    for members in _alike(rows, with_results=True):
        row = members[0]
        if len(members) == 1:
            yield (Run(row.indicator.name), *aimed(row, "、"), *actual_words(row))
            continue
        told = target_run(row)
        aim = (Run("目标" + _link(told, len(members))), told, Run("，")) if told.text else ()
        attained = attained_run(row)
        yield (*_names(members), Run(f"共{len(members)}项，"), *aim, Run("实际均为"), attained)


def _names(members: list[ScoredIndicator]) -> Iterator[Run]:
    yield from joined(((Run(row.indicator.name),) for row in members), "、")


def _alike(rows: Iterable[ScoredIndicator], *, with_results: bool) -> list[list[ScoredIndicator]]:
    """Rows that read the same, in the order in which the first of each comes; † and what is not a number count too."""
    groups: dict[object, list[ScoredIndicator]] = {}
    for row in rows:
        alone = not isinstance(row.actual, Decimal) or row.is_met is not True or row.method in _TOLD_ALONE
        target, attained = target_run(row), attained_run(row)
        same: object = (target.text or _untold_target(row), target.assumed)
        if with_results:
            same = row.indicator.code if alone else (same, attained.text, attained.assumed)
        groups.setdefault(same, []).append(row)
    return list(groups.values())


def target_run(row: ScoredIndicator) -> Run:
    """The target value in words: 不低于270万元, 100%, 80～120次, the words of a qualitative target."""
    return Run(target_text(row), figure=_target_name(row), assumed=is_assumed(row.indicator, "target"))


def target_text(row: ScoredIndicator) -> str:
    """The target as a sentence tells it: the sign in words."""
    if not row.target_text:
        return ""
    bare = with_unit(row.target_text, row)
    target = row.indicator.target
    if isinstance(target, str):
        return f"“{bare}”" if not bare.startswith(_QUOTES) else bare
    if isinstance(target, date):
        return f"不晚于{bare}"
    if isinstance(target, Span):
        return bare
    return _WORDS.get(row.indicator.operator, "") + bare


def target_on_form(row: ScoredIndicator) -> Run:
    """The target as forms print it: ≥270万元, 80～120次, ＝100%."""
    sign = row.indicator.operator.label if row.indicator.operator in _SIGNED else ""
    text = with_unit(row.target_text, row)
    if isinstance(row.indicator.target, date):
        shown = f"{text}前"
    elif text and not isinstance(row.indicator.target, str):
        shown = sign + text
    else:
        shown = text
    return Run(shown, figure=_target_name(row), assumed=is_assumed(row.indicator, "target"))


def _target_name(row: ScoredIndicator) -> str:
    return row.figure("目标值") if row.target_text else ""


def bare_target(row: ScoredIndicator) -> Run:
    """The target value alone, for forms that give sign and unit columns of their own."""
    return Run(row.target_text.removesuffix("%"), _target_name(row), assumed=is_assumed(row.indicator, "target"))


def attained_run(row: ScoredIndicator) -> Run:
    """What was reached as a form's cell shows it: 240万元, a qualitative tier, 不适用."""
    if isinstance(row.actual, NotApplicable):
        return Run("不适用", assumed=is_assumed(row.indicator, "actual"))
    if not row.actual_text and row.indicator.tier is not None:
        return Run(row.indicator.tier.label, assumed=is_assumed(row.indicator, "tier"))
    if row.method is Method.CHECKLIST:
        lacking = len(_missing_items(row)) or row.actual
        told = f"缺{plain(Decimal(lacking))}项" if isinstance(lacking, int | Decimal) and lacking else "没有缺项"
        return Run(told, assumed=is_assumed(row.indicator, "missing_items"))
    return actual_run(row)


def _missing_items(row: ScoredIndicator) -> tuple[str, ...]:
    return tuple(each for each in row.indicator.missing_items.split("、") if each)


def bare_actual(row: ScoredIndicator) -> Run:
    """What was reached without its unit of measure."""
    attained = attained_run(row)
    unit = row.indicator.unit_of_measure
    return replace(attained, text=attained.text.removesuffix(unit)) if unit else attained


def actual_words(row: ScoredIndicator) -> tuple[Run, ...]:
    """「实际240万元」, a qualitative tier, what is missing of a list, or why there can be no value."""
    if isinstance(row.actual, NotApplicable):
        return (Run(f"不适用（{row.actual.reason}）", assumed=is_assumed(row.indicator, "actual")),)
    tier = row.indicator.tier
    attained = attained_run(row)
    if isinstance(row.actual, str) and tier is not None:
        return (Run("实际"), attained, Run(f"（{tier.label}）"))
    if tier is not None:
        return (attained,)
    if row.method is Method.CHECKLIST:
        items = "、".join(_missing_items(row))
        return (attained, Run(f"（{items}）")) if items else (attained,)
    if row.method is Method.BOOLEAN and isinstance(row.actual, str):
        return (Run("结果为“"), attained, Run("”"))
    return (Run("实际"), attained if attained.text else Run("未填"), *_alternative(row))


def _alternative(row: ScoredIndicator) -> tuple[Run, ...]:
    """The second indicator of which one is enough, with its own target and value."""
    indicator = row.indicator
    target, actual = indicator.alternative_target, indicator.alternative_actual
    if row.method is not Method.EITHER_OR or target is None or actual is None:
        return ()
    word = _WORDS.get(indicator.alternative_operator or indicator.operator, "")
    unit = indicator.unit_of_measure
    return (Run(f"；或{indicator.alternative_name}目标{word}{plain(target)}{unit}、实际{plain(actual)}{unit}"),)


def unmet_run(evaluation: Evaluation) -> Run:
    """How many of the declared indicators missed their targets: 「1项」."""
    unmet = sum(row.is_met is False and not row.is_shown_only for row in listed(evaluation))
    name = "指标.未达标项数"
    return Run(f"{unmet}项", figure=name if evaluation.figures[name].value == unmet else "")


def completion_words(row: ScoredIndicator) -> tuple[Run, ...]:
    """「完成率88.89%」 where a completion rate says more than the values themselves do; nothing otherwise."""
    if row.completion is None or row.is_met is not False:
        return ()
    return (Run("，完成率"), Run(f"{fixed(row.completion, 2)}%", figure=row.figure("完成率")))


def aimed(row: ScoredIndicator, then: str) -> tuple[Run, ...]:
    """「目标不低于270万元」 and what joins it to the rest; without a target only a colon."""
    return (Run("目标"), target_run(row), Run(then)) if row.target_text else (Run("："),)


def points_words(row: ScoredIndicator) -> tuple[Run, ...]:
    """「分值8分，得7.11分，扣0.89分」."""
    if row.is_shown_only or isinstance(row.points, NotApplicable):
        return (Run("不计分"),)
    told = [("分值", row.full_points, "分值"), ("，得", row.points, "得分")]
    told += [("，扣", row.deduction, "扣分")] if row.deduction else []
    return tuple(
        run for words, value, end in told for run in (Run(words), Run(f"{plain(value)}分", figure=row.figure(end)))
    )


def joined(items: Iterable[tuple[Run, ...]], by: str = "；") -> Iterator[Run]:
    """Items told one after the other."""
    for position, item in enumerate(items):
        if position:
            yield Run(by)
        yield from item
