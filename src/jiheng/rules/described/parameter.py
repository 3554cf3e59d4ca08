"""Rules whose every edition is told in one sentence: parameters, and the rules for declared targets."""

from jiheng.rules.dated import DatedRule
from jiheng.rules.described.description import Description, Part, described, origin
from jiheng.rules.parameter import ParameterValue
from jiheng.rules.target_rules import TargetRuleValue
from jiheng.rules.target_words import target_rule_in_words
from jiheng.rules.words import parameter_in_words


def describe_parameter(rule: DatedRule[ParameterValue]) -> Description:
    values = [
        (edition.period, parameter_in_words(edition.value) if edition.value is not None else "废止", *origin(edition))
        for edition in rule.editions
    ]
    return described(rule, "参数", (Part("历次规定", ("有效期", "内容", "依据", "依据程度"), tuple(values)),))


def describe_target_rule(rule: DatedRule[TargetRuleValue]) -> Description:
    values = [
        (each.period, target_rule_in_words(each.value) if each.value is not None else "废止", *origin(each))
        for each in rule.editions
    ]
    return described(rule, "绩效目标规则", (Part("历次规定", ("有效期", "内容", "依据", "依据程度"), tuple(values)),))
