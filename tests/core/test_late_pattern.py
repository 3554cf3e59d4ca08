"""A late pattern finds what Python's own finds, is compiled on its first use, and none of ours is ill-formed."""

import gc
import pickle
import re
from importlib import import_module
from inspect import getsource
from pkgutil import walk_packages
from types import ModuleType

import pytest

import jiheng.checks
import jiheng.quantities
from jiheng.core.late_pattern import LatePattern, late_pattern
from jiheng.core.quick_pattern import quick_pattern

_RE_IS = re.compile(r"\.re is (?:not )?([A-Z_]+)")
TEXT = "一季度支出12万元，二季度支出30万元"


def test_it_finds_what_pythons_own_finds() -> None:
    late, usual = late_pattern("(?P<number>[0-9]+)万", re.ASCII), re.compile("(?P<number>[0-9]+)万", re.ASCII)
    for _ in range(2):
        assert [each.span() for each in late.finditer(TEXT)] == [each.span() for each in usual.finditer(TEXT)]
        assert late.findall(TEXT) == usual.findall(TEXT)
        assert late.sub("若干", TEXT) == usual.sub("若干", TEXT)
        assert late.split(TEXT) == usual.split(TEXT)
        assert late.match(TEXT) is late.fullmatch(TEXT) is None
    told = (late.pattern, late.flags, late.groups, late.groupindex)
    assert told == (usual.pattern, usual.flags, usual.groups, usual.groupindex)


def test_it_is_compiled_once_and_only_when_looked_for() -> None:
    made: list[str] = []

    def make(pattern: str, flags: int) -> re.Pattern[str]:
        made.append(pattern)
        return quick_pattern(pattern, flags)

    late = late_pattern("[一二]季度", make=make)
    assert (late.pattern, repr(late), made) == ("[一二]季度", "late_pattern('[一二]季度')", [])
    assert late.search(TEXT)
    assert late.search(TEXT)
    assert late.match(TEXT)
    assert made == ["[一二]季度"]


def test_it_has_nothing_that_a_pattern_has_not() -> None:
    with pytest.raises(AttributeError, match="serach"):
        late_pattern("季度").serach  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("is_used", [False, True])
def test_a_copy_in_another_process_finds_the_same(is_used: bool) -> None:
    late = late_pattern("(?i)a区", make=quick_pattern)
    if is_used:
        assert late.search("A区")
    copy = pickle.loads(pickle.dumps(late))
    assert copy.search("位于A区").span() == (2, 4)


def test_every_pattern_of_the_checks_can_be_compiled() -> None:
    _modules()
    gc.unfreeze()
    patterns = [each for each in gc.get_objects() if type(each) is LatePattern]
    assert len(patterns) > 1000
    for pattern in patterns:
        try:
            pattern.search("")
        except re.error as error:
            pytest.fail(f"{pattern!r}: {error}")


def test_no_match_is_asked_whether_it_came_from_a_late_pattern() -> None:
    """`match.re` is Python's own pattern, never the late one that found it."""
    asked = [(module, name) for module in _modules() for name in _RE_IS.findall(getsource(module))]
    assert len(asked) > 3
    assert [name for module, name in asked if type(getattr(module, name)) is not re.Pattern] == []


def _modules() -> list[ModuleType]:
    return [
        import_module(module.name)
        for package in (jiheng.checks, jiheng.quantities)
        for module in walk_packages(package.__path__, f"{package.__name__}.")
    ]
