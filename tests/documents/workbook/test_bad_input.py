"""Whatever file is handed in, the answer is a case or a sentence that says what to do; never a traceback."""

import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from tests.documents.workbooks import SMALL, case_and_remarks, change_part, refusals, write_sheets
from tests.schema.full_case import FULL_CASE

from jiheng.core.case import TABLES
from jiheng.core.finding import CaseError, Findings
from jiheng.documents.case_files import read_case
from jiheng.documents.foreign.open_grids import open_grids
from jiheng.documents.workbook.file import open_workbook_file
from jiheng.documents.workbook.reader import sheets_with
from jiheng.documents.workbook.template import write_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def package(path: Path, parts: dict[str, bytes]) -> Path:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    path.write_bytes(buffer.getvalue())
    return path


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "FILE102 文件是空的（0字节）；请重新保存或重新传送后再试。"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "FILE111 工作簿加了打开密码；请在 Excel 或 WPS 里取消密码，另存后再试。"),
        (OLE + b"Workbook", "FILE112 这是旧格式（.xls 或 .et）的工作簿；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。"),
        ("编号,名称".encode(), "FILE113 这不是 Excel 工作簿；请核对文件，如是别的格式，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。"),
        (b"PK\x03\x04 and nothing", "FILE114 文件损坏或没有传完，打不开；请重新保存或重新传送，再用 Excel 或 WPS 试着打开。"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_refused_in_words(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    path.write_bytes(content)
    assert refusals(path) == [told]


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("xl/workbook.bin", "FILE112 这是二进制格式（.xlsb）的工作簿"),
        ("word/document.xml", "FILE113 这是 Word 文件，不是工作簿"),
        ("content.xml", "FILE113 这个压缩包里没有工作簿"),
    ],
)
def test_other_packages_are_told_for_what_they_are(part: str, told: str, tmp_path: Path) -> None:
    assert refusals(package(tmp_path / "w.xlsx", {part: b"<x/>"}))[0].partition("；")[0] == told


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", SMALL)
    path.write_bytes(path.read_bytes()[:-200])
    assert refusals(path)[0].startswith("FILE114 文件损坏或没有传完")


def test_a_package_with_a_piece_lost_in_the_middle_is_refused(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", SMALL)
    content = path.read_bytes()
    path.write_bytes(content[:500] + content[900:])
    assert refusals(path)[0].startswith("FILE114 文件损坏或没有传完")


def test_a_workbook_of_fifty_megabytes_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert refusals(path) == ["FILE103 文件有50.0MB，上限是20MB；请删去图片、附件和不用的工作表后再试。"]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = package(tmp_path / "w.xlsx", {"xl/workbook.xml": b"<x/>", "xl/media/a.png": bytes(21_000_000)})
    told = refusals(path)[0]
    assert told.startswith("FILE115 解开后有21MB、2个部件，是压缩时的")
    assert "上限是200MB、2000个部件、100倍" in told


def test_a_part_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", SMALL)
    content = bytearray(path.read_bytes())
    central = content.index(b"PK\x01\x02")
    content[central + 24 : central + 28] = (10).to_bytes(4, "little")
    path.write_bytes(bytes(content))
    assert refusals(path)[0].startswith("FILE114")


def test_entities_in_a_part_are_refused(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", SMALL)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    change_part(path, "xl/worksheets/sheet2.xml", lambda _: bomb)
    assert refusals(path)[0].startswith("FILE114 工作簿的内部结构不完整（带有文档类型声明）")


def test_macros_are_neither_run_nor_read_and_that_is_told(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsm", SMALL)
    change_part(path, "xl/vbaProject.bin", lambda _: OLE)
    case, remarks = case_and_remarks(path)
    assert case.profile.title == "某区图书馆自评"
    assert remarks[0].startswith("FILE121 工作簿带有宏；宏没有运行也没有读入")


def test_links_to_other_workbooks_are_told(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", SMALL)
    change_part(path, "xl/externalLinks/externalLink1.xml", lambda _: b"<externalLink/>")
    assert case_and_remarks(path)[1][0].startswith("FILE122 工作簿引用了别的工作簿；没有去取")


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    for path, told in (
        (tmp_path / "none.xlsx", "FILE104 找不到这个文件"),
        (tmp_path, "FILE104 这个文件夹里没有 case.yaml"),
    ):
        with pytest.raises(CaseError, match=told):
            read_case(path)


def broken(content: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, cut off or doubled."""
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(len(damaged) or 1)
        match chance.randrange(3):
            case 0:
                damaged[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del damaged[at : at + chance.randint(1, 400)]
            case _:
                damaged[at:at] = damaged[at : at + chance.randint(1, 400)]
    return bytes(damaged)


def survives(path: Path) -> bool:
    """Whether a file is answered with a case or with findings."""
    try:
        read_case(path)
    except CaseError as error:
        return bool(error.findings)
    return True


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(40))
def test_no_damage_to_the_package_gives_a_traceback(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    write_workbook(path, FULL_CASE)
    content, chance = path.read_bytes(), random.Random(seed)
    for _ in range(50):
        path.write_bytes(broken(content, chance))
        assert survives(path)


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(40))
def test_no_damage_to_a_part_gives_a_traceback(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    write_workbook(path, FULL_CASE)
    content, chance = path.read_bytes(), random.Random(seed)
    with zipfile.ZipFile(BytesIO(content)) as whole:
        parts = [name for name in whole.namelist() if name.endswith((".xml", ".rels"))]
    for _ in range(20):
        path.write_bytes(content)
        change_part(path, chance.choice(parts), lambda part: broken(part, chance))
        assert survives(path)


@pytest.mark.parametrize("seed", range(5))
def test_a_little_damage_gives_no_traceback(seed: int, tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", SMALL)
    content, chance = path.read_bytes(), random.Random(seed)
    for part in ("xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
        path.write_bytes(content)
        change_part(path, part, lambda xml: broken(xml, chance))
        assert survives(path)


FAR = b'<row r="1048576"><c r="XFD1048576" t="str"><v>%s</v></c></row></sheetData>'


@pytest.mark.parametrize("value", [b"x", b""])
def test_a_value_in_a_far_corner_fills_no_memory(value: bytes, tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", {**SMALL, "别的": (("甲",), ("乙",))})
    change_part(path, "xl/worksheets/sheet3.xml", lambda xml: xml.replace(b"</sheetData>", FAR % value))
    assert sheets_with(open_workbook_file(path, Findings()), TABLES[0]) == ("基本信息", "单位")
    change_part(path, "xl/worksheets/sheet2.xml", lambda xml: xml.replace(b"</sheetData>", FAR % value))
    assert refusals(path)[-1] == (
        "WBK135 工作表“单位”的内容到了第1048576行、第16384列，上限是20000行、1000列、400万格；请删去远处误填的格。"
    )


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/workbook.xml", lambda xml: xml.replace('name="单位"'.encode(), 'name="基本信息"'.encode())),
        ("xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b'Id="rId2"', b'Id="rId1"')),
        ("xl/styles.xml", lambda xml: xml.replace(b'numFmtId="0"', b'numFmtId="x"')),
        ("xl/worksheets/sheet1.xml", lambda _: b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'),
    ],
)
def test_a_workbook_that_contradicts_itself_is_refused(
    part: str, change: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = write_sheets(tmp_path / "w.xlsx", SMALL)
    change_part(path, part, change)
    [told] = refusals(path)
    assert told.startswith("FILE114 工作簿的内部结构不完整（")
    with pytest.raises(CaseError, match="FILE114"):
        open_grids(path, Findings())
