"""A part of the indicator library, indicator by indicator."""

from jiheng.rules.dated import DatedRule, Edition
from jiheng.rules.described.description import Description, Part, described, evidence_in_words, history
from jiheng.rules.indicator_library import LibraryIndicator, LibraryText


def describe_indicator_library(rule: DatedRule[LibraryText]) -> Description:
    library = rule.latest.value
    assert library is not None
    facts = (("行业", library.sector), ("指标", f"{len(library.indicators)}项"))
    rows = tuple(_library_row(each, rule.latest) for each in library.indicators)
    columns = ("指标", "类别", "方向", "单位", "算法", "数据来源", "编号", "依据", "依据程度")
    return described(rule, "指标库", (Part("指标", columns, rows), history(rule)), facts)


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
