"""What came in and what went out make up one sum."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


def wrong(text: str) -> list[tuple[str, str, str]]:
    found = Manuscript.of_text(text).restatements
    return [(each.name, each.earlier.mention.text, each.later.mention.text) for each in found if not each.agrees]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年收入总计678.17万元，支出总计671.87万元。", [("收入总计、支出总计", "678.17万元", "671.87万元")]),
        ("收、支总计678.17万元。\n本年支出合计698.17万元。", [("收、支总计、支出合计", "678.17万元", "698.17万元")]),
        (
            "本单位2021年度总收入678.17万元。\n2021年度总支出978.17万元。",
            [("收入总计、支出总计", "678.17万元", "978.17万元")],
        ),
        (
            "本年收入合计512.66万元，其中：拨款收入500万元。\n本年收入487.05万元。",
            [("收入合计", "512.66万元", "487.05万元")],
        ),
        (
            "财政拨款收入总计512.6万元。\n财政拨款支出总计521.6万元。",
            [("财政拨款收入总计、财政拨款支出总计", "512.6万元", "521.6万元")],
        ),
    ],
)
def test_totals_that_differ_by_a_slip_are_told(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert wrong(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全年收入总计678.17万元，支出总计678.17万元。",
        "收、支总计678.17万元。\n本年支出合计668.17万元。",  # the rest is carried over
        "全年收入总计678.17万元，支出总计412.5万元。",  # no slip
        "全年收入总计678.17万元，支出总计578.17万元，年终结余100万元。",
        "收入总计678.17万元。\n财政拨款支出总计671.87万元。",  # of another fund
        "本年支出合计512.66万元。\n社会保障支出200万元，农林水支出287.05万元。以上两类支出合计487.05万元。",
        "收入总计678.17万元。\n财政拨款收入总计512.6万元，支出总计512.6万元。\n支出总计678.17万元。",
        "2021年收入总计678.17万元。\n2022年支出总计671.87万元。",
    ],
)
def test_totals_that_can_both_be_right_are_left_alone(text: str) -> None:
    assert wrong(text) == []
