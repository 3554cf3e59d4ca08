"""The forms of ten places are read whole: every value, its place, every interpretation, every question."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jiheng.core.finding import CaseError
from jiheng.documents.foreign.workbook import complete, read_foreign_workbook, write_fill_in_workbook
from jiheng.documents.workbook.reader import read_case_workbook
from tests.documents.foreign.form import Form, save
from tests.documents.foreign.forms import FORMS
from tests.documents.foreign.self_evaluation_forms import national, yunnan
from tests.documents.foreign.told import ANSWERS, EXPECTED, told


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_a_form_is_read_whole(form: Callable[[], Form], tmp_path: Path) -> None:
    reading = read_foreign_workbook(save(tmp_path, form()), ANSWERS)
    assert told(reading) == (EXPECTED / f"{form.__name__}.txt").read_text(encoding="utf-8")


def test_a_complete_form_is_a_case_and_survives_the_fill_in_workbook(tmp_path: Path) -> None:
    reading = read_foreign_workbook(save(tmp_path, national()), ANSWERS)
    filled = tmp_path / "填报.xlsx"
    write_fill_in_workbook(filled, reading)
    assert read_case_workbook(filled) == complete(reading)


def test_the_order_of_columns_does_not_matter(tmp_path: Path) -> None:
    rows = [list(row) for row in yunnan().rows]
    header = [["指标值", "度量单位", "三级指标", "得分", "实际完成值", "指标性质", "一级指标", "分值", "二级指标"]]
    order = [4, 5, 2, 8, 6, 3, 0, 7, 1]
    body = [[row[index] for index in order] for row in rows[10:14]]
    plain = read_foreign_workbook(save(tmp_path, Form([*rows[:8], *header, *body])), ANSWERS)
    assert complete(plain).indicators[0].name == "巡查次数"
    usual = read_foreign_workbook(save(tmp_path, yunnan()), ANSWERS)
    for swapped, straight in zip(complete(plain).indicators, complete(usual).indicators, strict=True):
        assert (swapped.name, swapped.target, swapped.actual, swapped.weight, swapped.level2) == (
            straight.name,
            straight.target,
            straight.actual,
            straight.weight,
            straight.level2,
        )


def test_what_is_asked_is_told_all_at_once(tmp_path: Path) -> None:
    reading = read_foreign_workbook(save(tmp_path, next(form for form in FORMS if form.__name__ == "troubled")()))
    with pytest.raises(CaseError) as error:
        complete(reading)
    asked = {finding.location.place for finding in error.value.findings if finding.is_error}
    assert asked >= {f"自评表!{cell}" for cell in ("E4", "E7", "D8", "D9", "F9", "E10", "D11", "D12", "E13")}
    assert {"基本信息.评分标准", "基本信息.行政区划代码"} <= asked
