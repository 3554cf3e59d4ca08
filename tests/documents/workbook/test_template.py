"""The fill-in workbook as another program sees it: what may be written where, what is offered, what works itself out."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.documents.workbooks import refusals
from tests.schema.full_case import FULL_CASE

from jiheng.core.case import TABLES, CaseProfile, MoneyUnit
from jiheng.core.record import columns_of
from jiheng.documents.workbook.formulas import COMPUTED, ROW_CHECKS
from jiheng.documents.workbook.layout import GROUPS, layout_of, title_in
from jiheng.documents.workbook.template import write_template, write_workbook
from jiheng.documents.workbook.template_guide import steps
from jiheng.rules.library import load_library
from jiheng.subsidy.ledger import CLAIM_TABLES, LEDGER_TABLES


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("template") / "empty.xlsx"
    library = load_library()
    standard = library.standard("cn.project_self_evaluation", date(2023, 12, 31))
    write_template(path, standard, library.outline(standard.outline, date(2023, 12, 31)))
    return load_workbook(path, rich_text=True)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "filled.xlsx"
    write_workbook(path, FULL_CASE)
    return path


def sheet(workbook: Workbook, title: str) -> Worksheet:
    found = workbook[title]
    assert isinstance(found, Worksheet)
    return found


def titles(found: Worksheet) -> dict[str, str]:
    """Where each column of a table stands: its title and its letter."""
    return {title_in(str(cell.value))[0]: cell.coordinate.rstrip("0123456789") for cell in found[4] if cell.value}


def test_the_sheets_come_in_the_order_of_filling_in(empty: Workbook) -> None:
    assert empty.sheetnames == ["填报说明", "基本信息", *(table.title for table in TABLES), "字典"]
    assert empty["字典"].sheet_state == "hidden"


def test_the_guide_is_short() -> None:
    lines = steps(MoneyUnit.WAN)
    assert len(lines) <= 20
    assert max(map(len, lines)) <= 60


def test_every_column_of_every_table_stands_on_its_sheet(empty: Workbook) -> None:
    for table in TABLES:
        expected = {column.title for column in columns_of(table.record_type)}
        assert expected <= set(titles(sheet(empty, table.title)))


def test_cells_to_fill_in_are_open_and_all_others_locked_without_a_password(empty: Workbook) -> None:
    for table in TABLES:
        found = sheet(empty, table.title)
        assert found.protection.sheet
        assert not found.protection.password
        columns = {column.title for column in columns_of(table.record_type)}
        for title, letter in titles(found).items():
            assert found[f"{letter}4"].protection.locked
            assert found[f"{letter}5"].protection.locked is (title not in columns)


def test_drop_downs_offer_labels_codes_and_the_levels_of_the_standard(empty: Workbook) -> None:
    found = sheet(empty, "指标")
    letters = titles(found)
    offered = {
        title: rule.formula1
        for rule in found.data_validations.dataValidation
        for title, letter in letters.items()
        if rule.type == "list" and f"{letter}5" in rule.sqref
    }
    assert offered["指标性质"] == "choices_Nature"
    assert offered["项目编号"] == "codes_projects"
    assert offered["一级指标"] == "level1"
    names = {name: entry.attr_text for name, entry in empty.defined_names.items()}
    assert names["codes_projects"] == "'项目'!$B$5:INDEX('项目'!$B$5:$B$2000,MAX(1,COUNTA('项目'!$B$5:$B$2000)))"
    lists = {column[0].value: [cell.value for cell in column[1:] if cell.value] for column in empty["字典"].columns}
    assert lists["choices_Nature"] == ["定量", "定性"]
    assert lists["level1"] == ["产出指标", "效益指标", "满意度指标"]


def test_every_cell_to_fill_in_tells_what_to_write(empty: Workbook) -> None:
    for table in TABLES:
        found = sheet(empty, table.title)
        letters = titles(found)
        for column in columns_of(table.record_type):
            rules = [
                rule
                for rule in found.data_validations.dataValidation
                if f"{letters[column.title]}5" in rule.sqref and rule.prompt
            ]
            assert rules, column.title


def test_bands_computed_columns_and_checks_name_columns_that_exist() -> None:
    tables = (*TABLES, *LEDGER_TABLES, *CLAIM_TABLES)
    names = {table.name: {column.name for column in columns_of(table.record_type)} for table in tables}
    named = [(table, name) for table, bands in GROUPS.items() for name, _ in bands]
    named += [(table, each.after) for table, computed in COMPUTED.items() for each in computed]
    assert [pair for pair in named if pair[1] not in names[pair[0]]] == []
    assert set(ROW_CHECKS) <= set(names)
    assert all(layout_of(table).columns.keys() == names[table.name] for table in tables)


def test_formulas_show_their_values_before_anything_is_calculated(filled: Path) -> None:
    found = sheet(load_workbook(filled, data_only=True), "预算")
    letters = titles(found)
    assert [found[f"A{row}"].value for row in (5, 6, 7)] == ["✓", "✓", None]
    assert found[f"{letters['※执行率']}5"].value == 1
    assert found[f"{letters['※未支出']}6"].value == 9.999999
    assert found[f"{letters['全年预算数']}2"].value == 156.056789
    assert sheet(load_workbook(filled), "预算")["A5"].value.startswith('=IF(COUNTA($B5:$L5,$O5:$R5)=0,"",')


def test_text_that_looks_like_a_formula_stays_text(filled: Path) -> None:
    workbook = load_workbook(filled)
    found = {
        cell.value: (cell.data_type, cell.quotePrefix)
        for table in TABLES
        for row in sheet(workbook, table.title).iter_rows(min_row=5)
        for cell in row
        if isinstance(cell.value, str) and cell.value[0] in "=+-@'" and cell.column > 1 and "$" not in cell.value
    }
    assert found == {
        "=2+3 引用样的名称": ("s", True),
        "+上年结转": ("s", True),
        "-3.5": ("s", True),
        "@文函〔2023〕9号": ("s", True),
        "'单引号开头": ("s", True),
    }


def test_the_same_case_gives_the_same_bytes(filled: Path, tmp_path: Path) -> None:
    write_workbook(tmp_path / "again.xlsx", FULL_CASE)
    assert (tmp_path / "again.xlsx").read_bytes() == filled.read_bytes()


def test_an_empty_template_asks_for_what_is_required_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    write_template(path, money_unit=MoneyUnit.YUAN)
    required = [column.title for column in columns_of(CaseProfile) if column.required]
    assert [line.partition(" ")[2] for line in refusals(path)] == [
        f"SCH101 “{column.title}”没有填，这一栏必填；请补上{f'，如“{column.example}”' if column.example else ''}。"
        for column in columns_of(CaseProfile)
        if column.title in required
    ]
    found = sheet(load_workbook(path), "预算")
    assert str(found[f"{titles(found)['执行数']}4"].value).partition("\n")[0] == "执行数＊（元）"
