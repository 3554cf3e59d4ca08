"""A form that is damaged inside is refused with what to do, whatever the library that reads it falls over."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook
from tests.documents.workbooks import change_part

from jiheng.core.finding import CaseError
from jiheng.documents.own_form.filling import fill_own_form
from jiheng.evaluation.result import Evaluation

DAMAGES: dict[str, tuple[str, str, Callable[[bytes], bytes], str]] = {
    "a sheet that is no XML": ("f.xlsx", "xl/worksheets/sheet1.xml", lambda _: b"hello", "FORM113 表样打不开"),
    "an entity of its own": (
        "f.xlsx",
        "xl/worksheets/sheet1.xml",
        lambda _: b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><worksheet>&b;</worksheet>',
        "FORM113 表样打不开",
    ),
    "all sheets hidden": (
        "f.xlsx",
        "xl/workbook.xml",
        lambda xml: xml.replace(b'state="visible"', b'state="hidden"'),
        "FORM113 表样里没有可见的工作表",
    ),
    "styles cut off": ("f.docx", "word/styles.xml", lambda xml: xml[:500], "FORM114 表样有损坏的部件"),
    "relations of nothing": ("f.docx", "_rels/.rels", lambda _: b"<a/>", "FORM114 表样有损坏的部件"),
    "text that is no XML": ("f.docx", "word/document.xml", lambda xml: xml[:-20], "FORM114 表样有损坏的部件"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_form_is_refused(damage: str, tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    name, part, change, told = DAMAGES[damage]
    path = tmp_path / name
    if path.suffix == ".xlsx":
        book = Workbook()
        assert book.active is not None
        book.active["A1"] = "{{ 单位.名称 }}"
        book.save(path)
    else:
        document = docx.Document()
        document.add_paragraph("{{ 单位.名称 }}")
        document.save(str(path))
    change_part(path, part, change)
    with pytest.raises(CaseError, match=told):
        fill_own_form(path, conghua_evaluation, tmp_path / "out")
    assert not (tmp_path / "out").exists()
