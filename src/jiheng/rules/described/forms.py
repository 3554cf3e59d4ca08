"""Forms: of a self-evaluation, of monitoring, of declared targets."""

from jiheng.rules.dated import DatedRule
from jiheng.rules.described.description import Description, Part, described, history
from jiheng.rules.form import FormText
from jiheng.rules.monitoring_form import MonitoringFormText
from jiheng.rules.target_form import TargetFormText


def describe_form(rule: DatedRule[FormText]) -> Description:
    form = rule.latest.value
    assert form is not None
    facts = (
        ("范围", form.scope.label),
        ("性质", "复原（未取得原表）" if form.is_reconstruction else "按公开表式"),
        ("各块", "、".join(block.label for block in form.blocks)),
    )
    parts = (
        Part(form.money.title, ("栏目", "内容"), tuple((each.head, each.kind.label) for each in form.money.columns)),
        Part(form.indicator_title, ("栏目", "内容"), tuple((each.head, each.kind.label) for each in form.indicators)),
        history(rule),
    )
    return described(rule, "表式", parts, facts)


def describe_monitoring_form(rule: DatedRule[MonitoringFormText]) -> Description:
    form = rule.latest.value
    assert form is not None
    facts = (
        ("范围", form.scope.label),
        ("性质", "复原（未取得原表）" if form.is_reconstruction else "按公开表式"),
    )
    parts = (
        Part(form.money_title, ("栏目", "内容"), tuple((each.head, each.kind.label) for each in form.money_columns)),
        Part(form.indicator_title, ("栏目", "内容"), tuple((each.head, each.kind.label) for each in form.columns)),
        history(rule),
    )
    return described(rule, "监控表表式", parts, facts)


def describe_target_form(rule: DatedRule[TargetFormText]) -> Description:
    form = rule.latest.value
    assert form is not None
    facts = (("范围", form.scope.label), ("各块", "、".join(block.label for block in form.blocks)))
    parts = (
        Part(form.indicator_title, ("栏目", "内容"), tuple((each.head, each.kind.label) for each in form.indicators)),
        history(rule),
    )
    return described(rule, "目标申报表式", parts, facts)
