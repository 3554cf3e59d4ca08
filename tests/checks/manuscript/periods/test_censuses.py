"""National censuses told with a year."""

import pytest

from jiheng.checks.manuscript.periods.censuses import censuses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年第六次全国人口普查，护林户86户。", [("2010年", False)]),
        ("第七次全国人口普查（2010年11月1日零时）显示，护林户86户。", [("2020年", False)]),
        ("第七次全国人口普查以2021年11月1日零时为标准时点。", [("2020年", False)]),
        ("第四次全国经济普查标准时点为2019年12月31日。", [("2018年", False)]),
        ("2021年第七次全国人口普查公报；2019年开展第四次全国经济普查。", [("2020年", True), ("2018年", True)]),
        ("第四次全国经济普查标准时点为2018年12月31日。", [("2018年", True)]),
        ("与第六次全国人口普查相比，增加86户；第九次林业普查（2020年）。", []),
        ("2020年第一次全国人口普查资料。", []),
    ],
)
def test_a_census_is_told_near_the_year_it_was_held(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(each.right, each.holds) for each in censuses(text)] == expected
