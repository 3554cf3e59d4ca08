"""A scoring standard: its facts, its tree, its scoring rules, its sources."""

from collections.abc import Iterator

from jiheng.core.numbers import plain
from jiheng.rules.described.description import Description, Part, evidence_in_words, provenance_part, reference_facts
from jiheng.rules.region import region_told
from jiheng.rules.standard import Node, Standard, StandardStatus
from jiheng.rules.words import (
    bonus_in_words,
    formula_in_words,
    grades_in_words,
    method_in_words,
    over_achievement_in_words,
    rescaling_in_words,
    tiers_in_words,
)


def describe_standard(standard: Standard) -> Description:
    """Facts, tree, scoring rules and sources of a standard, as one reads it on the terminal or on its page."""
    period = f"{standard.effective_from}" + (f"至{standard.effective_to}" if standard.effective_to else "起")
    facts = [
        ("范围", standard.scope.label),
        ("地区", region_told(standard.region)),
        ("状态", standard.status.label),
        ("有效期", period),
        *reference_facts(standard.reference),
        ("依据程度", evidence_in_words(standard.evidence)),
        ("满分", f"{plain(standard.full_points)}分，指标得分保留{standard.points_places}位小数"),
        ("总分显示", f"{standard.shown_places}位小数"),
        ("等级", grades_in_words(standard.grades)),
        ("定性指标", tiers_in_words(standard.tiers)),
        ("反向指标未达标", formula_in_words(standard.lower_formula)),
        ("超额完成", over_achievement_in_words(standard.over_achievement)),
        ("加分减分", bonus_in_words(standard.bonus)),
        ("不适用指标", rescaling_in_words(standard.rescales_not_applicable)),
        ("报告提纲", standard.outline),
        ("表式", standard.form),
    ]
    defaults = [(f"自设{nature.label}指标", method_in_words(rule)) for nature, rule in standard.default_rules.items()]
    named = [(name, method_in_words(rule)) for name, rule in standard.named_rules.items()]
    parts = [
        Part("指标体系", ("指标", "分值", "记分", "依据程度"), tuple(_node_rows(standard.nodes, standard))),
        Part("记分法", ("用于", "怎样得分"), (*defaults, *named)),
        provenance_part(standard.provenance),
    ]
    if standard.status is StandardStatus.SKELETON:
        parts.insert(0, Part("还须导入", (), tuple((each,) for each in standard.must_import)))
    return Description(standard.id, "评分标准", standard.title, tuple(facts), tuple(parts), standard.notes)


def _node_rows(nodes: tuple[Node, ...], standard: Standard, depth: int = 0) -> Iterator[tuple[str, ...]]:
    """The tree as rows, a full-width space before the name for each level down."""
    for node in nodes:
        weight = plain(node.weight) if node.weight is not None else ""
        mark = evidence_in_words(node.evidence) if node.evidence else ""
        yield ("　" * depth + node.name, weight, _scoring(node, standard), mark)
        yield from _node_rows(node.children, standard, depth + 1)


def _scoring(node: Node, standard: Standard) -> str:
    if node.is_open:
        own = "由单位自设指标"
        told = f"{own}；定量指标：{method_in_words(node.rule)}" if node.rule else own
    elif node.children:
        told = ""
    elif node.rule is None:
        told = "须导入" if standard.status is StandardStatus.SKELETON else ""
    else:
        target = (
            f"目标{node.operator.label}{plain(node.target)}{node.unit_of_measure}；" if node.target is not None else ""
        )
        source = f"（取自{node.measure}）" if node.measure else ""
        told = f"{target}{method_in_words(node.rule, node.unit_of_measure, node.direction)}{source}"
    return "。".join(part for part in (told, node.definition) if part)
