"""Kinds told apart by traits that have nothing to do with each other."""

import pytest

from jiheng.quantities.relations.names.traits import are_by_unlike_traits


@pytest.mark.parametrize(
    "names",
    [
        ("党员", "女职工"),
        ("高级职称", "硕士以上学历"),
        ("规模以上企业", "外资企业", "高新技术企业"),
        ("35岁以下", "少数民族"),
    ],
)
def test_whoever_has_one_trait_may_have_the_other(names: tuple[str, ...]) -> None:
    assert are_by_unlike_traits(names)


@pytest.mark.parametrize(
    "names",
    [
        ("男职工", "女职工"),
        ("本科", "硕士", "大专"),
        ("高级职称", "中级职称"),
        ("公务员", "女职工"),
        ("党员",),
        ("女党员", "男职工"),
    ],
)
def test_kinds_of_one_trait_may_make_up_a_whole(names: tuple[str, ...]) -> None:
    assert not are_by_unlike_traits(names)
