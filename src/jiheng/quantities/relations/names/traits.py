"""Kinds told apart by traits that have nothing to do with each other: 党员71人、女职工58人 make up nobody's total."""

from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern

_TRAITS = (
    late_pattern("党员|党派|团员|群众"),
    late_pattern("女(?!裤|装|鞋)|男"),
    late_pattern("学历|博士|硕士|研究生|本科|大专|专科(?!医)|中专"),
    late_pattern("职称|高级|中级|初级|技师"),
    late_pattern("周?岁(?:及|含)?以[上下]|青年"),
    late_pattern("少数民族|汉族"),
    late_pattern("规上|规模以上|限额以上|小微|大中型|中小"),
    late_pattern("外资|外商|港澳台|民营|国有|集体"),
    late_pattern("高新技术|专精特新|科技型"),
)
"""A row for each trait of people and of firms; whoever has the one may have the other as well."""


def are_by_unlike_traits(names: Sequence[str]) -> bool:
    """Whether each of the names tells one trait, and no two of them the same."""
    if len(names) < 2:
        return False
    told: set[int] = set()
    for name in names:
        own = {at for at, trait in enumerate(_TRAITS) if trait.search(name)}
        if not own or own & told:
            return False
        told |= own
    return True
