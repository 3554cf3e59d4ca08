"""The official forms: blocks, columns and sums of each layout."""

from decimal import Decimal

import pytest

from jiheng.core.blocks import SignatureLines, Table
from jiheng.evaluation.result import Evaluation
from jiheng.reports.form import compose_form
from jiheng.rules.library import load_library, rule_day

LAYOUTS = ["cn.project", "yunnan.project", "anhui.project", "hubei.project", "whole_department"]


def tables(evaluation: Evaluation, layout: str) -> list[Table]:
    form = compose_form(evaluation, load_library().form(layout, rule_day(evaluation.case.year)))
    return [block for block in form.blocks if isinstance(block, Table)]


def texts(table: Table) -> list[str]:
    return [cell.text for row in table.rows for cell in row]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_covers_its_grid_exactly(layout: str, care_evaluation: Evaluation) -> None:
    for table in tables(care_evaluation, layout):
        taken: set[tuple[int, int]] = set()
        for number, row in enumerate(table.rows):
            column = 0
            for cell in row:
                while (number, column) in taken:
                    column += 1
                spot = {
                    (number + down, column + right)
                    for down in range(cell.row_span)
                    for right in range(cell.column_span)
                }
                assert not spot & taken
                taken |= spot
        width = len(table.widths)
        assert taken == {(row, column) for row in range(len(table.rows)) for column in range(width)}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_lists_every_indicator_and_ends_with_lines_to_sign_on(
    layout: str, care_evaluation: Evaluation
) -> None:
    form = compose_form(care_evaluation, load_library().form(layout, rule_day(2023)))
    words = [text for table in tables(care_evaluation, layout) for text in texts(table)]
    for row in care_evaluation.rows:
        if not row.is_common:
            assert row.indicator.name in words
    (lines,) = [block for block in form.blocks if isinstance(block, SignatureLines)]
    assert [role for role, _ in lines.roles] == ["项目负责人", "财务负责人", "单位负责人"]


def test_the_national_form_scores_the_total_row_of_money_only(care_evaluation: Evaluation) -> None:
    first = tables(care_evaluation, "cn.project")[0]
    money = {
        row[0].text: [cell.text for cell in row] for row in first.rows if "资金" in row[0].text or "财政" in row[0].text
    }
    (total,) = [row for row in first.rows if any(cell.text == "年度资金总额" for cell in row)]
    assert [cell.text for cell in total][-6:] == ["240.00", "260.00", "241.80", "10", "93.00%", "9.30"]
    assert money is not None


def test_the_head_of_the_indicators_repeats_on_every_page(care_evaluation: Evaluation) -> None:
    above, indicators = tables(care_evaluation, "cn.project")
    assert (above.header_rows, indicators.header_rows) == (0, 1)
    assert "三级指标" in [cell.text for cell in indicators.rows[0]]


def test_the_whole_unit_form_is_marked_as_a_reconstruction(conghua_evaluation: Evaluation) -> None:
    form = compose_form(conghua_evaluation, load_library().form("whole_department", rule_day(2022)))
    assert any("复原" in mark for mark in form.marks)


def test_numbers_stand_in_cells_as_numbers(conghua_evaluation: Evaluation) -> None:
    cells = [cell for table in tables(conghua_evaluation, "whole_department") for row in table.rows for cell in row]
    numbers = [cell.number for cell in cells]
    budget = conghua_evaluation.figures["部门整体.全年预算数"].value
    assert conghua_evaluation.total in numbers
    assert isinstance(budget, Decimal)
    assert budget / 10000 in numbers
