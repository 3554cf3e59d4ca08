"""Counts of places behind their names or figures."""

import pytest

from jiheng.quantities.enumerations.places_told import places_told


def told(text: str) -> list[tuple[str, int, bool]]:
    return [(each.announced.text, each.listed, each.holds) for each in places_told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("临江、东平、青阳四市开工率均为100%。", [("四市", 3, False)]),
        ("涉及东城、西城和南城三区的改造全部完工。", [("三区", 3, True)]),
        ("全县辖临江、东平、青阳、沙河5镇，南岭、白石2乡。", [("5镇", 4, False), ("2乡", 2, True)]),
        ("临江4.38万户、东平5.09万户、青阳4.3万户，四市合计占全省的44.24%。", [("四市", 3, False)]),
        ("临江4.38万户、东平5.09万户，两市合计占全省的44.24%。", [("两市", 2, True)]),
        # more than those named
        ("除沙河、株林外，临江、东平、青阳五市开工率均为100%。", []),
        ("与东城、西城等四区签订协议。", []),
        ("临江、东平、青阳、沙河三省一市协同推进。", []),
        ("市纪委、市监委联合三县开展检查。", []),
        # levels, leaders
        ("省、市、县三级联动，市、县两级配套。", []),
        ("副省长、市长带队赴清河、白水两县调研。", []),
    ],
)
def test_places_are_counted_as_they_are_named(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert told(text) == expected
