"""The workbook that a clerk fills in: empty, or filled from a case. Same input, same bytes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

from xlsxwriter.workbook import Workbook

from jiheng.core.case import TABLES, Case, MoneyUnit
from jiheng.documents.workbook.formulas import Texts
from jiheng.documents.workbook.layout import GUIDE_SHEET, PROFILE_SHEET, layout_of
from jiheng.documents.workbook.template_guide import write_guide
from jiheng.documents.workbook.template_lists import add_lists
from jiheng.documents.workbook.template_look import Look
from jiheng.documents.workbook.template_profile import write_profile
from jiheng.documents.workbook.template_sheet import TableSheet
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard
from jiheng.schema.case_codec import record_texts

FIXED_TIME = datetime(2020, 1, 1)  # noqa: DTZ001  # a workbook's own times have no zone


def write_template(
    path: Path,
    standard: Standard | None = None,
    outline: Outline | None = None,
    *,
    money_unit: MoneyUnit = MoneyUnit.WAN,
) -> None:
    """An empty workbook. A standard brings its levels, methods and region; an outline its sections."""
    profile = {"money_unit": money_unit.label}
    if standard is not None:
        profile |= {"standard": standard.id, "region": standard.region}
    path.write_bytes(build_workbook(profile, {}, money_unit, standard, outline))


def write_workbook(path: Path, case: Case, standard: Standard | None = None, outline: Outline | None = None) -> None:
    """The same workbook filled from a case; reading it gives the same case."""
    money_unit = case.profile.money_unit
    rows = {
        table.name: [record_texts(record, money_unit, for_people=True) for record in getattr(case, table.name)]
        for table in TABLES
    }
    profile = record_texts(case.profile, money_unit, for_people=True)
    path.write_bytes(build_workbook(profile, rows, money_unit, standard, outline))


def build_workbook(
    profile: Texts,
    rows: Mapping[str, Sequence[Texts]],
    money_unit: MoneyUnit,
    standard: Standard | None,
    outline: Outline | None,
) -> bytes:
    """The workbook's bytes: how to fill it in, the profile, a sheet for each table with the rows there are."""
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": profile.get("title", "") or "绩效自评填报工作簿", "created": FIXED_TIME})
        workbook.set_size(1600, 1000)
        look = Look(workbook)
        layouts = [layout_of(table) for table in TABLES]
        guide = workbook.add_worksheet(GUIDE_SHEET)
        profile_sheet = workbook.add_worksheet(PROFILE_SHEET)
        sheets = [workbook.add_worksheet(layout.table.title) for layout in layouts]
        lists = add_lists(workbook, layouts, standard, outline)
        counts = {name: len(each) for name, each in rows.items()}
        write_guide(guide, layouts, counts, money_unit, look)
        write_profile(profile_sheet, profile, look, lists)
        for sheet, layout in zip(sheets, layouts, strict=True):
            TableSheet(sheet, layout, look, lists, money_unit, rows.get(layout.table.name, ())).write()
        guide.activate()
    return buffer.getvalue()
