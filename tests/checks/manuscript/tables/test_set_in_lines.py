"""Tables that stand in lines of text become grids like any other."""

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.document import Document


def _grids(text: str) -> list[tuple[dict[int, str], list[tuple[str, dict[int, str]]]]]:
    """The headings of each table with its rows."""
    return [
        (
            {**grid.columns, **grid.rates},
            [
                (row.name, {at: str(each) for at, each in sorted({**row.numbers, **row.rates}.items())})
                for row in grid.rows
            ],
        )
        for grid in Manuscript(Document.of_text(text)).number_grids
    ]


def test_headings_and_rows_parted_by_spaces() -> None:
    assert _grids("表3 里程（公里）\n等级 里程 净增\n高速 137877 5239\n一级 19592 -1074\n合计 157469 4165") == [
        (
            {0: "等级", 1: "里程", 2: "净增"},
            [
                ("高速", {1: "137877", 2: "5239"}),
                ("一级", {1: "19592", 2: "-1074"}),
                ("合计", {1: "157469", 2: "4165"}),
            ],
        )
    ]


def test_headings_without_one_over_the_names() -> None:
    assert _grids("2022年 2023年\n东镇 12 15\n西镇 8 9\n南镇 7 6") == [
        (
            {1: "2022年", 2: "2023年"},
            [("东镇", {1: "12", 2: "15"}), ("西镇", {1: "8", 2: "9"}), ("南镇", {1: "7", 2: "6"})],
        )
    ]


def test_numbers_and_units_beside_the_names() -> None:
    text = "序号 能源 单位 本年 上年\n1 电力 万千瓦时 412.6 398.2\n2 天然气 万立方米 86.3 91.5\n合计 498.9 489.7"
    assert _grids(text) == [
        (
            {1: "能源", 2: "单位", 3: "本年", 4: "上年", 0: "序号"},
            [
                ("天然气" if row else "电力", {3: now, 4: then})
                for row, (now, then) in enumerate([("412.6", "398.2"), ("86.3", "91.5")])
            ]
            + [("合计", {3: "498.9", 4: "489.7"})],
        )
    ]


def test_columns_without_headings_are_counted_where_a_row_sums_up() -> None:
    assert _grids("合计 15 100%\n东镇 6 40%\n西镇 9 60%") == [
        (
            {1: "第1栏", 2: "占比"},
            [("合计", {1: "15", 2: "100%"}), ("东镇", {1: "6", 2: "40%"}), ("西镇", {1: "9", 2: "60%"})],
        )
    ]


def test_rows_of_years() -> None:
    assert _grids("年度 受理 办结\n2022 120 118\n2023 — 131") == [
        ({0: "年度", 1: "受理", 2: "办结"}, [("2022", {1: "120", 2: "118"}), ("2023", {2: "131"})])
    ]


def test_strokes_tabs_and_wide_spaces() -> None:
    wanted = [({0: "镇", 1: "户", 2: "人"}, [("东镇", {1: "12", 2: "50"}), ("西镇", {1: "8", 2: "31"})])]
    for divider in ("\t", " | ", "｜", "\u3000"):
        text = "\n".join(divider.join(row) for row in (("镇", "户", "人"), ("东镇", "12", "50"), ("西镇", "8", "31")))
        assert _grids(text) == wanted


def test_a_list_of_names_with_one_value_each() -> None:
    assert _grids("全年受理。渠道构成如下：\n电话：34859件；\n网站 1070 件\n合计 35929件") == [
        ({1: "渠道构成如下:"}, [("电话", {1: "34859件"}), ("网站", {1: "1070件"}), ("合计", {1: "35929件"})])
    ]


def test_several_names_with_a_value_each_in_a_line() -> None:
    assert _grids("查处案件（件）\n警告1217 罚款 9492 没收：235\n合计10944") == [
        (
            {1: "查处案件(件)"},
            [("警告", {1: "1217"}), ("罚款", {1: "9492"}), ("没收", {1: "235"}), ("合计", {1: "10944"})],
        )
    ]


def test_a_row_of_fewer_cells_is_not_read() -> None:
    assert _grids("镇 户 人\n东镇 12 50\n西镇 31\n南镇 9 40") == [
        ({0: "镇", 1: "户", 2: "人"}, [("东镇", {1: "12", 2: "50"}), ("南镇", {1: "9", 2: "40"})])
    ]


def test_sentences_are_no_rows() -> None:
    assert not _grids("全镇修路12公里，投资360万元。\n全镇打井5口；\n共投入 120万元，其中 80万元为补助，余 40万元")


def test_cells_have_their_places_in_the_lines() -> None:
    (table,) = Manuscript(Document.of_text("镇 户 人\n东镇  12 50\n西镇 8 31")).tables_in_lines
    place = table.at(table.grid.cell(1, 1))
    assert (place.paragraph, place.start, place.end, place.quote) == (2, 4, 6, "12")
