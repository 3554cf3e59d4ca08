"""Addresses made from a pattern are those that Django would make."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse, set_script_prefix

from jiheng.web.face.addresses import address

ORDINARY: dict[str, int | str] = {
    "IntConverter": 2024,
    "StringConverter": "Ⅰ类-3",
    "SlugConverter": "a-b",
    "CodeConverter": "贷2022_07",
}
ODD: dict[str, int | str] = {**ORDINARY, "StringConverter": "{0}&区%~", "CodeConverter": "2022/07~.{1}"}


def _routes(resolver: URLResolver, before: str = "", kinds: tuple[str, ...] = ()) -> Iterator[tuple[str, list[str]]]:
    for each in resolver.url_patterns:
        own = (*kinds, *(type(converter).__name__ for converter in each.pattern.converters.values()))
        if isinstance(each, URLResolver):
            yield from _routes(each, f"{before}{each.namespace}:" if each.namespace else before, own)
        elif isinstance(each, URLPattern) and each.name:
            yield f"{before}{each.name}", list(own)


@pytest.mark.parametrize("given", [ORDINARY, ODD])
def test_every_address_of_the_application_is_the_one_that_reverse_gives(given: dict[str, int | str]) -> None:
    routes = [(name, [given[kind] for kind in kinds]) for name, kinds in _routes(get_resolver())]
    assert len(routes) > 100
    assert [address(name, *parts) for name, parts in routes] == [reverse(name, args=parts) for name, parts in routes]


@pytest.mark.parametrize("code", ["stand-in-0", "909090000", "new", "..", "."])
def test_a_part_may_look_like_anything(code: str) -> None:
    assert address("budgets:unit", 909_090_001, code) == reverse("budgets:unit", args=[909_090_001, code])


def test_an_application_below_a_prefix_keeps_it() -> None:
    set_script_prefix("/绩衡/")
    try:
        assert address("budgets:unit", 2024, "FL01") == reverse("budgets:unit", args=[2024, "FL01"])
    finally:
        set_script_prefix("/")
