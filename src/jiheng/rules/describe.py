"""A rule told in Chinese as headings, facts and tables: what `jiheng explain` prints and docs/reference shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from jiheng.core.numbers import plain
from jiheng.rules.activity_kinds import ActivityKinds, columns_in_words
from jiheng.rules.dated import DatedRule, Edition
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.form import FormText
from jiheng.rules.indicator_library import LibraryIndicator, LibraryText
from jiheng.rules.library import RuleLibrary
from jiheng.rules.loan_scheme import TERM_TITLES, LoanTerms
from jiheng.rules.loan_words import rate_in_words, term_in_words
from jiheng.rules.monitoring_form import MonitoringFormText
from jiheng.rules.outline import OutlineSection, OutlineText
from jiheng.rules.parameter import ParameterValue
from jiheng.rules.standard import Evidence, Node, Provenance, Reference, Standard, StandardStatus
from jiheng.rules.target_form import TargetFormText
from jiheng.rules.target_rules import TargetRuleValue
from jiheng.rules.target_words import target_rule_in_words
from jiheng.rules.words import (
    bonus_in_words,
    formula_in_words,
    grades_in_words,
    method_in_words,
    over_achievement_in_words,
    parameter_in_words,
    rescaling_in_words,
    tiers_in_words,
)
from jiheng.schema.reading import nearest_name


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with a table below it, or with lines of text (then `columns` is empty and rows have one cell)."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Description:
    """One rule: `facts` are (label, value); `notes` are whole sentences."""

    id: str
    kind: str
    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    notes: tuple[str, ...]


def describe(library: RuleLibrary, id: str, on: date | None = None) -> tuple[Description, ...]:
    """Every rule with this id (a standard and an outline may share one), as of a day or in its newest edition.

    Raises `UnknownRuleError` with the nearest id when there is none.
    """
    found: list[Description] = []
    standards = {each.id: each for each in library.standards()}
    if id in standards:
        standard = library.standard(id, on, allow_unread=True) if on else standards[id]
        found.append(describe_standard(standard))
    if id in library.parameters:
        found.append(describe_parameter(library.parameters[id]))
    if id in library.outlines:
        found.append(describe_outline(library.outlines[id]))
    if id in library.forms:
        found.append(describe_form(library.forms[id]))
    if id in library.monitoring_forms:
        found.append(describe_monitoring_form(library.monitoring_forms[id]))
    if id in library.loan_schemes:
        found.append(describe_loan_scheme(library.loan_schemes[id]))
    if id in library.reference_rates:
        found.append(describe_reference_rate(library.reference_rates[id]))
    if id in library.target_rules:
        found.append(describe_target_rule(library.target_rules[id]))
    if id in library.target_forms:
        found.append(describe_target_form(library.target_forms[id]))
    if id in library.indicator_libraries:
        found.append(describe_indicator_library(library.indicator_libraries[id]))
    if id in library.activity_kinds:
        found.append(describe_activity_kinds(library.activity_kinds[id]))
    if not found:
        nearest = nearest_name(id, [*standards, *rule_ids(library)])
        advice = f"，最接近的是“{nearest}”" if nearest else ""
        raise UnknownRuleError(f"没有编号为“{id}”的规则{advice}")
    return tuple(found)


def rule_ids(library: RuleLibrary) -> tuple[str, ...]:
    """Every rule that is not a standard, kind by kind."""
    return (
        *library.parameters,
        *library.outlines,
        *library.forms,
        *library.monitoring_forms,
        *library.loan_schemes,
        *library.reference_rates,
        *library.target_rules,
        *library.target_forms,
        *library.indicator_libraries,
        *library.activity_kinds,
    )


def describe_standard(standard: Standard) -> Description:
    """Facts, tree, scoring rules and sources of a standard, as one reads it on the terminal or on its page."""
    period = f"{standard.effective_from}" + (f"至{standard.effective_to}" if standard.effective_to else "起")
    facts = [
        ("范围", standard.scope.label),
        ("地区", standard.region),
        ("状态", standard.status.label),
        ("有效期", period),
        *_reference_facts(standard.reference),
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
        _provenance_part(standard.provenance),
    ]
    if standard.status is StandardStatus.SKELETON:
        parts.insert(0, Part("还须导入", (), tuple((each,) for each in standard.must_import)))
    return Description(standard.id, "评分标准", standard.title, tuple(facts), tuple(parts), standard.notes)


def _reference_facts(reference: Reference) -> list[tuple[str, str]]:
    facts = [("依据", str(reference)), ("原文", reference.quote), ("网址", reference.url)]
    return [(label, value) for label, value in facts if value]


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


def describe_parameter(rule: DatedRule[ParameterValue]) -> Description:
    values = [
        (edition.period, parameter_in_words(edition.value) if edition.value is not None else "废止", *_origin(edition))
        for edition in rule.editions
    ]
    return _described(rule, "参数", (Part("历次规定", ("有效期", "内容", "依据", "依据程度"), tuple(values)),))


def describe_outline(rule: DatedRule[OutlineText]) -> Description:
    text = rule.latest.value
    assert text is not None
    rows = tuple(row for section in text.sections for row in _section_rows(section, 0))
    parts = (
        Part("章节", ("标题", "章节编号", "内容"), rows),
        Part(
            "历次规定", ("有效期", "依据", "依据程度"), tuple((each.period, *_origin(each)) for each in rule.editions)
        ),
    )
    facts = (("报告标题", text.report_title), ("编号样式", "　".join(text.numbering)))
    return _described(rule, "报告提纲", parts, facts)


def _section_rows(section: OutlineSection, depth: int) -> Iterator[tuple[str, ...]]:
    blocks = "；".join(block.label for block in section.blocks)
    yield ("　" * depth + section.title, section.code, blocks if section.required else f"{blocks}（可空）")
    for child in section.children:
        yield from _section_rows(child, depth + 1)


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
        Part(
            "历次规定", ("有效期", "依据", "依据程度"), tuple((each.period, *_origin(each)) for each in rule.editions)
        ),
    )
    return _described(rule, "表式", parts, facts)


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
        Part(
            "历次规定", ("有效期", "依据", "依据程度"), tuple((each.period, *_origin(each)) for each in rule.editions)
        ),
    )
    return _described(rule, "监控表表式", parts, facts)


def describe_loan_scheme(rule: DatedRule[LoanTerms]) -> Description:
    """One table for each edition, so that what changed from one to the next can be seen."""
    parts = []
    for edition in rule.editions:
        heading = f"{edition.period}放款的贷款"
        if edition.value is None:
            parts.append(Part(heading, (), (("废止",),)))
            continue
        rows = [
            (TERM_TITLES[name], term_in_words(edition.value, name), evidence_in_words(term.evidence), term.source)
            for name, term in edition.value.items()
        ]
        parts.append(Part(heading, ("条件", "内容", "依据程度", "出处"), tuple(rows)))
        lines = [f"依据：{edition.reference}（{evidence_in_words(edition.evidence)}）"]
        lines += [f"网址：{edition.reference.url}"] if edition.reference.url else []
        parts.append(Part(f"{edition.period}的依据", (), tuple((line,) for line in (*lines, *edition.notes))))
    return Description(rule.id, "贷款贴息方案", rule.title, (("地区", rule.region),), tuple(parts), ())


def describe_reference_rate(rule: DatedRule[Decimal]) -> Description:
    rows = [
        (edition.period, rate_in_words(edition.value) if edition.value is not None else "停用", *_origin(edition))
        for edition in rule.editions
    ]
    parts = (Part("历次公布", ("有效期", "年利率", "依据", "依据程度"), tuple(rows)),)
    notes = tuple(note for edition in rule.editions for note in edition.notes)
    return Description(rule.id, "参考利率", rule.title, (("地区", rule.region),), parts, notes)


def describe_target_rule(rule: DatedRule[TargetRuleValue]) -> Description:
    values = [
        (each.period, target_rule_in_words(each.value) if each.value is not None else "废止", *_origin(each))
        for each in rule.editions
    ]
    return _described(rule, "绩效目标规则", (Part("历次规定", ("有效期", "内容", "依据", "依据程度"), tuple(values)),))


def describe_target_form(rule: DatedRule[TargetFormText]) -> Description:
    form = rule.latest.value
    assert form is not None
    facts = (("范围", form.scope.label), ("各块", "、".join(block.label for block in form.blocks)))
    parts = (
        Part(form.indicator_title, ("栏目", "内容"), tuple((each.head, each.kind.label) for each in form.indicators)),
        _history(rule),
    )
    return _described(rule, "目标申报表式", parts, facts)


def describe_indicator_library(rule: DatedRule[LibraryText]) -> Description:
    library = rule.latest.value
    assert library is not None
    facts = (("行业", library.sector), ("指标", f"{len(library.indicators)}项"))
    rows = tuple(_library_row(each, rule.latest) for each in library.indicators)
    columns = ("指标", "类别", "方向", "单位", "算法", "数据来源", "编号", "依据", "依据程度")
    return _described(rule, "指标库", (Part("指标", columns, rows), _history(rule)), facts)


def _library_row(each: LibraryIndicator, edition: Edition[LibraryText]) -> tuple[str, ...]:
    state = f"（并入{each.replaced_by}）" if each.replaced_by else f"（停用：{each.retired}）" if each.retired else ""
    return (
        each.name + state,
        f"{each.level1}—{each.level2}",
        each.direction.label,
        each.unit_of_measure or each.nature.label,
        each.calculation,
        each.data_source,
        each.code,
        str(each.reference or edition.reference),
        evidence_in_words(each.evidence or edition.evidence),
    )


def _history(rule: DatedRule[TargetFormText] | DatedRule[LibraryText]) -> Part:
    return Part(
        "历次规定", ("有效期", "依据", "依据程度"), tuple((each.period, *_origin(each)) for each in rule.editions)
    )


Described: TypeAlias = (
    DatedRule[ParameterValue]
    | DatedRule[OutlineText]
    | DatedRule[FormText]
    | DatedRule[MonitoringFormText]
    | DatedRule[TargetRuleValue]
    | DatedRule[TargetFormText]
    | DatedRule[LibraryText]
)


def describe_activity_kinds(rule: DatedRule[ActivityKinds]) -> Description:
    """One table for each edition: a line for every kind."""
    heads = ("类别", "必记", "至少记一种", "写明这些资金来源的要写金额", "依据程度", "说明")
    parts = tuple(
        Part(
            edition.period,
            heads,
            tuple(
                (
                    each.kind.label,
                    columns_in_words(each.needs),
                    columns_in_words(each.counts, "或"),
                    "、".join(each.amount_when_source),
                    evidence_in_words(each.evidence),
                    each.source,
                )
                for each in edition.value.terms
            ),
        )
        for edition in rule.editions
        if edition.value is not None
    )
    facts = (("地区", rule.region), *_reference_facts(rule.latest.reference))
    return Description(rule.id, "活动类别", rule.title, facts, parts, rule.latest.notes)


def _described(
    rule: Described,
    kind: str,
    parts: tuple[Part, ...],
    facts: tuple[tuple[str, str], ...] = (),
) -> Description:
    return Description(rule.id, kind, rule.title, (("地区", rule.region), *facts), parts, rule.latest.notes)


def _origin(
    edition: Edition[ParameterValue]
    | Edition[OutlineText]
    | Edition[FormText]
    | Edition[MonitoringFormText]
    | Edition[Decimal]
    | Edition[TargetRuleValue]
    | Edition[TargetFormText]
    | Edition[LibraryText],
) -> tuple[str, str]:
    return str(edition.reference), evidence_in_words(edition.evidence)


def _provenance_part(provenance: tuple[Provenance, ...]) -> Part:
    rows = tuple(
        (each.id, each.title, f"{each.effective_from}起", str(each.reference), evidence_in_words(each.evidence))
        for each in provenance
    )
    return Part("依据", ("编号", "名称", "施行", "文件", "依据程度"), rows)


def evidence_in_words(evidence: Evidence) -> str:
    """「V2 已核（二手）」."""
    return f"{evidence.value} {evidence.label}"
