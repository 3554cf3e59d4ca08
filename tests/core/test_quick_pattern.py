"""A quick pattern finds what the same pattern finds otherwise, whatever it begins with."""

import re

import pytest

from jiheng.core import quick_pattern as module
from jiheng.core.quick_pattern import quick_pattern

TEXT = "全年收入12.5万元，已支出90%；其中，未拨付的3笔资金逾期。\nA区另有\ufffd2户、𠮷田村1户均未建成"
PATTERNS = {
    "classes among words": "[逾超]期|支出|[0-9]+户",
    "what may be left out": "(?:已|均)?(?:未)?(?P<done>建成|拨付|支出)",
    "a lookbehind": "(?<!未)拨付|(?<=；)其中",
    "a lookahead": "(?=[全已3])[^，；]+",
    "the beginning of a line or a mark": "(?:^|[，；])(?P<first>[一-鿿A-Z]{2})",
    "nothing but an end": "(?:资金)?$",
    "anything but a class": "[^，。；]{3,}",
    "anything": ".区|(?s:.)A",
    "a group told again": r"([0-9])\1|(户)、.*\2",
    "a class of characters": r"\d+(?:\.\d+)?",
    "characters beyond the first plane": "[𠮷𠮶]田|村",
    "letters of either case": "(?i:a区)|(?:a)区",
    "at least so many": "(?:[0-9]{1,2}\\.){0,2}[0-9]%",
    "nothing": "",
}


@pytest.mark.parametrize("flags", [0, re.MULTILINE, re.IGNORECASE])
@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_it_finds_what_the_pattern_finds_otherwise(pattern: str, flags: int) -> None:
    usual, quick = re.compile(pattern, flags), quick_pattern(pattern, flags)
    for start in range(len(TEXT)):
        for end in (start + 1, len(TEXT)):
            assert _found(quick, start, end) == _found(usual, start, end)
    assert (quick.pattern, quick.flags, quick.groupindex) == (usual.pattern, usual.flags, usual.groupindex)


def test_python_makes_other_patterns_as_before() -> None:
    before = getattr(module._COMPILER, module._FINDER)
    quick_pattern("(?<!a)[bc]|d?e")
    with pytest.raises(re.error):
        quick_pattern("(")
    assert getattr(module._COMPILER, module._FINDER) is before


def test_a_python_that_does_not_tell_the_beginnings_makes_the_pattern_its_own_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_USUAL", None)
    assert quick_pattern("[逾超]期|支出") is re.compile("[逾超]期|支出")


def _found(pattern: re.Pattern[str], start: int, end: int) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    return [(each.span(), each.groups()) for each in pattern.finditer(TEXT, start, end)]
